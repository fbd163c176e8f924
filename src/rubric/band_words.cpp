// Other ways in which people write bands, so that a message can say which is ours.
#include <rubric/band_words.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// Takes `word` from the front, in capitals or not, with the white space behind it.
bool take(std::string_view& text, std::string_view word) {
  const bool same = text.size() >= word.size() && std::ranges::equal(text.substr(0, word.size()), word, {}, lower);
  if (same) text = trimmed(text.substr(word.size()));
  return same;
}

bool take_one_of(std::string_view& text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return take(text, word); });
}

/// Takes digits from the front, with single points and commas between them; empty when there are none.
std::string_view take_number(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || (end > 0 && (text[end] == '.' || text[end] == ',') &&
                                                       end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  const std::string_view number = text.substr(0, end);
  text = trimmed(text.substr(end));
  return number;
}

/// `1'000`, `1.000` and `1 000` as `1000`: a mark before three digits that end a number.
std::string without_marks_in_numbers(std::string_view text) {
  constexpr std::array<std::string_view, 4> k_marks = {"'", "’", ".", " "};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const auto mark = std::ranges::find_if(k_marks, [&](std::string_view one) { return rest.starts_with(one); });
    const bool behind_digit = !out.empty() && is_digit(out.back());
    if (mark != k_marks.end() && behind_digit) {
      const std::string_view group = rest.substr(mark->size(), 3);
      const bool goes_on = rest.size() > mark->size() + 3 && is_digit(rest[mark->size() + 3]);
      if (group.size() == 3 && std::ranges::all_of(group, is_digit) && !goes_on) {
        at += mark->size();
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

/// `at least 300, at most 500`, `between 300 and 500`, `300 to 500`.
std::optional<std::string> two_ends(std::string_view text) {
  constexpr std::array<std::string_view, 5> k_before = {"at least", "between", "from", "minimum", "min"};
  constexpr std::array<std::string_view, 10> k_between = {"to", "and", "—", "...", "..", "…", "bis", ",", "-", "but"};
  constexpr std::array<std::string_view, 5> k_second = {"and", "but", "at most", "maximum", "max"};
  take_one_of(text, k_before);
  const std::string_view low = take_number(text);
  if (low.empty()) return std::nullopt;
  bool between = take_one_of(text, k_between);
  while (take_one_of(text, k_second)) between = true;
  const std::string_view high = take_number(text);
  if (!between || high.empty()) return std::nullopt;
  return text.empty() ? fmt::format("{}-{}", low, high) : fmt::format("{}-{} {}", low, high, text);
}

/// `min. 300`, `up to 500`, `300+`, `less than 400`.
std::optional<std::string> one_end(std::string_view text) {
  struct Saying {
    std::string_view theirs, ours;
    int more = 0;  // to the number: "less than 400" is at most 399
  };
  constexpr std::array k_sayings = {
      Saying{">=", "at least"},
      Saying{"≥", "at least"},
      Saying{"at least", "at least"},
      Saying{"at-least", "at least"},
      Saying{"minimum of", "at least"},
      Saying{"minimum", "at least"},
      Saying{"min.", "at least"},
      Saying{"min", "at least"},
      Saying{"no less than", "at least"},
      Saying{"not less than", "at least"},
      Saying{"no fewer than", "at least"},
      Saying{"<=", "at most"},
      Saying{"≤", "at most"},
      Saying{"at most", "at most"},
      Saying{"at-most", "at most"},
      Saying{"maximum of", "at most"},
      Saying{"maximum", "at most"},
      Saying{"max.", "at most"},
      Saying{"max", "at most"},
      Saying{"up to", "at most"},
      Saying{"no more than", "at most"},
      Saying{"not more than", "at most"},
      Saying{"exactly", "exactly"},
      Saying{"more than", "at least", 1},
      Saying{"over", "at least", 1},
      Saying{">", "at least", 1},
      Saying{"less than", "at most", -1},
      Saying{"fewer than", "at most", -1},
      Saying{"under", "at most", -1},
      Saying{"<", "at most", -1},
  };
  for (const auto& [theirs, ours, more] : k_sayings) {
    std::string_view rest = text;
    if (!take(rest, theirs) || rest.empty() || !is_digit(rest.front())) continue;
    if (more == 0) return fmt::format("{} {}", ours, rest);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc() || end != rest.data() + rest.size() || number + more < 0) return std::nullopt;
    return fmt::format("{} {}", ours, number + more);
  }
  const std::string_view number = take_number(text);
  if (number.empty()) return std::nullopt;
  if (text == "+" || text == "or more") return fmt::format("at least {}", number);
  if (text == "or less" || text == "or fewer") return fmt::format("at most {}", number);
  return std::nullopt;
}

/// `h2`, `##`, `level 2`.
std::optional<std::string> heading_level(std::string_view text) {
  if (!text.empty() && text.find_first_not_of('#') == std::string_view::npos) return std::to_string(text.size());
  constexpr std::array<std::string_view, 3> k_before = {"level", "heading", "h"};
  if (!take_one_of(text, k_before) || text.empty() || !is_digit(text.front())) return std::nullopt;
  return std::string(text);
}

}  // namespace

std::string plain_band(std::string_view written) {
  constexpr std::u32string_view k_hyphens = U"-\u2010\u2011\u2012\u2013\u2212";
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < written.size();) {
    const char32_t c = next_character(written, at);
    if (is_space(c)) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    append_utf8(out, k_hyphens.find(c) != std::u32string_view::npos ? U'-' : c);
  }
  return out;
}

std::vector<std::string> other_words(std::string_view text, BandUnit unit) {
  const std::string plain = without_marks_in_numbers(text);
  std::vector<std::string> out;
  if (plain != text) out.push_back(plain);
  for (auto meant : {two_ends(plain), one_end(plain)})
    if (meant) out.push_back(std::move(*meant));
  if (unit == BandUnit::level)
    if (auto level = heading_level(text)) out.push_back(std::move(*level));
  return out;
}

}  // namespace rubricate
