// rubricate explain: the page of a check or of a finding.
#include <app/verbs.hpp>
#include <checks/kinds.hpp>
#include <rubric/load.hpp>
#include <util/embedded.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

constexpr std::string_view k_folder = "man/checks/";
constexpr std::string_view k_suffix = ".md";

struct Page {
  std::string_view id;
  std::string_view text;
};

std::vector<Page> pages() {
  std::vector<Page> all;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with(k_folder))
      all.push_back(
          {file.path.substr(k_folder.size(), file.path.size() - k_folder.size() - k_suffix.size()), file.text});
  return all;
}

// The summary of a mistake of a check's or of the rubric loader's; empty when there is none of this id.
std::string_view mistake_summary(std::string_view id) {
  const auto find = [&](std::span<const Mistake> mistakes) -> std::string_view {
    const auto found = std::ranges::find(mistakes, id, &Mistake::id);
    return found == mistakes.end() ? std::string_view{} : found->summary;
  };
  for (const CheckKind* kind : check_kinds())
    if (const std::string_view summary = find(kind->mistakes); !summary.empty()) return summary;
  return find(rubric_mistakes());
}

std::string list_all() {
  std::string text = "What can be explained:\n";
  for (const Page& page : pages()) {
    std::string_view title = page.text.substr(0, page.text.find('\n'));
    title.remove_prefix(std::min(title.find_first_not_of("# "), title.size()));
    text += fmt::format("  {}\n", title);
  }
  return text + "\nFor one of them: rubricate explain words\nFor a finding:   rubricate explain words/too-few\n";
}

}  // namespace

ExitCode explain(const ExplainOptions& options, const Streams& streams) {
  if (options.id.empty()) return print(streams, list_all());
  const std::string_view id = options.id;
  const std::string_view page_id = id.substr(0, id.find('/'));
  const std::vector<Page> all = pages();
  const auto page = std::ranges::find(all, page_id, &Page::id);
  const bool of_finding = page_id.size() < id.size();
  const std::string_view summary = mistake_summary(id);
  const bool known = page != all.end() && (!of_finding || !summary.empty() ||
                                           page->text.find(fmt::format("`{}`", id)) != std::string_view::npos);
  if (!known) {
    std::vector<std::string_view> ids;
    ids.reserve(all.size());
    for (const Page& p : all) ids.push_back(p.id);
    if (of_finding) {
      for (const CheckKind* kind : check_kinds())
        for (const Mistake& mistake : kind->mistakes) ids.push_back(mistake.id);
      for (const Mistake& mistake : rubric_mistakes()) ids.push_back(mistake.id);
    }
    const std::string suggestion = did_you_mean(id, ids);
    complain(streams, {ErrorKind::usage, fmt::format("there is nothing to explain under “{}”", id),
                       suggestion.empty() ? "List what there is: rubricate explain" : suggestion});
    return ExitCode::usage;
  }
  std::string text;
  if (of_finding && !summary.empty()) text = fmt::format("{}: {}.\n\n", id, summary);
  return print(streams, text + std::string(page->text));
}

}  // namespace rubricate
