#include <score/blind.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {
namespace {

// The same for the same files, whatever they are called.
std::string code_of(const Submission& submission) {
  constexpr std::size_t k_digits = 8;
  std::vector<std::string> hashes;
  for (const SubmittedFile& file : submission.files) hashes.push_back(file.sha256);
  std::ranges::sort(hashes);
  std::string all;
  for (const std::string& hash : hashes) all += hash;
  return "submission " + sha256_hex(all).substr(0, k_digits);
}

void blind(Result& result) {
  result.entries.clear();
  result.decided = result.decided.substr(0, result.decided.find(':'));
}

// What `rubricate explain` says of each finding of the checks, by its id.
using Summaries = std::map<std::string_view, std::string_view>;

Summaries summaries_of(const Rubric& rubric) {
  Summaries summaries;
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

}  // namespace

ScoreReport blinded(ScoreReport report) {
  report.is_blind = true;
  report.submission = code_of(*report.checks.submission);
  Report& checks = report.checks;
  for (PartReport& part : checks.parts) {
    part.passages.clear();
    part.decided = part.decided.substr(0, part.decided.find(':'));
    for (Result& result : part.results) blind(result);
  }
  for (Result& result : checks.results) blind(result);
  const Summaries summaries = summaries_of(*checks.rubric);
  blind(checks.findings, summaries);
  blind(report.findings, summaries);
  report.remarks.clear();
  if (report.changes) {
    report.changes->submission.clear();
    for (PartChange& part : report.changes->parts) part.files.clear();
    blind(report.changes->findings, summaries);
  }
  for (CriterionScore& score : report.criteria)
    for (GivenLevel& given : score.given) given.comment.clear();
  return report;
}

}  // namespace rubricate
