// How findings quote and list what stands in a rubric.
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_white_space = " \t\r\n";
constexpr std::size_t k_most_shown = 60;  // bytes of a quotation
constexpr std::size_t k_most_listed = 16;

/// Characters that nobody sees as their numbers: any that are invisible, and odd spaces at an end.
std::string with_visible_characters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    const bool at_an_end = begin == 0 || at == text.size() || out.ends_with('>');
    if (is_invisible(c) || (at_an_end && c > 0x7F && is_space(c)))
      out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
    else
      out += text.substr(begin, at - begin);
  }
  return out;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(k_white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_white_space) + 1 - first);
}

std::string collapsed(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    if (k_white_space.find(c) == std::string_view::npos)
      out += c;
    else if (out.back() != ' ')
      out += ' ';
  }
  return out;
}

std::string quoted(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    static_cast<void>(next_character(text, next));
    if (next > k_most_shown) break;
    end = next;
  }
  const std::string shown = with_visible_characters(collapsed(text.substr(0, end)));
  return fmt::format("`{}{}`", shown, end < text.size() ? "…" : "");
}

std::string in_quotes(std::string_view text) {
  if (text.find_first_of("\"\\") == std::string_view::npos) return fmt::format("\"{}\"", text);
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

std::string listed(std::span<const std::string_view> names, std::string_view last_word) {
  std::string out;
  const std::size_t shown = std::min(names.size(), k_most_listed);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == names.size() ? fmt::format(" {} ", last_word) : ", ";
    out += quoted(names[i]);
  }
  if (shown < names.size()) out += fmt::format(" and {} more", names.size() - shown);
  return out;
}

std::string there_are(std::span<const std::string_view> names) {
  return fmt::format("There {} {}.", names.size() == 1 ? "is only" : "are", listed(names, "and"));
}

std::string joined(std::string first, std::string_view second) {
  if (!first.empty() && !second.empty()) first += ' ';
  first += second;
  return first;
}

}  // namespace rubricate
