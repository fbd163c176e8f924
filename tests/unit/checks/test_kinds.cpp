// All kinds of check: what they declare of themselves, and that it is what they report.
#include "samples.hpp"

#include <checks/kinds.hpp>

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

bool is_kebab_case(std::string_view word) {
  return !word.empty() && word.front() != '-' && word.back() != '-' && word.find("--") == std::string_view::npos &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

// One line for a person: not empty, no line break, no full stop.
bool is_summary(std::string_view text) {
  return !text.empty() && text.find('\n') == std::string_view::npos && !text.ends_with('.');
}

}  // namespace

TEST_CASE("every kind of check says what it is and which mistakes it reports") {
  std::set<std::string_view> ids;
  for (const CheckKind* kind : check_kinds()) {
    CAPTURE(kind->id);
    CHECK(is_kebab_case(kind->id));
    CHECK_MESSAGE(ids.insert(kind->id).second, "two kinds with one name");
    CHECK(is_summary(kind->summary));
    CHECK(static_cast<bool>(kind->run));
    CHECK_MESSAGE(kind->params.empty() == (kind->id == "references"), "only this one has nothing to choose");
    CHECK_FALSE(kind->mistakes.empty());
  }
  CHECK(ids == std::set<std::string_view>{"words",    "characters",    "pages",     "prompts", "sections", "list",
                                          "table",    "mentions",      "avoids",    "files",   "format",   "images",
                                          "links",    "finished",      "own-words", "privacy", "attests",  "references",
                                          "declared", "abbreviations", "any"});
}

TEST_CASE("every mistake is named kind/mistake, once, and has a summary") {
  std::set<std::string_view> ids;
  for (const CheckKind* kind : check_kinds())
    for (const Mistake& mistake : kind->mistakes) {
      CAPTURE(mistake.id);
      const std::size_t slash = mistake.id.find('/');
      REQUIRE(slash != std::string_view::npos);
      CHECK(mistake.id.substr(0, slash) == kind->id);
      CHECK(is_kebab_case(mistake.id.substr(slash + 1)));
      CHECK(is_summary(mistake.summary));
      CHECK_MESSAGE(ids.insert(mistake.id).second, "two mistakes with one name");
    }
}

TEST_CASE("every parameter is named once, has one line of help, and choices where it chooses") {
  for (const CheckKind* kind : check_kinds()) {
    CAPTURE(kind->id);
    std::set<std::string_view> names;
    for (const Param& param : kind->params) {
      CAPTURE(param.name);
      CHECK(is_kebab_case(param.name));
      CHECK(names.insert(param.name).second);
      CHECK(is_summary(param.help));
      const bool chooses = param.type == ParamType::choice || param.type == ParamType::choices;
      CHECK(chooses == !param.choices.empty());
      if (param.type == ParamType::choice)
        CHECK_MESSAGE(std::ranges::find(param.choices, param.standard) != param.choices.end(), "its standard");
      if (param.required) CHECK(param.standard.empty());
    }
  }
}

TEST_CASE("only checks of files as such need no readable text") {
  for (const CheckKind* kind : check_kinds()) {
    CAPTURE(kind->id);
    CHECK(kind->reads_text == (kind->id != "files" && kind->id != "format" && kind->id != "pages" &&
                               kind->id != "privacy" && kind->id != "any"));
  }
}

