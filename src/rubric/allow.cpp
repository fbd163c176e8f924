// `allow`: lint findings that an author keeps on purpose.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// `rubric/levels-overlap`: whether lint has a rule of that name is for lint to say.
bool is_finding_id(std::string_view text) {
  constexpr std::string_view k_prefix = "rubric/";
  return text.starts_with(k_prefix) && text.size() > k_prefix.size() &&
         std::ranges::all_of(text.substr(k_prefix.size()), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

}  // namespace

void read_allowed(Context& context, const Node& node, std::vector<Allow>& allowed) {
  if (!is_list(context, node, "a list of findings", "Begin each with `- finding: rubric/…`.")) return;
  for (const Node& child : node.children) {
    const MapReader map(context, child, "an entry of `allow`", {"finding", "at", "because"});
    if (!map) continue;
    Allow entry;
    entry.span = child.span;
    if (const Node* finding = map.need("finding", "finding: rubric/levels-overlap")) {
      set(entry.finding, read_text(context, *finding));
      if (!entry.finding.empty() && !is_finding_id(entry.finding))
        context.findings.error("rubric/unknown-finding", finding->span,
                               fmt::format("{} is no finding about a rubric.", quoted(entry.finding)),
                               "Copy its name from the report; it begins with `rubric/`.");
    }
    if (const Node* at = map.get("at")) set(entry.at, read_text(context, *at));
    if (const Node* because = map.need("because", "because: The source words them so."))
      set(entry.because, read_prose(context, *because));
    allowed.push_back(std::move(entry));
  }
}

}  // namespace rubricate
