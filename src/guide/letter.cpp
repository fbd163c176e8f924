#include <guide/letter.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

constexpr std::string_view k_blind =
    "This letter is blind: comments, file names and all that was found word by word are left out, since they may say "
    "whose work it is. Written without --blind, it has them.";

/// Checks count aloud: "376–386 words; 450–550 wanted (376 in paragraphs; …)". A letter says what it comes to.
std::string in_short(const std::string& message) {
  constexpr std::string_view k_wanted = " wanted";
  const std::size_t wanted = message.find(k_wanted);
  const std::size_t gap = message.find("; ");
  if (wanted == std::string::npos || gap > wanted) return message;
  const std::string_view behind = std::string_view(message).substr(wanted + k_wanted.size());
  if (!behind.empty() && !(behind.starts_with(" (") && behind.ends_with(')'))) return message;
  return fmt::format("{} instead of {}", message.substr(0, gap), message.substr(gap + 2, wanted - gap - 2));
}

class LetterWriter {
 public:
  explicit LetterWriter(const ScoreReport& report) : report_(report), rubric_(*report.checks.rubric) {
    letter_.title = rubric_.title;
    letter_.language = rubric_.language;
  }

  Guidelines write() {
    heading(1, rubric_.title);
    paragraph(opening());
    if (report_.is_blind) paragraph(std::string(k_blind));
    for (const Remark& remark : report_.remarks)
      if (remark.criterion.empty()) paragraphs(remark.text);
    add_findings();
    add_criteria();
    add_changes();
    add_settled();
    return std::move(letter_);
  }

 private:
  void heading(std::uint32_t level, std::string text) { letter_.blocks.emplace_back(Heading{level, std::move(text)}); }

  void paragraph(std::string text) {
    if (!text.empty()) letter_.blocks.emplace_back(Paragraph{std::move(text)});
  }

  // An empty line ends a paragraph.
  void paragraphs(std::string_view text) {
    constexpr std::string_view k_gap = "\n\n";
    for (std::size_t at = text.find(k_gap); at != std::string_view::npos; at = text.find(k_gap)) {
      paragraph(std::string(text.substr(0, at)));
      text.remove_prefix(std::min(text.find_first_not_of('\n', at), text.size()));
    }
    paragraph(std::string(text));
  }

  [[nodiscard]] std::string opening() const {
    const std::string who = report_.submission;
    switch (report_.outcome.state) {
      case OutcomeReport::State::decided: return fmt::format("The result for {}: {}.", who, report_.outcome.result);
      case OutcomeReport::State::unreachable:
        return fmt::format("None of the results of this rubric was reached by {}.", who);
      case OutcomeReport::State::open: return fmt::format("The result for {} is still open.", who);
      case OutcomeReport::State::none: break;
    }
    return fmt::format("This is what came of {}.", who);
  }

  // What has to be mended, in the words of the checks.
  void add_findings() {
    List list;
    for (const Finding& finding : report_.checks.findings) {
      if (finding.severity != Severity::error) continue;
      Item item{.text = with_part(finding)};
      if (!finding.help.empty()) item.items.push_back({.text = finding.help});
      list.items.push_back(std::move(item));
    }
    if (list.items.empty()) return;
    heading(2, "What is missing");
    letter_.blocks.emplace_back(std::move(list));
  }

  // A letter shows no files, so it says of which part it speaks.
  [[nodiscard]] std::string with_part(const Finding& finding) const {
    const std::string_view id = std::string_view(finding.address).substr(0, finding.address.find('.'));
    const auto part = std::ranges::find(rubric_.parts, id, &Part::id);
    const bool is_named = part == rubric_.parts.end() || finding.message.find(part->title) != std::string::npos;
    const std::string message = in_short(finding.message);
    return is_named ? message : fmt::format("{}: {}", part->title, message);
  }

  [[nodiscard]] static std::string_view descriptor(const Criterion& criterion, std::string_view level) {
    const auto found = std::ranges::find(criterion.descriptors, level, &Descriptor::level);
    return found == criterion.descriptors.end() ? std::string_view() : std::string_view(found->text);
  }

