#include <marks/collect.hpp>
#include <rubric/wording.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

std::string key_of(std::string_view text) { return folded(collapsed(text)); }

std::string level_names(const Scale& scale) {
  std::vector<std::string_view> names;
  names.reserve(scale.levels.size());
  for (const Level& level : scale.levels) names.push_back(level.name);
  return listed(names, "and");
}

template <class T>
void keep_only(std::vector<T>& all, const std::vector<bool>& contradicted) {
  std::size_t at = 0;
  std::erase_if(all, [&](const T&) { return contradicted[at++]; });
}

}  // namespace

MarksCollector::MarksCollector(const Rubric& rubric, Marks& marks) : rubric_(rubric), marks_(marks) {
  for (const Part& part : rubric.parts) {
    addresses_.emplace(part.id, true);
    for_each_requirement(part.requirements, [&](const Requirement& one) { addresses_.emplace(one.address, true); });
    for (const Criterion& criterion : part.criteria)
      criteria_.push_back({&criterion, rubric.scale(criterion.scale), part.optional});
  }
  for_each_requirement(rubric.requirements, [&](const Requirement& one) { addresses_.emplace(one.address, true); });
  for (std::size_t i = 0; i < criteria_.size(); ++i) names_.emplace(key_of(criteria_[i].criterion->id), i);
  // A title that two criteria have names neither of them.
  std::map<std::string, std::size_t> titles;
  for (const Known& known : criteria_) ++titles[key_of(known.criterion->title)];
  for (std::size_t i = 0; i < criteria_.size(); ++i)
    if (std::string title = key_of(criteria_[i].criterion->title); titles[title] == 1)
      names_.emplace(std::move(title), i);
}

void MarksCollector::add(Severity severity, std::string_view id, Span at, std::string message, std::string help) {
  marks_.findings.push_back({.id = id,
                             .severity = severity,
                             .address = {},
                             .place = Place{file_, at},
                             .message = std::move(message),
                             .help = std::move(help)});
}

void MarksCollector::error(std::string_view id, Span at, std::string message, std::string help) {
  add(Severity::error, id, at, std::move(message), std::move(help));
}

void MarksCollector::unsure(std::string_view id, Span at, std::string message, std::string help) {
  add(Severity::unsure, id, at, std::move(message), std::move(help));
}

const MarksCollector::Known* MarksCollector::find(std::string_view name) const {
  const auto found = names_.find(key_of(name));
  return found == names_.end() ? nullptr : &criteria_[found->second];
}

bool MarksCollector::has_criterion(std::string_view name) const { return find(name) != nullptr; }

std::optional<std::uint32_t> MarksCollector::level_of(const Known& known, std::string_view said) const {
  if (known.scale == nullptr) return std::nullopt;
  const std::vector<Level>& levels = known.scale->levels;
  const std::string wanted = key_of(said);
  for (std::uint32_t i = 0; i < levels.size(); ++i)
    if (key_of(levels[i].name) == wanted) return i;
  double points = 0;
  const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), points);
  if (error != std::errc() || end != wanted.data() + wanted.size()) return std::nullopt;
  const auto has_points = [points](const Level& level) { return level.points == points; };
  const auto first = std::ranges::find_if(levels, has_points);
  // Points that two levels have do not tell them apart.
  if (std::ranges::count_if(levels, has_points) != 1) return std::nullopt;
  return static_cast<std::uint32_t>(first - levels.begin());
}

bool MarksCollector::is_first(const std::map<Key, std::size_t>& before, const Key& key, Span at, Place first, bool same,
                              std::string_view what, const MarkedBy& by) {
  if (!before.contains(key)) return true;
  const std::string where = first.source == file_ ? "above" : "in " + marks_.files[first.source].path;
  if (same)
    add(Severity::note, "marks/repeated", at,
        fmt::format("{} has said the same of {} for {} before, {}.", by.reviewer, quoted(what), by.submission, where),
        "Nothing need be done; one of the two can go.");
  else
    error("marks/double", at,
          fmt::format("{} says another thing of {} for {} than before, {}; neither is taken.", by.reviewer,
                      quoted(what), by.submission, where),
          "Keep the one that is meant.");
  return false;
}

