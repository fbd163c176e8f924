// What verbs of the command line share while it is read.
#pragma once

#include <app/option_values.hpp>
#include <app/options.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace rubricate {

/// Everything that CLI11 fills in; one object, so that the pointers that it keeps stay valid.
struct Arguments {
  CheckOptions check;
  BatchOptions batch;
  MergeOptions merge;
  WordsOptions words;
  InspectOptions inspect;
  SimilarOptions similar;
  DoctorOptions doctor;
  ExplainOptions explain;
  NewSubmissionOptions submission;
  NewRubricOptions starter;
  NewMarksOptions marks;
  ShowOptions show;
  std::string format;
  LintOptions lint;
  std::string lint_fail_on = "warning";
  AgreeOptions agree;
  SchemaOptions schema;
  ScoreCommand score;
  std::string settle = "agree";
  ConvertOptions convert;
  std::vector<std::string> parts;
  std::vector<std::string> outputs;
  std::string fail_on = "failed";
  std::string only;
  std::string colour = "auto";
  std::string rule;
  std::string shell;
  bool no_excerpts = false;
  int quiet = 0;
  int verbose = 0;
};

inline constexpr std::array<std::string_view, 3> k_text_json_csv = {"text", "json", "csv"};
inline constexpr auto k_text_or_json = std::span(k_text_json_csv).first<2>();

[[nodiscard]] ColourOption colour_option(const std::string& text);
[[nodiscard]] FailOn fail_on_option(const std::string& text);

void add_colour(CLI::App& app, Arguments& arguments);

/// Adds `--output` for a command that writes `what` as text or json.
void add_text_or_json(CLI::App& app, Arguments& arguments, const std::string& what);

/// For a command that needs nothing else made of its arguments.
template <class Options>
Expected<Command> command_with_outputs(Arguments& arguments, Options& options, std::string_view example,
                                       std::span<const std::string_view> formats = k_text_or_json) {
  auto outputs = parse_outputs(arguments.outputs, formats, "output", example);
  if (!outputs) return std::unexpected(outputs.error());
  options.outputs = std::move(*outputs);
  options.colour = colour_option(arguments.colour);
  return Command(std::move(options));
}

// The script by which a shell completes commands (completion_arguments.cpp); it is made of all that `app` was told.

CLI::App* add_completion(CLI::App& app, Arguments& arguments);
[[nodiscard]] PrintOptions completion_command(const CLI::App& app, const Arguments& arguments);

// The verbs for many submissions (batch_arguments.cpp).

CLI::App* add_batch(CLI::App& app, Arguments& arguments);
CLI::App* add_merge(CLI::App& app, Arguments& arguments);
[[nodiscard]] Expected<Command> batch_command(Arguments& arguments);
[[nodiscard]] Expected<Command> merge_command(Arguments& arguments);

// The verbs of those who judge (review_arguments.cpp).

CLI::App* add_similar(CLI::App& app, Arguments& arguments);
CLI::App* add_new_marks(CLI::App& verb, Arguments& arguments);
CLI::App* add_agree(CLI::App& app, Arguments& arguments);
CLI::App* add_score(CLI::App& app, Arguments& arguments);
[[nodiscard]] Expected<Command> agree_command(Arguments& arguments);
[[nodiscard]] Expected<Command> score_command(Arguments& arguments);

}  // namespace rubricate
