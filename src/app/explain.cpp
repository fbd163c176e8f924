// rubricate explain: the page of a check or of a finding.
#include <app/colour.hpp>
#include <app/verbs.hpp>
#include <report/manual.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

std::string list_all(const std::vector<ManualPage>& pages) {
  std::string text = "What can be explained:\n";
  for (const ManualPage& page : pages) {
    std::string_view title = page.text.substr(0, page.text.find('\n'));
    title.remove_prefix(std::min(title.find_first_not_of("# "), title.size()));
    text += fmt::format("  {}\n", title);
  }
  return text +
         "\nFor one of them: rubricate explain words\n"
         "For a finding:   rubricate explain words/too-few\n"
         "A report shows the id of each finding in brackets, such as [words/too-few]; a\n"
         "page lists those of its check under Findings.\n";
}

// "`words/too-few`, `list/too-few`" for too-few: whose second half it is; else the nearest of all ids.
std::string suggestion(std::string_view id, const std::vector<ManualPage>& pages) {
  std::vector<std::string_view> ids, mistakes;
  std::vector<std::string> exact;
  for (const ManualPage& page : pages) {
    ids.push_back(page.id);
    for (const std::string_view finding : findings_on(page)) {
      ids.push_back(finding);
      mistakes.push_back(finding.substr(page.id.size() + 1));
    }
  }
  const std::string_view mistake = id.substr(id.find('/') + 1);
  const auto find_exact = [&](std::string_view wanted) {
    for (const std::string_view one : ids)
      if (one.size() > wanted.size() && one.ends_with(wanted) && one[one.size() - wanted.size() - 1] == '/')
        exact.push_back(fmt::format("`{}`", one));
  };
  if (const std::string near = did_you_mean(id, ids); !near.empty()) return near;
  find_exact(mistake);
  if (exact.empty())
    if (const auto near = nearest(mistake, mistakes)) find_exact(*near);
  if (exact.empty()) return "List what there is: `rubricate explain`";
  return fmt::format("Did you mean {}?", fmt::join(exact, " or "));
}

}  // namespace

ExitCode explain(const ExplainOptions& options, const Streams& streams) {
  const std::vector<ManualPage> pages = manual_pages();
  if (options.id.empty()) return print(streams, list_all(pages));
  const std::string_view id = options.id;
  const std::string_view page_id = id.substr(0, id.find('/'));
  const auto page = std::ranges::find(pages, page_id, &ManualPage::id);
  const bool of_finding = page_id.size() < id.size();
  const std::string_view paragraph = of_finding && page != pages.end() ? paragraph_on(*page, id) : std::string_view{};
  if (page == pages.end() || (of_finding && paragraph.empty())) {
    complain(streams,
             {ErrorKind::usage, fmt::format("there is nothing to explain under “{}”", id), suggestion(id, pages)});
    return ExitCode::usage;
  }
  const std::size_t width = line_width(streams.out);
  const bool colour = use_colour(ColourOption::automatic, streams.out);
  std::string text;
  if (of_finding) text = for_terminal(paragraph, width, colour) + "\n";
  return print(streams, text + for_terminal(page->text, width, colour));
}

}  // namespace rubricate
