// What was handed in, read and laid out by the rubric that it is for.
#pragma once

#include <app/exit_code.hpp>
#include <app/options.hpp>
#include <app/rubric_source.hpp>
#include <app/streams.hpp>
#include <rubricate/submission.hpp>

#include <expected>
#include <span>
#include <string>

namespace rubricate {

struct HandIn {
  Submission submission;  ///< its parts are found
  ChosenRubric chosen;
};

/// Reads the submission and the rubric, and finds out which file serves which part. Fails, with all that is to be said
/// told, where one of them cannot be read, there is nothing to check, or one of `outputs` would be written over what is
/// read, or into it.
[[nodiscard]] std::expected<HandIn, ExitCode> read_hand_in(const HandInOptions& options,
                                                           std::span<const OutputOption> outputs,
                                                           const Streams& streams);

/// What marks call the submission at `path`: `maria` for hand-ins/maria/ and maria.zip, and for `.` in that folder.
[[nodiscard]] std::string submission_name_of(const std::string& path);

}  // namespace rubricate
