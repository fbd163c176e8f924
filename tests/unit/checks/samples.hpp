// A rubric in YAML and an applicant's texts, evaluated in memory, and what came of it in one line.
#pragma once

#include <checks/input.hpp>
#include <rubricate/report.hpp>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate::trial {

/// The rubric that `yaml` holds, with all kinds of check; throws with the findings when it is not a good one.
[[nodiscard]] Rubric rubric_from(std::string_view yaml);

/// A rubric of one part `p` ("The part"), which requires `requirement`: YAML as it stands behind "- ".
[[nodiscard]] std::string requiring(std::string_view requirement);

using Files = std::vector<std::pair<std::string, std::string>>;  // path, text

/// A rubric, a submission and their report, which points into both.
class Trial {
 public:
  Trial(std::string_view yaml, const Files& files);

  [[nodiscard]] const Rubric& rubric() const { return *rubric_; }
  [[nodiscard]] const Submission& submission() const { return *submission_; }
  [[nodiscard]] const Report& report() const { return report_; }

  /// The result at this address; throws when there is none.
  [[nodiscard]] const Result& result(std::string_view address) const;
  /// The only finding with this id; throws when there are none or several.
  [[nodiscard]] const Finding& finding(std::string_view id) const;
  /// All findings in their order: "error words/too-few p.words@1", each behind a space, a line apart.
  /// `@` precedes the line where its place begins, with the file's name where it is not p.md.
  [[nodiscard]] std::string findings() const;

 private:
  std::unique_ptr<Rubric> rubric_;
  std::unique_ptr<Submission> submission_;
  Report report_;
};

/// What one requirement of one part comes to for a Markdown text: "passed", or
/// "failed: error words/too-few @1; unsure …". Addresses are those below the requirement; empty is its own.
[[nodiscard]] std::string verdict(std::string_view requirement, std::string_view markdown);

/// The same for a submission of several files; the part is served by those beneath the folder p.
[[nodiscard]] std::string verdict_of_files(std::string_view requirement, const Files& files);

/// "why=passed past=inapplicable": the entries of a result, their parts behind them in brackets.
[[nodiscard]] std::string entries(const Result& result);

/// The entries that one requirement gives for a Markdown text.
[[nodiscard]] std::string entries(std::string_view requirement, std::string_view markdown);

/// A text as the checks see it.
struct Reading {
  explicit Reading(std::string_view markdown);

  Source source;
  Document document;

  /// All of it; valid as long as the reading.
  [[nodiscard]] Text text() const;
};

/// The questions of a `prompts` requirement, from YAML: the list that stands behind "prompts:".
[[nodiscard]] std::vector<Prompt> prompts_from(std::string_view list);

/// A title with other names.
[[nodiscard]] Title titled(std::string name, std::vector<std::string> also = {});

/// `piece` again and again, each `{}` in it replaced by a count from 1 on.
[[nodiscard]] std::string repeated(std::string_view piece, std::size_t times);

}  // namespace rubricate::trial
