// rubricate new rubric: writes a small rubric that explains itself, for its author to change.
#include <app/rubric_source.hpp>
#include <app/starter.hpp>
#include <app/verbs.hpp>
#include <util/escape.hpp>
#include <util/file.hpp>
#include <util/shell.hpp>

#include <filesystem>

#include <fmt/format.h>

namespace rubricate {

ExitCode new_rubric(const NewRubricOptions& options, const Streams& streams) {
  namespace fs = std::filesystem;
  const auto fail = [&](const Error& error) {
    complain(streams, error);
    return exit_code(error.kind);
  };
  const Expected<std::string> text = starter_rubric(options.file);
  if (!text) return fail(text.error());
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(options.file, ignored)))
    return fail({ErrorKind::usage, fmt::format("there is something of this name already: {}", options.file),
                 "Nothing was written or changed. Name another file."});
  if (const auto written = write_new(options.file, *text); !written) return fail(written.error());
  const std::string file = escaped(shell_quoted(options.file));
  return print(streams, fmt::format("Wrote {}, a small rubric that explains itself.\n"
                                    "Change it in any editor for plain text, then:\n"
                                    "  rubricate lint {}\n"
                                    "  rubricate show {}\n"
                                    "  rubricate new submission -r {} my-folder\n",
                                    escaped(options.file), file, file, file));
}

}  // namespace rubricate
