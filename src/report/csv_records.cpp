// Numbers that stand within texts are texts: only what is a word of ours goes unguarded.
#include <report/csv_records.hpp>
#include <report/names.hpp>
#include <report/record_rows.hpp>
#include <util/csv.hpp>
#include <util/escape.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate {
namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

std::string all_told(const std::vector<const FindingRecord*>& findings) {
  std::string text;
  for (const FindingRecord* const finding : findings) text += (text.empty() ? "" : "\n") + told(*finding);
  return text;
}

class CsvRecordsWriter final : public BatchWriter {
 public:
  std::string begin(const RunHeader& /*header*/) override {
    CsvWriter csv;
    for (const std::string_view title :
         {"submission", "part", "address", "asked", "status", "found", "wanted", "place", "message"})
      csv.plain(title);
    return std::string(k_byte_order_mark) + csv.end_row().bytes();
  }

  [[nodiscard]] std::string piece(const SubmissionRecord& record) const override {
    CsvWriter csv;
    const auto add = [&](const RecordRow& row, std::string_view asked, std::string_view status) {
      const auto text = [&](std::string_view cell) { csv.text(escaped_lines(cell)); };
      text(shown_name(record));
      text(row.part);
      text(row.address);
      csv.plain(asked).plain(status);
      text(row.found);
      text(row.wanted);
      text(row.findings.empty() ? "" : place_in_words(*row.findings.front()));
      text(all_told(row.findings));
      csv.end_row();
    };
    if (!record.error.empty()) {
      const FindingRecord why{.message = record.error, .help = record.help};
      add({.findings = {&why}}, "", "not-checked");
    }
    const RecordRows rows = rows_of(record);
    for (const RecordRow& row : rows.rows) add(row, row.advisory ? "advised" : "required", to_string(row.status));
    for (const FindingRecord* const finding : rows.others)
      add({.address = finding->address, .findings = {finding}}, "", key_of(finding->severity));
    return csv.bytes();
  }

  std::string next(const SubmissionRecord& /*record*/, std::string piece) override { return piece; }

  std::string end(const RunSummary& summary) override {
    if (!summary.interrupted) return "";
    CsvWriter csv;
    for (const std::string_view cell : {"", "", "", "", "interrupted", "", "", ""}) csv.plain(cell);
    csv.text(k_interrupted_note);
    return csv.end_row().bytes();
  }
};

}  // namespace

std::unique_ptr<BatchWriter> start_csv(const ReportOptions& /*options*/) {
  return std::make_unique<CsvRecordsWriter>();
}

}  // namespace rubricate
