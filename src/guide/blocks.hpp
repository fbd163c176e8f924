// Guidelines for a person, before they take a form: headings, paragraphs, lists and tables of plain text.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rubricate::guide {

struct Heading {
  std::uint32_t level = 1;  ///< 1 (the title) to 3
  std::string text;
};

struct Paragraph {
  std::string text;
};

/// An entry of a list, with a list of its own below it; that is numbered where the order is meant.
struct Item {
  std::string text;
  std::vector<Item> items = {};
  bool numbered = false;
};

struct List {
  std::vector<Item> items;
  bool numbered = false;
};

struct Row {
  std::string name;
  std::string text;
};

/// A table of two columns; the first names what the second describes.
struct Table {
  Row head;
  std::vector<Row> rows;
};

using Block = std::variant<Heading, Paragraph, List, Table>;

/// All text in it is plain and may come from anywhere: whoever writes it down escapes it.
struct Guidelines {
  std::string title;
  std::string language;  ///< as the rubric names it; empty when it does not
  std::vector<Block> blocks;
};

}  // namespace rubricate::guide
