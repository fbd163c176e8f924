// The report for programs: to the letter once, and held against its schema always.
#include "cases.hpp"
#include "schema.hpp"

#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using Json = nlohmann::json;

std::string json_of(const cases::Case& made, bool excerpts = true) {
  return cases::written("json", made, {.excerpts = excerpts});
}

Json report_schema() {
  std::ifstream file(RUBRICATE_SOURCE_DIR "/man/report.schema.json");
  return Json::parse(file);
}

/// Calls `look` with each object schema within `schema`.
template <class Look>
void for_each_object(const Json& schema, Look look) {
  if (schema.is_object() && schema.contains("properties")) look(schema);
  if (schema.is_structured())
    for (const Json& inner : schema) for_each_object(inner, look);
}

}  // namespace

TEST_CASE("a whole report in JSON") {
  CHECK_EQ(json_of(cases::words_failed()), std::string_view(R"(
{
  "format": "rubricate-report/1",
  "tool": {
    "name": "rubricate",
    "version": "0.1.0"
  },
  "note": "Nothing left this computer.",
  "complete": true,
  "rubric": {
    "id": "nea-meaningful-partnership",
    "title": "Building a meaningful partnership",
    "version": "1.0.0",
    "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "found_at": null,
    "counting": {
      "rule": "standard",
      "elements": {
        "paragraphs": "yes",
        "headings": "open",
        "lists": "yes",
        "quotes": "yes",
        "tables": "yes",
        "captions": "open",
        "code": "open",
        "footnotes": "open",
        "references": "open",
        "prompts": "no"
      }
    }
  },
  "submission": {
    "name": "maria",
    "files": [
      {
        "path": "overview.md",
        "kind": "text",
        "state": "read",
        "problem": null,
        "size": 149,
        "sha256": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        "type": null,
        "opening": "none",
        "pages": null,
        "seconds": null,
        "copy_of": null
      }
    ],
    "unclaimed": []
  },
  "status": "failed",
  "counts": {
    "passed": 1,
    "failed": 1,
    "cannot_tell": 0,
    "inapplicable": 0,
    "untested": 0,
    "warnings": 1
  },
  "parts": [
    {
      "id": "overview",
      "title": "Part 1. Overview",
      "status": "failed",
      "decided": null,
      "found_by": "name",
      "files": [
        {
          "path": "overview.md",
          "range": {
            "unit": "line",
            "first": 1,
            "last": 6
          }
        }
      ],
      "requirements": [
        {
          "address": "overview.words",
          "kind": "words",
          "advisory": false,
          "status": "failed",
          "found": "412 words",
          "wanted": "450–550",
          "decided": null,
          "entries": []
        },
        {
          "address": "overview.finished",
          "kind": "finished",
          "advisory": false,
          "status": "passed",
          "found": "nothing left to fill in",
          "wanted": null,
          "decided": null,
          "entries": []
        },
        {
          "address": "overview.format",
          "kind": "format",
          "advisory": true,
          "status": "failed",
          "found": "md",
          "wanted": "pdf",
          "decided": null,
          "entries": []
        }
      ],
      "criteria": [
        {
          "id": "depth",
          "title": "Depth of thought",
          "levels": [
            "Not passing",
            "Passing"
          ]
        }
      ]
    }
  ],
  "requirements": [],
  "outcome": {
    "state": "decided",
    "result": "Not yet",
    "possible": [],
    "why": "A failed check bars every better result."
  },
  "previous": null,
  "findings": [
    {
      "id": "words/too-few",
      "severity": "error",
      "address": "overview.words",
      "path": "overview.md",
      "unit": "line",
      "number": 1,
      "line": 1,
      "column": 1,
      "end_line": 7,
      "end_column": 1,
      "byte_begin": 0,
      "byte_end": 149,
      "message": "412 words; 450–550 wanted",
      "help": "Write at least 38 words more: say more about what you hope for, and give an example.",
      "excerpt": "# Overview\n\nPartnerships matter here because the school and the town have grown apart.\n\nWhat I hope for is trust,\nand a few more hands on Saturdays.\n"
    },
    {
      "id": "format/kind",
      "severity": "warning",
      "address": "overview.format",
      "path": null,
      "unit": null,
      "number": null,
      "line": null,
      "column": null,
      "end_line": null,
      "end_column": null,
      "byte_begin": null,
      "byte_end": null,
      "message": "overview.md is Markdown; the guidelines prefer PDF",
      "help": null,
      "excerpt": null
    }
  ]
}
)")
                                               .substr(1));
}

