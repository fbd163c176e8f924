#include <checks/anchors.hpp>
#include <checks/label.hpp>
#include <checks/questions.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>

namespace rubricate {
namespace {

constexpr std::size_t k_longest_title = 600;  // bytes; a pasted question may have several sentences
constexpr std::uint32_t k_bold_level = 7;
constexpr std::uint32_t k_no_heading = 8;

// "It was one issue only." behind a number is an answer, "Scope" a title.
bool begins_a_sentence(std::string_view text, std::string_view key) {
  if (text.find(". ") != std::string_view::npos || text.ends_with('.') || text.ends_with('!')) return true;
  constexpr auto k_subjects = std::to_array<std::string_view>(
      {"i", "we", "it", "they", "he", "she", "there", "because", "yes", "no", "not", "im", "weve", "ive"});
  return std::ranges::find(k_subjects, first_word_of_key(key)) != k_subjects.end();
}

class Finder {
 public:
  Finder(const Text& text, const Asked& asked)
      : text_(text), document_(*text.document), asked_(asked), titles_(asked.titles()) {}

  std::vector<Anchor> run() {
    std::size_t comment = 0;
    for (std::uint32_t i = text_.first; i < text_.end; ++i) {
      const Block& block = document_.blocks[i];
      while (comment < document_.comments.size() && document_.comments[comment].source.begin < block.source.begin)
        add_marker(document_.comments[comment++], i);
      switch (block.kind) {
        case BlockKind::heading: add_heading(i); break;
        case BlockKind::summary: add_whole(i, AnchorKind::summary); break;
        case BlockKind::row: add_row(i); break;
        case BlockKind::paragraph: add_lines(i); break;
        default: break;
      }
    }
    while (comment < document_.comments.size()) {
      const Comment& last = document_.comments[comment++];
      if (text_.end < document_.blocks.size() && last.source.begin >= document_.blocks[text_.end].source.begin) break;
      add_marker(last, text_.end);
    }
    for (Anchor& anchor : anchors_) {
      const std::size_t head = titles_.announcing(document_.view(anchor.title), anchor.match);
      anchor.tail = {anchor.title.begin + static_cast<std::uint32_t>(head), anchor.title.end};
    }
    std::ranges::sort(anchors_, {}, [](const Anchor& a) { return std::tuple(a.title.begin, a.title.end, a.kind); });
    return std::move(anchors_);
  }

 private:
  // What a question is called as well is its title, unless it stands above the whole text. `begin` is the title's.
  [[nodiscard]] bool is_container(std::string_view key, std::uint32_t begin) const {
    const bool is_first = begin <= document_.blocks[text_.first].text.end;
    return is_first ? asked_.is_container(key) : asked_.is_container_alone(key);
  }

  void add_heading(std::uint32_t at) {
    const Block& block = document_.blocks[at];
    const std::string_view title = document_.view(block);
    Anchor anchor{AnchorKind::heading, block.text, block.text.end, block.level, at, parse_label(title).number, {}};
    // Someone may have written the answer on the heading's own line.
    const std::string_view asked =
        title.size() <= k_longest_title ? title : title.substr(0, leading_questions(title.substr(0, k_longest_title)));
    if (!asked.empty())
      if (const std::string key = title_key(asked); !is_container(key, block.text.begin))
        anchor.match = titles_.match(asked, key);
    anchors_.push_back(std::move(anchor));
  }

  void add_whole(std::uint32_t at, AnchorKind kind) {
    const Block& block = document_.blocks[at];
    if (block.text.size() > k_longest_title) return;
    if (TitleMatch match = titles_.match(document_.view(block)))
      anchors_.push_back({kind, block.text, block.text.end, k_no_heading, at, 0, std::move(match)});
  }

  // A head row that names several prompts is the head of their columns.
  [[nodiscard]] bool heads_columns(std::uint32_t row) const {
    int named = 0;
    for (std::uint32_t cell = row + 1; cell < document_.blocks[row].end; cell = document_.blocks[cell].end)
      if (document_.blocks[cell].text.size() <= k_longest_title &&
          titles_.match(document_.view(document_.blocks[cell])))
        ++named;
    return named > 1;
  }

  // A row whose first cell (a number aside) is a prompt: the other cells are the answer.
  void add_row(std::uint32_t row) {
    const std::vector<Block>& blocks = document_.blocks;
    if (row + 1 >= blocks[row].end || (blocks[row].header && heads_columns(row))) return;
    const std::string first = title_key(document_.view(blocks[row + 1]));
    const bool is_number = first.find_first_not_of("0123456789. ") == std::string::npos;
    const bool has_second = blocks[row + 1].end < blocks[row].end;
    add_whole(is_number && has_second ? blocks[row + 1].end : row + 1, AnchorKind::cell);
  }

