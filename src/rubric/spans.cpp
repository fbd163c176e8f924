// Where the pieces of a YAML text end; its parser only says where they begin.
#include <rubric/spans.hpp>

#include <algorithm>

namespace rubricate {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::uint32_t offset(std::string_view text, std::size_t at) {
  return static_cast<std::uint32_t>(std::min(at, text.size()));
}

}  // namespace

std::optional<std::uint32_t> quoted_end(std::string_view text, std::uint32_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled) return offset(text, at + 1);
      ++at;
    }
  }
  return std::nullopt;
}

std::uint32_t written_end(std::string_view text, std::uint32_t begin, std::string_view value) {
  std::size_t at = begin;
  std::size_t end = begin;
  for (const char c : value) {
    if (is_blank(c)) continue;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at >= text.size() || text[at] != c) break;
    end = ++at;
  }
  return offset(text, end);
}

std::uint32_t end_of_line(std::string_view text, std::uint32_t at) {
  std::size_t end = std::min(text.find('\n', at), text.size());
  if (end > at && text[end - 1] == '\r') --end;
  return offset(text, end);
}

std::uint32_t begin_of_line(std::string_view text, std::uint32_t at) {
  const std::size_t before = text.substr(0, at).rfind('\n');
  return before == std::string_view::npos ? 0 : offset(text, before + 1);
}

Span comment_behind(std::string_view text, std::uint32_t at) {
  const std::size_t sign = text.find_first_not_of(" \t", at);
  if (sign == std::string_view::npos || sign == at || text[sign] != '#') return {at, at};
  return {offset(text, sign), end_of_line(text, offset(text, sign))};
}

std::uint32_t skip_blank(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (is_blank(text[at]))
      ++at;
    else if (text[at] == '#' && (at == 0 || is_blank(text[at - 1])))
      at = end_of_line(text, at);
    else
      break;
  }
  return at;
}

std::uint32_t word_end(std::string_view text, std::uint32_t at) {
  return offset(text, text.find_first_of(" \t\r\n,]}", at));
}

}  // namespace rubricate
