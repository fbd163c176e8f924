// The summary is known last and stands first, so rows wait; those that do not fit are only counted.
#include <report/change_words.hpp>
#include <report/markdown.hpp>
#include <report/names.hpp>
#include <report/record_rows.hpp>
#include <util/ascii.hpp>
#include <util/escape.hpp>
#include <util/markup.hpp>
#include <util/ordered.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_bytes = 1'000'000;  // GitHub takes 1 MiB of a step
constexpr std::size_t k_most_requirements = 200;
constexpr std::size_t k_longest_cell = 300;  // bytes of what was found or wanted

/// Whether GitHub would take the sign, in what is shown, for the begin of a name, a number, an address or a picture.
bool begins_reference(char sign, std::string_view before, std::string_view behind) {
  const char next = behind.empty() ? ' ' : behind.front();
  const bool is_name = is_letter(next) || is_digit(next);
  switch (sign) {
    case '@': return is_name;
    case '#': return is_digit(next);
    case ':': return is_name || next == '/' || next == '+' || next == '-';
    case '.': return before.ends_with('w') || before.ends_with('W');
    default: return false;
  }
}

/// One line of text in a table or list. GitHub looks for names, numbers and addresses (@ana, #12, https:) in what is
/// shown, where a backslash is gone: an empty comment parts them.
std::string cell(std::string_view text) {
  const std::string marked = markdown_escaped(escaped(text));
  std::string out;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    out += marked[at];
    if (marked[at] != '\\' || at + 1 == marked.size()) continue;
    out += marked[++at];
    const std::string_view all = marked;
    if (begins_reference(marked[at], all.substr(0, at - 1), all.substr(at + 1))) out += "<!-- -->";
  }
  return out;
}

/// The same, cut at a character.
std::string short_cell(std::string_view text) {
  if (text.size() <= k_longest_cell) return cell(text);
  std::size_t end = k_longest_cell;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return cell(text.substr(0, end)) + "…";
}

std::string strong(std::string_view words, bool is_strong) {
  return is_strong ? fmt::format("**{}**", words) : std::string(words);
}

/// `12 of 14 requirements passed, 1 failed, 1 cannot tell, 2 warnings.`
std::string tally(const SubmissionRecord& record) {
  const Counts& counts = record.requirements;
  const std::uint32_t all = counts.passed + counts.failed + counts.cannot_tell + counts.untested;
  std::string text = fmt::format("{} of {} passed", counts.passed, plural(all, "requirement"));
  for (const auto& [count, word] : {std::pair<std::uint32_t, std::string_view>{counts.failed, "failed"},
                                    {counts.cannot_tell, "cannot tell"},
                                    {counts.untested, "not tested"}})
    if (count > 0) text += fmt::format(", {} {}", count, word);
  if (record.warnings > 0) text += fmt::format(", {}", plural(record.warnings, "warning"));
  return text + ".";
}

std::string item(const FindingRecord& finding) {
  const std::string place = place_in_words(finding);
  std::string out = fmt::format("- {}", strong(to_string(finding.severity), finding.severity >= Severity::unsure));
  if (!place.empty()) out += fmt::format(", {}", cell(place));
  out += fmt::format(": {}", cell(message_of(finding)));
  if (!finding.help.empty()) out += " " + cell(sentence(capitalised(finding.help)));
  out += fmt::format(" ({})", cell(finding.id));
  if (!finding.excerpt.empty()) out += fmt::format("<br>“{}”", cell(finding.excerpt));
  return out + "\n";
}

/// Lines as long as there is room.
class Room {
 public:
  void add(std::string_view line) {
    is_full_ = is_full_ || text_.size() + line.size() > k_most_bytes;
    if (is_full_)
      ++left_out_;
    else
      text_ += line;
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t left_out() const { return left_out_; }

 private:
  std::string text_;
  std::size_t left_out_ = 0;
  bool is_full_ = false;
};

class MarkdownWriter final : public BatchWriter {
 public:
  /// `changes` since an earlier report on a submission alone; may be null.
  explicit MarkdownWriter(const ChangeReport* changes) : changes_(changes) {}

  std::string begin(const RunHeader& header) override {
    header_ = header;
    return "";
  }

  [[nodiscard]] std::string piece(const SubmissionRecord& record) const override {
    return header_.is_batch ? row(record) : "";
  }

  std::string next(const SubmissionRecord& record, std::string piece) override {
    if (header_.is_batch) {
      ++listed_;
      Room& rows = record.error.empty() && is_settled(record.status) ? settled_ : open_;
      rows.add(piece);
    } else {
      add_alone(record);
    }
    return "";
  }

