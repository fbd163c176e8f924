// Conditions that wait for each other.
#include "helpers.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate::test {
namespace {

// A rubric of the parts a and b, each with one check.
std::string waiting(std::string_view a, std::string_view b) {
  return fmt::format("rubricate: 1\nid: r\ntitle: R\nparts:\n  - id: a\n    {}\n  - id: b\n    {}\n", a, b);
}

}  // namespace

TEST_CASE("a condition may stand before or behind what it waits for") {
  struct Row {
    std::string_view a, b;
  };
  for (const auto& [a, b] : {
           Row{"require: [finished]", "require: [finished: {when: a}]"},
           Row{"require: [finished: {when: b.finished}]", "require: [finished]"},
           Row{"require: [finished: {when: b}]", "require: [finished]"},
           // Advice never counts for its part.
           Row{"advise: [finished: {when: b}]", "require: [finished: {when: a}]"},
           Row{"require: [prompts: {ask: [{id: why, ask: Why?, parts: [{id: how, ask: How?}]}]}]",
               "require: [finished: {when: a.prompts.why.how}]"},
           Row{"require: [finished]", "require: [any: [[finished], [files: 1]], finished: {when: b.any}]"},
       }) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(places(waiting(a, b)).empty());
  }
}

TEST_CASE("what waits for itself is told once, with the way round") {
  struct Row {
    std::string_view a, b, way;
  };
  for (const auto& [a, b, way] : {
           Row{"require: [finished: {when: a.finished}]", "require: [finished]", "`a.finished` waits for `a.finished`"},
           Row{"require: [finished: {when: a}]", "require: [finished]", "`a.finished` waits for `a`"},
           Row{"require: [finished: {when: b}]", "require: [finished: {when: a}]",
               "`a.finished` waits for `b`, `b.finished` waits for `a`"},
           Row{"require: [finished: {when: b.finished}]", "require: [finished: {when: a.finished}]",
               "`a.finished` waits for `b.finished`, `b.finished` waits for `a.finished`"},
       }) {
    CAPTURE(a);
    const std::string text = waiting(a, b);
    REQUIRE(places(text).size() == 1);
    CHECK(places(text).front().ends_with("rubric/condition-cycle"));
    CHECK_MESSAGE(contains(said(text), way), said(text));
  }
}

TEST_CASE("conditions in a row are bounded") {
  const auto chain = [](int length) {
    std::string text = "rubricate: 1\nid: r\ntitle: R\nparts:\n  - id: a\n    require:\n      - finished: {id: f0}\n";
    for (int i = 1; i <= length; ++i) text += fmt::format("      - finished: {{id: f{}, when: a.f{}}}\n", i, i - 1);
    return text;
  };
  CHECK(places(chain(50)).empty());
  REQUIRE(places(chain(60)).size() == 1);
  CHECK(places(chain(60)).front().ends_with("rubric/too-many-conditions"));
}

}  // namespace rubricate::test
