// What checks and marks come to together, and why.
#pragma once

#include <rubricate/change_report.hpp>
#include <rubricate/marks.hpp>
#include <rubricate/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// Whether something holds, as far as is known: `open` while marks are missing or in dispute.
enum class Truth : std::uint8_t { no, open, yes };

/// `no`, `open`, `yes`.
[[nodiscard]] constexpr std::string_view to_string(Truth truth) {
  return truth == Truth::yes ? "yes" : truth == Truth::open ? "open" : "no";
}

/// A reviewer's level, in a criterion that says whose it is.
struct GivenLevel {
  std::string reviewer;
  std::uint32_t level = 0;
  std::string comment;
  Place place;  ///< in Marks::files
};

/// What readers said of one criterion, and what that comes to.
struct CriterionScore {
  const Criterion* criterion = nullptr;
  std::uint32_t part = 0;  ///< index into Rubric::parts
  const Scale* scale = nullptr;
  bool is_asked = true;  ///< false: its part need not be there and is not
  std::vector<GivenLevel> given = {};
  std::optional<std::uint32_t> level = {};  ///< nothing: not marked, or in dispute
  std::string settled = {};  ///< how it came to that, or why it did not: "ana and ben agree", "ana and ben differ"
};

/// A rule of an outcome, and whether it holds.
struct RuleScore {
  std::string wanted;  ///< "people, plan, event: Proficient"; "any of"; "at least 10 points"
  std::string found;   ///< "plan is Basic"; "7 points"; may be empty
  Truth truth = Truth::open;
  std::vector<RuleScore> rules;
};

/// A level that would have to be another one.
struct Raise {
  std::uint32_t criterion = 0;        ///< index into ScoreReport::criteria
  std::optional<std::uint32_t> from;  ///< nothing: not marked yet
  std::uint32_t to = 0;
};

/// A result of the rubric, and what keeps it away.
struct ResultScore {
  std::string result;
  Truth truth = Truth::open;
  Truth checks = Truth::yes;           ///< whether the checks allow it
  std::optional<RuleScore> rule = {};  ///< none: it always holds
  std::vector<Raise> change = {};      ///< which better levels would do; empty where none are needed
  bool is_least_change = false;        ///< no other change takes fewer steps from level to level
};

/// A criterion's level out of an earlier report, on a text that has not changed since.
struct CarriedLevel {
  std::string criterion = {};
  std::uint32_t level = 0;
  std::string settled = {};
  std::vector<GivenLevel> given = {};  ///< then; their places mean nothing
};

struct ScoreReport {
  const Marks* marks = nullptr;
  std::string submission;                ///< as the marks call it
  Report checks;                         ///< with the readers' rulings in it
  std::vector<CriterionScore> criteria;  ///< in the rubric's order
  std::vector<ResultScore> results;      ///< likewise, best first
  OutcomeReport outcome;                 ///< what it comes to, and why
  std::vector<std::string> reviewers;    ///< who said anything of this submission, in the order of the files
  std::vector<Remark> remarks;           ///< on this submission, and on criteria of it that have no level from them
  std::vector<Finding> findings;         ///< about the marks; their places index Marks::files
  bool is_blind = false;                 ///< nothing in it is to say whose it is; see blinded()
  std::optional<ChangeReport> changes;   ///< since an earlier report; nothing: none was named
};

}  // namespace rubricate
