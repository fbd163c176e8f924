// Findings name the address that they are about; the row they belong to is the longest address that theirs begins with.
#include <report/record_rows.hpp>
#include <util/phrases.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

namespace rubricate {
namespace {

bool lies_below(std::string_view address, std::string_view part) {
  return address.size() > part.size() && address.starts_with(part) && address[part.size()] == '.';
}

RecordRow row_of(std::string_view part, const ResultRecord& result) {
  return {.part = part,
          .address = result.address,
          .advisory = result.advisory,
          .status = result.status,
          .found = result.found,
          .wanted = result.wanted};
}

/// Whether the message may begin with the name of a file or folder, which stays as it is written.
bool begins_with_path(const FindingRecord& finding) {
  const std::string_view message = finding.message;
  const std::string_view first = message.substr(0, message.find(' '));
  if (first.find_first_of("./\\") < first.size() - 1) return true;
  if (!finding.place || finding.place->path.empty()) return false;
  const std::string_view path = finding.place->path;
  if (message.starts_with(path)) return true;
  constexpr std::string_view k_behind = "/ .";
  return path.starts_with(first) && k_behind.contains(path.substr(first.size()).front());
}

}  // namespace

RecordRows rows_of(const SubmissionRecord& record) {
  RecordRows out;
  auto result = record.results.begin();
  for (const PartRecord& part : record.parts) {
    const bool is_absent = part.files.empty() && part.status != Status::inapplicable;
    if (is_absent) out.rows.push_back({.part = part.id, .address = part.id, .status = part.status});
    for (; result != record.results.end() && lies_below(result->address, part.id); ++result)
      out.rows.push_back(row_of(part.id, *result));
  }
  for (; result != record.results.end(); ++result) out.rows.push_back(row_of("", *result));

  std::unordered_map<std::string_view, std::size_t> by_address;
  for (std::size_t i = 0; i < out.rows.size(); ++i) by_address.emplace(out.rows[i].address, i);
  for (const FindingRecord& finding : record.findings) {
    std::string_view address = finding.address;
    auto row = by_address.find(address);
    while (!address.empty() && row == by_address.end()) {
      const std::size_t dot = address.rfind('.');
      address = address.substr(0, dot == std::string_view::npos ? 0 : dot);
      row = by_address.find(address);
    }
    if (address.empty())
      out.others.push_back(&finding);
    else
      out.rows[row->second].findings.push_back(&finding);
  }
  return out;
}

std::vector<RunSummary::Requirement> with_missing_parts(const RunSummary& summary) {
  std::vector<RunSummary::Requirement> out;
  for (const RunSummary::Part& part : summary.parts) {
    if (part.missing == 0) continue;
    const Counts& of = part.statuses;
    const auto missing = static_cast<std::uint32_t>(part.missing);
    const std::uint32_t there = of.passed + of.failed + of.cannot_tell + of.untested - missing;
    out.push_back({.address = part.id,
                   .kind = std::string(k_part_kind),
                   .advisory = false,
                   .statuses = {.passed = there, .failed = missing}});
  }
  out.insert(out.end(), summary.requirements.begin(), summary.requirements.end());
  return out;
}

std::string_view shown_name(const SubmissionRecord& record) {
  std::string_view name = record.name;
  const std::size_t root = name.find_first_not_of('/');
  if (root == std::string_view::npos && !name.empty()) return "/";
  name.remove_prefix(std::min(root, name.size()));
  while (name.starts_with("./")) {
    name.remove_prefix(2);
    while (name.starts_with('/')) name.remove_prefix(1);
  }
  while (name.size() > 1 && name.ends_with('/')) name.remove_suffix(1);
  return name.empty() ? "." : name;
}

std::string path_from_here(const SubmissionRecord& record, std::string_view path) {
  const std::string_view name = shown_name(record);
  if (record.name.starts_with('/') || name == ".") return std::string(path);
  const bool is_one_file = record.files.size() == 1 && name.substr(name.rfind('/') + 1) == path;
  return is_one_file ? std::string(name) : fmt::format("{}/{}", name, path);
}

std::string place_in_words(const FindingRecord& finding) {
  if (!finding.place) return "";
  const PlaceRecord& place = *finding.place;
  if (place.first == 0) return place.path;
  return fmt::format("{}, {}", place.path, range_in_words(place.unit, place.first, place.last));
}

std::string sentence(std::string_view text) {
  constexpr std::string_view k_ends = ".!?:";
  std::string out(text);
  if (!out.empty() && k_ends.find(out.back()) == std::string_view::npos) out += '.';
  return out;
}

std::string message_of(const FindingRecord& finding) {
  return sentence(begins_with_path(finding) ? finding.message : capitalised(finding.message));
}

std::string told(const FindingRecord& finding) {
  const bool says_so = capitalised(finding.message).starts_with("Cannot tell");
  std::string text = finding.severity == Severity::unsure && !says_so ? "Cannot tell: " : "";
  if (finding.place && finding.place->first != 0 && finding.place->unit != TextUnit::line)
    text += capitalised(range_in_words(finding.place->unit, finding.place->first, finding.place->last)) + ": ";
  text += message_of(finding);
  if (!finding.help.empty()) text += " " + sentence(capitalised(finding.help));
  return text;
}

std::vector<std::string> fingerprints_of(const SubmissionRecord& record) {
  constexpr std::size_t k_digits = 16;
  std::vector<std::string> out;
  std::map<std::string, std::size_t> alike;
  Sha256 hash;
  for (const FindingRecord& finding : record.findings) {
    const std::string_view path = finding.place ? std::string_view(finding.place->path) : std::string_view();
    for (const std::string_view each : {shown_name(record), std::string_view(finding.id),
                                        std::string_view(finding.address), path, std::string_view(finding.excerpt)})
      hash.update(fmt::format("{}:{}", each.size(), each));
    const std::string digits = hash.finish().substr(0, k_digits);
    out.push_back(fmt::format("{}:{}", digits, ++alike[digits]));
  }
  return out;
}

}  // namespace rubricate
