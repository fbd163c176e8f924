#include <checks/bracket.hpp>
#include <checks/stand_in.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace rubricate {
namespace {

// What a bracket opens with when it waits to be filled in, and never when a writer mends a quotation with it.
constexpr auto k_gap_openers =
    std::to_array<std::string_view>({"insert", "tbd", "tba", "todo", "to do", "to be filled in", "to be added",
                                     "to be written", "to be completed", "xxx", "xx", "placeholder"});

// The same with more words behind them: "[enter the date]", but "press [enter]".
constexpr auto k_gap_verbs = std::to_array<std::string_view>({"enter", "fill", "type", "describe"});

// What it opens with when it waits to be filled in, or when words were put into a quotation: "they [your children]
// helped".
constexpr auto k_asking_openers =
    std::to_array<std::string_view>({"add", "your", "write", "put", "give", "answer", "to be", "click", "name of"});

// What it may open with, but a name that was blacked out, a picture or a remark may as well.
constexpr auto k_doubtful_openers = std::to_array<std::string_view>({
    "date",     "name",    "first name",   "role",         "reason", "number",  "school",
    "city",     "town",    "organization", "organisation", "group",  "need",    "finish",
    "complete", "example", "details",      "more",         "text",   "explain", "here",
});

// Notes to oneself, with more words behind them: "[check this number]".
constexpr auto k_notes = std::to_array<std::string_view>({
    "check",
    "verify",
    "confirm",
    "ask",
    "find",
    "look up",
    "fix",
    "update",
    "revise",
    "rewrite",
    "citation",
    "source",
});

// What was left out on purpose: "[name withheld]".
constexpr auto k_left_out =
    std::to_array<std::string_view>({" withheld", " redacted", " omitted", " removed", " changed"});

bool opens_with(std::string_view key, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [key](std::string_view word) { return starts_with_word(key, word); });
}

// Words that only someone who is to fill it in is told: "[add your reason]", "[write here]", "[your name]".
bool speaks_to_the_writer(std::string_view key) {
  return key.ends_with(" here") || key.find(" your ") != std::string_view::npos || starts_with_word(key, "your name");
}

}  // namespace

std::optional<Placeholder> bracketed_gap(std::string_view text, std::size_t open, bool is_alone) {
  constexpr std::size_t k_longest = 120;
  const char closing = text[open] == '[' ? ']' : text[open] == '<' ? '>' : '}';
  std::size_t close = text.substr(0, std::min(text.size(), open + k_longest)).find(closing, open + 1);
  if (close == std::string_view::npos) return std::nullopt;
  if (closing == '}' && text[open + 1] == '{' && text.substr(close + 1).starts_with('}')) ++close;  // {{…}}
  const std::string_view inside = text.substr(open + 1, close - open - 1);
  const std::string key = title_key(inside);
  const bool has_more = key.find(' ') != std::string::npos;
  const bool is_editorial = closing == ']' && !is_alone;  // as far as brackets go
  const bool is_line = inside.find('_') != std::string_view::npos &&
                       inside.find_first_not_of(" _.…") == std::string_view::npos;  // "[...]" only leaves words out
  const bool asks = opens_with(key, k_asking_openers) || opens_with(key, k_gap_verbs);
  const bool surely =
      is_line || is_stand_in(key) || opens_with(key, k_gap_openers) ||
      (asks && (!is_editorial || speaks_to_the_writer(key) || (has_more && opens_with(key, k_gap_verbs))));
  const bool perhaps = asks || opens_with(key, k_doubtful_openers) || (has_more && opens_with(key, k_notes));
  const bool is_left_out = std::ranges::any_of(k_left_out, [&](std::string_view end) { return key.ends_with(end); });
  if (is_left_out || (!surely && !perhaps)) return std::nullopt;
  return Placeholder{{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)}, surely};
}

}  // namespace rubricate
