#include <checks/word_claim.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace rubricate {
namespace {

constexpr std::string_view k_dash = "-";
constexpr std::size_t k_longest_line = 200;  // bytes; longer ones are prose

struct Token {
  enum class Kind : std::uint8_t { word, number, mark } kind = Kind::mark;
  std::string word;  // folded; of a mark, the mark
  std::uint64_t number = 0;
};

constexpr auto k_fillers = std::to_array<std::string_view>(
    {"total", "final", "overall",  "exact", "actual", "current", "my", "our", "the",        "this",
     "essay", "text",  "document", "is",    "was",    "of",      "in", "all", "altogether", "has"});
constexpr auto k_about =
    std::to_array<std::string_view>({"about", "around", "approx", "approximate", "approximately", "ca", "circa", "c",
                                     "roughly", "nearly", "almost", "over", "under", "~", "≈"});
constexpr auto k_conditions = std::to_array<std::string_view>(
    {"excluding", "excl", "exclusive", "including", "incl", "inclusive", "without", "with", "not", "except", "for"});
// Behind a number these make it a limit, unless they bring a number of their own: "498 (limit 500)".
constexpr auto k_limits = std::to_array<std::string_view>(
    {"max", "maximum", "min", "minimum", "limit", "limits", "required", "allowed", "target", "goal"});
constexpr auto k_ranges =
    std::to_array<std::string_view>({"or", "at", "to", "and", "plus", "up", "more", "fewer", "less", "+"});
constexpr auto k_units = std::to_array<std::string_view>({"word", "words"});

// "498", "1,498", "1.498", "1 498": groups of three behind the first.
std::optional<std::uint64_t> take_number(std::string_view text, std::size_t& at) {
  std::string digits;
  const auto run_at = [&](std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - from;
  };
  std::size_t size = run_at(at);
  constexpr std::size_t k_group = 3;
  bool may_group = size <= k_group;
  digits += text.substr(at, size);
  at += size;
  while (may_group) {
    std::size_t next = at;
    for (const std::string_view parting : {",", ".", " ", "'", "’", "\u00A0", "\u202F", "\u2009"})
      if (text.substr(at).starts_with(parting)) next = at + parting.size();
    may_group = next > at && run_at(next) == k_group;
    if (!may_group) break;
    digits += text.substr(next, k_group);
    at = next + k_group;
  }
  std::uint64_t value = 0;
  constexpr std::size_t k_most_digits = 9;
  if (digits.size() > k_most_digits) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_dash(char32_t c) { return c == U'-' || (c >= U'\u2010' && c <= U'\u2015'); }

// Marks that only part or frame: brackets, colons, emphasis, bullets.
bool is_idle(char32_t c) {
  return is_space(c) || is_invisible(c) || std::u32string_view(U":.,;=()[]{}*_#|\"'“”•·").contains(c);
}

std::optional<std::vector<Token>> tokens_of(std::string_view line) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < line.size();) {
    if (is_digit(line[at])) {
      const auto number = take_number(line, at);
      if (!number) return std::nullopt;
      tokens.push_back({Token::Kind::number, {}, *number});
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = next_character(line, at);
    if (is_word_character(c)) {
      for (std::size_t next = at;
           next < line.size() && !is_digit(line[next]) && is_word_character(next_character(line, next)); at = next) {
      }
      tokens.push_back({Token::Kind::word, folded(line.substr(begin, at - begin)), 0});
    } else if (is_dash(c)) {
      // "word-count" is two words, "Word count - 498" parts them, and "450-550" is a range.
      if (!tokens.empty() && tokens.back().kind == Token::Kind::number)
        tokens.push_back({Token::Kind::mark, std::string(k_dash), 0});
    } else if (!is_idle(c)) {
      tokens.push_back({Token::Kind::mark, std::string(line.substr(begin, at - begin)), 0});
    }
  }
  return tokens;
}

// Reads a line's tokens from the left.
class Reader {
 public:
  explicit Reader(std::span<const Token> tokens) : tokens_(tokens) {}

  std::optional<WordClaim> read() {
    skip_fillers();
    const bool is_keyed = take_key();
    skip_fillers();
    if (!is_number()) return std::nullopt;
    const std::uint64_t words = tokens_.front().number;
    tokens_ = tokens_.subspan(1);
    if (is_dash_to_number()) return std::nullopt;
    if (take_word({"/"}) || take_word({"out", "of"}) || take_word({"of"})) {
      if (!is_number()) return std::nullopt;
      tokens_ = tokens_.subspan(1);
      is_loose_ = true;
    }
    const bool has_unit = !tokens_.empty() && is_in(k_units);
    if (has_unit) tokens_ = tokens_.subspan(1);
    if (!is_keyed && !has_unit) return std::nullopt;
    skip_fillers();
    if (!tokens_.empty()) {
      const bool has_limit = is_in(k_limits) && is_number(1);
      if (is_in(k_ranges) || (is_in(k_limits) && !has_limit)) return std::nullopt;
      if (!is_keyed && !has_limit && !is_in(k_conditions)) return std::nullopt;
      is_loose_ = true;
    }
    const WordClaim::Kind kind = is_loose_  ? WordClaim::Kind::loose
                                 : is_keyed ? WordClaim::Kind::plain
                                            : WordClaim::Kind::length;
    return WordClaim{words, kind};
  }

 private:
  template <std::size_t size>
  [[nodiscard]] bool is_in(const std::array<std::string_view, size>& list) const {
    return std::ranges::find(list, tokens_.front().word) != list.end() && tokens_.front().kind != Token::Kind::number;
  }
  [[nodiscard]] bool is_number(std::size_t at = 0) const {
    return at < tokens_.size() && tokens_[at].kind == Token::Kind::number;
  }
  [[nodiscard]] bool is_dash_to_number() const {
    return !tokens_.empty() && tokens_.front().word == k_dash && is_number(1);
  }

  void skip_fillers() {
    while (!tokens_.empty() && (is_in(k_fillers) || is_in(k_about))) {
      is_loose_ = is_loose_ || is_in(k_about);
      tokens_ = tokens_.subspan(1);
    }
  }

  bool take_word(std::initializer_list<std::string_view> words) {
    if (!std::ranges::equal(tokens_.first(std::min(tokens_.size(), words.size())), words, {}, &Token::word))
      return false;
    tokens_ = tokens_.subspan(words.size());
    return true;
  }

  bool take_key() {
    return take_word({"word", "count"}) || take_word({"words", "count"}) || take_word({"wordcount"}) ||
           take_word({"word", "total"}) || take_word({"number", "of", "words"}) || take_word({"no", "of", "words"}) ||
           take_word({"words"});
  }

  std::span<const Token> tokens_;
  bool is_loose_ = false;
};

}  // namespace

std::optional<WordClaim> parse_word_claim(std::string_view line) {
  if (line.size() > k_longest_line || line.find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  const auto tokens = tokens_of(line);
  return tokens ? Reader(*tokens).read() : std::nullopt;
}

}  // namespace rubricate
