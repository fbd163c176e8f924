#include <marks/recognise.hpp>
#include <util/ascii.hpp>
#include <util/csv.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace rubricate {
namespace {

constexpr std::size_t k_beginning = 65'536;  // bytes
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

std::string_view beginning_of(std::string_view text) {
  if (text.starts_with(k_byte_order_mark)) text.remove_prefix(k_byte_order_mark.size());
  return text.substr(0, k_beginning);
}

/// Where no line begins with the key, false.
bool has_key(std::string_view text, std::string_view key) {
  for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1))
    if (at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r') return true;
  return false;
}

}  // namespace

bool is_marks_table(std::string_view text) {
  text = beginning_of(text);
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  if (lowered(text.substr(0, 4)) == "sep=") text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  const auto table = read_csv(text.substr(0, text.find_first_of("\r\n")));
  if (!table || table->rows.empty()) return false;
  constexpr auto k_columns = std::to_array<std::string_view>({"submission", "reviewer", "criterion"});
  const auto& cells = table->rows.front().cells;
  return std::ranges::all_of(k_columns, [&](std::string_view column) {
    return std::ranges::any_of(cells, [&](const CsvCell& cell) {
      const std::string name = lowered(cell.text);
      const std::size_t begin = name.find_first_not_of(' ');
      return begin != std::string::npos &&
             std::string_view(name).substr(begin, name.find_last_not_of(' ') - begin + 1) == column;
    });
  });
}

bool is_marks(std::string_view text) {
  if (is_marks_table(text)) return true;
  text = beginning_of(text);
  return has_key(text, "marks:") && (has_key(text, "submissions:") || has_key(text, "reviewer:"));
}

}  // namespace rubricate
