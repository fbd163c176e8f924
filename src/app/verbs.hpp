// The verbs of the command line. Each writes what it has to say and returns the exit code.
#pragma once

#include <app/options.hpp>
#include <app/streams.hpp>

namespace rubricate {

[[nodiscard]] ExitCode check(const CheckOptions& options, const Streams& streams);
[[nodiscard]] ExitCode batch(const BatchOptions& options, const Streams& streams);
[[nodiscard]] ExitCode merge(const MergeOptions& options, const Streams& streams);
[[nodiscard]] ExitCode words(const WordsOptions& options, const Streams& streams);
[[nodiscard]] ExitCode inspect(const InspectOptions& options, const Streams& streams);
[[nodiscard]] ExitCode similar(const SimilarOptions& options, const Streams& streams);
[[nodiscard]] ExitCode doctor(const DoctorOptions& options, const Streams& streams);
[[nodiscard]] ExitCode explain(const ExplainOptions& options, const Streams& streams);
[[nodiscard]] ExitCode lint_rubrics(const LintOptions& options, const Streams& streams);
[[nodiscard]] ExitCode new_submission(const NewSubmissionOptions& options, const Streams& streams);
[[nodiscard]] ExitCode new_rubric(const NewRubricOptions& options, const Streams& streams);
[[nodiscard]] ExitCode new_marks(const NewMarksOptions& options, const Streams& streams);
[[nodiscard]] ExitCode show(const ShowOptions& options, const Streams& streams);
[[nodiscard]] ExitCode tell_agreement(const AgreeOptions& options, const Streams& streams);
[[nodiscard]] ExitCode score_submission(const ScoreCommand& options, const Streams& streams);
[[nodiscard]] ExitCode convert(const ConvertOptions& options, const Streams& streams);
[[nodiscard]] ExitCode schema(const SchemaOptions& options, const Streams& streams);

/// Writes to standard output; a failure is told, and gives its exit code. A reader that went away is no failure.
[[nodiscard]] ExitCode print(const Streams& streams, std::string_view text);

}  // namespace rubricate
