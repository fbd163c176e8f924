// A YAML text as our own tree: bounded, without aliases or duplicates, and with byte spans. Only here is yaml-cpp
// known.
#include <rubric/guard.hpp>
#include <rubric/spans.hpp>
#include <rubric/syntax.hpp>
#include <rubric/tree.hpp>
#include <rubric/wording.hpp>
#include <util/line_index.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <sstream>
#include <unordered_map>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_nodes = 200'000;
constexpr std::size_t k_deepest = 64;
constexpr std::size_t k_most_repairs = 20;
constexpr std::size_t k_most_parsed = 4'000'000;  // bytes, over all attempts

// Signs that can be hidden from the parser behind control characters, which a parsable text does not have.
constexpr std::string_view k_signs = "?*:@`%&|>,#[{";
constexpr char k_first_mask = '\x0E';

/// The control character that stands for `sign`, or NUL when it cannot be hidden.
char mask(char sign) {
  const std::size_t index = k_signs.find(sign);
  return index == std::string_view::npos ? '\0' : static_cast<char>(k_first_mask + index);
}

/// The text with its hidden signs back in place.
std::string unmasked(std::string text) {
  for (char& c : text)
    if (c >= k_first_mask && c < k_first_mask + static_cast<char>(k_signs.size()))
      c = k_signs[static_cast<std::size_t>(c - k_first_mask)];
  return text;
}

/// yaml-cpp ends an unquoted text in brackets at any `?`, so `[Why?]` needs them hidden. What stays is a `?` alone:
/// the sign of a complex key.
std::string with_hidden_question_marks(std::string_view text) {
  std::string out(text);
  constexpr std::string_view k_edges = " \t\r\n";
  for (std::size_t at = out.find('?'); at != std::string::npos; at = out.find('?', at + 1)) {
    const bool begins = at == 0 || k_edges.find(out[at - 1]) != std::string_view::npos;
    const bool ends = at + 1 == out.size() || k_edges.find(out[at + 1]) != std::string_view::npos;
    if (!begins || !ends) out[at] = mask('?');
  }
  return out;
}

/// Thrown by the builder when it has seen enough; a finding says why.
struct Stop {};

/// A list or map that is being read.
struct Frame {
  Node node;
  bool flow = false;       // in brackets
  bool wants_key = false;  // in a map: the next node is a key
  bool drop = false;       // the next value belongs to a key that was refused
  std::string key;
  Span key_span;
  std::unordered_map<std::string, std::uint32_t> keys;  // and where each stands
};

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

class TreeBuilder : public YAML::EventHandler {
 public:
  /// `repaired` are the places of signs that are hidden from the parser since they have been complained about.
  TreeBuilder(std::string_view text, std::span<const std::uint32_t> repaired, Findings& findings)
      : text_(text), lines_(text), base_(byte_order_mark(text)), repaired_(repaired), findings_(findings) {}

  [[nodiscard]] std::optional<Node> take() { return std::move(root_); }

  [[nodiscard]] SyntaxError error_at(const YAML::Exception& exception) const {
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

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    const std::uint32_t at = std::min(offset(mark), size());
    if (text_.substr(at).starts_with("---")) {
      findings_.error("rubric/second-document", {at, at + 3}, "A second document begins here; a file holds one rubric.",
                      "Delete this line, or move what follows to a file of its own.");
    } else {
      findings_.error("rubric/indentation", {at, end_of_line(text_, at)},
                      "This line does not fit to the lines above it.",
                      "Either all entries at the left margin are keys, or all of them begin with `- `.");
    }
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
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

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    Node node;
    node.kind = Node::Kind::broken;
    node.span.begin = offset(mark);
    node.span.end = word_end(text_, node.span.begin);
    last_end_ = node.span.end;
    findings_.error("rubric/alias", node.span,
                    fmt::format("{} is a YAML reference to something else; a rubric has none.",
                                quoted(text_.substr(node.span.begin, node.span.size()))),
                    "Write out what it stands for, or put quotes around it if it is meant as text.");
    add(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    Node node;
    node.kind = Node::Kind::scalar;
    node.value = unmasked(value);
    node.span.begin = begin_of(mark);
    const char first = sign_at(node.span.begin);
    if (first == '"' || first == '\'') {
      node.quoted = true;
      const auto end = quoted_end(text_, node.span.begin);
      node.span.end = end.value_or(size());
      if (!end) {
        findings_.error("rubric/unclosed-quote", {node.span.begin, end_of_line(text_, node.span.begin)},
                        "The quote that opens here is never closed.",
                        fmt::format("Put `{}` where the text ends.", first));
        throw Stop{};
      }
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
    if (std::ranges::any_of(repaired_, [&](std::uint32_t at) { return node.span.contains(at); })) {
      node.kind = Node::Kind::broken;
    } else if (has_control_character(node.value)) {
      findings_.error("rubric/control-character", node.span,
                      "An escape in this text stands for a character that cannot be seen.", "Delete the escape.");
      node.kind = Node::Kind::broken;
    }
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    open(Node::Kind::list, mark, '[');
  }
  void OnSequenceEnd() override { close(']'); }

  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    open(Node::Kind::map, mark, '{');
    frames_.back().wants_key = true;
  }
  void OnMapEnd() override { close('}'); }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
    return std::min(base_ + static_cast<std::uint32_t>(std::max(mark.pos, 0)), size());
  }

