// The core: a rubric and a submission, and what they come to.
#include <checks/copied_prompts.hpp>
#include <checks/input.hpp>
#include <checks/titled.hpp>
#include <rubricate/report.hpp>
#include <verdict/outcome.hpp>

#include <algorithm>
#include <tuple>

namespace rubricate {
namespace {

// Everything that a part's checks look at.
struct PartView {
  std::vector<Text> texts;
  std::vector<std::uint32_t> files;
  std::vector<std::uint32_t> not_read;  // text that this version cannot read
  std::vector<Prompt> prompts;
};

bool holds_text(FileKind kind) { return kind == FileKind::document || kind == FileKind::text; }

std::vector<Prompt> all_prompts(std::span<const Requirement> requirements) {
  std::vector<Prompt> prompts;
  for (const Requirement& requirement : requirements)
    if (const auto* asked = requirement.params.get<std::vector<Prompt>>("ask"))
      prompts.insert(prompts.end(), asked->begin(), asked->end());
  return prompts;
}

void add_passages(PartView& view, const Submission& submission, std::span<const Passage> passages) {
  for (const Passage& passage : passages) {
    const SubmittedFile& file = submission.files[passage.file];
    if (std::ranges::find(view.files, passage.file) == view.files.end()) view.files.push_back(passage.file);
    if (file.state == FileState::read)
      view.texts.push_back({passage.file, &file.document, passage.first, passage.end, {}, &file.source});
    else if (holds_text(file.kind))
      view.not_read.push_back(passage.file);
  }
}

// The texts' sections titled `title`.
std::vector<Text> only_section(std::span<const Text> texts, const std::string& title) {
  std::vector<Text> sections;
  for (const TitledSection& section : find_sections(texts))
    if (is_called(Title{title, {}, {}}, section.text->document->view(section.title))) {
      Text text = *section.text;
      text.first = section.first;
      text.end = section.end;
      sections.push_back(std::move(text));
    }
  return sections;
}

void settle_nothing(std::vector<Entry>& entries) {
  for (Entry& entry : entries) {
    if (entry.status == Status::failed) entry.status = Status::untested;
    settle_nothing(entry.parts);
  }
}

// A limit of ours kept some of a text from being read: what seems to be missing may stand there.
void take_back_failure(CheckOutput& out) {
  if (out.result.status != Status::failed) return;
  out.result.status = Status::untested;
  settle_nothing(out.result.entries);
  for (Finding& finding : out.findings) finding.severity = std::min(finding.severity, Severity::unsure);
}

class Evaluation {
 public:
  Evaluation(const Rubric& rubric, const Submission& submission) : rubric_(rubric), submission_(submission) {
    report_.rubric = &rubric;
    report_.submission = &submission;
    for (std::size_t i = 0; i < rubric.parts.size(); ++i) views_.push_back(view_of(i));
  }

  Report run() {
    for (std::size_t i = 0; i < rubric_.parts.size(); ++i) evaluate_part(i);
    evaluate_whole();
    StatusSum sum;
    for (const PartReport& part : report_.parts) sum.add(part.status);
    for (const Result& result : report_.results)
      if (!result.advisory) sum.add(result.status);
    report_.status = sum.status();
    report_.outcome = decide_outcome(rubric_, report_.status);
    report_.findings.insert(report_.findings.end(), submission_.findings.begin(), submission_.findings.end());
    report_empty_files();
    drop_told_twice();
    sort_findings();
    count();
    return std::move(report_);
  }

 private:
  void evaluate_part(std::size_t index) {
    const Part& part = rubric_.parts[index];
    const PartFiles& found = submission_.parts[index];
    PartReport report{part.id, part.title, Status::untested, found.by, found.passages, {}, {}};
    for (const Criterion& criterion : part.criteria) report.criteria.push_back(criterion_report(criterion));
    if (found.state == PartFiles::State::found) {
      run_checks(part, views_[index], report);
    } else {
      const bool absent = found.state == PartFiles::State::missing;
      const bool not_needed = absent && part.optional;
      for (const Requirement& requirement : part.requirements)
        report.results.push_back(not_run(requirement, not_needed ? Status::inapplicable : Status::untested));
      report.status = not_needed ? Status::inapplicable : absent ? Status::failed : Status::cannot_tell;
      if (!not_needed) report_part(part, found, absent);
    }
    report_.parts.push_back(std::move(report));
  }

  [[nodiscard]] CriterionReport criterion_report(const Criterion& criterion) const {
    CriterionReport report{criterion.id, criterion.title, {}};
    if (const Scale* scale = rubric_.scale(criterion.scale))
      for (const Level& level : scale->levels) report.levels.push_back(level.name);
    return report;
  }

  static Result not_run(const Requirement& requirement, Status status) {
    return {requirement.address, std::string(requirement.kind->id), requirement.advisory, status, "", "", {}};
  }

