#include <rubric/wording.hpp>
#include <score/change.hpp>
#include <score/score.hpp>
#include <score/why.hpp>
#include <util/path.hpp>
#include <util/phrases.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>
#include <verdict/outcome.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

// Capitals and the number of blanks do not matter in names.
std::string key_of(std::string_view name) { return folded(collapsed(name)); }

class Scoring {
 public:
  Scoring(const Rubric& rubric, const Submission& submission, const Marks& marks, const ScoreOptions& options)
      : rubric_(rubric), submission_(submission), marks_(marks), options_(options) {
    report_.marks = &marks;
    report_.submission = options.submission.empty() ? submission_name(submission.name) : options.submission;
  }

  ScoreReport run() {
    report_.findings = marks_.findings;
    collect();
    report_.checks = evaluate(rubric_, submission_, decisions());
    tell_overruled();
    score_criteria();
    decide();
    if (report_.reviewers.empty())
      tell_unmarked();
    else
      tell_near_names();
    if (options_.settling == Settling::chair) tell_unknown_chair();
    return std::move(report_);
  }

 private:
  [[nodiscard]] bool is_ours(std::string_view submission) const {
    return key_of(submission_name(submission)) == key_of(report_.submission);
  }

  void note_reviewer(const std::string& name) {
    if (places_.try_emplace(key_of(name), places_.size()).second) report_.reviewers.push_back(name);
  }

  void collect() {
    for (const Mark& mark : marks_.marks)
      if (is_ours(mark.submission)) {
        given_[mark.criterion].push_back({mark.reviewer, mark.level, mark.comment, mark.place});
        note_reviewer(mark.reviewer);
      }
    for (const Ruling& ruling : marks_.rulings)
      if (is_ours(ruling.submission)) {
        rulings_[ruling.address].push_back(&ruling);
        note_reviewer(ruling.reviewer);
      }
    for (const Remark& remark : marks_.remarks)
      if (is_ours(remark.submission)) report_.remarks.push_back(remark);
  }

  void tell(std::string_view id, Severity severity, std::string address, Place place, std::string message,
            std::string help) {
    report_.findings.push_back({.id = id,
                                .severity = severity,
                                .address = std::move(address),
                                .place = place,
                                .message = std::move(message),
                                .help = std::move(help)});
  }

  std::vector<Decision> decisions() {
    std::vector<Decision> decisions;
    for (const auto& [address, rulings] : rulings_) {
      if (auto decision = settle_rulings(rulings, options_.settling, options_.chair)) {
        decisions.push_back(std::move(*decision));
        continue;
      }
      undecided_.insert(address);
      std::vector<std::string> words;
      for (const Ruling* ruling : rulings)
        words.push_back(fmt::format("{} says {}", ruling->reviewer, to_string(ruling->status)));
      tell("marks/unsettled", Severity::unsure, address, rulings.back()->place,
           fmt::format("Reviewers differ on {}: {}.", address, fmt::join(words, ", ")), std::string(help_to_settle()));
    }
    for (const Decision& carried : options_.carried_decisions)
      if (!rulings_.contains(carried.address)) decisions.push_back(carried);
    return decisions;
  }

  [[nodiscard]] std::string_view help_to_settle() const {
    switch (options_.settling) {
      case Settling::agree: return "Let them agree, or settle it with `--settle third` or `--chair NAME`.";
      case Settling::third: return "A third reader's marks settle it where two of three say the same.";
      case Settling::chair: return "The chair has not said anything of it yet.";
    }
    return "";
  }

  // A reader's word counts where the tool has none.
  void tell_overruled() {
    std::map<std::string_view, std::pair<Status, bool>> told;  // by address: what came out, and whether by a ruling
    for (const PartReport& part : report_.checks.parts) {
      told[part.id] = {part.status, !part.decided.empty()};
      for (const Result& result : part.results) told[result.address] = {result.status, !result.decided.empty()};
    }
    for (const Result& result : report_.checks.results) told[result.address] = {result.status, !result.decided.empty()};
    for (const auto& [address, rulings] : rulings_) {
      const auto found = told.find(address);
      if (found == told.end() || found->second.second || undecided_.contains(address)) continue;
      const Status status = found->second.first;
      const Ruling& ruling = *rulings.front();
      if (status == ruling.status) continue;
      if (status == Status::cannot_tell || status == Status::untested) {
        tell("marks/overruled", Severity::error, address, ruling.place,
             fmt::format("{} rules {} {}, but what is open of it are its checks. The ruling is not taken.",
                         ruling.reviewer, address, to_string(ruling.status)),
             open_checks(address));
        continue;
      }
      tell("marks/overruled", Severity::error, address, ruling.place,
           fmt::format("{} rules {} {}, but this is no open question: it is {}. The ruling is not taken.",
                       ruling.reviewer, address, to_string(ruling.status), to_string(status)),
           "Take the ruling out. If the tool is wrong, the rubric asks for something else than is meant: mend the "
           "rubric.");
    }
  }

