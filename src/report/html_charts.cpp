// All that a picture shows stands beside it in words too.
#include <report/html_charts.hpp>
#include <report/html_page.hpp>
#include <report/record_rows.hpp>
#include <util/markup.hpp>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_series = 40;     // as many charts as anybody looks at
constexpr std::size_t k_first_stumbles = 10;  // the others are folded away

std::string isolated(std::string_view text) { return "<bdi>" + html_shown(text) + "</bdi>"; }

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string stumble(const RunSummary::Requirement& requirement, std::uint64_t most) {
  const Counts& counts = requirement.statuses;
  const std::uint64_t asked = counts.passed + counts.failed + counts.cannot_tell + counts.untested;
  const std::string_view what = requirement.kind == k_part_kind ? "missing"
                                : requirement.advisory          ? "not as advised"
                                                                : "failed";
  constexpr double k_width = 300;
  const double failed = k_width * share(counts.failed, most);
  const double unsure = k_width * share(counts.cannot_tell, most);
  return fmt::format(
      "<li data-address=\"{}\"><span class=\"name\">{}</span> <svg class=\"bar\" viewBox=\"0 0 300 10\" "
      "preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"{}\" width=\"{:.1f}\" height=\"10\"/><rect "
      "class=\"cannot-tell\" x=\"{:.1f}\" width=\"{:.1f}\" height=\"10\"/></svg> <span class=\"figures\">{} of "
      "{} {}{}</span></li>\n",
      html_shown(requirement.address), isolated(requirement.address), requirement.advisory ? "warning" : "failed",
      failed, failed, unsure, counts.failed, asked, what,
      counts.cannot_tell > 0 ? fmt::format(", {} cannot tell", counts.cannot_tell) : "");
}

}  // namespace

void Quantities::add(const SubmissionRecord& record) {
  for (const ResultRecord& result : record.results) {
    if (!result.quantity || result.status == Status::inapplicable) continue;
    auto known = by_address_.find(result.address);
    if (known == by_address_.end()) {
      if (series_.size() == k_most_series) continue;
      known = by_address_.emplace(result.address, series_.size()).first;
      series_.push_back({.address = result.address,
                         .kind = result.kind,
                         .wanted = result.wanted,
                         .band = *result.quantity,
                         .found = {}});
    }
    series_[known->second].found.push_back(result.quantity->found);
  }
}

std::string Quantities::chart(const Series& series) {
  std::vector<std::uint64_t> found = series.found;
  std::ranges::sort(found);
  const std::uint64_t least = series.band.least.value_or(0);
  const auto below = static_cast<std::uint64_t>(std::ranges::lower_bound(found, least) - found.begin());
  const auto above = series.band.most
                         ? static_cast<std::uint64_t>(found.end() - std::ranges::upper_bound(found, *series.band.most))
                         : 0;

  // As far as 49 of 50 reach, and the band; what lies beyond stands in the last column.
  constexpr std::size_t k_columns = 50;
  constexpr double k_width = 400, k_height = 90;
  const std::uint64_t usual =
      found[(found.size() * 98) / 100 == found.size() ? found.size() - 1 : (found.size() * 98) / 100];
  const double whole = std::max(static_cast<double>(series.band.most.value_or(least * 3 / 2)) * 1.25,
                                static_cast<double>(usual) * 1.05) +
                       1;
  const auto x = [&](double value) { return k_width * std::min(value / whole, 1.0); };
  std::array<std::uint64_t, k_columns> columns{};
  for (const std::uint64_t each : found)
    ++columns[std::min(static_cast<std::size_t>(static_cast<double>(each) / whole * k_columns), k_columns - 1)];
  const std::uint64_t highest = *std::ranges::max_element(columns);

  const double from = x(static_cast<double>(least));
  const double to = series.band.most ? x(static_cast<double>(*series.band.most) + 1) : k_width;
  std::string bars;
  for (std::size_t i = 0; i < k_columns; ++i) {
    if (columns[i] == 0) continue;
    const double height = std::max(2.0, k_height * share(columns[i], highest));
    bars += fmt::format("<rect class=\"column\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"7\" height=\"{:.1f}\"/>",
                        static_cast<double>(i) * (k_width / k_columns), k_height - height, height);
  }
  std::string figures = fmt::format("{} within", found.size() - below - above);
  if (series.band.least) figures = fmt::format("{} below, ", below) + figures;
  if (series.band.most) figures += fmt::format(", {} above", above);
  return fmt::format(
      "<li><p class=\"name\">{}</p>\n<svg class=\"strip\" viewBox=\"0 0 400 96\" aria-hidden=\"true\"><rect "
      "class=\"band\" "
      "x=\"{:.1f}\" y=\"0\" width=\"{:.1f}\" height=\"90\"/>{}<path class=\"line\" d=\"M0 91h400\"/></svg>\n"
      "<p class=\"figures\">Wanted: {}. {}. Half have {} or more; from {} to {}.</p></li>\n",
      isolated(series.address), from, std::max(to - from, 2.0), bars, html_shown(series.wanted), figures,
      found[found.size() / 2], found.front(), found.back());
}

