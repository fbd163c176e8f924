// Every kind of check, and every parameter of it, has its words; and they are the right ones.
#include "../checks/samples.hpp"
#include "samples.hpp"

#include <checks/kinds.hpp>
#include <guide/sentences.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// Values of a parameter that ask for different things.
std::vector<ParamValue> values_of(const Param& param) {
  std::vector<ParamValue> values;
  const auto term = [](std::string_view written) { return std::vector{Term::compile(written).value()}; };
  switch (param.type) {
    case ParamType::boolean: return {true, false};
    case ParamType::text:
    case ParamType::noun: return {std::string("apple"), std::string("pear")};
    case ParamType::choice:
      for (const std::string_view choice : param.choices) values.emplace_back(std::string(choice));
      return values;
    case ParamType::length:
    case ParamType::count:
    case ParamType::size:
    case ParamType::duration:
      return {Band{7, 9}, Band{7, 11}, Band{8, 11}, Band{7, std::nullopt}, Band{0, 9}, Band{9, 9}};
    case ParamType::level: return {Band{2, 3}, Band{2, 4}, Band{3, 4}, Band{2, std::nullopt}, Band{2, 2}};
    case ParamType::percent: return {5.0, 7.5};
    case ParamType::choices:
      for (const std::string_view choice : param.choices) values.emplace_back(std::vector{std::string(choice)});
      if (param.choices.size() > 1)
        values.emplace_back(std::vector{std::string(param.choices[0]), std::string(param.choices[1])});
      return values;
    case ParamType::extensions: return {std::vector<std::string>{"pdf"}, std::vector<std::string>{"pdf", "docx"}};
    case ParamType::titles:
    case ParamType::columns:
    case ParamType::fields:
      return {std::vector<Title>{{"Aim", {}, {}}}, std::vector<Title>{{"Aim", {}, {}}, {"Way", {}, {}}}};
    case ParamType::terms: return {term("budget"), term("school"), term("<date>"), term("/a+/")};
    case ParamType::checks: return {};  // see `options_of`
    case ParamType::prompts: {
      Prompt one;
      one.ask = "Why?";
      Prompt two = one;
      two.words = Band{5, 6};
      Prompt three = one;
      three.parts = {two};
      Prompt four = one;
      four.branch = Branch{0, "new"};
      return {std::vector{one}, std::vector{two}, std::vector{three}, std::vector{four}, std::vector{one, two}};
    }
  }
  return values;
}

// One way of so many checks.
std::vector<std::vector<Requirement>> options_of(std::size_t count) {
  Requirement finished;
  finished.kind = find_check("finished");
  return {std::vector<Requirement>(count, finished)};
}

// The sentence with the first value of every required parameter, and with `value` for `param` where one is given.
std::string sentence_with(const CheckKind& kind, const Param* param, const ParamValue* value) {
  Requirement requirement;
  requirement.kind = &kind;
  for (const Param& each : kind.params) {
    if (each.type == ParamType::checks)
      requirement.options = options_of(&each == param ? 2 : 1);
    else if (&each == param)
      requirement.params.set(std::string(each.name), *value);
    else if (each.required)
      requirement.params.set(std::string(each.name), values_of(each).front());
  }
  return trial::flat(guide::item_for(requirement));
}

// The only requirement of a part, in words.
std::string sentence(std::string_view requirement) {
  const Rubric rubric = trial::rubric_from(trial::requiring(requirement));
  return trial::flat(guide::item_for(rubric.parts.at(0).requirements.at(0)));
}

}  // namespace

TEST_CASE("every kind of check has a sentence, and there are no others") {
  std::set<std::string_view> kinds, known;
  for (const CheckKind* kind : check_kinds()) kinds.insert(kind->id);
  for (const guide::Sentence& sentence : guide::sentences()) {
    CAPTURE(sentence.kind);
    CHECK(known.insert(sentence.kind).second);
  }
  for (const std::string_view kind : kinds) {
    CAPTURE(kind);
    CHECK(known.contains(kind));
  }
  CHECK_EQ(known.size(), kinds.size());
}

TEST_CASE("no parameter of any kind is left unsaid") {
  for (const CheckKind* kind : check_kinds())
    for (const Param& param : kind->params) {
      CAPTURE(kind->id);
      CAPTURE(param.name);
      std::vector<ParamValue> values = values_of(param);
      if (param.type == ParamType::checks) values.emplace_back(false);  // any will do
      REQUIRE(!values.empty());
      const std::string without = sentence_with(*kind, nullptr, nullptr);
      std::set<std::string> said;
      if (param.type == ParamType::checks) said.insert(without);
      for (const ParamValue& value : values) {
        const std::string with = sentence_with(*kind, &param, &value);
        CAPTURE(with);
        CHECK(said.insert(with).second);  // another value, other words
        const auto* choice = std::get_if<std::string>(&value);
        const bool is_standard = choice != nullptr && *choice == param.standard;
        if (!param.required) CHECK_EQ(with == without, is_standard);
      }
    }
}

