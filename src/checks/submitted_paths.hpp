// The submitted files and their folders by path, as a link names them.
#pragma once

#include <rubricate/submission.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rubricate {

class SubmittedPaths {
 public:
  explicit SubmittedPaths(const Submission& submission);

  enum class Found : std::uint8_t {
    here,        ///< as it is written, in whichever normal form
    other_case,  ///< only when case does not count
    unknown,     ///< not among what was read, where something was left out or only one file was handed in
    nowhere,
  };
  /// Looks for a file or folder; `path` is relative to the submission, with "/".
  [[nodiscard]] Found find(std::string_view path) const;

  /// The index of the file at `path`, case aside.
  [[nodiscard]] std::optional<std::uint32_t> file(std::string_view path) const;

 private:
  struct Entry {
    std::string composed;               ///< in normal form C
    std::optional<std::uint32_t> file;  ///< none for a folder
  };
  std::unordered_multimap<std::string, Entry> by_folded_path_;
  bool may_hold_more_;
};

}  // namespace rubricate
