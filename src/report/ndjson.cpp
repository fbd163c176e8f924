// Lines are written by hand: of thousands of submissions this is much of the work.
#include <report/ndjson.hpp>
#include <report/record_json.hpp>

#include <cstddef>
#include <initializer_list>
#include <utility>

namespace rubricate {
namespace {

constexpr std::string_view k_end = R"({"type":"end")";
constexpr std::size_t k_usual_line = 8192;  // bytes

class Writer final : public BatchWriter {
 public:
  std::string begin(const RunHeader& header) override { return header_line(header); }
  std::string piece(const SubmissionRecord& record) const override { return record_line(record); }

  std::string next(const SubmissionRecord&, std::string piece) override {
    ++records_;
    return piece;
  }

  std::string end(const RunSummary& summary) override { return end_line(summary, records_); }

 private:
  std::uint64_t records_ = 0;
};

// The value of the last member of an object, when that has the name `key`.
std::string_view last_text(std::string_view line, std::string_view key) {
  if (!line.ends_with("\"}")) return {};
  line.remove_suffix(2);
  const std::size_t quote = line.find_last_of('"') + 1;
  return line.substr(0, quote).ends_with(key) ? line.substr(quote) : std::string_view();
}

}  // namespace

std::string header_line(const RunHeader& header, std::string_view place) {
  std::string out;
  JsonLine line(out);
  line.text("type", "header").text("format", k_records_format);
  add_header(line, out, header);
  if (!place.empty()) line.text("place", place);
  line.close();
  return out += '\n';
}

std::string record_line(const SubmissionRecord& record, std::string_view stamp) {
  std::string out;
  out.reserve(k_usual_line);
  JsonLine line(out);
  line.text("type", "submission");
  add_record(line, out, record);
  if (!stamp.empty()) line.text("stamp", stamp);
  line.close();
  return out += '\n';
}

bool is_too_long(const SubmissionRecord& record) {
  // With each byte written by its number, and more than the keys and numbers around it take.
  constexpr std::size_t k_byte = 6, k_around = 400, k_rest = 4096;
  std::size_t most = k_rest;
  const auto add = [&](std::initializer_list<const std::string*> texts) {
    most += k_around;
    for (const std::string* text : texts) most += k_byte * text->size();
  };
  add({&record.name, &record.error, &record.help, &record.outcome.result, &record.outcome.why});
  for (const std::string& result : record.outcome.possible) add({&result});
  for (const PartRecord& part : record.parts) {
    add({&part.id});
    for (const std::string& file : part.files) add({&file});
  }
  for (const ResultRecord& result : record.results) add({&result.address, &result.kind, &result.found, &result.wanted});
  for (const FindingRecord& one : record.findings) {
    add({&one.id, &one.address, &one.message, &one.help, &one.excerpt});
    if (one.place) add({&one.place->path});
  }
  for (const FileRecord& file : record.files) add({&file.path, &file.sha256});
  return most > k_longest_record && record_line(record).size() + k_rest > k_longest_record;
}

std::string end_line(const RunSummary& summary, std::uint64_t records) {
  std::string out;
  JsonLine line(out);
  line.text("type", "end");
  add_summary(line, out, summary, records);
  line.close();
  return out += '\n';
}

std::string_view place_in(std::string_view header_line) { return last_text(header_line, R"(,"place":")"); }

std::string_view stamp_in(std::string_view record_line) { return last_text(record_line, R"(,"stamp":")"); }

bool is_end(std::string_view line) { return line.starts_with(k_end); }

std::unique_ptr<BatchWriter> start_ndjson(const ReportOptions&) { return std::make_unique<Writer>(); }

}  // namespace rubricate
