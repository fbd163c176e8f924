// Writes any texts, as a submission could bring them, in a format: what stands in the report is then held against them.
//   write FORMAT [alone | interrupted] < TEXTS      each text: its length in bytes, a line feed, and so many bytes
// Each text is a submission, and everything in it that a rubric does not name; `alone`: as `check` writes of one;
// `interrupted`: of a run that did not come to its end.
#include <report/record.hpp>
#include <report/record_formats.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using rubricate::FindingRecord;
using rubricate::PlaceRecord;
using rubricate::Severity;
using rubricate::Status;

rubricate::SubmissionRecord record_with(const std::string& text, std::size_t number) {
  rubricate::SubmissionRecord record{.name = "s" + std::to_string(number), .status = Status::failed};
  record.parts = {{.id = "part", .status = Status::failed, .files = {text}}};
  record.results = {
      {.address = "part.words", .kind = "words", .status = Status::failed, .found = text, .wanted = text}};
  record.findings = {
      FindingRecord{.id = "words/too-few",
                    .severity = Severity::error,
                    .address = "part.words",
                    .place = PlaceRecord{.path = text, .first = 1, .last = 1, .column = 1, .end_column = 2},
                    .message = text,
                    .help = "",
                    .excerpt = text}};
  return record;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + count);
  const auto formats = rubricate::record_formats();
  const auto format = std::ranges::find(formats, words.size() > 1 ? words[1] : "", &rubricate::BatchFormat::id);
  if (format == formats.end()) return 2;
  const std::string mode = words.size() > 2 ? words[2] : "";
  const auto writer = format->start({});
  std::cout << writer->begin(
      {.tool_version = "0", .rubric_id = "id", .rubric_path = "a.rubric.yaml", .is_batch = mode != "alone"});
  rubricate::RunSummary summary;
  summary.interrupted = mode == "interrupted";
  summary.complete = !summary.interrupted;
  std::string length;
  for (std::size_t number = 0; std::getline(std::cin, length); ++number) {
    std::string text(std::stoul(length), '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    const auto record = record_with(text, number);
    add(summary, record);
    std::cout << writer->next(record, writer->piece(record));
  }
  std::cout << writer->end(summary);
}
