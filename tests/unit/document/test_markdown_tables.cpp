// Tests of tables: no cell may be lost, nor get into another column.
#include "outline.hpp"

#include <document/markdown.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using test::at;
using test::outline;

TEST_CASE("tables have rows and cells") {
  CHECK(outline("| a | b |\n|---|---|\n| c | *d* |\n") == "table[head row[cell(a) cell(b)] row[cell(c) cell(d)]]");
  CHECK(outline("a | b\n---|---\nc | d\n") == "table[head row[cell(a) cell(b)] row[cell(c) cell(d)]]");
  CHECK(outline("> | a |\n> |---|\n> | b |\n") == "quote[table[head row[cell(a)] row[cell(b)]]]");
  CHECK(outline("- | a |\n  |---|\n  | b |\n") == "list[item[table[head row[cell(a)] row[cell(b)]]]]");
}

TEST_CASE("empty and missing cells keep their columns") {
  const std::string head = "| a | b | c |\n|---|---|---|\n";
  const std::string told = "table[head row[cell(a) cell(b) cell(c)] row[";
  CHECK(outline(head + "| 1 |   | 3 |") == told + "cell(1) cell() cell(3)]]");
  CHECK(outline(head + "| 1 || 3 |") == told + "cell(1) cell() cell(3)]]");
  CHECK(outline(head + "||| 3 |") == told + "cell() cell() cell(3)]]");
  CHECK(outline(head + "| 1 |") == told + "cell(1) cell() cell()]]");
  CHECK(outline(head + "|   |   |   |") == told + "cell() cell() cell()]]");
  CHECK(outline(head + "|   |   |   |\n| 1 | 2 | 3 |") == told + "cell() cell() cell()] row[cell(1) cell(2) cell(3)]]");
  CHECK(outline("x\n\n|   |   |\n|---|---|\n| a | b |") ==
        "paragraph(x) table[head row[cell() cell()] row[cell(a) cell(b)]]");
}

TEST_CASE("a pipe in code or behind a backslash is no border") {
  CHECK(outline("| a | b |\n|---|---|\n| `x|y` | p\\|q |") ==
        "table[head row[cell(a) cell(b)] row[cell(x|y) cell(p|q)]]");
}

TEST_CASE("surplus cells keep their words, and are told") {
  const std::string source = "| a | b |\n|---|---|\n| 1 | 2 | three four | 5 |\n";
  const Document document = parse_markdown(source);
  CHECK(outline(document) == "table[head row[cell(a) cell(b)] row[cell(1) cell(2) cell(three four) cell(5)]]");
  REQUIRE(document.oddities.size() == 1);
  CHECK(document.oddities[0].kind == Oddity::Kind::surplus_cells);
  CHECK(at(source, document.oddities[0].source) == "| 1 | 2 | three four | 5 |");
  CHECK(document.oddities[0].message.find("4 cells") != std::string::npos);
  CHECK(document.oddities[0].message.find("2 columns") != std::string::npos);
}

TEST_CASE("surplus cells without words are nothing") {
  const Document document = parse_markdown("| a |\n|---|\n| 1 | |  |\n");
  CHECK(outline(document) == "table[head row[cell(a)] row[cell(1)]]");
  CHECK(document.oddities.empty());
}

TEST_CASE("rows and cells know their places") {
  const std::string source = "| a | b |\n|:--|--:|\n|  1 ||\n\nend";
  const Document document = parse_markdown(source);
  CHECK(at(source, document.blocks[1].source) == "| a | b |\n|:--|--:|\n|  1 ||");
  CHECK(at(source, document.blocks[2].source) == "| a | b |");
  CHECK(at(source, document.blocks[3].source) == "a");
  CHECK(at(source, document.blocks[5].source) == "|  1 ||");
  CHECK(at(source, document.blocks[6].source) == "1");
  CHECK(document.blocks[7].source ==
        Span{static_cast<std::uint32_t>(source.rfind("||")) + 1, static_cast<std::uint32_t>(source.rfind("||")) + 1});
  CHECK(document.blocks[3].header);
  CHECK_FALSE(document.blocks[6].header);
}

TEST_CASE("what looks like a table but is none is told with its remedy") {
  struct Case {
    std::string_view source;
    std::string_view place;
    std::string_view remedy;
  };
  for (const auto& [source, place, remedy] : {
           Case{"People:\n| a | b |\n|---|---|\n| 1 | 2 |", "|---|---|", "Put a blank line above the table."},
           Case{"| a | b |\n|-|-|\n| 1 | 2 |", "|-|-|", "at least three dashes"},
           Case{"| a | b |\n|:-:|--|\n| 1 | 2 |", "|:-:|--|", "at least three dashes"},
           Case{"Text\n| a | b |\n|-|-|", "|-|-|", "a blank line above the table, and at least three dashes"},
           Case{"- item\n  a | b\n  ---|---\n", "---|---", "Put a blank line above the table."},
       }) {
    CAPTURE(source);
    const Document document = parse_markdown(source);
    REQUIRE(document.oddities.size() == 1);
    CHECK(document.oddities[0].kind == Oddity::Kind::table_without_blank_line);
    CHECK(at(source, document.oddities[0].source) == place);
    CHECK(document.oddities[0].help.find(remedy) != std::string::npos);
  }
}

TEST_CASE("no oddity for what is no table at all") {
  for (const std::string_view source : {"a\n---\n", "a\n- -\nb", "either a | b\nor c", "one\n|\ntwo", "`|---|`",
                                        "| a |\n|---|\n| b |", "a\n\n|---|\n"}) {
    CAPTURE(source);
    CHECK(parse_markdown(source).oddities.empty());
  }
}

}  // namespace
}  // namespace rubricate
