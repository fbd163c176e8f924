#include "samples.hpp"

#include "../checks/samples.hpp"
#include "../submission/samples.hpp"

#include <similarity/compare.hpp>
#include <submission/assign.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate::similar {
namespace {

std::string name_of(const SimilarityReport& report, const AnswerText& answer) {
  return fmt::format("{}.{}", report.submissions.at(answer.submission),
                     answer.part ? rubric().parts.at(*answer.part).id : "rest");
}

std::string place_of(const SimilarityReport& report, const Place& place) {
  const std::string& path = report.files.at(place.source).path;
  return fmt::format("{}+{}-{}", path.substr(path.find('/') + 1), place.span.begin, place.span.end);
}

}  // namespace

const Rubric& rubric() {
  static const Rubric one = trial::rubric_from(
      "rubricate: 1\nid: r\ntitle: Rubric\nparts:\n"
      "  - id: plan\n    title: Our plan\n    from: plan\n"
      "    note: Say in plain words what the two of you will do together this year.\n"
      "    require:\n      - prompts: [{id: why, ask: Why do you want to work with this partner?}, {id: first, ask: "
      "What will you do first?}]\n"
      "  - id: report\n    title: Our report\n    from: report\n");
  return one;
}

Collection collected(const Named& submissions) {
  Collector collector(rubric());
  for (const auto& [name, files] : submissions) {
    Submission submission = samples::submission_with(files);
    submission.name = name;
    (void)assign_parts(rubric(), {}, submission);
    collector.add(std::move(submission));
  }
  return collector.take();
}

Named plans(const std::vector<std::string>& texts) {
  Named all;
  for (const std::string& text : texts) all.push_back({fmt::format("s{}", all.size()), {{"plan.md", text}}});
  return all;
}

SimilarityReport compared(const Named& submissions, SimilarityLimits limits) {
  return compare(collected(submissions), limits);
}

std::string words(std::size_t from, std::size_t count) {
  std::string text;
  for (std::size_t i = from; i < from + count; ++i) text += fmt::format("w{} ", i);
  return text;
}

std::string pairs(const SimilarityReport& report) {
  std::string text;
  for (const SimilarPair& pair : report.pairs) {
    text += fmt::format("{} {} {}/{}:", name_of(report, pair.first), name_of(report, pair.second), pair.words,
                        std::min(pair.first.words, pair.second.words));
    for (const SharedPassage& passage : pair.passages)
      text += fmt::format(" {}={}", place_of(report, passage.first), place_of(report, passage.second));
    text += '\n';
  }
  return text;
}

}  // namespace rubricate::similar
