// What goes through the pipe from a reader's process: frames of one byte, a size and so many bytes.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace rubricate {

/// Appends a frame. More than 4 GiB are cut.
void put_frame(std::string& bytes, char name, std::string_view content);

/// Takes frames out of what comes in pieces of any size.
class FrameReader {
 public:
  /// `take` gets each whole frame, and may give false to refuse it and all that follow. A frame of more than `most`
  /// bytes is refused.
  FrameReader(std::size_t most, std::function<bool(char, std::string_view)> take)
      : most_(most), take_(std::move(take)) {}

  /// False once something was refused.
  [[nodiscard]] bool feed(std::string_view piece);

  /// True when nothing is left of a frame that was cut off.
  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

 private:
  std::size_t most_;
  std::function<bool(char, std::string_view)> take_;
  std::string rest_;
};

}  // namespace rubricate
