// Text that was left to be filled in, answers that hold nothing, and answers that say that there is none.
#include <checks/placeholder.hpp>

#include <algorithm>
#include <array>
#include <ctime>
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
        "[Your answer here]", "<your name>", "{{name of the school}}", "[TBD]", "[____]", "  TBA \n", "Coming soon",
        "Click or tap here to enter text.", "insert your text"}) {
    CAPTURE(text);
    CHECK(is_placeholder(text));
  }
  for (const std::string_view text :
       {"", "   ", "None", "The date is TBD", "[1]", "[link](a.md)", "Maria", "x", "[insert name] is our president",
        "Draft horses are large animals", "Draft", "Pending.", "[...]", "[…]", "[name withheld]"}) {
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
      {"words that someone else put into a quotation", "They [your children] helped, and [to be] fair we [add] less.",
       "maybe [your children]|maybe [to be]|maybe [add]|"},
      {"words left out of a quotation", "It was hard [...] but we […] did it [. . .].", ""},
      {"an order to the writer", "We met [enter the date], [add your reason] and [write here].",
       "surely [enter the date]|surely [add your reason]|surely [write here]|"},
      {"a key", "Press [enter].", "maybe [enter]|"},
      {"left out on purpose", "Pastor [name withheld] spoke.", ""},
      {"a note to oneself", "A third [check this number] of it, as she [asked].", "maybe [check this number]|"},
      {"a number to come", "XX signatures, XX% and $XX", "maybe XX|maybe XX|maybe XX|"},
      {"a Roman number", "Chapter XX, Super Bowl XX and XXV people", ""},
      {"a word that may mean it", "Draft", "maybe Draft|"},
      {"a promise", "I will write this later.", "maybe I will write this later.|"},
      {"a promise on a line of its own", "Name: Ana\nReason: to be added\nRole: cook", "maybe Reason: to be added|"},
      {"a bracket on such a line", "Reason: [insert] to be added", "surely [insert]|"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(placeholders(row.paragraph) == row.expected);
  }
}

TEST_CASE("a title may say of a plan what an answer may not") {
  const auto in_title = [](std::string_view title) {
    const auto gaps = find_placeholders(title, {}, true);
    return gaps.empty() ? "nothing" : gaps.front().surely ? "surely" : "maybe";
  };
  CHECK(in_title("Draft") == "nothing");
  CHECK(in_title("Pending") == "nothing");
  CHECK(in_title("To do") == "nothing");
  CHECK(in_title("Coming soon!") == "nothing");
  CHECK(in_title("TBD") == "surely");
  CHECK(in_title("[insert title]") == "surely");
}

TEST_CASE("what may be a placeholder, or meant as it stands") {
  for (const std::string_view text : {"Draft", "pending", " Pending.\n", "I have not chosen this person yet."}) {
    CAPTURE(text);
    CHECK(may_be_placeholder(text));
    CHECK_FALSE(is_placeholder(text));
  }
  for (const std::string_view text : {"", "Draft horses", "Ana", "TBD"}) {
    CAPTURE(text);
    CHECK_FALSE(may_be_placeholder(text));
  }
}

TEST_CASE("a pattern that looks at all of the text for each place takes no longer than the text") {
  const std::vector<Term> terms{Term::compile("/x(?:[^z]*z)?/").value()};
  const auto seconds = [&](std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += "x ";
    double best = 1e9;
    for (int run = 0; run < 5; ++run) {
      const std::clock_t begin = std::clock();
      CHECK(find_placeholders(text, terms).size() == 20);
      best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
  };
  const double once = seconds(100'000), twice = seconds(200'000);
  CAPTURE(once);
  CAPTURE(twice);
  CHECK(twice < 3 * once);
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