  /// The byte that the parser sees at `at`, where that is a sign; NUL at the end and for a hidden one.
  [[nodiscard]] char sign_at(std::uint32_t at) const {
    return at < size() && std::ranges::find(repaired_, at) == repaired_.end() ? text_[at] : '\0';
  }

  /// Where a node's text begins, behind its tag and anchor, which are complained about.
  std::uint32_t begin_of(const YAML::Mark& mark) {
    std::uint32_t at = offset(mark);
    while (at >= last_end_ && (sign_at(at) == '!' || sign_at(at) == '&')) {
      const std::uint32_t end = word_end(text_, at);
      const std::string word = quoted(text_.substr(at, end - at));
      if (text_[at] == '!')
        findings_.error("rubric/tag", {at, end}, fmt::format("{} is a YAML tag; a rubric has none.", word),
                        "Delete it, or put quotes around the whole text if it is meant as text.");
      else
        findings_.error("rubric/alias", {at, end}, fmt::format("{} names a place in YAML; a rubric has none.", word),
                        "Delete it, or put quotes around the whole text if it is meant as text.");
      last_end_ = end;
      at = skip_blank(text_, end);
    }
    return at;
  }

  void open(Node::Kind kind, const YAML::Mark& mark, char bracket) {
    Frame frame;
    frame.node.kind = kind;
    const std::uint32_t at = begin_of(mark);
    frame.node.span = {at, at};
    frame.flow = at < size() && text_[at] == bracket;
    if (frames_.size() >= k_deepest) {
      findings_.error("rubric/too-deep", {at, std::min(at + 1, size())},
                      fmt::format("Entries stand inside one another more than {} levels deep.", k_deepest),
                      "A rubric needs about a dozen levels; look for brackets or dashes that are too many.");
      throw Stop{};
    }
    last_end_ = std::max(last_end_, frame.flow ? at + 1 : at);
    frames_.push_back(std::move(frame));
  }

  void close(char bracket) {
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

  void add(Node node) {
    if (++nodes_ > k_most_nodes) {
      findings_.error("rubric/too-many-entries", node.span,
                      fmt::format("The file has more than {} entries.", k_most_nodes),
                      "Is this the right file? Split what it asks for into several rubrics.");
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
  bool take_key(Frame& frame, Node& node) {
    if (node.kind == Node::Kind::broken) return false;
    if (node.kind != Node::Kind::scalar || node.value.empty()) {
      findings_.error("rubric/bad-key", node.span, "A key must be a word or a text; here stands something else.",
                      "Write it like `title: …`. Text that begins with a bracket needs quotes around it.");
      return false;
    }
    if (node.value == "<<" && !node.quoted) {
      findings_.error("rubric/merge-key", node.span, "`<<` copies other keys in YAML; a rubric does not know it.",
                      "Write out the keys that it stands for.");
      return false;
    }
    const auto [first, is_new] = frame.keys.try_emplace(node.value, node.span.begin);
    if (!is_new) {
      findings_.error("rubric/duplicate-key", node.span,
                      fmt::format("The key {} stands here a second time; the first is in line {}.", quoted(node.value),
                                  lines_.position(first->second).line),
                      "Keep one of the two.");
      return false;
    }
    frame.key = std::move(node.value);
    frame.key_span = node.span;
    return true;
  }

  std::string_view text_;
  LineIndex lines_;
  std::uint32_t base_;
  std::span<const std::uint32_t> repaired_;
  Findings& findings_;
  std::vector<Frame> frames_;
  std::optional<Node> root_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
  Span last_scalar_;
  bool last_quoted_ = false;
  Span last_brackets_;
  std::uint32_t last_end_ = 0;  // behind all that has been read
};

}  // namespace

const Node* Node::find(std::string_view name) const {
  const auto found = std::ranges::find(children, name, &Node::key);
  return kind == Kind::map && found != children.end() ? &*found : nullptr;
}

Span Node::label() const {
  if (!key_span.empty()) return key_span;
  return kind == Kind::map && !children.empty() ? children.front().key_span : span;
}

std::optional<Node> parse_tree(std::string_view text, Findings& findings) {
  std::string readable = with_hidden_question_marks(text);
  std::vector<std::uint32_t> repairs;
  for (std::size_t parsed = text.size();; parsed += text.size()) {
    Findings found;
    TreeBuilder builder(text, repairs, found);
    try {
      std::istringstream stream(readable);
      YAML::Parser parser(stream);
      while (parser.HandleNextDocument(builder)) {
      }
      findings.append(std::move(found));
      std::optional<Node> root = builder.take();
      if (root && root->kind != Node::Kind::null) return root;
      findings.error("rubric/empty-file", {}, "The file holds no rubric: it is empty, or has comments only.",
                     "Begin with `rubricate: 1`, `id:` and `title:`.");
      return std::nullopt;
    } catch (const Stop&) {
      findings.append(std::move(found));
      return std::nullopt;
    } catch (const YAML::Exception& exception) {
      const auto sign = explain_syntax(text, builder.error_at(exception), findings);
      const char hidden = sign ? mask(readable[*sign]) : '\0';
      if (hidden == '\0' || repairs.size() >= k_most_repairs || parsed + text.size() > k_most_parsed) {
        findings.append(std::move(found));
        return std::nullopt;
      }
      readable[*sign] = hidden;
      repairs.push_back(*sign);
    }
  }
}

}  // namespace rubricate
