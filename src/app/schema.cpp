// rubricate schema: what a rubric, a report, a score … looks like, for editors and other programs.
#include <app/verbs.hpp>
#include <checks/kinds.hpp>
#include <lint/rules.hpp>
#include <schema/rubric.hpp>
#include <util/embedded.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

namespace rubricate {
namespace {

std::string_view written_schema(std::string_view path) {
  const auto found = std::ranges::find(embedded_files(), path, &EmbeddedFile::path);
  if (found == embedded_files().end()) throw std::logic_error(fmt::format("{} is not part of the program", path));
  return found->text;
}

}  // namespace

ExitCode schema(const SchemaOptions& options, const Streams& streams) {
  if (options.what == "rubric") return print(streams, rubric_schema(check_kinds(), lint_ids()));
  if (options.what == "report") return print(streams, written_schema("man/report.schema.json"));
  if (options.what == "inspect") return print(streams, written_schema("man/inspect.schema.json"));
  if (options.what == "score") return print(streams, written_schema("man/score.schema.json"));
  if (options.what == "similar") return print(streams, written_schema("man/similar.schema.json"));
  if (options.what == "agree") return print(streams, written_schema("man/agree.schema.json"));
  constexpr std::array<std::string_view, 6> k_all = {"rubric", "report", "inspect", "score", "similar", "agree"};
  const std::string guess = did_you_mean(options.what, k_all);
  complain(streams, {ErrorKind::usage, fmt::format("there is no schema of “{}”", options.what),
                     fmt::format("{}{}Schemas: rubric, report, inspect, score, similar, agree.", guess,
                                 guess.empty() ? "" : " ")});
  return ExitCode::usage;
}

}  // namespace rubricate
