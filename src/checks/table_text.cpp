#include <checks/table_text.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

bool begins_in_bold(const Document& document, std::uint32_t row) {
  return row + 1 < document.blocks[row].end && document.wholly(document.blocks[row + 1], strong);
}

// The row below; of the last one, the first below the head; 0 where there is no other.
std::uint32_t other_row(const Document& document, std::uint32_t row) {
  const std::vector<Block>& blocks = document.blocks;
  const std::uint32_t table = blocks[row].parent;
  if (blocks[row].end < blocks[table].end) return blocks[row].end;
  const std::uint32_t first = blocks[table + 1].header ? blocks[table + 1].end : table + 1;
  return first < row ? first : 0;
}

// A row whose words are all bold, with cells left empty, among rows that do not begin in bold: it sums up what stands
// above, or heads what stands below.
bool is_bold_between(const Document& document, std::uint32_t row) {
  const std::vector<Block>& blocks = document.blocks;
  bool has_empty = false, has_bold = false;
  for (std::uint32_t cell = row + 1; cell < blocks[row].end; cell = blocks[cell].end) {
    const bool is_empty = document.view(blocks[cell]).find_first_not_of(" \t\n") == std::string_view::npos;
    if (!is_empty && !document.wholly(blocks[cell], strong)) return false;
    (is_empty ? has_empty : has_bold) = true;
  }
  const std::uint32_t other = other_row(document, row);
  return has_empty && has_bold && other != 0 && !begins_in_bold(document, other);
}

TableText::Head head_of(std::string_view cell) { return {title_key(cell), title_key(cell.substr(0, cell.find('(')))}; }

TableText read_table(const Text& text, const Pictures& pictures, std::uint32_t at) {
  const Document& document = *text.document;
  const std::vector<Block>& blocks = document.blocks;
  TableText table{{}, {}, text.place(blocks[at])};
  for (std::uint32_t row = at + 1; row < blocks[at].end; row = blocks[row].end) {
    TableRow cells{{}, text.place(blocks[row])};
    for (std::uint32_t cell = row + 1; cell < blocks[row].end; cell = blocks[cell].end) {
      cells.filled.push_back(!shows_nothing(document, pictures, blocks[cell].text, blocks[cell].source));
      if (blocks[row].header) table.header.push_back(head_of(document.view(blocks[cell])));
    }
    const bool is_blank_row = std::ranges::find(cells.filled, true) == cells.filled.end();
    if (blocks[row].header || is_blank_row || is_total_row(document, row)) continue;
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

bool is_total_row(const Document& document, std::uint32_t row) {
  constexpr auto k_totals = std::to_array<std::string_view>({"total", "totals", "grand total", "subtotal", "in total"});
  // What may be the name of a thing elsewhere sums up in the last row, beside a number.
  constexpr auto k_sums =
      std::to_array<std::string_view>({"sum", "in all", "altogether", "all together", "together", "overall"});
  const std::vector<Block>& blocks = document.blocks;
  if (row + 1 >= blocks[row].end) return false;
  const std::string first = title_key(document.view(blocks[row + 1]));
  if (std::ranges::find(k_totals, first) != k_totals.end() || is_bold_between(document, row)) return true;
  const std::string_view others =
      document.view(Span{blocks[row + 1].text.end, std::max(blocks[row + 1].text.end, blocks[row].text.end)});
  const bool is_last = blocks[row].end == blocks[blocks[row].parent].end;
  return is_last && others.find_first_of("0123456789") != std::string_view::npos &&
         (std::ranges::find(k_sums, first) != k_sums.end() || first.starts_with("total ") ||
          first.starts_with("number of "));
}

std::optional<std::size_t> TableText::column(std::span<const std::string> keys) const {
  const auto find = [&](const auto& fits) -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < header.size(); ++i)
      if (std::ranges::any_of(keys, [&](const std::string& key) { return fits(header[i], key); })) return i;
    return std::nullopt;
  };
  if (const auto same = find([](const Head& head, const std::string& key) { return head.key == key; })) return same;
  return find([](const Head& head, const std::string& key) {
    return head.before_bracket == key || head.key == key + "s" || head.key + "s" == key;
  });
}

std::optional<std::size_t> TableText::column_like(std::span<const std::string> keys) const {
  for (std::size_t i = 0; i < header.size(); ++i)
    for (const std::string& key : keys)
      if (header[i].key.starts_with(key + " ") || header[i].key.ends_with(" " + key)) return i;
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
