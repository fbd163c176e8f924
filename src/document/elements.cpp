// Which kind of text a stretch belongs to: paragraphs, headings, lists, quotes and so on.
#include <document/pictures.hpp>
#include <document/words.hpp>
#include <util/ascii.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace rubricate {
namespace {

constexpr std::string_view k_reference_titles[] = {
    "references", "reference",        "reference list",  "list of references", "references cited", "bibliography",
    "citations",  "literature cited", "works consulted", "works cited",        "literature",       "sources"};

constexpr std::string_view k_caption_labels[] = {"figure", "fig", "table", "photo", "picture", "image", "caption"};

constexpr std::uint32_t k_bold_title_level = 7;  // a bold line ranks below every heading

template <class Test>
std::string_view without_leading(std::string_view text, Test test) {
  return {std::ranges::find_if_not(text, test), text.end()};
}

bool titles_references(std::string_view title) {
  constexpr std::size_t k_longest = 60;  // bytes, numbering and all
  return title.size() <= k_longest &&
         std::ranges::find(k_reference_titles, title_key(title)) != std::end(k_reference_titles);
}

bool is_caption_label(std::string_view word) {
  const auto same = [](char a, char b) { return (is_letter(a) ? a | 0x20 : a) == b; };
  return std::ranges::any_of(k_caption_labels,
                             [&](std::string_view label) { return std::ranges::equal(word, label, same); });
}

// "Figure 2: …", "Photo – …": a label, then a mark, or a number that no sentence goes on from ("Figure 2 shows …").
bool begins_as_caption(std::string_view text) {
  std::string_view rest = without_leading(text, is_letter);
  if (!is_caption_label(text.substr(0, text.size() - rest.size()))) return false;
  rest = without_leading(rest, [](char c) { return c == ' ' || c == '.'; });
  for (const std::string_view mark : {":", "- ", "\u2013", "\u2014"})
    if (rest.starts_with(mark)) return true;
  if (rest.empty() || !is_digit(rest.front())) return false;
  rest = without_leading(rest, [](char c) { return is_digit(c) || is_letter(c) || c == '.'; });
  rest = without_leading(rest, [](char c) { return c == ' '; });
  constexpr std::string_view k_goes_on = ",;'";
  return rest.empty() || (!is_small_letter(rest.front()) && !k_goes_on.contains(rest.front()));
}

bool is_title(const Document& document, const Block& block) {
  return block.kind == BlockKind::heading || (block.kind == BlockKind::paragraph && document.wholly(block, strong));
}

Element element_of(const Document& document, const Block& leaf) {
  switch (leaf.kind) {
    case BlockKind::heading: return Element::headings;
    case BlockKind::code: return Element::code;
    case BlockKind::footnote: return Element::footnotes;
    default: break;
  }
  for (std::uint32_t i = leaf.parent; i != 0; i = document.blocks[i].parent) {
    switch (document.blocks[i].kind) {
      case BlockKind::quote: return Element::quotes;
      case BlockKind::list: return Element::lists;
      case BlockKind::table: return Element::tables;
      default: break;
    }
  }
  return Element::paragraphs;
}

// Takes the leaves in order and keeps what one needs to know of those before.
class Splitter {
 public:
  explicit Splitter(const Document& document) : document_(document), pictures_(document) {}

  void begin_leaf(std::uint32_t leaf) {
    const Block& block = document_.blocks[leaf];
    follow_sections(leaf, block);
    element_ = leaf < references_end_ ? Element::references : element_of(document_, block);
    caption_ = element_ == Element::paragraphs ? caption_begin(leaf) : block.text.end;
  }

  /// The title of the section of references that the leaf last begun stands in, or 0.
  [[nodiscard]] std::uint32_t references_title() const {
    return element_ == Element::references ? references_title_ : 0;
  }

  /// Adds a stretch of the leaf.
  void add_text(Span part) {
    add_runs({part.begin, std::min(part.end, caption_)}, element_);
    add_runs({std::max(part.begin, caption_), part.end}, Element::captions);
  }

  void add(Span text, Element element) {
    if (text.begin >= text.end) return;
    if (!pieces_.empty() && pieces_.back().element == element && pieces_.back().text.end == text.begin)
      pieces_.back().text.end = text.end;
    else
      pieces_.push_back({text, element});
  }

  [[nodiscard]] std::vector<ElementSpan> take() { return std::move(pieces_); }

 private:
  // A section of references ends at the next title of its rank or a higher one, and with the list or quote it is in.
  void follow_sections(std::uint32_t leaf, const Block& block) {
    if (!is_title(document_, block)) return;
    const std::uint32_t level = block.kind == BlockKind::heading ? block.level : k_bold_title_level;
    const bool inside = leaf < references_end_;
    if (inside && (block.parent != references_parent_ || level > references_level_)) return;
    references_end_ = 0;
    if (!titles_references(document_.view(block))) return;
    references_title_ = leaf;
    references_end_ = document_.blocks[block.parent].end;
    references_parent_ = block.parent;
    references_level_ = level;
  }

  [[nodiscard]] bool holds_picture(const Block& block) const {
    return block.kind == BlockKind::paragraph && pictures_.any_in(block.source);
  }

