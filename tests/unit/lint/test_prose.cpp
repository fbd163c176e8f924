// Words, numbers and stems.
#include <lint/prose.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("words of a sentence") {
  std::string shown;
  for (const ProseWord& word : prose_words("It’s “Über” don't: 450–550, re-use."))
    shown += word.text + (word.ends_clause ? "." : "") + " ";
  CHECK(shown == "it's über don't. 450 550. re use. ");
  CHECK(prose_words("").empty());
  CHECK(prose_words("'' -").empty());
  CHECK(prose_words("a\xff"
                    "b")
            .size() == 2);
}

TEST_CASE("numbers") {
  CHECK(number_in("six") == 6);
  CHECK(number_in("both") == 2);
  CHECK(number_in("twenty") == 20);
  CHECK(number_in("1500") == 1500);
  CHECK_FALSE(number_in("6th"));
  CHECK_FALSE(number_in("99999999999999999999999"));
  CHECK_FALSE(number_in(""));
}

TEST_CASE("stems meet where words are the same") {
  CHECK(stem("partners") == stem("partner"));
  CHECK(stem("examples") == stem("example"));
  CHECK(stem("reasoning") == stem("reasons"));
  CHECK(stem("studies") == stem("study"));
  CHECK(stem("class") == "class");
  CHECK(stem("role") != stem("reason"));
}

}  // namespace rubricate
