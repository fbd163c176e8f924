// Labels: told by their characters, and matched to their text by their place.
#include <extract/pdf_labels.hpp>
#include <extract/pdf_rows.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <bitset>
#include <charconv>
#include <numeric>
#include <optional>
#include <span>

namespace rubricate {
namespace {

constexpr double k_farthest_label = 5;  // from its text, in heights of a line
constexpr double k_note_size = 0.8;     // how high a footnote's number is at most, to its text

bool is_bullet(std::string_view word) {
  std::size_t at = 0;
  const char32_t character = next_character(word, at);
  if (at != word.size()) return false;
  // Fonts of symbols have their bullets where no character has a meaning.
  if (character >= 0xF000 && character <= 0xF0FF) return true;
  constexpr std::u32string_view k_bullets = U"•◦▪▫‣⁃∙·●○■□◆◇►▸▶➢➤❖✓✔–—-*o";
  return k_bullets.find(character) != std::u32string_view::npos;
}

std::uint32_t decimal(std::string_view digits) {
  constexpr std::size_t k_most_digits = 3;
  if (digits.size() > k_most_digits || !std::ranges::all_of(digits, is_digit)) return 0;
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// i to xxxix, as far as lists go; 0 for other words.
std::uint32_t roman(std::string_view letters) {
  constexpr std::string_view k_units[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  std::uint32_t tens = 0;
  while (letters.starts_with('x') && tens < 3) {
    letters.remove_prefix(1);
    ++tens;
  }
  const auto* const unit = std::ranges::find(k_units, letters);
  if (unit == std::end(k_units)) return 0;
  return (tens * 10) + static_cast<std::uint32_t>(unit - std::begin(k_units));
}

}  // namespace

PdfLabel label_of(std::string_view word) {
  PdfLabel label{.text = std::string(word)};
  constexpr std::size_t k_longest = 8;
  if (word.empty() || word.size() > k_longest) return {};
  if (is_bullet(word)) {
    label.kind = PdfLabel::Kind::bullet;
    return label;
  }
  const char last = word.back();
  if (last != '.' && last != ')') return {};
  word.remove_suffix(1);
  if (last == ')' && word.starts_with('(')) word.remove_prefix(1);
  label.number = decimal(word);
  if (label.number == 0) {
    label.number = roman(word);
    if (word.size() == 1 && is_letter(word[0])) {
      label.other = label.number;
      label.number = static_cast<std::uint32_t>((word[0] | 0x20) - 'a' + 1);
    }
  }
  if (label.number == 0) return {};
  label.kind = PdfLabel::Kind::number;
  return label;
}

std::uint32_t note_number(std::string_view word) { return word.empty() ? 0 : decimal(word); }

PdfLabel note_label(std::string_view word) {
  return {.kind = PdfLabel::Kind::note, .number = note_number(word), .text = std::string(word)};
}

void join_labels(PdfLayout& layout) {
  std::vector<bool> is_gone(layout.lines.size());
  for_each_row(layout, [&](std::span<const std::uint32_t> row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      PdfLine& line = layout.lines[row[i]];
      if (line.label.kind != PdfLabel::Kind::none || line.words > 1) continue;
      PdfLabel label = label_of(line.text);
      PdfLine* const next = i + 1 < row.size() ? &layout.lines[row[i + 1]] : nullptr;
      if (next != nullptr && label.kind == PdfLabel::Kind::none && note_number(line.text) != 0 &&
          line.height < k_note_size * next->height)
        label = note_label(line.text);
      if (label.kind == PdfLabel::Kind::none) continue;
      const bool is_beside = next != nullptr && next->label.kind == PdfLabel::Kind::none &&
                             next->box.left - line.box.right < k_farthest_label * next->height;
      const bool is_lone_bullet =
          next == nullptr && label.kind == PdfLabel::Kind::bullet && line.text.size() > 1;  // dashes may be text
      is_gone[row[i]] = is_beside || is_lone_bullet;
      if (!is_beside) continue;
      label.left = line.box.left;
      label.is_apart = true;
      next->label = std::move(label);
    }
  });
  std::size_t index = 0;
  std::erase_if(layout.lines, [&](const PdfLine&) { return is_gone[index++]; });
}

void find_notes(PdfLayout& layout) {
  constexpr std::size_t k_most_notes = 1000;
  std::vector<PdfLine>& lines = layout.lines;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    std::bitset<k_most_notes> raised;
    for (; end < lines.size() && lines[end].page == lines[begin].page; ++end)
      for (const PdfRaised& number : lines[end].raised) raised.set(number.number);

    // Footnotes stand at the page's end: after the first one there are only more of them, and their other lines.
    const auto is_note = [&](const PdfLine& line) {
      return line.label.kind == PdfLabel::Kind::note && raised.test(line.label.number);
    };
    const auto page = std::span(lines).subspan(begin, end - begin);
    const auto first = std::ranges::find_if(page, is_note);
    std::bitset<k_most_notes> found;
    for (PdfLine& line : std::ranges::subrange(first, page.end())) {
      line.is_note = line.box.top >= first->box.top - first->height;
      if (is_note(line)) found.set(line.label.number);
    }
    for (PdfLine& line : page) {
      for (std::size_t i = line.raised.size(); i-- > 0;) {
        const PdfRaised& number = line.raised[i];
        if (found.test(number.number)) line.text.erase(number.offset, number.size);
      }
    }
    begin = end;
  }
}

}  // namespace rubricate
