// Which part of a rubric a file's name, or a title, speaks of.
#include <submission/names.hpp>
#include <submission/part_matcher.hpp>
#include <util/ascii.hpp>
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

namespace rubricate {
namespace {

void note(EvidenceList& list, const Evidence& one) {
  const auto known = std::ranges::find(list, one.part, &Evidence::part);
  if (known == list.end()) {
    list.push_back(one);
  } else {
    known->label = known->label || one.label;
    known->words = std::max(known->words, one.words);
  }
}

// People write "artefact" too, where part labels say "artifact" (see TitleKey), and "reflections" for "reflection".
std::string_view singular(std::string_view word) {
  constexpr std::size_t k_shortest = 4;  // "bus" has no singular "bu"
  if (word.size() >= k_shortest && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return word == "artefact" ? "artifact" : word;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words = name_words(name);
  for (std::string& word : words) word = std::string(singular(word));
  return words;
}

// The words of a title but the small ones, sorted, each once.
std::vector<std::string> telling_words(std::string_view text) {
  constexpr auto k_small = std::to_array<std::string_view>(
      {"a", "an", "and", "for", "in", "my", "of", "on", "our", "the", "to", "we", "which", "with", "you", "your"});
  std::vector<std::string> words = words_of(text);
  std::erase_if(words, [&](const std::string& word) { return std::ranges::find(k_small, word) != k_small.end(); });
  std::ranges::sort(words);
  const auto again = std::ranges::unique(words);
  words.erase(again.begin(), again.end());
  return words;
}

// "My plan" and "The plan" speak of the plan.
std::string_view without_article(std::string_view text) {
  constexpr auto k_articles = std::to_array<std::string_view>({"my ", "our ", "the "});
  for (const std::string_view article : k_articles)
    if (text.starts_with(article)) return text.substr(article.size());
  return text;
}

// The stretches between marks that set parts of a title off from each other.
std::vector<std::string_view> stretches(std::string_view title) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  char32_t before = U' ';
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t here = at;
    const char32_t c = next_character(title, at);
    const bool dash = (c == U'-' || c == U'\u2013' || c == U'\u2014') && is_space(before);
    if (dash || c == U':' || c == U'(' || c == U')' || c == U'|' || c == U',') {
      out.push_back(title.substr(start, here - start));
      start = at;
    }
    before = c;
  }
  out.push_back(title.substr(start));
  return out;
}

constexpr std::size_t k_longest_title = 300;  // bytes; more is no title
constexpr std::size_t k_most_stretches = 8;

}  // namespace

void merge(EvidenceList& list, const EvidenceList& more) {
  for (const Evidence& one : more) note(list, one);
}

std::vector<std::uint32_t> heaviest(const EvidenceList& list) {
  std::uint32_t most = 0;
  for (const Evidence& one : list) most = std::max(most, one.weight());
  std::vector<std::uint32_t> parts;
  for (const Evidence& one : list)
    if (one.weight() == most) parts.push_back(one.part);
  std::ranges::sort(parts);
  return parts;
}

PartMatcher::PartMatcher(const Rubric& rubric) {
  for (std::uint32_t i = 0; i < rubric.parts.size(); ++i) {
    const Part& part = rubric.parts[i];
    add_title(i, part.title);
    for (const std::string& other : part.also) add_title(i, other);
    add_text(i, title_key(part.id));
    if (part.from.kind != From::Kind::glob) add_text(i, title_key(base_name(part.from.pattern)));
  }
}

void PartMatcher::add_title(std::uint32_t part, const std::string& title) {
  const TitleKey key = split_title(title);
  if (key.labelled()) {
    labels_[key.label].push_back(part);
    label_names_.insert(key.label.substr(0, key.label.find(' ')));
    add_phrase(part, true, key.label);
  }
  add_text(part, key.text);
}

void PartMatcher::add_text(std::uint32_t part, const std::string& text) {
  if (text.empty()) return;
  auto& parts = texts_[text];
  if (!parts.empty() && parts.back() == part) return;  // title and id are often the same
  parts.push_back(part);
  if (std::vector<std::string> words = telling_words(text); words.size() > 1) add_telling(part, words);
  add_phrase(part, false, text);
}

void PartMatcher::add_telling(std::uint32_t part, std::span<const std::string> words) {
  for (const std::string& word : words) telling_by_word_[word].push_back(static_cast<std::uint32_t>(telling_.size()));
  telling_.push_back({part, words.size()});
}

