// Walks through a document's blocks once, and through runs, kinds of text and findings beside them.
#include <checks/anchors.hpp>
#include <checks/asked.hpp>
#include <checks/copied_prompts.hpp>
#include <document/words.hpp>
#include <report/html_page.hpp>
#include <report/html_text.hpp>
#include <util/markup.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_deepest = 24;  // lists in lists; what lies deeper stands at this depth

/// A finding as it lies in the text that is shown.
struct Mark {
  NumberedFinding finding;
  Span text;  ///< in Document::text
};

/// Where in the shown text a stretch of the source stands.
class ShownPlaces {
 public:
  explicit ShownPlaces(const Document& document) : document_(document) {
    for (const Run& run : document.runs) runs_.push_back(&run);
    std::ranges::sort(runs_, {}, [](const Run* run) { return std::pair(run->source.begin, run->text.begin); });
  }

  [[nodiscard]] Span text_of(Span source) const {
    const auto end = static_cast<std::uint32_t>(document_.text.size());
    auto first = std::ranges::partition_point(runs_, [&](const Run* run) { return run->source.end <= source.begin; });
    if (first == runs_.end()) return {.begin = end, .end = end};
    const auto behind = std::ranges::partition_point(first, runs_.end(),
                                                     [&](const Run* run) { return run->source.begin < source.end; });
    const std::uint32_t begin = at(**first, source.begin);
    if (behind == first) return {.begin = begin, .end = begin};
    return {.begin = begin, .end = std::max(begin, at(**(behind - 1), source.end))};
  }

 private:
  static std::uint32_t at(const Run& run, std::uint32_t offset) {
    if (offset <= run.source.begin) return run.text.begin;
    if (offset >= run.source.end) return run.text.end;
    return run.text.size() == run.source.size() ? run.text.begin + (offset - run.source.begin) : run.text.begin;
  }

  const Document& document_;
  std::vector<const Run*> runs_;  // in the source's order
};

std::string_view class_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "failed";
    case Severity::unsure: return "cannot-tell";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return "";
}

std::string_view class_of(Counted counted) {
  switch (counted) {
    case Counted::yes: return "";
    case Counted::no: return "uncounted";
    case Counted::open: return "open";
  }
  return "";
}

