// The formats that rubrics can be converted from and to.
#pragma once

#include <interop/exchange.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A day, as formats that ask for one write it.
struct ExchangeDate {
  std::string text = "1970-01-01T00:00:00+00:00";
  std::int64_t seconds = 0;  ///< since 1970
};

/// The day `2026-11-22` at midnight UTC; nothing for all else, and for years before 1970 or after 9999.
[[nodiscard]] std::optional<ExchangeDate> parse_date(std::string_view text);

struct ExchangeFormat {
  std::string_view id;       ///< as `--from` and `--to` name it
  std::string_view system;   ///< as messages name it
  std::string_view endings;  ///< of file names, with a blank between them
  /// Null where it cannot be read. All rubrics in the file; `settle` has to follow.
  std::vector<ExchangeRubric> (*read)(std::string_view bytes, Remarks& remarks) = nullptr;
  std::string (*write)(const ExchangeRubric& rubric, const ExchangeDate& date, Remarks& remarks) = nullptr;
  bool holds_date = false;  ///< it says when the rubric last changed
};

/// All formats of other systems; our own is none of them.
[[nodiscard]] std::span<const ExchangeFormat> exchange_formats();

/// The format named `id`, or null.
[[nodiscard]] const ExchangeFormat* find_exchange_format(std::string_view id);

/// The format whose ending `name` has, the longest that fits; null when none or our own does.
[[nodiscard]] const ExchangeFormat* format_by_ending(std::string_view name);

/// The format that a text looks like, of those that can be read; null when it looks like none.
[[nodiscard]] const ExchangeFormat* format_by_content(std::string_view bytes);

}  // namespace rubricate
