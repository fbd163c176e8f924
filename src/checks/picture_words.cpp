#include <checks/picture_words.hpp>
#include <document/html_tags.hpp>
#include <document/pictures.hpp>
#include <document/words.hpp>
#include <util/ascii.hpp>
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace rubricate {
namespace {

constexpr auto k_endings = std::to_array<std::string_view>(
    {".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".svg", ".avif"});

// What cameras and telephones begin a file's name with.
constexpr auto k_camera_prefixes = std::to_array<std::string_view>(
    {"img", "dsc", "dscn", "dscf", "pxl", "imag", "mvi", "sam", "gopr", "image", "photo", "picture", "p"});

// Words that say that there is a picture and nothing of what it shows.
constexpr auto k_generic = std::to_array<std::string_view>(
    {"image", "picture", "photo", "photograph", "pic", "img", "figure", "screenshot", "screen shot", "graphic",
     "untitled", "alt", "alt text", "image alt text", "description", "image description", "caption", "here"});

// "img_1234", "dsc01234", "pxl-20240531".
bool is_camera_name(std::string_view name) {
  constexpr std::size_t k_fewest_digits = 3;
  for (const std::string_view prefix : k_camera_prefixes) {
    if (!name.starts_with(prefix)) continue;
    std::string_view rest = name.substr(prefix.size());
    const bool is_parted = rest.starts_with('_') || rest.starts_with('-');
    if (is_parted) rest.remove_prefix(1);
    const auto digits = static_cast<std::size_t>(std::ranges::count_if(rest, is_digit));
    const bool is_all = rest.find_first_not_of("0123456789_-") == std::string_view::npos;
    if (is_all && digits >= k_fewest_digits) return true;
  }
  return false;
}

// The last name of an address, without its ending.
std::string_view stem_of(std::string_view target) {
  target = target.substr(0, target.find_first_of("?#"));
  target.remove_prefix(target.find_last_of("/\\") + 1);
  return target.substr(0, target.rfind('.'));
}

bool is_blank(std::string_view text) { return shows_no_character(text); }

// Something to read besides the descriptions of pictures.
bool has_other_words(const Document& document, const Block& block) {
  const auto runs = std::span(document.runs).subspan(block.runs.begin, block.runs.size());
  return std::ranges::any_of(
      runs, [&](const Run& run) { return (run.style & image_alt) == 0 && !is_blank(document.view(run.text)); });
}

// A line that may say what the picture above it shows.
bool may_be_caption(const Document& document, const Block& block) {
  constexpr std::uint32_t k_longest = 20;  // words, unless it is in italics
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::html && block.kind != BlockKind::summary)
    return false;
  if (!has_other_words(document, block)) return false;
  return document.wholly(block, emphasis) || count_words(document.view(block), WordRule::standard) <= k_longest;
}

// `![](a.png "Two girls")`, `<img title="Two girls">`.
bool has_title(std::string_view image) {
  if (!image.starts_with('<')) return image.find_first_of("\"'") != std::string_view::npos;
  return attribute_of(image, "title").has_value() || attribute_of(image, "aria-label").has_value();
}

}  // namespace

Description judge_description(std::string_view description, std::string_view target) {
  constexpr std::size_t k_longest = 100;  // bytes of what is no description
  if (is_blank(description)) return Description::empty;
  if (description.size() > k_longest) return Description::good;
  const std::string text = folded(description);
  if (std::ranges::any_of(k_endings, [&](std::string_view ending) { return text.ends_with(ending); }))
    return Description::file_name;
  if (is_camera_name(text)) return Description::file_name;
  if (text == folded(stem_of(target)) && text.find_first_of("_0123456789") != std::string::npos)
    return Description::file_name;
  std::string key = title_key(description);
  if (key.starts_with("screenshot ") || key.starts_with("screen shot ")) {
    if (key.find_first_of("0123456789") != std::string::npos) return Description::generic;
  }
  while (!key.empty() && (is_digit(key.back()) || key.back() == ' ')) key.pop_back();
  return key.empty() || std::ranges::find(k_generic, key) != k_generic.end() ? Description::generic : Description::good;
}

bool has_words_beside(const Text& text, const Link& image) {
  const Document& document = *text.document;
  if (has_title(std::string_view(text.source->text).substr(image.source.begin, image.source.size()))) return true;
  const auto blocks = std::span(document.blocks).subspan(text.first, text.end - text.first);
  auto next = std::ranges::upper_bound(blocks, image.source.begin, {}, [](const Block& b) { return b.source.begin; });
  if (next != blocks.begin()) {
    const Block& own = *std::prev(next);
    const bool is_inside = is_leaf(own.kind) && own.source.contains(image.source.begin);
    if (is_inside && has_other_words(document, own.kind == BlockKind::cell ? document.blocks[own.parent] : own))
      return true;
  }
  while (next != blocks.end() && !is_leaf(next->kind)) ++next;
  return next != blocks.end() && may_be_caption(document, *next);
}

}  // namespace rubricate
