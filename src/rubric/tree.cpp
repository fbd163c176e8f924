// A YAML text as our own tree, read on behind its mistakes as far as that makes sense.
#include <rubric/builder.hpp>
#include <rubric/guard.hpp>
#include <rubric/spans.hpp>
#include <rubric/tree.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <sstream>
#include <utility>

#include <yaml-cpp/parser.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_mends = 20;
constexpr std::size_t k_most_parsed = 4'000'000;  // bytes, over all attempts

constexpr std::string_view k_without_tabs =
    "Lines like this, and what belongs to them, were not read: run it again when they are mended.";
constexpr std::string_view k_not_all =
    "This line, and what belongs to it, was not read: run it again when it is mended.";
constexpr std::string_view k_stopped = "The rest of the file was not read: run it again when this is mended.";

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

/// A text that is mended until a parser can read it. All places stay where they were.
class MendedText {
 public:
  explicit MendedText(std::string_view text)
      : seen_(text), parsable_(with_hidden_question_marks(text)), begin_(byte_order_mark(text)) {}

  /// For the parser.
  [[nodiscard]] const std::string& parsable() const { return parsable_; }

  /// For people: without what was blanked.
  [[nodiscard]] std::string_view seen() const { return seen_; }

  /// Where signs are hidden from the parser.
  [[nodiscard]] std::span<const std::uint32_t> hidden() const { return hidden_; }

  [[nodiscard]] bool has_dropped() const { return has_dropped_; }

  /// False when that changes nothing, so that the parser would stop there again.
  bool mend(const SyntaxMend& mend) {
    switch (mend.way) {
      case SyntaxMend::Way::hide: return hide(mend.span.begin);
      case SyntaxMend::Way::blank: return blank(mend.span);
      case SyntaxMend::Way::drop: return drop(mend.span.begin);
    }
    return false;
  }

 private:
  bool hide(std::uint32_t at) {
    const char hidden = at < parsable_.size() ? mask(parsable_[at]) : '\0';
    if (hidden == '\0') return false;
    parsable_[at] = hidden;
    hidden_.push_back(at);
    return true;
  }

  bool blank(Span span) {
    bool changed = false;
    for (std::uint32_t at = std::max(span.begin, begin_); at < span.end; ++at) {
      changed = changed || seen_[at] != ' ';
      seen_[at] = parsable_[at] = ' ';
    }
    return changed;
  }

  /// Blanks the line that holds `at`, and those below that may belong to it.
  bool drop(std::uint32_t at) {
    has_dropped_ = true;
    std::uint32_t line = begin_of_line(seen_, std::min(at, size()));
    if (is_blank(line)) return false;
    const std::size_t column = outermost_column(line);
    blank({line, end_of_line(seen_, line)});
    for (line = next_line(line); line < size(); line = next_line(line)) {
      if (is_blank(line)) continue;
      if (indentation(line).size() <= column && !has_tab(line)) break;
      blank({line, end_of_line(seen_, line)});
    }
    return true;
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(seen_.size()); }
  [[nodiscard]] std::uint32_t next_line(std::uint32_t line) const {
    return static_cast<std::uint32_t>(std::min(seen_.find('\n', line), seen_.size() - 1)) + 1;
  }
  [[nodiscard]] std::string_view indentation(std::uint32_t line) const {
    const std::string_view all = std::string_view(seen_).substr(line, end_of_line(seen_, line) - line);
    return all.substr(0, all.find_first_not_of(" \t"));
  }
  [[nodiscard]] bool is_blank(std::uint32_t line) const {
    return line + indentation(line).size() == end_of_line(seen_, line);
  }
  [[nodiscard]] bool has_tab(std::uint32_t line) const {
    return indentation(line).find('\t') != std::string_view::npos;
  }

  /// Lines below `line` that stand further in than this may belong to it.
  [[nodiscard]] std::size_t outermost_column(std::uint32_t line) const {
    const std::size_t last = std::string_view(seen_).substr(0, line).find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos) return 0;
    const std::size_t above = indentation(begin_of_line(seen_, static_cast<std::uint32_t>(last))).size();
    if (!has_tab(line)) return std::min(above, indentation(line).size());
    return seen_[last] == ':' ? above : 0;  // else nobody knows where a line with a tab is meant to stand
  }

  std::string seen_;
  std::string parsable_;
  std::uint32_t begin_;  // behind the byte order mark
  std::vector<std::uint32_t> hidden_;
  bool has_dropped_ = false;
};

/// One attempt: the tree, or what must be mended before the next one.
struct Attempt {
  Tree tree;
  std::optional<SyntaxMend> mend;
  Findings about_syntax;
  Findings about_content;
};

Attempt attempt(const MendedText& text) {
  Attempt result;
  TreeBuilder builder(text.seen(), text.hidden(), result.about_content);
  try {
    std::istringstream stream(text.parsable());
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    result.tree = builder.take();
  } catch (const TreeBuilder::Stop&) {
    result.tree = builder.take();
  } catch (const TreeBuilder::UnclosedQuote& quote) {
    result.mend = explain_unclosed_quote(text.seen(), quote.at, result.about_syntax);
  } catch (const YAML::Exception& exception) {
    result.mend = explain_syntax(text.seen(), builder.error_at(exception), result.about_syntax);
  }
  return result;
}

}  // namespace

const Node* Node::find(std::string_view name) const {
  const auto found = std::ranges::find(children, name, &Node::key);
  return kind == Kind::map && found != children.end() ? &*found : nullptr;
}

bool Node::is_nothing() const {
  constexpr std::array<std::string_view, 4> k_words = {"~", "null", "Null", "NULL"};
  return kind == Kind::null || (kind == Kind::scalar && !quoted && std::ranges::find(k_words, value) != k_words.end());
}

Span Node::label() const {
  if (!key_span.empty()) return key_span;
  return kind == Kind::map && !children.empty() ? children.front().key_span : span;
}

Tree parse_tree(std::string_view text, Findings& findings) {
  MendedText mended(text);
  for (const std::uint32_t line : find_tab_indentation(text, findings))
    mended.mend({SyntaxMend::Way::drop, {line, line}});
  if (mended.has_dropped()) findings.add_to_last_help(k_without_tabs);

  std::size_t parsed = 0;
  for (std::size_t mends = 0;; ++mends) {
    parsed += text.size();
    Attempt result = attempt(mended);
    if (mended.has_dropped())
      result.about_content.remove_if([](const Finding& finding) {
        return finding.id == "rubric/second-document" || finding.id == "rubric/indentation";
      });
    if (!result.mend) {
      findings.append(std::move(result.about_content));
      Tree tree = std::move(result.tree);
      tree.whole = tree.whole && !mended.has_dropped();
      if (tree.root && tree.root->kind == Node::Kind::null) tree.root.reset();
      return tree;
    }
    // Where lines were left out, the next one that does not fit may do so for that.
    const bool drops = result.mend->way == SyntaxMend::Way::drop;
    const bool certain = !drops || !mended.has_dropped();
    if (certain) findings.append(std::move(result.about_syntax));
    const bool goes_on = mends < k_most_mends && parsed + text.size() <= k_most_parsed && mended.mend(*result.mend);
    if (certain && !goes_on) findings.add_to_last_help(k_stopped);
    if (certain && goes_on && drops) findings.add_to_last_help(k_not_all);
    if (goes_on) continue;
    findings.append(std::move(result.about_content));
    return {std::nullopt, false};
  }
}

}  // namespace rubricate
