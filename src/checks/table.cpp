// table: a table with these columns.
#include <checks/input.hpp>
#include <checks/placeholder.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <optional>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"columns", ParamType::columns, "The columns that it must have, in any order", "", true},
    {"rows", ParamType::count, "How many rows below the head row; a bare number means at least"},
};

constexpr Mistake k_mistakes[] = {
    {"table/missing", "no table at all"},
    {"table/not-recognised", "lines that look like a table, which Markdown does not take for one"},
    {"table/missing-column", "no table has this column"},
    {"table/too-few-rows", "fewer rows than wanted"},
    {"table/too-many-rows", "more rows than wanted"},
    {"table/empty-cell", "an empty cell in a wanted column"},
    {"table/surplus-cells", "a row with more cells than columns"},
};

struct Row {
  std::vector<Span> cells;
  Place place;
};

struct TableText {
  const Document* document = nullptr;
  std::vector<std::string> header;  // title keys
  std::vector<Row> rows;            // blank rows and totals aside
  Place place;
};

std::vector<TableText> all_tables(std::span<const Text> texts) {
  std::vector<TableText> tables;
  for (const Text& text : texts) {
    const std::vector<Block>& blocks = text.document->blocks;
    for (std::uint32_t i = text.first; i < text.end; ++i) {
      if (blocks[i].kind != BlockKind::table) continue;
      TableText table{text.document, {}, {}, text.place(blocks[i])};
      for (std::uint32_t row = i + 1; row < blocks[i].end; row = blocks[row].end) {
        Row cells{{}, text.place(blocks[row])};
        for (std::uint32_t cell = row + 1; cell < blocks[row].end; cell = blocks[cell].end)
          cells.cells.push_back(blocks[cell].text);
        if (blocks[row].header) {
          for (const Span& cell : cells.cells) table.header.push_back(title_key(text.document->view(cell)));
        } else if (!is_blank(text.document->view(blocks[row])) && !cells.cells.empty() &&
                   title_key(text.document->view(cells.cells.front())) != "total") {
          table.rows.push_back(std::move(cells));
        }
      }
      tables.push_back(std::move(table));
    }
  }
  return tables;
}

// The column called so, or nothing.
std::optional<std::size_t> column(const TableText& table, const Title& wanted) {
  for (std::size_t i = 0; i < table.header.size(); ++i)
    if (title_key(wanted.name) == table.header[i] ||
        std::ranges::any_of(wanted.also, [&](const std::string& other) { return title_key(other) == table.header[i]; }))
      return i;
  return std::nullopt;
}

void report_none(const CheckInput& in, CheckOutput& out) {
  out.result.found = "no table";
  for (const Text& text : in.texts)
    for (const Oddity& oddity : text.document->oddities)
      if (oddity.kind == Oddity::Kind::table_without_blank_line) {
        out.result.status = Status::cannot_tell;
        out.add("table/not-recognised", Severity::unsure, in.requirement.address, Place{text.file, oddity.source},
                oddity.message, oddity.help);
        return;
      }
  out.result.status = Status::failed;
  out.add("table/missing", Severity::error, in.requirement.address, std::nullopt, "there is no table, one is wanted",
          "Add a table with the wanted columns.");
}

void run(const CheckInput& in, CheckOutput& out) {
  const auto& columns = *in.params().get<std::vector<Title>>("columns");
  const Band* rows = in.params().get<Band>("rows");
  std::vector<std::string> names;
  for (const Title& title : columns) names.push_back(title.name);
  out.result.wanted = fmt::format("columns {}{}", fmt::join(names, ", "),
                                  rows != nullptr ? fmt::format("; {} rows", to_string(*rows)) : "");

  const std::vector<TableText> tables = all_tables(in.texts);
  if (tables.empty()) return report_none(in, out);
  // The table that has most of the columns is the one that is meant.
  const auto has = [&](const TableText& table) {
    return std::ranges::count_if(columns, [&](const Title& title) { return column(table, title).has_value(); });
  };
  const TableText& table = *std::ranges::max_element(tables, {}, has);
  const std::string& address = in.requirement.address;
  StatusSum sum;
  sum.add(Status::passed);
  const auto fail = [&](std::string_view id, Place place, std::string message, std::string help) {
    out.add(id, Severity::error, address, place, std::move(message), std::move(help));
    sum.add(Status::failed);
  };
  for (const Title& title : columns) {
    const auto at = column(table, title);
    if (!at) {
      fail("table/missing-column", table.place, fmt::format("there is no column “{}”", title.name),
           "Add the column, with that word in its head.");
      continue;
    }
    for (const Row& row : table.rows)
      if (*at >= row.cells.size() || is_blank(table.document->view(row.cells[*at])))
        fail("table/empty-cell", row.place, fmt::format("“{}” is empty in this row", title.name), "Fill in the cell.");
  }
  if (rows != nullptr && (!rows->contains(table.rows.size()) || (rows->bare && table.rows.size() > rows->min))) {
    const std::string message = fmt::format("{}; {} wanted", plural(table.rows.size(), "row"), to_string(*rows));
    if (table.rows.size() < rows->min)
      fail("table/too-few-rows", table.place, message,
           fmt::format("Add {}.", plural(rows->min - table.rows.size(), "row")));
    else if (rows->bare)
      out.add("table/too-many-rows", Severity::warning, address, table.place, message, "The guidelines name a number.");
    else
      fail("table/too-many-rows", table.place, message,
           fmt::format("Take away {}.", plural(table.rows.size() - *rows->max, "row")));
  }
  for (const Text& text : in.texts)
    for (const Oddity& oddity : text.document->oddities)
      if (oddity.kind == Oddity::Kind::surplus_cells && table.place.source == text.file &&
          table.place.span.contains(oddity.source.begin)) {
        out.add("table/surplus-cells", Severity::unsure, address, Place{text.file, oddity.source}, oddity.message,
                oddity.help);
        sum.add(Status::cannot_tell);
      }
  out.result.status = sum.status();
  out.result.found = fmt::format("{} of {} columns, {}", has(table), columns.size(), plural(table.rows.size(), "row"));
}

}  // namespace

extern const CheckKind k_table{"table", "A table with these columns", k_params, k_mistakes, run};

}  // namespace rubricate