  // Of a part that is there, each check is ruled on by itself.
  [[nodiscard]] std::string open_checks(std::string_view id) const {
    std::vector<std::string> open;
    for (const PartReport& part : report_.checks.parts)
      for (const Result& result : part.results)
        if (part.id == id && result.status == Status::cannot_tell) open.push_back(fmt::format("`{}`", result.address));
    return open.empty() ? "Rule on each of its checks instead."
                        : fmt::format("Rule on {} instead.", fmt::join(open, " and "));
  }

  void score_criteria() {
    for (std::uint32_t part = 0; part < rubric_.parts.size(); ++part) {
      for (const Criterion& criterion : rubric_.parts[part].criteria) {
        CriterionScore score{.criterion = &criterion, .part = part, .scale = rubric_.scale(criterion.scale)};
        score.is_asked = report_.checks.parts[part].status != Status::inapplicable;
        if (const auto found = given_.find(criterion.id); found != given_.end()) score.given = std::move(found->second);
        // Who the third reader is does not depend on the rows of a table.
        std::ranges::sort(score.given, {}, [&](const GivenLevel& one) { return places_[key_of(one.reviewer)]; });
        settle(score, options_.settling, options_.chair);
        if (!score.is_asked) leave_out(score);
        if (score.is_asked && score.given.empty()) carry(score);
        if (!score.level && !score.given.empty()) tell_unsettled(score);
        report_.criteria.push_back(std::move(score));
      }
    }
  }

  void carry(CriterionScore& score) const {
    const auto carried = std::ranges::find(options_.carried_levels, score.criterion->id, &CarriedLevel::criterion);
    if (carried == options_.carried_levels.end()) return;
    score.level = carried->level;
    score.settled = carried->settled;
    score.given = carried->given;
  }

  // Who leaves a part out cannot do well in it, whatever a mark may say.
  void leave_out(CriterionScore& score) {
    score.settled = "its part was left out";
    score.level.reset();
    if (score.given.empty()) return;
    tell("marks/not-asked", Severity::unsure, score.criterion->id, score.given.front().place,
         fmt::format("{} is marked, and its part was left out, which it may be: the mark counts for nothing.",
                     score.criterion->id),
         "Take the mark out, or look for the part.");
    score.given.clear();
  }

  void tell_unsettled(const CriterionScore& score) {
    std::vector<std::string> words;
    for (const GivenLevel& given : score.given)
      words.push_back(fmt::format("{} {}", given.reviewer, score.scale->levels[given.level].name));
    tell("marks/unsettled", Severity::unsure, score.criterion->id, score.given.back().place,
         fmt::format("Reviewers differ on {}: {}.", score.criterion->id, fmt::join(words, ", ")),
         std::string(help_to_settle()));
  }

  void decide() {
    SettledLevels settled;
    std::size_t waiting = 0;
    for (const CriterionScore& score : report_.criteria) {
      if (score.level)
        settled.emplace(score.criterion->id, *score.level);
      else if (score.is_asked)
        ++waiting;
      else
        settled.emplace(score.criterion->id, 0);
    }
    const Levels levels(rubric_, settled);
    const bool is_whole =
        std::ranges::find(marks_.findings, Severity::error, &Finding::severity) == marks_.findings.end();
    for (const Outcome& outcome : rubric_.outcomes) {
      ResultScore result{.result = outcome.result, .truth = Truth::yes};
      result.checks = checks_allow(outcome, report_.checks.status);
      if (outcome.rule) {
        result.rule = explain_rule(*outcome.rule, levels);
        result.truth = result.rule->truth;
        Change change = smallest_change(rubric_, *outcome.rule, report_.criteria);
        result.change = std::move(change.raises);
        result.is_least_change = change.is_least;
      }
      // What could not be taken might say something else.
      if (!is_whole) result.truth = Truth::open;
      result.truth = std::min(result.truth, result.checks);
      report_.results.push_back(std::move(result));
    }
    report_.outcome = decide_outcome(rubric_, report_.checks.status, settled, waiting);
    if (!is_whole && !rubric_.outcomes.empty()) leave_open();
  }

