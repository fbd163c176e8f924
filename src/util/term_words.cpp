// Terms as a person says them; most expressions in rubrics only list the forms of a word.
#include <util/ascii.hpp>
#include <util/term_words.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr auto k_named = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"date", "a date"},
    {"money", "an amount of money"},
    {"percent", "a percentage"},
    {"number", "a number"},
    {"url", "a web address"},
    {"email", "an e-mail address"},
    {"phone", "a telephone number"},
});

std::string quoted(std::string_view text) { return fmt::format("“{}”", text); }

bool is_plain(char c) {
  return is_letter(c) || is_digit(c) || c == ' ' || c == '\'' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

/// The length of what a "?" at `at + length` makes optional: one sign, or a group of plain ones in brackets; else 0.
std::size_t optional_length(std::string_view expression, std::size_t at) {
  std::size_t end = at + 1;
  const bool is_ascii = static_cast<unsigned char>(expression[at]) < 0x80;  // of others one byte is no sign
  if (expression[at] != '(' && !(is_ascii && is_plain(expression[at]))) return 0;
  if (expression[at] == '(') {
    while (end < expression.size() && is_plain(expression[end])) ++end;
    if (end == expression.size() || expression[end] != ')') return 0;
    ++end;
  }
  return end < expression.size() && expression[end] == '?' ? end - at : 0;
}

/// One alternative: "budgets?" is budget and budgets. Nothing when it is more than letters and one optional ending.
std::optional<std::vector<std::string>> forms(std::string_view expression) {
  std::string without, with;
  std::size_t options = 0;
  for (std::size_t at = 0; at < expression.size();) {
    const std::size_t length = optional_length(expression, at);
    if (expression.substr(at, 2) == "\\b") {
      at += 2;
    } else if (length > 0) {
      const std::string_view group = expression.substr(at, length);
      with += group.front() == '(' ? group.substr(1, group.size() - 2) : group;
      at += length + 1;
      ++options;
    } else if (is_plain(expression[at])) {
      without += expression[at];
      with += expression[at++];
    } else {
      return std::nullopt;
    }
  }
  if (without.empty() || options > 1) return std::nullopt;
  return options == 0 ? std::vector{with} : std::vector{without, with};
}

/// "a, b or c".
std::string any_of(const std::vector<std::string>& forms) {
  std::string text = forms.front();
  for (std::size_t i = 1; i < forms.size(); ++i) text += (i + 1 == forms.size() ? " or " : ", ") + forms[i];
  return text;
}

std::optional<std::string> alternatives(std::string_view expression) {
  std::vector<std::string> all;
  while (true) {
    const std::size_t end = std::min(expression.find('|'), expression.size());
    auto some = forms(expression.substr(0, end));
    if (!some) return std::nullopt;
    for (const std::string& form : *some) all.push_back(quoted(form));
    if (end == expression.size()) return any_of(all);
    expression.remove_prefix(end + 1);
  }
}

}  // namespace

std::string in_words(const Term& term) {
  const std::string& written = term.written();
  switch (term.kind()) {
    case Term::Kind::phrase: return quoted(written);
    case Term::Kind::expression:
      if (auto words = alternatives(std::string_view(written).substr(1, written.size() - 2))) return *words;
      return fmt::format("words that fit {}", written);
    case Term::Kind::named: {
      const std::string name = folded(std::string_view(written).substr(1, written.size() - 2));
      const auto* known = std::ranges::find(k_named, name, &std::pair<std::string_view, std::string_view>::first);
      return known != k_named.end() ? std::string(known->second) : written;
    }
  }
  return written;
}

}  // namespace rubricate
