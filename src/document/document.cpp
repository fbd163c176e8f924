// What a Document says of its own text: where it comes from and how it is set.
#include <rubricate/document.hpp>

#include <algorithm>
#include <ranges>
#include <span>

namespace rubricate {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

Span Document::source_of(Span in_text) const {
  if (runs.empty()) return {};
  const auto run_at = [this](std::uint32_t offset) -> const Run& {
    const auto behind = std::ranges::upper_bound(runs, offset, {}, [](const Run& run) { return run.text.begin; });
    return behind == runs.begin() ? runs.front() : *std::prev(behind);
  };
  const Run& first = run_at(in_text.begin);
  const Run& last = run_at(in_text.empty() ? in_text.begin : in_text.end - 1);
  const auto is_exact = [](const Run& run) { return run.text.size() == run.source.size(); };
  Span result{first.source.begin, last.source.end};
  if (is_exact(first)) result.begin += std::min(in_text.begin - first.text.begin, first.source.size());
  if (in_text.empty()) return {result.begin, result.begin};
  if (is_exact(last)) result.end = last.source.begin + std::min(in_text.end - last.text.begin, last.source.size());
  return result;
}

bool Document::is_read_whole() const {
  return std::ranges::find(oddities, Oddity::Kind::limit, &Oddity::kind) == oddities.end();
}

bool Document::wholly(const Block& block, std::uint8_t style) const {
  bool is_any = false;
  for (const Run& run : std::span(runs).subspan(block.runs.begin, block.runs.size())) {
    if (is_blank(view(run.text))) continue;
    if ((run.style & style) != style) return false;
    is_any = true;
  }
  return is_any;
}

}  // namespace rubricate
