#include <util/ascii.hpp>
#include <util/escape.hpp>
#include <util/shell.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

// What no shell takes for anything else. "~" and "=" are not among them where a word begins.
bool is_plain(char c) {
  return is_letter(c) || is_digit(c) || std::string_view("_-./:@%+,=").find(c) != std::string_view::npos;
}

// With a number for each byte that is no plain character.
std::string numbered(std::string_view text) {
  std::string out = "$'";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\'' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte >= 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += fmt::format("\\{:03o}", byte);
    }
  }
  return out + "'";
}

}  // namespace

std::string shell_quoted(std::string_view text) {
  if (!text.empty() && text.front() != '=' && std::ranges::all_of(text, is_plain)) return std::string(text);
  if (escaped(text) != text) return numbered(text);
  std::string out = "'";
  for (const char c : text) {
    // A quote cannot stand in single quotes: close them, write it, open them again.
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out + "'";
}

}  // namespace rubricate
