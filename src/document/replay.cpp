// Plays a recording: its texts are laid out in a source, line by line, and the document is built over that.
#include <document/builder.hpp>
#include <document/recorder.hpp>
#include <document/recording.hpp>
#include <document/words.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <ranges>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

// What stands in the source for a picture that nobody described.
constexpr std::string_view k_picture_mark = "[picture]";
constexpr std::size_t k_most_steps = 4'000'000;
constexpr std::size_t k_head_size = 9;  // of a step: its name, its number, the size of its text

struct Step {
  char name = 0;
  std::uint32_t number = 0;
  std::string_view text;
  Span source;  // where the text lies in the source
};

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (unsigned i = 0; i < 4; ++i) number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return number;
}

// The steps, or nothing when the bytes are none.
std::optional<std::vector<Step>> steps_of(std::string_view bytes) {
  std::vector<Step> steps;
  for (std::size_t at = 0; at < bytes.size();) {
    if (bytes.size() - at < k_head_size) return std::nullopt;
    Step step{.name = bytes[at], .number = number_at(bytes, at + 1), .text = {}, .source = {}};
    const std::size_t size = number_at(bytes, at + 5);
    at += k_head_size;
    if (size > bytes.size() - at) return std::nullopt;
    step.text = bytes.substr(at, size);
    at += size;
    const bool has_target = step.name == k_picture_step || step.name == k_decoration_step;
    if (has_target && step.number > size) return std::nullopt;
    if (steps.size() == k_most_steps) break;  // far beyond what a document may hold: see `replay`
    steps.push_back(step);
  }
  return steps;
}

// The kind of a block, or nothing for kinds that only Markdown has.
std::optional<BlockKind> kind_of(std::uint32_t number) {
  const auto kind = static_cast<BlockKind>(number & k_kind_bits);
  switch (kind) {
    case BlockKind::heading:
    case BlockKind::paragraph:
    case BlockKind::list:
    case BlockKind::item:
    case BlockKind::quote:
    case BlockKind::table:
    case BlockKind::row:
    case BlockKind::cell:
    case BlockKind::code:
    case BlockKind::footnote: return kind;
    default: return std::nullopt;
  }
}

bool may_stand_in(BlockKind kind, BlockKind outer) {
  switch (outer) {
    case BlockKind::list: return kind == BlockKind::item;
    case BlockKind::table: return kind == BlockKind::row;
    case BlockKind::row: return kind == BlockKind::cell;
    case BlockKind::document:
    case BlockKind::item:
    case BlockKind::quote: return kind != BlockKind::item && kind != BlockKind::row && kind != BlockKind::cell;
    default: return false;  // leaves
  }
}

// The blocks in which the next step stands, as the recording means them.
class Nesting {
 public:
  [[nodiscard]] BlockKind inner() const { return open_.back(); }
  [[nodiscard]] bool in_leaf() const { return is_leaf(inner()); }
  [[nodiscard]] bool open(BlockKind kind) {
    if (!may_stand_in(kind, inner())) return false;
    open_.push_back(kind);
    return true;
  }
  [[nodiscard]] bool close() {
    if (open_.size() == 1) return false;
    open_.pop_back();
    return true;
  }

 private:
  std::vector<BlockKind> open_ = {BlockKind::document};
};

// Puts paragraphs around text that stands between blocks, and refuses blocks where they cannot stand.
std::optional<std::vector<Step>> checked(const std::vector<Step>& steps) {
  std::vector<Step> good;
  good.reserve(steps.size());
  Nesting nesting;
  bool is_implied = false;  // the paragraph that is open
  const auto end_implied = [&] {
    if (is_implied) good.push_back({.name = k_close_step, .number = 0, .text = {}, .source = {}});
    if (is_implied && !nesting.close()) return;
    is_implied = false;
  };
  for (const Step& step : steps) {
    if (step.name == k_open_step) {
      end_implied();
      const auto kind = kind_of(step.number);
      if (!kind || !nesting.open(*kind)) return std::nullopt;
    } else if (step.name == k_close_step) {
      end_implied();
      if (!nesting.close()) return std::nullopt;
    } else if (step.name == k_page_step) {
      end_implied();
    } else if (!nesting.in_leaf()) {
      const Step paragraph{k_open_step, static_cast<std::uint32_t>(BlockKind::paragraph), {}, {}};
      if (!nesting.open(BlockKind::paragraph)) return std::nullopt;
      good.push_back(paragraph);
      is_implied = true;
    }
    good.push_back(step);
  }
  return good;
}