  std::string end(const RunSummary& summary) override {
    std::string out = header_.is_batch ? head(summary) : "";
    if (header_.is_batch) {
      // Those that wait for somebody first.
      Room room;
      std::size_t shown = 0;
      for (const Room* const rows : {&open_, &settled_}) {
        std::string_view rest = rows->text();
        for (; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
          room.add(rest.substr(0, rest.find('\n') + 1));
          ++shown;
        }
      }
      shown -= room.left_out();
      const std::size_t all = summary.checked + summary.unchecked;
      if (listed_ > 0) out += "\n| submission | status | what is open |\n|---|---|---|\n" + room.text();
      if (all > listed_) out += fmt::format("\nOf these, {} {} listed.\n", listed_, listed_ == 1 ? "is" : "are");
      if (listed_ > shown)
        out += fmt::format("\nAnd {}, left out for want of room.\n", plural(listed_ - shown, "more submission"));
    } else {
      out += lines_.text();
      if (lines_.left_out() > 0)
        out += fmt::format("\nAnd {}, left out for want of room.\n", plural(lines_.left_out(), "more line"));
      if (out.size() + files_.text().size() < k_most_bytes && files_.left_out() == 0 && !files_.text().empty())
        out += files_.text() + "\n</details>\n";
    }
    if (!summary.complete) out += "\nNot everything could be looked at, so this is not the whole answer.\n";
    return out + foot();
  }

 private:
  /// `| maria | failed | plan.words, plan.own-words |`
  [[nodiscard]] static std::string row(const SubmissionRecord& record) {
    constexpr std::size_t k_most_named = 5;
    std::vector<std::string> names;
    std::size_t more = 0;
    std::string_view missing;  // part, of which nothing else can be tested
    if (!record.error.empty()) names.push_back(short_cell(sentence(record.error)));
    for (const RecordRow& each : rows_of(record).rows) {
      if (each.advisory || is_settled(each.status)) continue;
      const bool is_missing = each.address == each.part && each.status == Status::failed;
      if (is_missing) missing = each.part;
      if (each.status == Status::untested && !missing.empty() && each.part == missing) continue;
      if (names.size() == k_most_named)
        ++more;
      else
        names.push_back(cell(each.address) + (is_missing ? " (missing)" : ""));
    }
    if (more > 0) names.push_back(fmt::format("and {} more", more));
    const std::string_view status = record.error.empty() ? word_of(record.status) : "not checked";
    return fmt::format("| {} | {} | {} |\n", cell(shown_name(record)),
                       strong(status, !record.error.empty() || !is_settled(record.status)), joined(names));
  }

  void add_alone(const SubmissionRecord& record) {
    lines_.add(fmt::format("## {}: {}\n\n{}{} {}", cell(shown_name(record)),
                           record.error.empty() ? word_of(record.status) : "not checked", cell(header_.rubric_title),
                           record.error.empty() ? "." : ":",
                           record.error.empty() ? tally(record) : cell(sentence(record.error))));
    lines_.add(record.outcome.why.empty() ? "\n"
                                          : fmt::format(" {}\n", cell(sentence(capitalised(record.outcome.why)))));
    const RecordRows rows = rows_of(record);
    if (!rows.rows.empty()) lines_.add("\n| requirement | status | found | wanted |\n|---|---|---|---|\n");
    const auto carried = carried_words();
    for (const RecordRow& each : rows.rows) {
      const Piece status = status_piece(each.status, each.advisory);
      std::string found = short_cell(each.found);
      if (const auto decided = carried.find(each.address); decided != carried.end())
        found += (found.empty() ? "" : "<br>") + short_cell(decided->second);
      lines_.add(fmt::format("| {} | {} | {} | {} |\n", cell(each.address),
                             strong(status.text, !each.advisory && !is_settled(each.status)), found,
                             short_cell(each.wanted)));
    }
    if (changes_ != nullptr) add_changes();
    if (!record.findings.empty()) lines_.add("\n### What to look at\n\n");
    std::vector<const FindingRecord*> findings;
    for (const FindingRecord& finding : record.findings) findings.push_back(&finding);
    sort_in_order(findings, [](const FindingRecord* finding) { return rank_of(finding->severity); });
    for (const FindingRecord* const finding : findings) lines_.add(item(*finding));
    if (record.files.empty()) return;
    files_.add("\n<details><summary>What was read</summary>\n\n| file | bytes | SHA-256 |\n|---|---|---|\n");
    for (const FileRecord& file : record.files)
      files_.add(fmt::format("| {} | {} | {} |\n", cell(file.path), file.size, file.sha256));
  }

