// references: citations in the text and the list of references agree.
#include "samples.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using trial::Trial;
using trial::verdict;

const std::string k_list =
    "\n\n# References\n\nBringle, R. G., & Hatcher, J. A. (2009). One.\n\nJones, T. (2011). Two.\n";

const std::string k_no_entry = "cannot-tell: cannot tell references/no-entry ";

}  // namespace

TEST_CASE("citations and entries agree, or a reader has to look") {
  struct Row {
    std::string_view what;
    std::string text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"all agree", "Bringle and Hatcher (2009) agree (Jones, 2011)." + k_list, "passed"},
      {"cited twice", "So (Jones, 2011), and so (Bringle, 2009; Jones, 2011)." + k_list, "passed"},
      {"in a list", "- Bringle (2009)\n- Jones (2011)" + k_list, "passed"},
      {"in a footnote", "It works.[^1] Bringle (2009).\n\n[^1]: See Jones (2011)." + k_list, "passed"},
      {"a citation without an entry", "(Bringle, 2009; Jones, 2011; Smith, 2012)" + k_list, k_no_entry + "@1"},
      {"an entry that is not cited", "(Bringle, 2009)" + k_list, "cannot-tell: cannot tell references/not-cited @7"},
      {"a slip of the pen is told once", "(Brindle, 2009; Jones, 2011)" + k_list, k_no_entry + "@1"},
      {"another year is told once", "(Bringle, 2008; Jones, 2011)" + k_list, k_no_entry + "@1"},
      {"no list", "So says Bringle (2009).\n", "cannot-tell: cannot tell references/no-list @1"},
      {"an empty list", "So says Bringle (2009).\n\n# References\n", "cannot-tell: cannot tell references/no-list @1"},
      {"no citation", "So it is." + k_list, "cannot-tell: cannot tell references/no-citation @5"},
      {"nothing", "So it is.\n", "cannot-tell: cannot tell references/none @1"},
      {"what may be something else", "The World Cup (2010), Bringle (2009) and (Jones, 2011)." + k_list, "passed"},
      {"a title and its year", "*Hamlet* (1603), Bringle (2009) and (Jones, 2011)." + k_list, "passed"},
      {"a form without a comma", "(Bringle 2009) and (Jones 2011)" + k_list, "passed"},
      {"code", "`(Smith, 2012)` (Bringle, 2009; Jones, 2011)\n\n    (Smith, 2012)" + k_list, "passed"},
      {"years in entries are no citations",
       "(Bringle, 2009)\n\n# References\n\nBringle, R. (2009). A reply to Smith (2001). Journal (Oxford, 2003).\n",
       "passed"},
      {"a list with bullets", "(Bringle, 2009)\n\n## Works cited\n\n- Bringle, R. (2009). One.\n", "passed"},
      {"a list in a table", "(Bringle, 2009)\n\n## Sources\n\n| Author | Year |\n|---|---|\n| Bringle, R. | 2009 |\n",
       "passed"},
      {"kinds of sources", "(Bringle, 2009)\n\n# References\n\n## Books\n\nBringle, R. (2009). One.\n", "passed"},
      {"text behind the list", "# References\n\nBringle, R. (2009). One.\n\n# Text\n\n(Bringle, 2009)\n", "passed"},
      {"numbers", "It [1] works [2].\n\n# References\n\n1. Bringle. One.\n2. Jones. Two.\n", "passed"},
      {"numbers in brackets", "It [1] works [2].\n\n# References\n\n[1] Bringle. One.\n\n[2] Jones. Two.\n", "passed"},
      {"a number without an entry", "It [1] works [3].\n\n# References\n\n1. Bringle. One.\n", k_no_entry + "@1"},
      {"a number that is not cited", "It [2] works.\n\n# References\n\n1. Bringle. One.\n2. Jones. Two.\n",
       "cannot-tell: cannot tell references/not-cited @5"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(verdict("references", row.text) == row.expected);
  }
}

