// Tables as spreadsheets write them.
#include <util/csv.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

/// Cells in brackets, rows in lines.
std::string shown(std::string_view bytes) {
  const auto table = read_csv(bytes);
  if (!table) return fmt::format("{}:{}: {}", table.error().line, table.error().column, table.error().message);
  std::string text;
  for (const CsvRow& row : table->rows) {
    for (const CsvCell& cell : row.cells) text += fmt::format("[{}]", cell.text);
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("read_csv reads what spreadsheets write") {
  struct Row {
    std::string_view what;
    std::string_view bytes;
    std::string_view cells;
  };
  const Row rows[] = {
      {"nothing", "", ""},
      {"one cell", "a", "[a]\n"},
      {"line ends of all kinds", "a,b\r\nc,d\re,f\ng,h", "[a][b]\n[c][d]\n[e][f]\n[g][h]\n"},
      {"a line end behind the last row", "a,b\r\n", "[a][b]\n"},
      {"empty cells", ",a,,\n", "[][a][][]\n"},
      {"rows of different lengths", "a,b,c\nd\n", "[a][b][c]\n[d]\n"},
      {"a byte order mark",
       "\xEF\xBB\xBF"
       "a,b",
       "[a][b]\n"},
      {"semicolons", "a;b\n\"1,5\";2,5\n", "[a][b]\n[1,5][2,5]\n"},
      {"tabs", "a\tb\n\tc", "[a][b]\n[][c]\n"},
      {"separators inside quotes do not decide", "\"a,b,c\";d\n", "[a,b,c][d]\n"},
      {"the first row decides", "a,b\nc;d;e,f\n", "[a][b]\n[c;d;e][f]\n"},
      {"a blank first line decides nothing", "\n \na;b;c,\n", "[a][b][c,]\n"},
      {"the separator is named", "sep=;\r\na,b,c;d\r\n", "[a,b,c][d]\n"},
      {"sep= with something behind it is a cell", "sep=;x,b,c\n", "[sep=;x][b][c]\n"},
      {"the separator is named, and no more", "sep=;", ""},
      {"quotes", "\"a\",\"b \"\"c\"\" d\",\"\"\n", "[a][b \"c\" d][]\n"},
      {"line ends in a cell", "\"a\r\nb\rc\nd\",e\n", "[a\nb\nc\nd][e]\n"},
      {"a quote inside a cell", "5\" nail,b\n", "[5\" nail][b]\n"},
      {"blanks around quotes", "a , \"b, c\" ,d\n", "[a ][b, c][d]\n"},
      {"rows of blanks are left out", "a,b\n\n , \n\"\n\",\nc,d\n", "[a][b]\n[c][d]\n"},
      {"other scripts", "Zoë,我\n", "[Zoë][我]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(shown(row.bytes) == row.cells);
  }
}

TEST_CASE("read_csv says where what is wrong") {
  struct Row {
    std::string_view what;
    std::string_view bytes;
    std::string_view said;
  };
  const Row rows[] = {
      {"an open quote", "a,b\n\"é\",\"c\nd", "2:5: The quotation mark that opens this cell is never closed."},
      {"text behind a quote", "\"a\"b,c", "1:4: Behind the closing quotation mark of a cell something else follows."},
      {"not UTF-8",
       "a,\xE9"
       "b\n",
       "1:3: The file is not UTF-8 text."},
      {"a NUL", std::string_view("a\nb\0", 4), "2:2: The file is no text: it holds a byte of value 0."},
      {"a workbook", "PK\x03\x04...", "1:1: This is a spreadsheet as Excel or LibreOffice saves it, and no CSV."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(shown(row.bytes) == row.said);
    CHECK(!read_csv(row.bytes).error().help.empty());
  }
}

TEST_CASE("read_csv knows where every cell stands") {
  const std::string_view bytes =
      "\xEF\xBB\xBF"
      "é, \"x\ny\" ,z\r\n,last";
  const auto table = read_csv(bytes);
  REQUIRE(table);
  CHECK(table->separator == ',');
  REQUIRE(table->rows.size() == 2);
  struct Row {
    std::size_t row, cell;
    std::string_view raw;
    std::uint32_t line, column;
  };
  for (const Row& row : {Row{0, 0, "é", 1, 1}, Row{0, 1, " \"x\ny\" ", 1, 3}, Row{0, 2, "z", 2, 5}, Row{1, 0, "", 3, 1},
                         Row{1, 1, "last", 3, 2}}) {
    CAPTURE(row.raw);
    const CsvCell& cell = table->rows.at(row.row).cells.at(row.cell);
    CHECK(bytes.substr(cell.span.begin, cell.span.size()) == row.raw);
    CHECK(cell.line == row.line);
    CHECK(cell.column == row.column);
  }
}

TEST_CASE("read_csv is bounded") {
  const CsvLimits limits{.bytes = 20, .rows = 2, .columns = 3};
  CHECK(read_csv("a,b,c\nd,e,f\n", limits));
  CHECK(read_csv("a,b,c\n\n\n\nd,e,f\n", limits));
  CHECK(read_csv("a\nb\nc", limits).error().message == "The table has more than 2 rows.");
  CHECK(read_csv("a\nb\nc", limits).error().line == 3);
  CHECK(read_csv("a,b,c,d", limits).error().message == "The row has more than 3 cells.");
  CHECK(read_csv("a,b,c,d", limits).error().column == 7);
  CHECK(read_csv(std::string(21, 'a'), limits).error().message ==
        "The file has 21 bytes, and at most 20 bytes are read.");
  CHECK(read_csv(std::string(20, 'a'), limits));
  CHECK(read_csv(std::string(1'000'001, 'a')).error().message == "The file has 1.0 MB, and at most 1.0 MB are read.");
}

TEST_CASE("read_csv bears any beginning of a table") {
  const std::string_view bytes = "sep=,\r\n\"a \"\"b\"\"\r\n\",é, \"c\" ,\r\n'=1,\"\"\r\n";
  for (std::size_t size = 0; size <= bytes.size(); ++size) static_cast<void>(read_csv(bytes.substr(0, size)));
}

TEST_CASE("what looks like a formula gets a guard, which is taken off again") {
  struct Row {
    std::string_view text;
    std::string_view written;
  };
  const Row rows[] = {{"", ""},        {"plain", "plain"}, {"=1+1", "'=1+1"},    {"+1", "'+1"},
                      {"-1", "'-1"},   {"@x", "'@x"},      {"\tx", "'\tx"},      {"\rx", "'\rx"},
                      {"'=1", "''=1"}, {"''=1", "'''=1"},  {"'plain", "'plain"}, {"'", "'"},
                      {"a=1", "a=1"},  {"’=1", "’=1"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(with_guard(row.text) == row.written);
    CHECK(without_guard(row.written) == row.text);
  }
}

TEST_CASE("csv_number reads numbers as people write them") {
  struct Row {
    std::string_view text;
    std::optional<double> number;
  };
  const Row rows[] = {{"2", 2},
                      {" 2.5 ", 2.5},
                      {"2,5", 2.5},
                      {"-1", -1},
                      {"+1", 1},
                      {".5", 0.5},
                      {"", std::nullopt},
                      {"-", std::nullopt},
                      {"1 000", std::nullopt},
                      {"1.000,5", std::nullopt},
                      {"1,000.5", std::nullopt},
                      {"1,000", std::nullopt},
                      {"0,250", 0.25},
                      {"1e3", std::nullopt},
                      {"nan", std::nullopt},
                      {"+-1", std::nullopt},
                      {"2 points", std::nullopt},
                      {"0x10", std::nullopt}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(csv_number(row.text) == row.number);
  }
}

TEST_CASE("what CsvWriter writes, read_csv reads") {
  CsvWriter writer;
  writer.text("a, b").text("say \"x\"").text("two\nlines").end_row();
  writer.text("=SUM(A1)").plain("-1.5").text(" ").text("").text("x;y").end_row();
  CHECK(writer.bytes() == "\"a, b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n'=SUM(A1),-1.5,\" \",,\"x;y\"\r\n");
  CHECK(shown(writer.bytes()) == "[a, b][say \"x\"][two\nlines]\n['=SUM(A1)][-1.5][ ][][x;y]\n");
  CsvWriter semicolons(';');
  semicolons.text("a").plain("1,5").end_row();
  CHECK(semicolons.bytes() == "a;\"1,5\"\r\n");
}

}  // namespace rubricate
