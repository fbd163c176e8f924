// Running heads and feet: found from the edges of each page inwards.
#include <extract/pdf_furniture.hpp>
#include <extract/pdf_metrics.hpp>
#include <extract/pdf_rows.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <ranges>
#include <span>
#include <tuple>

namespace rubricate {
namespace {

constexpr double k_margin = 0.15;       // share of a page's height, at its top and at its bottom
constexpr double k_distance = 0.6;      // from the text, in heights of a line
constexpr double k_same_place = 3;      // points
constexpr double k_larger = 1.08;       // than the text
constexpr std::size_t k_longest = 200;  // of a running head, in bytes

struct Row {
  std::uint32_t page = 0;
  double top = 0;
  double bottom = 0;
  double height = 0;
  std::vector<std::uint32_t> lines;
  bool is_furniture = false;
};

std::vector<Row> rows_of(const PdfLayout& layout) {
  std::vector<Row> rows;
  for_each_row(layout, [&](std::span<const std::uint32_t> indices) {
    const PdfLine& first = layout.lines[indices.front()];
    Row row{first.page, first.box.top, first.box.bottom, 0, {indices.begin(), indices.end()}};
    for (const std::uint32_t i : indices) {
      row.top = std::min(row.top, layout.lines[i].box.top);
      row.bottom = std::max(row.bottom, layout.lines[i].box.bottom);
      row.height = std::max(row.height, layout.lines[i].height);
    }
    rows.push_back(std::move(row));
  });
  return rows;
}

// What a row says, with one mark for each number.
std::string digits_aside(const Row& row, const PdfLayout& layout) {
  std::string key;
  for (const std::uint32_t i : row.lines) {
    for (const char c : layout.lines[i].text) {
      if (!is_digit(c))
        key += c;
      else if (!key.ends_with('\0'))
        key += '\0';
    }
    key += '\n';
    if (key.size() > k_longest) return {};
  }
  return key;
}

bool is_in_margin(const Row& row, double page_height) {
  return row.bottom < k_margin * page_height || row.top > (1 - k_margin) * page_height;
}

// Marks the rows that stand in a margin of most pages.
void mark_repeated(std::vector<Row>& rows, const PdfLayout& layout, double body_height) {
  struct Candidate {
    std::string key;
    double place;
    Row* row;
  };
  std::vector<Candidate> candidates;
  for (Row& row : rows) {
    if (row.height > k_larger * body_height || !is_in_margin(row, layout.page_heights[row.page])) continue;
    std::string key = digits_aside(row, layout);
    if (!key.empty()) candidates.push_back({std::move(key), row.bottom, &row});
  }
  std::ranges::sort(candidates, {}, [](const Candidate& c) { return std::tie(c.key, c.place); });
  for (std::size_t begin = 0; begin < candidates.size();) {
    std::size_t end = begin + 1;
    while (end < candidates.size() && candidates[end].key == candidates[begin].key &&
           candidates[end].place - candidates[end - 1].place < k_same_place)
      ++end;
    const std::size_t most_of = (layout.page_heights.size() / 2) + 1;
    if (end - begin >= 2 && end - begin >= most_of)
      for (std::size_t i = begin; i < end; ++i) candidates[i].row->is_furniture = true;
    begin = end;
  }
}

// How many marked rows stand at this edge of a page, up to a clear distance from the text.
template <class Rows>
std::size_t count_at_edge(const Rows& page, bool from_top) {
  std::size_t count = 0;
  std::size_t clear = 0;
  const Row* last = nullptr;
  for (const Row& row : page) {
    const double gap = last == nullptr ? 0 : (from_top ? row.top - last->bottom : last->top - row.bottom);
    if (gap >= k_distance * row.height) clear = count;
    if (!row.is_furniture) return clear;
    last = &row;
    ++count;
  }
  return count;
}

// True when both rows hold the same cells at the same places.
bool is_same_row(const Row& a, const Row& b, const std::vector<PdfLine>& lines) {
  return std::ranges::equal(a.lines, b.lines, [&](std::uint32_t i, std::uint32_t k) {
    return lines[i].text == lines[k].text && std::abs(lines[i].box.left - lines[k].box.left) < k_same_place;
  });
}

// How many rows at the top of a page repeat the head of a table that began on the page before.
std::size_t count_repeated_head(std::span<const Row> before, std::span<const Row> page,
                                const std::vector<PdfLine>& lines) {
  if (page.empty()) return 0;
  const auto first =
      std::ranges::find_if(before, [&](const Row& row) { return is_same_row(row, page.front(), lines); });
  const auto rest = std::ranges::subrange(first, before.end());
  const auto [end, other] =
      std::ranges::mismatch(page, rest, [&](const Row& a, const Row& b) { return is_same_row(a, b, lines); });
  const auto count = static_cast<std::size_t>(end - page.begin());
  const bool has_columns = std::ranges::any_of(page.first(count), [](const Row& row) { return row.lines.size() > 1; });
  return has_columns ? count : 0;
}

void skip_spaces(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(' '), text.size())); }

