#include <marks/collect.hpp>
#include <marks/load.hpp>
#include <rubric/wording.hpp>
#include <util/csv.hpp>
#include <util/ordered.hpp>
#include <util/path.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_findings = 500;  // of each severity

std::string key_of(std::string_view text) { return folded(collapsed(text)); }

/// Without the quotation marks around it that word processors put there.
std::string_view unquoted(std::string_view text) {
  constexpr auto k_quotes =
      std::to_array<std::string_view>({"“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "‹", "›", "\"", "'"});
  const auto begins = [&](std::string_view quote) { return text.starts_with(quote); };
  const auto ends = [&](std::string_view quote) { return text.ends_with(quote); };
  const auto* const open = std::ranges::find_if(k_quotes, begins);
  const auto* const close = std::ranges::find_if(k_quotes, ends);
  if (open == k_quotes.end() || close == k_quotes.end() || text.size() < open->size() + close->size()) return text;
  return text.substr(open->size(), text.size() - open->size() - close->size());
}

/// What a name of the rubric is looked up by.
std::string name_of(std::string_view said) { return key_of(unquoted(trimmed(said))); }

std::string where(Place before, std::uint32_t file, const Marks& marks) {
  return before.source == file ? "above" : fmt::format("in {}", marks.files[before.source].path);
}

/// Takes away those that somebody has contradicted himself on.
template <class T, class Firsts>
void drop_contradicted(std::vector<T>& all, const Firsts& firsts) {
  std::vector<bool> contradicted(all.size());
  for (const auto& [key, first] : firsts) contradicted[first.index] = first.contradicted;
  std::size_t at = 0;
  std::erase_if(all, [&](const T&) { return contradicted[at++]; });
}

}  // namespace

MarksCollector::MarksCollector(const Rubric& rubric, Marks& marks) : rubric_(&rubric), marks_(marks) {
  for (const Part& part : rubric.parts) {
    addresses_.insert(part.id);
    for_each_requirement(part.requirements, [&](const Requirement& one) { addresses_.insert(one.address); });
    for (const Criterion& criterion : part.criteria)
      criteria_.push_back({&criterion, rubric.scale(criterion.scale), part.optional});
  }
  for_each_requirement(rubric.requirements, [&](const Requirement& one) { addresses_.insert(one.address); });
  for (std::size_t i = 0; i < criteria_.size(); ++i) names_.emplace(key_of(criteria_[i].criterion->id), i);
  // A title that two criteria have names neither of them.
  std::map<std::string, std::size_t> titles;
  for (const Known& known : criteria_) ++titles[key_of(known.criterion->title)];
  for (std::size_t i = 0; i < criteria_.size(); ++i)
    if (std::string title = key_of(criteria_[i].criterion->title); titles[title] == 1)
      names_.emplace(std::move(title), i);
}

bool MarksCollector::is_full(Severity severity) const {
  return told_.at(static_cast<std::size_t>(severity)) > k_most_findings;
}

