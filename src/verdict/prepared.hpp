// What depends on a rubric alone, and checks of every submission need.
#pragma once

#include <checks/asked.hpp>
#include <rubricate/report.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>

#include <memory>
#include <span>
#include <vector>

namespace rubricate {

/// A rubric made ready for evaluating many submissions. Only read once it is made: threads may share one.
struct PreparedRubric {
  /// `loaded` must outlive the object.
  explicit PreparedRubric(const Rubric& loaded);

  const Rubric& rubric;
  std::shared_ptr<const Containers> containers;
  std::vector<Asked> parts;  ///< what each part asks
  Asked whole;               ///< what all of them and the requirements on the submission as a whole ask
};

/// The same as evaluating with the rubric itself (see report.hpp), and quicker from the second submission on.
[[nodiscard]] Report evaluate(const PreparedRubric& rubric, const Submission& submission,
                              std::span<const Decision> decisions = {});

}  // namespace rubricate
