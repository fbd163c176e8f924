// Which rubric a command means, and its loading.
#pragma once

#include <app/streams.hpp>
#include <rubricate/error.hpp>
#include <rubricate/rubric.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// What the name of a rubric file ends in.
inline constexpr std::string_view k_rubric_suffix = ".rubric.yaml";

/// The ids of the rubrics that are part of the program, sorted.
[[nodiscard]] std::vector<std::string_view> shipped_rubrics();

/// The text of a rubric that is part of the program; nothing when none has that id.
[[nodiscard]] std::optional<Source> shipped_rubric(std::string_view id);

/// The files `*.rubric.yaml` in a folder, not in those inside it, sorted; none when it cannot be read.
[[nodiscard]] std::vector<std::string> rubrics_in(const std::string& folder);

/// A rubric, and how a command can name it.
struct ChosenRubric {
  Rubric rubric;
  std::string name;      ///< what stands behind -r: a path as seen from here, or the id of a shipped one
  bool shipped = false;  ///< it is part of the program
  bool found = false;    ///< nobody named it; it lay near the submission
};

/// Loads a rubric from its text. Mistakes and warnings are printed to standard error with their places.
/// ErrorKind::usage when it cannot be used.
[[nodiscard]] Expected<Rubric> load_rubric_text(Source source, const Streams& streams);

/// Loads the rubric that `wanted` names: a path, or the id of a shipped one. When it is empty, the one `*.rubric.yaml`
/// in the nearest folder above `near` that has any, and only then in the folder `near` itself: what lies there may have
/// been handed in, and an applicant's rubric must not take the place of the guidelines'.
/// Mistakes in the rubric are printed to standard error with their places; warnings too, but then it loads.
/// Errors (ErrorKind::usage): no such rubric, none or several found, one that cannot be used.
[[nodiscard]] Expected<ChosenRubric> load_rubric_for(const std::string& wanted, const std::string& near,
                                                     const Streams& streams);

}  // namespace rubricate
