#include <checks/questions.hpp>
#include <checks/titles.hpp>
#include <util/ascii.hpp>
#include <util/byte_set.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace rubricate {
namespace {

// "Scope: one issue", "Groups – who they are", "Why (Part 1)": what stands before the mark.
std::string_view before_mark(std::string_view title) {
  constexpr ByteSet k_first(": ");  // of each mark
  for (std::size_t at = k_first.find_in(title); at != std::string_view::npos; at = k_first.find_in(title, at + 1)) {
    const std::string_view behind = title.substr(at + 1);
    if (behind.empty() || is_letter(behind[0])) continue;  // most blanks stand before a word
    const bool is_mark = title[at] == ':'
                             ? behind.starts_with(' ') || behind.starts_with('\n')
                             : behind.starts_with('(') || behind.starts_with("- ") || behind.starts_with("– ") ||
                                   behind.starts_with("— ") || behind.starts_with("/ ");
    if (is_mark) return title.substr(0, at);
  }
  return {};
}

// What " and ", "&", "/" and commas separate.
std::vector<std::string_view> title_pieces(std::string_view title) {
  std::vector<std::string_view> pieces;
  while (!title.empty()) {
    std::size_t end = title.size(), next = title.size();
    for (const std::string_view mark : {" and ", " & ", "/", ", ", "; ", "? ", " + "})
      if (const std::size_t found = title.find(mark); found < end) {
        end = found;
        next = found + mark.size();
      }
    pieces.push_back(title.substr(0, end));
    title.remove_prefix(next);
  }
  return pieces;
}

constexpr std::size_t k_fewest_shared = 2;  // words; one alone is chance

struct Score {
  std::size_t keywords = 0;
  double shared = 0;  // words in common
  std::uint32_t prompt = 0;
};

bool holds(std::span<const std::string> words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

double shared(std::span<const std::string> wanted, std::span<const std::string> found) {
  return static_cast<double>(std::ranges::count_if(wanted, [&](const std::string& w) { return holds(found, w); }));
}

}  // namespace

PromptTitles::PromptTitles(std::span<const Prompt> prompts) {
  const auto add = [this](const Prompt& prompt, std::int32_t parent) {
    Entry entry{&prompt, parent, {title_key(prompt.ask)}, {content_words(prompt.ask)}};
    for (const std::string& title : prompt.also) {
      entry.keys.push_back(title_key(title));
      entry.words.push_back(content_words(title));
    }
    entries_.push_back(std::move(entry));
  };
  for (const Prompt& prompt : prompts) {
    add(prompt, -1);
    const auto parent = static_cast<std::int32_t>(entries_.size() - 1);
    for (const Prompt& part : prompt.parts) add(part, parent);
  }
  for (const Entry& entry : entries_)
    for (const std::string& key : entry.keys) first_words_.emplace_back(first_word_of_key(key));
  std::ranges::sort(first_words_);
  std::vector<std::string> all;
  for (const Entry& entry : entries_)
    for (const std::vector<std::string>& words : entry.words) all.insert(all.end(), words.begin(), words.end());
  vocabulary_ = WantedWords(std::move(all));
}

std::int32_t PromptTitles::find(std::string_view id) const {
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (entries_[i].prompt->id == id) return static_cast<std::int32_t>(i);
  return -1;
}

// How many words are shared with the question or a title of at least two words, if that is most of it; else 0.
double PromptTitles::overlap(const Entry& entry, std::span<const std::string> title_words) const {
  constexpr double k_most = 0.6;
  double best = 0;
  if (title_words.size() < k_fewest_shared) return best;
  for (const std::vector<std::string>& wanted : entry.words) {
    const double common = shared(wanted, title_words);
    if (common >= k_fewest_shared && common >= k_most * static_cast<double>(wanted.size()))
      best = std::max(best, common);
  }
  return best;
}

TitleMatch PromptTitles::match(std::string_view title) const { return match(title, title_key(title)); }

TitleMatch PromptTitles::match(std::string_view title, std::string_view key) const {
  TitleMatch match = match_whole(title, key);
  constexpr std::size_t k_short_title = 90;  // bytes; a longer one is a question, not a title made of two
  if (title.size() > k_short_title || is_title(key)) return match;
  // "Groups and reasons", "Scope / Tactics": a title that names several prompts announces them all.
  TitleMatch joint{{}, MatchRule::keywords};
  for (const std::string_view piece : title_pieces(title)) {
    const TitleMatch part = match_whole(piece, title_key(piece));
    joint.prompts.insert(joint.prompts.end(), part.prompts.begin(), part.prompts.end());
  }
  std::ranges::sort(joint.prompts);
  const auto repeated = std::ranges::unique(joint.prompts);
  joint.prompts.erase(repeated.begin(), repeated.end());
  return joint.prompts.size() > std::max<std::size_t>(match.prompts.size(), 1) ? joint : match;
}

bool PromptTitles::is_title(std::string_view key) const {
  return std::ranges::any_of(
      entries_, [&](const Entry& entry) { return std::ranges::find(entry.keys, key) != entry.keys.end(); });
}

TitleMatch PromptTitles::equal_to(std::string_view key) const {
  TitleMatch match;
  if (key.empty()) return match;
  for (std::uint32_t i = 0; i < entries_.size(); ++i)
    if (std::ranges::find(entries_[i].keys, key) != entries_[i].keys.end()) match.prompts.push_back(i);
  return match;
}

TitleMatch PromptTitles::match_equal(std::string_view title) const { return match_equal(title, title_key(title)); }

TitleMatch PromptTitles::match_equal(std::string_view title, std::string_view key) const {
  TitleMatch match = equal_to(key);
  if (match) return match;
  const std::string_view head = before_mark(title);
  return head.empty() ? match : equal_to(title_key(head));
}

bool PromptTitles::may_match_equal(std::string_view title, std::string_view first_word) const {
  // What stands before a mark may be a number, of which the key of the whole title knows nothing.
  return std::ranges::binary_search(first_words_, first_word) || !before_mark(title).empty();
}

TitleMatch PromptTitles::match_whole(std::string_view title, std::string_view key) const {
  TitleMatch match = match_equal(title, key);
  if (match || key.empty()) return match;

  // Of prompts whose keywords it holds, the one that asks for most of them; of equals, the one with more words in
  // common.
  const std::vector<std::string> words = vocabulary_.found_in(key);  // others are shared with none
  std::vector<Score> scores;
  match.rule = MatchRule::keywords;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::vector<Term>& keywords = entries_[i].prompt->keywords;
    if (!keywords.empty() &&
        std::ranges::all_of(keywords, [&](const Term& term) { return term.find(title).has_value(); }))
      scores.push_back({keywords.size(), overlap(entries_[i], words), i});
  }
  if (scores.empty()) {
    match.rule = MatchRule::overlap;
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
      if (const double shared = overlap(entries_[i], words); shared > 0) scores.push_back({0, shared, i});
  }
  if (scores.empty()) return match;

