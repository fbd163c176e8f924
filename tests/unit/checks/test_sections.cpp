// sections: these titles are there, where guidelines prescribe titles.
#include "samples.hpp"

#include <checks/titled.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::entries;
using trial::verdict;

constexpr std::string_view k_two = "sections:\n  titles:\n    - Scope\n    - {title: Results, also: [Findings]}\n";

std::string two(std::string_view more = "") { return std::string(k_two) + std::string(more); }

}  // namespace

TEST_CASE("titles that are there, in every form") {
  for (const std::string_view text :
       {"# Scope\n\nOne.\n\n# Results\n\nTwo.\n", "# Findings:\n\nTwo.\n\n# 1. SCOPE\n\nOne.\n",
        "**Scope**\n\nOne.\n\n**Results**\n\nTwo.\n", "Scope\n===\n\nOne.\n\nResults\n---\n\nTwo.\n",
        "# Scope (one issue)\n\nOne.\n\n# Step 2: Results – what we found\n\nTwo.\n",
        "# Scope\n\nOne.\n\n## Results\n\nTwo.\n", "# Part 2 – *Scope*\n\nOne.\n\n# Results?\n\n- Two.\n"}) {
    CAPTURE(text);
    CHECK(verdict(two(), text) == "passed");
  }
}

TEST_CASE("what is wrong with a section") {
  struct Row {
    std::string_view what, more, text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"missing", "", "# Scope\n\nOne.\n", "failed: error sections/missing results"},
      {"only spoken of", "", "# Scope\n\nOne. Results are good.\n", "failed: error sections/missing results"},
      {"a plain line is no title", "", "# Scope\n\nOne.\n\nResults\n\nTwo.\n",
       "failed: error sections/missing results"},
      {"nothing below", "", "# Scope\n\n# Results\n\nTwo.\n", "failed: error sections/empty scope@1"},
      {"nothing below the last", "", "# Scope\n\nOne.\n\n# Results\n", "failed: error sections/empty results@5"},
      {"only a smaller title below", "", "# Scope\n\n## Why\n\nOne.\n\n# Results\n\nTwo.\n", "passed"},
      {"in the order given", "  order: given\n", "# Scope\n\nOne.\n\n# Results\n\nTwo.\n", "passed"},
      {"in another order than given", "  order: given\n", "# Results\n\nTwo.\n\n# Scope\n\nOne.\n",
       "failed: error sections/order results@1"},
      {"in any order", "  order: any\n", "# Results\n\nTwo.\n\n# Scope\n\nOne.\n", "passed"},
      {"at a level that is wanted", "  level: 1-2\n", "# Scope\n\nOne.\n\n## Results\n\nTwo.\n", "passed"},
      {"at another level", "  level: exactly 2\n", "# Scope\n\nOne.\n\n## Results\n\nTwo.\n",
       "failed: error sections/level scope@1"},
      {"a bold line has no level", "  level: exactly 2\n", "**Scope**\n\nOne.\n\n## Results\n\nTwo.\n", "passed"},
      {"too short", "  words: at least 2\n", "# Scope\n\nOne.\n\n# Results\n\nTwo words.\n",
       "failed: error sections/too-short scope@1"},
      {"too long", "  words: at most 2\n", "# Scope\n\nOne.\n\n# Results\n\nTwo words here.\n",
       "failed: error sections/too-long results@5"},
      {"two mistakes at once", "  words: at least 1\n", "# Scope\n\nOne.\n\n# Results\n",
       "failed: error sections/empty results@5; error sections/too-short results@5"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict(two(row.more), row.text) == row.expected);
  }
}

TEST_CASE("a mark or a picture is something below a title") {
  for (const std::string_view text : {"✅", "![](photo.jpg)", "<img src=\"photo.jpg\">", "–", "Response", "A:"}) {
    CAPTURE(text);
    CHECK(verdict(two(), fmt::format("# Scope\n\n{}\n\n# Results\n\nTwo.\n", text)) == "passed");
  }
  for (const std::string_view text : {"", "<!-- nothing -->", "&nbsp;", "---"}) {
    CAPTURE(text);
    CHECK(verdict(two(), fmt::format("# Scope\n\n{}\n\n# Results\n\nTwo.\n", text)) ==
          "failed: error sections/empty scope@1");
  }
}

TEST_CASE("a section's words are those that the rubric counts") {
  const auto verdict_of = [](std::string_view counting, std::string_view text) {
    const std::string yaml = fmt::format(
        "rubricate: 1\nid: r\ntitle: Rubric\n{}parts:\n  - id: p\n    title: The part\n    from: p\n    require:\n"
        "      - sections: {{titles: [Method], words: 3-4}}\n",
        counting);
    const trial::Trial trial(yaml, {{"p.md", std::string(text)}});
    return trial.findings() + std::string(to_string(trial.result("p.sections").status));
  };
  const std::string text = "# Method\n\nWe ran it.\n\n```\none two three\n```\n\n# Next\n\nMore text stands here.\n";
  CHECK(verdict_of("counting:\n  skip: [code]\n", text) == "passed");
  CHECK(verdict_of("counting:\n  count: [code]\n", text) == "error sections/too-long p.sections.method@1\nfailed");
  CHECK(verdict_of("", text) == "cannot tell sections/length-depends p.sections.method@1\ncannot-tell");
  CHECK(verdict_of("counting:\n  skip: [references]\n", "# References\n\n# Method\n\nWe ran it.\n") == "passed");
}

TEST_CASE("a title that comes close is pointed at, not quoted") {
  const trial::Trial trial(trial::requiring("sections: [Method]"), {{"p.md", "# Aim\n\nOne.\n\n# Metods\n\nTwo.\n"}});
  const Finding& finding = trial.finding("sections/missing");
  CHECK(finding.message == "there is no section titled “Method”");
  CHECK(finding.help ==
        "The title in line 5 comes close; if that is it, rename it. Add a heading “Method” with its text below.");
  CHECK(finding.place.value().span == Span{15, 21});
}

TEST_CASE("the first of several equal titles that holds something counts") {
  CHECK(verdict(two(), "1. Contents\n\n# Scope\n\n# Results\n\nTwo.\n\n# Scope\n\nOne.\n") == "passed");
}

TEST_CASE("each title has an entry") { CHECK(entries(two(), "# Scope\n\nOne.\n") == "scope=passed results=failed"); }

TEST_CASE("a section reaches to the next title of its rank") {
  const trial::Reading reading("# A\n\none\n\n## B\n\ntwo\n\n**C**\n\nthree\n\n## D\n\n# E\n\nfive\n");
  const std::array texts{reading.text()};
  std::string found;
  for (const TitledSection& section : find_sections(texts)) {
    found += fmt::format("{} {}:", section.level, reading.document.view(section.title));
    for (const char c : reading.document.view(section.body())) found += c == '\n' ? '|' : c;
    found += '\n';
  }
  CHECK(found == "1 A:one|B|two|C|three|D\n2 B:two|C|three\n7 C:three\n2 D:\n1 E:five\n");
}

TEST_CASE("a title is called by its name or another one") {
  CHECK(is_called(trial::titled("Scope", {"Reach"}), "2. Scope:"));
  CHECK(is_called(trial::titled("Scope", {"Reach"}), "REACH"));
  CHECK_FALSE(is_called(trial::titled("Scope", {"Reach"}), "Scope and reach"));
}

}  // namespace rubricate
