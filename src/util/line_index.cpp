// Line starts, and running lengths at marks a few hundred bytes apart.
#include <util/ascii.hpp>
#include <util/line_index.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstddef>

namespace rubricate {
namespace {

constexpr std::size_t k_between_marks = 512;
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

std::uint32_t to_offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

std::uint32_t utf16_units(char32_t character) { return character > 0xFFFF ? 2 : 1; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  std::size_t at = text.starts_with(k_byte_order_mark) ? k_byte_order_mark.size() : 0;
  starts_.push_back(to_offset(at));
  Length length{.bytes = to_offset(at)};
  while (at < text.size()) {
    marks_.push_back(length);
    const std::string_view piece = text.substr(at, k_between_marks);
    if (is_ascii(piece) && !piece.contains('\r')) {  // each byte is a character, which is quicker
      const auto size = to_offset(piece.size());
      for (std::size_t end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n', end + 1))
        starts_.push_back(to_offset(at + end + 1));
      length = {length.bytes + size, length.characters + size, length.utf16 + size};
      at += size;
      continue;
    }
    for (const std::size_t end = at + piece.size(); at < end;) {
      const char32_t character = next_character(text, at);
      length = {to_offset(at), length.characters + 1, length.utf16 + utf16_units(character)};
      const bool ends_line = character == '\n' || (character == '\r' && (at == text.size() || text[at] != '\n'));
      if (ends_line) starts_.push_back(to_offset(at));
    }
  }
  if (marks_.empty()) marks_.push_back(length);
}

Span LineIndex::line(std::uint32_t number) const {
  const std::size_t i = std::clamp<std::size_t>(number, 1, starts_.size()) - 1;
  const std::uint32_t begin = starts_[i];
  std::uint32_t end = i + 1 < starts_.size() ? starts_[i + 1] : to_offset(text_.size());
  if (i + 1 < starts_.size()) {
    const bool is_pair = end - begin >= 2 && text_[end - 1] == '\n' && text_[end - 2] == '\r';
    end -= is_pair ? 2 : 1;
  }
  return {.begin = begin, .end = end};
}

LineIndex::Length LineIndex::length_before(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(marks_, offset, {}, &Length::bytes);
  Length length = after == marks_.begin() ? marks_.front() : *(after - 1);
  for (std::size_t at = length.bytes; at < offset;) {
    const char32_t character = next_character(text_, at);
    if (at > offset) break;
    length = {to_offset(at), length.characters + 1, length.utf16 + utf16_units(character)};
  }
  return length;
}

Position LineIndex::position(std::uint32_t offset) const {
  const auto started = std::ranges::upper_bound(starts_, offset) - starts_.begin();
  const auto number = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(started, 1));
  const Span bytes = line(number);
  const Length start = length_before(bytes.begin);
  const Length here = length_before(std::clamp(offset, bytes.begin, bytes.end));
  return {.line = number,
          .column = here.characters - start.characters + 1,
          .byte_column = here.bytes - start.bytes + 1,
          .utf16_column = here.utf16 - start.utf16 + 1};
}

}  // namespace rubricate
