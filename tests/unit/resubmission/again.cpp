// Through the JSON of the first score, as users go.
#include "again.hpp"

#include "../submission/samples.hpp"

#include <report/previous.hpp>
#include <report/score.hpp>
#include <report/snapshot.hpp>
#include <resubmission/compare.hpp>
#include <score/blind.hpp>
#include <util/sha256.hpp>

#include <stdexcept>
#include <utility>

namespace rubricate::trial {
namespace {

constexpr std::string_view k_now = "1.0";  // the version of the tool

void hash(Submission& submission) {
  for (SubmittedFile& file : submission.files) file.sha256 = sha256_hex(file.source.text);
}

std::string described(Status status, const std::string& decided) {
  return std::string(to_string(status)) + (decided.empty() ? "" : " ") + decided;
}

Rubric hashed_rubric() {
  Rubric rubric = scored_rubric();
  rubric.sha256 = "abcdef0123456789";
  rubric.version = "1";
  return rubric;
}

}  // namespace

Again::Again(Files before, Files now) : before_rubric_(hashed_rubric()), now_rubric_(hashed_rubric()) {
  first_.emplace(before_rubric_, samples::submission_with(std::move(before)));
  second_.emplace(now_rubric_, samples::submission_with(std::move(now)));
  for (Scored* one : {&*first_, &*second_}) {
    hash(one->submission());
    one->called("maria");
  }
}

const ScoreReport& Again::score() {
  ScoreReport before = first_->report();
  if (blind_) before = blinded(std::move(before));
  const auto read = read_previous(write_score_json(before, {.tool_version = tool_before_}));
  if (!read) throw std::runtime_error(read.error().message);
  const Carried carried = carried_forward(*read, snapshot_of(now_rubric_, second_->submission()), now_rubric_, k_now);
  ScoreOptions options;
  options.carried_decisions = carried.decisions;
  options.carried_levels = carried.levels;
  report_ = second_->report(options);
  report_.changes = compare(*read, snapshot_of(report_.checks), report_, carried, k_now);
  return report_;
}

std::string status_of(const ScoreReport& report, std::string_view address) {
  const auto look = [&](const std::vector<Result>& results) -> std::string {
    for (const Result& result : results)
      if (result.address == address) return described(result.status, result.decided);
    return "";
  };
  for (const PartReport& part : report.checks.parts) {
    if (part.id == address) return described(part.status, part.decided);
    if (std::string found = look(part.results); !found.empty()) return found;
  }
  return look(report.checks.results);
}

std::string level_of(const ScoreReport& report, std::string_view criterion) {
  for (const CriterionScore& score : report.criteria)
    if (score.criterion->id == criterion)
      return (score.level ? std::to_string(*score.level) : "-") + ": " + score.settled;
  return "";
}

}  // namespace rubricate::trial
