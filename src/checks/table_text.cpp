#include <checks/table_text.hpp>
#include <util/title.hpp>

#include <algorithm>

namespace rubricate {
namespace {

TableText read_table(const Text& text, const Pictures& pictures, std::uint32_t at) {
  const Document& document = *text.document;
  const std::vector<Block>& blocks = document.blocks;
  TableText table{{}, {}, text.place(blocks[at])};
  for (std::uint32_t row = at + 1; row < blocks[at].end; row = blocks[row].end) {
    TableRow cells{{}, text.place(blocks[row])};
    for (std::uint32_t cell = row + 1; cell < blocks[row].end; cell = blocks[cell].end) {
      cells.filled.push_back(!shows_nothing(document, pictures, blocks[cell].text, blocks[cell].source));
      if (blocks[row].header) table.header.push_back(title_key(document.view(blocks[cell])));
    }
    const bool is_blank_row = std::ranges::find(cells.filled, true) == cells.filled.end();
    if (blocks[row].header || is_blank_row || title_key(document.view(blocks[row + 1])) == "total") continue;
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

std::optional<std::size_t> TableText::column(std::span<const std::string> keys) const {
  for (std::size_t i = 0; i < header.size(); ++i)
    if (std::ranges::find(keys, header[i]) != keys.end()) return i;
  return std::nullopt;
}

std::vector<TableText> find_tables(std::span<const Text> texts) {
  std::vector<TableText> tables;
  for (const Text& text : texts) {
    const Pictures pictures(*text.document);
    for (std::uint32_t i = text.first; i < text.end; ++i)
      if (text.document->blocks[i].kind == BlockKind::table) tables.push_back(read_table(text, pictures, i));
  }
  return tables;
}

}  // namespace rubricate