  void add_criteria() {
    const bool is_any = std::ranges::any_of(report_.criteria, [](const CriterionScore& one) { return one.is_asked; });
    if (!is_any) return;
    heading(2, "What readers say");
    for (const CriterionScore& score : report_.criteria)
      if (score.is_asked) add_criterion(score);
  }

  void add_criterion(const CriterionScore& score) {
    const Criterion& criterion = *score.criterion;
    if (!score.level) {
      heading(3, fmt::format("{}: open", criterion.title));
      paragraph(score.given.empty() ? "No reader has given it a level yet."
                                    : "Readers have not settled on a level yet.");
      add_comments(score);
      return;
    }
    const std::vector<Level>& levels = score.scale->levels;
    heading(3, fmt::format("{}: {}", criterion.title, levels[*score.level].name));
    paragraph(std::string(descriptor(criterion, levels[*score.level].name)));
    add_comments(score);
    if (*score.level + 1 >= levels.size()) return;
    const std::string& next = levels[*score.level + 1].name;
    if (const std::string_view text = descriptor(criterion, next); !text.empty())
      paragraph(fmt::format("What the next level, {}, asks for: {}", next, text));
  }

  // Where a level is settled, only of those who gave it: others would speak against it.
  void add_comments(const CriterionScore& score) {
    List comments;
    for (const GivenLevel& given : score.given)
      if (!given.comment.empty() && given.level == score.level.value_or(given.level))
        comments.items.push_back({.text = given.comment});
    for (const Remark& remark : report_.remarks)
      if (remark.criterion == score.criterion->id) comments.items.push_back({.text = remark.text});
    if (!comments.items.empty()) letter_.blocks.emplace_back(std::move(comments));
  }

  // For the next better result only: a letter says what to do next, not all that might be.
  void add_changes() {
    const ResultScore* next = nullptr;
    for (const ResultScore& result : report_.results) {
      if (result.truth == Truth::yes) break;
      if (result.rule && (!result.change.empty() || result.checks == Truth::no)) next = &result;
    }
    if (next == nullptr || report_.outcome.state == OutcomeReport::State::open) return;
    heading(2, fmt::format("What “{}” takes", next->result));
    List list;
    if (next->checks == Truth::no) list.items.push_back({.text = "Mend what is named above as missing."});
    for (const Raise& raise : next->change) {
      const CriterionScore& score = report_.criteria[raise.criterion];
      const std::string from = raise.from       ? " instead of " + score.scale->levels[*raise.from].name
                               : score.is_asked ? " (open so far)"
                                                : " (left out so far)";
      list.items.push_back(
          {.text = fmt::format("{}: {}{}", score.criterion->title, score.scale->levels[raise.to].name, from)});
    }
    letter_.blocks.emplace_back(std::move(list));
  }

  // What was handed in again as it was, and may stay so.
  void add_settled() {
    if (!report_.changes) return;
    List list;
    for (const PartChange& part : report_.changes->parts)
      if (part.is_settled && !has_to_be_better(part.id)) list.items.push_back({.text = part.title});
    if (list.items.empty()) return;
    heading(2, "What may stay as it is");
    paragraph("These have not changed since you last handed them in, and nothing has to be done to them:");
    letter_.blocks.emplace_back(std::move(list));
  }

  // A criterion of the part keeps away a result that is better than what came out.
  [[nodiscard]] bool has_to_be_better(std::string_view part) const {
    for (const ResultScore& result : report_.results) {
      if (result.truth == Truth::yes) break;
      for (const Raise& raise : result.change) {
        const CriterionScore& score = report_.criteria[raise.criterion];
        if (raise.from && rubric_.parts[score.part].id == part) return true;
      }
    }
    return false;
  }

  const ScoreReport& report_;
  const Rubric& rubric_;
  Guidelines letter_;
};

}  // namespace

Guidelines letter_of(const ScoreReport& report) { return LetterWriter(report).write(); }

}  // namespace rubricate::guide
