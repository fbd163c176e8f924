// Builds our own tree from what yaml-cpp reads, and complains about all that a rubric does without.
#include <rubric/builder.hpp>
#include <rubric/guard.hpp>
#include <rubric/spans.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_nodes = 200'000;
constexpr std::size_t k_deepest = 64;

// Signs that can be hidden from the parser behind bytes that no UTF-8 has, and no escape stands for.
constexpr std::string_view k_signs = "?*:@`&|>,[{\\%";
constexpr std::string_view k_masks = "\xC0\xC1\xF5\xF6\xF7\xF8\xF9\xFA\xFB\xFC\xFD\xFE\xFF";
static_assert(k_signs.size() == k_masks.size());

/// The text with its hidden signs back in place.
std::string unmasked(std::string text) {
  for (char& c : text)
    if (const std::size_t index = k_masks.find(c); index != std::string_view::npos) c = k_signs[index];
  return text;
}

bool is_null_word(std::string_view word) {
  constexpr std::array<std::string_view, 4> k_words = {"~", "null", "Null", "NULL"};
  return std::ranges::find(k_words, word) != k_words.end();
}

bool has_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_control(c) && c != U'\n' && c != U'\t') return true;
  }
  return false;
}

/// A key that begins with white space which YAML takes for a letter, such as a no-break space.
bool begins_with_odd_space(std::string_view key) {
  std::size_t at = 0;
  const char32_t c = next_character(key, at);
  return is_space(c) || is_invisible(c);
}

}  // namespace

char mask(char sign) {
  const std::size_t index = k_signs.find(sign);
  return index == std::string_view::npos ? '\0' : k_masks[index];
}

TreeBuilder::TreeBuilder(std::string_view text, std::span<const std::uint32_t> hidden, Findings& findings)
    : text_(text), lines_(text), base_(byte_order_mark(text)), hidden_(hidden), findings_(findings) {}

