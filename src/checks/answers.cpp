#include <checks/answers.hpp>
#include <checks/placeholder.hpp>
#include <checks/table_answers.hpp>
#include <checks/text_titles.hpp>
#include <document/words.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace rubricate {
namespace {

// Text that no anchor claims may be this long before it could hold an answer: a name, a date, a greeting.
constexpr std::uint32_t k_stray_words = 20;

// Of two finds for one prompt the better one counts; equal ones together.
void keep_better(Answer& old, const Answer& found) {
  const bool is_better = found.state < old.state;
  const Answer& worse = is_better ? old : found;
  std::optional<AnswerBody> gap = is_better ? found.gap : old.gap;
  if (!gap) gap = worse.gap;
  const AnchorKind kind = (is_better ? found : old).kind;
  // A lead-in with nothing behind it is a bold line.
  const bool is_alike = worse.kind == kind || (kind == AnchorKind::lead_in && worse.kind == AnchorKind::bold_line);
  if (!gap && worse.state == AnswerState::empty && is_alike) gap = AnswerBody{worse.text, worse.title};
  if (is_better) {
    old = found;
  } else if (found.state == old.state) {
    old.bodies.insert(old.bodies.end(), found.bodies.begin(), found.bodies.end());
  }
  old.gap = gap;
}

// "None" in each of its lines, or in each cell of a table's row.
bool says_none(std::string_view text) {
  bool any = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (is_blank(line)) continue;
    if (!is_none(line)) return false;
    any = true;
  }
  return any;
}

// Dots or dashes where an answer should be, or a sign that may be one: "…", "????", "✓".
enum class Signs : std::uint8_t { none, gap, symbol };

Signs only_signs(std::string_view text) {
  Signs signs = Signs::none;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_word_character(c)) return Signs::none;
    if (is_space(c) || is_invisible(c)) continue;
    const bool gap = c < 0x80 || c == U'\u2026' || c == U'\u2013' || c == U'\u2014';
    signs = std::max(signs, gap ? Signs::gap : Signs::symbol);
  }
  return signs;
}

class Answers {
 public:
  Answers(const Text& text, std::uint32_t index, const PromptTitles& titles, std::vector<Anchor> anchors,
          Numbers numbers)
      : text_(text), document_(*text.document), titles_(titles), index_(index), answers_(titles.entries().size()) {
    match_numbers(text, titles, numbers, anchors);
    for (Anchor& anchor : anchors)
      if (anchor.match || anchor.foreign()) marks_.push_back(std::move(anchor));
    dropped_.resize(marks_.size(), false);
  }

  std::vector<Answer> run() {
    drop_copied_lists();
    for (std::size_t i = 0; i < marks_.size(); ++i)
      if (is_anchor(i)) judge(i);
    claim_tables();
    claim_parents();
    return std::move(answers_);
  }

  // Words that stand under no anchor.
  [[nodiscard]] std::uint32_t unclaimed_words() const {
    std::uint32_t words = 0;
    for (const Span& stretch : unclaimed()) words += count(stretch);
    return words;
  }

  // Words below titles of the applicant's own: they may answer what no title announces.
  [[nodiscard]] bool has_foreign_titles() const {
    for (std::size_t i = 0; i < marks_.size(); ++i)
      if (marks_[i].foreign() && count(body(i)) > k_stray_words) return true;
    return false;
  }

 private:
  [[nodiscard]] bool is_anchor(std::size_t i) const { return marks_[i].match && !dropped_[i]; }
  [[nodiscard]] bool is_heading(std::size_t i) const { return marks_[i].kind == AnchorKind::heading; }

  [[nodiscard]] std::uint32_t count(Span stretch) const {
    if (stretch.begin >= stretch.end) return 0;
    return count_words(document_.view(stretch), WordRule::standard);
  }

