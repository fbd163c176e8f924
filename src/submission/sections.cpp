// Finds sections titled like parts in one text.
#include <submission/sections.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace rubricate {
namespace {

constexpr std::uint32_t k_paragraph_level = 7;
constexpr std::size_t k_longest_line = 200;  // bytes of a paragraph that may be a title
constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// What a reader would see between two titles.
bool is_content(const Document& document, const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
    case BlockKind::rule: return false;
    case BlockKind::html: return !is_blank(document.view(block));
    default: return true;
  }
}

bool is_one_line(std::string_view text) {
  return !is_blank(text) && text.size() <= k_longest_line && text.find('\n') == std::string_view::npos;
}

// Short, and no sentence: "PART 1. OVERVIEW QUESTIONS", "Artifact 2 (400-500 words): Plan".
bool looks_like_title(std::string_view text) {
  constexpr std::size_t k_longest = 90;  // bytes
  return text.size() <= k_longest && std::string_view(".;,!?").find(text.back()) == std::string_view::npos;
}

// 1–6 for headings, 7 for bold lines, 8 for other lines that may be titles, 0 for what is no title.
std::uint32_t title_level(const Document& document, const Block& block) {
  const std::string_view text = document.view(block);
  if (block.kind == BlockKind::heading) return is_blank(text) ? 0 : block.level;
  if (block.kind != BlockKind::paragraph || !is_one_line(text)) return 0;
  return document.wholly(block, strong) ? k_paragraph_level : k_paragraph_level + 1;
}

// Works on the titles of one document.
class Finder {
 public:
  Finder(const Document& document, std::vector<TitleLine> titles)
      : document_(document), titles_(std::move(titles)), content_until_(document.blocks.size() + 1) {
    std::vector<bool> is_title(document.blocks.size());
    for (const TitleLine& title : titles_) is_title[title.block] = true;
    for (std::size_t i = 1; i < document.blocks.size(); ++i)
      content_until_[i + 1] = content_until_[i] + (!is_title[i] && is_content(document, document.blocks[i]) ? 1 : 0);
    find_ends();
  }

  Sections find(std::optional<std::uint32_t> owner) {
    choose_starts(owner);
    drop_copied_lists();
    Sections sections;
    for (std::size_t i = 0; i < starts_.size(); ++i) sections.list.push_back(section(i));
    sections.inner = inner_;
    return sections;
  }

 private:
  [[nodiscard]] bool has_content(std::uint32_t first, std::uint32_t end) const {
    return first < end && content_until_[end] > content_until_[first];
  }
  [[nodiscard]] std::uint32_t after(const TitleLine& title) const { return document_.blocks[title.block].end; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(document_.blocks.size()); }

  // For each title the block where its outline ends: the next title that is no deeper.
  void find_ends() {
    ends_.assign(titles_.size(), size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      while (!open.empty() && titles_[open.back()].level >= titles_[i].level) {
        ends_[open.back()] = titles_[i].block;
        open.pop_back();
      }
      open.push_back(i);
    }
  }

  void choose_starts(std::optional<std::uint32_t> owner) {
    std::uint32_t owner_level = 1;  // without a title of the owner's, a heading of the highest rank counts
    if (owner) {
      for (const TitleLine& title : titles_)
        if (title.parts == std::vector{*owner}) {
          owner_level = title.level;
          break;
        }
    }
    struct Open {
      std::uint32_t level;
      std::uint32_t part;
    };
    std::vector<Open> open;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      const TitleLine& title = titles_[i];
      while (!open.empty() && open.back().level >= title.level) open.pop_back();
      if (title.parts.size() != 1) continue;
      const std::uint32_t part = title.parts.front();
      const std::uint32_t above = open.empty() ? k_none : open.back().part;
      if (above == part) continue;
      const bool known = above == k_none && (!owner || part == *owner || title.level <= owner_level);
      if (known || title.labelled) {
        starts_.push_back(i);
        open.push_back({title.level, part});
      } else {
        inner_.push_back({part, title.block});
      }
    }
  }

  // Of several sections for one part, those with nothing in them are a table of contents.
  void drop_copied_lists() {
    std::vector<std::uint32_t> full;
    std::vector<std::size_t> empty;
    for (std::size_t i = 0; i < starts_.size(); ++i) {
      const std::uint32_t next = i + 1 < starts_.size() ? titles_[starts_[i + 1]].block : size();
      if (has_content(after(titles_[starts_[i]]), next))
        full.push_back(titles_[starts_[i]].parts.front());
      else
        empty.push_back(starts_[i]);
    }
    std::ranges::sort(full);
    std::erase_if(starts_, [&](std::size_t start) {
      return std::ranges::binary_search(empty, start) && std::ranges::binary_search(full, titles_[start].parts.front());
    });
  }

  [[nodiscard]] Section section(std::size_t i) const {
    const std::size_t start = starts_[i];
    const TitleLine& title = titles_[start];
    Section result{title.parts.front(), title.block, after(title), size(), title.level, title.labelled, false};
    const bool last = i + 1 == starts_.size();
    const std::size_t next = last ? titles_.size() : starts_[i + 1];
    if (!last) result.end = titles_[next].block;
    for (std::size_t t = start + 1; t < next; ++t) {
      if (!ends_section(result, t, i)) continue;
      result.end = titles_[t].block;
      break;
    }
    const auto within = [&result](std::uint32_t block) { return result.first <= block && block < result.end; };
    for (std::size_t t = start + 1; t < next && within(titles_[t].block); ++t)
      result.doubtful = result.doubtful || titles_[t].level <= title.level || titles_[t].parts.size() > 1;
    return result;
  }

  // Whether title t, which is no section's, ends section i.
  [[nodiscard]] bool ends_section(const Section& section, std::size_t t, std::size_t i) const {
    const TitleLine& title = titles_[t];
    if (title.level > section.level) return false;
    if (title.foreign) return true;
    const bool higher = title.level < section.level && section.level < k_paragraph_level;
    if (higher && has_content(section.first, title.block)) return true;
    if (i + 1 == starts_.size()) return false;
    // It holds the next section, and nothing else, or the one after that as well.
    const TitleLine& next = titles_[starts_[i + 1]];
    if (title.level >= next.level || ends_[t] <= next.block) return false;
    return !has_content(after(title), next.block) ||
           (i + 2 < starts_.size() && titles_[starts_[i + 2]].block < ends_[t]);
  }

  const Document& document_;
  std::vector<TitleLine> titles_;
  std::vector<std::uint32_t> content_until_;  ///< how many blocks before this one are content
  std::vector<std::uint32_t> ends_;           ///< by title
  std::vector<std::size_t> starts_;           ///< titles that begin a section
  std::vector<InnerTitle> inner_;
};

}  // namespace

