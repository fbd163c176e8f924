// Bands and percentages as they are written in a rubric.
#include <rubric/band_words.hpp>
#include <rubric/bands.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_digits = 12;

constexpr std::array k_sizes = {Unit{"bytes", 1}, Unit{"kB", 1000}, Unit{"KB", 1000}, Unit{"MB", 1'000'000},
                                Unit{"GB", 1'000'000'000}};
constexpr std::array k_durations = {Unit{"seconds", 1}, Unit{"second", 1},   Unit{"minutes", 60},
                                    Unit{"minute", 60}, Unit{"hours", 3600}, Unit{"hour", 3600}};

/// A number in thousandths, so that `1.5 MB` stays exact.
struct Amount {
  std::uint64_t thousandths = 0;
  bool has_point = false;
};

/// Takes digits, thousands separators and up to three decimals from the front of `text`.
std::optional<Amount> take_amount(std::string_view& text) {
  std::string digits;
  std::size_t at = 0;
  std::size_t group = 0;  // digits since the last separator
  bool grouped = false;
  for (; at < text.size(); ++at) {
    if (is_digit(text[at])) {
      digits += text[at];
      ++group;
    } else if (text[at] == ',' && at + 1 < text.size() && is_digit(text[at + 1])) {
      if (grouped ? group != 3 : group == 0 || group > 3) return std::nullopt;
      grouped = true;
      group = 0;
    } else {
      break;
    }
  }
  if (digits.empty() || digits.size() > k_most_digits || (grouped && group != 3)) return std::nullopt;
  if (digits.size() > 1 && digits.front() == '0') return std::nullopt;
  std::size_t decimals = 0;
  if (at < text.size() && text[at] == '.') {
    for (++at; at < text.size() && is_digit(text[at]); ++at, ++decimals) digits += text[at];
    if (decimals == 0 || decimals > 3) return std::nullopt;
  }
  digits.append(3 - decimals, '0');
  Amount amount;
  amount.has_point = decimals > 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), amount.thousandths);
  text.remove_prefix(at);
  return amount;
}

/// Takes `prefix` from the front, with the white space behind it.
bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text = trimmed(text.substr(prefix.size()));
  return true;
}

/// A whole number of base units: words, things, bytes or seconds.
std::optional<std::uint64_t> scaled(Amount amount, std::uint64_t factor) {
  // At most 1e15 thousandths times 1e9: split, so that nothing overflows.
  const std::uint64_t whole = amount.thousandths / 1000;
  const std::uint64_t rest = amount.thousandths % 1000 * factor;
  if (rest % 1000 != 0) return std::nullopt;
  constexpr std::uint64_t k_most = 1'000'000'000'000'000;
  if (whole > k_most / factor) return std::nullopt;
  return whole * factor + rest / 1000;
}

bool counts_things(BandUnit unit) { return units_of(unit).empty(); }

std::unexpected<BandProblem> bad_band(BandUnit unit, std::string message) {
  return std::unexpected(BandProblem{"rubric/bad-band", std::move(message), std::string(band_forms(unit))});
}

/// The factor of the unit that `text` names.
std::expected<std::uint64_t, BandProblem> factor_of(std::string_view text, BandUnit unit) {
  if (counts_things(unit)) {
    if (text.empty()) return 1;
    const bool is_word = std::ranges::all_of(text, is_letter);
    if (!is_word) return bad_band(unit, "is no range");
    return std::unexpected(BandProblem{"rubric/bad-band", fmt::format("has {} behind the number", quoted(text)),
                                       joined("Leave that out: what is counted is known here.", band_forms(unit))});
  }
  const std::span<const Unit> units = units_of(unit);
  const auto found = std::ranges::find(units, text, &Unit::name);
  if (found != units.end()) return found->factor;
  return bad_band(unit, text.empty() ? std::string("lacks a unit") : fmt::format("has {} for a unit", quoted(text)));
}

/// Bands that every number fits, and levels that no heading has.
std::expected<Band, BandProblem> sensible(Band band, BandUnit unit) {
  constexpr std::uint64_t k_deepest = 6;  // of Markdown's headings
  if (unit == BandUnit::level) {
    if (band.min > k_deepest || (band.max ? *band.max == 0 || *band.max > k_deepest : band.min == 0))
      return bad_band(unit, "goes beyond the levels of headings, 1 to 6");
    if (band.min > 1 || (band.max && *band.max < k_deepest)) return band;
    return std::unexpected(BandProblem{"rubric/always-holds", "fits every heading, so it asks for nothing",
                                       band.bare ? "Write `exactly 1`, or leave it out." : "Leave it out."});
  }
  if (band.min > 0 || band.max) return band;
  return std::unexpected(BandProblem{"rubric/always-holds", "always holds: nothing at all is enough",
                                     counts_things(unit) ? "Write `exactly 0` if there must be none, or leave it out."
                                                         : "Leave it out, or write the least that is wanted."});
}

