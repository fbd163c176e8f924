#include <checks/field_label.hpp>
#include <checks/items.hpp>
#include <checks/placeholder.hpp>
#include <checks/questions.hpp>
#include <checks/table_text.hpp>
#include <checks/text_titles.hpp>
#include <checks/titled.hpp>
#include <util/ascii.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace rubricate {
namespace {

// Titles of a text's frame, never of a listed thing.
constexpr auto k_frame_titles = std::to_array<std::string_view>({
    "introduction",
    "intro",
    "conclusion",
    "closing",
    "summary",
    "overview",
    "background",
    "references",
    "notes",
    "note",
    "why these five",
    "why these people",
    "why them",
    "contents",
    "table of contents",
    "next steps",
    "closing thoughts",
    "final thoughts",
    "in closing",
    "in summary",
    "appendix",
    "name",
    "names",
    "role",
    "roles",
    "reason",
    "reasons",
});

constexpr std::size_t k_longest_name = 160;  // bytes of a bold name or a first line

class Collector {
 public:
  Collector(const Text& text, std::span<const std::string> names, const Fields& fields, TextTitles& titles)
      : text_(text),
        document_(*text.document),
        asked_(titles.asked()),
        wanted_(fields),
        anchors_(titles.anchors(text)) {
    for (const std::string& name : names)
      for (std::string& word : content_words(name)) names_.push_back(std::move(word));
    for (const Title& field : fields.titles())
      for (std::string& word : content_words(field.name)) fields_.push_back(std::move(word));
    for (std::size_t i = 1; i < fields.size(); ++i) later_fields_.insert(fields.keys(i).begin(), fields.keys(i).end());
    for (const Anchor& anchor : anchors_)
      if (anchor.match && anchor.match.rule != MatchRule::overlap && !counts(document_.view(anchor.title)))
        asking_.push_back(anchor.title.begin);
  }

  std::vector<Grouping> run() {
    for (std::uint32_t level = 1; level <= 6; ++level) add_headings(level);
    add_bold();
    add_numbered();
    add_labelled();
    for (std::uint32_t i = text_.first; i < text_.end; ++i) {
      if (document_.blocks[i].kind == BlockKind::list) add_list(i);
      if (document_.blocks[i].kind == BlockKind::table) add_table(i);
    }
    std::erase_if(groupings_, [](const Grouping& g) { return g.items.empty(); });
    constexpr std::size_t k_most = 200;  // a text with more lists than that says nothing by any one of them
    if (groupings_.size() > k_most) groupings_.resize(k_most);
    for (Grouping& grouping : groupings_) set_context(grouping);
    return std::move(groupings_);
  }

 private:
  [[nodiscard]] bool frames(std::string_view title) const {
    const std::string key = title_key(title);
    if (reads_as_question(title)) return true;
    return key.empty() || std::ranges::find(k_frame_titles, key) != k_frame_titles.end() || asked_.is_container(key);
  }

  // "Costs" stands above the costs of things, and is none itself. The first field is what the things are called.
  [[nodiscard]] bool is_later_field(std::string_view title) const { return later_fields_.contains(title_key(title)); }

  // True for a title that asks something: it lists nothing. "Group 2: the library" is one of the things, though.
  [[nodiscard]] bool asks(std::uint32_t begin) const { return std::ranges::binary_search(asking_, begin); }

  // "Group 2", "Member 1: Ana": one of the things, by its number.
  [[nodiscard]] bool counts(std::string_view title) const {
    const std::string key = title_key(title.substr(0, 60));
    const std::size_t space = key.find(' ');
    if (space == std::string::npos || space + 1 >= key.size()) return false;
    return is_digit(key[space + 1]) && names_things(key.substr(0, space));
  }

  // Ends each item at the next one, and at the next title that ends the grouping.
  void close(Grouping& grouping, std::uint32_t level) const {
    for (std::size_t i = 0; i < grouping.items.size(); ++i) {
      std::uint32_t end = i + 1 < grouping.items.size() ? grouping.items[i + 1].text.begin : text_.span().end;
      const std::uint32_t begin = grouping.items[i].title.begin;
      for (auto anchor = anchors_after(begin); anchor != anchors_.end() && anchor->title.begin < end; ++anchor)
        if (anchor->kind == AnchorKind::heading && anchor->level <= level) end = anchor->title.begin;
      grouping.items[i].text.end = end;
    }
  }

