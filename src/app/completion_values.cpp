// What may stand where the help shows RUBRIC, FORMAT[:PATH], ID and the like.
#include <app/completion.hpp>
#include <app/rubric_source.hpp>
#include <guide/format.hpp>
#include <interop/format.hpp>
#include <report/agree.hpp>
#include <report/batch_format.hpp>
#include <report/format.hpp>
#include <report/lint.hpp>
#include <report/manual.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>

#include <fmt/format.h>

namespace rubricate::completion {
namespace {

using Words = std::vector<std::string>;

template <class Formats>
Words ids(const Formats& formats) {
  Words result;
  for (const auto& format : formats) result.emplace_back(format.id);
  return result;
}

Words formats_of(std::string_view words) {
  if (words == "lint") return ids(lint_formats());
  if (words == "show") return ids(guide::formats());
  if (words == "agree") return ids(agree_formats());
  if (words == "batch" || words == "merge") return ids(batch_formats());
  if (words == "similar") return {"text", "json", "csv"};
  if (words == "inspect" || words == "doctor") return {"text", "json"};
  if (words == "score") return {"text", "json", "letter", "letter-markdown", "letter-html", "openbadges"};
  if (words == "convert") {
    Words all = ids(exchange_formats());
    all.insert(all.begin(), "yaml");
    return all;
  }
  return ids(report_formats());
}

Words explained() {
  Words all;
  for (const ManualPage& page : manual_pages()) {
    all.emplace_back(page.id);
    for (const std::string_view finding : findings_on(page)) all.emplace_back(finding);
  }
  return all;
}

Words shipped() {
  const std::vector<std::string_view> found = shipped_rubrics();
  return {found.begin(), found.end()};
}

// What a name stands for, wherever it stands; its formats differ from command to command.
struct Row {
  std::string_view name;
  Values (*values)(std::string_view words);
};

Values nothing(std::string_view /*words*/) { return {}; }
Values files(std::string_view /*words*/) { return {.paths = Paths::files}; }
Values folders(std::string_view /*words*/) { return {.paths = Paths::folders}; }
Values rubrics(std::string_view /*words*/) { return {.choices = shipped(), .paths = Paths::rubrics}; }

constexpr std::array k_rows = {
    Row{"SUBMISSION", files},
    Row{"FILE", files},
    Row{"MARKS", files},
    Row{"REPORT", files},
    Row{"OUT", files},
    Row{"DIR", folders},
    Row{"FOLDER", files},  // or a zip archive
    Row{"RUBRIC", rubrics},
    Row{"IN", [](std::string_view) -> Values { return {.choices = shipped(), .paths = Paths::files}; }},
    Row{"PART=FILE", [](std::string_view) -> Values { return {.path_behind = '='}; }},
    Row{"FORMAT", [](std::string_view words) -> Values { return {.choices = formats_of(words)}; }},
    Row{"FORMAT[:PATH]",
        [](std::string_view words) -> Values { return {.choices = formats_of(words), .path_behind = ':'}; }},
    Row{"ID", [](std::string_view) -> Values { return {.choices = explained()}; }},
    Row{"WHAT",  // of `schema`
        [](std::string_view) -> Values {
          return {.choices = {"rubric", "report", "batch", "records", "inspect", "score", "similar", "agree"}};
        }},
    Row{"I/N", [](std::string_view) -> Values { return {.choices = {"auto"}}; }},
    Row{"SHARD", files},
    Row{"SHELL", [](std::string_view) -> Values { return {.choices = ids(shells())}; }},
    Row{"N", nothing},
    Row{"NAME", nothing},
    Row{"TITLE", nothing},
    Row{"DAY", nothing},
};

}  // namespace

Values values_for(std::string_view words, std::string_view value_name, std::vector<std::string> listed) {
  if (!listed.empty()) return {.choices = std::move(listed)};
  if (value_name.ends_with("...")) value_name.remove_suffix(3);
  const auto* const row = std::ranges::find(k_rows, value_name, &Row::name);
  if (row == k_rows.end())
    throw std::logic_error(
        fmt::format("nobody has said what can be typed for {} of `{}` (completion_values.cpp)", value_name, words));
  return row->values(words);
}

}  // namespace rubricate::completion
