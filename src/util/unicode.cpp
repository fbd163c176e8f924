// UTF-8 by hand, Unicode's tables by utf8proc.
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include <utf8proc.h>

namespace rubricate {
namespace {

constexpr char32_t k_replacement = 0xFFFD;

struct Range {
  char32_t first;
  char32_t last;
};

/// Unicode 15 PropList, White_Space.
constexpr std::array<Range, 10> k_spaces{{{0x09, 0x0D},
                                          {0x20, 0x20},
                                          {0x85, 0x85},
                                          {0xA0, 0xA0},
                                          {0x1680, 0x1680},
                                          {0x2000, 0x200A},
                                          {0x2028, 0x2029},
                                          {0x202F, 0x202F},
                                          {0x205F, 0x205F},
                                          {0x3000, 0x3000}}};

/// Default_Ignorable_Code_Point without the variation selectors (they choose how the character before them looks).
constexpr std::array<Range, 12> k_invisible{{{0xAD, 0xAD},
                                             {0x034F, 0x034F},
                                             {0x061C, 0x061C},
                                             {0x115F, 0x1160},
                                             {0x17B4, 0x17B5},
                                             {0x180E, 0x180E},
                                             {0x200B, 0x200F},
                                             {0x202A, 0x202E},
                                             {0x2060, 0x206F},
                                             {0x3164, 0x3164},
                                             {0xFEFF, 0xFEFF},
                                             {0xFFA0, 0xFFA0}}};
constexpr Range k_tags{0xE0000, 0xE007F};

template <std::size_t size>
bool is_in(const std::array<Range, size>& ranges, char32_t character) {
  return std::ranges::any_of(ranges,
                             [&](const Range& range) { return range.first <= character && character <= range.last; });
}

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

/// The length of the valid sequence at `at`, or 0; `character` is set when there is one. Table 3-7 of Unicode.
std::size_t decode(std::string_view text, std::size_t at, char32_t& character) {
  const std::uint8_t lead = byte_at(text, at);
  if (lead < 0x80) {
    character = lead;
    return 1;
  }
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - at < length) return 0;
  const std::uint8_t second = byte_at(text, at + 1);
  const std::uint8_t lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (second < lowest || second > highest) return 0;
  char32_t result = (lead & (0x7FU >> length)) << 6U | (second & 0x3FU);
  for (std::size_t i = 2; i < length; ++i) {
    const std::uint8_t next = byte_at(text, at + i);
    if ((next & 0xC0U) != 0x80U) return 0;
    result = result << 6U | (next & 0x3FU);
  }
  character = result;
  return length;
}

/// How many ASCII bytes stand at `at`, eight at a time.
std::size_t ascii_run(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (std::uint64_t eight = 0; text.size() - at >= sizeof eight; at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at - begin;
}

utf8proc_int32_t to_utf8proc(char32_t character) { return static_cast<utf8proc_int32_t>(character); }

int combining_class(utf8proc_int32_t character) { return utf8proc_get_property(character)->combining_class; }

/// Canonical order of combining marks. Ours, since utf8proc's own is quadratic in the length of a run of marks.
void order_marks(std::vector<utf8proc_int32_t>& characters) {
  const auto is_mark = [](utf8proc_int32_t character) { return character >= 0x300 && combining_class(character) != 0; };
  std::vector<std::uint64_t> keys;  // class, place in the run, character: sorting these is a stable sort by class
  for (auto at = characters.begin();;) {
    const auto begin = std::find_if(at, characters.end(), is_mark);
    if (begin == characters.end()) return;
    at = std::find_if_not(begin, characters.end(), is_mark);
    if (at - begin == 1) continue;
    keys.clear();
    for (auto mark = begin; mark != at; ++mark) {
      const auto ordering = static_cast<std::uint64_t>(combining_class(*mark));
      keys.push_back(ordering << 56U | std::uint64_t{keys.size()} << 21U | static_cast<std::uint64_t>(*mark));
    }
    std::ranges::sort(keys);
    std::ranges::transform(keys, begin, [](auto key) { return static_cast<utf8proc_int32_t>(key & 0x1FFFFFU); });
  }
}

// NOLINTBEGIN(clang-analyzer-optin.core.EnumCastOutOfRange): options are bits
constexpr auto k_compose = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
constexpr auto k_fold = static_cast<utf8proc_option_t>(k_compose | UTF8PROC_CASEFOLD);
// NOLINTEND(clang-analyzer-optin.core.EnumCastOutOfRange)

void append_decomposed(std::vector<utf8proc_int32_t>& out, char32_t character, utf8proc_option_t options) {
  std::array<utf8proc_int32_t, 32> parts{};  // no character folds and decomposes into more than a handful
  int boundary = 0;
  const auto count = utf8proc_decompose_char(to_utf8proc(character), parts.data(), parts.size(), options, &boundary);
  out.insert(out.end(), parts.begin(), parts.begin() + std::clamp<utf8proc_ssize_t>(count, 0, parts.size()));
}

// Normal form C of a text that is not all ASCII, with or without folding.
std::string normalised(std::string_view text, utf8proc_option_t options) {
  std::vector<utf8proc_int32_t> characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (byte_at(text, at) >= 0x80) {
      append_decomposed(characters, next_character(text, at), options);
    } else {
      characters.push_back(options == k_fold ? lower(text[at]) : text[at]);
      ++at;
    }
  }
  order_marks(characters);
  const auto size =
      utf8proc_normalize_utf32(characters.data(), static_cast<utf8proc_ssize_t>(characters.size()), k_compose);
  if (size >= 0) characters.resize(static_cast<std::size_t>(size));
  std::string result;
  result.reserve(text.size());
  for (const utf8proc_int32_t character : characters) append_utf8(result, static_cast<char32_t>(character));
  return result;
}

}  // namespace

