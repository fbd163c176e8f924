// Looks sources up and keeps their line indexes.
#include <report/places.hpp>
#include <util/phrases.hpp>

#include <algorithm>

namespace rubricate {

Places::Places(std::span<const Source* const> sources)
    : sources_(sources.begin(), sources.end()), indexes_(sources_.size()) {}

Places::Places(const Submission& submission) : indexes_(submission.files.size()) {
  sources_.reserve(submission.files.size());
  for (const SubmittedFile& file : submission.files) sources_.push_back(&file.source);
}

const Source* Places::source(const std::optional<Place>& place) const {
  return place && place->source < sources_.size() ? sources_[place->source] : nullptr;
}

const LineIndex* Places::lines(const std::optional<Place>& place) {
  const Source* const found = source(place);
  if (!place || found == nullptr || found->text.empty()) return nullptr;
  std::optional<LineIndex>& index = indexes_[place->source];
  if (!index) index.emplace(found->text);
  return &*index;
}

std::optional<UnitRange> Places::range(const std::optional<Place>& place) {
  const Source* const found = source(place);
  if (found == nullptr || found->text.empty()) return std::nullopt;
  const Span here = span(place);
  if (found->unit != TextUnit::line)
    return UnitRange{found->unit, unit_at(*found, here.begin), unit_at(*found, std::max(here.end, here.begin + 1) - 1)};
  const LineIndex& index = *lines(place);
  return UnitRange{TextUnit::line, index.position(here.begin).line, last_line(index, here)};
}

Span Places::span(const std::optional<Place>& place) const {
  const Source* const found = source(place);
  if (!place || found == nullptr) return {};
  const auto size = static_cast<std::uint32_t>(found->text.size());
  const std::uint32_t begin = std::min(place->span.begin, size);
  return {.begin = begin, .end = std::clamp(place->span.end, begin, size)};
}

std::uint32_t last_line(const LineIndex& lines, Span span) {
  return lines.position(span.end > span.begin ? span.end - 1 : span.end).line;
}

Span span_of(const Passage& passage, const SubmittedFile& file) {
  const auto count = static_cast<std::uint32_t>(file.document.blocks.size());
  const std::uint32_t end = std::min(passage.end, count);
  if (passage.first >= end) return {};
  Span all = file.document.blocks[passage.first].source;
  for (std::uint32_t i = passage.first + 1; i < end; ++i) {
    all.begin = std::min(all.begin, file.document.blocks[i].source.begin);
    all.end = std::max(all.end, file.document.blocks[i].source.end);
  }
  return all;
}

bool is_whole(const Passage& passage, const SubmittedFile& file) {
  return passage.first <= 1 && passage.end >= file.document.blocks.size();
}

}  // namespace rubricate
