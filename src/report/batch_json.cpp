// One object, whose submissions are written as they come.
#include <report/batch_json.hpp>
#include <report/record_json.hpp>

#include <cstdint>
#include <utility>

namespace rubricate {
namespace {

constexpr std::size_t k_usual_record = 8192;  // bytes

class Writer final : public BatchWriter {
 public:
  std::string begin(const RunHeader& header) override {
    std::string out;
    JsonLine line(out);
    line.text("format", "rubricate-batch/1");
    add_header(line, out, header);
    line.key("submissions");
    return out += "[";
  }

  std::string piece(const SubmissionRecord& record) const override {
    std::string out;
    out.reserve(k_usual_record);
    out += ",\n";
    JsonLine line(out);
    add_record(line, out, record);
    line.close();
    return out;
  }

  std::string next(const SubmissionRecord&, std::string piece) override {
    if (shown_++ == 0) piece.front() = ' ';
    return piece;
  }

  std::string end(const RunSummary& summary) override {
    std::string out = "\n],\n\"summary\":";
    JsonLine line(out);
    add_summary(line, out, summary, shown_);
    line.close();
    return out += "}\n";
  }

 private:
  std::uint64_t shown_ = 0;
};

}  // namespace

std::unique_ptr<BatchWriter> start_batch_json(const ReportOptions&) { return std::make_unique<Writer>(); }

}  // namespace rubricate
