// Text that was left to be filled in, answers that hold nothing, and answers that say that there is none.
#include <checks/placeholder.hpp>

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

// "surely [insert name]", "maybe TBD", each with a bar behind it.
std::string placeholders(std::string_view paragraph, const std::vector<Term>& terms = {}) {
  std::string text;
  for (const Placeholder& gap : find_placeholders(paragraph, terms)) {
    text += gap.surely ? "surely " : "maybe ";
    text += paragraph.substr(gap.text.begin, gap.text.size());
    text += '|';
  }
  return text;
}

}  // namespace

TEST_CASE("a placeholder is all that stands there") {
  for (const std::string_view text :
       {"TBD", "tbd.", "TODO", "To do", "xxx", "XXXXXX", "Lorem ipsum dolor sit amet", "[insert your answer]",
        "[Your answer here]", "<your name>", "{{name of the school}}", "[TBD]", "[...]", "[____]", "  TBA \n",
        "Coming soon", "Click or tap here to enter text.", "insert your text"}) {
    CAPTURE(text);
    CHECK(is_placeholder(text));
  }
  for (const std::string_view text : {"", "   ", "None", "The date is TBD", "[1]", "[link](a.md)", "Maria", "x",
                                      "[insert name] is our president", "Draft horses are large animals"}) {
    CAPTURE(text);
    CHECK_FALSE(is_placeholder(text));
  }
}

TEST_CASE("placeholders in a paragraph, for certain or perhaps") {
  struct Row {
    std::string_view what, paragraph, expected;
  };
  const auto rows = std::to_array<Row>({
      {"in brackets, inside a sentence", "We met on [insert date] in May.", "surely [insert date]|"},
      {"two of them", "[your name] and <your role>", "surely [your name]|surely <your role>|"},
      {"a word in capitals inside a sentence", "The date is still TBD.", "maybe TBD|"},
      {"the whole paragraph", "TBD", "surely TBD|"},
      {"lower case is a word like others", "We have a todo list.", ""},
      {"part of another word", "TBDX and xTODO", ""},
      {"lorem ipsum inside", "And now lorem ipsum dolor.", "surely lorem ipsum|"},
      {"a line to write on", "Name: ______", "surely ______|"},
      {"three underscores are no line", "a ___ b", ""},
      {"a bracket that may be a remark", "My [name] is known.", "maybe [name]|"},
      {"a citation", "As shown [12] and [Smith 2020].", ""},
      {"a bracket never closed", "We met on [insert date", ""},
      {"a bracket with a word inside is told once", "[TODO]: and more", "surely [TODO]|"},
      {"nothing", "", ""},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(placeholders(row.paragraph) == row.expected);
  }
}

TEST_CASE("a rubric's own terms mean something perhaps") {
  const std::vector<Term> terms{Term::compile("to follow").value(), Term::compile("/x+y/").value()};
  CHECK(placeholders("Details to follow, xxy.", terms) == "maybe to follow|maybe xxy|");
  CHECK(placeholders("Nothing to  add.", terms).empty());
}

TEST_CASE("what holds no word at all is blank") {
  for (const std::string_view text : {"", " \n\t", "—", "...", "A:", "Answer:", "Response: ", "ANSWER"}) {
    CAPTURE(text);
    CHECK(is_blank(text));
  }
  for (const std::string_view text : {"x", "7", "A dog", "Answer: yes", "ß"}) {
    CAPTURE(text);
    CHECK_FALSE(is_blank(text));
  }
}

TEST_CASE("an answer that says that there is none") {
  for (const std::string_view text :
       {"None", "none.", "N/A", "n/a", "NA", "Not applicable.", "No", "Does not apply", "Not applicable here", "Nil"}) {
    CAPTURE(text);
    CHECK(is_none(text));
  }
  for (const std::string_view text :
       {"", "Nothing could be further from the truth", "None of us had tried", "Maybe", "We have no partners"}) {
    CAPTURE(text);
    CHECK_FALSE(is_none(text));
  }
}

}  // namespace rubricate
