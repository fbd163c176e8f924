// Masks over a source; one pass over its lines.
#include <document/guarded_source.hpp>
#include <document/lines.hpp>
#include <document/markup_budget.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr char k_mask = 'x';
constexpr char k_nul_mask = '\x1A';              // no letter, so that nothing is made of it
constexpr std::uint32_t k_longest_prefix = 200;  // of markers and blanks before a line's text, in bytes

/// The number of columns of a table's delimiter row ("|---|:--|") at `at`, or 0.
std::uint32_t delimiter_columns(std::string_view text, std::uint32_t at) {
  const std::uint32_t end = line_end(text, at);
  const std::string_view row = text.substr(at, end - at);
  if (row.find_first_not_of("|-: \t\r\v\f") != std::string_view::npos) return 0;
  const auto pipes = static_cast<std::uint32_t>(std::ranges::count(row, '|'));
  return pipes == 0 ? 0 : pipes + 1;
}

class Guard {
 public:
  Guard(GuardedSource& source, const ParseLimits& limits, FootnoteSearch footnotes)
      : source_(source), text_(source.text), limits_(limits), footnotes_(footnotes) {}

  void lines(std::uint32_t begin) {
    for (std::uint32_t at = begin; at < text_.size();) {
      const std::uint32_t first = pass_prefix(at);
      at = next_line(text_, guard_line(at, first));
    }
    end_paragraph();
  }

 private:
  /// Where the line's text begins, behind blanks and markers; a marker too deep is masked.
  std::uint32_t pass_prefix(std::uint32_t begin) {
    std::uint32_t at = begin;
    for (std::uint32_t markers = 0;; ++markers) {
      at = skip_blanks(text_, at);
      const std::uint32_t size = byte_at(text_, at) == '>' ? 1 : list_marker_size(text_, at);
      if (size == 0) return at;
      if (at - begin > k_longest_prefix || markers > limits_.max_depth) {
        text_[at] = k_mask;
        return at;
      }
      at += size;
    }
  }

  /// Looks at the line at `begin` with its text at `first`; gives an offset in the last line that it has dealt with.
  std::uint32_t guard_line(std::uint32_t begin, std::uint32_t first) {
    switch (byte_at(text_, first)) {
      case '\n': end_paragraph(); break;
      case '[': {
        const bool is_plain = skip_blanks(text_, begin) == first;
        if (footnotes_ == FootnoteSearch::off || (is_plain && first - begin > 3)) break;
        const auto footnote = footnote_at(text_, first, is_plain);
        if (!footnote) break;
        cover(footnote->source);
        source_.footnotes.push_back(*footnote);
        return footnote->source.end - 1;
      }
      case '|':
      case '-':
      case ':':
        if (const std::uint32_t columns = delimiter_columns(text_, first); columns > 0) {
          delimiter_rows_.push_back(first);
          most_columns_ = std::max(most_columns_, columns);
        }
        break;
      default: break;
    }
    ++lines_;
    return first;
  }

  /// Makes an HTML block of a footnote's definition.
  void cover(Span span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      if (text_[at] != '\n') text_[at] = ' ';
    }
    text_[span.begin] = '<';
    text_[span.begin + 1] = '?';
    text_[span.end - 2] = '?';
    text_[span.end - 1] = '>';
  }

  void end_paragraph() {
    const std::uint64_t cells = std::uint64_t{most_columns_} * lines_;
    if (cells + cells_ > limits_.max_cells) {
      for (const std::uint32_t row : delimiter_rows_) text_[row] = k_mask;
      if (!delimiter_rows_.empty() && source_.oddities.empty()) {
        source_.oddities.push_back({Oddity::Kind::limit,
                                    {delimiter_rows_.front(), line_end(text_, delimiter_rows_.front())},
                                    fmt::format("This table would have about {} cells; from here on, tables of more "
                                                "than {} in all are read as plain text.",
                                                cells, limits_.max_cells),
                                    "Split the table, or hand it in as a file of its own."});
      }
    } else {
      cells_ += cells;
    }
    delimiter_rows_.clear();
    most_columns_ = 0;
    lines_ = 0;
  }

  GuardedSource& source_;
  std::string& text_;
  const ParseLimits& limits_;
  FootnoteSearch footnotes_;
  std::vector<std::uint32_t> delimiter_rows_;  // of the paragraph that the pass is in
  std::uint32_t most_columns_ = 0;
  std::uint32_t lines_ = 0;
  std::uint64_t cells_ = 0;
};

}  // namespace

GuardedSource guarded_copy(std::string_view source) {
  GuardedSource result;
  result.text.reserve(source.size() + 1);
  result.text = source;
  std::string& text = result.text;
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') text[at] = '\n';
  }
  std::ranges::replace(text, '\0', k_nul_mask);  // md4c gives some of them twice
  if (!text.ends_with('\n')) text += '\n';
  return result;
}

void guard(GuardedSource& source, std::uint32_t begin, const ParseLimits& limits, FootnoteSearch footnotes) {
  Guard pass(source, limits, footnotes);
  pass.lines(begin);
  // Footnotes are many, and so each has a budget after its size.
  const std::uint64_t budget = footnotes == FootnoteSearch::on ? k_markup_budget : 256 * source.text.size() + 100'000;
  mask_costly_markup(source.text, begin, budget, source.oddities);
}

}  // namespace rubricate