TEST_CASE("a sentence begins with a capital and ends with its sign") {
  for (const CheckKind* kind : check_kinds()) {
    const std::string text = sentence_with(*kind, nullptr, nullptr);
    CAPTURE(text);
    REQUIRE(!text.empty());
    CHECK(text.front() >= 'A');
    CHECK(text.front() <= 'Z');
    CHECK((text.ends_with('.') || text.ends_with(']')));
    CHECK(text.find("  ") == std::string::npos);
  }
}

TEST_CASE("what a requirement asks, in words") {
  struct Row {
    std::string_view requirement;
    std::string_view sentence;
  };
  const Row rows[] = {
      {"words: 450-550", "Write 450 to 550 words."},
      {"words: exactly 1", "Write exactly 1 word."},
      {"words: {band: at most 300, tolerance: 5%}",
       "Write at most 300 words. Up to 5% beyond these limits is accepted."},
      {"words: {band: 2-3, count: [headings, captions], skip: [references]}",
       "Write 2 to 3 words. Here, headings and captions count; references at the end do not."},
      {"words: {band: 2-3, count: [headings]}", "Write 2 to 3 words. Here, headings count."},
      {"words: {band: 2-3, skip: [code, captions]}",
       "Write 2 to 3 words. Here, program code and captions do not count."},
      {"characters: {band: at least 300, spaces: skip}", "Write at least 300 characters. Spaces do not count."},
      {"characters: 10-20", "Write 10 to 20 characters. Whether spaces count is left open."},
      {"pages: 2-4", "Fill 2 to 4 pages."},
      {"declared: 5%",
       "State in the text how many words it has, such as “Word count: 498”, and see that the number is true. It may be "
       "off by up to 5%."},
      {"prompts: [{id: a, ask: Why?}]", "Answer this question: [Why?]"},
      {"prompts: {order: given, marked: required, words: 50-100, ask: [{id: a, ask: Why?}, {id: b, ask: How?, words: "
       "at "
       "least 9}]}",
       "Answer each of these questions, each answer under a heading that names its question, in this order; write 50 "
       "to "
       "100 words for each where no other length is given: [1. Why?; 2. How? (at least 9 words)]"},
      {"prompts: [{id: a, ask: Why?, parts: [{id: c, ask: When?}, {id: d, ask: Where?}]}, {id: b, ask: How?}]",
       "Answer each of these questions: [1. Why? [When?; Where?]; 2. How?]"},
      {"prompts: [{id: a, ask: Why?}, {one-of: {old: [{id: b, ask: What happened?}, {id: c, ask: When?}], new: [{id: "
       "d, "
       "ask: What next?}]}}, {one-of: {here: [{id: e, ask: Which room?}], there: [{id: f, ask: Which town?}]}}]",
       "Answer each of these questions: [1. Why?; 2. One of these, whichever is your case: [Either “old”: [1. What "
       "happened?; 2. When?]; Or “new”: [1. What next?]]; 3. One of these, whichever is your case: [Either “here”: [1. "
       "Which room?]; Or “there”: [1. Which town?]]]"},
      {"sections: [Aim, {title: Scope, also: [Reach, Extent]}]",
       "Write a section with each of these titles: [“Aim”; “Scope” (or “Reach” or “Extent”)]"},
      {"sections: {titles: [Aim, Method], order: given, level: exactly 2, words: 5-9}",
       "Write a section with each of these titles, in this order, each a heading of level 2; write 5 to 9 words in "
       "each: "
       "[1. “Aim”; 2. “Method”]"},
      {"sections: {titles: [Aim], level: 2}",
       "Write a section with each of these titles, each a heading of level 2 to "
       "6: [“Aim”]"},
      {"list: {of: member, items: 5, fields: [first name, {name: role, also: [job]}, reason]}",
       "List at least 5 members. Give for each: first name, role and reason."},
      {"list: {of: party, items: exactly 1, words: 20-50}", "List exactly 1 party. Write 20 to 50 words on each."},
      {"list: {of: party, items: 2-3}", "List 2 to 3 parties."},
      {"table: [who, {name: what, also: [task]}]",
       "Make a table with the columns “who” and “what” (or “task”) and, below its head, at least 1 row. Fill in every "
       "cell."},
      {"table: {columns: [who], rows: 3-5}",
       "Make a table with the column “who” and, below its head, 3 to 5 rows. Fill in every cell."},
      {"mentions: [parents]", "Speak of “parents”."},
      {"mentions: [parents, '/budgets?/', <money>]",
       "Speak of each of these: “parents”; “budget” or “budgets”; an amount of money."},
      {"mentions: {terms: [parents, <date>, school], at-least: 2}",
       "Speak of at least 2 of these: “parents”; a date; “school”."},
      {"abbreviations: {known: [PTA, IEP]}",
       "Explain each abbreviation where you first use it, like this: National Education Association (NEA). These need no "
       "explaining: “PTA” and “IEP”."},
      {"avoids: {terms: [just, simply], instead: plain words}",
       "Do not write “just” or “simply”. Instead: plain words."},
      {"finished", "Leave nothing to be filled in later: no gaps, no “TBD”, no words in brackets from a template."},
      {"finished: {terms: [to follow]}",
       "Leave nothing to be filled in later: no gaps, no “TBD”, no words in brackets from a template. These count as "
       "gaps, too: “to follow”."},
      {"own-words", "Write in your own words: at most 30% of the text may be copied from these guidelines."},
      {"own-words: 12.5%", "Write in your own words: at most 12.5% of the text may be copied from these guidelines."},
      {"privacy: {names: first, emails: forbid, phones: forbid, file-names: forbid}",
       "Call people by their first names only. Leave out e-mail addresses. Leave out telephone numbers. Keep the names "
       "of people out of file names."},
      {"privacy: none", "Do not name anybody."},
      {"attests: [own-work]",
       "At the very top of the text, between two lines of three hyphens (---), state each of these, with “yes” behind "
       "the colon if it is true: [own-work: yes]"},
      {"references",
       "List every source that you cite under a heading such as “References”, and cite every source that you list."},
      {"files", "Hand in at least 1 file."},
      {"files: {count: 1-3, kinds: [image, document], size: at most 20 MB, duration: 15-20 minutes, pages: at most 2}",
       "Hand in 1 to 3 files: pictures or documents (PDF, Word …). Size of each file: at most 20 MB. Length of each "
       "sound recording or video: 15 to 20 minutes. Length of each document: at most 2 pages."},
      {"format: [pdf, docx, odt]", "Save each file as pdf, docx or odt."},
      {"images", "Describe each picture for those who cannot see it."},
      {"images: {count: 2, alt: optional}", "Show at least 2 pictures in the text. Pictures need no description."},
      {"links", "Every link must work for somebody else: to what is handed in with the text, or to the web."},
      {"links: https",
       "Every link must work for somebody else: to what is handed in with the text, or to the web by an address that "
       "begins with https://."},
      {"links: forbid", "Every link must lead to what is handed in with the text. Do not link to the web."},
      {"any: [[files: at least 3], [words: 5-9, finished: {in: Aim}]]",
       "One of these ways is enough: [Hand in at least 3 files.; All of this: [Write 5 to 9 words.; In the section "
       "“Aim”: "
       "Leave nothing to be filled in later: no gaps, no “TBD”, no words in brackets from a template.]]"},
      {"words: {band: 5-9, in: {title: Scope, also: [Reach]}}",
       "In the section “Scope” (or “Reach”): Write 5 to 9 words."},
      {"words: {band: 5-9, in: Scope, because: \"nobody reads more, alas\"}",
       "In the section “Scope”: Write 5 to 9 words. Reason: nobody reads more, alas."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.requirement);
    CHECK_EQ(sentence(row.requirement), row.sentence);
  }
}

