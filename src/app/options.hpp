// What the command line asks for, one type a verb.
#pragma once

#include <app/exit_code.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/similarity_report.hpp>
#include <score/score.hpp>
#include <submission/assign.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rubricate {

/// `--output FORMAT[:PATH]`.
struct OutputOption {
  std::string format;
  std::string path;  ///< empty: standard output
};

enum class ColourOption : std::uint8_t { automatic, always, never };

/// A submission and its rubric.
struct HandInOptions {
  std::string submission;
  std::string rubric;  ///< a file or a shipped id; empty: the one in the folder or above it
  std::vector<PartOption> parts;
  std::string profile;   ///< one of the rubric's; empty: what the texts say
  std::string previous;  ///< a report on an earlier hand-in; empty: none
};

struct CheckOptions : HandInOptions {
  std::vector<OutputOption> outputs;
  FailOn fail_on = FailOn::failed;
  ColourOption colour = ColourOption::automatic;
  bool excerpts = true;
  int verbosity = 0;
};

/// Which submissions of many appear in a report.
enum class OnlyWhich : std::uint8_t { all, failed, passed, cannot_tell };

/// How many submissions are reported on.
struct BatchOutputOptions {
  std::vector<OutputOption> outputs;
  FailOn fail_on = FailOn::failed;
  ColourOption colour = ColourOption::automatic;
  bool excerpts = true;
  int verbosity = 0;
  OnlyWhich only = OnlyWhich::all;
  std::optional<std::uint64_t> limit;  ///< how many submissions appear, at most; sums are of all
};

struct BatchOptions : BatchOutputOptions {
  std::vector<std::string> folders;  ///< of submissions; `-`: a list of submissions on standard input
  bool ended_by_nul = false;         ///< so are the names of that list
  std::string rubric;                ///< a file or a shipped id; empty: the one nearest to the first submission
  unsigned jobs = 0;                 ///< threads; 0: as many as there are cores
  std::string journal;               ///< a file; empty: none
  bool resume = false;
  std::string shard;  ///< `I/N` or `auto`; empty: all
};

struct MergeOptions : BatchOutputOptions {
  std::vector<std::string> shards;  ///< files of records
};

struct WordsOptions {
  std::vector<std::string> files;
  std::string rubric;  ///< whose counting and questions apply; empty: the standard ones
  std::optional<WordRule> rule;
  bool show = false;
  ColourOption colour = ColourOption::automatic;
};

struct InspectOptions {
  std::vector<std::string> files;  ///< and folders
  std::vector<OutputOption> outputs;
  ColourOption colour = ColourOption::automatic;
};

struct SimilarOptions {
  std::vector<std::string> submissions;  ///< and folders of them
  std::string rubric;                    ///< a file or a shipped id; empty: the nearest one above the first submission
  SimilarityLimits limits;
  std::vector<OutputOption> outputs;
  ColourOption colour = ColourOption::automatic;
  bool excerpts = true;
};

struct DoctorOptions {
  std::vector<OutputOption> outputs;
  ColourOption colour = ColourOption::automatic;
};

struct ExplainOptions {
  std::string id;  ///< empty: list what can be explained
};

struct NewSubmissionOptions {
  std::string rubric;
  std::string folder;
};

struct NewRubricOptions {
  std::string file;
};

struct NewMarksOptions {
  std::string rubric;
  std::vector<std::string> submissions;
  std::string reviewer;
  std::string file = "marks.yaml";
};

struct ShowOptions {
  std::string rubric;                 ///< a file or a shipped id
  std::vector<OutputOption> outputs;  ///< one or more
  ColourOption colour = ColourOption::automatic;
};

/// What makes `lint` end with 1.
enum class LintFailOn : std::uint8_t { error, warning, never };

struct LintOptions {
  std::vector<std::string> rubrics;  ///< files, folders, patterns, ids of shipped rubrics
  std::vector<OutputOption> outputs;
  LintFailOn fail_on = LintFailOn::warning;
  ColourOption colour = ColourOption::automatic;
  int verbosity = 0;
  bool fix = false;
  bool dry_run = false;  ///< show what `fix` would change, and write nothing
};

struct AgreeOptions {
  std::string rubric;              ///< a file or a shipped id; empty: the one nearest to the marks
  std::vector<std::string> marks;  ///< files and folders; one or more
  std::vector<OutputOption> outputs;
  ColourOption colour = ColourOption::automatic;
  int verbosity = 0;
};

struct ScoreCommand : HandInOptions {
  std::vector<std::string> marks;  ///< files, and folders of them
  ScoreOptions scoring;
  bool blind = false;
  bool excerpts = true;
  std::vector<OutputOption> outputs;
  ColourOption colour = ColourOption::automatic;
};

struct ConvertOptions {
  std::string in;      ///< a file, the id of a shipped rubric, or `-`
  std::string out;     ///< a file; empty or `-`: standard output
  std::string from;    ///< a format; empty: by name and content
  std::string to;      ///< a format; empty: by name
  std::string rubric;  ///< the title of the one that is meant, where a file holds several
  std::string date;    ///< `2026-11-22`, for formats that ask for one; empty: the first day of 1970
  bool force = false;  ///< overwrite `out`
};

struct SchemaOptions {
  std::string what;  ///< of what: `rubric`, `report`, `batch`, `records`, `inspect`, `score`, `similar` or `agree`
};

/// Text to print and leave: help, or the version.
struct PrintOptions {
  std::string text;
};

using Command =
    std::variant<CheckOptions, WordsOptions, InspectOptions, ExplainOptions, NewSubmissionOptions, NewRubricOptions,
                 ShowOptions, LintOptions, SchemaOptions, DoctorOptions, ScoreCommand, ConvertOptions, SimilarOptions,
                 NewMarksOptions, AgreeOptions, BatchOptions, MergeOptions, PrintOptions>;

}  // namespace rubricate
