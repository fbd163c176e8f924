// Fuzzes the way from Markdown to a report: the first byte chooses a rubric and a part, the rest is the file for it.
#include <checks/kinds.hpp>
#include <lint/rules.hpp>
#include <report/json.hpp>
#include <report/text.hpp>
#include <rubric/load.hpp>
#include <rubricate/report.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/embedded.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace rubricate;

// Every kind of check, with numbers that short texts reach.
constexpr std::string_view k_rubric = R"(rubricate: 1
id: small
title: Small
counting: {rule: standard, count: [paragraphs, lists, captions], skip: [prompts, references]}
scales:
  pass: [No, Yes]
parts:
  - id: essay
    title: Part 1. Essay
    require:
      - words: {band: 5-20, tolerance: 10%}
      - words: {id: long, band: at most 30, count: [headings, tables, code, footnotes]}
      - prompts:
          words: 1-10
          order: given
          ask:
            - {id: why, ask: Why do you want this?, also: [Reasons], keywords: ['/\bwhy\b|reason/']}
            - id: plan
              ask: What is your plan for next year?
              words: at least 2
              parts:
                - {id: first, ask: What comes first?}
                - {id: cost, ask: What does it cost?, keywords: [<money>]}
            - one-of:
                done before:
                  - {id: past, ask: What have you done before?}
                  - {id: result, ask: How did it end?}
                never done:
                  - {id: barrier, ask: What kept you from it?}
      - finished
    advise:
      - words: {id: brief, band: at most 10}
  - id: team
    title: Part 2. Team
    require:
      - list:
          of: member
          items: 2
          words: 2-10
          fields: [name, {name: role, also: [job], keywords: ['/teacher|nurse/']}, {name: reason, also: [why]}]
      - table: {columns: [Name, {name: Role, also: [Job]}], rows: exactly 2}
    judge:
      - scale: pass
  - id: story
    title: Part 3. Story
    require:
      - sections: {titles: [Begin, {title: Middle, also: [Then]}, End], order: given, level: 1-3, words: 1-20}
      - words: {id: middle, band: 2-5, in: Middle}
      - prompts: {marked: required, ask: [{id: end, ask: How does it end?}]}
      - characters: {band: 20-100, tolerance: 10%}
      - pages: at most 2
      - own-words: 10%
      - references
      - declared: 10%
      - finished: {terms: [soon]}
      - mentions: {terms: [mill, '/mill|barn/', <date>, <url>], at-least: 3}
      - images: {count: 1-2}
      - links: {remote: https}
      - privacy: {names: first, emails: forbid, phones: forbid, file-names: forbid}
      - attests: [own-work]
    advise:
      - avoids: {terms: [just, '/ver(y|ily)/'], instead: fewer words}
  - id: show
    title: Part 4. Show
    from: show/
    optional: true
    require:
      - files: {count: 1-2, kinds: [text, image], size: at most 1 kB}
    advise:
      - format: [md, pdf]
require:
  - words: {id: all, band: at most 40}
outcome:
  - {result: Good, all: [{criteria: [team], reach: "Yes"}]}
  - result: Not yet
)";

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

Rubric loaded(std::string_view path, std::string_view text) {
  LoadedRubric rubric = load_rubric({std::string(path), std::string(text)}, check_kinds(), "", lint_ids());
  for (const Finding& finding : rubric.findings) std::fprintf(stderr, "%s\n", finding.message.c_str());
  require(rubric.rubric.has_value(), "a fixed rubric loads");
  return std::move(*rubric.rubric);
}

std::vector<Rubric> all_rubrics() {
  std::vector<Rubric> rubrics;
  rubrics.push_back(loaded("small.rubric.yaml", k_rubric));
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.ends_with(".rubric.yaml")) rubrics.push_back(loaded(file.path, file.text));
  return rubrics;
}

// What the file is called: it serves the chosen part, or, behind the last one, any that its sections name.
std::string file_name(const Rubric& rubric, std::size_t choice) {
  if (choice >= rubric.parts.size()) return "everything.md";
  const From& from = rubric.parts[choice].from;
  return from.kind == From::Kind::folder ? from.pattern + "/file.md" : from.pattern + ".md";
}

void check_place(const Place& place, const Submission& submission) {
  require(place.source < submission.files.size(), "a place names one of the files");
  const SubmittedFile& file = submission.files[place.source];
  require(place.span.begin <= place.span.end && place.span.end <= file.source.text.size(), "a place lies in its file");
}

bool speaks_of(const Finding& finding, std::string_view address) {
  return finding.address == address || (finding.address.starts_with(address) && finding.address[address.size()] == '.');
}

bool is_said(const Report& report, Severity severity, std::string_view address) {
  return std::ranges::any_of(report.findings, [&](const Finding& finding) {
    return finding.severity == severity && speaks_of(finding, address);
  });
}

void check_entries(const std::vector<Entry>& entries, const Submission& submission) {
  for (const Entry& entry : entries) {
    require(!entry.id.empty() && entry.status <= Status::untested, "an entry has an id and a status");
    if (entry.place) check_place(*entry.place, submission);
    check_entries(entry.parts, submission);
  }
}

void check_result(const Result& result, const Report& report) {
  require(result.status <= Status::untested, "a status is one of the five");
  check_entries(result.entries, *report.submission);
  if (result.advisory) return;
  if (result.status == Status::failed)
    require(is_said(report, Severity::error, result.address), "what failed is said to be an error");
  else
    require(!is_said(report, Severity::error, result.address), "an error fails its requirement");
  if (result.status == Status::cannot_tell)
    require(is_said(report, Severity::unsure, result.address), "what cannot be told is said");
}

bool has(const PartReport& part, Status status) {
  return std::ranges::any_of(part.results,
                             [&](const Result& result) { return !result.advisory && result.status == status; });
}

void check_report(const Report& report) {
  for (const Finding& finding : report.findings) {
    require(!finding.id.empty() && !finding.message.empty(), "a finding says something");
    if (finding.place) check_place(*finding.place, *report.submission);
  }
  for (const PartReport& part : report.parts) {
    for (const Result& result : part.results) check_result(result, report);
    require(part.status <= Status::untested, "a part's status is one of the five");
    require(!has(part, Status::failed) || part.status == Status::failed, "a failed requirement fails its part");
    require(part.status != Status::passed || !has(part, Status::cannot_tell), "a passed part leaves nothing open");
    if (part.status == Status::failed)
      require(is_said(report, Severity::error, part.id), "a failed part is said to be an error");
  }
  for (const Result& result : report.results) check_result(result, report);
}

// Nothing but newlines and characters that are safe to show.
void check_shown(const std::string& text) {
  require(!utf8_error(text) && text.ends_with('\n'), "a report is lines of UTF-8");
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    require(character == '\n' || !is_unsafe_to_show(character), "a report is safe to show");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<Rubric> rubrics = all_rubrics();
  if (size == 0) return 0;
  const Rubric& rubric = rubrics[data[0] % rubrics.size()];
  const std::size_t choice = data[0] / rubrics.size() % (rubric.parts.size() + 1);
  Submission submission =
      submission_of(file_name(rubric, choice), std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  require(assign_parts(rubric, {}, submission).has_value(), "parts are assigned");
  const Report report = evaluate(rubric, submission);
  check_report(report);
  check_shown(write_text(report, {}));
  check_shown(write_text(report, {.width = 40, .verbosity = 1}));
  check_shown(write_json(report, {}));
  return 0;
}
