// rubricate show: a rubric as guidelines for a person.
#include <app/colour.hpp>
#include <app/rubric_source.hpp>
#include <app/verbs.hpp>
#include <guide/format.hpp>
#include <guide/guidelines.hpp>
#include <util/escape.hpp>
#include <util/file.hpp>

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace rubricate {
namespace {

// The guidelines must not take the place of the rubric that they were made from.
Expected<void> spare_rubric(const ShowOptions& options, const ChosenRubric& chosen) {
  std::error_code error;
  for (const OutputOption& output : options.outputs)
    if (!output.path.empty() && !chosen.shipped && std::filesystem::equivalent(output.path, chosen.name, error))
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("the guidelines would overwrite {}, which is the rubric", output.path),
                                   "Write them to a file of another name."});
  return {};
}

// So that nobody wonders whether anything happened.
ExitCode tell_what_was_written(const ShowOptions& options, ExitCode so_far, const Streams& streams) {
  if (so_far != ExitCode::ok) return so_far;
  std::string text;
  for (const OutputOption& output : options.outputs) text += fmt::format("Written: {}\n", escaped(output.path));
  return print(streams, text);
}

}  // namespace

ExitCode show(const ShowOptions& options, const Streams& streams) {
  const auto fail = [&](const Error& error) {
    complain(streams, error);
    return exit_code(error.kind);
  };
  const auto chosen = load_rubric_for(options.rubric, ".", streams);
  if (!chosen) return fail(chosen.error());
  if (const auto spared = spare_rubric(options, *chosen); !spared) return fail(spared.error());
  const guide::Guidelines guidelines = guide::guidelines_for(chosen->rubric);
  ExitCode code = ExitCode::ok;
  for (const OutputOption& output : options.outputs) {
    const guide::Format& format = *guide::find_format(output.format);
    const bool on_screen = output.path.empty();
    const guide::WriteOptions writing{
        .width = on_screen ? line_width(streams.out) : 80,
        .colour = on_screen ? use_colour(options.colour, streams.out) : options.colour == ColourOption::always};
    const std::string text = format.write(guidelines, writing);
    if (on_screen)
      code = worse(code, print(streams, text));
    else if (const auto written = write_whole(output.path, text); !written)
      code = worse(code, fail(written.error()));
  }
  const bool is_shown =
      std::ranges::any_of(options.outputs, [](const OutputOption& output) { return output.path.empty(); });
  return is_shown ? code : worse(code, tell_what_was_written(options, code, streams));
}

}  // namespace rubricate