std::vector<TitleLine> title_lines(const Document& document, const PartMatcher& matcher) {
  std::vector<TitleLine> titles;
  std::vector<std::uint32_t> bare;   // plain lines that say a part's name without its label
  std::vector<std::uint32_t> named;  // the parts that such lines name in two words or more
  bool has_headings = false;
  const auto size = static_cast<std::uint32_t>(document.blocks.size());
  for (std::uint32_t i = 1; i < size; i = std::max(document.blocks[i].end, i + 1)) {
    const Block& block = document.blocks[i];
    TitleLine title{.block = i, .level = title_level(document, block), .parts = {}};
    if (title.level == 0) continue;
    has_headings = has_headings || block.kind == BlockKind::heading;
    const std::string_view text = document.view(block);
    // A plain line is a title only where it says a part's label and nothing else than that part's title.
    const bool is_plain = title.level > k_paragraph_level;
    const EvidenceList evidence = matcher.by_title(text, is_plain ? TitleScope::whole : TitleScope::beginning);
    title.parts = heaviest(evidence);
    const auto best = std::ranges::find_if(evidence, [&title](const Evidence& one) {
      return one.label && std::ranges::find(title.parts, one.part) != title.parts.end();
    });
    title.labelled = best != evidence.end();
    if (is_plain) {
      if (title.parts.size() != 1) continue;
      const bool whole = !title.labelled || best->words > 0 || split_title(text).text.empty();
      if (!whole && !looks_like_title(text)) continue;
      if (!title.labelled) bare.push_back(i);
      if (!title.labelled && std::ranges::any_of(evidence, [](const Evidence& one) { return one.words > 1; }))
        named.push_back(title.parts.front());
      title.level = k_paragraph_level;
    }
    title.foreign = title.parts.empty() && matcher.foreign_label(text);
    titles.push_back(std::move(title));
  }
  // A plain line without a label ("Reflection") is a title only among lines that bear one ("Part 1"), or in a text
  // without headings where such lines name several parts plainly.
  const bool labels = std::ranges::any_of(titles, &TitleLine::labelled);
  const bool several = std::ranges::any_of(named, [&](std::uint32_t part) { return part != named.front(); });
  if (!labels && (has_headings || !several))
    std::erase_if(titles, [&bare](const TitleLine& title) { return std::ranges::binary_search(bare, title.block); });
  return titles;
}

Sections find_sections(const Document& document, const PartMatcher& matcher) {
  return Finder(document, title_lines(document, matcher)).find(std::nullopt);
}

Sections find_sections(const Document& document, const PartMatcher& matcher, std::uint32_t owner) {
  return Finder(document, title_lines(document, matcher)).find(owner);
}

std::vector<std::string_view> names_of(const Document& document) {
  std::vector<std::string_view> names;
  for (const auto& [key, value] : document.front_matter)
    if (key == "title") names.emplace_back(value);
  bool first = true;
  for (std::size_t i = 1; i < document.blocks.size(); i = std::max<std::size_t>(document.blocks[i].end, i + 1)) {
    const Block& block = document.blocks[i];
    const bool is_heading = block.kind == BlockKind::heading;
    const bool is_line = title_level(document, block) != 0;
    if (is_line && (is_heading || first)) names.push_back(document.view(block));
    if (is_line && is_heading) break;
    first = first && !is_line && !is_content(document, block);
  }
  return names;
}

}  // namespace rubricate
