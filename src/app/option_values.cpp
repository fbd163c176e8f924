#include <app/option_values.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

// Two names of one file: "report.json" and "out/../report.json". Devices may take several.
bool is_same_place(const std::string& one, const std::string& other) {
  if (one == other) return true;
  if (one.empty() || other.empty()) return false;
  namespace fs = std::filesystem;
  std::error_code error;
  // What is not there yet has no canonical path where a folder is missing too: then by its name.
  const auto place = [&error](const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path, error), error).lexically_normal();
  };
  const fs::path first = place(one);
  return (!first.empty() && first == place(other)) || fs::equivalent(one, other, error);
}

}  // namespace

Expected<std::vector<PartOption>> parse_parts(const std::vector<std::string>& texts) {
  std::vector<PartOption> parts;
  for (const std::string& text : texts) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == text.size())
      return std::unexpected(Error{
          ErrorKind::usage, fmt::format("--part {}: a part and a file are wanted, such as overview=essay.md", text),
          "Write --part PART=FILE."});
    parts.push_back({text.substr(0, equals), text.substr(equals + 1)});
  }
  return parts;
}

Expected<std::vector<OutputOption>> parse_outputs(const std::vector<std::string>& texts,
                                                  std::span<const std::string_view> names, std::string_view noun,
                                                  std::string_view example) {
  std::vector<OutputOption> outputs;
  for (const std::string& text : texts) {
    const std::size_t colon = text.find(':');
    OutputOption output{text.substr(0, colon), colon == std::string::npos ? "" : text.substr(colon + 1)};
    if (output.path == "-") output.path.clear();
    if (std::ranges::find(names, output.format) == names.end())
      return std::unexpected(
          Error{ErrorKind::usage, fmt::format("there is no {} format “{}”", noun, output.format),
                fmt::format("Formats: {}. {}", fmt::join(names, ", "), did_you_mean(output.format, names))});
    if (colon != std::string::npos && colon + 1 == text.size())
      return std::unexpected(
          Error{ErrorKind::usage, fmt::format("--output {}: a path is wanted behind the colon", text),
                fmt::format("Write --output {0}:{1}.txt, or --output {0} for standard output.", output.format, noun)});
    for (const OutputOption& other : outputs)
      if (is_same_place(other.path, output.path))
        return std::unexpected(Error{
            ErrorKind::usage,
            fmt::format("two {}s cannot both go to {}", noun, output.path.empty() ? "standard output" : output.path),
            fmt::format("Give each a path of its own: --output {}.", example)});
    outputs.push_back(std::move(output));
  }
  return outputs;
}

}  // namespace rubricate