SyntaxError TreeBuilder::error_at(const YAML::Exception& exception) const {
  SyntaxError error;
  error.at = exception.mark.pos < 0 ? last_end_ : offset(exception.mark);
  error.reason = exception.msg;
  error.last_scalar = last_scalar_;
  error.last_quoted = last_quoted_;
  error.last_brackets = last_brackets_;
  for (const Frame& frame : frames_)
    if (frame.flow) error.open_bracket = frame.node.span.begin;
  return error;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ == 1) return;
  const std::uint32_t at = std::min(offset(mark), size());
  if (text_.substr(at).starts_with("---")) {
    findings_.error("rubric/second-document", {at, at + 3}, "A second document begins here; one file holds one.",
                    "Delete this line, or move what follows to a file of its own.");
  } else {
    findings_.error("rubric/indentation", {at, end_of_line(text_, at)}, "This line does not fit to the lines above it.",
                    "Either all entries at the left margin are keys, or all of them begin with `- `.");
    whole_ = false;
  }
  throw Stop{};
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  Node node;
  const std::uint32_t at = begin_of(mark);
  const std::uint32_t end = word_end(text_, at);
  // The parser also reports `null` for nothing at all, and then gives the place of what comes next.
  const bool wants_key = !frames_.empty() && frames_.back().wants_key;
  const std::string_view word = text_.substr(at, end - at);
  const std::string_view bare = word.ends_with(':') ? word.substr(0, word.size() - 1) : word;
  const std::uint32_t behind = skip_blank(text_, at + static_cast<std::uint32_t>(bare.size()));
  const bool before_colon = behind < text_.size() && text_[behind] == ':';
  if (at >= last_end_ && is_null_word(bare) && (wants_key || !before_colon)) {
    node.kind = Node::Kind::scalar;
    node.value = bare;
    node.span = {at, at + static_cast<std::uint32_t>(bare.size())};
    node.comment = comment_behind(text_, node.span.end);
    last_scalar_ = node.span;
    last_quoted_ = false;
    last_end_ = node.span.end;
  } else {
    const std::uint32_t dash = skip_blank(text_, last_end_);
    const bool in_list = !frames_.empty() && frames_.back().node.kind == Node::Kind::list;
    node.span =
        in_list && dash < text_.size() && text_[dash] == '-' ? Span{dash, dash + 1} : Span{last_end_, last_end_};
    if (in_list && !node.span.empty()) last_end_ = node.span.end;
  }
  add(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  Node node;
  node.kind = Node::Kind::broken;
  node.span.begin = offset(mark);
  node.span.end = word_end(text_, node.span.begin);
  last_end_ = node.span.end;
  findings_.error("rubric/alias", node.span,
                  fmt::format("{} is a YAML reference to something else, and these are not read.",
                              quoted(text_.substr(node.span.begin, node.span.size()))),
                  "Write out what it stands for, or put quotes around it if it is meant as text.");
  add(std::move(node));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                           const std::string& value) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.value = unmasked(value);
  node.span.begin = begin_of(mark);
  const char first = sign_at(node.span.begin);
  if (first == '"' || first == '\'') {
    node.quoted = true;
    const auto end = quoted_end(text_, node.span.begin);
    if (!end) throw UnclosedQuote{node.span.begin};
    node.span.end = *end;
  } else if (first == '|' || first == '>') {
    node.quoted = true;
    const std::uint32_t header = end_of_line(text_, node.span.begin);
    node.span.end = std::max(header, written_end(text_, header, node.value));
  } else {
    node.span.end = written_end(text_, node.span.begin, node.value);
    node.comment = comment_behind(text_, node.span.end);
  }
  last_scalar_ = node.span;
  last_quoted_ = node.quoted;
  last_end_ = node.span.end;
  if (holds_hidden(node.span)) {
    node.kind = Node::Kind::broken;
  } else if (has_control_character(node.value)) {
    findings_.error("rubric/control-character", node.span,
                    "A backslash in this text stands for a character that cannot be seen, as it does in double quotes.",
                    // Behind a tag in the middle of a word, the parser and we disagree on where the text stands.
                    node.span.size() < 2
                        ? std::string("Put single quotes around the text, where a backslash is a backslash.")
                        : fmt::format("Put single quotes around the text, where a backslash is a backslash: {}",
                                      in_quotes(text_.substr(node.span.begin + 1, node.span.size() - 2))));
    node.kind = Node::Kind::broken;
  }
  add(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                                  YAML::EmitterStyle::value /*style*/) {
  open(Node::Kind::list, mark, '[');
}

void TreeBuilder::OnSequenceEnd() { close(']'); }

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                             YAML::EmitterStyle::value /*style*/) {
  open(Node::Kind::map, mark, '{');
  frames_.back().wants_key = true;
}

void TreeBuilder::OnMapEnd() { close('}'); }

std::uint32_t TreeBuilder::offset(const YAML::Mark& mark) const {
  return std::min(base_ + static_cast<std::uint32_t>(std::max(mark.pos, 0)), size());
}

/// The byte that the parser sees at `at`, where that is a sign; NUL at the end and for a hidden one.
char TreeBuilder::sign_at(std::uint32_t at) const {
  return at < size() && std::ranges::find(hidden_, at) == hidden_.end() ? text_[at] : '\0';
}

bool TreeBuilder::holds_hidden(Span span) const {
  return std::ranges::any_of(hidden_, [&](std::uint32_t at) { return span.contains(at); });
}

/// Where a node's text begins, behind its tag and anchor, which are complained about.
std::uint32_t TreeBuilder::begin_of(const YAML::Mark& mark) {
  std::uint32_t at = offset(mark);
  while (at >= last_end_ && (sign_at(at) == '!' || sign_at(at) == '&')) {
    const std::uint32_t end = word_end(text_, at);
    const std::string word = quoted(text_.substr(at, end - at));
    if (text_[at] == '!')
      findings_.error("rubric/tag", {at, end}, fmt::format("{} is a YAML tag, and these are not read.", word),
                      "Delete it, or put quotes around the whole text if it is meant as text.");
    else
      findings_.error("rubric/alias", {at, end},
                      fmt::format("{} names a place in YAML, and such names are not read.", word),
                      "Delete it, or put quotes around the whole text if it is meant as text.");
    last_end_ = end;
    at = skip_blank(text_, end);
  }
  return at;
}

