// For whom a requirement is meant, and what it waits for.
#include "../checks/samples.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

std::string rubric(std::string_view checks) {
  return fmt::format(
      "rubricate: 1\nid: r\ntitle: R\nprofiles: [beginner, expert]\nparts:\n"
      "  - id: p\n    title: The part\n    require:\n      - words: {{id: length, band: 2-3}}\n"
      "      - mentions: {{id: money, terms: [budget]}}\n"
      "      - files: {{id: two, count: 2, {}}}\n",
      checks);
}

std::string outcome(std::string_view checks, std::string_view text) {
  const trial::Trial trial(rubric(checks), {{"p.md", std::string(text)}});
  return std::string(to_string(trial.result("p.two").status));
}

}  // namespace

TEST_CASE("a requirement is asked where its condition has passed") {
  struct Row {
    std::string_view condition, text, status;
  };
  for (const auto& [condition, text, status] : {
           Row{"when: p.length", "A budget.", "failed"},
           Row{"when: p.length", "Budget.", "inapplicable"},  // the condition failed
           Row{"when: p.money", "One two.", "cannot-tell"},   // open
       }) {
    CAPTURE(condition);
    CAPTURE(text);
    CHECK(outcome(condition, text) == status);
  }
}

TEST_CASE("a question that was answered may be a condition") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: R\nparts:\n  - id: p\n    require:\n"
      "      - files: {id: two, count: 2, when: p.prompts.tried}\n"
      "      - prompts: {ask: [{id: tried, ask: What did you try?}, {id: hope, ask: What do you hope for?}]}\n";
  const auto status = [&](std::string text) {
    return std::string(to_string(trial::Trial(yaml, {{"p.md", std::move(text)}}).result("p.two").status));
  };
  CHECK(status("# What did you try?\n\nA fair.\n\n# What do you hope for?\n\nMore.\n") == "failed");
  CHECK(status("# What did you try?\n\n# What do you hope for?\n\nMore.\n") == "inapplicable");
}

TEST_CASE("what does not apply says nothing and fails nothing") {
  const trial::Trial trial(rubric("when: p.length"), {{"p.md", "A long budget for all of us."}});
  CHECK(trial.result("p.two").status == Status::inapplicable);
  CHECK(trial.findings() == "error words/too-many p.length@1\n");
}

TEST_CASE("where a condition is open, nothing fails, and a reader is told why") {
  const trial::Trial trial(rubric("when: p.money"), {{"p.md", "One two."}});
  CHECK(trial.result("p.two").status == Status::cannot_tell);
  CHECK(trial.finding("part/condition-open").severity == Severity::unsure);
  CHECK(trial.finding("files/too-few").severity == Severity::unsure);
}

TEST_CASE("a part may be a condition, and need not have been handed in") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: R\nparts:\n  - id: p\n    require:\n      - files: {count: 2, when: q}\n"
      "  - id: q\n    optional: true\n    require: [finished]\n";
  CHECK(trial::Trial(yaml, {{"p.md", "x"}, {"q.md", "x"}}).result("p.files").status == Status::failed);
  CHECK(trial::Trial(yaml, {{"p.md", "x"}, {"q.md", "TBD"}}).result("p.files").status == Status::inapplicable);
  CHECK(trial::Trial(yaml, {{"p.md", "x"}}).result("p.files").status == Status::inapplicable);
}

TEST_CASE("a profile is said by a text, in any case, and told apart") {
  struct Row {
    std::string_view front, status, findings;
  };
  for (const auto& [front, status, findings] : {
           Row{"profile: beginner", "failed", "error files/too-few p.two\n"},
           Row{"Profile: Beginner", "failed", "error files/too-few p.two\n"},
           Row{"profile: expert", "inapplicable", ""},
           Row{"profile: exprt", "cannot-tell",
               "cannot tell files/too-few p.two\ncannot tell profile/unsaid p.two\ncannot tell profile/unknown @1\n"},
           Row{"title: x", "cannot-tell", "cannot tell files/too-few p.two\ncannot tell profile/unsaid p.two\n"},
       }) {
    CAPTURE(front);
    const trial::Trial trial(rubric("profile: beginner"),
                             {{"p.md", fmt::format("---\n{}\n---\n\nA budget.\n", front)}});
    CHECK(std::string(to_string(trial.result("p.two").status)) == status);
    CHECK(trial.findings() == findings);
  }
}

TEST_CASE("what is met is met, whoever is asked") {
  const trial::Trial trial(rubric("profile: beginner"), {{"p/a.md", "A"}, {"p/b.md", "budget."}});
  CHECK(trial.report().parts.front().status != Status::failed);
}

TEST_CASE("two texts that name two profiles leave it open") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: R\nprofiles: [one, two, three]\nparts:\n  - id: p\n    require:\n"
      "      - files: {count: 2, profile: [one, three]}\n  - id: q\n";
  const auto run = [&](std::string_view a, std::string_view b) {
    const trial::Trial trial(yaml, {{"p.md", fmt::format("---\nprofile: {}\n---\n\nText.\n", a)},
                                    {"q.md", fmt::format("---\nprofile: {}\n---\n\nText.\n", b)}});
    return std::string(to_string(trial.result("p.files").status));
  };
  CHECK(run("one", "one") == "failed");
  CHECK(run("three", "three") == "failed");
  CHECK(run("two", "two") == "inapplicable");
  CHECK(run("one", "two") == "cannot-tell");
}

TEST_CASE("a part that is asked of others only need not be there") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: R\nprofiles: [beginner, expert]\nparts:\n  - id: p\n    require: [finished]\n"
      "  - id: letter\n    require:\n      - words: {band: at least 5, profile: beginner}\n";
  const auto status = [&](std::string_view profile) {
    const trial::Trial trial(yaml, {{"p.md", fmt::format("---\n{}\n---\n\nText.\n", profile)}});
    return std::string(to_string(trial.report().parts.at(1).status)) + ": " + trial.findings();
  };
  CHECK(status("profile: expert") == "inapplicable: ");
  CHECK(status("profile: beginner") == "failed: error part/missing letter\n");
  CHECK(status("title: x") ==
        "cannot-tell: cannot tell part/missing letter\ncannot tell profile/unsaid letter.words\n");
}

TEST_CASE("an optional part that was only laid out is left out") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: R\nparts:\n  - id: p\n  - id: letter\n    optional: true\n    require: [words: at "
      "least 5]\n";
  const auto status = [&](std::string letter) {
    return std::string(to_string(
        trial::Trial(yaml, {{"p.md", "Text."}, {"letter.md", std::move(letter)}}).report().parts.at(1).status));
  };
  CHECK(status("# Letter\n\n<!-- at least 5 words -->\n") == "inapplicable");
  CHECK(status("# Letter\n\nDear all.\n") == "failed");
}

}  // namespace rubricate
