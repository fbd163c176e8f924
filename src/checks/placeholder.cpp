#include <checks/bracket.hpp>
#include <checks/field_label.hpp>
#include <checks/placeholder.hpp>
#include <checks/stand_in.hpp>
#include <checks/unwritten.hpp>
#include <util/ascii.hpp>
#include <util/byte_set.hpp>
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rubricate {
namespace {

// Words that stand for a gap wherever they are written in capitals.
constexpr auto k_gap_words = std::to_array<std::string_view>({"TBD", "TBA", "TODO", "FIXME", "XXX", "XXXX"});

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (static_cast<unsigned char>(text[at]) >= 0x80 || is_letter(text[at]) || is_digit(text[at]));
}

// What follows a Roman number rather than a number of things.
constexpr auto k_behind_numerals = std::to_array<std::string_view>(
    {"and", "as", "at", "but", "by", "century", "for", "in", "is", "of", "on", "or", "to", "was", "with"});

// "XX signatures", "XX%", "$XX", but "Chapter XX" and "Super Bowl XX was".
bool is_number_to_come(std::string_view text, std::size_t at) {
  if (text[at] != 'X' || text.substr(at, 2) != "XX" || is_letter_at(text, at + 2)) return false;
  const std::string_view behind = text.substr(at + 2);
  if (behind.starts_with('%') || (at > 0 && text[at - 1] == '$')) return true;
  std::size_t end = 1;
  while (end < behind.size() && is_small_letter(behind[end])) ++end;
  return behind.starts_with(' ') && end > 1 &&
         std::ranges::find(k_behind_numerals, behind.substr(1, end - 1)) == k_behind_numerals.end();
}

void add_words(std::string_view text, std::vector<Placeholder>& found) {
  const auto add = [&found](std::size_t begin, std::size_t end, bool surely) {
    found.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, surely});
  };
  constexpr ByteSet k_first("TFXlL_");
  for (std::size_t at = k_first.find_in(text); at < text.size(); at = k_first.find_in(text, at + 1)) {
    if (at > 0 && is_letter_at(text, at - 1)) continue;
    for (const std::string_view word : k_gap_words)
      if (text[at] == word[0] && text.substr(at).starts_with(word) && !is_letter_at(text, at + word.size())) {
        add(at, at + word.size(), false);
        at += word.size();
        break;
      }
    if (at >= text.size()) break;
    if (is_number_to_come(text, at)) add(at, at + 2, false);
    constexpr std::string_view k_lorem = "lorem ipsum";
    if ((text[at] == 'l' || text[at] == 'L') && lowered(text.substr(at, k_lorem.size())) == k_lorem)
      add(at, at + k_lorem.size(), true);
    // A line to write on: five underscores or more.
    if (text[at] == '_') {
      const std::size_t end = std::min(text.find_first_not_of('_', at), text.size());
      if (end - at >= 5) add(at, end, true);
      at = end;
    }
  }
}

// Lines that say that they are still to be written, and do nothing else.
void add_unwritten_lines(std::string_view text, std::vector<Placeholder>& found) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (says_unwritten(text.substr(at, end - at)))
      found.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, false});
    at = end + 1;
  }
}

// A pattern may look at all of the text for each place that it finds, so places are counted, not bytes.
void add_terms(std::string_view text, std::span<const Term> terms, std::vector<Placeholder>& found) {
  constexpr int k_most = 20;  // of each term
  for (const Term& term : terms) {
    std::uint32_t at = 0;
    for (int places = 0; places < k_most; ++places) {
      const auto match = term.find(text, at);
      if (!match || match->empty()) break;
      found.push_back({*match, false});
      at = match->end;
    }
  }
}

// No word, or a label with nothing behind it ("A:", "First name:").
bool is_blank_line(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (!is_word_character(next_character(line, at))) continue;
    constexpr ByteSet k_behind(" \t\r*_");
    constexpr std::ptrdiff_t k_label = 4;  // words
    line = k_behind.trimmed_behind(line);
    return line.ends_with(':') && std::ranges::count(line, ' ') < k_label;
  }
  return true;
}

constexpr std::size_t k_longest_answer = 200;  // bytes of one that may be nothing but a placeholder

std::string_view trimmed_answer(std::string_view text) {
  constexpr ByteSet k_blanks(" \t\r\n"), k_behind(" \t\r\n.");
  return k_blanks.trimmed_before(k_behind.trimmed_behind(text));
}

// The key of a short answer, as far as stand-ins go; empty for a longer one.
std::string short_key(std::string_view trimmed) {
  return trimmed.size() <= k_longest_answer ? title_key(trimmed, k_stand_in_words) : std::string();
}

// `key` is that of `trimmed`.
bool is_surely_stand_in(std::string_view trimmed, std::string_view key) {
  if (trimmed.empty() || trimmed.size() > k_longest_answer) return false;
  if (std::string_view("[<{").find(trimmed.front()) != std::string_view::npos)
    if (const auto gap = bracketed_gap(trimmed, 0, true); gap && gap->surely && gap->text.end == trimmed.size())
      return true;
  return is_stand_in(key);
}

// `offset`: where the text begins in its paragraph.
void add_whole(std::string_view text, bool surely, std::vector<Placeholder>& found, std::size_t offset = 0) {
  const std::size_t begin = offset + text.find_first_not_of(" \t\r\n");
  const std::size_t end = offset + text.find_last_not_of(" \t\r\n") + 1;
  found.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, surely});
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
  const std::string_view trimmed = trimmed_answer(text);
  return is_surely_stand_in(trimmed, short_key(trimmed));
}

bool may_be_placeholder(std::string_view text) {
  const std::string_view trimmed = trimmed_answer(text);
  return is_doubtful_stand_in(short_key(trimmed)) || says_unwritten(trimmed);
}

std::vector<Placeholder> find_placeholders(std::string_view paragraph, std::span<const Term> extra, bool is_title) {
  std::vector<Placeholder> found;
  if (is_title && is_word_of_titles(title_key(paragraph, k_stand_in_words))) return found;
  const std::string_view trimmed = trimmed_answer(paragraph);
  const std::string key = short_key(trimmed);
  if (is_surely_stand_in(trimmed, key)) {
    add_whole(paragraph, true, found);
    return found;
  }
  // "Data: TBD": the label is no sentence that the word could be part of.
  if (const std::size_t label = label_size(paragraph);
      label > 0 && label < paragraph.size() && paragraph[label - 1] == ':' && is_placeholder(paragraph.substr(label)))
    add_whole(paragraph.substr(label), true, found, label);
  constexpr ByteSet k_brackets("[<{");
  for (std::size_t at = k_brackets.find_in(paragraph); at != std::string_view::npos;
       at = k_brackets.find_in(paragraph, at + 1))
    if (const auto gap = bracketed_gap(paragraph, at, false)) {
      found.push_back(*gap);
      at = gap->text.end - 1;
    }
  if (is_doubtful_stand_in(key)) add_whole(paragraph, false, found);
  add_words(paragraph, found);
  add_unwritten_lines(paragraph, found);
  add_terms(paragraph, extra, found);
  std::ranges::sort(found, {}, [](const Placeholder& p) { return std::pair(p.text.begin, ~p.text.end); });
  // What stands in one place is told once, and as what it surely is.
  std::vector<Placeholder> distinct;
  for (const Placeholder& p : found) {
    if (distinct.empty() || p.text.begin >= distinct.back().text.end)
      distinct.push_back(p);
    else if (p.surely && !distinct.back().surely)
      distinct.back() = p;
  }
  return distinct;
}

}  // namespace rubricate