/// One of the forms that a rubric has; `text` has single spaces and plain hyphens.
std::expected<Band, BandProblem> parse_form(std::string_view text, BandUnit unit) {
  const std::string_view written = text;
  enum class Form : std::uint8_t { bare, least, most, exact } form = Form::bare;
  if (take(text, "at least"))
    form = Form::least;
  else if (take(text, "at most"))
    form = Form::most;
  else if (take(text, "exactly"))
    form = Form::exact;

  const auto first = take_amount(text);
  if (!first) return bad_band(unit, "is no range");
  text = trimmed(text);
  std::optional<Amount> second;
  if (form == Form::bare && take(text, "-")) {
    second = take_amount(text);
    if (!second) return bad_band(unit, "is no range");
    text = trimmed(text);
  }
  const auto factor = factor_of(text, unit);
  if (!factor) return std::unexpected(factor.error());
  if (counts_things(unit) && (first->has_point || (second && second->has_point)))
    return bad_band(unit, "has a decimal point, and only whole numbers can be counted");
  const auto low = scaled(*first, *factor);
  const auto high = second ? scaled(*second, *factor) : low;
  if (!low || !high) return bad_band(unit, "comes to no whole number, or too large a one");
  if (second && *low > *high) {
    return std::unexpected(BandProblem{"rubric/bad-band",
                                       fmt::format("runs backwards: {} is more than {}", *low, *high),
                                       "Write the smaller number first."});
  }
  if (second || form == Form::exact) return sensible({*low, high}, unit);
  if (form == Form::most) return sensible({0, high}, unit);
  const bool bare = form == Form::bare;
  if (bare && counts_things(unit) && unit != BandUnit::length) return sensible({*low, std::nullopt, true}, unit);
  if (form == Form::least || *low == 0) return sensible({*low, std::nullopt}, unit);
  return std::unexpected(
      BandProblem{"rubric/bare-number", "could be the least or the most that is wanted",
                  fmt::format("Write `at least {0}` or `at most {0}`, or both ends of a range.", written)});
}

}  // namespace

std::span<const Unit> units_of(BandUnit unit) {
  switch (unit) {
    case BandUnit::size: return k_sizes;
    case BandUnit::duration: return k_durations;
    default: return {};
  }
}

std::string_view band_forms(BandUnit unit) {
  switch (unit) {
    case BandUnit::length: return "Write it like `450-550`, `at least 300`, `at most 500` or `exactly 5`.";
    case BandUnit::count: return "Write it like `5`, `3-5`, `at least 3`, `at most 5` or `exactly 5`.";
    case BandUnit::level: return "Write the number of a level, from 1 to 6, or some of them: `2`, `2-3`, `at most 3`.";
    case BandUnit::size: return "Write it like `at most 20 MB`; the units are kB, MB and GB.";
    case BandUnit::duration: return "Write it like `15-20 minutes`; the units are seconds, minutes and hours.";
  }
  return "";
}

std::expected<Band, BandProblem> parse_band(std::string_view written, BandUnit unit) {
  const std::string text = plain_band(written);
  auto band = parse_form(text, unit);
  if (band || band.error().id != "rubric/bad-band") return band;
  for (const std::string& ours : other_words(text, unit))
    if (const auto meant = parse_form(ours, unit); meant || meant.error().id != "rubric/bad-band")
      return std::unexpected(BandProblem{"rubric/bad-band", "is not how that is written here",
                                         meant ? fmt::format("Write `{}`.", ours) : meant.error().help});
  return band;
}

std::optional<double> parse_number(std::string_view written) {
  std::string_view text = trimmed(written);
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point < text.size() ? text.substr(point + 1) : "0";
  if (whole.empty() || whole.size() > k_most_digits || decimals.empty() || decimals.size() > k_most_digits)
    return std::nullopt;
  if (!std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(decimals, is_digit)) return std::nullopt;
  if (whole.size() > 1 && whole.front() == '0') return std::nullopt;
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return negative ? -value : value;
}

}  // namespace rubricate
