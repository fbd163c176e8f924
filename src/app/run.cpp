#include <app/command_line.hpp>
#include <app/run.hpp>
#include <app/verbs.hpp>
#include <extract/serve.hpp>
#include <util/escape.hpp>

#include <csignal>
#include <exception>

#include <fmt/format.h>

namespace rubricate {
namespace {

ExitCode dispatch(const Command& command, const Streams& streams) {
  struct Verbs {
    const Streams& streams;
    ExitCode operator()(const CheckOptions& options) const { return check(options, streams); }
    ExitCode operator()(const BatchOptions& options) const { return batch(options, streams); }
    ExitCode operator()(const MergeOptions& options) const { return merge(options, streams); }
    ExitCode operator()(const WordsOptions& options) const { return words(options, streams); }
    ExitCode operator()(const InspectOptions& options) const { return inspect(options, streams); }
    ExitCode operator()(const SimilarOptions& options) const { return similar(options, streams); }
    ExitCode operator()(const DoctorOptions& options) const { return doctor(options, streams); }
    ExitCode operator()(const ExplainOptions& options) const { return explain(options, streams); }
    ExitCode operator()(const NewSubmissionOptions& options) const { return new_submission(options, streams); }
    ExitCode operator()(const NewRubricOptions& options) const { return new_rubric(options, streams); }
    ExitCode operator()(const NewMarksOptions& options) const { return new_marks(options, streams); }
    ExitCode operator()(const ShowOptions& options) const { return show(options, streams); }
    ExitCode operator()(const LintOptions& options) const { return lint_rubrics(options, streams); }
    ExitCode operator()(const AgreeOptions& options) const { return tell_agreement(options, streams); }
    ExitCode operator()(const ScoreCommand& options) const { return score_submission(options, streams); }
    ExitCode operator()(const SchemaOptions& options) const { return schema(options, streams); }
    ExitCode operator()(const ConvertOptions& options) const { return convert(options, streams); }
    ExitCode operator()(const PrintOptions& options) const { return print(streams, options.text); }
  };
  return std::visit(Verbs{streams}, command);
}

}  // namespace

ExitCode print(const Streams& streams, std::string_view text) {
  const Expected<void> written = write_all(streams.out, text);
  if (written) return ExitCode::ok;
  if (written.error().kind != ErrorKind::output_gone) complain(streams, written.error());
  return exit_code(written.error().kind);
}

int run(int argc, const char* const* argv, const Streams& streams) {
  // A closed pipe or a limit on file sizes is an error of write(), not the end of the process.
  (void)std::signal(SIGPIPE, SIG_IGN);
  (void)std::signal(SIGXFSZ, SIG_IGN);
  (void)std::signal(SIGCHLD, SIG_DFL);  // whoever started this may not want to hear of children; we do
  serve_reader(argc, argv);
  ExitCode code = ExitCode::bug;
  try {
    const Expected<Command> command = parse_command_line(argc, argv);
    if (command) {
      code = dispatch(*command, streams);
    } else {
      complain(streams, command.error());
      code = exit_code(command.error().kind);
    }
  } catch (const std::exception& bug) {
    complain(streams,
             fmt::format("rubricate: this is a bug in rubricate, not in your work: {}\n"
                         "help: Nothing of yours was changed. Please report it with the command that you ran.\n",
                         escaped(bug.what())));
  }
  return static_cast<int>(code);
}

}  // namespace rubricate
