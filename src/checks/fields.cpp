#include <checks/field_label.hpp>
#include <checks/fields.hpp>
#include <checks/item_name.hpp>
#include <checks/placeholder.hpp>
#include <checks/statement.hpp>
#include <document/words.hpp>
#include <util/ascii.hpp>
#include <util/byte_set.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace rubricate {
namespace {

// What no name begins with.
constexpr auto k_no_names =
    std::to_array<std::string_view>({"the", "a",       "an",   "i",    "we",  "he",  "she",   "they", "it",     "my",
                                     "our", "because", "this", "that", "his", "her", "their", "role", "reason", "why"});

// True for a title key that begins with a small word ("she", "because"), as a sentence does.
bool begins_no_name(std::string_view key) {
  return std::ranges::find(k_no_names, first_word_of_key(key)) != k_no_names.end();
}

std::uint32_t word_count(std::string_view text) { return count_words(text, WordRule::standard); }

struct Labelled {
  std::size_t field = 0;
  Span value;
};

class Reader {
 public:
  Reader(const Document& document, const Grouping& grouping, const Item& item, const Fields& fields,
         std::string_view of)
      : document_(document), grouping_(grouping), item_(item), fields_(fields), of_(of), states_(fields.size()) {}

  std::vector<FieldState> run() {
    if (grouping_.kind == GroupingKind::table) {
      read_columns();
      read_first_cell();
    } else {
      read_labels();
      read_title();
      read_keywords();
    }
    settle();
    std::vector<FieldState> states;
    for (const auto& state : states_) states.push_back(*state);
    return states;
  }

 private:
  [[nodiscard]] FieldState judge(Span value) const {
    const std::string_view text = document_.view(value);
    if (is_blank(text)) return FieldState::empty;
    if (is_placeholder(text)) return FieldState::placeholder;
    if (is_none(text) || may_be_placeholder(text)) return FieldState::doubtful;
    return FieldState::present;
  }

  [[nodiscard]] std::size_t open_fields() const {
    return static_cast<std::size_t>(std::ranges::count_if(states_, [](const auto& state) { return !state; }));
  }

  // A repeated label does no harm; what is filled in somewhere is filled in.
  void set(std::size_t field, FieldState state) {
    if (!states_[field] || state < *states_[field]) states_[field] = state;
  }

  void read_columns() {
    bool named = false;  // the head row names some field
    for (std::size_t column = 0; column < item_.cells.size(); ++column) {
      bool claimed = false;
      const std::string head =
          column < grouping_.header.size() ? title_key(document_.view(grouping_.header[column])) : std::string();
      for (std::size_t f = 0; f < fields_.size() && !claimed; ++f)
        if (fields_.is_label_of(f, head)) {
          set(f, judge(item_.cells[column]));
          claimed = true;
        }
      named = named || claimed;
      if (!claimed) loose_.push_back(item_.cells[column]);
    }
    // As many columns as fields, and none of them named: they stand in the order in which the guidelines name them.
    if (!named && item_.cells.size() == fields_.size())
      for (std::size_t f = 0; f < fields_.size(); ++f) set(f, judge(item_.cells[f]));
    // A head row that does not name the first field: the first column bears it.
    if (!states_[0] && !loose_.empty() && loose_.front() == item_.cells.front()) {
      set(0, judge(loose_.front()));
      loose_.erase(loose_.begin());
    }
  }

  // "Ana, nurse" in the first column: behind the name stand the middle fields, where no column bears those.
  void read_first_cell() {
    const std::string_view cell = document_.view(item_.title);
    const std::vector<Span> pieces = name_pieces(cell, of_, fields_.size());
    (void)fill_from_pieces(cell, pieces, 1);
  }

  // A piece of a title that says something by itself: no "she" from "Ana: she is our nurse".
  [[nodiscard]] static bool is_piece_of(std::string_view title, Span piece) {
    const std::string key = title_key(title.substr(piece.begin, piece.size()));
    return !key.empty() && !begins_no_name(key);
  }

  // "Role: …", "**Why:** …", a sub-item or line that begins with a field's name. Its value runs to the next label or
  // the end of its paragraph; where that holds nothing, to the next paragraph that begins with a label.
  void read_labels() {
    constexpr std::size_t k_none = SIZE_MAX;
    std::size_t waiting = k_none;  // a field whose label stands alone
    const auto fill = [&](Span value) {
      set(waiting, judge(value));
      waiting = k_none;
    };
    for (const Span& leaf : leaves()) {
      std::vector<std::pair<Span, std::size_t>> labels;
      for (std::uint32_t line = leaf.begin; line < leaf.end;) {
        const std::string_view rest = document_.view({line, leaf.end});
        const std::size_t size = std::min(rest.find('\n'), rest.size());
        add_label(line, rest.substr(0, size), labels);
        line += static_cast<std::uint32_t>(size) + 1;
      }
      const std::uint32_t before = labels.empty() ? leaf.end : labels.front().first.begin;
      if (before > leaf.begin && !is_blank(document_.view({leaf.begin, before}))) {
        if (waiting != k_none)
          fill({leaf.begin, before});
        else
          loose_.push_back({leaf.begin, before});
      }
      for (std::size_t i = 0; i < labels.size(); ++i) {
        if (waiting != k_none) fill({labels[i].first.begin, labels[i].first.begin});
        const auto& [label, field] = labels[i];
        const Span value{label.end, i + 1 < labels.size() ? labels[i + 1].first.begin : leaf.end};
        waiting = field;
        if (is_blank(document_.view(value))) continue;
        fill(value);
        if (field == 0) read_behind_name(value);
      }
    }
    if (waiting != k_none) fill({item_.text.end, item_.text.end});
  }

