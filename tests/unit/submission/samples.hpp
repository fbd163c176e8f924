// Rubrics and submissions in memory, for tests of which file answers which part.
#pragma once

#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate::samples {

/// The parts of the shipped rubric nea-meaningful-partnership, without its checks.
[[nodiscard]] Rubric partnership();

/// A rubric with one part for each (id, title, from); a trailing slash makes `from` a folder, a star a glob.
struct PartOf {
  std::string id;
  std::string title;
  std::string from;
};
[[nodiscard]] Rubric rubric_of(const std::vector<PartOf>& parts);

/// Files by (path, text); Markdown and plain text are parsed, others only have a size.
[[nodiscard]] Submission submission_with(std::vector<std::pair<std::string, std::string>> files);

/// What became of each part, in one line each:
///   "overview: found by name: overview.md"
///   "plan: found by section: all.md \"The plan in words.\""     (a passage that is not the whole text, newlines as |)
///   "people: unclear: a.md, b.md", "event: missing: evnt.md"
/// and "unclaimed: …" when there is something.
[[nodiscard]] std::string outcome(const Rubric& rubric, const Submission& submission);

/// Assigns parts and describes the outcome.
[[nodiscard]] std::string assigned(const Rubric& rubric, Submission submission);

}  // namespace rubricate::samples
