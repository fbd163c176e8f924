#include <document/entities.hpp>
#include <document/html_tags.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

// Elements that do not stand in the line of the text around them. In the order of their bytes.
constexpr auto k_block_elements = std::to_array<std::string_view>(
    {"address", "article", "aside",  "blockquote", "br",         "caption", "center",  "dd",    "details",
     "div",     "dl",      "dt",     "fieldset",   "figcaption", "figure",  "footer",  "form",  "h1",
     "h2",      "h3",      "h4",     "h5",         "h6",         "header",  "hr",      "li",    "main",
     "nav",     "ol",      "option", "p",          "pre",        "section", "summary", "table", "tbody",
     "td",      "tfoot",   "th",     "thead",      "title",      "tr",      "ul"});
static_assert(std::ranges::is_sorted(k_block_elements));

// All elements of the HTML Living Standard, sections 4 and 16.2 (obsolete ones). In the order of their bytes.
constexpr auto k_elements = std::to_array<std::string_view>(
    {"a",       "abbr",     "acronym",  "address",  "applet",   "area",     "article",     "aside",      "audio",
     "b",       "base",     "basefont", "bdi",      "bdo",      "big",      "blink",       "blockquote", "body",
     "br",      "button",   "canvas",   "caption",  "center",   "cite",     "code",        "col",        "colgroup",
     "command", "content",  "data",     "datalist", "dd",       "del",      "details",     "dfn",        "dialog",
     "dir",     "div",      "dl",       "dt",       "em",       "embed",    "fencedframe", "fieldset",   "figcaption",
     "figure",  "font",     "footer",   "form",     "frame",    "frameset", "h1",          "h2",         "h3",
     "h4",      "h5",       "h6",       "head",     "header",   "hgroup",   "hr",          "html",       "i",
     "iframe",  "image",    "img",      "input",    "ins",      "isindex",  "kbd",         "keygen",     "label",
     "legend",  "li",       "link",     "listing",  "main",     "map",      "mark",        "marquee",    "math",
     "menu",    "menuitem", "meta",     "meter",    "nav",      "nobr",     "noembed",     "noframes",   "noscript",
     "object",  "ol",       "optgroup", "option",   "output",   "p",        "param",       "picture",    "plaintext",
     "portal",  "pre",      "progress", "q",        "rb",       "rp",       "rt",          "rtc",        "ruby",
     "s",       "samp",     "script",   "search",   "section",  "select",   "shadow",      "slot",       "small",
     "source",  "spacer",   "span",     "strike",   "strong",   "style",    "sub",         "summary",    "sup",
     "svg",     "table",    "tbody",    "td",       "template", "textarea", "tfoot",       "th",         "thead",
     "time",    "title",    "tr",       "track",    "tt",       "u",        "ul",          "var",        "video",
     "wbr",     "xmp"});
static_assert(std::ranges::is_sorted(k_elements));

constexpr std::string_view k_blanks = " \t\r\n";

std::string with_entities_read(std::string_view text) {
  constexpr std::size_t k_longest_entity = 12;
  std::string out;
  while (!text.empty()) {
    const std::size_t size = text.front() == '&' ? text.substr(0, k_longest_entity).find(';') + 1 : 0;
    if (size > 0 && append_entity(out, text.substr(0, size))) {
      text.remove_prefix(size);
      continue;
    }
    const std::size_t plain = std::min(text.find('&', 1), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
  }
  return out;
}

}  // namespace

std::string tag_name(std::string_view tag) {
  constexpr std::size_t k_longest = 12;
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  std::string name;
  for (const char c : tag.substr(0, k_longest)) {
    const char small = lower(c);
    if ((small < 'a' || small > 'z') && (c < '0' || c > '9')) break;
    name += small;
  }
  return name;
}

std::optional<std::string> attribute_of(std::string_view tag, std::string_view name) {
  const auto skip = [&tag](std::size_t at) { return std::min(tag.find_first_not_of(k_blanks, at), tag.size()); };
  for (std::size_t at = skip(std::min(tag.find_first_of(" \t\r\n/"), tag.size())); at < tag.size();) {
    const std::size_t end = std::min(tag.find_first_of(" \t\r\n/=>", at), tag.size());
    const bool is_it = std::ranges::equal(tag.substr(at, end - at), name, {}, lower);
    at = skip(end);
    std::string_view value;
    if (at < tag.size() && tag[at] == '=') {
      at = skip(at + 1);
      const bool is_quoted = at < tag.size() && (tag[at] == '"' || tag[at] == '\'');
      const std::size_t begin = is_quoted ? at + 1 : at;
      at = std::min(is_quoted ? tag.find(tag[at], begin) : tag.find_first_of(" \t\r\n>", begin), tag.size());
      value = tag.substr(begin, at - begin);
      if (is_quoted) ++at;
    } else if (end == at) {
      ++at;  // "/" or ">"
    }
    if (is_it) return with_entities_read(value);
    at = skip(std::min(at, tag.size()));
  }
  return std::nullopt;
}

std::optional<std::string> link_target_of(std::string_view tag) {
  if (tag.starts_with("</") || tag_name(tag) != "a") return std::nullopt;
  return attribute_of(tag, "href");
}

bool breaks_line(std::string_view tag) {
  return tag.starts_with('<') && std::ranges::binary_search(k_block_elements, std::string_view(tag_name(tag)));
}

bool is_written_out(std::string_view tag) {
  if (!tag.starts_with('<') || tag.starts_with("</") || tag.find_first_of("=\n\r") != std::string_view::npos ||
      tag.ends_with("/>"))
    return false;
  const std::string name = tag_name(tag);
  // "<o:p>" and its like come from word processors.
  return !name.empty() && tag[name.size() + 1] != ':' &&
         !std::ranges::binary_search(k_elements, std::string_view(name));
}

}  // namespace rubricate