  // "Name: Ana, nurse. She knows everyone." says more than the name.
  void read_behind_name(Span value) {
    const std::string_view text = document_.view(value);
    const std::vector<Span> pieces = name_pieces(text, of_, fields_.size());
    const std::size_t used = fill_from_pieces(text, pieces, 1);
    if (used > pieces.size()) return;
    const Span rest{value.begin + pieces[used - 1].end, value.end};
    if (!is_blank(document_.view(rest))) loose_.push_back(rest);
  }

  // Pieces of a title from `used` on bear the middle fields, where nothing else does. Gives how many are used up.
  std::size_t fill_from_pieces(std::string_view title, std::span<const Span> pieces, std::size_t used) {
    for (std::size_t f = 1; f + 1 < fields_.size() && used < pieces.size() && used > 0; ++f)
      if (!states_[f] && is_piece_of(title, pieces[used])) {
        set(f, FieldState::present);
        ++used;
      }
    return used;
  }

  // The item's paragraphs, lines of lists and so on.
  [[nodiscard]] std::vector<Span> leaves() const {
    std::vector<Span> spans;
    // Blocks begin in the order of the text; the leaf in whose middle the item begins stands before.
    auto block =
        std::ranges::lower_bound(document_.blocks, item_.text.begin, {}, [](const Block& b) { return b.text.begin; });
    while (block != document_.blocks.begin() &&
           (block == document_.blocks.end() || !is_leaf(block->kind) || block->text.begin > item_.text.begin))
      --block;
    for (; block != document_.blocks.end() && block->text.begin < item_.text.end; ++block)
      if (is_leaf(block->kind) && block->text.end > item_.text.begin)
        spans.push_back({std::max(block->text.begin, item_.text.begin), std::min(block->text.end, item_.text.end)});
    return spans;
  }

  // Labels in one line: at its start, and behind a full stop, semicolon or bar ("Role: treasurer. Why: …").
  void add_label(std::uint32_t begin, std::string_view line, std::vector<std::pair<Span, std::size_t>>& labels) const {
    constexpr std::size_t k_longest_label = 48;
    for (std::size_t at = 0; at < line.size();) {
      const std::string_view rest = line.substr(at);
      std::size_t end = label_size(rest);
      // "**Role**" or "Role" on a line by itself, its value below.
      constexpr std::ptrdiff_t k_label_words = 4;
      if (end == 0 && at == 0 && line.size() <= k_longest_label && std::ranges::count(line, ' ') < k_label_words)
        end = rest.size();
      const std::size_t before = labels.size();
      const std::string label = title_key(rest.substr(0, end));
      for (std::size_t f = 0; f < fields_.size() && labels.size() == before; ++f)
        if (fields_.is_label_of(f, label)) {
          const auto offset = begin + static_cast<std::uint32_t>(at);
          labels.push_back({{offset, offset + static_cast<std::uint32_t>(end)}, f});
        }
      constexpr ByteSet k_ends(".;|");
      const std::size_t next = std::min(k_ends.find_in(rest), rest.size());
      // "Ben – Role: treasurer"
      at += end > 0 && labels.size() == before ? std::min(end, next + 1) : next + 1;
      while (at < line.size() && line[at] == ' ') ++at;
    }
  }

  // The title's first piece is the first field; pieces behind it are the middle fields, where nothing labels those.
  void read_title() {
    const std::string_view title = document_.view(item_.title);
    const std::vector<Span> pieces = name_pieces(title, of_, fields_.size());
    std::size_t used = 0;
    if (!states_[0] && is_placeholder(title)) {
      set(0, FieldState::placeholder);
    } else if (!states_[0] && !pieces.empty()) {
      const std::string_view name = title.substr(pieces[0].begin, pieces[0].size());
      const std::string key = title_key(name);
      const std::string_view first = first_word_of_key(key);
      const bool no_name = begins_no_name(key) || (loose_.empty() || loose_.front().begin > item_.title.begin);
      if (is_placeholder(name)) {
        set(0, FieldState::placeholder);
      } else if (!key.empty() && !no_name) {
        set(0, names_a_role_only(name) ? FieldState::doubtful : FieldState::present);
        sentence_ = goes_on(name);
        used = 1;
      } else if (!key.empty() && fields_.size() > 1 && key.find(' ') != std::string::npos) {
        set(0, first == "the" || first == "our" ? FieldState::present : FieldState::doubtful);
        used = 1;
      }
    }
    used = fill_from_pieces(title, pieces, used);
    // The rest of the item, behind what the title's pieces have told.
    const std::uint32_t told = used == 0 ? item_.text.begin : item_.title.begin + pieces[used - 1].end;
    for (Span& loose : loose_) loose.begin = std::min(std::max(told, loose.begin), loose.end);
  }

