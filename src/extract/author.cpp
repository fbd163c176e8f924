// Names and positions from files' metadata.
#include <extract/author.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <iterator>

namespace rubricate {
namespace {

// What programs write that were never told a name.
bool is_nobody(std::string_view name) {
  constexpr std::string_view k_nobody[] = {
      "python-docx", "microsoft office user", "windows user", "user",    "hp",          "admin",
      "owner",       "administrator",         "un-named",     "unknown", "libreoffice",
  };
  return std::ranges::find(k_nobody, folded(name)) != std::end(k_nobody);
}

}  // namespace

std::string author_shown(std::string_view name) {
  std::string out;
  std::size_t characters = 0;
  bool is_after_space = false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_character(name, at);
    if (is_space(c) || is_control(c)) {
      is_after_space = !out.empty();
      continue;
    }
    characters += is_after_space ? 2 : 1;
    if (characters > k_longest_author) break;
    if (is_after_space) out += ' ';
    is_after_space = false;
    append_utf8(out, c);
  }
  if (is_nobody(out)) out.clear();
  return out;
}

bool is_position(std::string_view text) { return text.find_first_of("123456789") != std::string_view::npos; }

}  // namespace rubricate
