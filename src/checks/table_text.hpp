// Tables of a text, as the check `table` looks at them.
#pragma once

#include <checks/input.hpp>
#include <document/pictures.hpp>
#include <rubricate/prompt.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rubricate {

/// A row below the head.
struct TableRow {
  std::vector<bool> filled;  ///< by column: whether there is anything to see in the cell
  Place place;
};

struct TableText {
  struct Head {
    std::string key;             ///< what the column is compared by (see `title_key`)
    std::string before_bracket;  ///< the same without what stands in brackets: "cost" of "Cost (USD)"
  };
  std::vector<Head> header;
  std::vector<TableRow> rows;  ///< blank rows and totals aside
  Place place;

  /// The first column that is called so, or nothing. `keys` are a title's (see `title_keys`). "Costs" and "Cost (USD)"
  /// are called "cost", where no column has that very name.
  [[nodiscard]] std::optional<std::size_t> column(std::span<const std::string> keys) const;

  /// The first column whose name begins or ends with one of the keys: "Cost in dollars", "Budget item".
  [[nodiscard]] std::optional<std::size_t> column_like(std::span<const std::string> keys) const;
};

/// True for a row that only sums up the others: "Total", or a last row in bold with cells left empty. `row` is a block.
[[nodiscard]] bool is_total_row(const Document& document, std::uint32_t row);

/// All tables of the texts, in reading order.
[[nodiscard]] std::vector<TableText> find_tables(std::span<const Text> texts);

}  // namespace rubricate