  // "Vice president and third-grade teacher": telling words of another field, and no name among them.
  [[nodiscard]] bool names_a_role_only(std::string_view name) const {
    const auto is_telling = [&](std::string_view words) {
      return std::ranges::any_of(fields_.titles().subspan(1), [&](const Title& field) {
        return !field.keywords.empty() && field.keywords.front().find(words).has_value();
      });
    };
    if (!is_telling(name)) return false;
    std::size_t at = name.find(' ');
    while (at != std::string_view::npos) {
      const std::size_t begin = at + 1;
      at = name.find(' ', begin);
      const std::string_view word = name.substr(begin, at == std::string_view::npos ? at : at - begin);
      const bool capital = !word.empty() && (is_capital(word[0]) || static_cast<unsigned char>(word[0]) >= 0x80);
      if (capital && !is_telling(word)) return false;
    }
    return true;
  }

  // A first line in plain type that is no mere name: "Ana runs the kitchen". It may say more than the name.
  [[nodiscard]] bool goes_on(std::string_view name) const {
    constexpr std::uint32_t k_longest_name = 3;  // words
    const bool plain_type = grouping_.kind == GroupingKind::list || grouping_.kind == GroupingKind::numbered;
    return plain_type && word_count(name) > k_longest_name && item_.title.end >= item_.text.end;
  }

  // Words of the rubric's that tell a field: in the title and the first two sentences.
  void read_keywords() {
    std::string_view text = document_.view(item_.text);
    std::size_t end = 0;
    for (int sentence = 0; sentence < 2 && end < text.size(); ++sentence)
      end = std::min(text.find(". ", end), text.size() - 1) + 1;
    text = text.substr(0, std::max<std::size_t>(end, item_.title.end - std::min(item_.title.end, item_.text.begin)));
    for (std::size_t f = 1; f < fields_.size(); ++f) {
      const std::vector<Term>& keywords = fields_[f].keywords;
      if (states_[f] || keywords.empty()) continue;
      if (std::ranges::all_of(keywords, [&](const Term& term) { return term.find(text).has_value(); }))
        set(f, FieldState::present);
    }
  }

  // What is left over belongs to the one field that is left, if it says something; to two it may belong or not.
  void settle() {
    std::uint32_t loose_words = 0;
    for (const Span& loose : loose_) loose_words += word_count(document_.view(loose));
    FieldState state = FieldState::doubtful;
    if (loose_words == 0 && !sentence_) state = FieldState::missing;
    if (open_fields() == 1 && left_over() != Statement::none) state = FieldState::present;
    for (auto& field : states_)
      if (!field) field = state;
  }

  // How surely the left-over text says something, sentence by sentence.
  [[nodiscard]] Statement left_over() const {
    Statement best = Statement::none;
    for (const Span& loose : loose_) {
      const std::string_view text = document_.view(loose);
      for (std::size_t at = 0; at < text.size();) {
        constexpr ByteSet k_ends(".!?\n");
        const std::size_t end = std::min(k_ends.find_in(text, at), text.size() - 1) + 1;
        best = std::max(best, apart_from_keywords(text.substr(at, end - at)));
        at = end;
      }
    }
    return best;
  }

  // Of a sentence that tells another field ("she is our nurse and knows everyone"), what it says besides.
  [[nodiscard]] Statement apart_from_keywords(std::string_view sentence) const {
    for (std::size_t f = 1; f < fields_.size(); ++f) {
      if (fields_[f].keywords.empty() || !states_[f]) continue;
      const auto told = fields_[f].keywords.front().find(sentence);
      if (!told) continue;
      const Statement before = reads_as_statement(sentence.substr(0, told->begin));
      return std::max(before == Statement::surely ? before : Statement::none,
                      reads_as_statement(sentence.substr(told->end)));
    }
    return reads_as_statement(sentence);
  }

  const Document& document_;
  const Grouping& grouping_;
  const Item& item_;
  const Fields& fields_;
  std::string_view of_;
  std::vector<std::optional<FieldState>> states_;
  bool sentence_ = false;    // the title may be a sentence that holds more than the first field
  std::vector<Span> loose_;  // text or cells under no label
};

}  // namespace

std::vector<FieldState> read_fields(const Document& document, const Grouping& grouping, const Item& item,
                                    const Fields& fields, std::string_view of) {
  if (fields.empty()) return {};
  constexpr std::uint32_t k_longest =
      16384;  // bytes of an item that are read; nested lists would read them again and again
  Item read = item;
  read.text.end = std::min(read.text.end, read.text.begin + k_longest);
  return Reader(document, grouping, read, fields, of).run();
}

}  // namespace rubricate