  // Where the leaf's caption begins, or its end: a line in a picture's own paragraph, or a paragraph right before or
  // after a picture or a table.
  [[nodiscard]] std::uint32_t caption_begin(std::uint32_t leaf) const {
    const Block& block = document_.blocks[leaf];
    const std::string_view text = document_.view(block);
    if (holds_picture(block)) {
      for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        if (begins_as_caption(text.substr(line, end - line)))
          return block.text.begin + static_cast<std::uint32_t>(line);
        line = end + 1;
      }
      return block.text.end;
    }
    const auto shows = [&](std::uint32_t other) {
      const BlockKind kind = document_.blocks[other].kind;
      return kind == BlockKind::table || kind == BlockKind::cell || holds_picture(document_.blocks[other]);
    };
    const bool is_caption = begins_as_caption(text.substr(0, text.find('\n'))) &&
                            (shows(leaf - 1) || (block.end < document_.blocks.size() && shows(block.end)));
    return is_caption ? block.text.begin : block.text.end;
  }

  // Descriptions of pictures are captions wherever they stand.
  void add_runs(Span part, Element element) {
    if (part.begin >= part.end) return;
    const auto first =
        std::ranges::upper_bound(document_.runs, part.begin, {}, [](const Run& run) { return run.text.end; });
    for (auto run = first; run != document_.runs.end() && run->text.begin < part.end; ++run) {
      const bool describes = (run->style & image_alt) != 0 && element != Element::references;
      add({std::max(run->text.begin, part.begin), std::min(run->text.end, part.end)},
          describes ? Element::captions : element);
    }
  }

  const Document& document_;
  Pictures pictures_;
  std::vector<ElementSpan> pieces_;
  std::uint32_t references_end_ = 0;  // the block behind the section of references; 0 = not in one
  std::uint32_t references_title_ = 0;
  std::uint32_t references_parent_ = 0;
  std::uint32_t references_level_ = 0;
  Element element_ = Element::paragraphs;
  std::uint32_t caption_ = 0;  // where in the text the leaf's caption begins
};

// The outermost item or row behind `title` that the leaf stands in, or the leaf itself.
std::uint32_t entry_around(const Document& document, std::uint32_t leaf, std::uint32_t title) {
  std::uint32_t entry = leaf;
  for (std::uint32_t i = document.blocks[leaf].parent; i > title; i = document.blocks[i].parent)
    if (document.blocks[i].kind == BlockKind::item || document.blocks[i].kind == BlockKind::row) entry = i;
  return entry;
}

}  // namespace

std::vector<std::uint32_t> reference_entries(const Document& document) {
  std::vector<std::uint32_t> entries;
  Splitter splitter(document);
  for (std::uint32_t i = 1; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (!is_leaf(block.kind)) continue;
    splitter.begin_leaf(i);
    const std::uint32_t title = splitter.references_title();
    if (title == 0 || is_title(document, block) || block.text.empty()) continue;
    const std::uint32_t entry = entry_around(document, i, title);
    if (document.blocks[entry].header || (!entries.empty() && entries.back() == entry)) continue;
    entries.push_back(entry);
  }
  return entries;
}

Span answer_in_heading(const Document& document, const Block& block, std::span<const Span> prompts) {
  constexpr std::uint32_t k_fewest = 5;  // words; fewer may be a remark, such as "(at most a page)"
  if (block.kind != BlockKind::heading) return {};
  const auto next = std::ranges::lower_bound(prompts, block.text.end, {}, &Span::begin);
  if (next == prompts.begin()) return {};
  const Span question = *std::prev(next);
  if (question.end <= block.text.begin || question.end >= block.text.end) return {};
  const auto behind = std::min<std::size_t>(document.text.find_first_not_of(" \t\n", question.end), block.text.end);
  const Span answer{static_cast<std::uint32_t>(behind), block.text.end};
  return count_words(document.view(answer), WordRule::standard) < k_fewest ? Span{} : answer;
}

std::vector<ElementSpan> element_spans(const Document& document, std::uint32_t first, std::uint32_t end,
                                       std::span<const Span> prompts) {
  Splitter splitter(document);
  auto prompt = prompts.begin();
  for (std::uint32_t i = first; i < end; ++i) {
    const Block& block = document.blocks[i];
    if (!is_leaf(block.kind)) continue;
    splitter.begin_leaf(i);
    std::uint32_t at = block.text.begin;
    while (prompt != prompts.end() && prompt->end <= at) ++prompt;
    for (; prompt != prompts.end() && prompt->begin < block.text.end; ++prompt) {
      const std::uint32_t begin = std::max(at, prompt->begin);
      splitter.add_text({at, begin});
      at = std::min(prompt->end, block.text.end);
      splitter.add({begin, at}, Element::prompts);
      if (prompt->end > block.text.end) break;
    }
    const Span answer = answer_in_heading(document, block, prompts);
    if (answer.empty())
      splitter.add_text({at, block.text.end});
    else
      splitter.add(answer, Element::paragraphs);
  }
  return splitter.take();
}

}  // namespace rubricate
