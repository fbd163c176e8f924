// The steps of a recording, as the recorder writes and `replay` reads them.
#pragma once

#include <cstdint>

namespace rubricate {

inline constexpr char k_open_step = 'o';  ///< number: the BlockKind, the bits below, and the level from bit 8 on
inline constexpr char k_close_step = 'c';
inline constexpr char k_text_step = 't';
inline constexpr char k_begin_style_step = 'b';  ///< number: the Style
inline constexpr char k_end_style_step = 'e';
inline constexpr char k_begin_link_step = 'l';  ///< text: the target
inline constexpr char k_end_link_step = 'k';
inline constexpr char k_picture_step = 'p';     ///< number: how much of the text is the target; the rest describes it
inline constexpr char k_decoration_step = 'd';  ///< the same, of a picture that needs no description
inline constexpr char k_page_step = 'n';

inline constexpr std::uint32_t k_kind_bits = 0x1F;
inline constexpr std::uint32_t k_ordered_bit = 0x20;
inline constexpr std::uint32_t k_header_bit = 0x40;
inline constexpr std::uint32_t k_highest_level = 0xFF'FFFF;

}  // namespace rubricate
