#include <app/colour.hpp>
#include <app/outputs.hpp>
#include <app/spare.hpp>
#include <app/verbs.hpp>
#include <util/file.hpp>

#include <algorithm>

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
    if (written) written = write_whole(output.path, writer.write(output.format, options));
    if (written) continue;
    complain(streams, written.error());
    code = worse(code, exit_code(written.error().kind));
  }
  return code;
}

}  // namespace rubricate
