#include <score/blind.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

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

// Of marks, what they are called may name the applicant as well.
void blind(std::vector<Finding>& findings, bool keep_places) {
  for (Finding& finding : findings) {
    finding.message = fmt::format("{}{}", finding.id, finding.address.empty() ? "" : " at " + finding.address);
    finding.help.clear();
    if (!keep_places) finding.place.reset();
  }
}

}  // namespace

ScoreReport blinded(ScoreReport report) {
  report.submission = code_of(*report.checks.submission);
  Report& checks = report.checks;
  for (PartReport& part : checks.parts) {
    part.passages.clear();
    part.decided = part.decided.substr(0, part.decided.find(':'));
    for (Result& result : part.results) blind(result);
  }
  for (Result& result : checks.results) blind(result);
  blind(checks.findings, false);
  blind(report.findings, true);
  report.remarks.clear();
  for (CriterionScore& score : report.criteria)
    for (GivenLevel& given : score.given) given.comment.clear();
  return report;
}

}  // namespace rubricate