  [[nodiscard]] std::string names(std::span<const std::uint32_t> files) const {
    constexpr std::size_t k_most = 5;
    std::string text;
    for (std::size_t i = 0; i < files.size() && i < k_most; ++i)
      text += fmt::format("{}{}", text.empty() ? "" : ", ", submission_.files[files[i]].source.path);
    if (files.size() > k_most) text += fmt::format(" and {} more", files.size() - k_most);
    return text;
  }

  // How a file that answers the part is usually called.
  static std::string usual_name(const Part& part) {
    switch (part.from.kind) {
      case From::Kind::name: return part.from.pattern + ".md";
      case From::Kind::folder: return part.from.pattern + "/";
      case From::Kind::glob: return part.from.pattern;
    }
    return part.id;
  }

  void report_missing(const Part& part, std::span<const std::uint32_t> near_misses) {
    const std::string wanted = usual_name(part);
    std::string message = fmt::format("nothing was handed in for “{}” ({} is looked for)", part.title, wanted);
    std::string help = fmt::format("Add {} to the folder.", wanted);
    const auto empty = std::ranges::find_if(near_misses, [this](std::uint32_t i) {
      const SubmittedFile& file = submission_.files[i];
      return file.size == 0 || (file.state == FileState::read && file.document.text.empty());
    });
    if (empty != near_misses.end()) {
      message = fmt::format("{} is there for “{}”, but there is nothing in it", submission_.files[*empty].source.path,
                            part.title);
      help = "Write the text and save the file.";
    } else if (!near_misses.empty()) {
      message += fmt::format("; {} comes close", names(near_misses));
      help = fmt::format("If that is it, name it {}, or add this to the command: --part '{}={}'", wanted, part.id,
                         submission_.files[near_misses.front()].source.path);
    }
    report_.findings.push_back(
        {"part/missing", Severity::error, part.id, std::nullopt, std::move(message), std::move(help)});
  }

  void report_part(const Part& part, const PartFiles& found, bool absent) {
    if (absent) {
      report_missing(part, found.near_misses);
      return;
    }
    const std::string first =
        found.candidates.empty() ? "FILE" : submission_.files[found.candidates.front()].source.path;
    report_.findings.push_back(
        {"part/unclear", Severity::unsure, part.id, std::nullopt,
         fmt::format("cannot tell which file answers “{}”: {} could", part.title, names(found.candidates)),
         fmt::format("{} {}, or add this to the command: --part '{}={}'",
                     part.from.kind == From::Kind::folder ? "Put it into" : "Name it", usual_name(part), part.id,
                     first)});
  }

  void run_checks(const Part& part, const PartView& view, PartReport& report) {
    StatusSum sum;
    sum.add(Status::passed);
    bool not_read_told = false;
    for (const Requirement& requirement : part.requirements) {
      Result result = run_check(requirement, view);
      if (requirement.kind->reads_text && !view.not_read.empty() && !not_read_told) {
        report_not_read(part, view);
        not_read_told = true;
      }
      if (!requirement.advisory) sum.add(result.status);
      report.results.push_back(std::move(result));
    }
    report.status = sum.status();
  }

  void report_not_read(const Part& part, const PartView& view) {
    for (const std::uint32_t index : view.not_read) {
      const SubmittedFile& file = submission_.files[index];
      if (file.state == FileState::unreadable) continue;  // told where it was read
      report_.findings.push_back(
          {"part/not-read", Severity::unsure, part.id, Place{index, {0, 0}},
           fmt::format("{} was not looked into: this version reads Markdown (.md) and plain text (.txt), not .{}",
                       file.source.path, file.extension),
           "Save a copy as Markdown or plain text to have it checked; hand in what the guidelines ask for."});
    }
  }

  [[nodiscard]] PartView view_of(std::size_t part) const {
    PartView view;
    add_passages(view, submission_, submission_.parts[part].passages);
    view.prompts = all_prompts(rubric_.parts[part].requirements);
    const PromptTitles titles(view.prompts);
    const std::vector<std::string> containers = container_titles(rubric_);
    for (Text& text : view.texts) text.copied_prompts = find_copied_prompts(text, titles, containers);
    return view;
  }