void MarksCollector::level(const MarkedBy& by, Said criterion, Said level, std::string comment) {
  const Known* const known = find(criterion.text);
  if (known == nullptr) {
    std::vector<std::string_view> names;
    for (const Known& one : criteria_) names.push_back(one.criterion->id);
    error("marks/unknown-criterion", criterion.span,
          fmt::format("The rubric has no criterion called {}.", quoted(criterion.text)),
          joined(did_you_mean(criterion.text, names),
                 names.empty() ? "It has no criteria at all: there is nothing to mark." : there_are(names)));
    return;
  }
  const std::string& id = known->criterion->id;
  const auto index = level_of(*known, level.text);
  if (!index) {
    std::vector<std::string_view> names;
    if (known->scale != nullptr)
      for (const Level& one : known->scale->levels) names.push_back(one.name);
    error(
        "marks/unknown-level", level.span,
        fmt::format("{} is marked {}, which is no level of its scale.", quoted(id), quoted(level.text)),
        joined(did_you_mean(level.text, names),
               known->scale == nullptr ? "The rubric gives it no scale."
                                       : fmt::format("Its levels are, worst first, {}.", level_names(*known->scale))));
    return;
  }
  Key key{key_of(by.submission), key_of(by.reviewer), id};
  const auto before = first_mark_.find(key);
  const Mark* const first = before == first_mark_.end() ? nullptr : &marks_.marks[before->second];
  const bool same = first != nullptr && first->level == *index;
  if (!is_first(first_mark_, key, level.span, first != nullptr ? first->place : Place{}, same, id, by)) {
    if (!same) contradicted_marks_[before->second] = true;
    return;
  }
  first_mark_.emplace(std::move(key), marks_.marks.size());
  contradicted_marks_.push_back(false);
  marks_.marks.push_back({.submission = by.submission,
                          .reviewer = by.reviewer,
                          .criterion = id,
                          .level = *index,
                          .comment = std::move(comment),
                          .place = {file_, level.span}});
}

void MarksCollector::ruling(const MarkedBy& by, Said address, Said status, std::string because) {
  if (!has_address(address.text)) {
    std::vector<std::string_view> names;
    for (const auto& [name, known] : addresses_) names.push_back(name);
    error("marks/unknown-address", address.span,
          fmt::format("The rubric has no part or check at {}.", quoted(address.text)),
          joined(did_you_mean(address.text, names), "The report names the address of all that it cannot tell."));
    return;
  }
  const std::string word = key_of(status.text);
  if (word != "passed" && word != "failed") {
    error("marks/bad-ruling", status.span,
          fmt::format("A ruling is `passed` or `failed`, not {}.", quoted(status.text)),
          "Leave it out while it is open.");
    return;
  }
  const Status ruled = word == "passed" ? Status::passed : Status::failed;
  if (trimmed(because).empty()) {
    error("marks/bad-ruling", status.span, fmt::format("The ruling on {} gives no reason.", quoted(address.text)),
          "Say under `because` what you saw: it stands in the report.");
    return;
  }
  Key key{key_of(by.submission), key_of(by.reviewer), std::string(address.text)};
  const auto before = first_ruling_.find(key);
  const Ruling* const first = before == first_ruling_.end() ? nullptr : &marks_.rulings[before->second];
  const bool same = first != nullptr && first->status == ruled;
  if (!is_first(first_ruling_, key, status.span, first != nullptr ? first->place : Place{}, same, address.text, by)) {
    if (!same) contradicted_rulings_[before->second] = true;
    return;
  }
  first_ruling_.emplace(std::move(key), marks_.rulings.size());
  contradicted_rulings_.push_back(false);
  marks_.rulings.push_back({.submission = by.submission,
                            .reviewer = by.reviewer,
                            .address = std::string(address.text),
                            .status = ruled,
                            .because = std::move(because),
                            .place = {file_, status.span}});
}

void MarksCollector::remark(const MarkedBy& by, std::string text) {
  if (!trimmed(text).empty()) marks_.remarks.push_back({by.submission, by.reviewer, std::move(text)});
}

void MarksCollector::tell_missing() {
  // Of each reviewer who began with a submission; what nobody has begun is no mistake yet.
  std::map<std::pair<std::string, std::string>, std::set<std::string_view>> marked;
  for (const Mark& mark : marks_.marks) marked[{key_of(mark.submission), key_of(mark.reviewer)}].insert(mark.criterion);
  std::set<std::pair<std::string, std::string>> told;
  for (const Mark& mark : marks_.marks) {
    const std::pair key{key_of(mark.submission), key_of(mark.reviewer)};
    if (!told.insert(key).second) continue;
    std::vector<std::string_view> missing;
    for (const Known& known : criteria_)
      if (!known.optional && !marked[key].contains(known.criterion->id)) missing.push_back(known.criterion->id);
    if (missing.empty()) continue;
    file_ = mark.place.source;
    unsure("marks/missing", mark.place.span,
           fmt::format("{} has marked {} of {} criteria for {}; {} {} missing.", mark.reviewer, marked[key].size(),
                       criteria_.size(), mark.submission, listed(missing, "and"), missing.size() == 1 ? "is" : "are"),
           "Mark them as well; until then the outcome may stay open.");
  }
}

void MarksCollector::finish() {
  keep_only(marks_.marks, contradicted_marks_);
  keep_only(marks_.rulings, contradicted_rulings_);
  tell_missing();
  std::ranges::stable_sort(marks_.findings, {}, [](const Finding& finding) {
    const Place place = finding.place.value_or(Place{});
    return std::pair(place.source, place.span.begin);
  });
}

}  // namespace rubricate