  // Where what stands under mark i ends: at the next mark that is no title below it.
  [[nodiscard]] std::size_t next_mark(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < marks_.size() &&
           ((marks_[next].foreign() && marks_[next].level > marks_[i].level) || (dropped_[next] && !is_heading(next))))
      ++next;
    return next;
  }

  // Up to where text belongs to mark i rather than to no question at all.
  [[nodiscard]] std::uint32_t reach(std::size_t i) const {
    const std::size_t next = next_mark(i);
    return std::max(marks_[i].body, next < marks_.size() ? marks_[next].title.begin : text_.span().end);
  }

  [[nodiscard]] Span body(std::size_t i) const {
    std::uint32_t end = reach(i);
    if (marks_[i].kind == AnchorKind::cell)  // the next row answers something else
      end = std::min(end, document_.blocks[document_.blocks[marks_[i].block].parent].text.end);
    return {marks_[i].body, std::max(marks_[i].body, end)};
  }

  [[nodiscard]] Span trimmed(Span stretch) const {
    const std::string_view text = document_.view(stretch);
    const std::size_t begin = text.find_first_not_of(" \n");
    if (begin == std::string_view::npos) return stretch;
    const std::size_t end = text.find_last_not_of(" \n") + 1;
    return {stretch.begin + static_cast<std::uint32_t>(begin), stretch.begin + static_cast<std::uint32_t>(end)};
  }

  // Text other than titles, or a picture.
  [[nodiscard]] bool holds_something(Span stretch) const {
    if (stretch.begin >= stretch.end) return false;
    const std::vector<Block>& blocks = document_.blocks;
    auto block = std::ranges::upper_bound(blocks, stretch.begin, {}, [](const Block& b) { return b.text.begin; });
    if (block != blocks.begin()) --block;  // the leaf in whose middle the stretch begins
    for (; block != blocks.end() && block->text.begin < stretch.end; ++block) {
      if (!is_leaf(block->kind) || block->kind == BlockKind::heading) continue;
      const std::uint32_t begin = std::max(block->text.begin, stretch.begin);
      const std::uint32_t end = std::min(block->text.end, stretch.end);
      if (begin < end && !is_blank(document_.view({begin, end}))) return true;
    }
    return false;
  }

  // A picture below mark i, which may have no text at all.
  [[nodiscard]] bool shows_picture(std::size_t i) const {
    const std::size_t next = next_mark(i);
    const std::uint32_t begin = document_.source_of(marks_[i].title).end;
    const std::uint32_t end = next < marks_.size() ? document_.source_of(marks_[next].title).begin
                                                   : document_.blocks[text_.end - 1].source.end;
    return std::ranges::any_of(document_.links, [&](const Link& link) {
      return link.kind == Link::Kind::image && begin <= link.source.begin && link.source.end <= end;
    });
  }

  [[nodiscard]] bool is_empty(std::size_t i) const {
    return !holds_something(body(i)) && is_blank(document_.view(marks_[i].tail)) && !shows_picture(i);
  }

  // True when mark b says again, or below it, what mark a announces.
  [[nodiscard]] bool continues(std::size_t a, std::size_t b) const {
    return std::ranges::any_of(marks_[b].match.prompts, [&](std::uint32_t prompt) {
      const std::int32_t parent = titles_.entries()[prompt].parent;
      return std::ranges::any_of(marks_[a].match.prompts, [&](std::uint32_t other) {
        return other == prompt || parent == static_cast<std::int32_t>(other);
      });
    });
  }

  // The list, quote or paragraph at the top level that holds a leaf.
  [[nodiscard]] std::uint32_t group(std::size_t i) const {
    std::uint32_t block = marks_[i].block;
    if (block >= document_.blocks.size()) return 0;
    while (document_.blocks[block].parent != 0) block = document_.blocks[block].parent;
    return block;
  }

  // Anchors with nothing between them are a copied list of questions or a table of contents, and anchor nothing.
  void drop_copied_lists() {
    unclaimed_at_first_ = unclaimed_words();
    for (std::size_t i = 0; i < marks_.size(); ++i)
      if (marks_[i].match && !is_empty(i)) ++answered_;
    for (std::size_t i = 0; i < marks_.size();) {
      std::size_t end = i;  // of the run of empty anchors
      while (end < marks_.size() && marks_[end].match && is_empty(end) &&
             !(end + 1 < marks_.size() && marks_[end + 1].match && continues(end, end + 1) &&
               group(end) != group(end + 1)))
        ++end;
      if (end > i) decide_run(i, end);
      i = end + 1;
    }
  }

  // True when a question near mark `at` in the same list has an answer of its own.
  [[nodiscard]] bool answers_within(std::uint32_t top, std::size_t at) const {
    constexpr std::size_t k_near = 50;
    const std::size_t end = std::min(at + k_near, marks_.size());
    for (std::size_t i = at - std::min(at, k_near); i < end; ++i)
      if (i != at && marks_[i].match && group(i) == top && !is_empty(i)) return true;
    return false;
  }

  // Anchors first…last-1 are empty; `last` is the mark behind them, which may not be there.
  void decide_run(std::size_t first, std::size_t last) {
    const std::size_t length = last - first;
    const bool headings = is_heading(first);
    const bool followed = last < marks_.size() && marks_[last].match && !is_empty(last);
    const bool same_leaf = followed && !headings && marks_[first].block == marks_[last].block;
    const bool same_group =
        followed && !headings && group(first) == group(last) && (same_leaf || !answers_within(group(first), last));
    const bool others = answered_ > (followed ? 1U : 0U);
    const auto drop = [&](std::size_t begin, std::size_t end) {
      std::fill(dropped_.begin() + static_cast<std::ptrdiff_t>(begin),
                dropped_.begin() + static_cast<std::ptrdiff_t>(end), true);
    };
    if (length == 1) {
      if (same_group) joint_.push_back({first, last});
      return;
    }
    if (followed && headings && others) {
      joint_.push_back({first, last - 1});
    } else if (followed) {
      const bool whole_list = same_group || !others || marks_[last].kind == marks_[first].kind;
      drop(first, whole_list ? last + 1 : last);
    } else if (unclaimed_at_first_ > k_stray_words) {
      // At the end, with text above that no question claims: the questions were copied below the essay.
      drop(first, last);
    }
  }

  void judge(std::size_t i) {
    const Anchor& anchor = marks_[i];
    const bool something = !is_empty(i);
    const Span stretch = holds_something(body(i)) || shows_picture(i) || !something ? body(i) : anchor.tail;
    Answer answer{AnswerState::found, index_, {}, anchor.title, {}, anchor.kind, anchor.match.rule};
    const std::string_view content = document_.view(stretch);
    const std::size_t next = next_mark(i);
    const auto joint = std::ranges::find_if(joint_, [&](const auto& run) { return run.first <= i && i <= run.second; });
    const Signs signs = something ? Signs::none : only_signs(content);
    if (joint != joint_.end()) {
      answer.state = AnswerState::shared;
    } else if (signs != Signs::none) {
      answer.state = signs == Signs::gap ? AnswerState::placeholder : AnswerState::none_given;
    } else if (!something) {
      const bool text_below = next < marks_.size() && !is_anchor(next) && holds_something(body(next));
      answer.state = text_below ? AnswerState::foreign : AnswerState::empty;
    } else if (says_none(content) || (!is_placeholder(content) && may_be_placeholder(content))) {
      answer.state = AnswerState::none_given;
    } else if (is_placeholder(content)) {
      answer.state = AnswerState::placeholder;
    } else if (anchor.match.prompts.size() > 1) {
      answer.state = AnswerState::shared;
    }
    if (something || signs != Signs::none) answer.bodies.push_back({index_, trimmed(stretch)});
    for (const std::uint32_t prompt : anchor.match.prompts) keep_better(answers_[prompt], answer);
  }

  void claim_tables() {
    TableAnswers found = find_table_answers(text_, index_, titles_, marks_);
    for (const TableAnswer& one : found.answers)
      for (const std::uint32_t prompt : one.prompts) keep_better(answers_[prompt], one.answer);
    tables_ = std::move(found.tables);
  }

  // A question is answered through its sub-questions where its own anchor holds nothing else.
  void claim_parents() {
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      const std::int32_t parent = titles_.entries()[i].parent;
      if (parent < 0 || answers_[i].state > AnswerState::placeholder) continue;
      Answer& whole = answers_[static_cast<std::size_t>(parent)];
      if (whole.state == AnswerState::found) continue;
      const bool anchored = std::ranges::any_of(marks_, [&](const Anchor& mark) {
        return std::ranges::find(mark.match.prompts, static_cast<std::uint32_t>(parent)) != mark.match.prompts.end();
      });
      const AnswerState state = anchored ? answers_[i].state : std::max(answers_[i].state, AnswerState::shared);
      if (state < whole.state) {
        whole = answers_[i];
        whole.state = state;
      }
    }
  }

  [[nodiscard]] std::vector<Span> unclaimed() const {
    std::vector<Span> stretches;
    std::uint32_t at = text_.span().begin;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].title.begin >= at) stretches.push_back({at, marks_[i].title.begin});
      at = std::max(at, is_anchor(i) ? reach(i) : marks_[i].body);
    }
    if (at < text_.span().end) stretches.push_back({at, text_.span().end});
    // What a table's columns answer is claimed.
    std::vector<Span> rest;
    for (Span stretch : stretches) {
      for (const Span& table : tables_)
        if (stretch.begin <= table.begin && table.end <= stretch.end) {
          rest.push_back({stretch.begin, table.begin});
          stretch.begin = table.end;
        }
      rest.push_back(stretch);
    }
    return rest;
  }

  const Text& text_;
  const Document& document_;
  const PromptTitles& titles_;
  std::uint32_t index_;
  std::vector<Anchor> marks_;
  std::vector<bool> dropped_;
  std::uint32_t unclaimed_at_first_ = 0;                    // words
  std::size_t answered_ = 0;                                // anchors with something below
  std::vector<Span> tables_;                                // that answer questions
  std::vector<std::pair<std::size_t, std::size_t>> joint_;  // runs of anchors that share one text
  std::vector<Answer> answers_;
};

}  // namespace

