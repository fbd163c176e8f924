// Phrases, regular expressions and named patterns, compiled for RE2.
#include <rubricate/term.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <re2/re2.h>

namespace rubricate {
namespace {

constexpr std::size_t k_longest_term = 500;                  // bytes
constexpr std::int64_t k_memory = std::int64_t{512} << 10U;  // for the program and its cache, per term

// Unicode White_Space; RE2's own \s is ASCII.
constexpr std::string_view k_spaces =
    R"([\t-\r\x{20}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+)";
constexpr std::string_view k_single_quotes = R"(['\x{2018}\x{2019}\x{201A}\x{201B}\x{2BC}])";
constexpr std::string_view k_double_quotes = R"(["\x{201C}\x{201D}\x{201E}\x{201F}])";

struct NamedPattern {
  std::string_view name;
  std::string_view pattern;
  bool whole_words;
};

// Where whole words are wanted every repetition is bounded, so that a rejected match (see find) costs little.
constexpr std::string_view k_date =
    R"((?:\d{4}-\d{1,2}-\d{1,2})"                        // 2024-05-31
    R"(|\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2}))"  // 31.5.2024, 5/31/24
    R"(|(?:\d{1,2}(?:st|nd|rd|th|\.)?\s(?:of\s)?)?)"     // 31 May 2024, the 31st of May, May 2024
    R"((?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?)"
    R"(|nov(?:ember)?|dec(?:ember)?)\.?,?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?\d{4})"
    R"(|\d{1,2}(?:st|nd|rd|th|\.)?\s(?:of\s)?)"  // without a year
    R"((?:january|february|march|april|may|june|july|august|september|october|november|december))"
    R"(|(?:january|february|march|april|may|june|july|august|september|october|november|december))"
    R"(\s\d{1,2}(?:st|nd|rd|th)?))";
constexpr std::string_view k_money =
    R"((?:(?:[a-z]{1,2})?\p{Sc}\s?\d{1,15}(?:[.,' ]\d{3}){0,5}(?:[.,]\d{1,2})?(?:\s?(?:k|m|bn|thousand|million|billion)\b)?)"
    R"(|(?:usd|eur|gbp|chf|cad|aud|jpy)\s?\d{1,15}(?:[.,' ]\d{3}){0,5}(?:[.,]\d{1,2})?)"
    R"(|\d{1,15}(?:[.,' ]\d{3}){0,5}(?:[.,]\d{1,2})?(?:\s(?:hundred|thousand|million|billion))?\s?)"
    R"((?:\p{Sc}|(?:usd|eur|gbp|chf|cad|aud|jpy|dollars?|euros?|pounds?|francs?|cents?|yen)\b)))";
constexpr std::string_view k_percent = R"(\d{1,15}(?:[.,]\d{1,6})?\s?(?:%|percent|per\scent))";
constexpr std::string_view k_number =
    R"((?:\d{1,15}(?:[.,]\d{1,15}){0,5})"
    R"(|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
    R"(|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
    R"(|eighteen|nineteen|hundreds?|thousands?|millions?|dozens?))";
constexpr std::string_view k_url = R"((?:https?://|www\.)[^\s<>"]*[\pL\pN/])";
constexpr std::string_view k_email = R"([\pL\pN][\pL\pN._%+-]*@[\pL\pN](?:[\pL\pN-]*\.)+\pL\pL+)";
constexpr std::string_view k_phone =
    R"((?:\+\d{1,3}(?:[ ./-]?\(?\d{1,5}\)?){2,6})"               // +49 30 1234567, +1 (202) 555-0143
    R"(|(?:1[ .-])?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4})"  // (202) 555-0143, 202-555-0143
    R"(|\(?0\d{2,5}\)?[ ./-]\s?\d{2,6}(?:[ -]?\d{2,4}){1,3})"    // 030 1234567, (030) 12 34 56
    R"(|0\d(?:[ .]\d{2}){4}))";                                  // 01 23 45 67 89

constexpr std::array k_named = {
    NamedPattern{"date", k_date, true},       NamedPattern{"money", k_money, true},
    NamedPattern{"percent", k_percent, true}, NamedPattern{"number", k_number, true},
    NamedPattern{"url", k_url, false},        NamedPattern{"email", k_email, false},
    NamedPattern{"phone", k_phone, true},
};

/// `<word>`: meant as a named pattern, known or not.
bool names_a_pattern(std::string_view text) {
  return text.size() > 2 && text.front() == '<' && text.back() == '>' &&
         std::ranges::all_of(text.substr(1, text.size() - 2), [](char c) { return is_small_letter(c) || c == '-'; });
}

const NamedPattern* find_named(std::string_view name) {
  const auto* found = std::ranges::find(k_named, name, &NamedPattern::name);
  return found != k_named.end() ? found : nullptr;
}

