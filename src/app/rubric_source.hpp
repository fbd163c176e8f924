// Which rubric a command means, and its loading.
#pragma once

#include <app/streams.hpp>
#include <rubricate/error.hpp>
#include <rubricate/rubric.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// The ids of the rubrics that are part of the program, sorted.
[[nodiscard]] std::vector<std::string_view> shipped_rubrics();

/// Loads the rubric that `wanted` names: a path, or the id of a shipped one. When it is empty, the one `*.rubric.yaml`
/// in the folder `near` (or that of the file `near`) or the nearest folder above that has any.
/// Mistakes in the rubric are printed to standard error with their places; warnings too, but then it loads.
/// Errors (ErrorKind::usage): no such rubric, none or several found, one that cannot be used.
[[nodiscard]] Expected<Rubric> load_rubric_for(const std::string& wanted, const std::string& near,
                                               const Streams& streams);

}  // namespace rubricate
