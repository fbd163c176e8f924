#include <rubric/wording.hpp>
#include <score/settle.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_third = 3;

bool is_same_name(std::string_view a, std::string_view b) { return folded(collapsed(a)) == folded(collapsed(b)); }

std::vector<std::string_view> names_of(const std::vector<GivenLevel>& given) {
  std::vector<std::string_view> names;
  names.reserve(given.size());
  for (const GivenLevel& one : given) names.push_back(one.reviewer);
  return names;
}

// Two of three, else the one of the first two that is closer to the third; nothing where they are equally close.
std::optional<std::uint32_t> by_third(const std::vector<GivenLevel>& given, std::string& how) {
  const auto level = [&](std::size_t i) { return static_cast<int>(given[i].level); };
  for (std::size_t i = 0; i < k_third; ++i) {
    const std::size_t other = (i + 1) % k_third;
    if (level(i) != level(other)) continue;
    how = fmt::format("{} agree against {}",
                      names_in_words({given[std::min(i, other)].reviewer, given[std::max(i, other)].reviewer}),
                      given[(i + 2) % k_third].reviewer);
    return given[i].level;
  }
  const int first = std::abs(level(0) - level(2)), second = std::abs(level(1) - level(2));
  if (first == second) return std::nullopt;
  const GivenLevel& closer = given[first < second ? 0 : 1];
  how = fmt::format("{} is closer to the third reader, {}", closer.reviewer, given[2].reviewer);
  return closer.level;
}

}  // namespace

std::string names_in_words(const std::vector<std::string_view>& names) {
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) words += i + 1 == names.size() ? " and " : ", ";
    words += names[i];
  }
  return words;
}

void settle(CriterionScore& criterion, Settling settling, std::string_view chair) {
  const std::vector<GivenLevel>& given = criterion.given;
  criterion.level.reset();
  if (given.empty()) {
    criterion.settled = "not marked";
    return;
  }
  if (settling == Settling::chair) {
    const auto found =
        std::ranges::find_if(given, [&](const GivenLevel& one) { return is_same_name(one.reviewer, chair); });
    if (found != given.end()) {
      criterion.level = found->level;
      criterion.settled = fmt::format("the chair, {}, decides", found->reviewer);
      return;
    }
  }
  const bool is_one =
      std::ranges::all_of(given, [&](const GivenLevel& one) { return one.level == given.front().level; });
  if (is_one) {
    criterion.level = given.front().level;
    criterion.settled =
        given.size() == 1 ? given.front().reviewer + " alone" : names_in_words(names_of(given)) + " agree";
    return;
  }
  criterion.settled = names_in_words(names_of(given)) + " differ";
  if (settling == Settling::third && given.size() == k_third) criterion.level = by_third(given, criterion.settled);
}

std::optional<Decision> settle_rulings(const std::vector<const Ruling*>& rulings, Settling settling,
                                       std::string_view chair) {
  const auto decision = [](const Ruling& ruling, std::string by) {
    return Decision{.address = ruling.address, .status = ruling.status, .by = std::move(by), .because = ruling.because};
  };
  if (settling == Settling::chair) {
    const auto found =
        std::ranges::find_if(rulings, [&](const Ruling* one) { return is_same_name(one->reviewer, chair); });
    if (found != rulings.end()) return decision(**found, (*found)->reviewer);
  }
  const auto same_as = [&](const Ruling& ruling) {
    std::vector<std::string_view> names;
    for (const Ruling* one : rulings)
      if (one->status == ruling.status) names.push_back(one->reviewer);
    return names;
  };
  const auto passed = std::ranges::find(rulings, Status::passed, &Ruling::status);
  const auto failed = std::ranges::find(rulings, Status::failed, &Ruling::status);
  for (const auto first : {passed, failed}) {
    if (first == rulings.end()) continue;
    const Ruling* const ruling = *first;
    const auto names = same_as(*ruling);
    const bool is_enough = names.size() == rulings.size() ||
                           (settling == Settling::third && rulings.size() == k_third && names.size() == 2);
    if (is_enough) return decision(*ruling, names_in_words(names));
  }
  return std::nullopt;
}

}  // namespace rubricate