  void leave_open() {
    OutcomeReport& outcome = report_.outcome;
    outcome.state = OutcomeReport::State::open;
    outcome.result.clear();
    outcome.possible.clear();
    for (const ResultScore& result : report_.results)
      if (result.truth != Truth::no) outcome.possible.push_back(result.result);
    outcome.why = "Some of the marks could not be taken; mend them first.";
  }

  // Of each reviewer who has not marked this submission, but one of nearly the same name.
  void tell_near_names() {
    std::set<std::string> told;
    const std::vector<std::string_view> ours = {report_.submission};
    for (const Mark& mark : marks_.marks) {
      if (is_ours(mark.submission) || places_.contains(key_of(mark.reviewer))) continue;
      if (!nearest(mark.submission, ours) || !told.insert(key_of(mark.reviewer)).second) continue;
      tell("marks/unknown-submission", Severity::unsure, {}, mark.place,
           fmt::format("{} has marked “{}”, and nothing called “{}”.", mark.reviewer, mark.submission,
                       report_.submission),
           "If they are the same, write the name of the folder behind `submission`.");
    }
  }

  // A chair whose name is written otherwise in the marks would never decide anything.
  void tell_unknown_chair() {
    std::map<std::string, std::string_view> reviewers;
    for (const Mark& mark : marks_.marks) reviewers.emplace(key_of(mark.reviewer), mark.reviewer);
    for (const Ruling& ruling : marks_.rulings) reviewers.emplace(key_of(ruling.reviewer), ruling.reviewer);
    if (reviewers.empty() || reviewers.contains(key_of(options_.chair))) return;
    std::vector<std::string_view> names;
    for (const auto& [key, name] : reviewers) names.push_back(name);
    const auto near = nearest(options_.chair, names);
    const auto place = std::ranges::find(marks_.marks, near.value_or(""), &Mark::reviewer);
    report_.findings.push_back(
        {.id = "marks/unknown-chair",
         .severity = Severity::unsure,
         .address = {},
         .place = place != marks_.marks.end() ? std::optional(place->place) : std::nullopt,
         .message = fmt::format("The chair, {}, has marked nothing in these files; there are marks by {}.",
                                quoted(options_.chair), listed(names, "and")),
         .help = joined(did_you_mean(options_.chair, names), "Where reviewers differ, it stays open until then.")});
  }

  void tell_unmarked() {
    std::set<std::string_view> names;
    for (const Mark& mark : marks_.marks) names.insert(mark.submission);
    for (const Ruling& ruling : marks_.rulings) names.insert(ruling.submission);
    if (names.empty()) return;
    const std::vector<std::string_view> marked(names.begin(), names.end());
    constexpr std::size_t k_most = 5;
    const auto shown = std::span(marked).first(std::min(marked.size(), k_most));
    std::string help = did_you_mean(report_.submission, marked);
    if (!help.empty()) help += ' ';
    help += "In the marks file, `submission` is the name of the folder.";
    report_.findings.push_back(
        {.id = "marks/unknown-submission",
         .severity = Severity::unsure,
         .address = {},
         .place = std::nullopt,
         .message =
             fmt::format("Nobody has marked {}; there are marks for {}{}.", report_.submission, fmt::join(shown, ", "),
                         marked.size() > k_most ? fmt::format(" and {} more", marked.size() - k_most) : ""),
         .help = std::move(help)});
  }

  const Rubric& rubric_;
  const Submission& submission_;
  const Marks& marks_;
  const ScoreOptions& options_;
  std::map<std::string, std::vector<GivenLevel>, std::less<>> given_;       // by criterion
  std::map<std::string, std::vector<const Ruling*>, std::less<>> rulings_;  // by address
  std::set<std::string, std::less<>> undecided_;                            // those on which reviewers differ
  std::map<std::string, std::size_t> places_;                               // of the reviewers, by their keys
  ScoreReport report_;
};

}  // namespace

ScoreReport score(const Rubric& rubric, const Submission& submission, const Marks& marks, const ScoreOptions& options) {
  return Scoring(rubric, submission, marks, options).run();
}

}  // namespace rubricate