/// Why a phrase is surely meant as something else: `<date`, `<DATE>`, `abc/`, `(?i)abc`.
std::optional<std::string> meant_otherwise(std::string_view phrase) {
  std::string_view name = phrase;
  if (name.starts_with('<')) name.remove_prefix(1);
  if (name.ends_with('>')) name.remove_suffix(1);
  if (name.size() < phrase.size()) {
    if (const NamedPattern* named = find_named(folded(name)))
      return fmt::format(
          "it is nearly the named pattern <{0}>; write `<{0}>`, or `/{1}/` if the signs themselves are meant",
          named->name, phrase);
  }
  if (phrase.size() > 1 && phrase.ends_with('/'))
    return fmt::format(
        "it ends with a slash, like a regular expression, but does not begin with one; write `/{}`, or leave the slash "
        "out",
        phrase);
  if (phrase.size() > 4 && phrase.starts_with("(?") && (is_letter(phrase[2]) || phrase[2] == ':'))
    return fmt::format(
        "it looks like a regular expression, which stands between slashes; write `/{}/` (case never counts)",
        phrase.starts_with("(?i)") ? phrase.substr(4) : phrase);
  return std::nullopt;
}

/// A phrase as a regular expression: any white space for white space, any quotes for quotes, all else literally.
std::string phrase_pattern(std::string_view phrase) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(phrase, at);
    if (is_space(c)) {
      space = !out.empty();
      continue;
    }
    if (space) out += k_spaces;
    space = false;
    if (c == U'\'' || (c >= U'\u2018' && c <= U'\u201B') || c == U'\u02BC')
      out += k_single_quotes;
    else if (c == U'"' || (c >= U'\u201C' && c <= U'\u201F'))
      out += k_double_quotes;
    else
      out += RE2::QuoteMeta({phrase.data() + begin, at - begin});
  }
  return out;
}

/// An expression in which a blank stands for any white space, such as the end of a line, where it stands for itself.
std::string with_any_space(std::string_view expression) {
  std::string out;
  bool in_set = false;
  for (std::size_t at = 0; at < expression.size(); ++at) {
    const char c = expression[at];
    if (c == '\\' && at + 1 < expression.size()) {
      out += c;
      out += expression[++at];
      continue;
    }
    if (c == '[') in_set = true;
    if (c == ']') in_set = false;
    if (c != ' ' || in_set) {
      out += c;
      continue;
    }
    const bool is_repeated =
        at + 1 < expression.size() && std::string_view("+*?{").find(expression[at + 1]) != std::string_view::npos;
    out += is_repeated ? k_spaces.substr(0, k_spaces.size() - 1) : k_spaces;
  }
  return out;
}

/// What RE2 has against an expression, for someone who writes one once a year, and what to write instead.
std::string plain_reason(const RE2& pattern) {
  const std::string& part = pattern.error_arg();
  switch (pattern.error_code()) {
    case RE2::ErrorBadEscape:
      if (part.size() == 2 && part[1] >= '1' && part[1] <= '9')
        return fmt::format("`{}` refers back to an earlier match, which is not supported; write the words out", part);
      return fmt::format(
          "`{}` has no meaning here; write the character without the backslash, or `\\\\` for a backslash", part);
    case RE2::ErrorBadCharClass:
    case RE2::ErrorBadCharRange:
      if (part.starts_with("\\p") || part.starts_with("\\P"))
        return fmt::format("there is no group of characters called `{}`; write one such as `\\pL` for letters", part);
      if (part.starts_with("[:") || pattern.error_code() == RE2::ErrorBadCharClass)
        return fmt::format("`{}` is no set of characters; write one such as `[a-z0-9]`", part);
      return fmt::format("the range `{}` runs backwards; write its earlier character first, such as `[a-z]`", part);
    case RE2::ErrorMissingBracket:
      return "a square bracket `[` is never closed; write the `]`, or `\\[` if a bracket itself is meant";
    case RE2::ErrorMissingParen:
      return "a round bracket `(` is never closed; write the `)`, or `\\(` if a bracket itself is meant";
    case RE2::ErrorUnexpectedParen:
      return "a round bracket `)` closes nothing; write the `(` before it, or `\\)` if a bracket itself is meant";
    case RE2::ErrorTrailingBackslash: return "it ends in a backslash; leave it out, or write `\\\\` for a backslash";
    case RE2::ErrorRepeatArgument:
      return fmt::format("`{0}` has nothing before it to repeat; write `\\{0}` if the sign itself is meant", part);
    case RE2::ErrorRepeatSize:
      return fmt::format(
          "`{}` does not work as a number of repetitions; write the smaller number first, none above 1000", part);
    case RE2::ErrorRepeatOp: return fmt::format("`{}` are two repetitions in a row; write one of them", part);
    case RE2::ErrorBadPerlOp:
      return fmt::format(
          "`{}` begins something that is not supported, such as looking ahead or behind; write it without", part);
    case RE2::ErrorBadNamedCapture:
      return fmt::format("`{}` is no good name for a group; write `(…)` without a name", part);
    case RE2::ErrorPatternTooLarge: return "it grows too large; write smaller numbers in `{…}`, or several terms";
    default: return fmt::format("`{}` cannot be read; write a plain phrase, or a simpler expression", part);
  }
}

char32_t last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return next_character(text, at);
}

char32_t first_character(std::string_view text) {
  std::size_t at = 0;
  return next_character(text, at);
}

