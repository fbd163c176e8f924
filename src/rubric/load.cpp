// From the text of a rubric file to a Rubric, and everything that is wrong with it.
#include <rubric/guard.hpp>
#include <rubric/load.hpp>
#include <rubric/sections.hpp>
#include <rubric/wording.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// `words` as the id of a part and of a check on the whole submission would be one address for two things.
void check_addresses(Context& context, const Rubric& rubric) {
  Ids parts;
  for (const Part& part : rubric.parts) parts.insert(part.id);
  for (const Requirement& requirement : rubric.requirements) {
    if (!parts.contains(requirement.id)) continue;
    context.findings.error(
        "rubric/duplicate-id", requirement.span,
        fmt::format("A part and a check on the submission as a whole are both called {}.", quoted(requirement.id)),
        "Give the check an `id` of its own.");
  }
}

void read_rubric(Context& context, const Node& root, Rubric& rubric) {
  if (root.kind != Node::Kind::map) {
    context.findings.error("rubric/not-a-rubric", {root.span.begin, root.span.begin},
                           root.kind == Node::Kind::list
                               ? "The file is a list; a rubric is made of keys with values."
                               : "The file is a single text; a rubric is made of keys with values.",
                           "Begin with `rubricate: 1`, `id:` and `title:`, each on a line of its own.");
    return;
  }
  if (!read_language_version(context, root)) return;
  const MapReader map(context, root, k_rubric_keys);
  read_header(context, map, rubric);
  if (const Node* counting = map.get("counting")) {
    rubric.counting_given = true;
    read_counting(context, *counting, rubric.counting);
  }
  context.counting = rubric.counting;
  if (const Node* profiles = map.get("profiles")) read_profiles(context, *profiles, rubric);
  context.profiles = rubric.profiles;
  if (const Node* scales = map.get("scales")) read_scales(context, *scales, rubric.scales);
  if (const Node* parts = map.get("parts")) read_parts(context, *parts, rubric);
  Ids taken;
  if (const Node* require = map.get("require"))
    read_requirements(context, *require, "", false, taken, rubric.requirements);
  if (const Node* advise = map.get("advise")) read_requirements(context, *advise, "", true, taken, rubric.requirements);
  check_addresses(context, rubric);
  check_conditions(context, rubric);
  if (const Node* outcome = map.get("outcome")) read_outcomes(context, *outcome, rubric);
  read_allowed(context, root, rubric);
}

/// What is wrong with what is there, whatever else may be missing.
bool needs_no_more(const Finding& finding) {
  constexpr auto k_ids = std::to_array<std::string_view>({
      "rubric/always-holds",        "rubric/bad-band",       "rubric/bad-from",      "rubric/bad-id",
      "rubric/bad-percent",         "rubric/bad-term",       "rubric/bare-number",   "rubric/comment-in-text",
      "rubric/counted-and-skipped", "rubric/does-not-apply", "rubric/duplicate-id",  "rubric/duplicate-key",
      "rubric/duplicate-level",     "rubric/missing-space",  "rubric/nested-one-of", "rubric/nested-any",
      "rubric/only-signs",          "rubric/two-checks",     "rubric/two-rules",     "rubric/unknown-check",
      "rubric/unknown-finding",     "rubric/unknown-key",    "rubric/unknown-value", "rubric/unquoted-colon",
      "rubric/unsupported-version",
  });
  return std::ranges::find(k_ids, finding.id) != k_ids.end();
}

}  // namespace

LoadedRubric load_rubric(Source source, std::span<const CheckKind* const> kinds, std::string sha256,
                         std::span<const std::string_view> lint_ids) {
  Findings findings;
  Rubric rubric;
  if (is_parsable(source.text, findings)) {
    const Tree tree = parse_tree(source.text, findings);
    if (tree.root) {
      Findings found;
      Context context{source.text, found, kinds, lint_ids};
      read_rubric(context, *tree.root, rubric);
      if (!tree.whole) found.remove_if([](const Finding& finding) { return !needs_no_more(finding); });
      // A comment that broke the text off has been told already.
      found.remove_if([&](const Finding& finding) {
        return finding.id == "rubric/comment-in-text" && findings.holds(finding.id, finding.place->span);
      });
      remove_allowed(context, rubric);
      findings.append(std::move(found));
    } else if (!findings.has_errors()) {
      findings.error("rubric/empty-file", {}, "The file holds no rubric: it is empty, or has comments only.",
                     "Begin with `rubricate: 1`, `id:` and `title:`.");
    }
  }
  LoadedRubric loaded;
  if (!findings.has_errors()) {
    rubric.source = std::move(source);
    rubric.sha256 = std::move(sha256);
    loaded.rubric = std::move(rubric);
  }
  loaded.findings = findings.take();
  return loaded;
}

}  // namespace rubricate