void PartMatcher::add_phrase(std::uint32_t part, bool label, const std::string& text) {
  std::vector<std::string> words = words_of(text);
  if (words.empty()) return;
  // A letter or number alone stands in too many names.
  if (words.size() == 1 && words.front().size() == 1) return;
  std::string first = words.front();
  phrases_[std::move(first)].push_back({part, label, std::move(words)});
}

EvidenceList PartMatcher::by_name(std::string_view path) const {
  EvidenceList list;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string_view component = path.substr(start, end - start);
    start = end + 1;
    const std::vector<std::string> words = words_of(component);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto known = phrases_.find(words[i]);
      if (known == phrases_.end()) continue;
      const auto rest = std::span(words).subspan(i);
      for (const Phrase& phrase : known->second) {
        if (phrase.words.size() > rest.size() || !std::ranges::equal(phrase.words, rest.first(phrase.words.size())))
          continue;
        const auto count = static_cast<std::uint32_t>(phrase.words.size());
        note(list, {phrase.part, phrase.label, phrase.label ? 0 : count});
      }
    }
    // "Part II", "Part One": numbers that only a label's place tells.
    if (const auto known = labels_.find(split_title(component).label); known != labels_.end())
      for (const std::uint32_t part : known->second) note(list, {part, true, 0});
  }
  return list;
}

EvidenceList PartMatcher::by_title(std::string_view title, TitleScope scope) const {
  EvidenceList list;
  if (title.size() > k_longest_title) return list;
  const auto look = [this, &list](std::string_view stretch) {
    const TitleKey key = split_title(stretch);
    if (const auto known = labels_.find(key.label); known != labels_.end())
      for (const std::uint32_t part : known->second) note(list, {part, true, 0});
    for (const std::string_view text : {std::string_view(key.text), without_article(key.text)})
      if (const auto known = texts_.find(text); known != texts_.end())
        for (const std::uint32_t part : known->second)
          note(list, {part, false, static_cast<std::uint32_t>(word_count_of_key(text))});
    if (list.empty() && may_be_alike(key.text)) note_alike(telling_words(key.text), list);
  };
  look(title);
  if (scope == TitleScope::whole) return list;
  // "Part 1 - Overview (draft)": what follows a label is looked at by itself.
  const auto parts = stretches(title);
  if (parts.size() == 1) return list;
  std::size_t most = scope == TitleScope::anywhere ? k_most_stretches : 1;
  if (split_title(parts.front()).text.empty()) ++most;
  for (std::size_t i = 0; i < std::min(parts.size(), most); ++i) look(parts[i]);
  return list;
}

// Two of the texts' telling words stand in it, so that a closer look is worth its while.
bool PartMatcher::may_be_alike(std::string_view text) const {
  std::size_t known = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (!std::ranges::all_of(word, is_letter)) return true;  // "part2" is two words
    if (telling_by_word_.contains(singular(word)) && ++known == 2) return true;
  }
  return false;
}

// "Pooling of resources" for "Resource pooling"; "Knowing the community we partner with" for "Knowing the community".
void PartMatcher::note_alike(std::span<const std::string> words, EvidenceList& list) const {
  constexpr std::size_t k_fewest = 2;
  constexpr std::size_t k_common = 64;  // texts of parts; a word of more tells none of them apart
  constexpr double k_most = 0.6;        // of the words on either side
  std::map<std::uint32_t, std::size_t> shared;
  for (const std::string& word : words)
    if (const auto known = telling_by_word_.find(word);
        known != telling_by_word_.end() && known->second.size() <= k_common)
      for (const std::uint32_t text : known->second) ++shared[text];
  EvidenceList alike;
  for (const auto& [text, count] : shared) {
    const auto share = static_cast<double>(count);
    if (count >= k_fewest && share >= k_most * static_cast<double>(telling_[text].words) &&
        share >= k_most * static_cast<double>(words.size()))
      note(alike, {telling_[text].part, false, static_cast<std::uint32_t>(count)});
  }
  for (const std::uint32_t part : heaviest(alike)) note(list, *std::ranges::find(alike, part, &Evidence::part));
}

bool PartMatcher::foreign_label(std::string_view title) const {
  if (title.size() > k_longest_title) return false;
  const TitleKey key = split_title(title);
  if (!key.labelled()) return false;
  // "part 1 question 2" and "part 1b" stand within part 1.
  const std::size_t name_end = key.label.find(' ');
  std::string label = key.label.substr(0, key.label.find_first_of(" .", name_end + 1));
  if (labels_.contains(label)) return false;
  if (label.find_first_of("0123456789") != std::string::npos && label.back() >= 'a') label.pop_back();
  return !labels_.contains(label) && label_names_.contains(label.substr(0, name_end));
}

}  // namespace rubricate
