// Lists by their labels and indentation.
#include <extract/pdf_blocks.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace rubricate {
namespace {

// In heights of a line.
constexpr double k_same_left = 0.4;
constexpr double k_widest_nesting = 8;
constexpr double k_widest_hanging = 1.5;
constexpr std::size_t k_deepest_list = 16;

void restore_label(PdfParagraph& paragraph) {
  paragraph.text.insert(0, paragraph.label.text + " ");
  paragraph.left = paragraph.label.left;
  paragraph.label = {};
  ++paragraph.words;
}

// True when the number of `b` is the next after that of `a`, in either reading of "v".
bool follows(const PdfLabel& a, const PdfLabel& b) {
  if (a.text.back() != b.text.back()) return false;
  const bool in_other = b.other != 0 && (b.other == a.number + 1 || b.other == a.other + 1);
  return b.number == a.number + 1 || in_other || (a.other != 0 && b.number == a.other + 1);
}

// Consecutive numbers at the same left edge.
struct Chain {
  std::size_t numbers = 1;
  bool is_broken = false;  // by other text between numbers that look like part of their text

  [[nodiscard]] bool is_list() const { return numbers > 1 && !is_broken; }
};

constexpr auto k_none = static_cast<std::size_t>(-1);

long place_of(double left) {
  constexpr double k_step = 6;  // points
  return std::lround(left / k_step);
}

// The last paragraph whose number stands at about this left edge, or k_none.
std::size_t last_near(const std::map<long, std::size_t>& last_at, double left) {
  std::size_t last = k_none;
  for (long place = place_of(left) - 1; place <= place_of(left) + 1; ++place)
    if (const auto found = last_at.find(place); found != last_at.end() && (last == k_none || found->second > last))
      last = found->second;
  return last;
}

class Writer {
 public:
  explicit Writer(DocumentRecorder& recorder) : recorder_(recorder) {}

  void write(const PdfParagraph& paragraph) {
    for (; page_ < paragraph.page; ++page_) recorder_.page();
    const PdfLabel::Kind label = paragraph.label.kind;
    if (paragraph.is_note) {
      close_lists(0);
      leaf(label == PdfLabel::Kind::note ? BlockKind::footnote : BlockKind::paragraph, 0, paragraph.text);
    } else if (paragraph.level > 0) {
      close_lists(0);
      leaf(BlockKind::heading, paragraph.level, paragraph.text);
    } else {
      if (label == PdfLabel::Kind::none)
        close_lists(lists_around(paragraph));
      else
        begin_item(paragraph);
      leaf(BlockKind::paragraph, 0, paragraph.text);
    }
  }

  void finish() { close_lists(0); }

 private:
  struct List {
    double label_left = 0;
    double text_left = 0;
    bool is_ordered = false;
    PdfLabel last;
  };

  void leaf(BlockKind kind, std::uint32_t level, std::string_view text) {
    recorder_.open(kind, level);
    recorder_.text(text);
    recorder_.close();
  }

  // How many of the open lists hold a paragraph without a label: it stands below the text of their items.
  [[nodiscard]] std::size_t lists_around(const PdfParagraph& paragraph) const {
    const double slack = k_same_left * paragraph.height;
    std::size_t count = lists_.size();
    while (count > 0 && paragraph.left < lists_[count - 1].text_left - slack) --count;
    if (count > 0 && paragraph.left > lists_[count - 1].text_left + k_widest_hanging * paragraph.height) return 0;
    return count;
  }

  void begin_item(const PdfParagraph& paragraph) {
    const PdfLabel& label = paragraph.label;
    const double slack = k_same_left * paragraph.height;
    const bool is_ordered = label.kind == PdfLabel::Kind::number;
    std::size_t count = lists_.size();
    while (count > 0 && label.left < lists_[count - 1].label_left - slack) --count;
    close_lists(count);
    if (count > 0 && label.left <= lists_.back().label_left + slack) {
      const List& list = lists_.back();
      if (list.is_ordered == is_ordered && (!is_ordered || follows(list.last, label)))
        recorder_.close();  // the item before
      else
        close_lists(count - 1);
    } else if (count > 0 && label.left > lists_.back().label_left + k_widest_nesting * paragraph.height) {
      close_lists(0);  // in another column
    }
    if (count != lists_.size() || count == 0 || label.left > lists_.back().label_left + slack) {
      if (lists_.size() == k_deepest_list) close_lists(0);
      recorder_.open(BlockKind::list, is_ordered ? label.number : 0, is_ordered);
      lists_.push_back({label.left, paragraph.left, is_ordered, {}});
    }
    lists_.back().last = label;
    recorder_.open(BlockKind::item, is_ordered ? label.number : 0);
  }

  void close_lists(std::size_t count) {
    for (; lists_.size() > count; lists_.pop_back()) {
      recorder_.close();  // its item
      recorder_.close();
    }
  }

  DocumentRecorder& recorder_;
  std::vector<List> lists_;  // those that are open, the outermost first; in each an item is open
  std::uint32_t page_ = 0;
};

}  // namespace

void check_labels(std::span<PdfParagraph> paragraphs) {
  std::vector<Chain> chains;
  std::vector<std::size_t> chain_of(paragraphs.size(), k_none);
  std::map<long, std::size_t> last_at;  // the last number at each left edge
  std::size_t neighbours = 0;           // from here on there are only items
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const PdfLabel& label = paragraphs[i].label;
    const bool is_title = paragraphs[i].level > 0;
    if (is_title || label.kind == PdfLabel::Kind::none) neighbours = i + 1;
    if (is_title || label.kind != PdfLabel::Kind::number) continue;
    const std::size_t before = last_near(last_at, label.left);
    if (before == k_none || !follows(paragraphs[before].label, label)) {
      chain_of[i] = chains.size();
      chains.emplace_back();
    } else {
      chain_of[i] = chain_of[before];
      Chain& chain = chains[chain_of[i]];
      ++chain.numbers;
      const bool is_apart = label.is_apart && paragraphs[before].label.is_apart;
      chain.is_broken = chain.is_broken || (!is_apart && before < neighbours);
    }
    last_at[place_of(label.left)] = i;
  }
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const PdfLabel::Kind kind = paragraphs[i].label.kind;
    const bool is_number = kind == PdfLabel::Kind::number && (chain_of[i] == k_none || !chains[chain_of[i]].is_list());
    if (is_number || (kind == PdfLabel::Kind::note && !paragraphs[i].is_note)) restore_label(paragraphs[i]);
  }
}

void record_blocks(std::span<const PdfParagraph> paragraphs, DocumentRecorder& recorder) {
  Writer writer(recorder);
  for (const PdfParagraph& paragraph : paragraphs) writer.write(paragraph);
  writer.finish();
}

}  // namespace rubricate
