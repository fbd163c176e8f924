#include <interop/identifiers.hpp>
#include <interop/openbadges.hpp>
#include <report/json_parts.hpp>
#include <rubric/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// In words, for `criteria`: how the badge is earned.
std::string narrative(const ExchangeRubric& rubric) {
  std::string text = rubric.result_is_told ? fmt::format("“{}” takes:", rubric.result) : std::string("Readers judge:");
  for (const ExchangeCriterion& criterion : rubric.criteria) {
    if (rubric.result_is_told && !criterion.must_reach) continue;
    text += fmt::format("\n- {}", criterion.title);
    if (criterion.must_reach) text += fmt::format(": at least “{}”", criterion.levels[*criterion.must_reach].name);
  }
  return text;
}

bool has_equal_points(const ExchangeCriterion& criterion) {
  std::set<std::string> seen;
  return std::ranges::any_of(criterion.levels, [&](const ExchangeLevel& level) {
    return level.points && !seen.insert(number_text(*level.points)).second;
  });
}

Json levels_of(const ExchangeRubric& rubric, const ExchangeCriterion& criterion, Remarks& remarks) {
  const bool is_equal = has_equal_points(criterion);
  if (is_equal)
    remarks.left_out(
        fmt::format("the points of {}, two of whose levels have the same", rubricate::quoted(criterion.title)));
  Json levels = Json::array();
  for (std::size_t i = 0; i < criterion.levels.size(); ++i) {
    const ExchangeLevel& level = criterion.levels[i];
    Json one = {{"id", uri_of(rubric, level_name(criterion, i))},
                {"type", {"RubricCriterionLevel"}},
                {"name", level.name},
                {"level", fmt::format("{}", i + 1)}};
    if (level.points && !is_equal) one["points"] = number_text(*level.points);
    if (!level.descriptor.empty()) one["description"] = level.descriptor;
    levels.push_back(std::move(one));
  }
  return levels;
}

Json achievement(const ExchangeRubric& rubric, Remarks& remarks) {
  tell_losses(
      rubric, "Open Badges",
      {.ids = true, .version = true, .language = true, .description = true, .blank_points = true, .result = true},
      remarks);
  const auto described =
      std::ranges::count_if(rubric.criteria, [](const auto& one) { return !one.description.empty(); });
  if (described > 0)
    remarks.left_out(
        plural(static_cast<std::uint64_t>(described), "description of criteria", "descriptions of criteria"));
  Json results = Json::array();
  for (const ExchangeCriterion& criterion : rubric.criteria) {
    Json one = {{"id", uri_of(rubric, criterion.id)},
                {"type", {"ResultDescription"}},
                {"name", criterion.title},
                {"resultType", "RubricCriterionLevel"}};
    if (criterion.must_reach) one["requiredLevel"] = uri_of(rubric, level_name(criterion, *criterion.must_reach));
    one["rubricCriterionLevel"] = levels_of(rubric, criterion, remarks);
    results.push_back(std::move(one));
  }
  Json json = {{"id", uri_of(rubric, "")},
               {"type", {"Achievement"}},
               {"name", rubric.title},
               {"description", rubric.description.empty() ? rubric.title : rubric.description},
               {"criteria", {{"narrative", narrative(rubric)}}},
               {"humanCode", rubric.id}};
  if (!rubric.version.empty()) json["version"] = rubric.version;
  if (!rubric.language.empty()) json["inLanguage"] = rubric.language;
  json["resultDescription"] = std::move(results);
  return json;
}

}  // namespace

std::string write_achievement(const ExchangeRubric& rubric, Remarks& remarks) {
  return dumped(achievement(rubric, remarks));
}

std::string write_achievement_subject(const ExchangeRubric& rubric, std::span<const ReachedLevel> reached,
                                      Remarks& remarks) {
  Json results = Json::array();
  std::set<std::string> seen;
  std::map<std::string_view, const ExchangeCriterion*> criteria;
  for (const ExchangeCriterion& criterion : rubric.criteria) criteria.emplace(criterion.id, &criterion);
  for (const ReachedLevel& one : reached) {
    const auto found = criteria.find(one.criterion);
    const ExchangeCriterion* const criterion = found == criteria.end() ? nullptr : found->second;
    if (criterion == nullptr) {
      remarks.error("convert/missing", {},
                    fmt::format("The rubric has no criterion {}.", rubricate::quoted(one.criterion)),
                    "Are these the marks for this rubric?");
    } else if (one.level >= criterion->levels.size()) {
      remarks.error("convert/missing", criterion->at,
                    fmt::format("{} has {}, and its level {} is given.", rubricate::quoted(one.criterion),
                                plural(criterion->levels.size(), "level"), one.level + 1),
                    "Are these the marks for this rubric?");
    } else if (!seen.insert(one.criterion).second) {
      remarks.error("convert/missing", criterion->at,
                    fmt::format("{} is given two levels.", rubricate::quoted(one.criterion)),
                    "Settle which of them counts; a badge has one for each criterion.");
    } else {
      results.push_back({{"type", {"Result"}},
                         {"resultDescription", uri_of(rubric, criterion->id)},
                         {"achievedLevel", uri_of(rubric, level_name(*criterion, one.level))}});
    }
  }
  if (remarks.failed()) return "";
  return dumped({{"type", {"AchievementSubject"}},
                 {"achievement", achievement(rubric, remarks)},
                 {"result", std::move(results)}});
}

}  // namespace rubricate
