// Where what a command has to say goes: to standard output, and to the files that `--output` names.
#pragma once

#include <app/exit_code.hpp>
#include <app/options.hpp>
#include <app/streams.hpp>
#include <report/format.hpp>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct OutputWriter {
  /// The text in one of the formats.
  std::function<std::string(std::string_view format, const ReportOptions& options)> write;
  /// Refuses a path that must not be overwritten; may be empty.
  std::function<Expected<void>(const std::string& path)> spare = {};
};

/// Whether what is written to `path` stands in the folder, or changes something there through a link.
[[nodiscard]] bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder);

/// Writes each of `outputs`, but over none that `spare_work` refuses, and before them `first_format` to standard output
/// when none of them goes there. Colour and width are set for each; `writing` says all else. Failures are told, and
/// give the exit code.
[[nodiscard]] ExitCode write_outputs(std::vector<OutputOption> outputs, std::string_view first_format,
                                     const ReportOptions& writing, ColourOption colour, const OutputWriter& writer,
                                     const Streams& streams);

}  // namespace rubricate