// Lays the texts out, a line for each leaf. False when `most` bytes were not enough; the steps from there on are cut.
class Layout {
 public:
  Layout(Replayed& result, std::size_t most) : result_(result), most_(most) {}

  [[nodiscard]] bool lay_out(std::vector<Step>& steps) {
    for (Step& step : steps) {
      if (step.name == k_open_step) begins_line_ = true;
      if (step.name == k_page_step) begin_page();
      const bool is_picture = step.name == k_picture_step || step.name == k_decoration_step;
      if (step.name != k_text_step && !is_picture) continue;
      const std::string_view text = is_picture ? step.text.substr(step.number) : step.text;
      step.source = add(is_picture && text.empty() ? k_picture_mark : text);
      if (is_full_) {
        steps.resize(static_cast<std::size_t>(&step - steps.data()));
        return false;
      }
    }
    return true;
  }

 private:
  void begin_page() {
    if (result_.pages.empty()) result_.pages.push_back(0);
    ++new_pages_;
  }

  Span add(std::string_view text) {
    std::string& source = result_.source;
    if (begins_line_ && !source.empty()) source += '\n';
    const auto begin = static_cast<std::uint32_t>(source.size());
    result_.pages.insert(result_.pages.end(), std::exchange(new_pages_, 0), begin);  // empty ones begin there too
    begins_line_ = false;
    if (!utf8_error(text)) {
      source += text;
    } else {
      for (std::size_t at = 0; at < text.size();) append_utf8(source, next_character(text, at));
    }
    is_full_ = source.size() > most_;
    if (is_full_) source.resize(begin);
    return {begin, static_cast<std::uint32_t>(source.size())};
  }

  Replayed& result_;
  std::size_t most_;
  bool begins_line_ = false;
  std::size_t new_pages_ = 0;  // since the last text
  bool is_full_ = false;
};

// Sentences that stand in a heading's style, which their writer forgot to leave behind the question.
bool is_prose(std::string_view heading) {
  constexpr std::uint32_t k_fewest = 25;  // words
  constexpr std::string_view k_ends = ".!)\"\u201D\u2019";
  return !heading.empty() && k_ends.contains(heading.back()) && count_words(heading, WordRule::standard) >= k_fewest;
}

class Player {
 public:
  Player(Replayed& result, const ParseLimits& limits)
      : source_(result.source), document_(result.document), builder_(document_, result.source, limits) {}

