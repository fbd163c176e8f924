// A rubric in YAML and an applicant's texts, evaluated in memory.
#include "samples.hpp"

#include "../submission/samples.hpp"

#include <checks/kinds.hpp>
#include <document/markdown.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>
#include <submission/assign.hpp>
#include <util/line_index.hpp>

#include <algorithm>
#include <ctime>
#include <stdexcept>

#include <fmt/format.h>

namespace rubricate::trial {
namespace {

// YAML below "- " at this depth.
std::string indented(std::string_view yaml, std::size_t spaces) {
  std::string text;
  for (const char c : yaml) {
    text += c;
    if (c == '\n') text.append(spaces, ' ');
  }
  return text;
}

std::string one_line(const Trial& trial, const Finding& finding, std::string_view below) {
  std::string_view address = finding.address;
  if (address.starts_with(below)) address.remove_prefix(below.size());
  if (address.starts_with('.')) address.remove_prefix(1);
  std::string line = fmt::format("{} {} {}", to_string(finding.severity), finding.id, address);
  if (!finding.place) return line;
  const Source& source = trial.submission().files.at(finding.place->source).source;
  const std::string file = source.path == "p.md" ? "" : source.path + ":";
  return line + fmt::format("@{}{}", file, LineIndex(source.text).position(finding.place->span.begin).line);
}

std::string describe(const Trial& trial) {
  const Result& result = trial.report().parts.at(0).results.at(0);
  std::string text(to_string(result.status));
  std::string_view mark = ": ";
  for (const Finding& finding : trial.report().findings) {
    text += mark;
    text += one_line(trial, finding, result.address);
    mark = "; ";
  }
  return text;
}

std::string list(const std::vector<Entry>& entries) {
  std::string text;
  for (const Entry& entry : entries) {
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", entry.id, to_string(entry.status));
    if (!entry.parts.empty()) text += "[" + list(entry.parts) + "]";
  }
  return text;
}

}  // namespace

Rubric rubric_from(std::string_view yaml) {
  LoadedRubric loaded = load_rubric({"r.rubric.yaml", std::string(yaml)}, check_kinds(), "abc", lint_ids());
  std::string wrong;
  for (const Finding& finding : loaded.findings)
    if (finding.severity != Severity::note) wrong += fmt::format("{}: {}\n", finding.id, finding.message);
  if (!loaded.rubric || !wrong.empty()) throw std::runtime_error(wrong + std::string(yaml));
  return std::move(*loaded.rubric);
}

std::string requiring(std::string_view requirement) {
  return fmt::format(
      "rubricate: 1\nid: r\ntitle: Rubric\nparts:\n  - id: p\n    title: The part\n    from: p\n    require:\n"
      "      - {}\n",
      indented(requirement, 8));
}

Trial::Trial(std::string_view yaml, const Files& files)
    : rubric_(std::make_unique<Rubric>(rubric_from(yaml))),
      submission_(std::make_unique<Submission>(samples::submission_with(files))) {
  if (const auto assigned = assign_parts(*rubric_, {}, *submission_); !assigned)
    throw std::runtime_error(assigned.error().message);
  report_ = evaluate(*rubric_, *submission_);
}

const Result& Trial::result(std::string_view address) const {
  for (const PartReport& part : report_.parts)
    for (const Result& result : part.results)
      if (result.address == address) return result;
  for (const Result& result : report_.results)
    if (result.address == address) return result;
  throw std::runtime_error(fmt::format("no result at {}", address));
}

const Finding& Trial::finding(std::string_view id) const {
  if (std::ranges::count(report_.findings, id, &Finding::id) != 1)
    throw std::runtime_error(fmt::format("not one {} but:\n{}", id, findings()));
  return *std::ranges::find(report_.findings, id, &Finding::id);
}

std::string Trial::findings() const {
  std::string text;
  for (const Finding& finding : report_.findings) text += one_line(*this, finding, "") + '\n';
  return text;
}

std::string verdict(std::string_view requirement, std::string_view markdown) {
  return describe(Trial(requiring(requirement), {{"p.md", std::string(markdown)}}));
}

std::string verdict_of_files(std::string_view requirement, const Files& files) {
  std::string yaml = requiring(requirement);
  yaml.replace(yaml.find("from: p\n"), 8, "from: p/\n");
  return describe(Trial(yaml, files));
}

std::string entries(const Result& result) { return list(result.entries); }

std::string entries(std::string_view requirement, std::string_view markdown) {
  return list(
      Trial(requiring(requirement), {{"p.md", std::string(markdown)}}).report().parts.at(0).results.at(0).entries);
}

Reading::Reading(std::string_view markdown)
    : source{"p.md", std::string(markdown)}, document(parse_markdown(markdown)) {}

Text Reading::text() const {
  return {0, &document, 1, static_cast<std::uint32_t>(document.blocks.size()), {}, &source};
}

std::vector<Prompt> prompts_from(std::string_view list) {
  const Rubric rubric = rubric_from(requiring(fmt::format("prompts:\n{}", list)));
  return *rubric.parts.at(0).requirements.at(0).params.get<std::vector<Prompt>>("ask");
}

Title titled(std::string name, std::vector<std::string> also) { return {std::move(name), std::move(also), {}}; }

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 1; i <= times; ++i) {
    std::string_view rest = piece;
    for (std::size_t mark = rest.find("{}"); mark != std::string_view::npos; mark = rest.find("{}")) {
      text += rest.substr(0, mark);
      text += std::to_string(i);
      rest.remove_prefix(mark + 2);
    }
    text += rest;
  }
  return text;
}

}  // namespace rubricate::trial
