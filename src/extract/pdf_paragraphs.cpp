// Where a paragraph ends: told by room, distance, indentation, height, and by how the words go on.
#include <extract/pdf_metrics.hpp>
#include <extract/pdf_paragraphs.hpp>
#include <extract/pdf_words.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace rubricate {
namespace {

// In heights of a line.
constexpr double k_space = 0.25;
constexpr double k_same_left = 0.35;
constexpr double k_same_row = 0.4;
constexpr double k_widest_indent = 6;
constexpr double k_next_block = 1.2;  // the widest gap over which an unfinished sentence goes on

constexpr double k_same_height = 0.08;   // as a share of it
constexpr double k_short = 0.25;         // of the column: room at the end of a short line
constexpr double k_new_paragraph = 1.3;  // a distance, in usual ones

// Puts a label back into its line's text.
void restore_label(PdfLine& line) {
  line.text.insert(0, line.label.text + " ");
  line.box.left = line.label.left;
  line.label = {};
}

// Marks that stand in the middle of sentences as well: dashes, and numbers such as "in part 2. Then".
bool may_be_text(const PdfLabel& label) {
  constexpr std::string_view k_marks[] = {"-", "*", "–", "—", "·", "∙"};
  return label.kind == PdfLabel::Kind::number || std::ranges::find(k_marks, label.text) != std::end(k_marks);
}

bool have_same_height(const PdfLine& a, const PdfLine& b) {
  return std::abs(a.height - b.height) <= k_same_height * std::max(a.height, b.height);
}

// A paragraph that may go on.
struct Open {
  PdfParagraph* paragraph = nullptr;
  const PdfLine* first = nullptr;
  const PdfLine* last = nullptr;
};

class Joiner {
 public:
  explicit Joiner(PdfLayout& layout)
      : lines_(layout.lines),
        ends_(column_ends(lines_)),
        leading_(usual_leading(lines_)),
        hyphenation_(lines_, layout.is_from_word_processor) {
    paragraphs_.reserve(lines_.size());  // so that they stay where they are
  }

  std::vector<PdfParagraph> join() {
    Open body;
    Open note;  // footnotes stand between two pages of a paragraph
    for (PdfLine& line : lines_) {
      Open& open = line.is_note ? note : body;
      if (may_be_text(line.label) && !may_begin_item(open, line)) restore_label(line);
      if (!goes_on(open, line)) begin(open, line);
      add(open, line);
    }
    return std::move(paragraphs_);
  }

 private:
  void begin(Open& open, const PdfLine& line) {
    open.paragraph = &paragraphs_.emplace_back(PdfParagraph{.text = {},
                                                            .label = line.label,
                                                            .left = line.box.left,
                                                            .height = line.height,
                                                            .page = line.page,
                                                            .top = line.box.top,
                                                            .is_note = line.is_note});
    open.first = &line;
  }

  void add(Open& open, const PdfLine& line) {
    append_line(open.paragraph->text, line.text, hyphenation_);
    open.last = &line;
    open.paragraph->words += line.words;
    open.paragraph->bottom = line.box.bottom;
    const double room = ends_[line.block] - line.box.right;
    open.paragraph->is_short = ++open.paragraph->lines == 1 && room > k_short * (ends_[line.block] - line.box.left);
  }

  // True when the next line's first word could have stood in this line: then its end was meant.
  [[nodiscard]] bool has_room(const PdfLine& line, const PdfLine& next) const {
    return line.box.right + next.first_width + k_space * line.height < ends_[line.block];
  }

  [[nodiscard]] bool may_begin_item(const Open& open, const PdfLine& line) const {
    if (open.last == nullptr || open.last->block != line.block) return true;
    return open.paragraph->label.kind != PdfLabel::Kind::none || ends_sentence(open.last->text) ||
           has_room(*open.last, line);
  }

  [[nodiscard]] bool goes_on(const Open& open, const PdfLine& next) const {
    if (open.paragraph == nullptr || next.label.kind != PdfLabel::Kind::none) return false;
    const PdfLine& last = *open.last;
    if (!have_same_height(last, next)) return false;
    const bool is_unfinished =
        begins_inside_sentence(next.text) && (!ends_sentence(last.text) || ends_inside_word(last.text));
    // At the end of a page a full line without an end of a sentence goes on as well, even with a capital letter.
    const bool is_full = open.paragraph->lines > 1 && !ends_sentence(last.text) && !has_room(last, next);
    if (last.page != next.page) return is_unfinished || is_full;
    if (last.block != next.block) return is_unfinished && follows(last, next);
    const double height = last.height;
    if (std::abs(next.box.middle() - last.box.middle()) < k_same_row * height) return next.box.left > last.box.left;
    const double distance = next.box.bottom - last.box.bottom;
    if (distance > k_new_paragraph * leading_ * height) return false;
    if (distance < 0 || has_room(last, next)) return is_unfinished;
    return is_unfinished || is_aligned(open, next);
  }

  // True when the block of `next` is where someone who has read `last` reads on: right below, or in the next column.
  [[nodiscard]] static bool follows(const PdfLine& last, const PdfLine& next) {
    const double gap = next.box.top - last.box.bottom;
    const bool is_below = gap > -last.height && gap < k_next_block * last.height && next.box.left < last.box.right &&
                          next.box.right > last.box.left;
    const bool is_next_column = next.box.bottom < last.box.top && next.box.left > last.box.right;
    return is_below || is_next_column;
  }

  // True when the next line begins where the lines of the paragraph do. The first one may be indented, or stand out.
  [[nodiscard]] static bool is_aligned(const Open& open, const PdfLine& next) {
    const double slack = k_same_left * next.height;
    const double shift = next.box.left - open.last->box.left;
    const bool is_centred =
        std::abs(next.box.left + next.box.right - open.last->box.left - open.last->box.right) < slack;
    if (std::abs(shift) <= slack || is_centred) return true;
    if (open.first != open.last) return false;
    if (open.first->label.kind == PdfLabel::Kind::none) return std::abs(shift) < k_widest_indent * next.height;
    return std::abs(next.box.left - open.first->label.left) <= slack && !open.first->label.is_apart;
  }

  std::span<PdfLine> lines_;
  std::vector<double> ends_;
  double leading_;
  Hyphenation hyphenation_;
  std::vector<PdfParagraph> paragraphs_;
};

}  // namespace

std::vector<PdfParagraph> paragraphs_of(PdfLayout& layout) { return Joiner(layout).join(); }

}  // namespace rubricate
