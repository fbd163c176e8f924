// The core: a rubric and a submission, and what they come to.
#include <checks/input.hpp>
#include <checks/run_requirement.hpp>
#include <rubricate/report.hpp>
#include <verdict/conditions.hpp>
#include <verdict/handed_in.hpp>
#include <verdict/outcome.hpp>
#include <verdict/prepared.hpp>
#include <verdict/view.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

class Evaluation {
 public:
  Evaluation(const PreparedRubric& prepared, const Submission& submission, std::span<const Decision> decisions)
      : prepared_(prepared),
        rubric_(prepared.rubric),
        submission_(submission),
        rulings_(decisions),
        shared_(submission.files.size()),
        told_(submission.files.size()) {
    report_.rubric = &rubric_;
    report_.submission = &submission;
    for (std::size_t i = 0; i < rubric_.parts.size(); ++i) views_.push_back(view_of_part(prepared, submission, i));
    std::vector<std::uint32_t> uses(submission.files.size());
    for (const View& view : views_)
      for (const std::uint32_t file : view.files) shared_[file] = ++uses[file] > 1;
  }

  Report run() {
    for (std::size_t i = 0; i < rubric_.parts.size(); ++i) run_part(i);
    run_whole();
    ApplicantProfile profile = profile_of(rubric_, submission_);
    Conditions conditions(parts_, ran_, profile.name, rulings_);
    conditions.settle();
    for (std::size_t i = 0; i < parts_.size(); ++i) report_part(i, conditions.status_of_part(i));
    report_whole();
    report_.status = status_of_all();
    report_.outcome = decide_outcome(rubric_, report_.status, {}, waiting_criteria());
    // Where nothing waits for a profile, what was said of it wrongly changes nothing.
    const bool is_awaited = std::ranges::any_of(report_.findings, [](const Finding& finding) {
      return finding.id == "profile/unsaid" && finding.severity == Severity::unsure;
    });
    for (Finding& finding : profile.findings) {
      if (!is_awaited) finding.severity = Severity::note;
      report_.findings.push_back(std::move(finding));
    }
    report_.findings.insert(report_.findings.end(), submission_.findings.begin(), submission_.findings.end());
    std::ranges::move(empty_file_findings(submission_), std::back_inserter(report_.findings));
    drop_told_twice();
    sort_findings();
    count();
    return std::move(report_);
  }

 private:
  void run_part(std::size_t index) {
    const Part& part = rubric_.parts[index];
    const PartFiles& found = submission_.parts[index];
    const bool absent = found.state == PartFiles::State::missing;
    // What need not be there is left out as well where nothing was written below the titles that were laid out.
    const bool is_there = found.state == PartFiles::State::found && !(part.optional && is_only_laid_out(views_[index]));
    const bool not_needed = part.optional && !is_there && found.state != PartFiles::State::unclear;
    RanPart ran{.part = &part, .first = ran_.size()};
    if (!is_there) {
      ran.status = not_needed ? Status::inapplicable : absent ? Status::failed : Status::cannot_tell;
      if (!not_needed)
        ran.absence = absent ? missing_finding(part, found, submission_) : unclear_finding(part, found, submission_);
    }
    for (const Requirement& requirement : part.requirements)
      ran_.push_back(is_there ? run_check(requirement, views_[index])
                              : not_run(requirement, not_needed ? Status::inapplicable : Status::untested));
    ran.end = ran_.size();
    parts_.push_back(std::move(ran));
  }