std::vector<Answer> find_answers(std::span<const Text> texts, TextTitles& text_titles, Numbers numbers) {
  const PromptTitles& titles = text_titles.asked().titles();
  std::vector<Answer> best(titles.entries().size());
  std::uint32_t unclaimed = 0;
  bool foreign_titles = false;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    Answers finder(texts[i], i, titles, text_titles.anchors(texts[i]), numbers);
    const std::vector<Answer> answers = finder.run();
    unclaimed += finder.unclaimed_words();
    foreign_titles = foreign_titles || finder.has_foreign_titles();
    for (std::size_t p = 0; p < best.size(); ++p) keep_better(best[p], answers[p]);
  }
  const bool doubtful = foreign_titles || std::ranges::any_of(best, [](const Answer& answer) {
                          return answer.state == AnswerState::shared || answer.state == AnswerState::foreign;
                        });
  // Where nothing was found, a few words may be the answer.
  constexpr std::uint32_t k_few_words = 5;
  const bool nothing_found = std::ranges::all_of(best, [](const Answer& a) { return a.state >= AnswerState::unclear; });
  const bool stray = unclaimed > (nothing_found ? k_few_words : k_stray_words);
  // Only of what is absent is it asked whether a text speaks of it.
  std::vector<bool> spoken(best.size());
  for (std::size_t p = 0; p < best.size(); ++p) spoken[p] = best[p].state != AnswerState::absent;
  if (std::ranges::find(spoken, false) != spoken.end())
    for (const Text& text : texts) spoken = titles.spoken_of(text.document->view(text.span()), std::move(spoken));
  for (std::uint32_t p = 0; p < best.size(); ++p) {
    if (best[p].state != AnswerState::absent) continue;
    const std::int32_t parent = titles.entries()[p].parent;
    // Where the question may be answered, so may its sub-questions.
    const AnswerState above = parent >= 0 ? best[static_cast<std::size_t>(parent)].state : AnswerState::absent;
    const bool parent_open = above <= AnswerState::foreign || above == AnswerState::unclear;
    if (stray || doubtful || parent_open || spoken[p]) best[p].state = AnswerState::unclear;
  }
  return best;
}

}  // namespace rubricate