TEST_CASE("what a check reports is among the mistakes that it declares, and each of these can be made") {
  using trial::Files;
  const std::string words = "words: 2-3";
  const std::string ask =
      "prompts:\n  ask:\n    - {id: why, ask: Why do partnerships matter?}\n"
      "    - {id: scope, ask: How broad was it?, also: [Scope]}\n  order: given\n  words: 1-2\n";
  const std::string either =
      "prompts:\n  - one-of:\n      a:\n        - {id: x, ask: What is dark?}\n"
      "      b:\n        - {id: y, ask: What is light?}\n";
  const std::string sections = "sections: {titles: [Scope, Reach], order: given, level: exactly 1, words: 2-3}";
  const std::string list = "list: {of: member, items: 2, fields: [name, role]}";
  const std::string groups = "list: {of: group, items: exactly 2, words: 2-3}";
  const std::string table = "table: {columns: [Name, Role], rows: exactly 2}";
  const std::string files = "files: {count: exactly 1, size: at most 1 kB, pages: at most 5}";
  const auto one = [](std::string text) { return Files{{"p.md", std::move(text)}}; };
  const std::string head = "| Name | Role |\n|---|---|\n";
  const std::vector<std::pair<std::string, Files>> all{
      {words, one("a")},
      {words, one("a b c d")},
      {words, one("# a\n\nb\n")},
      {ask, one("# Why do partnerships matter?\n\n[insert]\n\n# Scope\n")},
      {ask, one("# Why do partnerships matter?\n\nNone.\n")},
      {ask, one("# Why do partnerships matter? Scope\n\nThey help a lot.\n")},
      {ask, one("# Scope\n\nOne two three.\n\n# Why do partnerships matter?\n\nThey help.\n")},
      {"prompts: {ask: [{id: why, ask: Why me?, words: 2-3}]}", one("# Why me?\n\nSo.\n")},
      {ask, one(trial::repeated("word ", 50))},
      {"prompts: {ask: [{id: why, ask: Why me?, words: 2-3}]}", one("# Why me?\n\nI ask.\n\n## And I know\n\nSo.\n")},
      {"list: {of: group, items: 2, words: 2-3}", one("## PTA\n\nIt is here.\n\n## Elks\n\nIt is there.\n")},
      {either, one("# The part\n")},
      {sections, one("# Reach\n\na b c d\n\n## Scope\n\na\n")},
      {sections, one("# Reach\n")},
      {"sections: {titles: [Scope], words: 2-3}", one("# Scope\n\n## Why\n\na b c\n")},
      {words, one("a b\n\n<!-- " + trial::repeated("w ", 20) + "-->\n")},
      {table, one(head + "| Ana | cook |\n\nThen:\n\n" + head + "| Bo | cook |\n")},
      {list, one("- Ana\n  - Role:\n- Bo\n  - Role: TBD\n- Ana\n")},
      {list, one("- Ana\n- Bo\n\n  She is there.\n")},
      {"list: {of: member, items: 2, fields: [name, role, why]}", one("- Ana. Role: cook. Why: so.\n- Bo\n\n  Is.\n")},
      {list, one("Ana and Bo.\n")},
      {groups, one("- PTA\n- the old Lions club\n- the Elks\n")},
      {"list: {of: group, items: 3}", one("- PTA\n- Elks\n")},
      {"list: {of: group, items: 3}", one("- PTA\n- Elks\n\nOr:\n\n- Band\n- Scouts\n- YMCA\n")},
      {table, one("Text.\n")},
      {table, one("The people:\n" + head + "| Ana | cook |\n")},
      {table, one("| Name |\n|---|\n| Ana |\n")},
      {table, one(head + "| Ana |  | more |\n| Bo | cook |\n| Cem | cook |\n")},
      {"finished", one("It is TBD.\n\nTBD\n")},
      {files, Files{{"p.png", std::string(2000, 'x')}}},
      {files, Files{{"p.pdf", "x"}}},
      {"files: at least 1", one("# The part\n\nTBD\n")},
      {"format: pdf", one("x")},
      {"characters: 5-7", one("abc")},
      {"characters: 5-7", one("abcdefgh")},
      {"characters: 5-7", one("abcd e fg")},
      {"pages: 2-3", one("x")},
      {"pages: 2-3", Files{{"p.pdf", "x"}}},
      {"own-words", one("# ?")},
      {"references", one("Text.")},
      {"references", one("(Bringle, 2009)")},
      {"references", one("# References\n\nBringle, R. (2009). One.\n")},
      {"references", one("(Jones, 2009)\n\n# References\n\nBringle, R. (2010). One.\n")},
      {"declared", one("Text.")},
      {"declared", one("Word count: 6\n\nWord count: 5\n")},
      {"declared", one("Text.\n\nWord count: 8\n")},
      {"declared", one("Text.\n\nWord count: 90\n")},
      {"mentions: [budget, '/cost/']", one("Text.\n")},
      {"prompts: [{id: by, ask: By when?}]", one("**By when:** May\n\nSo it is.\n\n**By when:**\n")},
      {"files: {count: 1, kinds: [document]}", one("Text.\n")},
      {"files: {count: 1, kinds: [image]}", Files{{"p.zip", "x"}}},
      {"files: {count: 1, kinds: [image]}", Files{{"p.md", "Text."}, {"a.jpg", "x"}}},
      {"table: {columns: [cost]}", one("| Cost in dollars |\n|---|\n| 5 |\n")},
      {"table: {columns: [cost]}", one("Item\tCost\nChairs\t5\n")},
      {"list: {of: pal, items: exactly 3, fields: [name, role]}",
       one("## Ana\n\nRole: cook\n\n## Ben\n\nRole: cook\n\n## Cleo\n\nRole: cook\n\n## Thanks\n\nThey know me "
           "well.\n")},
      {"abbreviations", one("The PTA.\n")},
      {"any: [[words: 5-6], [files: {count: 1, kinds: [video]}]]", one("One\n")},
      {"any: [[mentions: [budget]], [files: {kinds: [video]}]]", one("One\n")},
      {"mentions: {terms: [budget], in: One}", one("# One\n\n# Two\n\nText.\n")},
      {"mentions: {terms: [budget, '/cost/'], at-least: 1}", one("Text.\n")},
      {"mentions: {terms: ['/budget/', '/cost/'], at-least: 1}", one("Text.\n")},
      {"avoids: [just]", one("It is just so.\n\n> just\n")},
      {"images: exactly 1", one("![](a.png) ![b.png](b.png) ![image](c.png)\n")},
      {"images: 1", one("Text.\n")},
      {"images", one("![](a.png)\n\n# Two\n")},
      {"links: https", one("[a]() [b](http:/x) [c](file:///x) [d](#x) [e](http://x.org) [f](#) www.x.org [g](h i)\n")},
      {"links: forbid", Files{{"p.md", "[a](https://x.org) [b](c.md)\n"}, {"q.md", "x"}}},
      {"privacy: {names: first, emails: forbid, phones: forbid}",
       one("---\nauthor: Maria Gonzalez\n---\n\nMr. Otero, ana@example.org, 202-555-0143\n")},
      {"privacy: none", one("Maria came.\n")},
      {"privacy: none", Files{{"p.pdf", "x"}}},
      {"attests: [own-work, no-names, alone]", one("---\nown-work: no\nalone: mostly\n---\n\nText.\n")},
  };
  std::set<std::string_view> declared, reported;
  for (const CheckKind* kind : check_kinds())
    for (const Mistake& mistake : kind->mistakes) declared.insert(mistake.id);
  const auto note = [&](const trial::Trial& trial) {
    for (const Finding& finding : trial.report().findings)
      if (finding.address.starts_with("p.")) reported.insert(finding.id);
  };
  for (const auto& [requirement, submitted] : all) {
    CAPTURE(requirement);
    note(trial::Trial(trial::requiring(requirement), submitted));
  }
  std::string folder = trial::requiring("files: at most 1");
  folder.replace(folder.find("from: p\n"), 8, "from: p/\n");
  note(trial::Trial(folder, {{"p/a.png", "x"}, {"p/b.png", "x"}}));
  for (const auto& [from, to] :
       {std::pair{"files: at most 1", "images: 1"}, {"images: 1", "privacy: {file-names: forbid}"}}) {
    folder.replace(folder.find(from), std::string_view(from).size(), to);
    note(trial::Trial(folder, {{"p/a.md", "Text."}, {"p/maria.png", "x"}}));
  }
  std::string copied = trial::requiring("prompts: {ask: [{id: why, ask: Why me?}]}") + "      - words: at least 1\n";
  note(trial::Trial(copied, {{"p.md", "# Why me? I was there and I helped.\n"}}));
  std::string pasted = trial::requiring("prompts: {ask: [{id: why, ask: Why me?}]}") + "      - own-words\n";
  note(trial::Trial(pasted, {{"p.md", "# Why me?\n"}}));
  // Facts that only real files have: see test_pages.cpp and test_artifacts.cpp.
  reported.insert({"pages/too-few", "pages/too-many", "files/duration", "files/pages", "privacy/position",
                   "images/not-seen", "links/not-seen"});
  for (const std::string_view id : declared) {
    CAPTURE(id);
    CHECK_MESSAGE(reported.contains(id), "declared and never reported");
  }
  for (const std::string_view id : reported) {
    CAPTURE(id);
    CHECK_MESSAGE(declared.contains(id), "reported and not declared");
  }
}

TEST_CASE("a kind is found by its name") {
  for (const CheckKind* kind : check_kinds()) CHECK(find_check(kind->id) == kind);
  CHECK(find_check("Words") == nullptr);
  CHECK(find_check("") == nullptr);
}

}  // namespace rubricate
