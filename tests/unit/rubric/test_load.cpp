// Whole rubrics: what is read, piece by piece.
#include "helpers.hpp"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

namespace rubricate::test {
namespace {

std::string shipped_text() {
  std::ifstream file(std::string(RUBRICATE_SOURCE_DIR) + "/rubrics/nea-meaningful-partnership.rubric.yaml");
  return {std::istreambuf_iterator<char>(file), {}};
}

Rubric loaded(std::string_view text) {
  auto result = load(text);
  REQUIRE_MESSAGE(result.rubric, said(text));
  return std::move(*result.rubric);
}

TEST_CASE("the shipped rubric loads without a finding") {
  const std::string text = shipped_text();
  REQUIRE_FALSE(text.empty());
  CHECK(places(text) == Lines{});
  const Rubric rubric = loaded(text);
  CHECK(rubric.source.text == text);
  CHECK(rubric.sha256 == "abc");
  CHECK(rubric.id == "nea-meaningful-partnership");
  CHECK(rubric.origin.wording == "paraphrased");
  CHECK(rubric.notes.size() == 4);
  REQUIRE(rubric.parts.size() == 5);

  const Part& overview = rubric.parts.at(0);
  CHECK(overview.title == "Part 1. Overview");
  REQUIRE(overview.requirements.size() == 3);
  CHECK(overview.requirements.at(0).address == "overview.words");
  CHECK(*overview.requirements.at(0).params.get<Band>("band") == Band{450, 550});
  CHECK_FALSE(overview.requirements.at(2).advisory);
  const auto* prompts = overview.requirements.at(1).params.get<std::vector<Prompt>>("ask");
  REQUIRE(prompts != nullptr);
  REQUIRE(prompts->size() == 6);
  CHECK_FALSE(prompts->at(0).branch);
  CHECK_FALSE(prompts->at(0).keywords.empty());
  CHECK(prompts->at(4).branch == Branch{0, "tried before"});
  CHECK(prompts->at(5).branch == Branch{0, "never tried"});

  CHECK(rubric.parts.at(3).from.kind == From::Kind::folder);
  CHECK(rubric.parts.at(3).from.pattern == "event");
  const auto* reflection = rubric.parts.at(4).requirements.at(1).params.get<std::vector<Prompt>>("ask");
  REQUIRE(reflection != nullptr);
  CHECK(reflection->at(2).parts.size() == 4);
  CHECK(rubric.parts.at(1).criteria.at(0).id == "people");
  CHECK(rubric.parts.at(1).criteria.at(0).title == "Artifact 1. People");
  CHECK(rubric.parts.at(1).criteria.at(0).descriptors.size() == 3);

  REQUIRE(rubric.outcomes.size() == 2);
  REQUIRE(rubric.outcomes.at(0).rule);
  CHECK(rubric.outcomes.at(0).rule->rules.at(1).reach.criteria == std::vector<std::string>{"people", "plan", "event"});
  CHECK_FALSE(rubric.outcomes.at(1).rule);
}

TEST_CASE("Windows line ends and a byte order mark change nothing") {
  std::string text = "\xEF\xBB\xBF";
  for (const char c : shipped_text()) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(places(text) == Lines{});
  const Rubric rubric = loaded(text);
  CHECK(text.substr(rubric.parts.at(1).span.begin, 10) == "id: people");
}

TEST_CASE("counting: listed is counted or skipped, the rest stays as it was") {
  const Rubric rubric =
      loaded(test::rubric("counting: {rule: whitespace, count: [headings], skip: [quotes, code]}\nparts: [{id: a}]\n"));
  const auto of = [&](Element element) { return rubric.counting.elements[static_cast<std::size_t>(element)]; };
  CHECK(rubric.counting.rule == WordRule::whitespace);
  CHECK(of(Element::headings) == Counted::yes);
  CHECK(of(Element::quotes) == Counted::no);
  CHECK(of(Element::code) == Counted::no);
  CHECK(of(Element::paragraphs) == Counted::yes);
  CHECK(of(Element::footnotes) == Counted::open);
  CHECK(of(Element::prompts) == Counted::no);
}

TEST_CASE("scales: plain levels, and levels with points") {
  const Rubric rubric = loaded(
      "rubricate: 1\nid: r\ntitle: R\nscales:\n  s: [{level: Low, points: 0.5}, {level: High, points: 2}]\n"
      "  t: [No, 010]\nparts: [{id: a}]\n");
  CHECK(rubric.scale("s")->levels.at(0).points == 0.5);
  CHECK(rubric.scale("s")->levels.at(1).name == "High");
  CHECK(rubric.scale("t")->levels.at(1).name == "010");
  CHECK(rubric.scale("u") == nullptr);
}

TEST_CASE("a part's defaults, and all that it may have") {
  const Rubric rubric =
      loaded(test::rubric("parts:\n"
                          "  - id: a\n"
                          "  - {id: b, title: B, from: \"b-*.md\", named: required, optional: true, note: [x, y]}\n"));
  const Part& a = rubric.parts.at(0);
  CHECK(a.title == "a");
  CHECK(a.from.kind == From::Kind::name);
  CHECK(a.from.pattern == "a");
  CHECK_FALSE(a.from.required);
  CHECK_FALSE(a.optional);
  const Part& b = rubric.parts.at(1);
  CHECK(b.from.kind == From::Kind::glob);
  CHECK(b.from.pattern == "b-*.md");
  CHECK(b.from.required);
  CHECK(b.optional);
  CHECK(b.notes == std::vector<std::string>{"x", "y"});
}

TEST_CASE("what names an answer's file") {
  const auto from = [](std::string_view text) {
    return load(test::rubric(fmt::format("parts: [{{id: a, from: {}}}]\n", text)));
  };
  CHECK(from("v1.2").rubric);
  CHECK(from("my answer").rubric);
  CHECK(from("docs/answer").rubric);
  CHECK(from("docs/answers/").rubric->parts.at(0).from.pattern == "docs/answers");
  for (const std::string_view bad :
       {"../x", "/etc/passwd", "a/../b", "a//b", "/", "./a", "\"c:a\"", "a\\b", "answer.md", "x.docx"}) {
    CAPTURE(bad);
    const auto result = from(bad);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().id == "rubric/bad-from");
  }
  CHECK(contains(said(test::rubric("parts: [{id: a, from: answer.md}]\n")), "Write `answer`"));
}

TEST_CASE("short and long forms of a check are the same") {
  CHECK(*first_requirement(requiring("words: 450-550")).params.get<Band>("band") == Band{450, 550});
  const Requirement words = first_requirement(
      requiring("words: {band: 450-550, tolerance: 10%, count: [code], in: Scope, because: \"They say so.\"}"));
  CHECK(*words.params.get<Band>("band") == Band{450, 550});
  CHECK(*words.params.get<double>("tolerance") == 10);
  CHECK(*words.params.get<std::vector<std::string>>("count") == std::vector<std::string>{"code"});
  CHECK(words.params.get<std::vector<std::string>>("skip") == nullptr);
  CHECK(words.in->name == "Scope");
  CHECK(words.because == "They say so.");
  CHECK(words.kind == &k_words);

  const Requirement beside = first_requirement(requiring("words: 450-550\n        id: length\n        in: Scope"));
  CHECK(beside.id == "length");
  CHECK(beside.address == "a.length");
  CHECK(beside.in->name == "Scope");

  for (const std::string_view entry : {"finished", "finished:", "{finished: }", "finished: {id: finished}"})
    CHECK(first_requirement(requiring(entry)).address == "a.finished");
}

TEST_CASE("parameters of every type") {
  const Requirement files = first_requirement(requiring(
      "files: {count: 2, kinds: [image, text], size: at most 20 MB, duration: 15-20 minutes, pages: at most 3}"));
  CHECK(*files.params.get<Band>("count") == Band{2, {}, true});
  CHECK(files.params.get<std::vector<std::string>>("kinds")->size() == 2);
  CHECK(*files.params.get<Band>("size") == Band{0, 20'000'000});
  CHECK(*files.params.get<Band>("duration") == Band{900, 1200});
  CHECK(*first_requirement(requiring("files: 2")).params.get<Band>("count") == Band{2, {}, true});
  CHECK(*first_requirement(requiring("format: PDF")).params.get<std::vector<std::string>>("kinds") ==
        std::vector<std::string>{"pdf"});
  CHECK(*first_requirement(requiring("format: [.docx, md]")).params.get<std::vector<std::string>>("kinds") ==
        std::vector<std::string>{"docx", "md"});
  CHECK(*first_requirement(requiring("links: true")).params.get<bool>("relative"));
  CHECK(*first_requirement(requiring("prompts: {ask: [{id: a, ask: A}], order: given, words: at least 5}"))
             .params.get<std::string>("order") == "given");
  CHECK(
      first_requirement(requiring("finished: [tbd, '/x+/', <date>]")).params.get<std::vector<Term>>("terms")->size() ==
      3);
  const Requirement list =
      first_requirement(requiring("list: {of: member, items: 5, fields: [first name, {name: reason, also: [why], "
                                  "keywords: ['/why/']}, {title: \"role: now\"}]}"));
  CHECK(*list.params.get<std::string>("of") == "member");
  const auto* fields = list.params.get<std::vector<Title>>("fields");
  REQUIRE(fields->size() == 3);
  CHECK(fields->at(0).name == "first name");
  CHECK(fields->at(1).also == std::vector<std::string>{"why"});
  CHECK(fields->at(1).keywords.size() == 1);
  CHECK(fields->at(2).name == "role: now");
}

TEST_CASE("checks on the submission as a whole") {
  const Rubric rubric =
      loaded(test::rubric("parts: [{id: a}]\nrequire:\n  - words: 1,500-1,900\nadvise:\n  - format: pdf\n"));
  REQUIRE(rubric.requirements.size() == 2);
  CHECK(rubric.requirements.at(0).address == "words");
  CHECK_FALSE(rubric.requirements.at(0).advisory);
  CHECK(rubric.requirements.at(1).advisory);
}

TEST_CASE("several one-of are told apart; prompts inside may have parts") {
  const Requirement requirement =
      first_requirement(requiring("prompts:\n"
                                  "          - one-of:\n"
                                  "              yes: [{id: a, ask: A, parts: [{id: aa, ask: AA}]}]\n"
                                  "              no: [{id: b, ask: B}]\n"
                                  "          - {id: c, ask: C, words: 50-100, also: [See]}\n"
                                  "          - one-of: {x: [{id: d, ask: D}], y: [{id: e, ask: E}]}"));
  const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask");
  REQUIRE(prompts != nullptr);
  const std::vector<Prompt> all = *prompts;
  REQUIRE(all.size() == 5);
  CHECK(all.at(0).branch == Branch{0, "yes"});
  CHECK(all.at(0).parts.at(0).id == "aa");
  CHECK(all.at(1).branch == Branch{0, "no"});
  CHECK(all.at(2).words == Band{50, 100});
  CHECK_FALSE(all.at(2).branch);
  CHECK(all.at(4).branch == Branch{1, "y"});
}

TEST_CASE("criteria: ids and titles come from the part where there is one") {
  const Rubric rubric =
      loaded(test::rubric("parts:\n"
                          "  - {id: a, title: A, judge: [{scale: pass, weight: 2, levels: {Yes: Good}}]}\n"
                          "  - {id: b, judge: [{id: b1, scale: skill}, {id: b2, title: T, scale: pass}]}\n"));
  const Criterion& first = rubric.parts.at(0).criteria.at(0);
  CHECK(first.id == "a");
  CHECK(first.title == "A");
  CHECK(first.weight == 2);
  CHECK(first.descriptors.at(0).level == "Yes");
  CHECK(rubric.parts.at(1).criteria.at(1).title == "T");
}

TEST_CASE("outcome rules of every kind") {
  const Rubric rubric =
      loaded(test::rubric("parts:\n"
                          "  - {id: a, judge: [{scale: pass}]}\n"
                          "  - {id: b, judge: [{scale: skill}]}\n"
                          "  - {id: c, judge: [{scale: pass}]}\n"
                          "outcome:\n"
                          "  - {result: One, criteria: [a], reach: \"Yes\", checks: ignored}\n"
                          "  - {result: Two, at-least: 1, criteria: [a, c], reach: Yes}\n"
                          "  - result: Three\n"
                          "    any:\n"
                          "      - all: [{criteria: [a], reach: No}]\n"
                          "      - sum: {weights: {b: 2.5}, cut: 3, minimums: {b: 1}}\n"
                          "  - result: Four\n"));
  CHECK(rubric.outcomes.at(0).checks_ignored);
  CHECK(rubric.outcomes.at(0).rule->kind == Rule::Kind::reach);
  CHECK(rubric.outcomes.at(0).rule->reach.level == "Yes");
  CHECK(rubric.outcomes.at(1).rule->kind == Rule::Kind::at_least);
  CHECK(rubric.outcomes.at(1).rule->at_least == 1);
  const Rule& any = *rubric.outcomes.at(2).rule;
  CHECK(any.kind == Rule::Kind::any);
  CHECK(any.rules.at(0).kind == Rule::Kind::all);
  CHECK(any.rules.at(1).kind == Rule::Kind::sum);
  CHECK(any.rules.at(1).weights.at(0).weight == 2.5);
  CHECK(any.rules.at(1).cut == 3);
  CHECK(any.rules.at(1).minimums.at(0).criterion == "b");
}

TEST_CASE("allow") {
  const Rubric rubric = loaded(
      test::rubric("parts: [{id: a}]\nallow:\n  - {finding: rubric/levels-overlap, at: a, because: So it is}\n"));
  CHECK(rubric.allowed.at(0).finding == "rubric/levels-overlap");
  CHECK(rubric.allowed.at(0).at == "a");
  CHECK(rubric.allowed.at(0).because == "So it is");
}

TEST_CASE("a warning does not keep a rubric from being used") {
  const std::string text = test::rubric("parts:\n  - id: a\n    title: Part # 1\n");
  CHECK(places(text) == Lines{"9:17-9:20 rubric/comment-in-text"});
  CHECK(loaded(text).parts.at(0).title == "Part");
}

}  // namespace
}  // namespace rubricate::test
