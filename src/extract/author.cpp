// Names and positions from files' metadata.
#include <extract/author.hpp>
#include <util/unicode.hpp>

namespace rubricate {

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
  return out;
}

bool is_position(std::string_view text) { return text.find_first_of("123456789") != std::string_view::npos; }

}  // namespace rubricate
