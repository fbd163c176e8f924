// Grows a Document.
#include <document/builder.hpp>
#include <document/lines.hpp>

#include <algorithm>
#include <bit>
#include <ranges>
#include <span>

#include <fmt/format.h>

namespace rubricate {
namespace {

bool counts_as_depth(BlockKind kind) { return kind == BlockKind::list || kind == BlockKind::quote; }

void extend(Span& span, Span by) {
  span.begin = std::min(span.begin, by.begin);
  span.end = std::max(span.end, by.end);
}

}  // namespace

DocumentBuilder::DocumentBuilder(Document& document, std::string_view source, const ParseLimits& limits)
    : document_(document), source_(source), limits_(limits), has_nul_(source.find('\0') != std::string_view::npos) {
  document_.text.reserve(source.size());
  document_.blocks.emplace_back().kind = BlockKind::document;
  open_.push_back({.block = 0});
}

bool DocumentBuilder::open(BlockKind kind, std::uint32_t level, bool ordered) {
  Open& outer = open_.back();
  breaks_ = 0;
  may_join_ = false;
  if (is_full()) {
    note_limit(
        fmt::format(
            "This text has more than {} headings, paragraphs, list items and cells; what follows here was not read.",
            limits_.max_blocks),
        "Shorten it, or split it into several files.");
    return false;
  }
  if (counts_as_depth(kind) && ++depth_ == limits_.max_depth + 1) {
    note_limit(
        fmt::format("Lists and quotes are nested more than {} deep here; deeper ones are read as if they were not.",
                    limits_.max_depth),
        "Nest them less deeply.");
  }
  const bool is_nesting = counts_as_depth(kind);
  if ((is_nesting && depth_ > limits_.max_depth) || (kind == BlockKind::item && outer.is_flattened)) {
    open_.push_back({.block = outer.block, .is_flattened = true, .is_nesting = is_nesting});
    return true;
  }
  if (kind == BlockKind::item && document_.blocks[outer.block].ordered) level = outer.next_number++;
  Block block;
  block.kind = kind;
  block.parent = outer.block;
  block.source = k_untouched;
  block.text = {text_size(), text_size()};
  block.runs = {run_count(), run_count()};
  block.level = level;
  block.ordered = ordered;
  open_.push_back({.block = static_cast<std::uint32_t>(document_.blocks.size()),
                   .next_number = level,
                   .first_link = static_cast<std::uint32_t>(document_.links.size()),
                   .is_nesting = is_nesting});
  document_.blocks.push_back(block);
  return true;
}

void DocumentBuilder::close() {
  const Open closed = open_.back();
  open_.pop_back();
  breaks_ = 0;
  may_join_ = false;
  if (closed.is_nesting) --depth_;
  if (closed.is_flattened) return;
  Block& block = document_.blocks[closed.block];
  block.end = static_cast<std::uint32_t>(document_.blocks.size());
  if (!is_leaf(block.kind)) return;
  links_.clear();
  style_counts_ = {};
  style_ = plain;
  if (!block.text.empty()) {
    block.text.end = text_size();
    block.runs.end = run_count();
  }
  place_links(block, closed.first_link);
}

void DocumentBuilder::close_or_drop() {
  const Open leaf = open_.back();
  const bool shows_nothing = current().source == k_untouched && leaf.first_link == document_.links.size();
  close();
  if (shows_nothing) document_.blocks.pop_back();
}

/// Links without text that stand before the first text of their leaf stand in it all the same.
void DocumentBuilder::place_links(const Block& leaf, std::uint32_t first_link) {
  for (Link& link : std::span(document_.links).subspan(first_link)) {
    if (link.text.begin < leaf.text.begin) link.text = {leaf.text.begin, leaf.text.begin};
  }
}

void DocumentBuilder::text(Span source) {
  while (has_nul_) {
    const auto nul = static_cast<std::uint32_t>(
        std::min<std::size_t>(source_.substr(0, source.end).find('\0', source.begin), source.end));
    if (nul == source.end) break;
    text(source_.substr(source.begin, nul - source.begin), {source.begin, nul});
    text("\uFFFD", {nul, nul + 1});
    source.begin = nul + 1;
  }
  text(source_.substr(source.begin, source.size()), source);
}

void DocumentBuilder::text(std::string_view shown, Span source) {
  if (shown.empty()) return;
  begin_piece(source.begin);
  append(shown, source, style_);
  touch(source);
  cursor_ = std::max(cursor_, source.end);
}

/// Puts what stands before a piece of text: the newline between two leaves, or line breaks inside one.
void DocumentBuilder::begin_piece(std::uint32_t source_begin) {
  Block& leaf = current();
  if (!leaf.text.empty()) {
    append_breaks(source_begin);
    return;
  }
  breaks_ = 0;
  may_join_ = false;
  if (text_size() > 0) append("\n", {cursor_, cursor_}, plain);
  may_join_ = false;
  leaf.text = {text_size(), text_size() + 1};
  leaf.runs = {run_count(), run_count() + 1};
}

void DocumentBuilder::append_breaks(std::uint32_t source_begin) {
  if (breaks_ == 0) return;
  const Span gap{std::min(std::max(cursor_, markup_end_), source_begin), source_begin};
  const std::string newlines(breaks_, '\n');
  const bool is_same = source_.substr(gap.begin, gap.size()) == newlines;
  const bool is_whole = is_same || gap.size() != breaks_;
  append(newlines, is_whole ? gap : Span{gap.begin, gap.begin}, style_);
  breaks_ = 0;
}

void DocumentBuilder::append(std::string_view shown, Span source, std::uint8_t style) {
  const Span added{text_size(), text_size() + static_cast<std::uint32_t>(shown.size())};
  document_.text += shown;
  if (may_join_) {
    Run& last = document_.runs.back();
    const bool are_exact = last.text.size() == last.source.size() && added.size() == source.size();
    if (are_exact && last.style == style && last.source.end == source.begin) {
      last.text.end = added.end;
      last.source.end = source.end;
      return;
    }
  }
  document_.runs.push_back({added, source, style});
  may_join_ = true;
}

void DocumentBuilder::touch(Span source) { extend(current().source, source); }

void DocumentBuilder::begin_style(Style style) {
  ++style_counts_.at(static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(style))));
  style_ = static_cast<std::uint8_t>(style_ | style);
}