  void play(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
      if (closed_ > 0) {  // in a block that is one too many
        if (step.name == k_open_step) ++closed_;
        if (step.name == k_close_step) --closed_;
        continue;
      }
      play(step);
    }
    builder_.finish();
    for (Block& block : document_.blocks)
      if (block.kind == BlockKind::heading && is_prose(document_.view(block))) block.kind = BlockKind::paragraph;
    place_blocks();
  }

 private:
  void play(const Step& step) {
    switch (step.name) {
      case k_open_step: open(step.number); break;
      case k_close_step:
        links_.clear();
        builder_.close();
        break;
      case k_text_step: text(step.source); break;
      case k_begin_style_step: style(step.number, true); break;
      case k_end_style_step: style(step.number, false); break;
      case k_begin_link_step: begin_link(step.text); break;
      case k_end_link_step: end_link(); break;
      case k_picture_step:
      case k_decoration_step: picture(step); break;
      default: break;
    }
  }

  void open(std::uint32_t number) {
    links_.clear();
    const auto kind = kind_of(number).value_or(BlockKind::paragraph);
    std::uint32_t level = number >> 8U;
    if (kind == BlockKind::heading) level = std::clamp(level, 1U, 6U);
    if (!builder_.open(kind, level, (number & k_ordered_bit) != 0)) {
      closed_ = 1;
      return;
    }
    if ((number & k_header_bit) != 0 && kind == BlockKind::row) builder_.current().header = true;
  }

  void text(Span source) {
    const bool is_code = builder_.current().kind == BlockKind::code;
    for (std::uint32_t at = source.begin; at < source.end;) {
      const auto end =
          static_cast<std::uint32_t>(std::min<std::size_t>(source_.substr(0, source.end).find('\n', at), source.end));
      if (at < end) builder_.text({at, end});
      if (end < source.end) is_code ? builder_.code_line_break() : builder_.line_break();
      at = end + 1;
    }
  }

  void style(std::uint32_t number, bool begins) {
    constexpr std::uint32_t k_known = strong | emphasis | code_span | struck;
    for (std::uint32_t bit = 1; bit <= k_known; bit <<= 1U)
      if ((number & bit & k_known) != 0)
        begins ? builder_.begin_style(static_cast<Style>(bit)) : builder_.end_style(static_cast<Style>(bit));
  }

  void begin_link(std::string_view target) {
    builder_.begin_link(Link::Kind::link, take_target(target));
    builder_.begin_style(link_text);
    links_.push_back(builder_.cursor());
  }

  void end_link() {
    if (links_.empty()) return;
    const auto begin = std::min<std::size_t>(source_.find_first_not_of('\n', links_.back()), builder_.cursor());
    builder_.end_style(link_text);
    builder_.end_link_in({static_cast<std::uint32_t>(begin), builder_.cursor()});
    links_.pop_back();
  }

  void picture(const Step& step) {
    builder_.begin_link(Link::Kind::image, take_target(step.text.substr(0, step.number)));
    if (step.text.size() > step.number) {
      builder_.begin_style(image_alt);
      text(step.source);
      builder_.end_style(image_alt);
    }
    builder_.end_link_in(step.source);
    if (step.name == k_decoration_step && !document_.links.empty()) document_.links.back().is_decoration = true;
  }

  std::string take_target(std::string_view target) {
    return builder_.takes_target(target.size()) ? std::string(target) : std::string();
  }

  // A block's source is what its text was made from; one without any stands behind what came before.
  void place_blocks() {
    std::uint32_t at = 0;
    for (Block& block : document_.blocks | std::views::drop(1)) {
      if (!is_touched(block)) block.source = {at, at};
      at = std::max(at, block.source.end);
    }
    for (const Block& block : document_.blocks | std::views::drop(1) | std::views::reverse) {
      Span& outer = document_.blocks[block.parent].source;
      if (block.parent != 0) outer = {std::min(outer.begin, block.source.begin), std::max(outer.end, block.source.end)};
    }
    document_.blocks.front().source = {0, static_cast<std::uint32_t>(source_.size())};
  }

  std::string_view source_;
  Document& document_;
  DocumentBuilder builder_;
  std::vector<std::uint32_t> links_;  // where the source stood when each was begun
  std::uint32_t closed_ = 0;          // how many blocks are open that the builder did not take
};

}  // namespace

std::optional<Replayed> replay(std::string_view recording, const ParseLimits& limits) {
  const auto recorded = steps_of(recording);
  if (!recorded) return std::nullopt;
  auto steps = checked(*recorded);
  if (!steps) return std::nullopt;
  Replayed result;
  const bool has_all_steps = recorded->size() < k_most_steps;
  const bool is_whole = Layout(result, std::min(limits.max_bytes, 1U << 30U)).lay_out(*steps);
  Player(result, limits).play(*steps);
  if (!is_whole || !has_all_steps) {
    const auto size = static_cast<std::uint32_t>(result.source.size());
    result.document.oddities.push_back({Oddity::Kind::limit,
                                        {size, size},
                                        fmt::format("The text of this file has more than {} bytes; only its beginning "
                                                    "was read.",
                                                    limits.max_bytes),
                                        "Shorten it, or split it into several files."});
  }
  return result;
}

}  // namespace rubricate
