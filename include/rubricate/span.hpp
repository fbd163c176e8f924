// Where something stands: byte ranges, and the text that they are ranges of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A half-open range of bytes [begin, end).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// By what a person finds a place in a file.
enum class TextUnit : std::uint8_t { line, paragraph, page, slide };

/// `line`, `paragraph`, `page`, `slide`.
[[nodiscard]] constexpr std::string_view to_string(TextUnit unit) {
  switch (unit) {
    case TextUnit::line: return "line";
    case TextUnit::paragraph: return "paragraph";
    case TextUnit::page: return "page";
    case TextUnit::slide: return "slide";
  }
  return "";
}

/// A text as it was read (byte order mark included), so that spans map to its lines and columns. Of a file that is no
/// plain text: the text that was found in it, one line for each paragraph.
struct Source {
  std::string path;  ///< as shown to a person: relative to the submission, or as given on the command line
  std::string text;
  TextUnit unit = TextUnit::line;
  std::vector<std::uint32_t> starts =
      {};  ///< where in the text each paragraph, page or slide begins, sorted; of lines none
};

/// A range in one of several sources; only a report's writer turns it into line and column.
struct Place {
  std::uint32_t source = 0;  ///< index into the list of sources that goes with the finding
  Span span;

  friend constexpr bool operator==(const Place&, const Place&) = default;
};

}  // namespace rubricate