void DocumentBuilder::end_style(Style style) {
  std::uint32_t& count = style_counts_.at(static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(style))));
  if (count > 0) --count;
  if (count == 0) style_ = static_cast<std::uint8_t>(style_ & ~style);
}

bool DocumentBuilder::takes_target(std::size_t size) {
  const std::uint64_t most = std::uint64_t{limits_.max_bytes} * 2;
  if (target_bytes_ > most) return false;
  target_bytes_ += size;
  if (target_bytes_ <= most) return true;
  note_limit("The addresses of this text's links are too long, taken together; those from here on were not read.",
             "Shorten the addresses.");
  return false;
}

void DocumentBuilder::begin_link(Link::Kind kind, std::string target) {
  links_.push_back({static_cast<std::uint32_t>(document_.links.size()), run_count()});
  document_.links.push_back(
      {.kind = kind, .target = std::move(target), .text = {text_size(), text_size()}, .source = {}});
  may_join_ = false;
}

void DocumentBuilder::html_picture(Span source) {
  document_.links.push_back(
      {.kind = Link::Kind::image, .target = {}, .text = {text_size(), text_size()}, .source = source});
  if (in_leaf()) touch(source);
}

void DocumentBuilder::html_link(Span source, std::string target) {
  if (!takes_target(target.size())) return;
  document_.links.push_back(
      {.kind = Link::Kind::link, .target = std::move(target), .text = {text_size(), text_size()}, .source = source});
}

Span DocumentBuilder::end_link_text(Link*& link) {
  const OpenLink open = links_.back();
  links_.pop_back();
  may_join_ = false;
  link = &document_.links[open.link];
  Span text = k_untouched;
  if (run_count() > std::max(open.first_run, current().runs.begin) && text_size() > link->text.begin) {
    const Run& first = document_.runs[std::max(open.first_run, current().runs.begin)];
    link->text = {first.text.begin, text_size()};
    if (link->text.size() > 1 && document_.text[link->text.begin] == '\n') ++link->text.begin;  // a break before it
    text = {document_.source_of(link->text).begin, cursor_};
  }
  const bool has_inner = open.link + 1 < document_.links.size();
  if (has_inner) extend(text, document_.links[open.link + 1].source);
  if (link->kind == Link::Kind::link && is_autolink(*link, text)) link->kind = Link::Kind::autolink;
  return text;
}

void DocumentBuilder::end_link(Span target) {
  if (links_.empty()) return;
  Link* link = nullptr;
  const Span text = end_link_text(link);
  link->source = source_of_link(*link, text, target);
  if (link->source.empty()) return;
  touch(link->source);
  markup_end_ = std::max(markup_end_, link->source.end);
}

