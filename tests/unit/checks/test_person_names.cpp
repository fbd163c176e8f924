// Names of people in running text.
#include <checks/person_names.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string names(std::string_view text, bool is_title = false) {
  std::string all;
  for (const PersonName& name : find_person_names(text, is_title)) {
    if (!all.empty()) all += '|';
    all += name.kind == PersonName::Kind::full ? "full " : name.kind == PersonName::Kind::surname ? "sur " : "";
    all += text.substr(name.text.begin, name.text.size());
  }
  return all;
}

}  // namespace

TEST_CASE("names of people") {
  struct Row {
    std::string_view text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"I asked Maria.", "Maria"},
      {"Maria Gonzalez came.", "full Maria Gonzalez"},
      {"When Maria Gonzalez and Tom Lee came", "full Maria Gonzalez|full Tom Lee"},
      {"Our president Maria F. Gonzalez-Ruiz's van", "full Maria F. Gonzalez-Ruiz"},
      {"Maria de la Cruz came", "full Maria de la Cruz"},
      {"José Ángel Núñez", "full José Ángel Núñez"},
      {"Maria G. came", "Maria"},
      {"Mary Ann came, and Mary Ann Smith", "Mary|full Mary Ann Smith"},
      {"Mr. Otero said", "sur Mr. Otero"},
      {"Ms. Rosa Diaz said", "full Ms. Rosa Diaz"},
      {"Mr. Harold said, and Miss Ernestine", "Mr. Harold|Miss Ernestine"},
      {"Dr Amin and Dr. Amin's son", "sur Dr Amin|sur Dr. Amin"},
      {"Maria. Then Tom", "Maria|Tom"},
      {"Maria Because", "Maria"},
      {"Maria President", "Maria"},
      {"Big Mike is here", "Mike"},
      {"in Anna\nBell came", "Anna"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(names(row.text) == row.expected);
  }
}

TEST_CASE("what is no person") {
  for (const std::string_view text : {"Jim Hill Middle School",
                                      "the Lisa Brown Foundation",
                                      "St. Joseph is near",
                                      "Saint Paul's Church",
                                      "San Jose",
                                      "Santa Clara",
                                      "Joe's Diner",
                                      "Maria Gonzalez school",
                                      "MARIA GONZALEZ",
                                      "Dr. Martin Luther King Boulevard",
                                      "Dr. King said",
                                      "Mr. Chair, we",
                                      "In January we met",
                                      "Rotary Club",
                                      "Madison Avenue",
                                      "Jordan River",
                                      "in April Austin was full of Hope and Grace",
                                      "I will mark the bill for art",
                                      "Mr. and",
                                      "Dr.",
                                      "",
                                      "Why Partnerships Matter To Us",
                                      "Anna Maria Island"}) {
    CAPTURE(text);
    CHECK(names(text) == "");
  }
}

TEST_CASE("in a title a name stands alone") {
  CHECK(names("Maria Gonzalez", true) == "full Maria Gonzalez");
  CHECK(names("Maria Gonzalez – treasurer", true) == "full Maria Gonzalez");
  CHECK(names("2. Maria Gonzalez, Treasurer", true) == "full Maria Gonzalez");
  CHECK(names("Why Maria Helped", true) == "");
  CHECK(names("How Maria Gonzalez Changed Our Town", true) == "");
}

TEST_CASE("the form of a full name") {
  for (const std::string_view text : {"Htoo Paw", "Ji-woo Kim", "Mary Ann Smith", "Ana de Souza", "J. Alvarez"})
    CHECK(has_form_of_full_name(text));
  for (const std::string_view text : {"Htoo", "Rotary Club", "Parent Teacher Association", "the Elks", "PTA Council",
                                      "Maria G.", "Mr. Otero", "Maria, Tom", "Building Rep", "one two", "A B C D", ""})
    CHECK_FALSE(has_form_of_full_name(text));
  CHECK(begins_with_first_name("maria Paw"));
  CHECK_FALSE(begins_with_first_name("Htoo Paw"));
}

TEST_CASE("long texts take no time") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "Maria ";
  CHECK(names(text).size() <= 2 * text.size());
}

TEST_CASE("names by which somebody is introduced, whatever names are common") {
  struct Row {
    std::string_view text, found;
  };
  for (const auto& [text, names] : {
           Row{"My name is Priyanka Venkataraman.", "full Priyanka Venkataraman|"},
           Row{"Name: Priyanka Venkataraman", "full Priyanka Venkataraman|"},
           Row{"**Name:** Zofia", "first Zofia|"},
           Row{"By Priyanka Venkataraman", "full Priyanka Venkataraman|"},
           Row{"An essay\nBy Priyanka Venkataraman", "full Priyanka Venkataraman|"},
           Row{"Written by Zofia, in May", "first Zofia|"},
           Row{"I am Priyanka Venkataraman, and I teach.", "full Priyanka Venkataraman|"},
           Row{"I'm Priyanka Venkataraman.", "full Priyanka Venkataraman|"},
           Row{"I am American.", ""},
           Row{"Stand by Me", ""},
           Row{"By then we had met.", ""},
           Row{"My name is known.", ""},
           Row{"Name:", ""},
           Row{"", ""},
       }) {
    CAPTURE(text);
    std::string found;
    for (const PersonName& name : find_introduced_names(text))
      found += std::string(name.kind == PersonName::Kind::full ? "full " : "first ") +
               std::string(text.substr(name.text.begin, name.text.size())) + "|";
    CHECK(found == names);
  }
}

}  // namespace rubricate
