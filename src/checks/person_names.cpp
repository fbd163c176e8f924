#include <checks/first_names.hpp>
#include <checks/name_words.hpp>
#include <checks/person_names.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace rubricate {
namespace {

using Words = std::span<const NameWord>;

constexpr auto k_titles = std::to_array<std::string_view>(
    {"mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "señor", "señora", "sra", "herr", "frau"});
// "Mr. Smith", but "Dr. Pepper".
constexpr auto k_no_persons = std::to_array<std::string_view>(
    {"king", "seuss", "pepper", "rogers", "coffee", "clean", "potato", "president", "chair", "chairman", "speaker"});
// "de la Cruz", "van Dyke".
constexpr auto k_particles = std::to_array<std::string_view>(
    {"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "los", "ter", "van", "von"});
// What stands before a saint's, a place's or a thing's name.
constexpr auto k_before_things = std::to_array<std::string_view>(
    {"camp", "fort", "ft", "lake", "mount", "mt", "port", "saint", "san", "santa", "sao", "st", "the", "uncle"});
constexpr std::size_t k_longest_name = 4;  // words; more are a title with capitals

bool is_one_of(std::string_view word, auto words) { return std::ranges::find(words, word) != words.end(); }

class Finder {
 public:
  Finder(std::string_view paragraph, bool is_title) : is_title_(is_title), words_(name_words_of(paragraph)) {}

  std::vector<PersonName> run() {
    for (std::size_t i = 0; i < words_.size();) i = look_at(i);
    return std::move(found_);
  }

 private:
  // Looks whether a name begins with word `i`, and gives the word to go on with.
  std::size_t look_at(std::size_t i) {
    const NameWord& word = words_[i];
    if (!word.has_capital || word.is_all_capitals) return i + 1;
    if (is_one_of(word.folded, k_titles) && (word.joins_next || word.is_abbreviated)) return look_behind_title(i);
    if (!is_first_name(word.folded) || follows_thing(i)) return i + 1;
    const std::size_t end = run_end(i);
    if (is_thing(i, end)) return end;
    const std::size_t size = end - i;
    if (size == 1 || word.is_possessive) {
      add(i, i + 1, PersonName::Kind::first);
      return i + 1;
    }
    const std::size_t surname = surname_end(i + 1, end);
    add(i, std::max(surname, i + 1), surname > i + 1 ? PersonName::Kind::full : PersonName::Kind::first);
    return end;
  }

  std::size_t look_behind_title(std::size_t i) {
    if (i + 1 >= words_.size() || !words_[i + 1].has_capital || words_[i + 1].is_all_capitals) return i + 1;
    const std::size_t end = run_end(i + 1);
    if (is_thing(i + 1, end) || is_no_surname(words_[i + 1].folded)) return end;
    const NameWord& first = words_[i + 1];
    if (end - i == 2 || first.is_possessive) {
      if (is_one_of(first.folded, k_no_persons)) return i + 2;
      const bool is_first = words_[i].folded == "miss" || is_first_name(first.folded);
      add(i, i + 2, is_first ? PersonName::Kind::first : PersonName::Kind::surname);
      return i + 2;
    }
    const std::size_t surname = surname_end(i + 2, end);
    add(i, std::max(surname, i + 2), surname > i + 2 ? PersonName::Kind::full : PersonName::Kind::surname);
    return end;
  }

  // Behind the last of the words that join word `i`: with capitals, initials, and particles between them.
  [[nodiscard]] std::size_t run_end(std::size_t i) const {
    std::size_t end = i + 1;
    for (std::size_t at = i; at + 1 < words_.size(); ++at) {
      const NameWord& word = words_[at];
      if (word.is_possessive || !(word.joins_next || (word.is_initial && word.is_abbreviated))) break;
      const NameWord& next = words_[at + 1];
      if (next.has_capital)
        end = at + 2;
      else if (!is_one_of(next.folded, k_particles))
        break;
    }
    return end;
  }

  // Words [begin, end), with the word behind them, name a school, a street or the like.
  [[nodiscard]] bool is_thing(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (i > begin && names_a_thing(words_[i].folded)) return true;
    // "Joe's Bakery", "Jim Hill elementary"
    return end < words_.size() && words_[end - 1].joins_next && names_a_thing(words_[end].folded) &&
           (words_[end - 1].is_possessive ? words_[end].has_capital : end - begin > 1);
  }

  // "St. Joseph", "the Anna Maria".
  [[nodiscard]] bool follows_thing(std::size_t i) const {
    if (i == 0) return false;
    const NameWord& before = words_[i - 1];
    return (before.joins_next || before.is_abbreviated) && is_one_of(before.folded, k_before_things);
  }

  // Where the surname ends that begins at or behind word `at`; `at` where there is none.
  [[nodiscard]] std::size_t surname_end(std::size_t at, std::size_t end) const {
    if (end - at >= k_longest_name) return at;
    bool is_any = false;
    std::size_t last = at;
    for (std::size_t i = at; i < end; ++i) {
      const NameWord& word = words_[i];
      if (is_no_surname(word.folded) || word.is_all_capitals) break;
      last = i + 1;
      // An initial keeps the surname to itself, and two first names are one: "Mary Ann".
      is_any = is_any || (word.has_capital && !word.is_initial && !(end - at == 1 && is_first_name(word.folded)));
    }
    return is_any ? last : at;
  }

  void add(std::size_t begin, std::size_t end, PersonName::Kind kind) {
    if (is_title_ && !stands_alone(begin, end)) return;
    found_.push_back({{words_[begin].text.begin, words_[end - 1].text.end}, kind});
  }

  // Between punctuation, or at the ends of the title.
  [[nodiscard]] bool stands_alone(std::size_t begin, std::size_t end) const {
    const bool joins_before = begin > 0 && words_[begin - 1].joins_next;
    const bool joins_behind = end < words_.size() && words_[end - 1].joins_next;
    return !joins_before && !joins_behind;
  }

  bool is_title_;
  std::vector<NameWord> words_;
  std::vector<PersonName> found_;
};

// What one is, rather than what one is called: "I am Native American".
bool is_no_name(std::string_view word) {
  constexpr auto k_words = std::to_array<std::string_view>(
      {"african",  "american",  "arab",   "asian",   "black",    "british",  "buddhist", "canadian", "catholic",
       "chinese",  "christian", "deaf",   "early",   "english",  "european", "french",   "german",   "hindu",
       "hispanic", "indian",    "irish",  "italian", "japanese", "jewish",   "korean",   "late",     "latina",
       "latino",   "mexican",   "muslim", "native",  "pacific",  "polish",   "spanish",  "white"});
  return is_one_of(word, k_words);
}

bool may_be_name(const NameWord& word) {
  return word.has_capital && !is_no_name(word.folded) && !word.is_all_capitals && !names_a_thing(word.folded) &&
         !is_no_surname(word.folded);
}

// Nothing but the marks of a list or of bold type stands before it in its line.
bool begins_line(std::string_view paragraph, std::size_t at) {
  constexpr std::size_t k_most_marks = 6;
  for (std::size_t i = 0; i <= k_most_marks; ++i) {
    if (i == at || paragraph[at - i - 1] == '\n') return true;
    if (std::string_view(" *_-").find(paragraph[at - i - 1]) == std::string_view::npos) return false;
  }
  return false;
}

// Words behind which a name stands: how many they are (0: none), and of how many words the name has to be at least.
struct Introduction {
  std::size_t words = 0;
  std::size_t fewest = 1;
};

Introduction introduction_at(std::string_view paragraph, Words words, std::size_t i) {
  constexpr auto k_labels = std::to_array<std::string_view>({"applicant", "author", "by", "name", "student"});
  constexpr auto k_made = std::to_array<std::string_view>({"prepared", "submitted", "written"});
  const auto is = [&](std::size_t at, std::string_view word) { return at < words.size() && words[at].folded == word; };
  if (is(i, "my") && is(i + 1, "name") && is(i + 2, "is")) return {3};
  if (is(i, "i") && is(i + 1, "am")) return {2, 2};  // "I am American" names nobody
  if (is(i, "i'm")) return {1, 2};
  if (is_one_of(words[i].folded, k_made) && is(i + 1, "by")) return {2};
  if (!is_one_of(words[i].folded, k_labels) || !begins_line(paragraph, words[i].text.begin)) return {};
  const std::string_view behind = paragraph.substr(words[i].text.end, 3);
  if (behind.contains(':')) return {1};
  return is(i, "by") ? Introduction{1, 2} : Introduction{};  // "By Spring"
}

}  // namespace

std::vector<PersonName> find_person_names(std::string_view paragraph, bool is_title) {
  return Finder(paragraph, is_title).run();
}

std::vector<PersonName> find_introduced_names(std::string_view paragraph) {
  const std::vector<NameWord> words = name_words_of(paragraph);
  std::vector<PersonName> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Introduction introduction = introduction_at(paragraph, words, i);
    const std::size_t begin = i + introduction.words;
    if (introduction.words == 0) continue;
    std::size_t end = begin;
    while (end < words.size() && end - begin < k_longest_name && may_be_name(words[end])) {
      const bool goes_on = words[end].joins_next || words[end].is_abbreviated;
      ++end;
      if (!goes_on) break;
    }
    if (end - begin < introduction.fewest) continue;
    found.push_back({{words[begin].text.begin, words[end - 1].text.end},
                     end - begin > 1 ? PersonName::Kind::full : PersonName::Kind::first});
    i = end - 1;
  }
  return found;
}

bool has_form_of_full_name(std::string_view text) {
  const std::vector<NameWord> words = name_words_of(text);
  if (words.size() < 2 || words.size() > 3 || words.back().is_initial || words.back().is_possessive) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const NameWord& word = words[i];
    const bool joins = word.joins_next || word.is_abbreviated || i + 1 == words.size();
    const bool is_particle = i == 1 && words.size() == 3 && is_one_of(word.folded, k_particles);
    if (!joins || word.is_all_capitals || (!word.has_capital && !is_particle) || names_a_thing(word.folded) ||
        is_no_surname(word.folded))
      return false;
  }
  return !is_one_of(words.front().folded, k_before_things) && !is_one_of(words.front().folded, k_titles);
}

bool begins_with_first_name(std::string_view text) {
  const std::vector<NameWord> words = name_words_of(text);
  return !words.empty() && is_first_name(words.front().folded);
}

}  // namespace rubricate