TEST_CASE("what was found, and what may be meant") {
  const auto said = [](const std::string& text, std::string_view id) {
    const Trial trial(trial::requiring("references"), {{"p.md", text}});
    return fmt::format("{} | {} | {}", trial.result("p.references").found, trial.finding(id).message,
                       trial.finding(id).help);
  };
  CHECK(said("(Brindle, 2009; Jones, 2011)" + k_list, "references/no-entry") ==
        "2 sources cited, 2 entries; 1 not listed | this source is not in the list of references | The entry in line 5 "
        "is spelled almost the same: did you mean that one?");
  CHECK(said("(Bringle, 2009; Jones, 2012)" + k_list, "references/no-entry") ==
        "2 sources cited, 2 entries; 1 not listed | this source is not in the list of references | The entry in line 7 "
        "has the same name and another year: did you mean that one?");
  CHECK(said("(Bringle, 2009; Jones, 2011; Smith, 2012)" + k_list, "references/no-entry") ==
        "3 sources cited, 2 entries; 1 not listed | this source is not in the list of references | Add it to the list, "
        "or take the citation out. If this cites nothing, leave it.");
  CHECK(said("(Jones, 2011)" + k_list, "references/not-cited") ==
        "1 source cited, 2 entries; 1 not cited | no citation of this entry was found in the text | Cite it where you "
        "used it, or take it out of the list. If it is cited in other words, leave it.");
  CHECK(said("(Jones, 2011) [4]", "references/no-list") ==
        "2 sources cited, 0 entries | 2 sources are cited, and no list of references with an entry was found | List "
        "them at the end, under the heading “References”.");
  CHECK(
      said("Text." + k_list, "references/no-citation") ==
      "0 sources cited, 2 entries | a list of references with 2 entries, and no citation that a program sees, such as "
      "(Name, 2009) or [3] | If you cite in another way, leave it; if not, say in the text where you used each "
      "source.");
}

TEST_CASE("a list in another file will do, and so do citations there") {
  const std::string yaml =
      "rubricate: 1\nid: r\ntitle: Rubric\nparts:\n"
      "  - {id: essay, from: essay, require: [references]}\n  - {id: sources, from: sources, require: [references]}\n";
  const Trial trial(yaml, {{"essay.md", "# Essay\n\n(Bringle, 2009; Jones, 2012)\n"},
                           {"sources.md", "# Sources\n\nBringle, R. (2009). One.\n\nJones, T. (2011). Two.\n"}});
  CHECK(trial.result("sources.references").status == Status::passed);
  CHECK(trial.finding("references/no-entry").address == "essay.references");
  CHECK(trial.finding("references/no-entry").help ==
        "The entry in line 5 of sources.md has the same name and another year: did you mean that one?");
}

TEST_CASE("copied questions cite nothing") {
  const Trial trial(
      trial::requiring("references") +
          "      - prompts: [{id: why, ask: \"What do you say to the study (Smith, 2001)?\"}]\n",
      {{"p.md", "## What do you say to the study (Smith, 2001)?\n\n(Bringle, 2009; Jones, 2011)" + k_list}});
  CHECK(trial.result("p.references").status == Status::passed);
}

TEST_CASE("twenty of each are told, and all are counted") {
  std::string text;
  for (int i = 0; i < 50; ++i)
    text += fmt::format("(Smith{}, 2001{})\n\n", std::string(static_cast<std::size_t>(i), 'a'), 'a');
  text += "# References\n\n";
  for (int i = 0; i < 30; ++i)
    text += fmt::format("Other{}, T. ({}).\n\n", std::string(static_cast<std::size_t>(i), 'z'), 1900 + i);
  const Trial trial(trial::requiring("references"), {{"p.md", text}});
  CHECK(trial.report().findings.size() == 40);
  CHECK(trial.result("p.references").found == "50 sources cited, 30 entries; 50 not listed; 30 not cited");
}

TEST_CASE("many citations and entries take no long time") {
  std::string text, list = "# References\n\n";
  for (int i = 0; i < 20'000; ++i) {
    text +=
        fmt::format("(A{}b, 2001)\n\n", std::string(static_cast<std::size_t>(i % 50), static_cast<char>('a' + i % 26)));
    list += fmt::format("Same, A. (2001). {}.\n\n", i);
  }
  CHECK(verdict("references", text + list).starts_with("cannot-tell"));
}

}  // namespace rubricate