  void add_marker(const Comment& comment, std::uint32_t before_block) {
    constexpr std::string_view k_prefix = "prompt:";
    if (!comment.text.starts_with(k_prefix)) return;
    if (text_.first < text_.end && comment.source.begin < document_.blocks[text_.first].source.begin && text_.first > 1)
      return;
    std::string_view id = std::string_view(comment.text).substr(k_prefix.size());
    id.remove_prefix(std::min(id.find_first_not_of(' '), id.size()));
    const std::int32_t prompt = titles_.find(id.substr(0, id.find(' ')));
    if (prompt < 0) return;
    const std::uint32_t offset = before_block < document_.blocks.size()
                                     ? document_.blocks[before_block].text.begin
                                     : static_cast<std::uint32_t>(document_.text.size());
    anchors_.push_back({AnchorKind::marker,
                        {offset, offset},
                        offset,
                        k_no_heading,
                        before_block,
                        0,
                        {{static_cast<std::uint32_t>(prompt)}, MatchRule::marker}});
  }

  // Every line of a paragraph may begin an answer: people press Enter once where Markdown wants it twice.
  void add_lines(std::uint32_t at) {
    const Block& block = document_.blocks[at];
    if (document_.blocks[block.parent].kind == BlockKind::cell) return;
    std::uint32_t line = block.text.begin;
    bool first = true;
    while (line < block.text.end) {
      const std::uint32_t next = add_line(at, line, first);
      const std::size_t newline = document_.text.find('\n', next);
      line = newline == std::string::npos ? block.text.end : static_cast<std::uint32_t>(newline + 1);
      first = false;
    }
  }

  // Where bold or italic text that begins at `begin` ends; `begin` when it is neither.
  [[nodiscard]] std::uint32_t styled_end(const Block& block, std::uint32_t begin) const {
    std::uint32_t end = begin;
    const auto first = document_.runs.begin() + block.runs.begin;
    const auto last = document_.runs.begin() + block.runs.end;
    for (auto at = std::upper_bound(first, last, begin,
                                    [](std::uint32_t offset, const Run& run) { return offset < run.text.end; });
         at != last; ++at) {
      const Run& run = *at;
      const bool styled = (run.style & (strong | emphasis)) != 0;
      const bool blank = document_.view(run.text).find_first_not_of(" \n") == std::string_view::npos;
      if (!styled && !(blank && end > begin)) break;
      if (styled) end = run.text.end;
    }
    return end;
  }

  // Bold words that begin a paragraph are a title when they stand alone, or end as one: "What I tried.", "Goals:".
  [[nodiscard]] static bool looks_like_title(std::string_view title, bool whole) {
    constexpr std::size_t k_longest = 120;
    if (title.size() > k_longest) return false;
    return whole || std::string_view(".:?!").find(title.back()) != std::string_view::npos;
  }

  // Tries the line that begins at `begin`; returns how far the text was used up.
  std::uint32_t add_line(std::uint32_t at, std::uint32_t begin, bool first) {
    const Block& block = document_.blocks[at];
    const std::string_view rest = document_.view({begin, block.text.end});
    const Label label = parse_label(rest.substr(0, 20));
    const std::uint32_t bold_end = styled_end(block, begin);
    int number = label.number;
    std::uint32_t start = begin + static_cast<std::uint32_t>(label.size);
    const Block& parent = document_.blocks[block.parent];
    const bool ordered_item =
        first && parent.kind == BlockKind::item && block.parent + 1 == at && document_.blocks[parent.parent].ordered;
    if (ordered_item && number == 0) number = static_cast<int>(parent.level);

    if (const std::uint32_t end = std::max(bold_end, styled_end(block, start)); end > start) {
      const std::string_view title = document_.view({start, end});
      const std::string key = title.size() <= k_longest_title ? title_key(title) : std::string();
      if (title.size() <= k_longest_title && !is_container(key, start)) {
        TitleMatch match = titles_.match(title, key);
        const bool whole = end >= block.text.end || document_.text[end] == '\n';
        if (match || (first && parent.kind == BlockKind::document && looks_like_title(title, whole))) {
          anchors_.push_back({whole ? AnchorKind::bold_line : AnchorKind::lead_in,
                              {begin, end},
                              skip_mark(end, block.text.end),
                              whole ? k_bold_level : k_no_heading,
                              at,
                              number,
                              std::move(match)});
          return end;
        }
      }
    }
    if (const auto title = plain_title(block, start, number > 0)) {
      anchors_.push_back({AnchorKind::line,
                          {begin, title->span.end},
                          skip_mark(title->span.end, block.text.end),
                          k_no_heading,
                          at,
                          number,
                          title->match});
      return title->span.end;
    }
    if (number > 0 && (ordered_item || label.size > 0))
      anchors_.push_back({AnchorKind::line, {begin, start}, start, k_no_heading, at, number, {}});
    return begin;
  }

