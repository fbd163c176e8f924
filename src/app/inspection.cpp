#include <app/inspection.hpp>
#include <document/words.hpp>
#include <extract/file_type.hpp>
#include <extract/media.hpp>
#include <util/install.hpp>

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

// Texts have been read as such; nobody asked what else they might be.
const FileType* type_of(const SubmittedFile& file) {
  const bool is_read_as_text = file.state == FileState::read && file.facts.type.empty() && file.size > 0;
  return find_file_type(is_read_as_text ? "txt" : file.facts.type);
}

std::optional<bool> name_fits(const SubmittedFile& file, const FileType* type) {
  if (type == nullptr || file.extension.empty()) return std::nullopt;
  const bool names_other = find_file_type(file.extension) != nullptr && !has_usual_ending(*type, file.extension);
  return file.named_type.empty() && !names_other;
}

TextCounts counts_of(const Document& document) {
  TextCounts counts;
  const auto end = static_cast<std::uint32_t>(document.blocks.size());
  counts.words = tally(document, 1, end, {}, WordRule::standard);
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::heading) ++counts.headings;
    if (block.kind == BlockKind::list) ++counts.lists;
    if (block.kind == BlockKind::table) ++counts.tables;
    if (block.kind == BlockKind::footnote) ++counts.footnotes;
  }
  for (const Link& link : document.links) ++(link.kind == Link::Kind::image ? counts.pictures : counts.links);
  counts.is_guessed = document.is_guessed;
  return counts;
}

Finding about_file(std::string_view id, Severity severity, std::string message, std::string help) {
  return {.id = id,
          .severity = severity,
          .address = {},
          .place = Place{},
          .message = std::move(message),
          .help = std::move(help)};
}

// What matters to nobody who only checks a submission, and is what one asks about here.
std::optional<Finding> unsaid(const SubmittedFile& file, const FileType* type, const std::vector<Finding>& findings) {
  const auto tells = [](const Finding& finding) { return finding.severity >= Severity::unsure; };
  if (file.state == FileState::unreadable || std::ranges::any_of(findings, tells)) return std::nullopt;
  const std::string& path = file.source.path;
  if (file.size == 0)
    return about_file("files/empty", Severity::warning, fmt::format("{} is empty (0 bytes).", path),
                      "Save it again with its content, or take it out.");
  if (is_opened(file)) return std::nullopt;
  if (file.opening == Opening::no_helper) {
    const MediaProgram& helper = media_programs().front();
    return about_file(
        "files/no-helper", Severity::unsure,
        fmt::format("{} was not looked into: the program {} is not installed on this computer.", path, helper.program),
        fmt::format("Install it ({}), and look again.", install_commands({&helper.package, 1})));
  }
  return about_file(
      "files/unsupported", Severity::unsure,
      fmt::format("{} is {}; it was not looked into.", path, type == nullptr ? "of an unknown type" : type->name),
      "Look at it yourself.");
}

InspectedFile inspected(SubmittedFile file, std::vector<Finding> findings) {
  InspectedFile result;
  const FileType* const type = type_of(file);
  if (type != nullptr) {
    file.facts.type = type->id;
    result.type_name = type->name;
  }
  result.name_fits = name_fits(file, type);
  if (auto more = unsaid(file, type, findings)) findings.push_back(std::move(*more));
  if (file.state == FileState::read) result.text = counts_of(file.document);
  file.document = {};
  result.findings = std::move(findings);
  result.file = std::move(file);
  return result;
}

}  // namespace

void add_to(Inspection& inspection, Submission submission, const std::string& path) {
  std::vector<std::vector<Finding>> by_file(submission.files.size());
  for (Finding& finding : submission.findings) {
    if (!finding.place) {
      inspection.findings.push_back(std::move(finding));
      continue;
    }
    std::vector<Finding>& findings = by_file[finding.place->source];
    finding.place->source = 0;
    findings.push_back(std::move(finding));
  }
  inspection.complete = inspection.complete && submission.complete;
  for (std::size_t i = 0; i < by_file.size(); ++i) {
    InspectedFile file = inspected(std::move(submission.files[i]), std::move(by_file[i]));
    file.file.source.path =
        submission.is_folder ? (std::filesystem::path(path) / file.file.source.path).native() : path;
    inspection.complete = inspection.complete && is_opened(file.file);
    inspection.files.push_back(std::move(file));
  }
}

}  // namespace rubricate
