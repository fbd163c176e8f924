// A rubric, a submission, marks, and what they come to together.
#include "samples.hpp"

#include "../submission/samples.hpp"

#include <submission/assign.hpp>

#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate::trial {

const Rubric& scored_rubric() {
  static const Rubric rubric = rubric_from(R"(rubricate: 1
id: r
title: Rubric
scales:
  pass: [No, Yes]
  skill: [Low, Mid, High]
parts:
  - id: p
    title: The plan
    from: p
    require: [words: at least 3]
    judge: [{scale: pass, levels: {Yes: It can be done., No: It cannot be done.}}]
  - id: q
    title: The question
    from: q
    require: [finished]
    judge: [{scale: skill, levels: {Mid: It is a question., High: It is a good question.}}]
  - id: extra
    title: More
    from: extra
    optional: true
    require: [finished]
    judge: [{scale: pass, levels: {Yes: Good.}}]
require:
  - words: at least 2
outcome:
  - result: Earned
    all: [{criteria: [p], reach: Yes}, {criteria: [q], reach: High}]
  - result: Tried
    checks: ignored
    all: [{criteria: [q], reach: Mid}]
  - result: Liked
    all: [{criteria: [extra], reach: Yes}]
  - result: Not yet
)");
  return rubric;
}

Scored::Scored(const Rubric& rubric, Submission submission)
    : rubric_(&rubric),
      submission_(std::make_unique<Submission>(std::move(submission))),
      marks_(std::make_unique<Marks>()) {
  if (const auto assigned = assign_parts(rubric, {}, *submission_); !assigned)
    throw std::runtime_error(assigned.error().message);
  marks_->files.push_back({"ana.yaml", "marks: 1\n"});
}

Scored::Scored(Files files) : Scored(scored_rubric(), samples::submission_with(std::move(files))) {}

Scored& Scored::called(std::string name) {
  submission_->name = std::move(name);
  return *this;
}

Scored& Scored::mark(std::string reviewer, std::string criterion, std::uint32_t level, std::string comment) {
  marks_->marks.push_back({of_, std::move(reviewer), std::move(criterion), level, std::move(comment), {0, {0, 5}}});
  return *this;
}

Scored& Scored::rule(std::string reviewer, std::string address, Status status, std::string because) {
  marks_->rulings.push_back({of_, std::move(reviewer), std::move(address), status, std::move(because), {0, {0, 5}}});
  return *this;
}

Scored& Scored::of(std::string submission) {
  of_ = std::move(submission);
  return *this;
}

ScoreReport Scored::report(const ScoreOptions& options) const {
  return score(*rubric_, *submission_, *marks_, options);
}

std::string Scored::outcome(const ScoreOptions& options) const {
  const OutcomeReport found = report(options).outcome;
  const std::string why = found.why.empty() ? "" : fmt::format(" ({})", found.why);
  switch (found.state) {
    case OutcomeReport::State::none: return "none" + why;
    case OutcomeReport::State::open: return fmt::format("open: {}{}", fmt::join(found.possible, " | "), why);
    case OutcomeReport::State::decided: return fmt::format("decided: {}{}", found.result, why);
    case OutcomeReport::State::unreachable: return "unreachable" + why;
  }
  return "";
}

std::vector<std::string> lines_of(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings)
    lines.push_back(fmt::format("{} {} {}", to_string(finding.severity), finding.id, finding.address));
  return lines;
}

}  // namespace rubricate::trial