  void report_part(std::size_t index, Status status) {
    const Part& part = rubric_.parts[index];
    const PartFiles& found = submission_.parts[index];
    PartReport report{part.id, part.title, status, found.by, found.passages, {}, {}};
    const Decision* const decision = parts_[index].decision;
    if (decision != nullptr) report.decided = decided_by(*decision);
    if (decision != nullptr && decision->status == Status::failed) report_.findings.push_back(ruled_failed(*decision));
    if (std::optional<Finding>& absence = parts_[index].absence; absence && status != Status::inapplicable) {
      if (status == Status::cannot_tell) absence->severity = Severity::unsure;
      if (decision != nullptr) absence->severity = Severity::note;
      report_.findings.push_back(std::move(*absence));
    }
    if (status != Status::inapplicable)
      for (const Criterion& criterion : part.criteria) report.criteria.push_back(criterion_report(criterion));
    bool has_read = false, lacks_text = false;
    for (std::size_t i = parts_[index].first; i < parts_[index].end; ++i) {
      const Status result = ran_[i].out.result.status;
      if (reads_text(*ran_[i].requirement) && !parts_[index].absence && result != Status::inapplicable) {
        has_read = true;
        lacks_text = lacks_text || result != Status::passed;
      }
      report.results.push_back(take_result(ran_[i], &part));
    }
    if (has_read) tell_of_files(part, views_[index], lacks_text);
    report_.parts.push_back(std::move(report));
  }

  [[nodiscard]] Status status_of_all() const {
    StatusSum sum;
    for (const PartReport& part : report_.parts) sum.add(part.status);
    for (const Result& result : report_.results)
      if (!result.advisory) sum.add(result.status);
    return sum.status();
  }

  [[nodiscard]] std::size_t waiting_criteria() const {
    std::size_t count = 0;
    for (const PartReport& part : report_.parts) count += part.criteria.size();
    return count;
  }

  [[nodiscard]] CriterionReport criterion_report(const Criterion& criterion) const {
    CriterionReport report{criterion.id, criterion.title, {}};
    if (const Scale* scale = rubric_.scale(criterion.scale))
      for (const Level& level : scale->levels) report.levels.push_back(level.name);
    return report;
  }

  static Ran not_run(const Requirement& requirement, Status status) {
    return {&requirement, {empty_result(requirement, status), {}}};
  }

  Ran run_check(const Requirement& requirement, View& view) {
    const CheckInput input{rubric_, submission_, requirement, view.texts, view.files, view.is_readable(), view.titles};
    Ran ran{&requirement, run_requirement(input)};
    // A copy that nobody can read here may be the fuller one.
    const auto unread = std::ranges::find_if(
        view.copied, [&](std::uint32_t file) { return submission_.files[file].state != FileState::read; });
    if (unread != view.copied.end() && reads_text(requirement))
      take_back_failure(
          ran.out, Status::cannot_tell,
          fmt::format(" ({} could not be read, and may say more.)", submission_.files[*unread].source.path));
    return ran;
  }

  // What could not be looked into.
  void tell_of_files(const Part& part, const View& view, bool lacks_text) {
    if (lacks_text && !view.is_readable()) tell_not_read(part.id, view, &part);
    for (const std::uint32_t file : view.copied) tell(copied_finding(part.id, file, submission_), &part);
  }

  void tell_not_read(const std::string& address, const View& view, const Part* part) {
    for (const std::uint32_t file : view.not_read.empty() ? view.files : view.not_read) {
      if (part == nullptr && told_[file]) continue;
      told_[file] = true;
      if (auto finding = not_read_finding(address, file, submission_)) tell(std::move(*finding), part);
    }
  }

  // `part` is null for the submission as a whole.
  Result take_result(Ran& ran, const Part* part) {
    for (Finding& finding : ran.out.findings) {
      if (ran.requirement->advisory) finding.severity = as_advice(finding.severity);
      tell(std::move(finding), part);
    }
    return std::move(ran.out.result);
  }

  // Where one file serves several parts, its name does not say which of them is meant.
  void tell(Finding finding, const Part* part) {
    if (part != nullptr && finding.place && shared_[finding.place->source])
      finding.message = fmt::format("{}: {}", part->title, finding.message);
    report_.findings.push_back(std::move(finding));
  }

  // Advice fails nothing; where it cannot be told whether it was followed, nobody is warned.
  static Severity as_advice(Severity severity) {
    return severity == Severity::error ? Severity::warning : severity == Severity::unsure ? Severity::note : severity;
  }

  // Requirements on the submission as a whole look at all parts together.
  void run_whole() {
    if (rubric_.requirements.empty()) return;
    whole_ = view_of_whole(prepared_, views_);
    for (const Requirement& requirement : rubric_.requirements) ran_.push_back(run_check(requirement, *whole_));
  }