bool take_one_of(std::string_view& text, std::span<const std::string_view> words) {
  skip_spaces(text);
  const auto found = std::ranges::find_if(words, [&](std::string_view word) { return text.starts_with(word); });
  if (found == words.end()) return false;
  text.remove_prefix(found->size());
  return true;
}

bool take_number(std::string_view& text) {
  constexpr std::size_t k_most_digits = 4;
  skip_spaces(text);
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  text.remove_prefix(size);
  return size > 0 && size <= k_most_digits;
}

}  // namespace

bool is_page_number(std::string_view text) {
  static constexpr std::string_view k_names[] = {"page", "pagina", "p\u00E1gina", "pag.", "seite",
                                                 "sida", "side",   "pg.",         "p.",   "s."};
  static constexpr std::string_view k_of[] = {"of", "von", "sur", "de", "di", "av", "af", "/", "|"};
  static constexpr std::string_view k_dashes[] = {"-", "\u2013", "\u2014", "|"};
  if (text.size() > k_longest) return false;
  const std::string lower = folded(text);
  std::string_view rest = lower;
  take_one_of(rest, k_dashes);
  take_one_of(rest, k_names);
  if (!take_number(rest)) return false;
  if (take_one_of(rest, k_of) && !take_number(rest)) return false;
  take_one_of(rest, k_dashes);
  skip_spaces(rest);
  return rest.empty();
}

void remove_furniture(PdfLayout& layout) {
  std::vector<Row> rows = rows_of(layout);
  mark_repeated(rows, layout, body_height(layout.lines));
  for (Row& row : rows) {
    const PdfLine& line = layout.lines[row.lines.front()];
    const bool is_alone = row.lines.size() == 1 && line.label.kind == PdfLabel::Kind::none;
    if (is_alone && is_in_margin(row, layout.page_heights[row.page]) && is_page_number(line.text))
      row.is_furniture = true;
  }
  std::vector<bool> is_gone(layout.lines.size());
  std::span<const Row> text_before;  // of the page before
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin;
    while (end < rows.size() && rows[end].page == rows[begin].page) ++end;
    const auto page = std::span(rows).subspan(begin, end - begin);
    std::size_t above = count_at_edge(page, true);
    const std::size_t below = count_at_edge(page | std::views::reverse, false);
    const auto text = above + below < page.size() ? page.subspan(above, page.size() - above - below) : page.first(0);
    above += count_repeated_head(text_before, text, layout.lines);
    text_before = text;
    for (std::size_t i = 0; i < page.size(); ++i)
      if (i < above || i >= page.size() - below)
        for (const std::uint32_t line : page[i].lines) is_gone[line] = true;
    begin = end;
  }
  std::size_t index = 0;
  std::erase_if(layout.lines, [&](const PdfLine& /*line*/) { return is_gone[index++]; });
}

}  // namespace rubricate
