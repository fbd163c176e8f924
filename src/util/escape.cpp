// One rule for what reaches a terminal: a character is shown as itself or by its number.
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <iterator>

#include <fmt/format.h>

namespace rubricate {

bool is_unsafe_to_show(char32_t character) {
  if (character < 0x7F) return character < 0x20;
  return is_control(character) || is_invisible(character) || character == 0x2028 || character == 0x2029;
}

void append_escaped(std::string& out, std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  const char32_t character = next_character(text, at);
  if (character == 0xFFFD && at - begin == 1) {
    fmt::format_to(std::back_inserter(out), "<{:02X}>", static_cast<unsigned char>(text[begin]));
  } else if (is_unsafe_to_show(character)) {
    fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<unsigned>(character));
  } else {
    out.append(text, begin, at - begin);
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_escaped(out, text, at);
  return out;
}

std::string escaped_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n' || text[at] == '\t')
      out += text[at++];
    else
      append_escaped(out, text, at);
  }
  return out;
}

}  // namespace rubricate
