#include <document/characters.hpp>
#include <util/unicode.hpp>

#include <utf8proc.h>

namespace rubricate {

CharacterCount count_characters(std::string_view text) {
  constexpr char32_t k_joiner = 0x200D;  // makes one picture of several
  CharacterCount count;
  char32_t before = 0;
  utf8proc_int32_t state = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    const bool is_hidden = (is_invisible(c) && c != k_joiner) || (is_control(c) && !is_space(c));
    if (is_hidden) continue;
    const bool begins = before == 0 || utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                                                        static_cast<utf8proc_int32_t>(c), &state);
    before = c;
    if (begins && c != k_joiner) ++(is_space(c) ? count.spaces : count.seen);
  }
  return count;
}

}  // namespace rubricate