  /// By whom and why, of each address that an earlier report settled.
  [[nodiscard]] std::unordered_map<std::string_view, std::string_view> carried_words() const {
    std::unordered_map<std::string_view, std::string_view> words;
    if (changes_ == nullptr) return words;
    const auto add = [&words](std::string_view address, const std::string& decided) {
      if (!decided.empty()) words.emplace(address, decided);
    };
    for (const PartChange& part : changes_->parts) {
      add(part.id, part.decided);
      for (const RequirementChange& change : part.requirements) add(change.address, change.decided);
    }
    for (const RequirementChange& change : changes_->requirements) add(change.address, change.decided);
    return words;
  }

  void add_changes() {
    lines_.add(fmt::format("\n### {}\n", k_changes_title));
    const auto row = [this](std::string_view name, const std::string& what, const std::optional<Status>& before,
                            Status now) {
      lines_.add(fmt::format("| {} | {} | {} |\n", cell(name), short_cell(what),
                             strong(statuses_in_words(before, now), before && *before != now)));
    };
    const auto rows = [&row](const std::vector<RequirementChange>& changes) {
      for (const RequirementChange& each : changes) row(each.address, found_in_words(each), each.before, each.now);
    };
    if (!changes_->parts.empty() || !changes_->requirements.empty())
      lines_.add("\n| part or requirement | what has changed | status |\n|---|---|---|\n");
    for (const PartChange& part : changes_->parts) {
      std::string what(fate_in_words(part));
      if (!part.files.empty()) what += ": " + files_in_words(part.files);
      row(part.title.empty() ? part.id : part.title, what, part.before, part.now);
      rows(part.requirements);
    }
    rows(changes_->requirements);
    if (!changes_->findings.empty()) lines_.add("\n");
    for (const Finding& finding : changes_->findings)
      lines_.add(item({.id = std::string(finding.id),
                       .severity = finding.severity,
                       .message = finding.message,
                       .help = finding.help}));
  }

  /// How the submissions did, and what most of them trip over.
  [[nodiscard]] std::string head(const RunSummary& summary) const {
    std::string out = fmt::format("## {}: {}\n\n", cell(header_.rubric_title),
                                  plural(summary.checked + summary.unchecked, "submission"));
    const Counts& counts = summary.statuses;
    out += fmt::format("{} passed, {} failed, {} cannot tell", counts.passed, counts.failed, counts.cannot_tell);
    if (counts.untested > 0) out += fmt::format(", {} not tested", counts.untested);
    if (summary.unchecked > 0) out += fmt::format(", {} not checked", summary.unchecked);
    out += ".\n";
    using Requirement = RunSummary::Requirement;
    std::vector<const Requirement*> open;
    const std::vector<Requirement> all = with_missing_parts(summary);
    for (const Requirement& each : all)
      if (each.statuses.failed + each.statuses.cannot_tell + each.statuses.untested > 0) open.push_back(&each);
    if (open.empty()) return out;
    sort_in_order(open, [](const Requirement* each) {
      return std::pair(-std::int64_t{each->statuses.failed}, -std::int64_t{each->statuses.cannot_tell});
    });
    if (open.size() > k_most_requirements) open.resize(k_most_requirements);
    out += "\n| requirement | failed | cannot tell | passed |\n|---|--:|--:|--:|\n";
    for (const Requirement* const each : open)
      fmt::format_to(std::back_inserter(out), "| {}{} | {} | {} | {} |\n", cell(each->address),
                     each->kind == k_part_kind ? " (missing)"
                     : each->advisory          ? " (advised)"
                                               : "",
                     each->statuses.failed, each->statuses.cannot_tell, each->statuses.passed);
    return out;
  }

  [[nodiscard]] std::string foot() const {
    return fmt::format("\n<sub>rubricate {}, rubric {} {}, SHA-256 {}. {} {}</sub>\n", cell(header_.tool_version),
                       cell(header_.rubric_id), cell(header_.rubric_version), cell(header_.rubric_sha256),
                       cell(header_.counting), k_private_note);
  }

  const ChangeReport* changes_;
  RunHeader header_;
  Room lines_, files_;      ///< of one submission
  Room open_, settled_;     ///< rows of many
  std::size_t listed_ = 0;  ///< of many: the others were not asked for
};

}  // namespace

std::unique_ptr<BatchWriter> start_markdown(const ReportOptions& options) {
  return std::make_unique<MarkdownWriter>(options.changes);
}

}  // namespace rubricate
