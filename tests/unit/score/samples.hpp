// A rubric, a submission, marks, and what they come to together.
#pragma once

#include "../checks/samples.hpp"

#include <rubricate/marks.hpp>
#include <rubricate/score_report.hpp>
#include <score/score.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate::trial {

/// Two parts with a criterion each (p on a scale of No and Yes, q on one of Low, Mid and High), and one, `extra`, that
/// may be left out (No, Yes). Of p at least 3 words are asked; headings may count or not. Earned takes p: Yes and
/// q: High; Tried takes q: Mid, whatever the checks say; Liked takes extra: Yes; else it is Not yet.
[[nodiscard]] const Rubric& scored_rubric();

/// A text for p that passes, one that fails, and one of which nobody can tell.
inline constexpr std::string_view k_enough = "One two three four.\n";
inline constexpr std::string_view k_short = "One.\n";
inline constexpr std::string_view k_unsure = "# One two\n\nThree four.\n";

class Scored {
 public:
  /// A submission called maria, with these files.
  explicit Scored(Files files);
  Scored(const Rubric& rubric, Submission submission);

  /// Each gives the submission itself, so that calls may follow each other.
  Scored& called(std::string name);
  Scored& mark(std::string reviewer, std::string criterion, std::uint32_t level, std::string comment = "");
  Scored& rule(std::string reviewer, std::string address, Status status, std::string because = "seen");

  /// What they are for from here on; maria unless said.
  Scored& of(std::string submission);

  /// What it comes to; points into this.
  [[nodiscard]] ScoreReport report(const ScoreOptions& options = {}) const;

  /// "decided: Earned", "open: Earned | Not yet", "unreachable"; then " (why)" where it says why.
  [[nodiscard]] std::string outcome(const ScoreOptions& options = {}) const;

  [[nodiscard]] Marks& marks() { return *marks_; }
  [[nodiscard]] Submission& submission() { return *submission_; }

 private:
  const Rubric* rubric_;
  std::unique_ptr<Submission> submission_;
  std::unique_ptr<Marks> marks_;
  std::string of_ = "maria";
};

/// A submission with a text for p, and q.
[[nodiscard]] inline Scored with_both(std::string_view p) {
  return Scored(Files{{"p.md", std::string(p)}, {"q.md", "Why is it so?\n"}});
}

/// "error marks/overruled p.words", a line each.
[[nodiscard]] std::vector<std::string> lines_of(const std::vector<Finding>& findings);

}  // namespace rubricate::trial