  constexpr double k_clearly = 1.5;
  const Score best =
      *std::ranges::max_element(scores, {}, [](const Score& s) { return std::pair(s.keywords, s.shared); });
  for (const Score& score : scores)
    if (score.keywords == best.keywords && best.shared <= k_clearly * score.shared)
      match.prompts.push_back(score.prompt);
  if (match.prompts.empty()) match.prompts.push_back(best.prompt);
  return match;
}

bool PromptTitles::is_mostly(const TitleMatch& match, std::string_view title) const {
  constexpr double k_most = 0.6;
  const std::vector<std::string> own = content_words(title);
  const auto is_asked = [&](const std::string& word) {
    return std::ranges::any_of(match.prompts, [&](std::uint32_t prompt) {
      return std::ranges::any_of(entries_[prompt].words, [&](const auto& words) { return holds(words, word); });
    });
  };
  return static_cast<double>(std::ranges::count_if(own, is_asked)) >= k_most * static_cast<double>(own.size());
}

std::size_t PromptTitles::announcing(std::string_view title, const TitleMatch& match) const {
  // "What do you hope for? Allies, first of all."
  if (const std::size_t asked = leading_questions(title); asked > 0 && !title_key(title.substr(asked)).empty())
    return asked;
  const std::string_view head = before_mark(title);
  if (head.empty() || reads_as_question(title) || match.prompts.size() != 1) return title.size();
  return match_whole(head, title_key(head)).prompts == match.prompts ? head.size() : title.size();
}

bool PromptTitles::is_named(const Entry& entry, std::string_view sentence, std::span<const std::string> words) const {
  const bool by_title = std::ranges::any_of(
      entry.words, [&](const auto& name) { return name.size() == 1 && holds(words, name.front()); });
  if (by_title) return true;
  const std::vector<Term>& keywords = entry.prompt->keywords;
  if (keywords.empty()) return overlap(entry, words) > 0;
  return std::ranges::all_of(keywords, [&](const Term& term) { return term.find(sentence).has_value(); });
}

// By which entries that are not spoken of yet may be named.
std::vector<std::string> PromptTitles::telling_words(const std::vector<bool>& spoken) const {
  std::vector<std::string> telling;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (spoken[i]) continue;
    const bool by_all = entries_[i].prompt->keywords.empty();
    for (const std::vector<std::string>& name : entries_[i].words)
      if (by_all || name.size() == 1) telling.insert(telling.end(), name.begin(), name.end());
  }
  return telling;
}

std::vector<bool> PromptTitles::spoken_of(std::string_view text, std::vector<bool> known) const {
  constexpr ByteSet k_ends(".?!\n");
  std::vector<bool> spoken = std::move(known);
  spoken.resize(entries_.size(), false);
  const WantedWords telling(telling_words(spoken));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(k_ends.find_in(text, at), text.size());
    const std::string_view sentence = text.substr(at, end - at);
    at = end + 1;
    const std::string key = title_key(sentence);
    const std::vector<std::string> words = telling.found_in(key);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (!spoken[i]) spoken[i] = is_named(entries_[i], sentence, words);
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    note_labels(text.substr(at, end - at), spoken);
    at = end + 1;
  }
  return spoken;
}

void PromptTitles::note_labels(std::string_view line, std::vector<bool>& spoken) const {
  constexpr std::size_t k_longest = 60;  // bytes
  std::string_view label = before_mark(line.substr(0, k_longest));
  if (label.empty() && line.size() <= k_longest) label = line;
  const std::vector<std::string> words = content_words(label);
  constexpr std::size_t k_most = 500;  // questions; so many are no guidelines that a person wrote
  if (words.empty() || entries_.size() > k_most) return;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto is_of_entry = [&](const std::string& word) {
      return std::ranges::any_of(entries_[i].words, [&](const auto& name) { return holds(name, word); });
    };
    if (spoken[i] || !std::ranges::all_of(words, is_of_entry)) continue;
    const TitleMatch named = match(label);
    spoken[i] = !named || std::ranges::find(named.prompts, static_cast<std::uint32_t>(i)) != named.prompts.end();
  }
}

}  // namespace rubricate