TEST_CASE("every report is as its schema says") {
  const Json schema = report_schema();
  for (const cases::Named& named : cases::all()) {
    for (const bool excerpts : {true, false}) {
      CAPTURE(named.name);
      const Json report = Json::parse(json_of(named.make(), excerpts));
      CHECK_EQ(schema_errors(schema, report), "");
    }
  }
}

TEST_CASE("the schema is closed and explains every key") {
  int objects = 0;
  for_each_object(report_schema(), [&](const Json& object) {
    ++objects;
    CHECK_EQ(object.value("additionalProperties", true), false);
    for (const auto& [key, rule] : object["properties"].items()) {
      CAPTURE(key);
      CHECK((rule.contains("$ref") || rule.contains("description")));
    }
  });
  CHECK_EQ(objects, 23);
}

TEST_CASE("the schema refuses what is not a report") {
  const Json schema = report_schema();
  Json report = Json::parse(json_of(cases::all_passed()));
  SUBCASE("a key too many") { report["parts"][0]["mood"] = "good"; }
  SUBCASE("a key too few") { report["rubric"].erase("sha256"); }
  SUBCASE("another version") { report["format"] = "rubricate-report/2"; }
  SUBCASE("a status that is none") { report["status"] = "fine"; }
  SUBCASE("a number for a text") { report["parts"][0]["requirements"][0]["found"] = 412; }
  CHECK_NE(schema_errors(schema, report), "");
}

TEST_CASE("JSON from a hostile submission is safe on a terminal and loses nothing") {
  const std::string text = json_of(cases::hostile());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    if (character != '\n') REQUIRE_FALSE(is_unsafe_to_show(character));
  }
  const Json report = Json::parse(text);
  CHECK_EQ(report["rubric"]["title"], "a\x1b[31m\nerror: \u202Egnp.\u009b2J\uFFFD\x7F");
  CHECK_EQ(report["findings"][0]["line"], 2);
  CHECK_EQ(report["findings"][1]["byte_begin"], report["submission"]["files"][0]["size"]);
}

TEST_CASE("characters beyond the first plane are escaped as pairs and read back") {
  cases::Case made = cases::bare();
  made.rubric.title = "\U000E0041 \U0001F600 \u2028";
  const std::string text = json_of(made);
  CHECK_NE(text.find("\\udb40\\udc41 \U0001F600 \\u2028"), std::string::npos);
  CHECK_EQ(Json::parse(text)["rubric"]["title"], made.rubric.title);
}

TEST_CASE("no absolute path is written") {
  cases::Case made = cases::bare();
  const auto name_of = [&](std::string name) {
    made.submission.name = std::move(name);
    return Json::parse(json_of(made))["submission"]["name"].get<std::string>();
  };
  CHECK_EQ(name_of("/home/maria/work"), "work");
  CHECK_EQ(name_of("/home/maria/papers//"), "papers");
  CHECK_EQ(name_of("class/maria"), "class/maria");
  CHECK_EQ(name_of("/"), "/");
}

TEST_CASE("an excerpt is what stands at the place, cut, and can be left out") {
  const Json with = Json::parse(json_of(cases::prompt_unsure()));
  CHECK_EQ(with["findings"][0]["excerpt"], "What I hope for is trust,\nand a few more hands");
  const std::string without = json_of(cases::prompt_unsure(), false);
  CHECK_EQ(without.find("What I hope for"), std::string::npos);
  CHECK_FALSE(Json::parse(without)["findings"][0].contains("excerpt"));

  cases::Case made = cases::prompt_unsure();
  made.submission.files[0] = cases::file("overview.md", [] {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "\u00e9";
    return text;
  }());
  made.report.findings[0].place = Place{.source = 0, .span = {0, 600}};
  const std::string excerpt = Json::parse(json_of(made))["findings"][0]["excerpt"];
  CHECK_EQ(excerpt.size(), 2 * 200 + std::string_view("…").size());
}

TEST_CASE("columns count characters, bytes count bytes") {
  cases::Case made = cases::prompt_unsure();
  made.submission.files[0] = cases::file("overview.md", "\uFEFF\u00e9\U00010400x\n");
  made.report.findings[0].place = cases::place_of(made, 0, "x");
  const Json finding = Json::parse(json_of(made))["findings"][0];
  CHECK_EQ(finding["column"], 3);
  CHECK_EQ(finding["end_column"], 4);
  CHECK_EQ(finding["byte_begin"], 9);
  CHECK_EQ(finding["byte_end"], 10);
}

}  // namespace rubricate
