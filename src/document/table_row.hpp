// Rows of tables as they are written: every cell has its place, none is lost.
#pragma once

#include <document/builder.hpp>
#include <rubricate/document.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate {

/// Mends the rows of tables, one table after another: md4c passes over cells without a byte ("||"), drops those beyond
/// the head's number, and tells no places of empty ones. The pipes of the row's line do.
class TableRows {
 public:
  /// `lines` is the source with '\n' or "\r\n" at the end of lines.
  TableRows(DocumentBuilder& builder, Document& document, std::string_view lines)
      : builder_(builder), document_(document), lines_(lines) {}

  /// The rows that follow are those of a table with as many columns as its delimiter row gives.
  void begin_table(std::uint32_t columns);

  /// Opens a row. False when the document can take no more blocks.
  [[nodiscard]] bool begin_row();
  /// Closes the row: its cells are in the document as md4c told them. False as above.
  [[nodiscard]] bool end_row();

 private:
  [[nodiscard]] Span place_of_row();
  [[nodiscard]] Span first_head_line() const;
  void split(Span row);
  [[nodiscard]] bool rebuild(Span row);
  void add_empty_cell(std::uint32_t at);

  DocumentBuilder& builder_;
  Document& document_;
  std::string_view lines_;
  std::uint32_t columns_ = 0;
  std::uint32_t row_ = 0;        ///< the block
  std::uint32_t last_end_ = 0;   ///< of the row before, of any table
  std::uint32_t next_line_ = 0;  ///< where the line of the next row begins; 0 when not known
  bool is_head_ = true;
  std::vector<Block> told_;  ///< the row's cells, as md4c told them
  std::vector<Span> gaps_;   ///< what stands between the row's pipes, trimmed
};

/// Notes where a paragraph holds a delimiter row ("|---|---|"), which Markdown then does not take for a table.
void note_unmade_tables(Document& document);

}  // namespace rubricate
