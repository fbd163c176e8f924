// What counts as a word: for the whole rubric, and for a check that has a policy of its own.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {

void apply_counting(Context& context, const std::vector<std::string>& count, const std::vector<std::string>& skip,
                    Span at, Counting& counting) {
  const auto mark = [&](const std::vector<std::string>& names, Counted as) {
    for (const std::string& name : names)
      counting.elements[std::ranges::find(element_names, name) - std::begin(element_names)] = as;
  };
  mark(count, Counted::yes);
  mark(skip, Counted::no);
  for (const std::string& name : skip) {
    if (std::ranges::find(count, name) == count.end()) continue;
    context.findings.error("rubric/counted-and-skipped", at,
                           fmt::format("{} stands under `count` and under `skip`.", quoted(name)),
                           "Keep one of the two.");
  }
  if (std::ranges::count(counting.elements, Counted::no) == element_count)
    context.findings.error("rubric/nothing-counted", at, "All kinds of text are skipped, so every text has 0 words.",
                           "Leave out of `skip` what is to be counted, such as `paragraphs`.");
}

void read_counting(Context& context, const Node& node, Counting& counting) {
  const MapReader map(context, node, k_counting_keys);
  if (const Node* rule = map.get("rule"))
    if (read_choice(context, *rule, map.choices("rule")) == "whitespace") counting.rule = WordRule::whitespace;
  const auto elements = [&](std::string_view key) {
    const Node* names = map.get(key);
    return names != nullptr ? read_choices(context, *names, map.choices(key)) : std::vector<std::string>{};
  };
  const Node* skip = map.get("skip");
  apply_counting(context, elements("count"), elements("skip"), skip != nullptr ? skip->key_span : Span{}, counting);
}

}  // namespace rubricate
