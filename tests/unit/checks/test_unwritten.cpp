// Sentences that stand in for a text that is still to be written.
#include <checks/unwritten.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("a line that only promises a text") {
  for (const std::string_view line :
       {"I will write this later.", "I'll add it soon!", "Will fill this in later", "to be filled in later",
        "Photos to be added.", "(details to be confirmed)", "Coming soon", "Photos coming soon.",
        "I have not chosen this person yet.", "Haven't decided yet.", "not yet written", "**Reason:** to be added",
        "Reason: I will write this later", "This answer is still to be written."}) {
    CAPTURE(line);
    CHECK(says_unwritten(line));
  }
}

TEST_CASE("a line that says something") {
  for (const std::string_view line :
       {"", "We met later.", "We will write to the mayor later.", "Add more members later.",
        "There is work to be done.", "The date is to be decided by the board.", "We have not finished yet.",
        "I have not found a partner yet.", "I will write this later. We met in May.",
        "Spring will be coming soon to the whole valley.", "We will finish the mural later.",
        "A promise that was not written down by anybody who was there, not yet.", "Maria", "To be or not to be"}) {
    CAPTURE(line);
    CHECK_FALSE(says_unwritten(line));
  }
  CHECK_FALSE(says_unwritten(std::string(1'000'000, 'a') + " to be added"));
}

}  // namespace rubricate
