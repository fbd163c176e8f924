// Where a text may list things: list items, table rows, sub-headings, paragraphs that begin with a name.
#pragma once

#include <checks/field_label.hpp>
#include <checks/input.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate {

enum class GroupingKind : std::uint8_t { headings, bold, list, numbered, labelled, table };

/// One listed thing. Spans are of Document::text.
struct Item {
  Span title;               ///< its heading, bold name, or first line; of a row, its first cell
  Span text;                ///< all of it, the title included
  std::vector<Span> cells;  ///< of a table row
};

/// Things listed in one way at one level.
struct Grouping {
  GroupingKind kind = GroupingKind::list;
  std::vector<Item> items;
  std::vector<Span> header;  ///< cells of a table's head row
  std::string_view context;  ///< the title or line that announces it; may be empty
  bool elsewhere = false;    ///< it stands below a question that asks for something else
  bool named = false;        ///< what announces it names the things that are wanted

  [[nodiscard]] Span span() const { return {items.front().text.begin, items.back().text.end}; }
};

/// "sub-headings", "paragraphs that begin in bold", "list items", "numbered paragraphs", "labelled lines", "table
/// rows".
[[nodiscard]] std::string_view describe(GroupingKind kind);

/// All groupings of at least one item in reading order, outer ones before those inside them.
/// `names`: words for one thing, such as "group" and "organization"; `fields`: what each must have; `titles`: those of
/// the part's texts.
[[nodiscard]] std::vector<Grouping> find_groupings(const Text& text, std::span<const std::string> names,
                                                   const Fields& fields, TextTitles& titles);

}  // namespace rubricate
