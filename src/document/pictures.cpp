#include <document/html_tags.hpp>
#include <document/pictures.hpp>
#include <util/unicode.hpp>

#include <algorithm>

namespace rubricate {

Picture picture_of(const Document& document, std::string_view source, const Link& image) {
  const std::string_view tag = source.substr(image.source.begin, image.source.size());
  if (!tag.starts_with('<')) return {image.target, std::string(document.view(image.text)), image.is_decoration};
  const auto description = attribute_of(tag, "alt");
  return {attribute_of(tag, "src").value_or(""), description.value_or(""), description == ""};
}

Pictures::Pictures(const Document& document) {
  for (const Link& link : document.links)
    if (link.kind == Link::Kind::image) begins_.push_back(link.source.begin);
  std::ranges::sort(begins_);
}

bool Pictures::any_in(Span source) const {
  const auto next = std::ranges::lower_bound(begins_, source.begin);
  return next != begins_.end() && *next < source.end;
}

bool shows_no_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    if (!is_space(character) && !is_control(character) && !is_invisible(character)) return false;
  }
  return true;
}

bool shows_nothing(const Document& document, const Pictures& pictures, Span text, Span source) {
  return shows_no_character(document.view(text)) && !pictures.any_in(source);
}

}  // namespace rubricate
