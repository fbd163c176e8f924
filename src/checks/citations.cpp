#include <checks/citations.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <bitset>
#include <span>

namespace rubricate {
namespace {

constexpr std::uint32_t k_most_numbers = 1000;  // of "[3]"

constexpr auto k_lead_ins = std::to_array<std::string_view>(
    {"see",      "also",    "cf",        "e",     "g",    "eg",     "i",  "ie",        "for", "example",
     "instance", "compare", "following", "after", "from", "in",     "by", "according", "to",  "as",
     "cited",    "quoted",  "adapted",   "and",   "but",  "source", "a",  "review"});

// Small words inside a name: of families, organisations, and between authors.
constexpr auto k_small_words = std::to_array<std::string_view>(
    {"and", "et", "al",  "van", "von", "de", "der", "den", "del", "della", "da", "di",  "dos", "du",         "la",
     "le",  "of", "the", "for", "on",  "in", "bin", "ibn", "y",   "und",   "zu", "ten", "ter", "colleagues", "others"});

constexpr auto k_between_authors = std::to_array<std::string_view>({"and", "&", "et", "und", "y"});

constexpr auto k_times = std::to_array<std::string_view>(
    {"january",  "february", "march",    "april",  "may",    "june",   "july",   "august",  "september",
     "october",  "november", "december", "jan",    "feb",    "mar",    "apr",    "jun",     "jul",
     "aug",      "sept",     "sep",      "oct",    "nov",    "dec",    "monday", "tuesday", "wednesday",
     "thursday", "friday",   "saturday", "sunday", "spring", "summer", "autumn", "fall",    "winter"});

// Words that a year follows, or that begin a sentence, and that are no author.
constexpr auto k_no_names = std::to_array<std::string_view>(
    {"figure",    "fig",     "table",       "chapter", "page",     "section",   "part",      "version", "act",
     "report",    "class",   "since",       "from",    "in",       "until",     "before",    "after",   "about",
     "around",    "circa",   "by",          "the",     "a",        "an",        "as",        "at",      "on",
     "copyright", "founded", "established", "updated", "accessed", "retrieved", "published", "year",    "grade",
     "room",      "and",     "but",         "for",     "to",       "both",      "see",       "while",   "when",
     "although",  "unlike",  "like",        "because", "if",       "so",        "then",      "however", "also",
     "according", "dr",      "professor",   "prof",    "mr",       "mrs",       "ms"});

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02BC'; }
bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }

bool continues_word(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_character(next_character(text, at));
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_space(next_character(text, next))) break;
    at = next;
  }
  return at;
}

