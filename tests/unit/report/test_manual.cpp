// The pages that `explain` shows, as they look on a terminal.
#include <checks/kinds.hpp>
#include <marks/load.hpp>
#include <report/manual.hpp>
#include <resubmission/compare.hpp>
#include <rubric/load.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

const ManualPage& page(std::string_view id) {
  static const std::vector<ManualPage> pages = manual_pages();
  const auto found = std::ranges::find(pages, id, &ManualPage::id);
  REQUIRE(found != pages.end());
  return *found;
}

}  // namespace

TEST_CASE("every mistake has a paragraph of its own") {
  for (const CheckKind* kind : check_kinds())
    for (const Mistake& mistake : kind->mistakes) {
      CAPTURE(mistake.id);
      CHECK(paragraph_on(page(kind->id), mistake.id).find(mistake.id) != std::string_view::npos);
    }
  for (const Mistake& mistake : rubric_mistakes()) {
    CAPTURE(mistake.id);
    CHECK(!paragraph_on(page("rubric"), mistake.id).empty());
  }
  for (const Mistake& mistake : marks_mistakes()) {
    CAPTURE(mistake.id);
    CHECK(!paragraph_on(page("marks"), mistake.id).empty());
  }
  for (const Mistake& mistake : previous_mistakes()) {
    CAPTURE(mistake.id);
    CHECK(!paragraph_on(page("previous"), mistake.id).empty());
  }
  CHECK(paragraph_on(page("words"), "words/no-such").empty());
  CHECK(paragraph_on(page("words"), "words/too").empty());
}

TEST_CASE("the findings of a page, in its order") {
  CHECK(findings_on(page("words")) == std::vector<std::string_view>{"words/too-few", "words/too-many", "words/depends",
                                                                    "words/answer-in-heading", "words/in-comment"});
  const auto of_files = findings_on(page("files"));
  CHECK(std::ranges::find(of_files, "files/hidden") != of_files.end());
}

TEST_CASE("Markdown without what only disturbs") {
  CHECK(for_terminal("# Title\n\nSome **bold** text\non two lines.\n\n- one\n  more\n- two **cannot tell** `a**b`\n",
                     60, false) == "Title\n\nSome bold text on two lines.\n\n- one more\n- two cannot tell `a**b`\n");
  CHECK(for_terminal("1. first and\n   so on for a while until the line is full\n", 40, false) ==
        "1. first and so on for a while until the\n   line is full\n");
  CHECK(for_terminal("| name | meaning |\n|---|---|\n| `a` | `x \\| y` |\n| `b` | B |\n", 60, false) ==
        "`a`\n    meaning: `x | y`\n`b`\n    meaning: B\n");
  CHECK(for_terminal("```yaml file=a.yaml\n# not a title\n- **x**\n```\n\n```console\n$ ls\n```\n", 60, false) ==
        "a.yaml:\n    # not a title\n    - **x**\n\n$ ls\n");
  CHECK(for_terminal("", 60, false).empty());
}

TEST_CASE("no page is wider than the terminal, code aside") {
  for (const ManualPage& one : manual_pages()) {
    std::string text;  // without code
    bool code = false;
    for (std::size_t at = 0; at < one.text.size();) {
      const std::size_t end = std::min(one.text.find('\n', at), one.text.size());
      const std::string_view line = one.text.substr(at, end - at);
      at = end + 1;
      if (line.starts_with("```"))
        code = !code;
      else if (!code)
        text += std::string(line) + "\n";
    }
    const std::string shown = for_terminal(text, 80, false);
    for (std::size_t at = 0; at < shown.size();) {
      const std::size_t end = shown.find('\n', at);
      CHECK(display_width(std::string_view(shown).substr(at, end - at)) <= 80);
      at = end + 1;
    }
    CHECK(shown.find("**") == std::string::npos);
  }
}

}  // namespace rubricate