std::string Quantities::charts() const {
  std::string out;
  for (const Series& series : series_) out += chart(series);
  return out.empty() ? out : "<ul class=\"strips\">\n" + out + "</ul>\n";
}

std::string html_stumbles(const RunSummary& summary) {
  const std::vector<RunSummary::Requirement> all = with_missing_parts(summary);
  std::vector<std::pair<const RunSummary::Requirement*, std::size_t>> unmet;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const RunSummary::Requirement& requirement = all[i];
    if (requirement.statuses.failed + requirement.statuses.cannot_tell > 0) unmet.emplace_back(&requirement, i);
  }
  if (unmet.empty()) return "<p>Every requirement is met by all.</p>\n";
  std::ranges::sort(unmet, {}, [](const auto& each) {
    const RunSummary::Requirement& requirement = *each.first;
    const Counts& counts = requirement.statuses;
    return std::tuple(requirement.advisory, -static_cast<std::int64_t>(counts.failed),
                      -static_cast<std::int64_t>(counts.cannot_tell), each.second);
  });
  std::uint64_t most = 1;
  for (const auto& [requirement, index] : unmet)
    most = std::max<std::uint64_t>(most, requirement->statuses.failed + requirement->statuses.cannot_tell);
  std::string out = "<ol class=\"stumbles\">\n";
  for (std::size_t i = 0; i < unmet.size(); ++i) {
    if (i == k_first_stumbles)
      out += fmt::format("</ol>\n<details><summary>{} more</summary>\n<ol class=\"stumbles\" start=\"{}\">\n",
                         unmet.size() - i, i + 1);
    out += stumble(*unmet[i].first, most);
  }
  return out + (unmet.size() > k_first_stumbles ? "</ol>\n</details>\n" : "</ol>\n");
}

std::string html_statuses(const RunSummary& summary) {
  const Counts& counts = summary.statuses;
  const std::uint64_t all = summary.checked + summary.unchecked;
  const auto rows = std::to_array<std::pair<Status, std::uint64_t>>({{Status::failed, counts.failed},
                                                                     {Status::cannot_tell, counts.cannot_tell},
                                                                     {Status::untested, counts.untested},
                                                                     {Status::passed, counts.passed},
                                                                     {Status::inapplicable, counts.inapplicable}});
  std::string bar, words;
  double at = 0;
  for (const auto& [status, count] : rows) {
    if (count == 0) continue;
    const double width = 1000 * share(count, all);
    bar +=
        fmt::format("<rect class=\"{}\" x=\"{:.1f}\" width=\"{:.1f}\" height=\"12\"/>", to_string(status), at, width);
    at += width;
    words += fmt::format("<li><strong>{}</strong> {}</li>\n", count, html_status(status));
  }
  if (summary.unchecked > 0)
    words += fmt::format("<li><strong>{}</strong> could not be checked</li>\n", summary.unchecked);
  return fmt::format(
      "<svg class=\"whole\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{}</svg>\n<ul "
      "class=\"tally\">\n{}</ul>\n",
      bar, words);
}

}  // namespace rubricate
