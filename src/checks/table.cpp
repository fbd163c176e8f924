// table: a table with these columns.
#include <checks/input.hpp>
#include <checks/own_text.hpp>
#include <checks/quantity.hpp>
#include <checks/table_text.hpp>
#include <checks/titled.hpp>

#include <algorithm>
#include <optional>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"columns", ParamType::columns, "The columns that it must have, in any order", "", true},
    {"rows", ParamType::count, "How many rows below the head row, else at least 1; a bare number means at least"},
};

constexpr Mistake k_mistakes[] = {
    {"table/missing", "no table at all"},
    {"table/not-recognised", "lines that look like a table, which Markdown does not take for one"},
    {"table/elsewhere", "no table that Markdown knows, but HTML, tabs or a picture that may be one"},
    {"table/missing-column", "no table has this column"},
    {"table/maybe-column", "a column whose name holds the wanted word and others"},
    {"table/too-few-rows", "fewer rows than wanted"},
    {"table/too-many-rows", "more rows than wanted"},
    {"table/empty-cell", "an empty cell in a wanted column"},
    {"table/surplus-cells", "a row with more cells than columns"},
    {"table/several", "rows enough, but in several tables"},
};

constexpr std::size_t k_most_reported = 20;  // empty cells of one table

// What one table comes to.
struct Verdict {
  const TableText* table = nullptr;
  Status status = Status::passed;
  std::vector<Finding> findings;
  std::size_t missing_columns = 0;
  std::size_t empty_cells = 0;
  bool is_open = false;  // a column may be meant for a wanted one
  bool too_few_rows = false, too_many_rows = false;

  [[nodiscard]] std::size_t faults() const {
    return missing_columns + empty_cells + (too_few_rows || too_many_rows ? 1 : 0);
  }
};

// A table that is none to Markdown: written in HTML, pasted with tabs between its cells, or shown as a picture.
std::optional<Span> may_be_table(const Text& text) {
  const Span source = source_of(text);
  const std::string_view all = text.source->text;
  const std::string_view own =
      all.substr(std::min<std::size_t>(source.begin, all.size()),
                 std::min<std::size_t>(source.end, all.size()) - std::min<std::size_t>(source.begin, all.size()));
  const auto place = [&](std::size_t at) {
    const auto begin = source.begin + static_cast<std::uint32_t>(at);
    return Span{begin, begin + 1};
  };
  for (const std::string_view tag : {"<table", "<TABLE"})
    if (const std::size_t at = own.find(tag); at != std::string_view::npos) return place(at);
  const auto has_tab = [&](std::size_t line) {
    const std::size_t tab = own.find_first_of("\t\n", line);
    return tab != std::string_view::npos && own[tab] == '\t' && tab > line;
  };
  for (std::size_t line = 0; line < own.size();) {
    const std::size_t next = own.find('\n', line);
    if (next == std::string_view::npos) break;
    if (has_tab(line) && has_tab(next + 1)) return place(line);
    line = next + 1;
  }
  for (const Link* link : links_in(text))
    if (link->kind == Link::Kind::image) return link->source;
  return std::nullopt;
}

class Run {
 public:
  Run(const CheckInput& in, CheckOutput& out) : in_(in), out_(out) {
    for (const Title& title : *in.params().get<std::vector<Title>>("columns")) {
      names_.push_back(title.name);
      keys_.push_back(title_keys(title));
    }
    if (const Band* rows = in.params().get<Band>("rows")) rows_ = *rows;
  }

  void run() {
    const bool counts_rows = in_.params().get<Band>("rows") != nullptr;
    out_.result.wanted = fmt::format("columns {}{}", fmt::join(names_, ", "),
                                     counts_rows ? fmt::format("; {} rows", to_string(rows_)) : "");
    const std::vector<TableText> tables = find_tables(in_.texts);
    if (tables.empty()) {
      report_none();
      return;
    }
    // The tables that have most of the columns are those that may be meant: an example, and the applicant's own.
    std::vector<std::size_t> columns;
    for (const TableText& table : tables) columns.push_back(columns_of(table));
    const std::size_t most = *std::ranges::max_element(columns);
    Verdict best;
    std::size_t fitting = 0, rows = 0;
    bool only_short = true;
    for (std::size_t i = 0; i < tables.size(); ++i) {
      if (columns[i] != most) continue;
      Verdict verdict = judge_table(tables[i]);
      ++fitting;
      rows += tables[i].rows.size();
      only_short = only_short && verdict.too_few_rows && verdict.faults() == 1;
      if (best.table == nullptr || is_better(verdict, best)) best = std::move(verdict);
    }
    if (fitting > 1 && only_short && rows_.contains(rows)) {
      report_several(best, fitting, rows);
      return;
    }
    out_.result.status = best.status;
    if (in_.params().get<Band>("rows") != nullptr) out_.result.quantity = quantity(best.table->rows.size(), rows_);
    out_.result.found =
        fmt::format("{} of {} columns, {}{}{}", most, keys_.size(), plural(best.table->rows.size(), "row"),
                    best.empty_cells > 0 ? ", " + plural(best.empty_cells, "empty cell") : "",
                    fitting > 1 ? fmt::format(" (the best of {} tables)", fitting) : "");
    std::ranges::move(best.findings, std::back_inserter(out_.findings));
  }