  Result run_check(const Requirement& requirement, const PartView& view) {
    CheckOutput out;
    out.result = not_run(requirement, Status::untested);
    if (requirement.kind->reads_text && (!view.not_read.empty() || view.texts.empty())) return out.result;
    std::vector<Text> section;
    if (!requirement.in.empty()) {
      section = only_section(view.texts, requirement.in);
      if (section.empty()) {
        report_.findings.push_back({"part/no-section", Severity::unsure, requirement.address, std::nullopt,
                                    fmt::format("there is no section “{}” to look at", requirement.in),
                                    fmt::format("Add a heading “{}” with its text below.", requirement.in)});
        return out.result;
      }
    }
    const std::span<const Text> texts = requirement.in.empty() ? std::span<const Text>(view.texts) : section;
    requirement.kind->run(CheckInput{rubric_, submission_, requirement, texts, view.files, view.prompts}, out);
    if (requirement.kind->reads_text &&
        std::ranges::any_of(texts, [](const Text& text) { return !text.document->is_read_whole(); }))
      take_back_failure(out);
    for (Finding& finding : out.findings) {
      if (requirement.advisory) finding.severity = std::min(finding.severity, Severity::warning);
      if (!requirement.because.empty()) finding.help += fmt::format(" ({})", requirement.because);
      report_.findings.push_back(std::move(finding));
    }
    return std::move(out.result);
  }

  // Requirements on the submission as a whole look at all parts together, once all are there.
  void evaluate_whole() {
    PartView view;
    bool all_found = true;
    for (std::size_t i = 0; i < rubric_.parts.size(); ++i) {
      const PartFiles& found = submission_.parts[i];
      all_found = all_found && (found.state == PartFiles::State::found ||
                                (rubric_.parts[i].optional && found.state == PartFiles::State::missing));
      std::ranges::move(views_[i].texts, std::back_inserter(view.texts));
      std::ranges::move(views_[i].files, std::back_inserter(view.files));
      std::ranges::move(views_[i].not_read, std::back_inserter(view.not_read));
    }
    for (const Requirement& requirement : rubric_.requirements)
      report_.results.push_back(all_found ? run_check(requirement, view) : not_run(requirement, Status::untested));
  }

  void report_empty_files() {
    for (const std::uint32_t index : submission_.unclaimed) {
      const SubmittedFile& file = submission_.files[index];
      const bool told = std::ranges::any_of(submission_.parts, [index](const PartFiles& part) {
        return std::ranges::find(part.near_misses, index) != part.near_misses.end();
      });
      if (file.size != 0 || file.state == FileState::unreadable || told) continue;
      report_.findings.push_back({"files/empty", Severity::warning, "", Place{index, {0, 0}},
                                  fmt::format("{} is empty (0 bytes) and does not count", file.source.path),
                                  "Save it again with its content, or take it out of the folder."});
    }
  }

  // What a check says of a table that is none need not be said of the document as well.
  void drop_told_twice() {
    std::vector<Place> told;
    for (const Finding& finding : report_.findings)
      if (finding.id == "table/not-recognised" && finding.place) told.push_back(*finding.place);
    std::erase_if(report_.findings, [&](const Finding& finding) {
      return finding.id == "document/table-without-blank-line" && finding.place &&
             std::ranges::find(told, *finding.place) != told.end();
    });
  }

  // By part as the rubric lists them, then by place; what concerns no part comes last.
  void sort_findings() {
    const auto part_of = [this](const Finding& finding) {
      const std::string_view id = std::string_view(finding.address).substr(0, finding.address.find('.'));
      std::size_t i = 0;
      while (i < rubric_.parts.size() && rubric_.parts[i].id != id) ++i;
      return i;
    };
    const auto key = [&](const Finding& f) {
      const Place place = f.place.value_or(Place{});
      return std::tuple(part_of(f), place.source, place.span.begin,
                        static_cast<int>(Severity::error) - static_cast<int>(f.severity), f.id);
    };
    std::ranges::sort(report_.findings, [&](const Finding& a, const Finding& b) {
      return std::tuple(key(a), std::string_view(a.address), std::string_view(a.message)) <
             std::tuple(key(b), std::string_view(b.address), std::string_view(b.message));
    });
  }

  void count() {
    const auto add = [this](Status status) {
      switch (status) {
        case Status::passed: ++report_.requirements.passed; break;
        case Status::failed: ++report_.requirements.failed; break;
        case Status::cannot_tell: ++report_.requirements.cannot_tell; break;
        case Status::inapplicable: ++report_.requirements.inapplicable; break;
        case Status::untested: ++report_.requirements.untested; break;
      }
    };
    for (const PartReport& part : report_.parts) {
      // A part that is not there is one failure, or one thing that cannot be told.
      if (part.passages.empty() && part.status != Status::inapplicable) add(part.status);
      for (const Result& result : part.results)
        if (!result.advisory) add(result.status);
    }
    for (const Result& result : report_.results)
      if (!result.advisory) add(result.status);
    report_.warnings =
        static_cast<std::uint32_t>(std::ranges::count(report_.findings, Severity::warning, &Finding::severity));
  }

  const Rubric& rubric_;
  const Submission& submission_;
  std::vector<PartView> views_;  // by part
  Report report_;
};

}  // namespace

Report evaluate(const Rubric& rubric, const Submission& submission) { return Evaluation(rubric, submission).run(); }

}  // namespace rubricate