  // The first anchor that begins behind `offset`.
  [[nodiscard]] std::vector<Anchor>::const_iterator anchors_after(std::uint32_t offset) const {
    return std::ranges::upper_bound(anchors_, offset, {}, [](const Anchor& a) { return a.title.begin; });
  }

  void add_headings(std::uint32_t level) {
    Grouping grouping{GroupingKind::headings, {}, {}, {}, false, false};
    const auto flush = [&] {
      if (grouping.items.size() >= 2) {
        close(grouping, level);
        groupings_.push_back(grouping);
      }
      grouping.items.clear();
    };
    for (std::uint32_t i = text_.first; i < text_.end; ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind != BlockKind::heading || block.level > level) continue;
      if (block.level < level) {
        flush();
        continue;
      }
      const std::string_view title = document_.view(block);
      if (!frames(title) && !asks(block.text.begin) && !is_later_field(title))
        grouping.items.push_back({block.text, block.text, {}});
    }
    flush();
  }

  // Where bold type that begins the leaf ends; its begin when it does not begin so.
  [[nodiscard]] std::uint32_t bold_end(const Block& block) const {
    std::uint32_t end = block.text.begin;
    for (std::uint32_t i = block.runs.begin; i < block.runs.end; ++i) {
      if ((document_.runs[i].style & strong) == 0) break;
      end = document_.runs[i].text.end;
    }
    return end;
  }

