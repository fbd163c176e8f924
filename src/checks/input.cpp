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
  const std::string_view source = text.source->text;
  const auto line_at = [&](std::size_t offset) {
    const std::string_view before = source.substr(0, offset);
    return 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
  };
  return lines_in_words(line_at(span.begin), line_at(span.end > span.begin ? span.end - 1 : span.end));
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