std::optional<std::size_t> utf8_error(std::string_view text) {
  char32_t character = 0;
  for (std::size_t at = ascii_run(text, 0); at < text.size(); at += ascii_run(text, at)) {
    const std::size_t length = decode(text, at, character);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

char32_t next_beyond_ascii(std::string_view text, std::size_t& at) {
  char32_t character = k_replacement;
  at += std::max<std::size_t>(decode(text, at, character), 1);
  return character;
}

void append_beyond_ascii(std::string& out, char32_t character) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  const bool is_scalar = character <= 0x10FFFF && (character < 0xD800 || character > 0xDFFF);
  if (!is_scalar) character = k_replacement;
  if (character < 0x800) {
    put(0xC0U | character >> 6U);
  } else {
    if (character < 0x10000) {
      put(0xE0U | character >> 12U);
    } else {
      put(0xF0U | character >> 18U);
      put(0x80U | (character >> 12U & 0x3FU));
    }
    put(0x80U | (character >> 6U & 0x3FU));
  }
  put(0x80U | (character & 0x3FU));
}

std::string folded(std::string_view text) {
  if (ascii_run(text, 0) < text.size()) return normalised(text, k_fold);
  return lowered(text);
}

std::string composed(std::string_view text) {
  return ascii_run(text, 0) < text.size() ? normalised(text, k_compose) : std::string(text);
}

bool is_space(char32_t character) {
  if (character < 0x80) return character == ' ' || (character >= 0x09 && character <= 0x0D);
  return is_in(k_spaces, character);
}

bool is_word_character(char32_t character) {
  if (character < 0x80) {
    const char32_t lower = character | 0x20U;
    return (lower >= 'a' && lower <= 'z') || (character >= '0' && character <= '9');
  }
  const utf8proc_category_t category = utf8proc_category(to_utf8proc(character));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7F && character <= 0x9F); }

bool is_invisible(char32_t character) {
  if (character < k_invisible.front().first) return false;
  return is_in(k_invisible, character) || (k_tags.first <= character && character <= k_tags.last);
}

int display_width(char32_t character) {
  if (character < 0x80) return is_control(character) ? 0 : 1;
  return is_invisible(character) ? 0 : utf8proc_charwidth(to_utf8proc(character));
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();)
    width += static_cast<std::size_t>(display_width(next_character(text, at)));
  return width;
}

}  // namespace rubricate