void TreeBuilder::open(Node::Kind kind, const YAML::Mark& mark, char bracket) {
  Frame frame;
  frame.node.kind = kind;
  const std::uint32_t at = begin_of(mark);
  frame.node.span = {at, at};
  frame.flow = at < size() && text_[at] == bracket;
  if (frames_.size() >= k_deepest) {
    findings_.error("rubric/too-deep", {at, std::min(at + 1, size())},
                    fmt::format("Entries stand inside one another more than {} levels deep.", k_deepest),
                    "About a dozen levels are enough; look for brackets or dashes that are too many.");
    throw Stop{};
  }
  last_end_ = std::max(last_end_, frame.flow ? at + 1 : at);
  frames_.push_back(std::move(frame));
}

void TreeBuilder::close(char bracket) {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.flow) {
    std::uint32_t at = skip_blank(text_, last_end_);
    while (at < size() && (text_[at] == ',' || text_[at] == ':')) at = skip_blank(text_, at + 1);
    if (at < size() && text_[at] == bracket) last_end_ = at + 1;
  }
  frame.node.span.end = std::max(frame.node.span.begin, last_end_);
  if (frame.flow) last_brackets_ = frame.node.span;
  add(std::move(frame.node));
}

void TreeBuilder::add(Node node) {
  if (++nodes_ > k_most_nodes) {
    findings_.error("rubric/too-many-entries", node.span,
                    fmt::format("The file has more than {} entries.", k_most_nodes),
                    "Is this the right file? Split it into several.");
    throw Stop{};
  }
  if (frames_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = frames_.back();
  if (frame.wants_key) {
    frame.wants_key = false;
    frame.drop = !take_key(frame, node);
    frame.node.lacks_entries = frame.node.lacks_entries || frame.drop;
    return;
  }
  if (frame.node.kind == Node::Kind::map) {
    frame.wants_key = true;
    if (std::exchange(frame.drop, false)) return;
    node.key = std::move(frame.key);
    node.key_span = frame.key_span;
  }
  frame.node.children.push_back(std::move(node));
}

/// False when the key is refused.
bool TreeBuilder::take_key(Frame& frame, Node& node) {
  if (node.kind == Node::Kind::broken) return false;
  if (node.kind != Node::Kind::scalar || node.value.empty()) {
    findings_.error("rubric/bad-key", node.span, "A key must be a word or a text; here stands something else.",
                    "Write it like `title: …`. Text that begins with a bracket needs quotes around it.");
    return false;
  }
  if (!node.quoted && begins_with_odd_space(node.value)) {
    findings_.error("rubric/odd-space", node.span,
                    fmt::format("{} begins with a space that YAML does not take for one.", quoted(node.value)),
                    "Put ordinary spaces in its place; it may have come along when text was pasted.");
    whole_ = false;
    return false;
  }
  if (node.value == "<<" && !node.quoted) {
    findings_.error("rubric/merge-key", node.span, "`<<` copies other keys in YAML; here it does not.",
                    "Write out the keys that it stands for.");
    return false;
  }
  const auto [first, is_new] = frame.keys.try_emplace(node.value, node.span.begin);
  if (!is_new) {
    findings_.error("rubric/duplicate-key", node.span,
                    fmt::format("The key {} stands here a second time; the first is in line {}.", quoted(node.value),
                                lines_.position(first->second).line),
                    "Keep one of the two.");
    // Its place tells where in the map the first stands, in which all is in the order of the text.
    const auto at = [](const Node& child) { return child.key_span.begin; };
    const auto value = std::ranges::lower_bound(frame.node.children, first->second, {}, at);
    if (value != frame.node.children.end() && at(*value) == first->second) value->doubled = true;
    return false;
  }
  frame.key = std::move(node.value);
  frame.key_span = node.span;
  return true;
}

}  // namespace rubricate
