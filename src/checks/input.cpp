#include <checks/input.hpp>
#include <util/phrases.hpp>

#include <algorithm>

namespace rubricate {

std::optional<Place> beginning(std::span<const Text> texts) {
  if (texts.empty() || texts.front().first >= texts.front().end) return std::nullopt;
  return texts.front().place(texts.front().document->blocks[texts.front().first]);
}

std::string lines(const Text& text, Span in_text) {
  const Span span = text.document->source_of(in_text);
  const Source& source = *text.source;
  const auto number_at = [&](std::uint32_t offset) -> std::size_t {
    if (source.unit != TextUnit::line) return unit_at(source, offset);
    return 1 + static_cast<std::size_t>(std::ranges::count(std::string_view(source.text).substr(0, offset), '\n'));
  };
  return range_in_words(source.unit, number_at(span.begin), number_at(std::max(span.end, span.begin + 1) - 1));
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