  // They tell nothing before all parts are there that have to be.
  void report_whole() {
    const bool is_complete = std::ranges::all_of(report_.parts, [](const PartReport& part) {
      return part.status == Status::inapplicable || !part.passages.empty();
    });
    for (std::size_t i = parts_.empty() ? 0 : parts_.back().end; i < ran_.size(); ++i) {
      const Requirement& requirement = *ran_[i].requirement;
      if (!is_complete) {
        ran_[i] = not_run(requirement, Status::untested);
        rulings_.decide(ran_[i]);
      }
      const Status result = ran_[i].out.result.status;
      report_.results.push_back(take_result(ran_[i], nullptr));
      if (is_complete && reads_text(requirement) && !whole_->is_readable() && result != Status::passed &&
          result != Status::inapplicable)
        tell_not_read(requirement.address, *whole_, nullptr);
    }
  }

  // What a check says of a table that is none need not be said of the document as well.
  void drop_told_twice() {
    std::vector<Place> told;
    for (const Finding& finding : report_.findings)
      if (finding.id == "table/not-recognised" && finding.place) told.push_back(*finding.place);
    std::erase_if(report_.findings, [&](const Finding& finding) {
      return finding.id == "document/table-without-blank-line" && finding.place &&
             std::ranges::find(told, *finding.place) != told.end();
    });
  }

  // By part as the rubric lists them, then by place; what concerns no part comes last.
  void sort_findings() {
    std::unordered_map<std::string_view, std::size_t> parts;
    for (std::size_t i = 0; i < rubric_.parts.size(); ++i) parts.try_emplace(rubric_.parts[i].id, i);
    const auto part_of = [&](const Finding& finding) {
      const auto found = parts.find(std::string_view(finding.address).substr(0, finding.address.find('.')));
      return found != parts.end() ? found->second : rubric_.parts.size();
    };
    const auto key = [&](const Finding& f) {
      const Place place = f.place.value_or(Place{});
      return std::tuple(part_of(f), place.source, place.span.begin,
                        static_cast<int>(Severity::error) - static_cast<int>(f.severity), f.id);
    };
    std::ranges::sort(report_.findings, [&](const Finding& a, const Finding& b) {
      return std::tuple(key(a), std::string_view(a.address), std::string_view(a.message)) <
             std::tuple(key(b), std::string_view(b.address), std::string_view(b.message));
    });
  }

  void count() {
    const auto add = [this](Status status) {
      switch (status) {
        case Status::passed: ++report_.requirements.passed; break;
        case Status::failed: ++report_.requirements.failed; break;
        case Status::cannot_tell: ++report_.requirements.cannot_tell; break;
        case Status::inapplicable: ++report_.requirements.inapplicable; break;
        case Status::untested: ++report_.requirements.untested; break;
      }
    };
    for (const PartReport& part : report_.parts) {
      // A part that is not there is one failure, or one thing that cannot be told.
      if (part.passages.empty() && part.status != Status::inapplicable) add(part.status);
      for (const Result& result : part.results)
        if (!result.advisory) add(result.status);
    }
    for (const Result& result : report_.results)
      if (!result.advisory) add(result.status);
    report_.warnings =
        static_cast<std::uint32_t>(std::ranges::count(report_.findings, Severity::warning, &Finding::severity));
  }

  const PreparedRubric& prepared_;
  const Rubric& rubric_;
  const Submission& submission_;
  Rulings rulings_;
  std::vector<View> views_;     // by part
  std::vector<RanPart> parts_;  // likewise
  std::optional<View> whole_;   // where something is asked of it
  std::vector<Ran> ran_;        // of all parts, then of the submission as a whole
  std::vector<bool> shared_;    // by file: it serves several parts
  std::vector<bool> told_;      // by file: that it could not be looked into
  Report report_;
};

}  // namespace

Report evaluate(const PreparedRubric& rubric, const Submission& submission, std::span<const Decision> decisions) {
  return Evaluation(rubric, submission, decisions).run();
}

Report evaluate(const Rubric& rubric, const Submission& submission, std::span<const Decision> decisions) {
  return evaluate(PreparedRubric(rubric), submission, decisions);
}

}  // namespace rubricate