  // Paragraphs, quoted ones too, that begin with a name in bold. Labels ("**Role:** …") inside one belong to it.
  void add_bold() {
    Grouping grouping{GroupingKind::bold, {}, {}, {}, false, false};
    for (std::uint32_t i = text_.first; i < text_.end; ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind == BlockKind::list || block.kind == BlockKind::table) {
        i = block.end - 1;
        continue;
      }
      if (block.kind != BlockKind::paragraph) continue;
      const Span title{block.text.begin, bold_end(block)};
      if (title.empty() || title.size() > k_longest_name || frames(document_.view(title)) || asks(title.begin) ||
          labels_a_field(document_.view(title)))
        continue;
      grouping.items.push_back({title, title, {}});
    }
    if (grouping.items.size() < 2) return;
    close(grouping, 6);
    groupings_.push_back(std::move(grouping));
  }

  // "**Role:**" and the like belong to the thing that they stand below.
  [[nodiscard]] bool labels_a_field(std::string_view title) const {
    if (label_size(title) == 0) return false;
    const std::string key = title_key(title);
    for (std::size_t f = 0; f < wanted_.size(); ++f)
      if (wanted_.is_label_of(f, key)) return true;
    return false;
  }

  // "Name: Ana" on a line of its own, with further labels below it: each such line begins another of the things.
  void add_labelled() {
    if (wanted_.empty()) return;
    Grouping grouping{GroupingKind::labelled, {}, {}, {}, false, false};
    for (std::uint32_t i = text_.first; i < text_.end; ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind != BlockKind::paragraph || document_.blocks[block.parent].kind == BlockKind::cell) continue;
      for (std::uint32_t line = block.text.begin; line < block.text.end;) {
        const std::string_view rest = document_.view({line, block.text.end});
        const std::size_t newline = std::min(rest.find('\n'), rest.size());
        const auto end = line + static_cast<std::uint32_t>(newline);
        const std::size_t label = label_size(rest.substr(0, newline));
        if (label > 0 && rest[label - 1] == ':' && wanted_.is_label_of(0, title_key(rest.substr(0, label))))
          grouping.items.push_back({{line + static_cast<std::uint32_t>(label), end}, {line, line}, {}});
        line = end + 1;
      }
    }
    if (grouping.items.size() < 2) return;
    close(grouping, 6);
    // In a list, the last one ends with the list.
    Item& last = grouping.items.back();
    if (const Block* list = list_around(last.title.begin)) last.text.end = std::min(last.text.end, list->text.end);
    groupings_.push_back(std::move(grouping));
  }

  // The outermost list that holds the text at `offset`; null when none does.
  [[nodiscard]] const Block* list_around(std::uint32_t offset) const {
    for (std::uint32_t i = text_.first; i < text_.end; ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind == BlockKind::list && block.text.begin <= offset && offset <= block.text.end) return &block;
    }
    return nullptr;
  }

  // "1\. Maria, building rep …" as paragraphs: numbers that Markdown does not take for a list.
  void add_numbered() {
    Grouping grouping{GroupingKind::numbered, {}, {}, {}, false, false};
    for (std::uint32_t i = text_.first; i < text_.end; ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind != BlockKind::paragraph || block.parent != 0) continue;
      std::uint32_t line = block.text.begin;
      while (line < block.text.end) {
        const std::string_view rest = document_.view({line, block.text.end});
        const std::size_t newline = std::min(rest.find('\n'), rest.size());
        std::size_t digits = 0;
        while (digits < rest.size() && is_digit(rest[digits])) ++digits;
        if (digits > 0 && digits <= 2 && digits + 1 < rest.size() && (rest[digits] == '.' || rest[digits] == ')') &&
            rest[digits + 1] == ' ')
          grouping.items.push_back(
              {{line + static_cast<std::uint32_t>(digits) + 2, line + static_cast<std::uint32_t>(newline)},
               {line, line},
               {}});
        line += static_cast<std::uint32_t>(newline) + 1;
      }
    }
    if (grouping.items.size() < 2) return;
    close(grouping, 6);
    groupings_.push_back(std::move(grouping));
  }

  void add_list(std::uint32_t list) {
    Grouping grouping{GroupingKind::list, {}, {}, {}, false, false};
    for (std::uint32_t item = list + 1; item < document_.blocks[list].end; item = document_.blocks[item].end) {
      const Block& block = document_.blocks[item];
      if (is_blank(document_.view(block))) continue;
      grouping.items.push_back({first_title(item), block.text, {}});
    }
    // A list of the questions lists nothing else.
    const auto questions =
        std::ranges::count_if(grouping.items, [this](const Item& item) { return asks(item.text.begin); });
    if (2 * static_cast<std::size_t>(questions) >= grouping.items.size()) return;
    // A list that a paragraph interrupts goes on: "1. … text … 2. …".
    const bool goes_on = document_.blocks[list].ordered && document_.blocks[list].level > 1 && !groupings_.empty() &&
                         last_list_ != 0 && document_.blocks[last_list_].parent == document_.blocks[list].parent &&
                         document_.blocks[last_list_].ordered;
    if (goes_on && groupings_[last_grouping_].items.size() + 1 == document_.blocks[list].level) {
      Grouping& before = groupings_[last_grouping_];
      before.items.back().text.end = document_.blocks[list].text.begin;
      before.items.insert(before.items.end(), grouping.items.begin(), grouping.items.end());
    } else {
      last_grouping_ = groupings_.size();
      groupings_.push_back(std::move(grouping));
    }
    last_list_ = list;
  }

  // The bold name that an item begins with, or else its first line.
  [[nodiscard]] Span first_title(std::uint32_t item) const {
    for (std::uint32_t i = item + 1; i < document_.blocks[item].end; ++i) {
      const Block& block = document_.blocks[i];
      if (!is_leaf(block.kind)) continue;
      if (const std::uint32_t end = bold_end(block); end > block.text.begin) return {block.text.begin, end};
      const std::string_view text = document_.view(block);
      return {block.text.begin, block.text.begin + static_cast<std::uint32_t>(std::min(text.find('\n'), text.size()))};
    }
    return {document_.blocks[item].text.begin, document_.blocks[item].text.begin};
  }

  void add_table(std::uint32_t table) {
    Grouping grouping{GroupingKind::table, {}, {}, {}, false, false};
    for (std::uint32_t row = table + 1; row < document_.blocks[table].end; row = document_.blocks[row].end) {
      const Block& block = document_.blocks[row];
      Item item{{block.text.begin, block.text.begin}, block.text, {}};
      for (std::uint32_t cell = row + 1; cell < block.end; cell = document_.blocks[cell].end)
        item.cells.push_back(document_.blocks[cell].text);
      if (block.header) {
        grouping.header = std::move(item.cells);
        continue;
      }
      if (is_blank(document_.view(block)) || item.cells.empty()) continue;
      item.title = item.cells.front();
      if (is_total_row(document_, row)) continue;
      grouping.items.push_back(std::move(item));
    }
    groupings_.push_back(std::move(grouping));
  }

  // The nearest title or line that announces the grouping, and what it says about it.
  void set_context(Grouping& grouping) const {
    const std::uint32_t begin = grouping.items.front().text.begin;
    const Anchor* above = nullptr;
    for (auto anchor = anchors_after(begin); anchor != anchors_.begin() && above == nullptr;) {
      --anchor;
      const bool title = anchor->match || anchor->kind == AnchorKind::heading;
      if (title && anchor->title.end <= begin && !anchor->title.empty()) above = &*anchor;
    }
    if (above != nullptr) {
      grouping.context = document_.view(above->title);
      grouping.elsewhere = static_cast<bool>(above->match);
    }
    // Below a question, it is the question in the rubric's words that says what is listed there.
    if (above != nullptr && grouping.elsewhere) {
      const auto asks_for = [&](std::span<const std::string> words) {
        return std::ranges::any_of(above->match.prompts, [&](std::uint32_t prompt) {
          const Prompt& asked = *asked_.titles().entries()[prompt].prompt;
          return speaks_of(asked.ask, words) || speaks_of(asked.id, words);
        });
      };
      grouping.named = asks_for(names_);
      grouping.elsewhere = !asks_for(fields_);
    } else {
      grouping.named = names_things(grouping.context);
    }
    if (std::ranges::any_of(grouping.header, [&](Span cell) { return names_things(document_.view(cell)); }))
      grouping.named = true;
    // A line right above it, such as "The five groups are:".
    const auto here =
        std::ranges::lower_bound(document_.blocks, begin, {}, [](const Block& b) { return b.text.begin; });
    if (here != document_.blocks.begin()) {
      const Block& before = *std::prev(here);
      const std::string_view line = document_.view(before);
      constexpr std::size_t k_longest_line = 300;
      if (before.kind == BlockKind::paragraph && line.ends_with(':') && line.size() < k_longest_line &&
          names_things(line)) {
        grouping.context = line;
        grouping.named = true;
      }
    }
    if (grouping.named) grouping.elsewhere = false;
  }

  [[nodiscard]] bool names_things(std::string_view title) const { return speaks_of(title, names_); }

  [[nodiscard]] static bool speaks_of(std::string_view title, std::span<const std::string> words) {
    return std::ranges::any_of(content_words(title),
                               [&](const std::string& word) { return std::ranges::find(words, word) != words.end(); });
  }

  const Text& text_;
  const Document& document_;
  const Asked& asked_;
  const Fields& wanted_;
  std::set<std::string> later_fields_;  // what fields but the first are called
  const std::vector<Anchor>& anchors_;
  std::vector<std::string> names_;     // content words for the things themselves
  std::vector<std::string> fields_;    // and for what each of them must have
  std::vector<std::uint32_t> asking_;  // where titles begin that ask something, sorted
  std::vector<Grouping> groupings_;
  std::uint32_t last_list_ = 0;
  std::size_t last_grouping_ = 0;
};

}  // namespace

std::string_view describe(GroupingKind kind) {
  switch (kind) {
    case GroupingKind::headings: return "sub-headings";
    case GroupingKind::bold: return "paragraphs that begin in bold";
    case GroupingKind::list: return "list items";
    case GroupingKind::numbered: return "numbered paragraphs";
    case GroupingKind::labelled: return "labelled lines";
    case GroupingKind::table: return "table rows";
  }
  return "";
}

std::vector<Grouping> find_groupings(const Text& text, std::span<const std::string> names, const Fields& fields,
                                     TextTitles& titles) {
  return Collector(text, names, fields, titles).run();
}

}  // namespace rubricate
