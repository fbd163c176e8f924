// What is said of a picture.
#include "samples.hpp"

#include <checks/picture_words.hpp>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("what a description is worth") {
  using enum Description;
  for (const std::string_view text :
       {"Two girls at a table", "garden", "Our logo", "P 51 over the field", "image of us"})
    CHECK(judge_description(text, "a.jpg") == good);
  for (const std::string_view text : {"IMG_1234.jpg", "IMG_1234", "dsc01234", "PXL_20240531_101112", "my photo.PNG",
                                      "image001", "our_garden", "garden2"}) {
    CAPTURE(text);
    CHECK(judge_description(text, text == "garden2" ? "x/garden2.jpg" : "our_garden.jpg?raw") == file_name);
  }
  for (const std::string_view text : {"image", "Photo 2", "Screenshot 2024-05-31 at 10.11.12", "alt text", "3"})
    CHECK(judge_description(text, "a.jpg") == generic);
  for (const std::string_view text : {"", "  ", "\u00A0"}) CHECK(judge_description(text, "a.jpg") == empty);
  CHECK_MESSAGE(judge_description("garden", "garden.jpg") == good, "short, but it says what is shown");
}

TEST_CASE("words that may describe a picture from beside it") {
  const auto beside = [](std::string_view markdown) {
    const trial::Reading reading(markdown);
    REQUIRE(reading.document.links.size() == 1);
    return has_words_beside(reading.text(), reading.document.links[0]);
  };
  const std::string sentence = trial::repeated("word{} ", 30) + "\n";
  CHECK(beside("![](a.png \"Two girls\")\n"));
  CHECK(beside("![](a.png)\nTwo girls.\n"));
  CHECK(beside("![](a.png)\n\n*Two girls at a table*\n"));
  CHECK(beside("![](a.png)\n\nOur garden in May.\n"));
  CHECK(beside("<figure>\n<img src=\"a.png\">\n<figcaption>Two girls</figcaption>\n</figure>\n"));
  CHECK(beside("<img src=\"a.png\" title=\"Two girls\">\n"));
  CHECK(beside("| a | b |\n|---|---|\n| ![](a.png) | Two girls |\n"));
  CHECK_FALSE(beside("![](a.png)\n"));
  CHECK_FALSE(beside("![](a.png)\n\n" + sentence));
  CHECK_FALSE(beside("Text before.\n\n![](a.png)\n\n# Next\n\nShort.\n"));
  CHECK_FALSE(beside("<img src=\"a.png\">\n\n" + sentence));
}

}  // namespace rubricate
