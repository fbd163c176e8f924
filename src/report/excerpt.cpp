// Cuts a line around a span, looking at no more of it than fits.
#include <report/excerpt.hpp>
#include <report/places.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_longest_character = 4;  // bytes of UTF-8
constexpr std::size_t k_most_words = 200;       // characters
constexpr std::string_view k_cut = "…";

/// A character as shown, with what combines with it.
struct Cell {
  std::string shown;
  std::size_t width = 0;
  std::size_t begin = 0;  ///< its byte in the source
};

struct Cells {
  std::vector<Cell> cells;
  std::size_t width = 0;
  std::size_t end = 0;  ///< the byte in the source that they reach to
};

/// The cells from byte `begin` on, until they reach `end` or are wider than `room`.
Cells cells_of(std::string_view text, std::size_t begin, std::size_t end, std::size_t room) {
  Cells out{.cells = {}, .width = 0, .end = begin};
  while (out.end < end && out.width <= room) {
    Cell cell{.shown = {}, .width = 0, .begin = out.end};
    if (text[out.end] == '\t') {
      cell.shown = " ";
      ++out.end;
    } else {
      append_escaped(cell.shown, text, out.end);
    }
    cell.width = display_width(cell.shown);
    out.width += cell.width;
    if (cell.width == 0 && !out.cells.empty()) {
      out.cells.back().shown += cell.shown;
    } else {
      out.cells.push_back(std::move(cell));
    }
  }
  return out;
}

/// Where to begin to look, so that what precedes `at` fills `room` columns unless the line begins there.
std::size_t look_back(std::string_view text, Span line, std::size_t at, std::size_t room) {
  const std::size_t far = k_longest_character * room;
  if (at - line.begin <= far) return line.begin;
  std::size_t from = at - far;
  const auto is_inside = [&] { return (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U; };
  for (std::size_t i = 1; i < k_longest_character && is_inside(); ++i) ++from;
  return from;
}

/// A part of a line that fits, and where the span stands in it.
struct Window {
  std::string text;
  std::size_t lead = 0;   ///< columns before the span
  std::size_t under = 0;  ///< columns of the span
};

/// The part of `line` around the beginning of `span` that fits into `room`, at least `behind` of it behind there.
Window window_on(std::string_view text, Span line, Span span, std::size_t room, std::size_t behind) {
  const std::size_t from = look_back(text, line, span.begin, room);
  const std::size_t most = span.begin + (2 * k_longest_character * room);
  const Cells before = cells_of(text, from, span.begin, std::string_view::npos);
  const Cells after = cells_of(text, span.begin, std::min<std::size_t>(line.end, most), room);

  // A third of the room goes to what precedes the span, more if what follows leaves it.
  const std::size_t room_before = std::max(room / 3, room - std::min(room, std::max(after.width, behind)));
  bool is_cut = from > line.begin;
  std::size_t width = before.width;
  auto first = before.cells.begin();
  while (first != before.cells.end() && width + (is_cut ? 1 : 0) > room_before) {
    width -= first->width;
    ++first;
    is_cut = true;
  }
  Window window{.text = is_cut ? std::string(k_cut) : std::string(), .lead = width + (is_cut ? 1 : 0)};
  for (; first != before.cells.end(); ++first) window.text += first->shown;

  std::size_t left = room - window.lead;
  const bool is_all = after.end >= line.end && after.width <= left;
  if (!is_all) --left;
  for (const Cell& cell : after.cells) {
    if (cell.width > left) break;
    left -= cell.width;
    window.text += cell.shown;
    if (cell.begin < span.end) window.under += cell.width;
  }
  if (!is_all) window.text += k_cut;
  window.under = std::max<std::size_t>(window.under, 1);
  return window;
}

}  // namespace

void add_excerpt(Page& page, const Source& source, const LineIndex& lines, Span span) {
  const std::string_view text = source.text;
  const bool has_lines = source.unit == TextUnit::line;
  const std::uint32_t number = lines.position(span.begin).line;
  const std::uint32_t last = last_line(lines, span);
  const Span line = lines.line(number);
  const Span shown = {.begin = std::clamp(span.begin, line.begin, line.end), .end = std::max(span.end, line.begin)};
  const std::string note = last > number ? has_lines ? fmt::format(" … to line {}", last) : " …" : "";
  const std::size_t behind = 1 + display_width(note);

  const std::string gutter = has_lines ? fmt::format("  {} |", number) : "  |";
  const std::size_t room = page.width() - gutter.size() - 1;
  const Window window = window_on(text, line, shown, room, behind);
  page.line(window.text.empty() ? gutter : gutter + " " + window.text);
  const std::size_t carets = std::min(window.under, room - std::min(room, window.lead + behind) + 1);
  const std::string margin = std::string(gutter.size() - 1, ' ') + "| " + std::string(window.lead, ' ');
  page.line(margin, std::string(carets, '^') + note, Tone::bad);
}

std::string words_at(std::string_view text, Span span) {
  const std::string_view words = text.substr(span.begin, span.size());
  std::size_t at = 0;
  for (std::size_t count = 0; count < k_most_words && at < words.size(); ++count)
    static_cast<void>(next_character(words, at));
  return std::string(words.substr(0, at)).append(at < words.size() ? k_cut : "");
}

}  // namespace rubricate