bool is_dash_at(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (text[at] == '-' || text.substr(at).starts_with("\u2013") || text.substr(at).starts_with("\u2014"));
}

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The bracket that closes the one at `open`, or npos; few citations are long, and none has brackets three deep.
std::size_t closing(std::string_view text, std::size_t open) {
  constexpr std::size_t k_longest = 600;  // bytes
  constexpr int k_deepest = 2;
  int depth = 0;
  const std::size_t end = std::min(text.size(), open + k_longest);
  for (std::size_t at = open; at < end; ++at) {
    if (text[at] == '(' && ++depth > k_deepest) break;
    if (text[at] == ')' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

struct Authors {
  std::string name;  // key of the first one's last name
  std::size_t begin = 0;
  bool several = false;
};

// Behind "see also" and "as cited in".
std::span<const NameToken> without_lead_ins(std::span<const NameToken> tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if ((tokens[i].key == "cited" || tokens[i].key == "quoted") && tokens[i + 1].key == "in") {
      tokens = tokens.subspan(i + 2);
      break;
    }
  while (!tokens.empty()) {
    const bool is_lead_in = tokens.front().is_word ? is_one_of(k_lead_ins, tokens.front().key) : true;
    const bool is_initial = tokens.front().is_capital && tokens.size() > 1 && tokens[1].key == ".";
    if (!is_lead_in || is_initial) break;
    tokens = tokens.subspan(1);
  }
  return tokens;
}

// Reads the authors of "(Bringle & Hatcher, 2009)"; nothing where the words are no names.
std::optional<Authors> parse_authors(std::string_view text) {
  constexpr std::size_t k_longest = 300;  // bytes
  constexpr std::string_view k_marks = ",.&[]()/";
  if (text.size() > k_longest) return std::nullopt;
  const std::vector<NameToken> all = name_tokens(text);
  const std::span<const NameToken> tokens = without_lead_ins(all);
  Authors authors;
  std::string short_name;  // "Le" is a small word and a name
  bool in_first = true;
  for (const NameToken& token : tokens) {
    const bool is_between = is_one_of(k_between_authors, token.key);
    authors.several = authors.several || is_between;
    const bool parts = is_between || token.key == "," || token.key == "[" || token.key == "(";
    if (parts && !(authors.name.empty() && short_name.empty())) in_first = false;
    if (!token.is_word) {
      if (token.key.size() > 1 || k_marks.find(token.key) == std::string_view::npos) return std::nullopt;
    } else if (is_one_of(k_small_words, token.key)) {
      if (token.is_capital && in_first && short_name.empty() && token.key != "the") short_name = token.key;
    } else if (token.is_capital) {
      if (is_one_of(k_times, token.key)) return std::nullopt;
      const bool is_initial = token.key.size() == 1;
      if (authors.name.empty() && !is_initial && is_one_of(k_no_names, token.key)) return std::nullopt;
      if (in_first && !is_initial) authors.name = token.key;
    } else {
      return std::nullopt;
    }
  }
  if (authors.name.empty()) authors.name = short_name;
  if (authors.name.empty()) return std::nullopt;
  authors.begin = tokens.front().begin;
  return authors;
}

// The author that stands right before a bracket with a year: "Bringle and Hatcher (2009)".
struct Narrator {
  Authors authors;
  bool surely = true;
};

std::optional<Narrator> author_before(std::string_view text, std::size_t bracket) {
  constexpr std::size_t k_far = 120;  // bytes
  const std::size_t from = bracket > k_far ? text.find(' ', bracket - k_far) : 0;
  if (from >= bracket) return std::nullopt;
  const std::vector<NameToken> tokens = name_tokens(text.substr(from, bracket - from));
  std::size_t end = tokens.size();
  const auto key = [&](std::size_t back) {
    return back <= end ? std::string_view(tokens[end - back].key) : std::string_view();
  };
  const auto is_name = [&](std::size_t back) {
    return back <= end && tokens[end - back].is_capital && key(back).size() > 1 && !is_one_of(k_no_names, key(back)) &&
           !is_one_of(k_times, key(back));
  };
  Narrator narrator;
  if (key(1) == "." && key(2) == "al") --end;
  if (key(1) == "al" && key(2) == "et") {
    narrator.authors.several = true;
    end -= 2;
    if (key(1) == ",") --end;
  }
  if (!is_name(1)) return std::nullopt;
  std::size_t first = 1;
  if (is_one_of(k_between_authors, key(2))) {
    const std::size_t other = key(3) == "," ? 4 : 3;
    if (is_name(other)) first = other;
    narrator.authors.several = true;
  } else if (is_name(2) && !is_one_of(k_small_words, key(2))) {
    narrator.surely = narrator.authors.several;
  }
  narrator.authors.name = key(first);
  narrator.authors.begin = from + tokens[end - first].begin;
  return narrator;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Citation> find() {
    for (std::size_t at = text_.find_first_of("(["); at != std::string_view::npos;
         at = text_.find_first_of("([", at + 1)) {
      if (text_[at] == '[')
        read_numbers(at);
      else
        read_bracket(at);
    }
    return std::move(found_);
  }

 private:
  void read_bracket(std::size_t open) {
    const std::size_t close = closing(text_, open);
    if (close == std::string_view::npos) return;
    const std::size_t begin = skip_spaces(text_, open + 1);
    if (const auto year = year_at(text_, begin)) {
      const auto narrator = author_before(text_, open);
      if (narrator && ends_year(year->end)) add_years(narrator->authors, narrator->surely, begin, close, close + 1);
      return;
    }
    Authors last;  // "(Bringle, 2009; 2011)"
    for (std::size_t at = begin; at < close;) {
      const std::size_t end = std::min(text_.substr(0, close).find(';', at), close);
      read_piece(at, end, last);
      at = end + 1;
    }
  }

  // "see Bringle & Hatcher, 2009, p. 4"
  void read_piece(std::size_t begin, std::size_t end, Authors& last) {
    begin = skip_spaces(text_, begin);
    for (std::size_t at = begin; at < end; ++at) {
      if (at > begin && continues_word(text_, at - 1)) continue;
      const auto year = year_at(text_.substr(0, end), at);
      if (!year) continue;
      std::size_t behind = at;
      while (behind > begin && (text_[behind - 1] == ' ' || text_[behind - 1] == '\n')) --behind;
      const bool has_comma = behind > begin && text_[behind - 1] == ',';
      if (behind == begin && !last.name.empty()) {
        add_years(last, true, at, end, end);
        return;
      }
      const auto authors = parse_authors(text_.substr(begin, behind - begin));
      if (!authors || !ends_year(year->end)) return;
      last = *authors;
      last.begin += begin;
      add_years(last, has_comma || authors->several, at, end, end);
      last.begin = end;
      return;
    }
  }

  // A date or a period goes on: "(1999–2003)", "(2009 edition)".
  [[nodiscard]] bool ends_year(std::size_t at) const {
    at = skip_spaces(text_, at);
    return at >= text_.size() || std::string_view(",;:)]/").find(text_[at]) != std::string_view::npos;
  }

  // The year at `at` and those that follow it behind commas; a citation ends at `end`.
  void add_years(const Authors& authors, bool surely, std::size_t at, std::size_t last, std::size_t end) {
    const std::size_t begin = std::min(authors.begin, at);
    for (auto year = year_at(text_, at); year && at < last; year = year_at(text_, at)) {
      found_.push_back({span_of(begin, end), authors.name, year->year, 0, surely});
      at = skip_spaces(text_, year->end);
      if (at >= last || (text_[at] != ',' && text_[at] != '/')) break;
      at = skip_spaces(text_, at + 1);
    }
  }

  // "[3]", "[1, 4]", "[2–5]", "[3, p. 7]", "[1]–[3]"
  void read_numbers(std::size_t open) {
    constexpr std::uint32_t k_longest_range = 50;
    if (open == 0 && is_label()) return;
    std::uint32_t before = 0;
    bool is_range = false;
    std::size_t at = open + 1;
    std::vector<std::uint32_t> numbers;
    while (at < text_.size() && is_digit(text_[at]) && numbers.size() <= k_longest_range) {
      std::uint32_t number = 0;
      for (; at < text_.size() && is_digit(text_[at]) && number < k_most_numbers; ++at)
        number = number * 10 + static_cast<std::uint32_t>(text_[at] - '0');
      if (number == 0 || number >= k_most_numbers) return;
      if (is_range && number > before && number - before <= k_longest_range)
        for (std::uint32_t between = before + 1; between < number; ++between) numbers.push_back(between);
      numbers.push_back(number);
      before = number;
      at = skip_spaces(text_, at);
      is_range = is_dash_at(text_, at);
      const bool goes_on = is_range || (at < text_.size() && (text_[at] == ',' || text_[at] == ';'));
      if (!goes_on) break;
      at = skip_spaces(text_, at + (text_[at] == '-' || !is_range ? 1 : 3));
    }
    if (numbers.empty()) return;
    constexpr std::size_t k_longest_page = 20;  // bytes of "p. 7"
    const std::size_t close = text_.substr(0, std::min(text_.size(), at + k_longest_page)).find(']', at);
    const bool names_page = text_.substr(at).starts_with('p');
    if (close == std::string_view::npos || (close != at && !names_page)) return;
    for (const std::uint32_t number : numbers) add_number(number, open, close + 1);
    // "[1]–[3]" cites 2 as well.
    if (last_number_ != 0 && is_dash_at(text_, last_end_) && text_.find('[', last_end_) == open &&
        open - last_end_ <= 3 && numbers.front() > last_number_ && numbers.front() - last_number_ <= k_longest_range)
      for (std::uint32_t between = last_number_ + 1; between < numbers.front(); ++between)
        add_number(between, open, close + 1);
    last_number_ = numbers.back();
    last_end_ = close + 1;
  }

  // "[3] Bringle, R." is an entry of a list.
  [[nodiscard]] bool is_label() const {
    const std::size_t close = text_.find_first_not_of("0123456789", 1);
    return close != std::string_view::npos && text_[close] == ']';
  }

  void add_number(std::uint32_t number, std::size_t begin, std::size_t end) {
    if (numbers_.test(number)) return;
    numbers_.set(number);
    found_.push_back({span_of(begin, end), {}, {}, number, true});
  }

  std::string_view text_;
  std::vector<Citation> found_;
  std::bitset<k_most_numbers> numbers_;
  std::uint32_t last_number_ = 0;
  std::size_t last_end_ = 0;
};

}  // namespace

std::optional<CitedYear> year_at(std::string_view text, std::size_t at) {
  constexpr std::size_t k_digits = 4;
  const std::string_view rest = text.substr(std::min(at, text.size()));
  const std::string_view digits = rest.substr(0, k_digits);
  if (digits.size() == k_digits && std::ranges::all_of(digits, is_digit)) {
    const bool is_year = digits >= "1500" && digits <= "2099";
    std::size_t end = at + k_digits;
    if (end < text.size() && is_small_letter(text[end]) && !continues_word(text, end + 1)) ++end;
    if (!is_year || continues_word(text, end)) return std::nullopt;
    return CitedYear{std::string(text.substr(at, end - at)), end};
  }
  for (const std::string_view undated : {"n.d.", "n. d.", "n.d"})
    if (rest.starts_with(undated) && !continues_word(rest, undated.size()))
      return CitedYear{"n.d.", at + undated.size()};
  for (const std::string_view to_come : {"in press", "forthcoming"})
    if (rest.starts_with(to_come) && !continues_word(rest, to_come.size()))
      return CitedYear{"in press", at + to_come.size()};
  return std::nullopt;
}

std::vector<NameToken> name_tokens(std::string_view text) {
  std::vector<NameToken> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (is_space(c) || is_invisible(c)) continue;
    if (!is_word_character(c)) {
      tokens.push_back({begin, at, std::string(text.substr(begin, at - begin)), false, false});
      continue;
    }
    std::string letters(text.substr(begin, at - begin));
    bool has_digit = is_digit(text[begin]);
    const bool is_capital = folded(letters) != letters;
    while (at < text.size()) {
      std::size_t next = at;
      const char32_t inside = next_character(text, next);
      const bool joins = (is_apostrophe(inside) || is_hyphen(inside)) && continues_word(text, next);
      if (!joins && !is_word_character(inside)) break;
      has_digit = has_digit || is_digit(text[at]);
      if (is_hyphen(inside))
        letters += '-';
      else if (is_apostrophe(inside))
        letters += '\'';
      else
        letters += text.substr(at, next - at);
      at = next;
    }
    std::string key = folded(letters);
    if (key.ends_with("'s")) key.resize(key.size() - 2);
    std::erase(key, '\'');
    tokens.push_back({begin, at, std::move(key), !has_digit, is_capital && !has_digit});
  }
  return tokens;
}

std::vector<Citation> find_citations(std::string_view paragraph) { return Finder(paragraph).find(); }

}  // namespace rubricate
