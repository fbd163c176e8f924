#include <checks/placeholder.hpp>
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace rubricate {
namespace {

// Whole answers that say that nothing was written yet, as title keys.
constexpr auto k_stand_ins = std::to_array<std::string_view>({
    "tbd",
    "tba",
    "tbc",
    "todo",
    "to do",
    "to be done",
    "to be added",
    "to be determined",
    "to be completed",
    "to be written",
    "to come",
    "coming soon",
    "xxx",
    "xxxx",
    "xx",
    "lorem ipsum",
    "fill in",
    "fill this in",
    "insert here",
    "insert text here",
    "your answer here",
    "your answer",
    "answer here",
    "type here",
    "write here",
    "type your answer here",
    "write your answer here",
    "enter text here",
    "click or tap here to enter text",
    "click here to enter text",
    "placeholder",
    "insert",
    "pending",
    "draft",
    "text here",
    "your text here",
    "your text",
    "add text here",
    "add later",
});

constexpr auto k_nones = std::to_array<std::string_view>({
    "none",
    "n a",
    "na",
    "n/a",
    "not applicable",
    "nil",
    "nothing",
    "no",
    "no answer",
    "does not apply",
    "this does not apply",
    "this does not apply to me",
    "not applicable to me",
    "skip",
    "skipped",
    "see above",
    "same as above",
});

// What a bracket opens with when it waits to be filled in.
constexpr auto k_gap_openers = std::to_array<std::string_view>({
    "insert", "add", "your",        "enter",    "fill", "type", "write",  "tbd",   "tba",   "todo",    "to do",
    "xxx",    "xx",  "placeholder", "describe", "put",  "give", "answer", "to be", "click", "name of",
});

// What it may open with, but a name that was blacked out, a picture or a remark may as well.
constexpr auto k_doubtful_openers = std::to_array<std::string_view>({
    "date",     "name",    "first name",   "role",         "reason", "number",  "school",
    "city",     "town",    "organization", "organisation", "group",  "need",    "finish",
    "complete", "example", "details",      "more",         "text",   "explain", "here",
});

bool starts_with_word(std::string_view key, std::string_view word) {
  return key.starts_with(word) && (key.size() == word.size() || key[word.size()] == ' ');
}

bool is_stand_in(std::string_view key) {
  if (std::ranges::find(k_stand_ins, key) != k_stand_ins.end()) return true;
  return starts_with_word(key, "lorem ipsum") || starts_with_word(key, "insert your") ||
         (key.size() >= 3 && key.find_first_not_of('x') == std::string_view::npos);
}

// "[insert the date]", "<your name>", "{{date}}": closed, short, and worded as a gap; never a link or a citation.
std::optional<Placeholder> bracketed(std::string_view text, std::size_t open) {
  constexpr std::size_t k_longest = 120;
  const char closing = text[open] == '[' ? ']' : text[open] == '<' ? '>' : '}';
  std::size_t close = text.substr(0, std::min(text.size(), open + k_longest)).find(closing, open + 1);
  if (close == std::string_view::npos) return std::nullopt;
  if (closing == '}' && text[open + 1] == '{' && text.substr(close + 1).starts_with('}')) ++close;  // {{…}}
  const std::string_view inside = text.substr(open + 1, close - open - 1);
  const std::string key = title_key(inside);
  const auto opens = [&](std::string_view word) { return starts_with_word(key, word); };
  const bool empty_line = inside.find_first_not_of(" _.…") == std::string_view::npos &&
                          inside.find_first_of("_.") != std::string_view::npos;
  const Span span{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)};
  if (empty_line || is_stand_in(key) || std::ranges::any_of(k_gap_openers, opens)) return Placeholder{span, true};
  if (std::ranges::any_of(k_doubtful_openers, opens)) return Placeholder{span, false};
  return std::nullopt;
}

// Words that stand for a gap wherever they are written in capitals, or in any case for the last two.
constexpr auto k_gap_words = std::to_array<std::string_view>({"TBD", "TBA", "TODO", "FIXME", "XXX", "XXXX"});

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (static_cast<unsigned char>(text[at]) >= 0x80 ||
          std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789").find(text[at]) !=
              std::string_view::npos);
}

