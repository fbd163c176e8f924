// `allow`: warnings about a rubric that its author keeps on purpose.
#include <rubric/load.hpp>
#include <rubric/sections.hpp>
#include <rubric/spans.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>
#include <map>
#include <ranges>

#include <fmt/format.h>

namespace rubricate {
namespace {

using Addresses = std::map<std::string, Span, std::less<>>;

/// Where all that has an address stands, and keys of the rubric and of its parts (`note`, `plan.title`). Of several of
/// one name, a part comes first, and keys last.
Addresses addresses(const Rubric& rubric, const Node& root) {
  Addresses all;
  const auto add_keys = [&](const Node& node, const std::string& before) {
    for (const Node& child : node.children)
      all.try_emplace(before + child.key, Span{child.key_span.begin, std::max(child.key_span.end, child.span.end)});
  };
  const auto add_checks = [&](const std::vector<Requirement>& requirements) {
    for (const Requirement& requirement : requirements) {
      all.try_emplace(requirement.address, requirement.span);
      const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask");
      if (prompts == nullptr) continue;
      for (const Prompt& prompt : *prompts) {
        const std::string address = fmt::format("{}.{}", requirement.address, prompt.id);
        all.try_emplace(address, prompt.span);
        for (const Prompt& part : prompt.parts) all.try_emplace(fmt::format("{}.{}", address, part.id), part.span);
      }
    }
  };
  for (const Part& part : rubric.parts) all.try_emplace(part.id, part.span);
  for (const Part& part : rubric.parts) {
    add_checks(part.requirements);
    for (const Criterion& criterion : part.criteria) all.try_emplace(criterion.id, criterion.span);
  }
  add_checks(rubric.requirements);
  for (const Scale& scale : rubric.scales) all.try_emplace(scale.id, scale.span);
  add_keys(root, "");
  if (const Node* parts = root.find("parts"))
    for (const Node& part : parts->children)
      if (const Node* id = part.find("id")) add_keys(part, id->value + ".");
  return all;
}

void check_finding(Context& context, const Node& node, const std::string& id,
                   std::span<const std::string_view> loader_warnings) {
  std::vector<std::string_view> warnings(loader_warnings.begin(), loader_warnings.end());
  warnings.insert(warnings.end(), context.lint_ids.begin(), context.lint_ids.end());
  if (std::ranges::find(warnings, id) != warnings.end()) return;
  const bool is_mistake = std::ranges::find(rubric_mistakes(), id, &Mistake::id) != rubric_mistakes().end();
  context.findings.error("rubric/unknown-finding", node.span,
                         is_mistake
                             ? fmt::format("{} keeps a rubric from being used, so it cannot be allowed.", quoted(id))
                             : fmt::format("{} is no warning about a rubric.", quoted(id)),
                         is_mistake ? "Mend what it is about, and take this entry out."
                                    : joined(suggestion(context, id, warnings), "Copy its name from the report."));
}

void check_address(Context& context, const Node& node, const std::string& address, const Addresses& known) {
  if (known.contains(address) || context.findings.full()) return;
  const auto keys = std::views::keys(known);
  const std::vector<std::string_view> names(keys.begin(), keys.end());
  context.findings.error(
      "rubric/unknown-address", node.span, fmt::format("Nothing is called {} here.", quoted(address)),
      joined(suggestion(context, address, names),
             "Write the id of a part, criterion or scale, an address such as `plan.prompts.why`, or a "
             "key such as `note`; without `at`, the whole rubric is meant."));
}

}  // namespace

void read_allowed(Context& context, const Node& root, Rubric& rubric) {
  const Node* node = root.find("allow");
  if (node == nullptr || !is_list(context, *node, "a list of findings", "Begin each with `- finding: rubric/…`."))
    return;
  const Addresses known = addresses(rubric, root);
  const bool all_known = !context.findings.has_errors();  // what has a mistake may have no address
  for (const Node& child : node->children) {
    const MapReader map(context, child, k_allow_keys);
    if (!map) continue;
    Allow entry;
    entry.span = child.span;
    if (const Node* finding = map.get("finding")) {
      set(entry.finding, read_text(context, *finding));
      if (!entry.finding.empty()) check_finding(context, *finding, entry.finding, map.choices("finding"));
    }
    entry.where = {0, static_cast<std::uint32_t>(context.text.size() + 1)};
    if (const Node* at = map.get("at")) {
      set(entry.at, read_text(context, *at));
      if (!entry.at.empty() && all_known) check_address(context, *at, entry.at, known);
      const auto found = known.find(entry.at);
      entry.where = found != known.end() ? found->second : Span{};
      entry.where.end = comment_behind(context.text, entry.where.end).end;
    }
    if (const Node* because = map.get("because")) set(entry.because, read_prose(context, *because));
    rubric.allowed.push_back(std::move(entry));
  }
}

void remove_allowed(Context& context, Rubric& rubric) {
  std::multimap<std::string_view, Allow*> entries;
  for (Allow& entry : rubric.allowed) entries.emplace(entry.finding, &entry);
  context.findings.remove_if([&](const Finding& finding) {
    if (finding.severity != Severity::warning || !finding.place) return false;
    bool allowed = false;
    const auto [first, last] = entries.equal_range(finding.id);
    for (auto entry = first; entry != last; ++entry) {
      if (!entry->second->where.contains(finding.place->span.begin)) continue;
      allowed = entry->second->used = true;
    }
    return allowed;
  });
}

}  // namespace rubricate
