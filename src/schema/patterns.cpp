// Each expression stands for a reader in rubric/: tests/schema/run.py holds the two against each other.
#include <rubricate/term.hpp>
#include <schema/patterns.hpp>

#include <map>
#include <numeric>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

// What YAML takes for white space, and what may stand around a number.
constexpr std::string_view k_blank = R"([ \t\r\n]*)";
constexpr std::string_view k_number = "(?:0|[1-9](?:[0-9]{0,11}|[0-9]{0,2}(?:,[0-9]{3}){1,3}))";
constexpr std::string_view k_hyphen = R"([-\u2010-\u2013\u2212])";
constexpr std::string_view k_decimals = R"((?:\.[0-9]{1,12})?)";

/// The decimals with which an amount of a unit is still a whole number of bytes or seconds.
std::string_view decimals(std::uint64_t factor) {
  switch (const std::uint64_t step = 1000 / std::gcd(factor, std::uint64_t{1000})) {  // in thousandths
    case 1: return R"((?:\.[0-9]{1,3})?)";
    case 5: return R"((?:\.[0-9]{1,2}|\.[0-9]{2}[05])?)";
    case 50: return R"((?:\.[0-9](?:[05]0?)?)?)";
    default: return step == 1000 ? R"((?:\.0{1,3})?)" : "";
  }
}

/// The forms of a band, all but a number alone.
std::string forms_with(std::string_view amount) {
  constexpr std::string_view k_not_nothing = R"((?!\s*0(?:\.0+)?(?![0-9.])))";
  return fmt::format(R"((?:(?:at\s+least{1}|at\s+most|exactly)\s*{0}|{0}\s*{2}\s*{0}))", amount, k_not_nothing,
                     k_hyphen);
}

/// The forms with a unit behind them.
std::string forms_with_units(std::span<const Unit> units) {
  std::map<std::string_view, std::vector<std::string_view>> units_with;  // which decimals
  for (const Unit& unit : units) units_with[decimals(unit.factor)].push_back(unit.name);
  std::vector<std::string> forms;
  for (const auto& [decimals, names] : units_with)
    forms.push_back(
        fmt::format(R"({}\s*(?:{}))", forms_with(fmt::format("{}{}", k_number, decimals)), fmt::join(names, "|")));
  return fmt::format("(?:{})", fmt::join(forms, "|"));
}

}  // namespace

std::string text_pattern() { return R"([^ \t\r\n])"; }

std::string id_pattern() { return "^[a-z][a-z0-9-]*$"; }

std::string title_pattern() { return R"([A-Za-z0-9]|[^\u0000-\u007F])"; }

std::string number_pattern() { return fmt::format("^{0}-?(?:0|[1-9][0-9]{{0,11}}){1}{0}$", k_blank, k_decimals); }

std::string weight_pattern() { return fmt::format("^{0}(?:0|[1-9][0-9]{{0,11}}){1}{0}$", k_blank, k_decimals); }

std::string positive_number_pattern() {
  return fmt::format("^(?=[^1-9]*[1-9]){0}(?:0|[1-9][0-9]{{0,11}}){1}{0}$", k_blank, k_decimals);
}

std::string whole_number_pattern() { return fmt::format(R"(^{0}[1-9][0-9]{{0,11}}(?:\.0{{1,12}})?{0}$)", k_blank); }

std::string percent_pattern() {
  return fmt::format(R"(^{0}(?:100(?:\.0{{1,12}})?|[1-9]?[0-9]{1}){0}%{0}$)", k_blank, k_decimals);
}

std::string band_pattern(BandUnit unit) {
  std::string forms;
  switch (unit) {
    case BandUnit::length: forms = forms_with(k_number); break;
    case BandUnit::count: forms = fmt::format("(?:{}|(?!0){})", forms_with(k_number), k_number); break;
    case BandUnit::level:  // between 1 and 6, and not all of them
      forms = fmt::format(
          R"((?:[2-6]|at\s+least\s*[2-6]|at\s+most\s*[1-5]|exactly\s*[1-6])"
          R"(|[01]\s*{0}\s*[1-5]|2\s*{0}\s*[2-6]|3\s*{0}\s*[3-6]|4\s*{0}\s*[4-6]|[56]\s*{0}\s*6|5\s*{0}\s*5))",
          k_hyphen);
      break;
    case BandUnit::size:
    case BandUnit::duration: forms = forms_with_units(units_of(unit)); break;
  }
  return fmt::format(R"(^\s*{}\s*$)", forms);
}

std::string term_pattern() {
  const std::string named = fmt::format("(?:{})", fmt::join(Term::pattern_names(), "|"));
  const std::string expression = R"(/[\s\S]+/)";
  // What is nearly a named pattern, nearly an expression, or an expression of another language, is no phrase.
  const std::string phrase =
      fmt::format(R"((?!/|<[a-z-]+>$|<{0}$|{0}>$|[\s\S]+/$|\(\?[A-Za-z:][\s\S]{{2}})[\s\S]*[^ \t\r\n][\s\S]*)", named);
  return fmt::format("^(?:<{}>|{}|{})$", named, expression, phrase);
}

std::string ending_pattern() { return fmt::format(R"(^{0}\.?[A-Za-z0-9]{{1,10}}{0}$)", k_blank); }

std::string file_pattern() {
  const std::string inside_a_submission =
      fmt::format(R"((?!{0}~/)(?!{0}[/.])(?![\s\S]*/[/.])(?![\s\S]*[\\:{{}}|<>"])(?={0}[^ \t\r\n]))", k_blank);
  const std::string glob =
      fmt::format(R"((?=[\s\S]*[*?\[])(?![\s\S]*/{0}$)(?:[^\[]|\[(?:[!^][\s\S]|[^!^])[^\]]*\])*)", k_blank);
  const std::string name = fmt::format(R"((?![\s\S]*\.[A-Za-z][A-Za-z0-9]{{0,4}}{0}$)[^*?\[]*)", k_blank);
  return fmt::format("^{}(?:{}|{})$", inside_a_submission, glob, name);
}

}  // namespace rubricate