  // Behind a title: ":" or "–" before the answer.
  [[nodiscard]] std::uint32_t skip_mark(std::uint32_t at, std::uint32_t end) const {
    while (at < end && std::string_view(" :.-").find(document_.text[at]) != std::string_view::npos) ++at;
    for (const std::string_view dash : {"– ", "— "})
      if (document_.view({at, end}).starts_with(dash)) at += static_cast<std::uint32_t>(dash.size());
    return at;
  }

  struct Title {
    Span span;
    TitleMatch match;
  };

  // "Knowing myself: my essay" at the beginning of a paragraph or list item: a few words that hold all the telling
  // ones.
  [[nodiscard]] std::optional<Title> label_title(const Block& block, std::uint32_t begin) const {
    constexpr std::size_t k_longest = 48;  // bytes
    constexpr std::ptrdiff_t k_most_blanks = 4;
    if (begin != block.text.begin) return std::nullopt;
    const std::string_view start = document_.view(block).substr(0, k_longest);
    const std::size_t colon = start.find(": ");
    if (colon == std::string_view::npos || std::ranges::count(start.substr(0, colon), ' ') > k_most_blanks)
      return std::nullopt;
    const std::string_view title = start.substr(0, colon + 1);
    const std::string key = title_key(title);
    if (is_container(key, begin) || begins_a_sentence(title, key)) return std::nullopt;
    TitleMatch match = titles_.match(title, key);
    if (match.prompts.size() != 1 || match.rule != MatchRule::keywords) return std::nullopt;
    return Title{{begin, begin + static_cast<std::uint32_t>(title.size())}, std::move(match)};
  }

  // Most lines are: no title and no question begins with their first word, nor do they end as one.
  [[nodiscard]] bool is_prose(std::string_view line) const {
    const std::string opening = title_key(line, 1);
    const std::string_view first = first_word_of_key(opening);
    return !titles_.may_match_equal(line, first) && !may_read_as_question(line, first);
  }

  // A question, or a short title with a colon, in plain type. In running prose only what looks like a title is one.
  [[nodiscard]] std::optional<Title> plain_title(const Block& block, std::uint32_t begin, bool labelled) const {
    const std::string_view rest = document_.view({begin, block.text.end}).substr(0, k_longest_title);
    // `asks`: whether it is a question; nothing where that is still to be seen.
    const auto attempt = [&](std::size_t size, std::optional<bool> asks) -> std::optional<Title> {
      const std::string_view title = rest.substr(0, size);
      if (title.empty() || (!labelled && !asks.value_or(false) && is_prose(title))) return std::nullopt;
      const std::string key = title_key(title);
      if (is_container(key, begin)) return std::nullopt;
      const bool question = asks.value_or(false) || (!asks && reads_as_question(title, key));
      constexpr std::size_t k_label_title = 80;  // bytes of a title behind a number
      const bool short_title = labelled && size <= k_label_title && !begins_a_sentence(title, key);
      TitleMatch match = question || short_title ? titles_.match(title, key) : titles_.match_equal(title, key);
      if (!match) return std::nullopt;
      const bool instruction = question && !title.contains('?');
      if (instruction && !short_title && match.rule != MatchRule::equal && !titles_.is_mostly(match, title))
        return std::nullopt;
      return Title{{begin, begin + static_cast<std::uint32_t>(size)}, std::move(match)};
    };

    const std::size_t line = std::min(rest.find('\n'), rest.size());
    // All questions that stand together: "What did you try? With whom? Explain."
    if (const std::size_t all = leading_questions(rest); all > 0) {
      if (auto title = attempt(all, true)) return title;
      const std::size_t one = rest.find('?') + 1;
      if (one > 0 && one < all)
        if (auto title = attempt(one, true)) return title;
    }
    if (const std::size_t colon = rest.substr(0, std::min<std::size_t>(line, 80)).find(':');
        colon != std::string_view::npos)
      if (auto title = attempt(colon + 1, false)) return title;
    if (auto title = label_title(block, begin)) return title;
    constexpr std::size_t k_title_line = 300;
    if (line <= k_title_line) return attempt(line, std::nullopt);
    return std::nullopt;
  }

  const Text& text_;
  const Document& document_;
  const Asked& asked_;
  const PromptTitles& titles_;
  std::vector<Anchor> anchors_;
};

}  // namespace

std::string_view describe(AnchorKind kind) {
  switch (kind) {
    case AnchorKind::heading: return "by its heading";
    case AnchorKind::bold_line: return "by its bold line";
    case AnchorKind::lead_in: return "by its lead-in";
    case AnchorKind::line: return "by its line";
    case AnchorKind::cell: return "by its table row";
    case AnchorKind::column: return "by its table column";
    case AnchorKind::summary: return "by its summary line";
    case AnchorKind::marker: return "by its marker";
    case AnchorKind::list: return "in the list";
  }
  return "";
}

std::vector<Anchor> find_anchors(const Text& text, const Asked& asked) { return Finder(text, asked).run(); }

}  // namespace rubricate
