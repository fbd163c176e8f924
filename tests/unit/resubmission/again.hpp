// The same submission handed in twice, scored, and the report on the first read for the second.
#pragma once

#include "../score/samples.hpp"

#include <rubricate/change_report.hpp>
#include <rubricate/score_report.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace rubricate::trial {

/// Two hand-ins under trial::scored_rubric(), with a hash. Fill `first` and `second` with marks, then call score().
class Again {
 public:
  Again(Files before, Files now);

  [[nodiscard]] Scored& first() { return *first_; }
  [[nodiscard]] Scored& second() { return *second_; }
  [[nodiscard]] Rubric& rubric() { return now_rubric_; }
  void tool_before(std::string version) { tool_before_ = std::move(version); }
  void blind_before() { blind_ = true; }

  /// The second score, with what the first says that still holds.
  [[nodiscard]] const ScoreReport& score();

 private:
  Rubric before_rubric_, now_rubric_;
  std::optional<Scored> first_, second_;
  std::string tool_before_ = "1.0";
  bool blind_ = false;
  ScoreReport report_;
};

/// "passed decided by ana: seen" of the second score; of a part or a requirement.
[[nodiscard]] std::string status_of(const ScoreReport& report, std::string_view address);

/// "1: ana alone", "-: not marked".
[[nodiscard]] std::string level_of(const ScoreReport& report, std::string_view criterion);

}  // namespace rubricate::trial