 private:
  void report_none() {
    out_.result.found = "no table";
    for (const Text& text : in_.texts)
      for (const Oddity& oddity : text.document->oddities)
        if (oddity.kind == Oddity::Kind::table_without_blank_line) {
          out_.result.status = Status::cannot_tell;
          out_.add("table/not-recognised", Severity::unsure, in_.requirement.address, Place{text.file, oddity.source},
                   oddity.message, oddity.help);
          return;
        }
    for (const Text& text : in_.texts)
      if (const auto span = may_be_table(text)) {
        out_.result.status = Status::cannot_tell;
        out_.add("table/elsewhere", Severity::unsure, in_.requirement.address, Place{text.file, *span},
                 "there is no table that this program knows, and this may be one",
                 "If it is, write it with | between its cells, so that its columns can be told.");
        return;
      }
    out_.result.status = Status::failed;
    out_.add("table/missing", Severity::error, in_.requirement.address, std::nullopt,
             "there is no table, one is wanted", "Add a table with the wanted columns.");
  }

  void report_several(const Verdict& first, std::size_t tables, std::size_t rows) {
    out_.result.status = Status::cannot_tell;
    out_.result.found = fmt::format("{} in {} tables", plural(rows, "row"), tables);
    out_.add("table/several", Severity::unsure, in_.requirement.address, first.table->place,
             fmt::format("{} tables have {} together, none of them alone; {} wanted", tables, plural(rows, "row"),
                         to_string(rows_)),
             "Put the rows into one table.");
  }

  [[nodiscard]] std::size_t columns_of(const TableText& table) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(keys_, [&](const auto& keys) { return table.column(keys).has_value(); }));
  }

  // A table that passes, else one for a reader to look at, else the one with the fewest faults.
  static bool is_better(const Verdict& a, const Verdict& b) {
    const auto rank = [](const Verdict& v) {
      return std::pair(v.status == Status::passed ? 0 : v.status == Status::cannot_tell ? 1 : 2, v.faults());
    };
    return rank(a) < rank(b);
  }

  [[nodiscard]] Verdict judge_table(const TableText& table) const {
    Verdict verdict;
    verdict.table = &table;
    const auto add = [&](std::string_view id, Severity severity, Place place, std::string message, std::string help) {
      verdict.findings.push_back({id, severity, in_.requirement.address, place, std::move(message), std::move(help)});
    };
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const auto at = table.column(keys_[i]);
      if (const auto like = at ? at : table.column_like(keys_[i]); !at && like) {
        verdict.is_open = true;
        add("table/maybe-column", Severity::unsure, table.place,
            fmt::format("there is no column “{}”, and another one may be meant for it", names_[i]),
            "If it is, put that word alone into its head.");
        continue;
      }
      if (!at) {
        ++verdict.missing_columns;
        add("table/missing-column", Severity::error, table.place, fmt::format("there is no column “{}”", names_[i]),
            "Add the column, with that word in its head.");
        continue;
      }
      for (const TableRow& row : table.rows)
        if ((*at >= row.filled.size() || !row.filled[*at]) && ++verdict.empty_cells <= k_most_reported)
          add("table/empty-cell", Severity::error, row.place, fmt::format("“{}” is empty in this row", names_[i]),
              "Fill in the cell.");
    }
    judge_rows(table, verdict, add);
    StatusSum sum;
    sum.add(verdict.faults() > 0 ? Status::failed : verdict.is_open ? Status::cannot_tell : Status::passed);
    for (const Text& text : in_.texts)
      for (const Oddity& oddity : text.document->oddities)
        if (oddity.kind == Oddity::Kind::surplus_cells && table.place.source == text.file &&
            table.place.span.contains(oddity.source.begin)) {
          add("table/surplus-cells", Severity::unsure, Place{text.file, oddity.source}, oddity.message, oddity.help);
          sum.add(Status::cannot_tell);
        }
    verdict.status = sum.status();
    return verdict;
  }

  void judge_rows(const TableText& table, Verdict& verdict, const auto& add) const {
    const std::size_t rows = table.rows.size();
    const std::string message = fmt::format("{}; {} wanted", plural(rows, "row"), to_string(rows_));
    verdict.too_few_rows = rows < rows_.min;
    verdict.too_many_rows = rows_.max && rows > *rows_.max;
    if (verdict.too_few_rows)
      add("table/too-few-rows", Severity::error, table.place, message,
          fmt::format("Add {}.", plural(rows_.min - rows, "row")));
    else if (verdict.too_many_rows)
      add("table/too-many-rows", Severity::error, table.place, message,
          fmt::format("Take away {}.", plural(rows - *rows_.max, "row")));
    else if (rows_.bare && rows > rows_.min)
      add("table/too-many-rows", Severity::warning, table.place, message, "The guidelines name a number.");
  }

  const CheckInput& in_;
  CheckOutput& out_;
  std::vector<std::string> names_;              // of the columns
  std::vector<std::vector<std::string>> keys_;  // of each column
  Band rows_{1, {}};
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_table{"table", "A table with these columns", k_params, k_mistakes, run};

}  // namespace rubricate