void MarksCollector::add(Severity severity, std::string_view id, Span at, std::string message, std::string help) {
  if (is_full(severity)) return;
  if (++told_.at(static_cast<std::size_t>(severity)) > k_most_findings) {
    severity = Severity::note;
    id = "marks/too-many";
    message = fmt::format("There are more than {} such findings; the others are not listed.", k_most_findings);
    help = "Mend some of these and run it again.";
  }
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

void MarksCollector::warning(std::string_view id, Span at, std::string message, std::string help) {
  add(Severity::warning, id, at, std::move(message), std::move(help));
}

const MarksCollector::Known* MarksCollector::find(std::string_view name) const {
  const auto found = names_.find(name_of(name));
  return found == names_.end() ? nullptr : &criteria_[found->second];
}

bool MarksCollector::has_address(std::string_view address) const { return addresses_.contains(name_of(address)); }

bool MarksCollector::is_ruling(std::string_view what, std::string_view said) const {
  const std::string word = name_of(said);
  return (word == "passed" || word == "failed") && find(what) == nullptr && has_address(what);
}

std::optional<std::uint32_t> MarksCollector::level_of(const Known& known, std::string_view said) const {
  if (known.scale == nullptr) return std::nullopt;
  const std::vector<Level>& levels = known.scale->levels;
  const std::string wanted = name_of(said);
  for (std::uint32_t i = 0; i < levels.size(); ++i)
    if (key_of(levels[i].name) == wanted) return i;
  const std::optional<double> points = csv_number(wanted);
  if (!points) return std::nullopt;
  const auto has_points = [points](const Level& level) { return level.points == points; };
  const auto first = std::ranges::find_if(levels, has_points);
  // Points that two levels have do not tell them apart.
  if (std::ranges::count_if(levels, has_points) != 1) return std::nullopt;
  return static_cast<std::uint32_t>(first - levels.begin());
}

void MarksCollector::unknown_criterion(Said criterion) {
  if (is_full(Severity::error)) return;
  std::vector<std::string_view> names;
  for (const Known& one : criteria_) names.push_back(one.criterion->id);
  error("marks/unknown-criterion", criterion.span,
        fmt::format("The rubric has no criterion called {}.", quoted(criterion.text)),
        joined(did_you_mean(criterion.text, names),
               names.empty() ? "It has no criteria at all: there is nothing to mark." : there_are(names)));
}

void MarksCollector::unknown_level(const Known& known, Said level) {
  if (is_full(Severity::error)) return;
  std::vector<std::string_view> names;
  if (known.scale != nullptr)
    for (const Level& one : known.scale->levels) names.push_back(one.name);
  error(
      "marks/unknown-level", level.span,
      fmt::format("{} is marked {}, which is no level of its scale.", quoted(known.criterion->id), quoted(level.text)),
      joined(did_you_mean(level.text, names),
             names.empty() ? "The rubric gives it no scale."
                           : fmt::format("Its levels are, worst first, {}.", listed(names, "and"))));
}

void MarksCollector::unknown_address(Said address) {
  if (is_full(Severity::error)) return;
  const std::vector<std::string_view> names(addresses_.begin(), addresses_.end());
  error("marks/unknown-address", address.span,
        fmt::format("The rubric has no part or check at {}.", quoted(address.text)),
        joined(did_you_mean(address.text, names), "The report names the address of all that it cannot tell."));
}

void MarksCollector::said_again(const MarkedBy& by, std::string_view what, Span at, Place before,
                                std::string_view lost) {
  add(Severity::note, "marks/repeated", at,
      fmt::format("{} has said the same of {} for {} before, {}.{}", quoted(by.reviewer), quoted(what),
                  quoted(by.submission), where(before, file_, marks_), lost),
      "Nothing need be done; one of the two can go.");
}

void MarksCollector::contradiction(const MarkedBy& by, std::string_view what, Span at, Place before, First& first) {
  error(
      "marks/double", at,
      fmt::format("{} has said something else of {} for {} before, {}; {} is taken.", quoted(by.reviewer), quoted(what),
                  quoted(by.submission), where(before, file_, marks_), first.contradicted ? "none of it" : "neither"),
      "Keep the one that is meant.");
  first.contradicted = true;
}

void MarksCollector::level(const MarkedBy& by, Said criterion, Said level, std::string comment) {
  const Known* const known = find(criterion.text);
  if (known == nullptr) return unknown_criterion(criterion);
  const auto index = level_of(*known, level.text);
  if (!index) return unknown_level(*known, level);
  const std::string& id = known->criterion->id;
  const auto [place, is_new] = marked_.try_emplace({key_of(submission_name(by.submission)), key_of(by.reviewer), id},
                                                   First{marks_.marks.size()});
  if (!is_new) {
    Mark& mark = marks_.marks[place->second.index];
    if (mark.level != *index || place->second.contradicted)
      return contradiction(by, id, level.span, mark.place, place->second);
    const bool is_lost = !comment.empty() && !mark.comment.empty() && comment != mark.comment;
    if (mark.comment.empty()) mark.comment = std::move(comment);
    return said_again(by, id, level.span, mark.place, is_lost ? " The comment here is left out." : "");
  }
  marks_.marks.push_back({.submission = by.submission,
                          .reviewer = by.reviewer,
                          .criterion = id,
                          .level = *index,
                          .comment = std::move(comment),
                          .place = {file_, level.span}});
}

void MarksCollector::ruling(const MarkedBy& by, Said address, Said status, std::string because) {
  if (!has_address(address.text)) return unknown_address(address);
  const std::string word = name_of(status.text);
  if (word != "passed" && word != "failed")
    return error("marks/bad-ruling", status.span,
                 fmt::format("A ruling is `passed` or `failed`, not {}.", quoted(status.text)),
                 "Leave it out while it is open.");
  const Status ruled = word == "passed" ? Status::passed : Status::failed;
  if (trimmed(because).empty())
    return error("marks/bad-ruling", status.span,
                 fmt::format("The ruling on {} gives no reason.", quoted(address.text)),
                 "Say in a few words what you saw: it stands in the report.");
  const std::string id = name_of(address.text);
  const auto [place, is_new] = ruled_.try_emplace({key_of(submission_name(by.submission)), key_of(by.reviewer), id},
                                                  First{marks_.rulings.size()});
  if (!is_new) {
    const Ruling& ruling = marks_.rulings[place->second.index];
    if (ruling.status != ruled || place->second.contradicted)
      return contradiction(by, id, status.span, ruling.place, place->second);
    return said_again(by, id, status.span, ruling.place,
                      because != ruling.because ? " The reason here is left out." : "");
  }
  marks_.rulings.push_back({.submission = by.submission,
                            .reviewer = by.reviewer,
                            .address = id,
                            .status = ruled,
                            .because = std::move(because),
                            .place = {file_, status.span}});
}

void MarksCollector::not_marked(Said criterion) {
  if (find(criterion.text) == nullptr) unknown_criterion(criterion);
}

void MarksCollector::comment(const MarkedBy& by, Said criterion, std::string text) {
  if (trimmed(text).empty()) return;
  const Known* const known = find(criterion.text);
  if (known != nullptr)
    loose_.push_back({by, known->criterion->id, std::move(text), {file_, criterion.span}});
  else if (has_address(criterion.text))
    unsure("marks/no-level", criterion.span,
           fmt::format("{} gives a reason for {}, and does not say `passed` or `failed`.", quoted(by.reviewer),
                       quoted(criterion.text)),
           "Write one of the two before the reason; until then it is no ruling.");
  else
    unknown_criterion(criterion);
}

void MarksCollector::place_comments() {
  for (Loose& loose : loose_) {
    const auto found =
        marked_.find({key_of(submission_name(loose.by.submission)), key_of(loose.by.reviewer), loose.criterion});
    const bool is_marked = found != marked_.end();
    if (is_marked && !found->second.contradicted) {
      std::string& comment = marks_.marks[found->second.index].comment;
      comment += (comment.empty() ? "" : "\n\n") + loose.text;
      continue;
    }
    if (!is_marked) {
      file_ = loose.place.source;
      unsure("marks/no-level", loose.place.span,
             fmt::format("{} has commented on {} of {}, and given it no level.", quoted(loose.by.reviewer),
                         quoted(loose.criterion), quoted(loose.by.submission)),
             "Write a level as well; the comment is kept.");
    }
    marks_.remarks.push_back({.submission = std::move(loose.by.submission),
                              .reviewer = std::move(loose.by.reviewer),
                              .text = std::move(loose.text),
                              .criterion = std::move(loose.criterion)});
  }
}

void MarksCollector::remark(const MarkedBy& by, std::string text) {
  if (trimmed(text).empty()) return;
  marks_.remarks.push_back({.submission = by.submission, .reviewer = by.reviewer, .text = std::move(text)});
}

bool MarksCollector::is_signed(Said reviewer) {
  if (name_of(reviewer.text) != k_unsigned) return true;
  error("marks/unsigned", reviewer.span,
        fmt::format("The reviewer is still {}: nobody has signed these marks, and none of them is taken.",
                    quoted(k_unsigned)),
        "Write your name in its place; a pseudonym will do.");
  return false;
}

void MarksCollector::other_rubric(Said id) {
  error("marks/other-rubric", id.span,
        fmt::format("These marks are for the rubric {}, and {} is to be scored; none of them is taken.",
                    quoted(id.text), quoted(rubric_->id)),
        "Name the rubric that they were given for, or leave them out.");
}

void MarksCollector::other_version(Span at, std::string_view versions, std::string_view mend) {
  error("marks/other-version", at,
        fmt::format("The rubric has changed since these marks were given{}; none of them is taken.", versions),
        fmt::format("Look whether they still hold, and then write `{}`.", mend));
}

void MarksCollector::unversioned(Span at, std::string help) {
  add(Severity::note, "marks/unversioned", at,
      "These marks do not say for which version of the rubric they were given: if it has changed since, nobody will "
      "notice.",
      std::move(help));
}

void MarksCollector::tell_missing() {
  // Of each reviewer who began with a submission; what nobody has begun is no mistake yet.
  struct Begun {
    const Mark* first = nullptr;
    std::set<std::string_view> criteria;
  };
  std::map<std::pair<std::string, std::string>, Begun> all;
  for (const Mark& mark : marks_.marks) {
    Begun& begun = all[{key_of(submission_name(mark.submission)), key_of(mark.reviewer)}];
    if (begun.first == nullptr) begun.first = &mark;
    begun.criteria.insert(mark.criterion);
  }
  for (const auto& [key, begun] : all) {
    std::vector<std::string_view> missing;
    for (const Known& known : criteria_)
      if (!known.optional && !begun.criteria.contains(known.criterion->id)) missing.push_back(known.criterion->id);
    if (missing.empty()) continue;
    file_ = begun.first->place.source;
    unsure("marks/missing", begun.first->place.span,
           fmt::format("{} has marked {} of {} criteria for {}; {} {} missing.", quoted(begun.first->reviewer),
                       begun.criteria.size(), criteria_.size(), quoted(begun.first->submission), listed(missing, "and"),
                       missing.size() == 1 ? "is" : "are"),
           "Mark them as well; until then the outcome may stay open.");
  }
}

void MarksCollector::finish() {
  place_comments();
  drop_contradicted(marks_.marks, marked_);
  drop_contradicted(marks_.rulings, ruled_);
  tell_missing();
  sort_in_order(marks_.findings, [](const Finding& finding) {
    const Place place = finding.place.value_or(Place{});
    return std::pair(place.source, place.span.begin);
  });
}

}  // namespace rubricate
