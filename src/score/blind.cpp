#include <rubric/wording.hpp>
#include <score/blind.hpp>
#include <util/path.hpp>
#include <util/sha256.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate {
namespace {

constexpr std::string_view k_self = "the applicant";

// Capitals and the number of blanks do not matter in names.
std::string key_of(std::string_view name) { return folded(collapsed(name)); }

// Of its name and of what is in it, so that two with the same files have two codes. The name cannot be told from the
// code without the files.
std::string code_of(const ScoreReport& report) {
  constexpr std::size_t k_digits = 8;
  const Submission& submission = *report.checks.submission;
  std::vector<std::string> hashes;
  for (const SubmittedFile& file : submission.files) hashes.push_back(file.sha256);
  std::ranges::sort(hashes);
  std::string all = sha256_hex(key_of(report.submission));
  for (const std::string& hash : hashes) all += hash;
  return "submission " + sha256_hex(all).substr(0, k_digits);
}

void blind(Result& result) {
  result.entries.clear();
  result.decided = result.decided.substr(0, result.decided.find(':'));
}

// What `rubricate explain` says of each finding of the checks, by its id.
using Summaries = std::map<std::string_view, std::string_view>;

Summaries summaries_of(const Rubric& rubric, std::span<const Mistake> about_marks) {
  Summaries summaries;
  for (const Mistake& mistake : about_marks) summaries.emplace(mistake.id, mistake.summary);
  const auto add = [&](const Requirement& requirement) {
    for (const Mistake& mistake : requirement.kind->mistakes) summaries.emplace(mistake.id, mistake.summary);
  };
  for (const Part& part : rubric.parts) for_each_requirement(part.requirements, add);
  for_each_requirement(rubric.requirements, add);
  return summaries;
}

// A file's name may be the applicant's, and so may that of a marks file.
void blind(std::vector<Finding>& findings, const Summaries& summaries) {
  for (Finding& finding : findings) {
    const auto known = summaries.find(finding.id);
    finding.message = known == summaries.end() ? "what was found is not shown here" : std::string(known->second);
    finding.help.clear();
    finding.place.reset();
  }
}

// In a sentence of ours, where the name stands as a word.
void hide(std::string& sentence, const std::string& name) {
  const auto is_end = [&](std::size_t at) {
    return at >= sentence.size() || sentence[at] == ' ' || sentence[at] == ',';
  };
  for (std::size_t at = sentence.find(name); at != std::string::npos; at = sentence.find(name, at)) {
    const bool is_word = (at == 0 || sentence[at - 1] == ' ') && is_end(at + name.size());
    if (is_word) sentence.replace(at, name.size(), k_self);
    at += is_word ? k_self.size() : name.size();
  }
}

// Who marks their own work is named by it.
void hide_self(ScoreReport& report) {
  const std::string own = key_of(report.submission);
  const auto is_own = [&](std::string_view name) { return key_of(submission_name(name)) == own; };
  std::set<std::string> spellings;
  for (std::string& reviewer : report.reviewers)
    if (is_own(reviewer)) spellings.insert(std::exchange(reviewer, std::string(k_self)));
  if (spellings.empty()) return;
  for (const Ruling& ruling : report.marks->rulings)
    if (is_own(ruling.reviewer)) spellings.insert(ruling.reviewer);
  for (CriterionScore& score : report.criteria)
    for (GivenLevel& given : score.given)
      if (is_own(given.reviewer)) spellings.insert(std::exchange(given.reviewer, std::string(k_self)));
  const auto hide_all = [&](std::string& sentence) {
    for (const std::string& name : spellings) hide(sentence, name);
  };
  for (CriterionScore& score : report.criteria) hide_all(score.settled);
  for (PartReport& part : report.checks.parts) {
    hide_all(part.decided);
    for (Result& result : part.results) hide_all(result.decided);
  }
  for (Result& result : report.checks.results) hide_all(result.decided);
}

}  // namespace

ScoreReport blinded(ScoreReport report, std::span<const Mistake> about_marks) {
  Report& checks = report.checks;
  for (PartReport& part : checks.parts) {
    part.passages.clear();
    part.decided = part.decided.substr(0, part.decided.find(':'));
    for (Result& result : part.results) blind(result);
  }
  for (Result& result : checks.results) blind(result);
  const Summaries summaries = summaries_of(*checks.rubric, about_marks);
  blind(checks.findings, summaries);
  blind(report.findings, summaries);
  hide_self(report);
  report.submission = code_of(report);
  report.is_blind = true;
  report.remarks.clear();
  if (report.changes) {
    report.changes->submission.clear();
    const auto hide_reasons = [](std::vector<RequirementChange>& changes) {
      for (RequirementChange& change : changes) change.decided.clear();
    };
    for (PartChange& part : report.changes->parts) {
      part.files.clear();
      part.decided.clear();
      hide_reasons(part.requirements);
    }
    hide_reasons(report.changes->requirements);
    blind(report.changes->findings, summaries);
  }
  for (CriterionScore& score : report.criteria)
    for (GivenLevel& given : score.given) given.comment.clear();
  return report;
}

}  // namespace rubricate
