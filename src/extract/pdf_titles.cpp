// Headings by their height, or as lines that stand above a paragraph.
#include <extract/pdf_titles.hpp>
#include <extract/pdf_words.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace rubricate {
namespace {

constexpr double k_larger = 1.12;           // than the text
constexpr double k_slightly_larger = 1.05;  // that much come fonts of one size apart
constexpr double k_same_level = 0.96;       // of the larger one
constexpr std::uint32_t k_most_words = 40;
constexpr std::uint32_t k_most_lines = 4;
constexpr std::uint32_t k_lowest_level = 6;

constexpr std::uint32_t k_words_of_line = 14;     // the most in a title of one line
constexpr std::uint32_t k_lines_of_question = 3;  // the most in a question that stands above its answer
constexpr std::uint32_t k_words_of_text = 8;      // the least in the paragraph below it

// In heights of a line.
constexpr double k_same_left = 0.4;
constexpr double k_below = 1.3;

bool is_title_line(const PdfParagraph& paragraph) {
  const std::string_view text = paragraph.text;
  return paragraph.lines == 1 && paragraph.words <= k_words_of_line && !begins_inside_sentence(text) &&
         (!ends_sentence(text) || text.ends_with('?')) && !text.ends_with(',') && !text.ends_with(';');
}

bool is_question(const PdfParagraph& paragraph) {
  return paragraph.text.ends_with('?') && paragraph.words <= k_most_words && paragraph.lines <= k_lines_of_question &&
         !begins_inside_sentence(paragraph.text);
}

bool is_large(const PdfParagraph& paragraph, double body_height) {
  if (paragraph.is_note || paragraph.label.kind == PdfLabel::Kind::bullet || body_height <= 0) return false;
  if (paragraph.words > k_most_words || paragraph.lines > k_most_lines) return false;
  const double ratio = paragraph.height / body_height;
  return ratio > k_larger || (ratio > k_slightly_larger && is_title_line(paragraph));
}

bool is_text_below(const PdfParagraph& title, const PdfParagraph& text) {
  const double gap = text.top - title.bottom;
  return text.level == 0 && !text.is_note && text.label.kind == PdfLabel::Kind::none && text.page == title.page &&
         text.words >= k_words_of_text && (text.lines > 1 || ends_sentence(text.text)) &&
         std::abs(text.left - title.left) < k_same_left * title.height && gap > -k_same_left * title.height &&
         gap < k_below * title.height;
}

// True when a title may stand below this paragraph: a text has come to its end, or another heading stands there. Below
// a file's first heading there is more often an author's name.
bool may_precede(const PdfParagraph& paragraph, bool is_first) {
  return paragraph.level > 0 ? !is_first : ends_sentence(paragraph.text);
}

// True for a line that looks like a title where it stands. "Role: teacher" is rather a line of a form.
bool is_plain_title(const PdfParagraph& title, const PdfParagraph& before, bool is_second) {
  if (title.level > 0 || title.is_note || title.label.kind != PdfLabel::Kind::none) return false;
  if (is_question(title)) return true;
  return title.is_short && is_title_line(title) && !title.text.contains(':') && may_precede(before, is_second);
}

}  // namespace

void find_large_titles(std::span<PdfParagraph> paragraphs, double body_height) {
  std::vector<PdfParagraph*> titles;
  for (PdfParagraph& paragraph : paragraphs)
    if (is_large(paragraph, body_height)) titles.push_back(&paragraph);
  std::ranges::sort(titles, std::ranges::greater(), &PdfParagraph::height);
  std::uint32_t level = 0;
  double height = 0;  // the largest of the level
  for (PdfParagraph* title : titles) {
    if (level == 0 || title->height < k_same_level * height) {
      level = std::min(level + 1, k_lowest_level);
      height = title->height;
    }
    title->level = level;
  }
}

void find_plain_titles(std::span<PdfParagraph> paragraphs) {
  std::vector<PdfParagraph*> titles;
  for (std::size_t i = 1; i + 1 < paragraphs.size(); ++i) {
    PdfParagraph& title = paragraphs[i];
    if (is_plain_title(title, paragraphs[i - 1], i == 1) && is_text_below(title, paragraphs[i + 1]))
      titles.push_back(&title);
  }
  if (titles.size() < 2) return;
  const std::uint32_t lowest = std::ranges::max(paragraphs, {}, &PdfParagraph::level).level;
  for (PdfParagraph* title : titles) title->level = std::min(lowest + 1, k_lowest_level);
}

}  // namespace rubricate
