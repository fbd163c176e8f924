// The table of formats.
#include <interop/canvas.hpp>
#include <interop/case.hpp>
#include <interop/format.hpp>
#include <interop/moodle.hpp>
#include <interop/openbadges.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr ExchangeFormat k_formats[] = {
    {"canvas", "Canvas", ".csv", read_canvas,
     [](const ExchangeRubric& rubric, const ExchangeDate& /*date*/, Remarks& remarks) {
       return write_canvas(rubric, remarks);
     }},
    {"case", "CASE", ".case.json", read_case,
     [](const ExchangeRubric& rubric, const ExchangeDate& date, Remarks& remarks) {
       return write_case(rubric, date.text, remarks);
     },
     true},
    {"moodle", "Moodle", ".xml", read_moodle,
     [](const ExchangeRubric& rubric, const ExchangeDate& date, Remarks& remarks) {
       return write_moodle(rubric, date.seconds, remarks);
     },
     true},
    {"openbadges", "Open Badges", ".openbadges.json .badge.json", nullptr,
     [](const ExchangeRubric& rubric, const ExchangeDate& /*date*/, Remarks& remarks) {
       return write_achievement(rubric, remarks);
     }},
};

}  // namespace

std::span<const ExchangeFormat> exchange_formats() { return k_formats; }

const ExchangeFormat* find_exchange_format(std::string_view id) {
  const ExchangeFormat* const found = std::ranges::find(k_formats, id, &ExchangeFormat::id);
  return found == std::end(k_formats) ? nullptr : found;
}

const ExchangeFormat* format_by_ending(std::string_view name) {
  const std::string small = lowered(name);
  for (const ExchangeFormat& format : k_formats)
    for (std::size_t at = 0; at < format.endings.size();) {
      const std::size_t end = std::min(format.endings.find(' ', at), format.endings.size());
      if (small.ends_with(format.endings.substr(at, end - at))) return &format;
      at = end + 1;
    }
  return nullptr;
}

const ExchangeFormat* format_by_content(std::string_view bytes) {
  constexpr std::size_t k_enough = 1000;  // bytes
  std::string_view text = bytes.substr(0, k_enough);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.starts_with('{') || text.starts_with('[')) return find_exchange_format("case");
  if (text.starts_with('<')) return find_exchange_format("moodle");
  if (text.find("Rubric Name") != std::string_view::npos) return find_exchange_format("canvas");
  return nullptr;
}

std::optional<ExchangeDate> parse_date(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t size) -> int {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + size, value);
    return error == std::errc() && end == text.data() + at + size ? value : -1;
  };
  constexpr std::size_t k_size = 10;  // 2026-11-22
  if (text.size() != k_size || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1970 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  const auto midnight = std::chrono::sys_seconds(std::chrono::sys_days(date));
  return ExchangeDate{fmt::format("{}T00:00:00+00:00", text), midnight.time_since_epoch().count()};
}

}  // namespace rubricate
