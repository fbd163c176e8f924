// What levels say, against what is asked for: nothing at all, more, or less.
#include <lint/context.hpp>
#include <lint/prose.hpp>
#include <rubric/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// Levels that nothing describes: told once for all criteria of a scale that lack the same ones, since guidelines that
/// are silent mostly are so throughout.
void lint_missing(LintContext& context) {
  std::map<std::pair<const Scale*, std::vector<std::string_view>>, std::vector<const Criterion*>> missing;
  for (const Part& part : context.rubric().parts)
    for (const Criterion& criterion : part.criteria) {
      std::vector<std::string_view> levels;
      for (const DescribedLevel& level : context.levels_of(criterion))
        if (level.descriptor == nullptr) levels.push_back(level.level->name);
      if (!levels.empty()) missing[{context.scale_of(criterion), std::move(levels)}].push_back(&criterion);
    }
  for (const auto& [lacking, criteria] : missing) {
    const auto& [scale, levels] = lacking;
    std::vector<std::string_view> ids;
    for (const Criterion* criterion : criteria) ids.push_back(criterion->id);
    const bool alone = criteria.size() == 1;
    context.add("rubric/no-descriptor", context.first_line(alone ? criteria.front()->span : scale->span),
                fmt::format("Nothing says what {} {} for {}, so readers will draw the line differently.",
                            listed(levels, "and"), levels.size() == 1 ? "means" : "mean", listed(ids, "and")),
                fmt::format("Under `levels` of {}, add {}; if the guidelines are silent, name `rubric/no-descriptor` "
                            "under `allow`.",
                            alone ? "it" : "each",
                            levels.size() == 1 ? fmt::format("`{}: …`", levels.front()) : "a line for each level"));
  }
}

/// Whatever the part says to an applicant: titles, questions, reasons, notes, names of checks and fields.
class PartText {
 public:
  explicit PartText(const Part& part) {
    add(part.title);
    for (const std::string& note : part.notes) add(note);
    for_each_requirement(part.requirements, [this](const Requirement& requirement) {
      if (requirement.kind != nullptr) add(requirement.kind->id);
      add(requirement.because);
      if (const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask")) add(*prompts);
      if (const auto* of = requirement.params.get<std::string>("of")) add(*of);
      for (const char* const name : {"fields", "titles", "columns", "ids"})
        if (const auto* titles = requirement.params.get<std::vector<Title>>(name))
          for (const Title& title : *titles) add(title);
      if (const auto* kinds = requirement.params.get<std::vector<std::string>>("kinds"))
        for (const std::string& kind : *kinds) add(kind);
      if (const auto* terms = requirement.params.get<std::vector<Term>>("terms"))
        for (const Term& term : *terms) add(term.written());
    });
  }

  [[nodiscard]] bool says(const std::string& word_stem) const { return stems_.contains(word_stem); }

 private:
  void add(std::string_view text) { stems_.merge(content_stems(prose_words(text))); }
  void add(const Title& title) {
    add(title.name);
    for (const std::string& name : title.also) add(name);
  }
  void add(const std::vector<Prompt>& prompts) {
    for (const Prompt& prompt : prompts) {
      add(prompt.ask);
      for (const std::string& name : prompt.also) add(name);
      for (const Term& term : prompt.keywords) add(term.written());
      add(prompt.parts);
    }
  }

  std::set<std::string> stems_;
};

/// Evidence that the best level wants, while nothing in the part asks for it.
void lint_unasked(LintContext& context, const Part& part) {
  // Sorted: things that one can put into a text or leave out.
  constexpr auto k_evidence = std::to_array<std::string_view>(
      {"anecdotes", "chart",      "charts",    "citations",  "data",       "diagram", "diagrams",     "evidence",
       "example",   "examples",   "footnotes", "interview",  "interviews", "photo",   "photos",       "quotations",
       "quotes",    "references", "sources",   "statistics", "survey",     "surveys", "testimonials", "timeline"});
  static_assert(std::ranges::is_sorted(k_evidence));
  const bool asks =
      std::ranges::any_of(part.requirements, [](const Requirement& one) { return is_check(one, "prompts"); });
  if (!asks || part.criteria.empty()) return;
  const PartText text(part);
  for (const Criterion& criterion : part.criteria) {
    const Descriptor* best = context.best_descriptor(criterion);
    if (best == nullptr) continue;
    std::vector<std::string_view> unasked;
    const std::vector<ProseWord> words = prose_words(best->text);
    for (const ProseWord& word : words)
      if (std::ranges::binary_search(k_evidence, word.text) && !text.says(stem(word.text)) &&
          std::ranges::find(unasked, word.text) == unasked.end())
        unasked.push_back(word.text);
    if (unasked.empty()) continue;
    context.add("rubric/unasked-evidence", context.place_of(unasked.front(), best->span),
                fmt::format("The best level wants {}, and it looks as if nothing in {} asks for that.",
                            listed(unasked, "and"), quoted(part.id)),
                "Ask for it in a question or under `note`, or leave it out here.");
  }
}

/// A text with these stems speaks of the field by one of its names.
bool speaks_of(const std::set<std::string>& stems, const Title& field) {
  const auto holds = [&](const std::string& name) {
    const std::set<std::string> own = content_stems(prose_words(name));
    return !own.empty() && std::ranges::all_of(own, [&](const std::string& one) { return stems.contains(one); });
  };
  return holds(field.name) || std::ranges::any_of(field.also, holds);
}

/// The best level counts off some of the fields of a list and leaves out others.
void lint_left_out(LintContext& context, const Part& part) {
  constexpr std::size_t k_least_asked = 3, k_most_asked = 20, k_least_named = 2;
  constexpr std::size_t k_most_pairs = 2000;  // of checks and criteria; more are no part that a person wrote
  if (part.requirements.size() * part.criteria.size() > k_most_pairs) return;
  for (const Requirement& requirement : part.requirements) {
    const auto* fields = requirement.params.get<std::vector<Title>>("fields");
    if (!is_check(requirement, "list") || fields == nullptr) continue;
    if (fields->size() < k_least_asked || fields->size() > k_most_asked) continue;
    for (const Criterion& criterion : part.criteria) {
      const Descriptor* best = context.best_descriptor(criterion);
      if (best == nullptr) continue;
      const std::set<std::string> stems = content_stems(prose_words(best->text));
      std::vector<std::string_view> named, left_out;
      for (const Title& field : *fields) (speaks_of(stems, field) ? named : left_out).push_back(field.name);
      if (named.size() < k_least_named || left_out.empty()) continue;
      context.add("rubric/left-out-of-levels", context.first_line(best->span),
                  fmt::format("The best level counts off {}, and may have forgotten {}, which {} asks for as well.",
                              listed(named, "and"), listed(left_out, "and"), quoted(requirement.address)),
                  "Name it here too, or speak of all fields at once.");
    }
  }
}

}  // namespace

void lint_descriptors(LintContext& context) {
  lint_missing(context);
  for (const Part& part : context.rubric().parts) {
    lint_unasked(context, part);
    lint_left_out(context, part);
  }
}

}  // namespace rubricate
