#include <lint/fix.hpp>
#include <rubric/findings.hpp>
#include <rubric/spans.hpp>
#include <rubric/tree.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>
#include <util/ordered.hpp>

#include <algorithm>
#include <optional>

namespace rubricate {
namespace {

std::string_view view(std::string_view text, Span span) {
  return span.end <= text.size() && span.begin <= span.end ? text.substr(span.begin, span.size()) : std::string_view{};
}

class Mender {
 public:
  Mender(std::string_view text, std::span<const Finding> findings) : text_(text), findings_(findings) {
    Findings ignored;
    Tree tree = parse_tree(text, ignored);
    if (tree.root && tree.whole) root_ = std::move(*tree.root);
    collect_commented(root_);
  }

  std::vector<Mend> run() {
    std::vector<Mend> mends;
    for (const Finding& finding : findings_) {
      if (!finding.place) continue;
      if (auto edit = mend(finding.id, finding.place->span)) mends.push_back({finding.id, std::move(*edit)});
    }
    add_stale(mends);
    sort_in_order(mends, [](const Mend& mend) { return mend.edit.span.begin; });
    const auto [first, last] =
        std::ranges::unique(mends, [](const Mend& a, const Mend& b) { return b.edit.span.begin < a.edit.span.end; });
    mends.erase(first, last);
    return mends;
  }

 private:
  void collect_commented(const Node& node) {
    if (node.kind == Node::Kind::scalar && !node.comment.empty()) commented_.push_back(&node);
    for (const Node& child : node.children) collect_commented(child);
  }

  [[nodiscard]] std::optional<Edit> mend(std::string_view id, Span at) const {
    const std::string_view written = view(text_, at);
    if (id == "rubric/comment-in-text") return quote(at);
    if (id == "rubric/unusual-ending")
      if (const auto ending = usual_ending(written)) return Edit{at, std::string(*ending)};
    return std::nullopt;
  }

  /// Quotes around a text and what YAML takes for a comment behind it.
  [[nodiscard]] std::optional<Edit> quote(Span comment) const {
    const auto found = std::ranges::find_if(commented_, [&](const Node* node) { return node->comment == comment; });
    const std::string_view written = view(text_, comment);
    if (found == commented_.end() || written.size() < 2 || (*found)->quoted) return std::nullopt;
    const bool is_number = is_digit(written[1]);  // "#4" is no comment; "#see below" may be one
    const Span whole{(*found)->span.begin, comment.end};
    const std::string_view line = view(text_, whole);
    const bool has_comment = written.find(" #") != std::string_view::npos;  // behind the text: "#4  # the large one"
    if (!is_number || has_comment || line.find('\n') != std::string_view::npos) return std::nullopt;
    if (line.find_first_of("[]{}") != std::string_view::npos) return std::nullopt;  // the list may go on behind it
    const std::string_view kept = trimmed(line);
    return Edit{{whole.begin, whole.begin + static_cast<std::uint32_t>(kept.size())}, in_quotes(kept)};
  }

  /// The lines of an entry, which begins in `line` with a dash; nothing when a comment is among them.
  [[nodiscard]] std::optional<Span> lines_of(const Node& entry) const {
    const std::uint32_t begin = begin_of_line(text_, entry.span.begin);
    const std::uint32_t line_end = end_of_line(text_, std::max(entry.span.begin, entry.span.end - 1));
    const std::uint32_t end = std::min(line_end + 1, static_cast<std::uint32_t>(text_.size()));
    const std::string_view before = trimmed(view(text_, {begin, entry.span.begin}));
    if (before != "-" || view(text_, {begin, end}).find('#') != std::string_view::npos) return std::nullopt;
    return Span{begin, end};
  }

  /// Each entry of `allow` that a finding calls stale goes; with the last, `allow` itself.
  void add_stale(std::vector<Mend>& mends) const {
    constexpr std::string_view k_id = "rubric/stale-allow";
    const Node* allow = root_.find("allow");
    if (allow == nullptr || allow->kind != Node::Kind::list) return;
    std::vector<Span> stale;
    for (const Node& entry : allow->children) {
      const bool is_stale = std::ranges::any_of(findings_, [&](const Finding& finding) {
        return finding.id == k_id && finding.place && finding.place->span.begin == entry.span.begin;
      });
      const auto lines = is_stale ? lines_of(entry) : std::nullopt;
      if (lines) stale.push_back(*lines);
    }
    if (stale.empty()) return;
    if (stale.size() < allow->children.size()) {
      for (const Span& lines : stale) mends.push_back({k_id, {lines, ""}});
      return;
    }
    Span all{begin_of_line(text_, allow->key_span.begin), stale.back().end};
    if (all.end == text_.size()) all.begin = end_of_text_before(all.begin);
    if (view(text_, all).find('#') == std::string_view::npos) mends.push_back({k_id, {all, ""}});
  }

  /// The first of the empty lines above the line that begins at `at`.
  [[nodiscard]] std::uint32_t end_of_text_before(std::uint32_t at) const {
    while (at > 0) {
      const std::uint32_t above = begin_of_line(text_, at - 1);
      if (!trimmed(view(text_, {above, at})).empty()) break;
      at = above;
    }
    return at;
  }

  std::string_view text_;
  std::span<const Finding> findings_;
  Node root_;
  std::vector<const Node*> commented_;
};

}  // namespace

std::vector<Mend> mends_for(std::string_view text, std::span<const Finding> findings) {
  return Mender(text, findings).run();
}

}  // namespace rubricate
