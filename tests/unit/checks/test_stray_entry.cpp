// Entries of a list that lost their form are for a reader to see, and nobody fails for them.
#include "samples.hpp"

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string verdict(const std::string& text) {
  const trial::Trial trial(trial::requiring("list: {of: member, items: 3, fields: [name, role]}"), {{"p.md", text}});
  return std::string(to_string(trial.report().parts.at(0).results.at(0).status));
}

const std::string k_ana = "Ana. Role: cook. She cooks for us every Friday, and she knows each family in our street.";
const std::string k_ben = "Ben. Role: driver. He drives the old bus to the hall, and he mends it when it breaks down.";
const std::string k_cleo =
    "Cleo. Role: teacher. She has taught at the school for ten years and is trusted by all parents.";

}  // namespace

TEST_CASE("an entry without its bullet may stand behind the list") {
  const std::string two = "# Our members\n\n- " + k_ana + "\n- " + k_ben + "\n";
  CHECK(verdict(two) == "failed");
  CHECK(verdict(two + "- " + k_cleo + "\n") == "passed");
  CHECK(verdict(two + "\n" + k_cleo + "\n") == "cannot-tell");
  CHECK_MESSAGE(verdict(two + "\nThat is all.\n") == "failed", "a short remark is no entry");
  CHECK_MESSAGE(verdict(two + "\n## Conclusion\n\n" + k_cleo + "\n") == "failed", "another section");
}

TEST_CASE("an entry without its heading stands in the one before it") {
  const std::string two = "# Our members\n\n## Ana\n\n" + k_ana + "\n\n## Ben\n\n" + k_ben + "\n";
  CHECK(verdict(two) == "failed");
  CHECK(verdict(two + "\n" + k_cleo + "\n") == "cannot-tell");
}

TEST_CASE("a table's first row may be an entry") {
  const std::string rows = "|---|---|\n| " + k_ana + " | cook |\n| " + k_ben + " | driver |\n";
  CHECK(verdict("# Our members\n\n| Name | Role |\n" + rows) == "failed");
  CHECK(verdict("# Our members\n\n| " + k_cleo + " | teacher |\n" + rows) == "cannot-tell");
}

}  // namespace rubricate
