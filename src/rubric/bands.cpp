// Bands and percentages as they are written in a rubric.
#include <rubric/bands.hpp>
#include <rubric/wording.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_digits = 12;
constexpr std::string_view k_en_dash = "–";

struct Unit {
  std::string_view name;
  std::uint64_t factor;
};
constexpr std::array k_sizes = {Unit{"bytes", 1}, Unit{"kB", 1000}, Unit{"KB", 1000}, Unit{"MB", 1'000'000},
                                Unit{"GB", 1'000'000'000}};
constexpr std::array k_durations = {Unit{"seconds", 1}, Unit{"second", 1},   Unit{"minutes", 60},
                                    Unit{"minute", 60}, Unit{"hours", 3600}, Unit{"hour", 3600}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A number in thousandths, so that `1.5 MB` stays exact.
struct Amount {
  std::uint64_t thousandths = 0;
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

std::string_view forms(BandUnit unit) {
  switch (unit) {
    case BandUnit::size: return "Write it like `at most 20 MB`; the units are kB, MB and GB.";
    case BandUnit::duration: return "Write it like `15-20 minutes`; the units are seconds, minutes and hours.";
    default: return "Write it like `450-550`, `at least 300`, `at most 500` or `exactly 5`.";
  }
}

BandProblem bad_band(BandUnit unit, std::string message) {
  return {"rubric/bad-band", std::move(message), std::string(forms(unit))};
}

/// Other ways in which people write bands, and ours.
std::optional<std::string> said_otherwise(std::string_view written) {
  struct Saying {
    std::string_view theirs, ours;
  };
  constexpr std::array k_sayings = {
      Saying{">=", "at least"},          Saying{"≥", "at least"},   Saying{"minimum", "at least"},
      Saying{"min.", "at least"},        Saying{"min", "at least"}, Saying{"no less than", "at least"},
      Saying{"<=", "at most"},           Saying{"≤", "at most"},    Saying{"maximum", "at most"},
      Saying{"max.", "at most"},         Saying{"max", "at most"},  Saying{"up to", "at most"},
      Saying{"no more than", "at most"},
  };
  for (const auto& [theirs, ours] : k_sayings) {
    std::string_view rest = written;
    if (!take(rest, theirs)) continue;
    if (!rest.empty() && is_digit(rest.front())) return fmt::format("{} {}", ours, rest);
  }
  std::string_view rest = written;
  if (take_amount(rest)) {
    const std::string_view number = written.substr(0, written.size() - rest.size());
    rest = trimmed(rest);
    if (rest == "+" || rest == "or more") return fmt::format("at least {}", number);
    if (rest == "or less" || rest == "or fewer") return fmt::format("at most {}", number);
    for (const std::string_view dash : {"to", "—", "..", "bis"}) {
      std::string_view end = rest;
      if (take(end, dash) && !end.empty() && is_digit(end.front())) return fmt::format("{}-{}", number, end);
    }
  }
  return std::nullopt;
}

/// The factor of the unit that `text` names.
std::expected<std::uint64_t, BandProblem> factor_of(std::string_view text, BandUnit unit) {
  if (unit == BandUnit::length || unit == BandUnit::count) {
    if (text.empty()) return 1;
    return std::unexpected(BandProblem{"rubric/bad-band", fmt::format("has {} behind the number", quoted(text)),
                                       joined("Leave that out: what is counted is known here.", forms(unit))});
  }
  const std::span<const Unit> units =
      unit == BandUnit::size ? std::span<const Unit>(k_sizes) : std::span<const Unit>(k_durations);
  const auto found = std::ranges::find(units, text, &Unit::name);
  if (found != units.end()) return found->factor;
  return std::unexpected(
      bad_band(unit, text.empty() ? std::string("lacks a unit") : fmt::format("has {} for a unit", quoted(text))));
}

}  // namespace

std::expected<Band, BandProblem> parse_band(std::string_view written, BandUnit unit) {
  std::string_view text = trimmed(written);
  enum class Form : std::uint8_t { bare, least, most, exact } form = Form::bare;
  if (take(text, "at least"))
    form = Form::least;
  else if (take(text, "at most"))
    form = Form::most;
  else if (take(text, "exactly"))
    form = Form::exact;

  const auto problem = [&] {
    if (const auto ours = said_otherwise(trimmed(written)))
      return BandProblem{"rubric/bad-band", "is not how a range is written here", fmt::format("Write `{}`.", *ours)};
    return bad_band(unit, "is no range");
  };
  const auto first = take_amount(text);
  if (!first) return std::unexpected(problem());
  text = trimmed(text);
  std::optional<Amount> second;
  if (form == Form::bare && (take(text, "-") || take(text, k_en_dash))) {
    second = take_amount(text);
    if (!second) return std::unexpected(problem());
    text = trimmed(text);
  } else if (form == Form::bare && said_otherwise(trimmed(written))) {
    return std::unexpected(problem());
  }
  const auto factor = factor_of(text, unit);
  if (!factor) return std::unexpected(factor.error());
  const auto low = scaled(*first, *factor);
  const auto high = second ? scaled(*second, *factor) : low;
  if (!low || !high)
    return std::unexpected(bad_band(unit, *factor == 1 ? "is no whole number, or too large a one"
                                                       : "comes to no whole number, or too large a one"));
  if (second && *low > *high) {
    return std::unexpected(BandProblem{"rubric/bad-band",
                                       fmt::format("runs backwards: {} is more than {}", *low, *high),
                                       "Write the smaller number first."});
  }
  if (second || form == Form::exact) return Band{*low, high};
  if (form == Form::least) return Band{*low, std::nullopt};
  if (form == Form::most) return Band{0, high};
  if (unit == BandUnit::count) return Band{*low, std::nullopt, true};
  return std::unexpected(
      BandProblem{"rubric/bare-number", "could be the least or the most that is wanted",
                  fmt::format("Write `at least {0}` or `at most {0}`, or both ends of a range.", trimmed(written))});
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
