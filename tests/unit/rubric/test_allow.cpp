// `allow`: warnings that an author keeps.
#include "helpers.hpp"

#include <rubric/load.hpp>

#include <doctest/doctest.h>

namespace rubricate::test {
namespace {

/// Four warnings of one kind, in lines 7, 10, 13 and 19.
std::string warned(std::string_view allow) {
  return rubric(
      fmt::format("note: Room # 1\nparts:\n  - id: a\n    title: A # 2\n    require:\n"
                  "      - finished:\n        because: So # 3\n      - prompts:\n          - id: why\n"
                  "            ask: Why now?\n            parts:\n"
                  "              - {{id: who, ask: Who else?}}\n"
                  "          - {{id: how, ask: How else?}}\n    note: Last # 4\n{}",
                  allow));
}

std::string allowed(std::string_view at) {
  return warned(fmt::format("allow: [{{finding: rubric/comment-in-text{}, because: x}}]\n", at));
}

/// The lines of the warnings that are left.
std::string left(std::string_view at) {
  std::string lines;
  for (const std::string& place : places(allowed(at))) lines += place.substr(0, place.find(':')) + " ";
  return lines;
}

TEST_CASE("a warning is silent where it is allowed, and nowhere else") {
  CHECK(places(warned("")).size() == 4);
  CHECK(left("") == "");
  CHECK(left(", at: a") == "7 ");
  CHECK(left(", at: a.finished") == "7 10 20 ");
  CHECK(left(", at: a.title") == "7 13 20 ");
  CHECK(left(", at: a.note") == "7 10 13 ");
  CHECK(left(", at: note") == "10 13 20 ");
  CHECK(left(", at: a.prompts.why") == "7 10 13 20 ");
  CHECK(left(", at: a.prompts.why.who") == "7 10 13 20 ");
  CHECK(load(allowed("")).rubric->allowed.size() == 1);
}

TEST_CASE("another finding than the one that is allowed stays") {
  CHECK(places(warned("allow: [{finding: rubric/plural, because: x}]\n")).size() == 4);
}

TEST_CASE("scales and criteria have addresses too") {
  const std::string text =
      "rubricate: 1\nid: r\ntitle: R\nscales: {one: [Only], two: [Only]}\n"
      "parts: [{id: a, judge: [{id: clear, scale: one, weight: 0}]}]\nallow:\n"
      "  - {finding: rubric/one-level, at: one, because: x}\n"
      "  - {finding: rubric/no-weight, at: clear, because: x}\n";
  CHECK(places(text) == Lines{"4:23-4:34 rubric/one-level"});
}

TEST_CASE("an address that nothing has, and a finding that is none") {
  const auto entry = [](std::string_view finding, std::string_view at) {
    return rubric(fmt::format("parts: [{{id: plan}}]\nallow: [{{finding: {}, at: {}, because: x}}]\n", finding, at));
  };
  CHECK(places(entry("rubric/comment-in-text", "plan")) == Lines{});
  CHECK(places(entry("rubric/levels-overlap", "plan")) == Lines{});  // a rule of lint
  CHECK(places(entry("rubric/comment-in-text", "plam")) == Lines{"8:47-8:51 rubric/unknown-address"});
  CHECK(contains(said(entry("rubric/comment-in-text", "plam")), "Did you mean `plan`?"));
  CHECK(places(entry("rubric/foo", "plan")) == Lines{"8:19-8:29 rubric/unknown-finding"});
  CHECK(contains(said(entry("rubric/comment-in-txt", "plan")), "Did you mean `rubric/comment-in-text`?"));
  CHECK(contains(said(entry("rubric/unknown-key", "plan")), "cannot be allowed"));
  CHECK(contains(said(entry("words/too-few", "plan")), "is no warning about a rubric"));
  // An address may be missing for another mistake, so it is not looked for then.
  CHECK(places(rubric("parts: [{id: plan, require: [wrods]}]\nallow:\n"
                      "  - {finding: rubric/plural, at: plan.words, because: x}\n"))
            .size() == 1);
}

}  // namespace
}  // namespace rubricate::test
