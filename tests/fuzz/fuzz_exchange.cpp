// Fuzzes the readers of other systems' rubrics: any bytes give findings, never a crash, with places inside the text.
// What can be read becomes a rubric that loads, holds what was read, and goes out again in every format.
#include <checks/kinds.hpp>
#include <interop/format.hpp>
#include <interop/yaml.hpp>
#include <rubric/load.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace rubricate;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(Remarks& remarks, std::size_t size) {
  for (const Finding& finding : remarks.take()) {
    require(finding.place && finding.place->span.begin <= finding.place->span.end && finding.place->span.end <= size);
    require(!finding.message.empty());
  }
}

void check(ExchangeRubric& rubric, const ExchangeFormat& format) {
  constexpr std::size_t k_most_parts = 1000;
  const LoadedRubric loaded = load_rubric({"fuzz", write_yaml(rubric, format.system)}, check_kinds(), "", {});
  if (!loaded.rubric) require(rubric.criteria.size() > k_most_parts);  // beyond the limits of the language
  if (!loaded.rubric) return;
  Remarks remarks;
  const ExchangeRubric back = exchange_of(*loaded.rubric, remarks);
  require(back.title == rubric.title && back.criteria.size() == rubric.criteria.size());
  for (const ExchangeFormat& other : exchange_formats()) require(!other.write(back, {}, remarks).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const ExchangeFormat& format : exchange_formats()) {
    if (format.read == nullptr) continue;
    Remarks remarks;
    std::vector<ExchangeRubric> rubrics = format.read(bytes, remarks);
    for (ExchangeRubric& rubric : rubrics) {
      if (remarks.failed()) break;
      settle(rubric, remarks);
      if (!remarks.failed() && !rubric.criteria.empty()) check(rubric, format);
    }
    check(remarks, size);
  }
  return 0;
}
