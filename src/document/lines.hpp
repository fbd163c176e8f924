// Lines of a Markdown source, and the list and quote markers that they begin with. Lines end with '\n'.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace rubricate {

[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// The byte at `at`; a newline behind the end.
[[nodiscard]] constexpr char byte_at(std::string_view text, std::uint32_t at) {
  return at < text.size() ? text[at] : '\n';
}

/// The offset of the newline that ends the line of `at`, or the size.
[[nodiscard]] inline std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  return static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
}

/// Where the line behind that of `at` begins, or the size.
[[nodiscard]] inline std::uint32_t next_line(std::string_view text, std::uint32_t at) {
  return std::min(line_end(text, at) + 1, static_cast<std::uint32_t>(text.size()));
}

/// Where the line of `at` begins, but not before `floor`.
[[nodiscard]] inline std::uint32_t line_begin(std::string_view text, std::uint32_t at, std::uint32_t floor) {
  while (at > floor && text[at - 1] != '\n') --at;
  return at;
}

[[nodiscard]] inline std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

/// `end` moved back over blanks and newlines, but not before `begin`.
[[nodiscard]] inline std::uint32_t trimmed_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && (is_blank(text[end - 1]) || text[end - 1] == '\n')) --end;
  return end;
}

/// The size of the list marker at `at` ("-", "12."), or 0.
[[nodiscard]] inline std::uint32_t list_marker_size(std::string_view text, std::uint32_t at) {
  std::uint32_t size = 0;
  while (size < 9 && byte_at(text, at + size) >= '0' && byte_at(text, at + size) <= '9') ++size;
  const char c = byte_at(text, at + size);
  const bool is_marker = size > 0 ? c == '.' || c == ')' : c == '-' || c == '+' || c == '*';
  const char behind = byte_at(text, at + size + 1);
  return is_marker && (is_blank(behind) || behind == '\n') ? size + 1 : 0;
}

/// Behind the blanks and the markers of quotes, and of lists if asked for, at `at`.
[[nodiscard]] inline std::uint32_t skip_markers(std::string_view text, std::uint32_t at, bool lists_too = true) {
  for (;;) {
    at = skip_blanks(text, at);
    const std::uint32_t size = byte_at(text, at) == '>' ? 1 : lists_too ? list_marker_size(text, at) : 0;
    if (size == 0) return at;
    at += size;
  }
}

/// The number of characters of a code fence at `at` (three or more), or 0.
[[nodiscard]] inline std::uint32_t fence_size(std::string_view text, std::uint32_t at) {
  const char c = byte_at(text, at);
  if (c != '`' && c != '~') return 0;
  std::uint32_t size = 0;
  while (byte_at(text, at + size) == c) ++size;
  return size >= 3 ? size : 0;
}

}  // namespace rubricate
