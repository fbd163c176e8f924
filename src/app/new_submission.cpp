// rubricate new submission: lays out a folder; never touches a file that is there.
#include <app/rubric_source.hpp>
#include <app/verbs.hpp>
#include <checks/template.hpp>
#include <util/escape.hpp>
#include <util/file.hpp>
#include <util/path.hpp>
#include <util/shell.hpp>

#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

Expected<void> lay_out(const fs::path& root, const std::vector<TemplateFile>& files) {
  std::error_code error;
  std::vector<std::string> in_the_way;
  for (const TemplateFile& file : files) {
    const bool folder = file.path.ends_with('/');
    if (!stays_inside(std::string_view(file.path).substr(0, file.path.size() - (folder ? 1 : 0))))
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("the rubric names {}, which lies outside the folder", file.path),
                                   "Nothing was written. Mend the rubric's `from`."});
    const fs::path path = root / file.path;
    if (fs::exists(fs::symlink_status(path, error)) && !(folder && fs::is_directory(path, error)))
      in_the_way.push_back(file.path);
  }
  if (fs::exists(root, error) && !fs::is_directory(root, error)) in_the_way.push_back(root.native());
  if (!in_the_way.empty())
    return std::unexpected(
        Error{ErrorKind::usage, fmt::format("there is something of this name already: {}", fmt::join(in_the_way, ", ")),
              "Nothing was written or changed. Name another folder."});
  for (const TemplateFile& file : files) {
    const fs::path path = root / file.path;
    fs::create_directories(file.path.ends_with('/') ? path : path.parent_path(), error);
    if (error)
      return std::unexpected(Error{
          ErrorKind::output, fmt::format("cannot make the folder {}: {}", path.parent_path().native(), error.message()),
          "Name a folder that you may write to."});
    if (file.path.ends_with('/')) continue;
    if (auto written = write_whole(path.native(), file.text); !written) return written;
  }
  return {};
}

}  // namespace

ExitCode new_submission(const NewSubmissionOptions& options, const Streams& streams) {
  const auto chosen = load_rubric_for(options.rubric, options.folder, streams);
  if (!chosen) {
    complain(streams, chosen.error());
    return exit_code(chosen.error().kind);
  }
  const std::vector<TemplateFile> files = submission_template(chosen->rubric);
  if (const auto done = lay_out(options.folder, files); !done) {
    complain(streams, done.error());
    return exit_code(done.error().kind);
  }
  std::string text = fmt::format("Laid out in {}:\n", escaped(options.folder));
  for (const TemplateFile& file : files) text += fmt::format("  {}\n", escaped(file.path));
  text += fmt::format("Write below the headings, then check it:\n  rubricate check {} -r {}\n",
                      escaped(shell_quoted(options.folder)), escaped(shell_quoted(chosen->name)));
  return print(streams, text);
}

}  // namespace rubricate
