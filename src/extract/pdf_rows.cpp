// Lines sorted by height, then cut where the next one stands lower.
#include <extract/pdf_rows.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rubricate {

void for_each_row(const PdfLayout& layout, const std::function<void(std::span<const std::uint32_t>)>& take) {
  constexpr double k_same_height = 0.4;  // how far the middles of lines may be apart, in heights of the higher one
  const std::vector<PdfLine>& lines = layout.lines;
  std::vector<std::uint32_t> order(lines.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::tuple(lines[i].page, lines[i].box.middle(), i); });
  for (std::size_t begin = 0; begin < order.size();) {
    const PdfLine& first = lines[order[begin]];
    std::size_t end = begin + 1;
    for (; end < order.size(); ++end) {
      const PdfLine& line = lines[order[end]];
      const double farthest = k_same_height * std::max(first.height, line.height);
      if (line.page != first.page || line.box.middle() - first.box.middle() > farthest) break;
    }
    const auto row = std::span(order).subspan(begin, end - begin);
    std::ranges::sort(row, {}, [&](std::uint32_t i) { return std::pair(lines[i].box.left, i); });
    take(row);
    begin = end;
  }
}

}  // namespace rubricate
