// What every family of rules needs: the rubric, quick ways around in it, and where findings go.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/rubric.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A level, and what the criterion says of it.
struct DescribedLevel {
  const Level* level = nullptr;
  const Descriptor* descriptor = nullptr;  ///< null when it says nothing
};

class LintContext {
 public:
  /// `rubric` must outlive it.
  explicit LintContext(const Rubric& rubric);

  /// True when findings of this rule were left out, since there were too many.
  [[nodiscard]] bool is_capped(std::string_view id) const;

  [[nodiscard]] const Rubric& rubric() const { return rubric_; }

  /// The scale of a criterion, or null.
  [[nodiscard]] const Scale* scale_of(const Criterion& criterion) const;

  /// All levels of the criterion's scale, worst first.
  [[nodiscard]] std::vector<DescribedLevel> levels_of(const Criterion& criterion) const;

  /// What the best level says, or null.
  [[nodiscard]] const Descriptor* best_descriptor(const Criterion& criterion) const;

  /// The first line of an entry: what to point at when all of it is meant.
  [[nodiscard]] Span first_line(Span entry) const;

  /// Where `words` stand in an entry, its first line when they are parted by a line end there.
  [[nodiscard]] Span place_of(std::string_view words, Span entry) const;

  /// Adds what the rule `id` (a literal, one of lint_rules) has found. Further ones than the first 200 are dropped.
  void add(std::string_view id, Span at, std::string message, std::string help);

  /// All findings, as they came.
  [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

 private:
  const Rubric& rubric_;
  std::map<std::string_view, const Scale*> scales_;
  std::map<std::string_view, std::size_t> counts_;  // of findings, by id
  std::vector<Finding> findings_;
};

/// The requirement's kind is `id`.
[[nodiscard]] inline bool is_check(const Requirement& requirement, std::string_view id) {
  return requirement.kind != nullptr && requirement.kind->id == id;
}

// The families of rules, one file each.
void lint_allowed(LintContext& context, std::vector<Finding>& findings);  ///< takes away what is allowed
void lint_counts(LintContext& context);
void lint_descriptors(LintContext& context);
void lint_lengths(LintContext& context);
void lint_levels(LintContext& context);
void lint_links(LintContext& context);
void lint_outcomes(LintContext& context);
void lint_ranges(LintContext& context);
void lint_structure(LintContext& context);
void lint_unstated(LintContext& context);
void lint_wording(LintContext& context);

}  // namespace rubricate
