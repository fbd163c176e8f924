// Terms as a person says them.
#include <guide/wording.hpp>

#include <string_view>

#include <doctest/doctest.h>

namespace rubricate::guide {

TEST_CASE("terms in words") {
  struct Row {
    std::string_view written;
    std::string_view words;
  };
  const Row rows[] = {
      {"school board", "“school board”"},
      {"<date>", "a date"},
      {"<money>", "an amount of money"},
      {"<percent>", "a percentage"},
      {"<number>", "a number"},
      {"<url>", "a web address"},
      {"<email>", "an e-mail address"},
      {"<phone>", "a telephone number"},
      {"/budget/", "“budget”"},
      {"/budgets?/", "“budget” or “budgets”"},
      {"/obvious(ly)?/", "“obvious” or “obviously”"},
      {"/\\bparents\\b|guardians?|kin/", "“parents”, “guardian”, “guardians” or “kin”"},
      {"/colou?r/", "“color” or “colour”"},
      {"/école|don't/", "“école” or “don't”"},
      // What is more than a list of words stays what it is.
      {"/caf\u00E9?/", "words that fit /caf\u00E9?/"},
      {"/a?b?c/", "words that fit /a?b?c/"},
      {"/(a|b)c/", "words that fit /(a|b)c/"},
      {"/long.term/", "words that fit /long.term/"},
      {"/plan\\?/", "words that fit /plan\\?/"},
      {"/[0-9]+/", "words that fit /[0-9]+/"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const auto term = Term::compile(row.written);
    if (!term) {
      FAIL_CHECK(term.error());
      continue;
    }
    CHECK_EQ(in_words(*term), row.words);
  }
}

}  // namespace rubricate::guide
