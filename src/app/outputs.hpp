// Where what a command has to say goes: to standard output, and to the files that `--output` names.
#pragma once

#include <app/exit_code.hpp>
#include <app/options.hpp>
#include <app/streams.hpp>
#include <report/format.hpp>

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct OutputWriter {
  /// The text in one of the formats.
  std::function<std::string(std::string_view format, const ReportOptions& options)> write;
  /// Refuses a path that must not be overwritten; may be empty.
  std::function<Expected<void>(const std::string& path)> spare = {};
  /// What stands behind a text in a file.
  std::string signature = {};
};

/// By what a text report in a file is known as one where the report itself does not say it, since it is quiet.
[[nodiscard]] std::string signature(int verbosity);

/// Where nothing is checked: tells which of the files that were to be written hold an earlier report, which stays.
void tell_left(std::span<const OutputOption> outputs, const Streams& streams);

/// Tells an error that came before anything was checked, and what `tell_left` tells.
[[nodiscard]] ExitCode fail_before(std::span<const OutputOption> outputs, const Streams& streams, const Error& error);

/// Whether what is written to `path` stands in the folder, or changes something there through a link.
[[nodiscard]] bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder);

/// Writes each of `outputs`, but over none that `spare_work` refuses, and before them `first_format` to standard output
/// when none of them goes there. Colour and width are set for each; `writing` says all else. Failures are told, and
/// give the exit code.
[[nodiscard]] ExitCode write_outputs(std::vector<OutputOption> outputs, std::string_view first_format,
                                     const ReportOptions& writing, ColourOption colour, const OutputWriter& writer,
                                     const Streams& streams);

}  // namespace rubricate
