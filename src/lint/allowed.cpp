// `allow`: what it silences, and the entries that silence nothing.
#include <lint/context.hpp>
#include <rubric/wording.hpp>

#include <map>

#include <fmt/format.h>

namespace rubricate {

void lint_allowed(LintContext& context, std::vector<Finding>& findings) {
  const std::vector<Allow>& allowed = context.rubric().allowed;
  std::multimap<std::string_view, std::size_t> entries;
  std::vector<bool> used(allowed.size());
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    entries.emplace(allowed[i].finding, i);
    used[i] = allowed[i].used || context.is_capped(allowed[i].finding);
  }
  const auto remove = [&](const Finding& finding) {
    bool silenced = false;
    const auto [first, last] = entries.equal_range(finding.id);
    for (auto entry = first; entry != last; ++entry) {
      if (!allowed[entry->second].where.contains(finding.place->span.begin)) continue;
      silenced = used[entry->second] = true;
    }
    return silenced;
  };
  std::erase_if(findings, remove);
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    if (used[i] || allowed[i].finding == "rubric/stale-allow") continue;
    const std::string where = allowed[i].at.empty() ? "in this rubric" : fmt::format("at {}", quoted(allowed[i].at));
    context.add("rubric/stale-allow", context.first_line(allowed[i].span),
                fmt::format("This silences nothing: there is no {} {}.", quoted(allowed[i].finding), where),
                "Take the entry out; `rubricate lint --fix` does so, unless a comment would go with it.");
  }
  for (Finding& stale : context.take())
    if (!remove(stale)) findings.push_back(std::move(stale));
}

}  // namespace rubricate
