#include <checks/quotation.hpp>
#include <util/unicode.hpp>

#include <cstdint>
#include <span>

namespace rubricate {
namespace {

struct Marks {
  char32_t opening;
  std::u32string_view closing;
};

// Curly marks close in more than one way: “…” in English, „…“ in German, »…« and ”…” elsewhere.
constexpr Marks k_double[] = {
    {U'"', U"\""}, {U'\u201C', U"\u201D\""}, {U'\u201E', U"\u201C\u201D\""}, {U'«', U"»"},
    {U'»', U"«"},  {U'\u201D', U"\u201D"},
};
constexpr Marks k_single[] = {
    {U'\'', U"'"},
    {U'\u2018', U"\u2019'"},
    {U'\u201A', U"\u2018\u2019"},
    {U'\u2039', U"\u203A"},
};

const Marks* find(std::span<const Marks> all, char32_t c) {
  for (const Marks& marks : all)
    if (marks.opening == c) return &marks;
  return nullptr;
}

// Whether a double mark may open a quotation here: 6" does not, and what usually closes has to stand before a word.
bool may_open(char32_t mark, bool word_before, bool word_behind) {
  if (mark == U'\u201D' || mark == U'»') return !word_before && word_behind;
  return mark != U'"' || !word_before || word_behind;
}

struct Open {
  const Marks* marks = nullptr;
  std::uint32_t begin = 0;
};

}  // namespace

std::vector<Span> quotations(std::string_view paragraph) {
  std::vector<Span> found;
  Open outer, inner;  // a double mark; a single one outside of those
  const auto size = static_cast<std::uint32_t>(paragraph.size());
  char32_t before = U' ';
  for (std::size_t at = 0; at < paragraph.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_character(paragraph, at);
    std::size_t next = at;
    const bool word_before = is_word_character(before);
    const bool word_behind = next < paragraph.size() && is_word_character(next_character(paragraph, next));
    const auto end = static_cast<std::uint32_t>(at);
    before = c;
    if (outer.marks != nullptr) {
      if (!outer.marks->closing.contains(c)) continue;
      found.push_back({outer.begin, end});
      outer = {};
    } else if (const Marks* marks = find(k_double, c); marks != nullptr && may_open(c, word_before, word_behind)) {
      outer = {marks, begin};
      inner = {};
    } else if (inner.marks != nullptr && inner.marks->closing.contains(c) && !word_behind) {
      found.push_back({inner.begin, end});
      inner = {};
    } else if (const Marks* single = find(k_single, c); single != nullptr && !word_before && word_behind) {
      if (inner.marks == nullptr) inner = {single, begin};
    }
  }
  if (outer.marks != nullptr) found.push_back({outer.begin, size});
  return found;
}

}  // namespace rubricate