void add_words(std::string_view text, std::vector<Placeholder>& found) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && is_letter_at(text, at - 1)) continue;
    for (const std::string_view word : k_gap_words)
      if (text.substr(at).starts_with(word) && !is_letter_at(text, at + word.size())) {
        found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())}, false});
        at += word.size();
        break;
      }
    if (at >= text.size()) break;
    constexpr std::string_view k_lorem = "lorem ipsum";
    if ((text[at] == 'l' || text[at] == 'L') && folded(text.substr(at, k_lorem.size())) == k_lorem)
      found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + k_lorem.size())}, true});
    // A line to write on: five underscores or more.
    if (text[at] == '_') {
      const std::size_t end = std::min(text.find_first_not_of('_', at), text.size());
      if (end - at >= 5) found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, true});
      at = end;
    }
  }
}

// No word, or a label with nothing behind it ("A:", "First name:").
bool is_blank_line(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (!is_word_character(next_character(line, at))) continue;
    const std::size_t last = line.find_last_not_of(" \t\r*_");
    constexpr std::ptrdiff_t k_label = 4;  // words
    return line[last] == ':' && std::ranges::count(line.substr(0, last), ' ') < k_label;
  }
  return true;
}

}  // namespace

bool is_blank(std::string_view text) {
  constexpr std::size_t k_longest_label = 20;
  if (text.size() <= k_longest_label)
    if (const std::string key = title_key(text); key == "answer" || key == "response") return true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!is_blank_line(text.substr(0, end))) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

bool is_placeholder(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  const std::string_view trimmed = text.substr(begin, text.find_last_not_of(" \t\r\n.") + 1 - begin);
  if (trimmed.empty() || trimmed.size() > 200) return false;
  if (std::string_view("[<{").find(trimmed.front()) != std::string_view::npos)
    if (const auto gap = bracketed(trimmed, 0); gap && gap->surely && gap->text.end == trimmed.size()) return true;
  return is_stand_in(title_key(trimmed));
}

bool is_none(std::string_view text) {
  if (text.size() > 80) return false;
  const std::string key = title_key(text);
  return std::ranges::find(k_nones, key) != k_nones.end() || starts_with_word(key, "not applicable") ||
         starts_with_word(key, "n a") || starts_with_word(key, "does not apply");
}

std::vector<Placeholder> find_placeholders(std::string_view paragraph, std::span<const Term> extra) {
  std::vector<Placeholder> found;
  if (is_placeholder(paragraph)) {
    const std::size_t begin = paragraph.find_first_not_of(" \t\r\n");
    const std::size_t end = paragraph.find_last_not_of(" \t\r\n") + 1;
    return {{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, true}};
  }
  for (std::size_t at = paragraph.find_first_of("[<{"); at != std::string_view::npos;
       at = paragraph.find_first_of("[<{", at + 1))
    if (const auto gap = bracketed(paragraph, at)) {
      found.push_back(*gap);
      at = gap->text.end - 1;
    }
  add_words(paragraph, found);
  for (const Term& term : extra)
    for (std::optional<Span> match = term.find(paragraph); match && !match->empty();
         match = term.find(paragraph, match->end))
      found.push_back({*match, false});
  std::ranges::sort(found, {}, [](const Placeholder& p) { return p.text.begin; });
  // What a bracket already covers is not told twice.
  std::vector<Placeholder> distinct;
  for (const Placeholder& p : found)
    if (distinct.empty() || p.text.begin >= distinct.back().text.end) distinct.push_back(p);
  return distinct;
}

}  // namespace rubricate
