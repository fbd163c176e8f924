// What all formats have in common.
#include <interop/exchange.hpp>
#include <interop/format.hpp>
#include <interop/html_words.hpp>

#include <functional>

#include <doctest/doctest.h>
#include <unit/interop/helpers.hpp>

namespace rubricate {

TEST_CASE("exchange_of tells what other systems have no place for") {
  Remarks remarks;
  const Rubric rubric = test::loaded(R"(
rubricate: 1
id: r
title: R
source: {publisher: P, licence: CC0-1.0}
counting: {skip: [prompts]}
profiles: [beginner, expert]
scales: {s: [Low, High]}
parts:
  - id: a
    note: [About Clarity, "Depth: how deep?"]
    require: [words: 10-20, finished]
    judge: [{id: clarity, title: Clarity, scale: s}, {id: depth, title: Depth, scale: s}]
  - {id: b, note: One more.}
require: [words: 1-100]
outcome: [{result: Best, criteria: [clarity], reach: High}, {result: Good, criteria: [depth], reach: High}, {result: No}]
allow: [{finding: rubric/no-descriptor, because: Not needed.}]
)");
  CHECK(test::shown(exchange_of(rubric, remarks)) ==
        "[r] [R] [] [] [] [Best]\n"
        "- [clarity] [Clarity] of [a] [a] ×1 [] reach 1\n"
        "  - [Low] []\n"
        "  - [High] []\n"
        "- [depth] [Depth] of [a] [a] ×1 [how deep?]\n"
        "  - [Low] []\n"
        "  - [High] []\n");
  CHECK(test::said(remarks, "") ==
        "1:1 note convert/left-out: Left out, since there is no place for it: 3 checks that the program makes; 1 part "
        "that nobody judges; 2 notes (a description is a note that begins with a title and a colon); what counts as a "
        "word; profiles; where the guidelines come from; 2 results below the best; what `allow` keeps on purpose.\n");
}

TEST_CASE("notes for those who keep the rubric stay; those that begin with a title and a colon describe") {
  Remarks remarks;
  const Rubric rubric = test::loaded(R"(
rubricate: 1
id: walk
title: A walk
note: [The guidelines do not say when., "A walk: Two people, one hour.", "A walk: Take water."]
scales: {s: [Low, High]}
parts:
  - id: a
    note: [Is this one doubtful?, "Route: where from?"]
    judge: [{id: route, title: Route, scale: s}]
  - id: b
    note: ["Map: by title, which two have", "map-2: by id", "Map: scale: by no title that is clear", "map-3: of a map"]
    judge: [{id: map, title: Map, scale: s}, {id: map-2, title: Map, scale: s}, {id: map-3, title: "Map: scale", scale: s}]
)");
  const ExchangeRubric made = exchange_of(rubric, remarks);
  CHECK(made.description == "Two people, one hour.\n\nTake water.");
  CHECK(made.criteria[0].description == "where from?");
  CHECK(made.criteria[1].description.empty());
  CHECK(made.criteria[2].description == "by id");
  CHECK(made.criteria[3].description == "of a map");
  CHECK(test::said(remarks, "").find("4 notes (a description is") != std::string::npos);
  CHECK(description_leads({}).empty());
}

TEST_CASE("criteria of one name are told, when they come in and when they go out") {
  ExchangeRubric rubric = test::rubric_with({"Style", "Depth", "style", "STYLE"});
  Remarks remarks;
  settle(rubric, remarks);
  CHECK(rubric.criteria[3].id == "style-3");
  CHECK(test::said(remarks, "") ==
        "1:1 warning convert/same-name: Two criteria are called `style`.\n"
        "1:1 warning convert/same-name: Two criteria are called `STYLE`.\n");
  for (const ExchangeFormat& format : exchange_formats()) {
    static_cast<void>(format.write(rubric, {}, remarks));
    const bool tells_by_title = format.id == "canvas" || format.id == "moodle";
    const std::string told = test::said(remarks, "");
    CHECK((told.find("Two criteria or more are called `style`") != std::string::npos) == tells_by_title);
  }
}

TEST_CASE("many criteria, scales, notes and rules take no squares") {
  constexpr std::size_t k_many = 30'000;
  Rubric rubric;
  rubric.title = "R";
  rubric.parts.emplace_back();
  Rule rule;
  rule.kind = Rule::Kind::reach;
  rule.reach.level = "High";
  for (std::size_t i = 0; i < k_many; ++i) {
    const std::string id = fmt::format("c{}", i);
    rubric.scales.emplace_back();
    rubric.scales.back().id = id;
    rubric.scales.back().levels.emplace_back();
    rubric.scales.back().levels.back().name = "High";
    rubric.parts[0].criteria.emplace_back();
    rubric.parts[0].criteria.back().id = rubric.parts[0].criteria.back().title = id;
    rubric.parts[0].criteria.back().scale = id;
    rubric.parts[0].notes.push_back(fmt::format("c{}: note", k_many - 1 - i));
    rule.reach.criteria.push_back(id);
  }
  rubric.outcomes.emplace_back();
  rubric.outcomes.back().result = "Best";
  rubric.outcomes.back().rule = rule;
  Remarks remarks;
  const ExchangeRubric made = exchange_of(rubric, remarks);
  CHECK(made.result_is_told);
  CHECK(made.criteria.back().description == "note");
}

TEST_CASE("a title and a text become one, and two again") {
  const std::string long_title(150, 'x');
  for (const auto& [title, text] : {std::pair<std::string, std::string>("Title", ""),
                                    {"Title", "Text."},
                                    {"A: b", ""},
                                    {"A: b", "c: d\n\ne"},
                                    {long_title, ""},
                                    {long_title, "Text."}}) {
    const TitledText back = split_title_and_text(title_and_text(title, text), k_longest_level);
    CHECK(back.title == title);
    CHECK(back.text == text);
  }
  struct Row {
    std::string text;
    std::string title;
    std::string rest;
  };
  const std::string sentence(61, 'x');
  for (const auto& [text, title, rest] :
       {Row{"Good: it is clear", "Good", "it is clear"}, Row{"", "", ""}, Row{": x", ": x", ""},
        Row{sentence, "", sentence}, Row{std::string(201, 'x') + "\nmore", "", std::string(201, 'x') + "\nmore"}}) {
    CHECK(split_title_and_text(text, k_longest_level).title == title);
    CHECK(split_title_and_text(text, k_longest_level).text == rest);
  }
  CHECK(split_title_and_text(sentence, k_longest_title).title == sentence);
}

TEST_CASE("numbers are written as the rubric language reads them") {
  struct Row {
    double number;
    std::string_view text;
  };
  for (const auto& [number, text] : {Row{0, "0"}, Row{-0.0, "0"}, Row{2, "2"}, Row{100, "100"}, Row{0.1, "0.1"},
                                     Row{-1.25, "-1.25"}, Row{1e9, "1000000000"}, Row{1e-7, "0.0000001"}})
    CHECK(number_text(number) == text);
}

TEST_CASE("cleaned takes away what nobody can see and XML cannot hold") {
  std::size_t hidden = 0;
  CHECK(cleaned(" a\x01"
                "b\r\nc\rd\te\x7F\uFFFE ",
                hidden) == "ab\nc\nd\te");
  CHECK(hidden == 3);
}

TEST_CASE("settle makes ids and names that are all different, and bears very many") {
  ExchangeRubric rubric = test::rubric_with(std::vector<std::string>(2000, "Same"));
  for (ExchangeCriterion& criterion : rubric.criteria) criterion.levels = {{"x", {}, ""}, {"X", {}, ""}, {"", {}, ""}};
  Remarks remarks;
  settle(rubric, remarks);
  CHECK(rubric.criteria[0].id == "same");
  CHECK(rubric.criteria[1].id == "same-2");
  CHECK(rubric.criteria[1999].id == "same-2000");
  CHECK(rubric.criteria[5].levels[1].name == "X (2)");
  CHECK(rubric.criteria[5].levels[2].name == "Level 3");
  CHECK(remarks.take().size() == 201);
}

TEST_CASE("settle refuses what the rubric language cannot hold") {
  struct Row {
    std::string_view what;
    std::function<void(ExchangeCriterion&)> change;
    std::string_view said;
  };
  const Row rows[] = {
      {"too many levels", [](ExchangeCriterion& one) { one.levels.resize(101); },
       "1:1 error convert/too-many: The criterion `A` has 101 levels; it may have 100.\n"},
      {"huge points", [](ExchangeCriterion& one) { one.levels[1].points = 1e10; },
       "1:1 error convert/bad-number: The level `Good` has 1e+10 points; 1e+09 is the most that can be.\n"},
      {"a weight below nothing", [](ExchangeCriterion& one) { one.weight = -1; },
       "1:1 error convert/bad-number: The weight of `A` is -1; a number from 0 is expected.\n"},
      {"a text for a name", [](ExchangeCriterion& one) { one.levels[0].name = std::string(300, 'x'); },
       "1:1 warning convert/long-name: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` is no name of a "
       "level but a text.\n"},
      {"what cannot be seen", [](ExchangeCriterion& one) { one.title = "A\x02"; },
       "1:1 note convert/hidden-characters: Characters that nobody can see were left out; there were 1.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    ExchangeRubric rubric = test::rubric_with({"A"});
    row.change(rubric.criteria[0]);
    Remarks remarks;
    settle(rubric, remarks);
    CHECK(test::said(remarks, "") == row.said);
  }
}

TEST_CASE("words_of_html reads the words of a few lines of HTML") {
  struct Row {
    std::string_view html;
    std::string_view words;
  };
  const Row rows[] = {
      {"", ""},
      {"plain", "plain"},
      {"<p>One</p><p class=\"x\">Two<br/>three</p>", "One\nTwo\nthree"},
      {"<ul><li>a</li>\n<li>b</li></ul>", "a\nb"},
      {"a\n b", "a b"},
      {"&lt;b&gt; &amp;amp; &eacute;&nbsp;&#233; &unknown; & x", "<b> &amp; é\u00A0é &unknown; & x"},
      {"1 < 2 <b>bold</b>", "1 < 2 bold"},
      {"<!-- not seen -->seen", "seen"},
      {"<b", "<b"},
      {"a <script>x</script>", "a x"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(words_of_html(row.html) == row.words);
  }
  static_cast<void>(words_of_html(std::string(1'000'000, '<') + ">"));
  static_cast<void>(words_of_html(std::string(1'000'000, '&')));
}

TEST_CASE("formats are told by name and by content") {
  const auto id = [](const ExchangeFormat* format) { return format == nullptr ? "" : std::string(format->id); };
  CHECK(id(format_by_ending("a/b.CSV")) == "canvas");
  CHECK(id(format_by_ending("x.case.json")) == "case");
  CHECK(id(format_by_ending("x.json")) == "");
  CHECK(id(format_by_ending("x.badge.json")) == "openbadges");
  CHECK(id(format_by_ending("grading.xml")) == "moodle");
  CHECK(id(format_by_ending("csv")) == "");
  CHECK(id(format_by_content("\xEF\xBB\xBF \n{")) == "case");
  CHECK(id(format_by_content("<?xml")) == "moodle");
  CHECK(id(format_by_content("\"Rubric Name\";x")) == "canvas");
  CHECK(id(format_by_content("rubricate: 1")) == "");
  CHECK(id(format_by_content("")) == "");
}

TEST_CASE("parse_date takes days as they are") {
  REQUIRE(parse_date("2026-11-22"));
  CHECK(parse_date("2026-11-22")->text == "2026-11-22T00:00:00+00:00");
  CHECK(parse_date("2026-11-22")->seconds == 1795305600);
  CHECK(parse_date("1970-01-01")->seconds == 0);
  CHECK(parse_date("2024-02-29"));
  for (const std::string_view bad : {"", "2026", "2026-11-31", "2025-02-29", "2026-13-01", "1969-12-31", "2026/11/22",
                                     "2026-11-2x", "02026-1-01", "2026-11-22T00"})
    CHECK_FALSE(parse_date(bad));
}

}  // namespace rubricate
