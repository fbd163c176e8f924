// Whether a value says yes or no.
#include <checks/agreement.hpp>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("yes, no, and what a reader has to look at") {
  for (const std::string_view value :
       {"yes", "Yes.", "TRUE", "x", "X", "agreed", "I agree", "Yes, I wrote all of it", "✓", "✔ done", "on", "1"}) {
    CAPTURE(value);
    CHECK(agreement_in(value) == Agreement::yes);
  }
  for (const std::string_view value : {"no", "No.", "false", "off", "0", "not agreed"}) {
    CAPTURE(value);
    CHECK(agreement_in(value) == Agreement::no);
  }
  for (const std::string_view value :
       {"I did not", "I didn't use any", "I didn’t", "yes, but my sister helped", "Yes, mostly", "Ana", "mostly", "",
        "I wrote this myself.", "I copied it from a friend.", "I deny it", "see below", "no, but I will", "Italy",
        "2024-05-31"}) {
    CAPTURE(value);
    CHECK(agreement_in(value) == Agreement::unclear);
  }
}

}  // namespace rubricate
