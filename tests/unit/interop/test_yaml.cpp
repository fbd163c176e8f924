// Whatever another system holds, the YAML that is written reads back as the same.
#include <interop/yaml.hpp>
#include <util/unicode.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <unit/interop/helpers.hpp>

namespace rubricate {

// Texts on one line that YAML, a terminal or our loader could take for something else.
const std::vector<std::string> k_hostile = {"plain words", "a: b",
                                            "a:",          ":",
                                            "a #b",        "#",
                                            "# a",         "- a",
                                            "-",           "--- a",
                                            "...",         "? a",
                                            "! a",         "&a",
                                            "*a",          "|",
                                            ">",           "%a",
                                            "@a",          "`a`",
                                            "'",           "\"",
                                            "''",          "\"a\"",
                                            "\"a\" b",     "it's",
                                            "\\",          "\\n",
                                            "a\\",         "[a]",
                                            "{a}",         "[",
                                            "}",           ", a",
                                            "null",        "Null",
                                            "~",           "true",
                                            "no",          "YES",
                                            "on",          "1",
                                            "1.5",         "-1",
                                            "0x1F",        "1e3",
                                            "2026-11-22",  "12:30",
                                            ".inf",        "=",
                                            "<<",          "a<<b",
                                            "<b>x</b>",    "&amp;",
                                            "=SUM(A1)",    "+1",
                                            "@x",          "'=1",
                                            "a\tb",        "我喜欢",
                                            "é",           "\u00A0a\u00A0",
                                            "a\u2028b",    "\u202Eright to left",
                                            "a\uFEFFb",    "🎓",
                                            "a, b",        "a - b",
                                            "a;b",         "100%",
                                            "key: [value", "a: b: c",
                                            "“a”: b"};

TEST_CASE("any text on one line reads back as it was, as a title, a name of a level and a descriptor") {
  for (const std::string& text : k_hostile) {
    CAPTURE(text);
    ExchangeRubric rubric = test::rubric_with({text, "Second"});
    rubric.title = text;
    rubric.version = text;
    rubric.description = text;
    rubric.criteria[0].description = text;
    rubric.criteria[0].levels = {{text, 0, text}, {"Other", 1, ""}};
    Remarks remarks;
    settle(rubric, remarks);
    const std::string yaml = write_yaml(rubric, "a test");
    CHECK(test::shown(test::exchange_of_text(yaml)) == test::shown(rubric));
    CHECK(test::lint_errors(yaml) == "");
  }
}

TEST_CASE("texts of several lines read back as they were") {
  for (const std::string text :
       {"a\nb", "a\n\nb", "a\n  b", "a  \nb", "a\n# b", "a\n- b: c\nd", "a\n---\nb", "a\n\tb", "a: b\nc", "\"a\n'b",
        "a\n...\nb", "a\n%b", "é\n我", "a\n\n\n\nb", "| a\nb", "a\n\u202Eb"}) {
    CAPTURE(text);
    for (const std::size_t criteria : {1U, 2U}) {
      ExchangeRubric rubric = test::rubric_with(std::vector<std::string>(criteria, "Criterion"));
      rubric.description = text;
      rubric.criteria.front().description = text;
      rubric.criteria.front().levels.front().descriptor = text;
      Remarks remarks;
      settle(rubric, remarks);
      CHECK(test::shown(test::exchange_of_text(write_yaml(rubric, "a test"))) == test::shown(rubric));
    }
  }
}

TEST_CASE("every character gives a rubric that loads") {
  std::string all;
  for (char32_t c = 0; c < 0x2100; ++c) append_utf8(all, c);
  append_utf8(all, 0xFFFE);
  append_utf8(all, 0x10FFFF);
  for (const bool is_one_line : {true, false}) {
    std::string text = all;
    if (is_one_line) std::ranges::replace(text, '\n', ' ');
    ExchangeRubric rubric = test::rubric_with({text});
    rubric.title = rubric.description = rubric.criteria[0].description = text;
    rubric.criteria[0].levels = {{text, 0, text}};
    Remarks remarks;
    settle(rubric, remarks);
    CHECK(test::shown(test::exchange_of_text(write_yaml(rubric, "a test"))) == test::shown(rubric));
  }
}

TEST_CASE("criteria with the same levels share a scale, and parts keep their criteria") {
  ExchangeRubric rubric = test::rubric_with({"One", "Two", "Three"});
  rubric.criteria[1].levels[1].points = 3;
  rubric.criteria[0].part = rubric.criteria[2].part = "plan";
  rubric.criteria[0].part_title = rubric.criteria[2].part_title = "The plan";
  rubric.criteria[2].weight = 0.5;
  Remarks remarks;
  settle(rubric, remarks);
  CHECK(write_yaml(rubric, "a test") ==
        "# Read from a test. What a submission must hold stands under `require`: see `rubricate explain`.\n"
        "rubricate: 1\n"
        "id: r\n"
        "title: R\n"
        "\n"
        "scales:\n"
        "  levels:\n"
        "    - level: Not yet\n"
        "      points: 0\n"
        "    - level: Good\n"
        "      points: 2\n"
        "  levels-2:\n"
        "    - level: Not yet\n"
        "      points: 0\n"
        "    - level: Good\n"
        "      points: 3\n"
        "\n"
        "parts:\n"
        "  - id: plan\n"
        "    title: The plan\n"
        "    judge:\n"
        "      - id: one\n"
        "        title: One\n"
        "        scale: levels\n"
        "        levels:\n"
        "          Not yet: No.\n"
        "          Good: Yes.\n"
        "      - id: three\n"
        "        title: Three\n"
        "        scale: levels\n"
        "        weight: 0.5\n"
        "        levels:\n"
        "          Not yet: No.\n"
        "          Good: Yes.\n"
        "  - id: submission\n"
        "    title: R\n"
        "    judge:\n"
        "      - id: two\n"
        "        title: Two\n"
        "        scale: levels-2\n"
        "        levels:\n"
        "          Not yet: No.\n"
        "          Good: Yes.\n");
}

}  // namespace rubricate
