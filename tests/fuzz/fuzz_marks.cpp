// Fuzzes the readers of marks, YAML and tables: any bytes give findings, never a crash, with places inside the text.
// What is taken is the rubric's own, each mark once; and what is recognised as a table stays one with a byte order
// mark.
#include "../unit/marks/garden.hpp"

#include <marks/load.hpp>
#include <marks/recognise.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace {

using namespace rubricate;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const Marks& marks, std::size_t size) {
  std::set<std::tuple<std::string, std::string, std::string>> seen;
  for (const Mark& mark : marks.marks) {
    require(mark.criterion == "plan" || mark.criterion == "people" || mark.criterion == "photos");
    require(mark.level < (mark.criterion == "photos" ? 2 : 3));
    require(!mark.reviewer.empty() && !mark.submission.empty() && mark.place.span.end <= size);
    require(seen.emplace(mark.submission, mark.reviewer, mark.criterion).second);
  }
  for (const Ruling& ruling : marks.rulings)
    require(!ruling.because.empty() && (ruling.status == Status::passed || ruling.status == Status::failed));
  for (const Remark& remark : marks.remarks) require(!remark.text.empty());
  for (const Finding& finding : marks.findings) {
    require(finding.place && finding.place->source == 0 && !finding.message.empty());
    require(finding.place->span.begin <= finding.place->span.end && finding.place->span.end <= size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"a.yaml", "a.csv", "a.txt"}) check(load_marks(test::garden(), {{name, text}}), size);
  const bool has_mark = text.starts_with("\xEF\xBB\xBF");
  if (!has_mark && is_marks_table(text)) require(is_marks("\xEF\xBB\xBF" + text));
  return 0;
}
