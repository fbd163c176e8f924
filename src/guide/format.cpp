#include <guide/format.hpp>

#include <algorithm>

namespace rubricate::guide {
namespace {

constexpr Format k_formats[] = {
    {"text", "for a terminal", write_text},
    {"markdown", "for wikis and other programs", write_markdown},
    {"html", "one page for a browser, or to print", write_html},
};

}  // namespace

std::span<const Format> formats() { return k_formats; }

const Format* find_format(std::string_view id) {
  const Format* const found = std::ranges::find(k_formats, id, &Format::id);
  return found == std::end(k_formats) ? nullptr : found;
}

}  // namespace rubricate::guide
