// The findings of one run over a rubric file, as they come in.
#include <rubric/findings.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_findings = 500;

}  // namespace

bool Findings::full() const { return all_.size() > k_most_findings; }

void Findings::add(Finding finding) {
  has_errors_ = has_errors_ || finding.severity == Severity::error;
  if (full()) return;
  if (all_.size() == k_most_findings) {
    finding = {"rubric/too-many-mistakes",
               Severity::note,
               "",
               finding.place,
               fmt::format("There are more than {} mistakes; the others are not listed.", k_most_findings),
               "Mend some of these and run it again."};
  }
  all_.push_back(std::move(finding));
}

void Findings::error(std::string_view id, Span at, std::string message, std::string help) {
  add({id, Severity::error, "", Place{0, at}, std::move(message), std::move(help)});
}

void Findings::warning(std::string_view id, Span at, std::string message, std::string help) {
  add({id, Severity::warning, "", Place{0, at}, std::move(message), std::move(help)});
}

void Findings::append(Findings other) {
  for (Finding& finding : other.all_) add(std::move(finding));
  has_errors_ = has_errors_ || other.has_errors_;
}

void Findings::add_to_last_help(std::string_view sentence) {
  if (all_.empty()) return;
  std::string& help = all_.back().help;
  if (!help.empty()) help += ' ';
  help += sentence;
}

bool Findings::holds(std::string_view id, Span at) const {
  return std::ranges::any_of(all_,
                             [&](const Finding& finding) { return finding.id == id && finding.place == Place{0, at}; });
}

std::vector<Finding> Findings::take() {
  std::vector<std::pair<std::uint32_t, std::size_t>> order;  // place, then as they came
  order.reserve(all_.size());
  for (const Finding& finding : all_) order.emplace_back(finding.place.value_or(Place{}).span.begin, order.size());
  std::ranges::sort(order);
  std::vector<Finding> sorted;
  sorted.reserve(all_.size());
  for (const auto& [begin, i] : order) sorted.push_back(std::move(all_[i]));
  all_.clear();
  return sorted;
}

}  // namespace rubricate
