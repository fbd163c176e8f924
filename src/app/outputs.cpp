#include <app/colour.hpp>
#include <app/command_line.hpp>
#include <app/outputs.hpp>
#include <app/spare.hpp>
#include <app/verbs.hpp>
#include <report/page.hpp>
#include <util/file.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {

bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path root = fs::weakly_canonical(folder, error);
  const auto is_below = [&root](const fs::path& place) {
    return !root.empty() && std::ranges::mismatch(root, place).in1 == root.end();
  };
  const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
  return is_below(fs::weakly_canonical(parent, error)) || is_below(fs::weakly_canonical(path, error));
}

std::string signature(int verbosity) {
  return verbosity < 0 ? fmt::format("Checked by rubricate {}.\n", program_version()) : "";
}

void tell_left(std::span<const OutputOption> outputs, const Streams& streams) {
  std::vector<std::string> left;
  std::error_code error;
  for (const OutputOption& output : outputs)
    if (!output.path.empty() && std::filesystem::is_regular_file(output.path, error)) left.push_back(output.path);
  if (left.empty()) return;
  const bool one = left.size() == 1;
  const std::string told = fmt::format("{} {} before: nothing in {} is of this run", fmt::join(left, ", "),
                                       one ? "is as it was" : "are as they were", one ? "it" : "them");
  Page page(line_width(streams.err), false);
  page.paragraph({{.text = "rubricate: note:"}, {.text = told}}, {.first = 0, .rest = 2});
  complain(streams, page.take());
}

ExitCode fail_before(std::span<const OutputOption> outputs, const Streams& streams, const Error& error) {
  complain(streams, error);
  tell_left(outputs, streams);
  return exit_code(error.kind);
}

ExitCode write_outputs(std::vector<OutputOption> outputs, std::string_view first_format, const ReportOptions& writing,
                       ColourOption colour, const OutputWriter& writer, const Streams& streams) {
  if (std::ranges::none_of(outputs, [](const OutputOption& output) { return output.path.empty(); }))
    outputs.insert(outputs.begin(), {std::string(first_format), ""});
  ExitCode code = ExitCode::ok;
  for (const OutputOption& output : outputs) {
    ReportOptions options = writing;
    if (output.path.empty()) {
      options.colour = use_colour(colour, streams.out);
      options.width = line_width(streams.out);
      code = worse(code, print(streams, writer.write(output.format, options)));
      continue;
    }
    options.colour = colour == ColourOption::always;
    options.width = 80;
    Expected<void> written = writer.spare ? writer.spare(output.path) : Expected<void>();
    if (written) written = spare_work(output.path);
    if (written)
      written = write_whole(output.path, writer.write(output.format, options) +
                                             (output.format == "text" ? writer.signature : std::string()));
    if (written) continue;
    complain(streams, written.error());
    code = worse(code, exit_code(written.error().kind));
  }
  return code;
}

}  // namespace rubricate
