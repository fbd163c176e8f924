// How a part's file is called: what cannot be, and what is surely meant otherwise.
#include "helpers.hpp"

#include <doctest/doctest.h>

namespace rubricate::test {
namespace {

std::string from(std::string_view text) { return rubric(fmt::format("parts:\n  - id: a\n    from: {}\n", text)); }

TEST_CASE("names, folders and patterns") {
  for (const std::string_view good : {"plan", "v1.2-plan", "'plan*'", "'[!a]*'", "'[]a]*'", "'[a-z0-9]'", "'[а-я]*'",
                                      "'[A-z]'", "'**/x'", "photos/", "'plan (final)'"}) {
    CAPTURE(good);
    CHECK(places(from(good)) == Lines{});
  }
}

TEST_CASE("names that no file has are refused, with what to write instead") {
  struct Case {
    std::string_view written, said;
  };
  for (const auto& [written, words] : std::vector<Case>{
           {"'[abc'", "has a `[` that is never closed"},
           {"'[]'", "has a `[` that is never closed"},
           {"'x[!]'", "has a `[` that is never closed"},
           {"'[z-a]'", "runs backwards: `z-a`"},
           {"'[abя-а]'", "runs backwards: `я-а`"},
           {"'[Z-a]'", "runs backwards"},  // capitals do not count
           {"'{a,b}'", "has a `{`; a name or pattern has none"},
           {"'{plan,aim}*'", "\"plan*\""},
           {"plan|people", "has a `|`"},
           {"'<name>-plan'", "has a `<`"},
           {"'~/plan'", "Write where it lies in the submission: `plan`."},
           {".plan", "hidden files are not looked at"},
           {"photos/.x/", "hidden files are not looked at"},
           {"'.*'", "hidden files are not looked at"},
           {"../x", "is no name inside a submission"},
           {"plan.md", "Write `plan`"},
       }) {
    CAPTURE(written);
    const auto loaded = load(from(written));
    REQUIRE(loaded.findings.size() == 1);
    CHECK(loaded.findings.front().id == "rubric/bad-from");
    CHECK_MESSAGE(contains(said(from(written)), words), said(from(written)));
  }
}

TEST_CASE("a name with a comma is one name, after a warning") {
  CHECK(places(from("plan, people")) == Lines{"9:11-9:23 rubric/several-names"});
  CHECK(load(from("plan, people")).rubric->parts.at(0).from.pattern == "plan, people");
}

TEST_CASE("two parts cannot look for one name") {
  const auto two = [](std::string_view first, std::string_view second) {
    return places(rubric(fmt::format("parts:\n  - {{id: a{}}}\n  - {{id: b{}}}\n", first, second)));
  };
  CHECK(two(", from: plan", ", from: plan") == Lines{"9:19-9:23 rubric/duplicate-id"});
  CHECK(two(", from: plan", ", from: Plan") == Lines{"9:19-9:23 rubric/duplicate-id"});
  CHECK(two(", from: b", "") == Lines{"9:10-9:11 rubric/duplicate-id"});
  CHECK(two("", ", from: a") == Lines{"9:19-9:20 rubric/duplicate-id"});
  CHECK(two(", from: 'x*'", ", from: 'x*'") == Lines{"9:19-9:23 rubric/duplicate-id"});
  CHECK(two(", from: photos/", ", from: PHOTOS/") == Lines{"9:19-9:26 rubric/duplicate-id"});
  CHECK(two(", from: plan", ", from: plan/") == Lines{});
  CHECK(two(", from: b", ", from: a") == Lines{});
  CHECK(two(", from: x/plan", ", from: plan") == Lines{});
  CHECK(contains(said(rubric("parts:\n  - {id: a, from: plan}\n  - {id: b, from: plan}\n")),
                 "The part `a` looks for `plan` too"));
  CHECK(places(rubric("parts:\n  - id: a\n  - id: a\n")) == Lines{"9:9-9:10 rubric/duplicate-id"});  // told once
}

}  // namespace
}  // namespace rubricate::test
