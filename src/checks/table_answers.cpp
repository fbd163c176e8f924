#include <checks/placeholder.hpp>
#include <checks/table_answers.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {
namespace {

constexpr std::uint32_t k_longest_title = 300;  // bytes of a cell that may name a question
constexpr std::ptrdiff_t k_fewest = 2;          // one cell alone may only look like a question's title
constexpr std::size_t k_most_columns = 20;

class Finder {
 public:
  Finder(const Text& text, std::uint32_t index, const PromptTitles& titles)
      : text_(text), document_(*text.document), blocks_(text.document->blocks), titles_(titles), index_(index) {}

  TableAnswers run(std::span<const Anchor> marks) {
    for (std::uint32_t table = text_.first; table < text_.end; ++table)
      if (blocks_[table].kind == BlockKind::table) claim_columns(table);
    std::vector<std::uint32_t> taken;  // beginnings of the tables that answer questions already
    for (const Span& table : found_.tables) taken.push_back(table.begin);
    for (const Anchor& mark : marks)
      if (mark.kind == AnchorKind::cell && mark.match)
        taken.push_back(blocks_[blocks_[blocks_[mark.block].parent].parent].text.begin);
    std::ranges::sort(taken);
    for (std::uint32_t table = text_.first; table < text_.end; ++table)
      if (blocks_[table].kind == BlockKind::table && !std::ranges::binary_search(taken, blocks_[table].text.begin))
        claim_rows(table);
    return std::move(found_);
  }

 private:
  [[nodiscard]] TitleMatch match(std::uint32_t cell) const {
    return blocks_[cell].text.size() <= k_longest_title ? titles_.match(document_.view(blocks_[cell])) : TitleMatch{};
  }

  // The block of a row's cell; the row's end where it has fewer.
  [[nodiscard]] std::uint32_t cell_at(std::uint32_t row, std::size_t column) const {
    std::uint32_t cell = row + 1;
    for (std::size_t i = 0; i < column && cell < blocks_[row].end; ++i) cell = blocks_[cell].end;
    return std::min(cell, blocks_[row].end);
  }

  // A table with a column for each question.
  void claim_columns(std::uint32_t table) {
    const std::uint32_t head = table + 1;
    if (head >= blocks_[table].end || !blocks_[head].header) return;
    std::vector<TitleMatch> columns;
    for (std::uint32_t cell = head + 1; cell < blocks_[head].end; cell = blocks_[cell].end)
      columns.push_back(match(cell));
    const auto is_one = [](const TitleMatch& match) { return match.prompts.size() == 1; };
    if (std::ranges::count_if(columns, is_one) < k_fewest) return;
    for (std::size_t column = 0; column < columns.size(); ++column)
      if (is_one(columns[column])) claim_column(table, column, columns[column]);
    found_.tables.push_back(blocks_[table].text);
  }

  void claim_column(std::uint32_t table, std::size_t column, const TitleMatch& match) {
    const Block& head = blocks_[table + 1];
    Answer answer{AnswerState::empty, index_, {}, head.text, {}, AnchorKind::column, match.rule};
    for (std::uint32_t row = head.end; row < blocks_[table].end; row = blocks_[row].end) {
      const std::uint32_t cell = cell_at(row, column);
      if (cell < blocks_[row].end && !is_blank(document_.view(blocks_[cell])))
        answer.bodies.push_back({index_, blocks_[cell].text});
    }
    if (!answer.bodies.empty()) answer.state = AnswerState::found;
    found_.answers.push_back({match.prompts, std::move(answer)});
  }

  struct RowMatch {
    std::uint32_t row = 0, cell = 0;  // blocks
    TitleMatch match;
  };

  // A table that names a question in each row, all in one column.
  void claim_rows(std::uint32_t table) {
    std::vector<RowMatch> best;
    for (std::size_t column = 1; column < k_most_columns; ++column) {
      std::vector<RowMatch> rows = rows_by_column(table, column);
      if (rows.size() > best.size()) best = std::move(rows);
    }
    if (std::ssize(best) < k_fewest) return;
    for (const RowMatch& row : best) claim_row(row);
    found_.tables.push_back(blocks_[table].text);
  }

  [[nodiscard]] std::vector<RowMatch> rows_by_column(std::uint32_t table, std::size_t column) const {
    std::vector<RowMatch> rows;
    for (std::uint32_t row = table + 1; row < blocks_[table].end; row = blocks_[row].end) {
      const std::uint32_t cell = cell_at(row, column);
      if (blocks_[row].header || cell >= blocks_[row].end) continue;
      TitleMatch named = match(cell);
      if (named && named.rule != MatchRule::overlap) rows.push_back({row, cell, std::move(named)});
    }
    return rows;
  }

  void claim_row(const RowMatch& found) {
    Answer answer{AnswerState::empty, index_, {}, blocks_[found.cell].text, {}, AnchorKind::cell, found.match.rule};
    bool is_none_everywhere = true;
    // What stands before the question is a label, unless nothing stands behind it.
    const bool is_last = blocks_[found.cell].end >= blocks_[found.row].end;
    const std::uint32_t first = is_last ? found.row + 1 : blocks_[found.cell].end;
    for (std::uint32_t cell = first; cell < blocks_[found.row].end; cell = blocks_[cell].end) {
      if (cell == found.cell || is_blank(document_.view(blocks_[cell]))) continue;
      answer.bodies.push_back({index_, blocks_[cell].text});
      is_none_everywhere = is_none_everywhere && is_none(document_.view(blocks_[cell]));
    }
    if (!answer.bodies.empty()) answer.state = is_none_everywhere ? AnswerState::none_given : AnswerState::found;
    found_.answers.push_back({found.match.prompts, std::move(answer)});
  }

  const Text& text_;
  const Document& document_;
  const std::vector<Block>& blocks_;
  const PromptTitles& titles_;
  std::uint32_t index_;
  TableAnswers found_;
};

}  // namespace

TableAnswers find_table_answers(const Text& text, std::uint32_t index, const PromptTitles& titles,
                                std::span<const Anchor> marks) {
  return Finder(text, index, titles).run(marks);
}

}  // namespace rubricate