/// Neither end of `match` cuts a word in two.
bool is_whole(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view match = text.substr(begin, end - begin);
  const bool cut_before = begin > 0 && is_word_character(first_character(match)) &&
                          is_word_character(last_character(text.substr(0, begin)));
  const bool cut_after = end < text.size() && is_word_character(last_character(match)) &&
                         is_word_character(first_character(text.substr(end)));
  return !cut_before && !cut_after;
}

/// Where to go on after a rejected match: behind the word it begins in, since nothing that begins in that word's
/// inside can be whole. So every word is tried once, and the search stays linear.
std::size_t behind_word(std::string_view text, std::size_t at) {
  if (!is_word_character(next_character(text, at))) return at;
  while (at < text.size()) {
    const std::size_t before = at;
    if (!is_word_character(next_character(text, at))) return before;
  }
  return at;
}

}  // namespace

std::expected<Term, std::string> Term::compile(std::string_view written) {
  if (written.size() > k_longest_term)
    return std::unexpected(
        fmt::format("it has {} bytes, and a term may have {}; split it into several", written.size(), k_longest_term));
  Term term;
  bool whole_words = false;
  term.written_ = written;
  std::string pattern;
  if (names_a_pattern(written)) {
    const NamedPattern* named = find_named(written.substr(1, written.size() - 2));
    if (named == nullptr)
      return std::unexpected(
          "there is no pattern of that name; write <date>, <money>, <percent>, <number>, <url>, <email> or <phone>");
    term.kind_ = Kind::named;
    pattern = named->pattern;
    whole_words = named->whole_words;
  } else if (written.starts_with('/')) {
    if (written.size() < 2 || !written.ends_with('/'))
      return std::unexpected(
          "it begins with a slash, like a regular expression, but does not end with one; write `/expression/` with "
          "nothing behind the last slash (case never counts)");
    term.kind_ = Kind::expression;
    pattern = with_any_space(written.substr(1, written.size() - 2));
  } else if (auto reason = meant_otherwise(written)) {
    return std::unexpected(std::move(*reason));
  } else {
    pattern = phrase_pattern(written);
    whole_words = true;
  }
  if (pattern.empty()) return std::unexpected("it is empty; write a word or phrase");

  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_max_mem(k_memory);
  auto compiled = std::make_shared<const RE2>(pattern, options);
  if (!compiled->ok()) return std::unexpected(plain_reason(*compiled));
  // What is larger may need minutes for a long text.
  constexpr int k_largest_program = 1500;
  if (term.kind_ == Kind::expression && compiled->ProgramSize() > k_largest_program)
    return std::unexpected(
        fmt::format("it grows to {} steps, and {} are allowed; write smaller numbers in `{{…}}`, or several terms",
                    compiled->ProgramSize(), k_largest_program));
  if (term.kind_ == Kind::expression && RE2::PartialMatch("", *compiled))
    return std::unexpected(
        "it also fits where there is no text at all; write it so that it needs at least one character");
  term.forms_.push_back({std::move(compiled), whole_words, term.kind_ == Kind::expression,
                         pattern.find_first_of("^$") != std::string::npos || pattern.find("\\A") != std::string::npos ||
                             pattern.find("\\z") != std::string::npos});
  return term;
}

std::vector<std::string_view> Term::pattern_names() {
  std::vector<std::string_view> names;
  for (const NamedPattern& named : k_named) names.push_back(named.name);
  return names;
}

std::optional<Span> Term::Form::find(std::string_view text, std::uint32_t from) const {
  for (std::size_t at = from; at < text.size();) {
    re2::StringPiece match;
    if (!pattern->Match({text.data(), text.size()}, at, text.size(), RE2::UNANCHORED, &match, 1)) return std::nullopt;
    if (match.empty()) return std::nullopt;  // such as `\b`, which fits between characters: nothing to point at
    const auto begin = static_cast<std::size_t>(match.data() - text.data());
    const std::size_t end = begin + match.size();
    if (!whole_words || is_whole(text, begin, end))
      return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    at = behind_word(text, begin);
  }
  return std::nullopt;
}

void Term::add_form(const Term& other) { forms_.insert(forms_.end(), other.forms_.begin(), other.forms_.end()); }

std::optional<Span> Term::find(std::string_view text, std::uint32_t from) const {
  std::optional<Span> first;
  for (const Form& form : forms_)
    if (const auto match = form.find(text, from); match && (!first || match->begin < first->begin)) first = match;
  return first;
}

bool Term::may_stand_in(std::string_view text) const {
  return std::ranges::any_of(forms_, [&](const Form& form) { return form.is_anchored || form.find(text, 0); });
}

std::vector<Span> Term::find_all(std::string_view text) const {
  constexpr std::size_t k_most_of_an_expression = 20;
  std::vector<Span> places;
  for (const Form& form : forms_) {
    const std::size_t before = places.size();
    for (auto match = form.find(text, 0); match; match = form.find(text, match->end)) {
      places.push_back(*match);
      if (form.may_look_far && places.size() - before == k_most_of_an_expression) break;
    }
  }
  return places;
}

}  // namespace rubricate
