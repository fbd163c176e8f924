#include <util/ascii.hpp>
#include <util/shell.hpp>

#include <algorithm>

namespace rubricate {
namespace {

// What no shell takes for anything else. "~" and "=" are not among them where a word begins.
bool is_plain(char c) {
  return is_letter(c) || is_digit(c) || std::string_view("_-./:@%+,=").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_quoted(std::string_view text) {
  if (!text.empty() && text.front() != '=' && std::ranges::all_of(text, is_plain)) return std::string(text);
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
