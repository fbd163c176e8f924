// The keys of the rubric language, from the head of a file to its end.
#include <rubric/keys.hpp>
#include <rubricate/rubric.hpp>

#include <algorithm>

namespace rubricate {
namespace {

using enum KeyType;

constexpr std::string_view k_wordings[] = {"original", "paraphrased"};
constexpr std::string_view k_word_rules[] = {"standard", "whitespace"};
constexpr std::string_view k_named[] = {"required"};
constexpr std::string_view k_ignored[] = {"ignored"};

// What the loader warns of; `lint` adds its own.
constexpr std::string_view k_warnings[] = {
    "rubric/comment-in-text", "rubric/equal-points",  "rubric/no-weight",      "rubric/one-level",
    "rubric/plural",          "rubric/several-names", "rubric/unusual-ending", "rubric/version-not-first",
};

constexpr Key k_source[] = {
    {"publisher", ParamType::text, "Who publishes the guidelines", "Osier Falls Schools"},
    {"title", ParamType::text, "What the guidelines are called", "How to ask for a school garden"},
    {"url", ParamType::text, "Where the guidelines can be read", "\"https://osier-falls.example/garden\""},
    {"licence", ParamType::text, "Under which licence the guidelines stand", "CC-BY-4.0"},
    {"wording", ParamType::choice, "Whether the rubric has the guidelines' own words", "paraphrased", false,
     k_wordings},
};

constexpr Key k_counting[] = {
    {"rule", ParamType::choice, "What a word is: as word processors count (standard), or what stands between spaces",
     "standard", false, k_word_rules},
    {"count", ParamType::choices, "Which kinds of text surely count", "[captions]", false, element_names},
    {"skip", ParamType::choices, "Which kinds of text surely do not count", "[prompts, references]", false,
     element_names},
};

constexpr Key k_level[] = {
    {"level", ParamType::text, "What the level is called", "Basic", true},
    {"points", number, "What the level is worth in a sum; on all levels of a scale or on none, and rising", "2"},
};

constexpr Key k_check[] = {
    {"id", id, "Its name in reports, else its kind; needed where two of a kind stand together", "all-words"},
    {"in", section, "The title of a section: only this is looked at", "Our budget"},
    {"because", ParamType::text, "Why this is wanted, shown to the applicant", "The committee prints it"},
    {"when", ParamType::text, "Asked only where this has passed: the address of a part, a check or an entry of one",
     "plan.words"},
    {"profile", some_names, "Asked only of these profiles of the rubric", "beginner"},
};

// Those of a sub-question come first, and `one-of` stands alone.
constexpr Key k_prompt[] = {
    {"id", id, "A short name for the question", "why", true},
    {"ask", title, "The question, in the rubric's words", "Why does it matter?", true},
    {"also", other_titles, "Other titles that stand for the question", "[Our reasons]"},
    {"keywords", ParamType::terms, "A title in the answer that holds all of these stands for the question", "[summer]"},
    {"words", ParamType::length, "How long its answer is to be", "100-150"},
    {"parts", sub_prompts, "Its sub-questions", "[{id: who, ask: Who looks after it?}]"},
    {"one-of", branches, "Two or more branches with their questions, of which one is to be answered",
     "{tried before: [{id: lessons, ask: What did you learn?}], first time: [{id: worries, ask: What could go "
     "wrong?}]}",
     true},
};

constexpr Key k_term[] = {
    {"term", term, "What is looked for: a phrase, '/an expression/' or a pattern such as <date>", "meeting", true},
    {"also", other_terms, "Other forms that will do as well", "[meetings, get-together]"},
};

constexpr Key k_title[] = {
    {"name", title, "What it is called", "reason"},
    {"title", title, "What it is called; the same as name", "Scope"},
    {"also", other_titles, "Other names for it", "[why, because]"},
    {"keywords", ParamType::terms, "Words that tell the field where an item gives it without a label", "[since]"},
};

constexpr Key k_criterion[] = {
    {"id", id, "A short name; needed where a part has two criteria, else the part's", "clarity"},
    {"title", ParamType::text, "What is judged, else the part's title", "How clear it is"},
    {"scale", ParamType::text, "By which of the rubric's scales it is judged", "skill", true},
    {"weight", weight, "How much it counts beside others; 1 when it is not given", "2"},
    {"levels", descriptors, "What a text on each level is like", "{Basic: 'Partly done, or hard to follow.'}"},
};

constexpr Key k_part[] = {
    {"id", id, "A short name", "overview", true},
    {"title", ParamType::text, "What the guidelines call it, else its id", "Part 1. Overview"},
    {"also", other_titles, "Other titles by which it is found", "[Introduction]"},
    {"from", file,
     "How its file is called: a name without ending, a folder (event/) or a pattern in quotes; else its id",
     "overview"},
    {"named", ParamType::choice, "Whether only the name in from will do", "required", false, k_named},
    {"optional", ParamType::boolean, "Whether it may be absent", "true"},
    {"note", notes, "What else the guidelines say of it; checks nothing", "Photographs are welcome."},
    {"require", checks, "What must be so", "[words: 450-550, finished]"},
    {"advise", checks, "What gives a warning at most", "[format: pdf]"},
    {"judge", criteria, "What a reader judges", "[{scale: pass}]"},
};

constexpr Key k_sum[] = {
    {"weights", weights, "How often the points of each criterion count", "{overview: 1, plan: 2}", true},
    {"cut", number, "The least sum that will do", "12", true},
    {"minimums", minimums, "The least points of single criteria", "{plan: 1}"},
};

// A rule is made of all but the first and the last.
constexpr Key k_result[] = {
    {"result", ParamType::text, "What follows when the rule holds", "Earned", true},
    {"all", rules, "Rules that must all hold", "[{criteria: [overview, plan], reach: Passing}]"},
    {"any", rules, "Rules of which one must hold", "[{criteria: [overview], reach: Passing}]"},
    {"at-least", whole, "How many of the criteria must reach the level; all when it is not given", "2"},
    {"sum",
     map,
     "Points of several criteria, weighted and added up",
     "{weights: {overview: 1, plan: 2}, cut: 12}",
     false,
     {},
     &k_sum_keys},
    {"criteria", names, "Which criteria must reach the level", "[overview, plan]"},
    {"reach", ParamType::text, "The level that they must reach", "Passing"},
    {"checks", ParamType::choice, "Whether failed checks do not bar the result", "ignored", false, k_ignored},
};

constexpr Key k_allow[] = {
    {"finding", ParamType::choice, "Which warning is kept on purpose", "rubric/comment-in-text", true, k_warnings},
    {"at", ParamType::text,
     "Where: the id of a part, criterion or scale, an address or a key; else in the whole rubric", "plan"},
    {"because", ParamType::text, "Why it is kept", "The source words them so.", true},
};

constexpr Key k_rubric[] = {
    {"rubricate", language, "The version of the rubric language; comes first", "1", true},
    {"id", id, "A short name for the rubric", "my-rubric", true},
    {"title", ParamType::text, "What is to be handed in", "My rubric", true},
    {"version", ParamType::text, "The version of the rubric", "1.0.0"},
    {"language", ParamType::text, "The language that the rubric is written in", "en"},
    {"source",
     map,
     "Where the guidelines come from",
     "{publisher: Osier Falls Schools, wording: paraphrased}",
     false,
     {},
     &k_source_keys},
    {"note", notes, "What else the guidelines say, or do not say; checks nothing", "They do not ask for a cover page."},
    {"counting",
     map,
     "What counts as a word; what is not named stays open",
     "{skip: [prompts, references]}",
     false,
     {},
     &k_counting_keys},
    {"profiles", ids, "The kinds of applicants that checks tell apart", "[beginner, expert]"},
    {"scales", scales, "The scales that readers judge by, each with its levels, the worst first",
     "{pass: [Not passing, Passing]}"},
    {"parts", maps, "The things to be handed in", "[{id: overview}]", true, {}, &k_part_keys},
    {"require", checks, "What must be so for the submission as a whole", "[words: 1500-1900]"},
    {"advise", checks, "What gives a warning at most, for the submission as a whole", "[words: at most 1900]"},
    {"outcome", results, "The results, best first; the first whose rule holds counts",
     "[{result: Earned, criteria: [overview], reach: Passing}, {result: Not yet}]"},
    {"allow",
     maps,
     "Warnings about the rubric that are kept on purpose",
     "[{finding: rubric/comment-in-text, because: It is no comment.}]",
     false,
     {},
     &k_allow_keys},
};

constexpr std::span k_prompts = std::span(k_prompt);
constexpr std::span k_titles = std::span(k_title);

}  // namespace

const Key* KeyMap::find(std::string_view name) const {
  const auto found = std::ranges::find(keys, name, &Key::name);
  return found != keys.end() ? &*found : nullptr;
}

std::vector<std::string_view> names_of(std::span<const Key> keys) {
  std::vector<std::string_view> names;
  names.reserve(keys.size());
  for (const Key& key : keys) names.push_back(key.name);
  return names;
}

constexpr KeyMap k_rubric_keys{"a rubric", k_rubric};
constexpr KeyMap k_source_keys{"`source`", k_source};
constexpr KeyMap k_counting_keys{"`counting`", k_counting};
constexpr KeyMap k_level_keys{"a level", k_level};
constexpr KeyMap k_part_keys{"a part", k_part};
constexpr KeyMap k_check_keys{"an entry beside its check", k_check};
constexpr KeyMap k_prompt_keys{"a prompt", k_prompts.first(6)};
constexpr KeyMap k_sub_prompt_keys{"a prompt's part", k_prompts.first(5)};
constexpr KeyMap k_one_of_keys{"an entry with `one-of`", k_prompts.last(1)};
constexpr KeyMap k_prompt_entry_keys{"a prompt", k_prompts};
constexpr KeyMap k_term_keys{"a term", k_term};
constexpr KeyMap k_title_keys{"a title", k_titles.first(3)};
constexpr KeyMap k_column_keys{"a column", k_titles.first(3)};
constexpr KeyMap k_field_keys{"a field", k_titles};
constexpr KeyMap k_criterion_keys{"a criterion", k_criterion};
constexpr KeyMap k_result_keys{"a result", k_result};
constexpr KeyMap k_rule_keys{"a rule", std::span(k_result).subspan(1, 6)};
constexpr KeyMap k_sum_keys{"`sum`", k_sum};
constexpr KeyMap k_allow_keys{"an entry of `allow`", k_allow};

}  // namespace rubricate
