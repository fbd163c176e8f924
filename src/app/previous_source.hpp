// The report on an earlier hand-in, as `--previous` names it.
#pragma once

#include <app/options.hpp>
#include <resubmission/carry.hpp>
#include <rubricate/change_report.hpp>
#include <rubricate/error.hpp>

#include <optional>

namespace rubricate {

/// An earlier report, and what of it still holds.
struct Previous {
  Snapshot report;
  Carried carried;
};

/// Nothing where none was named. Errors (ErrorKind::usage): it cannot be read, is no report, or is about another
/// rubric.
[[nodiscard]] Expected<std::optional<Previous>> read_previous_report(const HandInOptions& options, const Rubric& rubric,
                                                                     const Submission& submission);

/// Adds what there is to say of the earlier report besides: it lies where an answer would, or is about a submission of
/// another name.
void tell_of_previous(const HandInOptions& options, const Snapshot& previous, ChangeReport& changes);

}  // namespace rubricate
