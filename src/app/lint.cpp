// rubricate lint: what is doubtful in rubrics.
#include <app/command_line.hpp>
#include <app/lint_sources.hpp>
#include <app/outputs.hpp>
#include <app/verbs.hpp>
#include <checks/kinds.hpp>
#include <lint/fix.hpp>
#include <lint/lint.hpp>
#include <lint/rules.hpp>
#include <report/lint.hpp>
#include <rubric/load.hpp>
#include <util/escape.hpp>
#include <util/file.hpp>
#include <util/ordered.hpp>
#include <util/phrases.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace rubricate {
namespace {

LintedRubric linted(Source source) {
  LintedRubric done;
  done.sha256 = sha256_hex(source.text);
  LoadedRubric loaded = load_rubric(source, check_kinds(), done.sha256, lint_ids());
  done.usable = loaded.rubric.has_value();
  done.findings = std::move(loaded.findings);
  if (loaded.rubric) std::ranges::move(lint(*loaded.rubric), std::back_inserter(done.findings));
  sort_in_order(done.findings, [](const Finding& one) { return one.place.value_or(Place{}).span.begin; });
  done.source = std::move(source);
  return done;
}

/// What `--fix` changes in a rubric, and what is left then.
struct Mended {
  std::vector<Edit> edits;
  LintedRubric rubric;
};

/// Nothing where nothing can be mended, or mending would not leave fewer findings: better as it was than half right.
std::optional<Mended> mended(const LintedRubric& rubric) {
  Mended done;
  for (Mend& mend : mends_for(rubric.source.text, rubric.findings)) done.edits.push_back(std::move(mend.edit));
  if (done.edits.empty()) return std::nullopt;
  done.rubric = linted({rubric.source.path, edited(rubric.source.text, done.edits)});
  const bool better = done.rubric.usable == rubric.usable && done.rubric.findings.size() < rubric.findings.size();
  return better ? std::optional(std::move(done)) : std::nullopt;
}

/// Writes it, unless someone has changed the file since it was read.
Expected<void> write_mended(const LintedRubric& before, const Mended& after) {
  const std::string& path = before.source.path;
  const auto now = read_named_file(path, before.source.text.size());
  if (!now || now->bytes != before.source.text)
    return std::unexpected(Error{ErrorKind::output, fmt::format("{} changed while it was looked at", path),
                                 "It was left as it is. Run the command again."});
  return write_whole(path, after.rubric.source.text);
}

class Linter {
 public:
  Linter(const LintOptions& options, const Streams& streams) : options_(options), streams_(streams) {}

  ExitCode run() {
    std::size_t found = 0;
    for (LintSource& one : lint_sources(options_.rubrics)) {
      if (!one.source) {
        tell(one.source.error());
        if (one.source.error().kind == ErrorKind::input) report_.unread.push_back(one.name);
        continue;
      }
      ++found;
      take(linted(std::move(*one.source)), one.shipped);
    }
    if (found > 0 || !report_.unread.empty()) write();
    return worse(code_, verdict());
  }

 private:
  void tell(const Error& error) {
    complain(streams_, error);
    code_ = worse(code_, exit_code(error.kind));
  }

  void take(LintedRubric rubric, bool shipped) {
    auto better = options_.fix && !shipped ? mended(rubric) : std::nullopt;
    if (better && options_.dry_run) {
      diff_ += unified_diff(rubric.source.path, rubric.source.text, better->edits);
    } else if (better) {
      if (const auto written = write_mended(rubric, *better); !written) {
        tell(written.error());
      } else {
        complain(streams_, fmt::format("rubricate: {} mended in {}\n", plural(better->edits.size(), "place"),
                                       escaped(rubric.source.path)));
        rubric = std::move(better->rubric);
      }
    }
    report_.rubrics.push_back(std::move(rubric));
  }

  void write() {
    if (options_.dry_run) {
      code_ = worse(code_, print(streams_, diff_));
      return;
    }
    const OutputWriter writer{
        .write = [this](std::string_view format,
                        const ReportOptions& options) { return find_lint_format(format)->write(report_, options); },
        .spare = [this](const std::string& path) { return spare_rubrics(path); }};
    const ReportOptions writing{.tool_version = program_version(), .verbosity = options_.verbosity};
    code_ = worse(
        code_, write_outputs(options_.outputs, lint_formats().front().id, writing, options_.colour, writer, streams_));
  }

  /// A report must not take the place of a rubric.
  [[nodiscard]] Expected<void> spare_rubrics(const std::string& path) const {
    std::error_code ignored;
    for (const LintedRubric& rubric : report_.rubrics)
      if (std::filesystem::equivalent(path, rubric.source.path, ignored))
        return std::unexpected(Error{ErrorKind::usage, fmt::format("the report would overwrite the rubric {}", path),
                                     "Write the report to a file of another name."});
    return {};
  }

  [[nodiscard]] ExitCode verdict() const {
    const LintCounts counts = count(report_);
    const bool red = options_.fail_on == LintFailOn::error     ? counts.errors > 0
                     : options_.fail_on == LintFailOn::warning ? counts.errors + counts.warnings > 0
                                                               : false;
    return red ? ExitCode::failed : ExitCode::ok;
  }

  const LintOptions& options_;
  const Streams& streams_;
  LintReport report_;
  std::string diff_;
  ExitCode code_ = ExitCode::ok;
};

}  // namespace

ExitCode lint_rubrics(const LintOptions& options, const Streams& streams) { return Linter(options, streams).run(); }

}  // namespace rubricate
