// Lines are written by hand: of thousands of submissions this is much of the work.
#include <report/ndjson.hpp>
#include <report/record_json.hpp>

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

}  // namespace

std::string header_line(const RunHeader& header) {
  std::string out;
  JsonLine line(out);
  line.text("type", "header").text("format", k_records_format);
  add_header(line, out, header);
  line.close();
  return out += '\n';
}

std::string record_line(const SubmissionRecord& record) {
  std::string out;
  out.reserve(k_usual_line);
  JsonLine line(out);
  line.text("type", "submission");
  add_record(line, out, record);
  line.close();
  return out += '\n';
}

std::string end_line(const RunSummary& summary, std::uint64_t records) {
  std::string out;
  JsonLine line(out);
  line.text("type", "end");
  add_summary(line, out, summary, records);
  line.close();
  return out += '\n';
}

bool is_end(std::string_view line) { return line.starts_with(k_end); }

std::unique_ptr<BatchWriter> start_ndjson(const ReportOptions&) { return std::make_unique<Writer>(); }

}  // namespace rubricate
