// What a piece of HTML is, by its tag.
#include <document/html_tags.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string alt(std::string_view tag) { return attribute_of(tag, "alt").value_or("-"); }

}  // namespace

TEST_CASE("an attribute's value, however it is written") {
  CHECK(alt("<img alt=\"two girls\">") == "two girls");
  CHECK(alt("<img src='a.png' alt='two girls'/>") == "two girls");
  CHECK(alt("<IMG\n ALT = two\n src=a.png>") == "two");
  CHECK(alt("<img/alt=x/>") == "x/");
  CHECK(alt("<img alt=\"a &amp; b &lt;c&gt; & d &nonsense;\">") == "a & b <c> & d &nonsense;");
  CHECK(alt("<img title=\"alt=no\" alt=\"a > b\">") == "a > b");
}

TEST_CASE("an attribute without a value is empty, and one that is not there is nothing") {
  CHECK(alt("<img alt>") == "");
  CHECK(alt("<img alt=\"\">") == "");
  CHECK(alt("<img alt/>") == "");
  CHECK(alt("<img alt src=x>") == "");
  CHECK(alt("<img src=\"alt\">") == "-");
  CHECK(alt("<img data-alt=\"x\">") == "-");
  CHECK(alt("<img") == "-");
  CHECK(alt("") == "-");
}

TEST_CASE("a tag that is never closed does no harm") {
  CHECK(alt("<img alt=\"open") == "open");
  CHECK(alt("<img alt=") == "");
  CHECK(alt("<img = = alt=x>") == "x");
  const std::string hostile = "<img alt=\"" + std::string(1'000'000, '&');
  CHECK(alt(hostile).size() == 1'000'000);
}

}  // namespace rubricate