TEST_CASE("a kind without a sentence is told by its summary") {
  const CheckKind unknown{"unheard-of", "Something new", {}, {}};
  Requirement requirement;
  requirement.kind = &unknown;
  CHECK_EQ(guide::item_for(requirement).text, "Something new.");
}

TEST_CASE("what counts words") {
  struct Row {
    std::string_view requirement;
    bool counts;
  };
  const Row rows[] = {
      {"words: 5-9", true},
      {"characters: 5-9", true},
      {"declared", true},
      {"pages: 2-3", false},
      {"files", false},
      {"prompts: [{id: a, ask: Why?}]", false},
      {"prompts: [{id: a, ask: Why?, words: 5-9}]", true},
      {"prompts: [{id: a, ask: Why?, parts: [{id: b, ask: How?, words: 5-9}]}]", true},
      {"prompts: {words: 5-9, ask: [{id: a, ask: Why?}]}", true},
      {"sections: {titles: [Aim], words: 5-9}", true},
      {"any: [[files], [finished]]", false},
      {"any: [[files], [words: 5-9]]", true},
      {"list: {of: member, items: 3}", false},
      {"list: {of: member, items: 3, words: 5-9}", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.requirement);
    const Rubric rubric = trial::rubric_from(trial::requiring(row.requirement));
    CHECK_EQ(guide::counts_words(rubric.parts.at(0).requirements.at(0)), row.counts);
  }
}

}  // namespace rubricate
