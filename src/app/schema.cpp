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
#include <fmt/ranges.h>

namespace rubricate {
namespace {

std::string_view written_schema(std::string_view path) {
  const auto found = std::ranges::find(embedded_files(), path, &EmbeddedFile::path);
  if (found == embedded_files().end()) throw std::logic_error(fmt::format("{} is not part of the program", path));
  return found->text;
}

}  // namespace

ExitCode schema(const SchemaOptions& options, const Streams& streams) {
  constexpr std::array<std::string_view, 8> k_all = {"rubric",  "report", "batch",   "records",
                                                     "inspect", "score",  "similar", "agree"};
  if (options.what == k_all.front()) return print(streams, rubric_schema(check_kinds(), lint_ids()));
  if (std::ranges::find(k_all, options.what) != k_all.end())
    return print(streams, written_schema(fmt::format("man/{}.schema.json", options.what)));
  const std::string guess = did_you_mean(options.what, k_all);
  complain(streams, {ErrorKind::usage, fmt::format("there is no schema of “{}”", options.what),
                     fmt::format("{}{}Schemas: {}.", guess, guess.empty() ? "" : " ", fmt::join(k_all, ", "))});
  return ExitCode::usage;
}

}  // namespace rubricate