void DocumentBuilder::end_link_in(Span source) {
  if (links_.empty()) return;
  Link* link = nullptr;
  (void)end_link_text(link);
  link->source = source;
  if (!source.empty()) touch(source);
  cursor_ = std::max(cursor_, source.end);
}

/// A link whose text is its own address, without brackets.
bool DocumentBuilder::is_autolink(const Link& link, Span text) const {
  if (text.begin > 0 && text.begin < source_.size() && source_[text.begin - 1] == '[') return false;
  const std::string_view shown = document_.view(link.text);
  return !shown.empty() && link.target.ends_with(shown) &&
         (link.target.size() == shown.size() || link.target.starts_with("http://") ||
          link.target.starts_with("mailto:"));
}

/// From the bracket before the text to the one behind the target; `text` is where the text stands.
Span DocumentBuilder::source_of_link(const Link& link, Span text, Span target) const {
  const auto byte_before = [this](std::uint32_t at) { return at > 0 ? source_[at - 1] : '\n'; };
  const auto skip_back = [&](std::uint32_t at, std::string_view set) {
    while (at > 0 && set.find(source_[at - 1]) != std::string_view::npos) --at;
    return at;
  };
  const auto skip = [this](std::uint32_t at, std::string_view set) {
    while (at < source_.size() && set.find(source_[at]) != std::string_view::npos) ++at;
    return at;
  };
  if (text == k_untouched) {  // "![](target)"
    const Span nowhere{cursor_, cursor_};
    if (target == k_untouched || target.begin < cursor_) return nowhere;
    const std::uint32_t bracket = skip_back(skip_back(target.begin, "< \t"), "(");
    if (byte_before(bracket) != ']') return nowhere;
    text = {bracket - 1, bracket - 1};
  }
  if (link.kind == Link::Kind::autolink) {
    const bool is_bracketed = byte_before(text.begin) == '<' && byte_at(source_, text.end) == '>';
    return is_bracketed ? Span{text.begin - 1, text.end + 1} : text;
  }
  Span result = text;
  result.begin = skip_back(text.begin, "*_~` \\");
  if (byte_before(result.begin) != '[') return text;
  --result.begin;
  if (link.kind == Link::Kind::image && byte_before(result.begin) == '!') --result.begin;
  result.end = skip(text.end, "*_~` ");
  if (byte_at(source_, result.end) != ']') return {result.begin, text.end};
  ++result.end;
  const char opening = byte_at(source_, result.end);
  if (opening != '(' && opening != '[') return result;
  std::uint32_t from = result.end + 1;
  if (opening == '(' && target != k_untouched && target.begin >= from) from = target.end;
  const std::size_t close = source_.find_first_of(opening == '(' ? ")\r\n" : "]\r\n", from);
  if (close < source_.size() && !is_blank(source_[close]) && source_[close] != '\n')
    result.end = static_cast<std::uint32_t>(close) + 1;
  return result;
}

// Once each: where one block is too many, a million may follow.
void DocumentBuilder::note_limit(std::string message, std::string help) {
  if (!told_limits_.insert(message).second) return;
  document_.oddities.push_back({Oddity::Kind::limit, {cursor_, cursor_}, std::move(message), std::move(help)});
}

void DocumentBuilder::finish() {
  while (!open_.empty()) close();
  // Backwards, so that a container's first child comes last.
  for (Block& block : document_.blocks | std::views::drop(1) | std::views::reverse) {
    Block& parent = document_.blocks[block.parent];
    if (block.text.empty()) continue;
    parent.text = {block.text.begin, parent.text.empty() ? block.text.end : parent.text.end};
    parent.runs = {block.runs.begin, parent.runs.empty() ? block.runs.end : parent.runs.end};
  }
  Block& root = document_.blocks.front();
  root.text = {0, text_size()};
  root.runs = {0, run_count()};
  for (Block& block : document_.blocks | std::views::drop(1)) {
    if (!block.text.empty()) continue;
    const Block& parent = document_.blocks[block.parent];
    const std::uint32_t at = std::clamp(block.text.begin, parent.text.begin, parent.text.end);
    const std::uint32_t run = std::clamp(block.runs.begin, parent.runs.begin, parent.runs.end);
    block.text = {at, at};
    block.runs = {run, run};
  }
}

}  // namespace rubricate
