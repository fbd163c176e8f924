#include <checks/input.hpp>
#include <util/phrases.hpp>

#include <algorithm>

namespace rubricate {
namespace {

// How many stand in [begin, end).
std::size_t newlines(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view stretch = text.substr(0, end);
  std::size_t count = 0;
  for (std::size_t at = stretch.find('\n', begin); at != std::string_view::npos; at = stretch.find('\n', at + 1))
    ++count;
  return count;
}

}  // namespace

std::optional<Place> beginning(std::span<const Text> texts) {
  if (texts.empty() || texts.front().first >= texts.front().end) return std::nullopt;
  return texts.front().place(texts.front().document->blocks[texts.front().first]);
}

std::string lines(const Text& text, Span in_text) {
  const Span span = text.document->source_of(in_text);
  const Source& source = *text.source;
  const std::uint32_t last = std::max(span.end, span.begin + 1) - 1;
  if (source.unit != TextUnit::line)
    return range_in_words(source.unit, unit_at(source, span.begin), unit_at(source, last));
  const std::size_t first_line = 1 + newlines(source.text, 0, span.begin);
  return range_in_words(source.unit, first_line, first_line + newlines(source.text, span.begin, last));
}

std::vector<std::string> container_titles(const Rubric& rubric) {
  std::vector<std::string> titles{rubric.title, rubric.id};
  for (const Part& part : rubric.parts) {
    titles.push_back(part.title);
    titles.insert(titles.end(), part.also.begin(), part.also.end());
    titles.push_back(part.id);
  }
  return titles;
}

void StatusSum::add(Status status) { seen_[static_cast<std::size_t>(status)] = true; }

Status StatusSum::status() const {
  for (const Status worst : {Status::failed, Status::untested, Status::cannot_tell, Status::passed})
    if (seen_[static_cast<std::size_t>(worst)]) return worst;
  return Status::inapplicable;
}

}  // namespace rubricate
