#include <util/ascii.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>
#include <util/yaml_text.hpp>

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// It begins with a letter, has no sign that means something to YAML, and is no word that does.
bool needs_no_quotes(std::string_view text) {
  constexpr std::string_view k_harmless = " ,.()/;!?%'+-";
  constexpr auto k_words =
      std::to_array<std::string_view>({"false", "n", "no", "null", "off", "on", "true", "y", "yes"});
  if (text.empty() || !is_letter(text.front()) || text.ends_with(' ')) return false;
  if (std::ranges::find(k_words, lowered(text)) != k_words.end()) return false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (c < 0x80) {
      const char sign = static_cast<char>(c);
      if (!is_letter(sign) && !is_digit(sign) && k_harmless.find(sign) == std::string_view::npos) return false;
    } else if (is_unsafe_to_show(c) || is_space(c)) {
      return false;
    }
  }
  return true;
}

std::string in_double_quotes(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (c == '"' || c == '\\')
      out.append({'\\', static_cast<char>(c)});
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (is_unsafe_to_show(c))
      fmt::format_to(std::back_inserter(out), "\\U{:08X}", static_cast<std::uint32_t>(c));
    else
      out += text.substr(begin, at - begin);
  }
  return out + "\"";
}

}  // namespace

std::string yaml_text(std::string_view text) {
  return needs_no_quotes(text) ? std::string(text) : in_double_quotes(text);
}

}  // namespace rubricate
