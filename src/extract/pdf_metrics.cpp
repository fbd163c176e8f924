// Usual heights, distances and edges, each found in n log n time.
#include <extract/pdf_metrics.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace rubricate {
namespace {

struct BlockEdges {
  double left = 0;
  double right = 0;
  std::uint32_t page = 0;
  std::uint32_t lines = 0;
  std::uint32_t full = 0;  // lines that end near its right edge
};

// Steps in which left edges are compared, in points.
constexpr double k_step = 6;

std::pair<std::uint32_t, long> margin_of(std::uint32_t page, double left) { return {page, std::lround(left / k_step)}; }

std::vector<BlockEdges> edges_of(std::span<const PdfLine> lines) {
  constexpr double k_full = 0.85;
  std::vector<BlockEdges> blocks(lines.empty() ? 0 : lines.back().block + std::size_t{1});
  for (const PdfLine& line : lines) {
    BlockEdges& block = blocks[line.block];
    if (block.lines++ == 0) block = {line.box.left, line.box.right, line.page, 1, 0};
    block.left = std::min(block.left, line.box.left);
    block.right = std::max(block.right, line.box.right);
  }
  for (const PdfLine& line : lines) {
    BlockEdges& block = blocks[line.block];
    if (line.box.right - block.left >= k_full * (block.right - block.left)) ++block.full;
  }
  return blocks;
}

}  // namespace

double body_height(std::span<const PdfLine> lines) {
  constexpr double k_steps = 4;  // of a point
  std::map<long, std::uint64_t> words;
  for (const PdfLine& line : lines) words[std::lround(line.height * k_steps)] += line.words;
  const auto most = std::ranges::max_element(words, {}, [](const auto& entry) { return entry.second; });
  return most == words.end() ? 0 : static_cast<double>(most->first) / k_steps;
}

double usual_leading(std::span<const PdfLine> lines) {
  constexpr double k_usual = 1.15;
  const std::vector<double> ends = column_ends(lines);
  std::vector<double> found;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const PdfLine& above = lines[i - 1];
    const PdfLine& below = lines[i];
    const double distance = below.box.bottom - above.box.bottom;
    const bool is_full = above.box.right + below.first_width > ends[above.block];
    if (above.block == below.block && is_full && distance > 0 && above.height > 0)
      found.push_back(distance / above.height);
  }
  if (found.empty()) return k_usual;
  const auto middle = found.begin() + static_cast<std::ptrdiff_t>(found.size() / 2);
  std::ranges::nth_element(found, middle);
  return *middle;
}

std::vector<double> column_ends(std::span<const PdfLine> lines) {
  const std::vector<BlockEdges> blocks = edges_of(lines);
  // Lines that begin at the same place of a page most likely stand in the same column.
  std::map<std::pair<std::uint32_t, long>, double> columns;
  for (const BlockEdges& block : blocks) {
    const auto [entry, is_new] = columns.try_emplace(margin_of(block.page, block.left), block.right);
    entry->second = std::max(entry->second, block.right);
  }
  std::vector<double> ends;
  ends.reserve(blocks.size());
  for (const BlockEdges& block : blocks) {
    // A block of several lines of about the same length shows its own edge.
    const bool shows_edge = block.lines >= 3 && block.full * 2 >= block.lines;
    ends.push_back(shows_edge ? block.right : columns.at(margin_of(block.page, block.left)));
  }
  return ends;
}

}  // namespace rubricate