/// Stretches by whether they count, in reading order.
std::vector<ElementSpan> counted_stretches(const Report& report, std::uint32_t index) {
  const SubmittedFile& file = report.submission->files[index];
  std::vector<Prompt> prompts;
  for (const Part& part : report.rubric->parts)
    for (const Requirement& requirement : part.requirements)
      if (const auto* asked = requirement.params.get<std::vector<Prompt>>("ask"))
        prompts.insert(prompts.end(), asked->begin(), asked->end());
  Text text{index, &file.document, 1, static_cast<std::uint32_t>(file.document.blocks.size()), {}, &file.source};
  const Asked asked(std::move(prompts), container_titles(*report.rubric));
  text.copied_prompts = find_copied_prompts(text, asked, find_anchors(text, asked));
  return element_spans(file.document, text.first, text.end, text.copied_prompts);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

class Writer {
 public:
  Writer(const Report& report, std::uint32_t index, const std::vector<NumberedFinding>& findings)
      : document_(report.submission->files[index].document),
        counting_(report.rubric->counting),
        pieces_(counted_stretches(report, index)) {
    const ShownPlaces places(document_);
    Places cut(*report.submission);
    for (const NumberedFinding& each : findings)
      marks_.push_back({.finding = each, .text = places.text_of(cut.span(each.finding->place))});
    std::ranges::sort(marks_, {}, [](const Mark& mark) { return std::pair(mark.text.begin, mark.finding.number); });
    for (const Mark& mark : marks_) {
      if (mark.text.empty()) continue;
      const auto severity = static_cast<std::size_t>(mark.finding.finding->severity);
      edges_.push_back({.at = mark.text.begin, .severity = severity, .change = 1});
      edges_.push_back({.at = mark.text.end, .severity = severity, .change = -1});
    }
    std::ranges::sort(edges_, {}, &Edge::at);
  }

  [[nodiscard]] std::string whole() {
    const auto& blocks = document_.blocks;
    for (std::uint32_t i = 1; i < blocks.size(); ++i) {
      while (!open_.empty() && i >= open_.back().end) close();
      if (is_leaf(blocks[i].kind))
        leaf(blocks[i]);
      else
        open(i);
    }
    while (!open_.empty()) close();
    notes_until(static_cast<std::uint32_t>(document_.text.size()) + 1);
    return std::move(out_);
  }

 private:
  struct Open {
    BlockKind kind = BlockKind::document;
    std::uint32_t end = 0;
    std::string_view tag;
    std::uint32_t columns = 0;  ///< of a table; of a row those that are still to come
  };
  struct Edge {
    std::uint32_t at = 0;
    std::size_t severity = 0;
    int change = 0;
  };

  [[nodiscard]] BlockKind around() const { return open_.empty() ? BlockKind::document : open_.back().kind; }

  /// The most cells that a row of the table has: all rows are filled up to so many.
  [[nodiscard]] std::uint32_t columns_of(std::uint32_t table) const {
    const auto& blocks = document_.blocks;
    std::uint32_t most = 0, here = 0;
    for (std::uint32_t i = table + 1; i < blocks[table].end; ++i) {
      if (blocks[i].kind == BlockKind::row) here = 0;
      if (blocks[i].kind == BlockKind::cell) most = std::max(most, ++here);
    }
    return most;
  }

  void open(std::uint32_t index) {
    const Block& block = document_.blocks[index];
    Open next{.kind = block.kind, .end = block.end, .tag = "div"};
    switch (block.kind) {
      case BlockKind::list: next.tag = block.ordered ? "ol" : "ul"; break;
      case BlockKind::item:
        if (around() == BlockKind::list) next.tag = "li";
        break;
      case BlockKind::quote: next.tag = "blockquote"; break;
      case BlockKind::table:
        next.tag = "table";
        next.columns = columns_of(index);
        break;
      case BlockKind::row:
        if (around() == BlockKind::table) next.tag = "tr";
        next.columns = open_.empty() ? 0 : open_.back().columns;
        break;
      default: break;
    }
    const bool is_item_elsewhere = block.kind == BlockKind::item && next.tag == "div";
    const bool is_nothing = block.kind == BlockKind::table && next.columns == 0;
    const bool is_misplaced = around() == BlockKind::list && block.kind != BlockKind::item;
    const bool is_in_table =
        (around() == BlockKind::table && block.kind != BlockKind::row) || around() == BlockKind::row;
    if (open_.size() >= k_deepest || is_item_elsewhere || is_nothing || is_misplaced || is_in_table) return;
    if (block.kind == BlockKind::list && block.ordered && block.level != 1)
      out_ += fmt::format("<ol start=\"{}\">\n", block.level);
    else
      out_ += fmt::format("<{}>\n", next.tag);
    open_.push_back(next);
  }

  void close() {
    Open& last = open_.back();
    if (last.kind == BlockKind::row)
      for (; last.columns > 0; --last.columns) out_ += "<td></td>";
    out_ += fmt::format("</{}>\n", last.tag);
    const bool ends_table = last.kind == BlockKind::table;
    open_.pop_back();
    if (ends_table) give_notes();
  }

  void leaf(const Block& block) {
    if (block.kind == BlockKind::rule) {
      if (around() != BlockKind::list && around() != BlockKind::table && around() != BlockKind::row) out_ += "<hr>\n";
      return;
    }
    const bool in_cell = around() == BlockKind::row;
    const bool needs_item = around() == BlockKind::list;
    std::string tag = "p";
    if (in_cell) {
      if (open_.back().columns == 0) return;
      --open_.back().columns;
      tag = "td";
    } else if (block.kind == BlockKind::heading && !is_blank(document_.view(block))) {
      heading_ = std::clamp(block.level + 3, 4U, std::min(heading_ + 1, 6U));
      tag = fmt::format("h{}", heading_);
    } else if (block.kind == BlockKind::code) {
      tag = "pre";
    }
    if (needs_item) out_ += "<li>";
    out_ += fmt::format("<{}{} dir=\"auto\">", tag, block.kind == BlockKind::footnote ? " class=\"footnote\"" : "");
    write(block.text);
    out_ += fmt::format("</{}>\n", tag);
    if (!in_cell) give_notes();
    if (needs_item) out_ += "</li>\n";
  }

  void write(Span text) {
    std::uint32_t at = text.begin;
    while (run_ < document_.runs.size() && document_.runs[run_].text.end <= at) ++run_;
    while (at < text.end) {
      begin_marks(at);
      while (run_ < document_.runs.size() && document_.runs[run_].text.end <= at) ++run_;
      while (piece_ < pieces_.size() && pieces_[piece_].text.end <= at) ++piece_;
      std::uint32_t end = text.end;
      const auto cut_at = [&](std::uint32_t edge) {
        if (edge > at) end = std::min(end, edge);
      };
      std::uint8_t style = plain;
      if (run_ < document_.runs.size()) {
        const Run& run = document_.runs[run_];
        if (run.text.begin <= at) style = run.style;
        cut_at(run.text.begin);
        cut_at(run.text.end);
      }
      Counted counted = Counted::yes;
      if (piece_ < pieces_.size()) {
        const ElementSpan& piece = pieces_[piece_];
        if (piece.text.begin <= at) counted = counting_.elements[index(piece.element)];
        cut_at(piece.text.begin);
        cut_at(piece.text.end);
      }
      if (edge_ < edges_.size()) cut_at(edges_[edge_].at);
      if (mark_ < marks_.size()) cut_at(marks_[mark_].text.begin);
      stretch({.begin = at, .end = end}, style, counted);
      at = end;
    }
    begin_marks(at);
  }

  /// Takes up what begins or ends at this place or before it, and writes the numbers of the findings that begin.
  void begin_marks(std::uint32_t at) {
    for (; edge_ < edges_.size() && edges_[edge_].at <= at; ++edge_)
      active_[edges_[edge_].severity] += edges_[edge_].change;
    for (; mark_ < marks_.size() && marks_[mark_].text.begin <= at; ++mark_) {
      const NumberedFinding& each = marks_[mark_].finding;
      out_ += fmt::format("<a class=\"ref {0}\" id=\"t{1}\" href=\"#f{1}\"><span class=\"away\">finding </span>{1}</a>",
                          class_of(each.finding->severity), each.number);
      notes_.push_back(each);
    }
  }

  void stretch(Span span, std::uint8_t style, Counted counted) {
    std::string_view mark;
    for (const Severity severity : {Severity::note, Severity::warning, Severity::unsure, Severity::error})
      if (active_[static_cast<std::size_t>(severity)] > 0) mark = class_of(severity);
    std::vector<std::string_view> tags;
    const auto begin = [&](std::string_view tag, std::string_view name) {
      out_ += name.empty() ? fmt::format("<{}>", tag) : fmt::format("<{} class=\"{}\">", tag, name);
      tags.push_back(tag);
    };
    if (const auto name = class_of(counted); !name.empty()) begin("span", name);
    if (!mark.empty()) begin("mark", mark);
    if ((style & strong) != 0) begin("strong", "");
    if ((style & emphasis) != 0) begin("em", "");
    if ((style & struck) != 0) begin("s", "");
    if ((style & code_span) != 0) begin("code", "");
    if ((style & link_text) != 0) begin("span", "link");
    if ((style & image_alt) != 0) begin("span", "picture");
    out_ += html_shown(document_.view(span), true);
    while (!tags.empty()) {
      out_ += fmt::format("</{}>", tags.back());
      tags.pop_back();
    }
  }

  /// What was found in the paragraph that ends here.
  void give_notes() {
    if (notes_.empty() || around() == BlockKind::table || around() == BlockKind::row) return;
    const bool needs_item = around() == BlockKind::list;
    if (needs_item) out_ += "<li class=\"unmarked\">";
    out_ += "<ul class=\"notes\">\n";
    for (const NumberedFinding& each : notes_)
      out_ += fmt::format("<li>{} <a href=\"#f{}\">{}</a> <span dir=\"auto\">{}</span></li>\n",
                          html_severity(each.finding->severity), each.number, each.number,
                          html_shown(each.finding->message));
    out_ += "</ul>\n";
    if (needs_item) out_ += "</li>\n";
    notes_.clear();
  }

  /// What no paragraph held: findings in comments behind the last of the text.
  void notes_until(std::uint32_t end) {
    if (mark_ < marks_.size() && marks_[mark_].text.begin < end) {
      out_ += "<p>";
      begin_marks(end);
      out_ += "</p>\n";
    }
    give_notes();
  }

  const Document& document_;
  const Counting& counting_;
  std::vector<ElementSpan> pieces_;
  std::vector<Mark> marks_;
  std::vector<Edge> edges_;
  std::vector<Open> open_;
  std::vector<NumberedFinding> notes_;
  std::size_t run_ = 0, piece_ = 0, mark_ = 0, edge_ = 0;
  int active_[4] = {};
  std::uint32_t heading_ = 3;
  std::string out_;
};

}  // namespace

std::string html_text(const Report& report, std::uint32_t index, const std::vector<NumberedFinding>& findings) {
  return Writer(report, index, findings).whole();
}

}  // namespace rubricate
