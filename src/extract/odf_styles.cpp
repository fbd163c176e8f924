// Reads OpenDocument styles and follows what they are based on.
#include <extract/odf_styles.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace rubricate {
namespace {

constexpr int k_longest_chain = 64;  // of styles that are based on each other; a circle ends there too
constexpr std::uint32_t k_deepest_heading = 6;

/// `Heading_20_1` is how a file writes "Heading 1".
std::string decoded(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size(); ++at) {
    unsigned code = 0;
    if (name[at] == '_' && at + 3 < name.size() && name[at + 3] == '_' &&
        std::from_chars(&name[at + 1], &name[at + 3], code, 16).ptr == &name[at + 3] && code < 0x80) {
      out += static_cast<char>(code);
      at += 3;
    } else {
      out += name[at];
    }
  }
  return out;
}

std::uint32_t number(std::string_view text) {
  std::uint32_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc{} ? value : 0;
}

constexpr std::pair<std::string_view, OdfRole> k_roles[] = {
    {"Title", {.kind = BlockKind::heading, .level = 1}},
    {"Quotations", {.quoted = true}},
    {"Block Text", {.quoted = true}},
    {"Quote", {.quoted = true}},
    {"Intense Quote", {.quoted = true}},
    {"Preformatted Text", {.kind = BlockKind::code}},
    {"Source Code", {.kind = BlockKind::code}},
    {"HTML Preformatted", {.kind = BlockKind::code}},
    {"Caption", {.is_caption = true}},
    {"caption", {.is_caption = true}},
    {"Illustration", {.is_caption = true}},
    {"Figure", {.is_caption = true}},
    {"Drawing", {.is_caption = true}},
    {"Table", {.is_caption = true}},
    {"TableCaption", {.is_caption = true}},
    {"Table Caption", {.is_caption = true}},
    {"Image Caption", {.is_caption = true}},
    {"FigureCaption", {.is_caption = true, .describes_picture = true}},
};

constexpr std::string_view k_code_spans[] = {"Source Text", "Source_Text", "Verbatim Char", "HTML Code", "Teletype"};

/// Families have letters: paragraph, text, graphic, drawing-page. Others are of no use here.
char family_of(std::string_view family) {
  for (const std::string_view known : {"paragraph", "text", "graphic", "drawing-page"})
    if (family == known) return known.front();
  return '\0';
}

std::string key(char family, std::string_view name) { return std::string(1, family).append(name); }

}  // namespace

void OdfStyles::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "office:automatic-styles") is_automatic_ = true;
  if (is_automatic_ && !is_content_) return;
  if (name == "style:style") {
    begin_style(attributes);
  } else if (name == "style:text-properties" && style_ != nullptr) {
    set_text(attributes);
  } else if (name == "style:drawing-page-properties" && style_ != nullptr) {
    if (attributes.get("presentation:visibility") == "hidden") set(k_hidden, true);
  } else if (name == "text:list-style") {
    list_ = &lists_[std::string(attributes.get("style:name"))];
  } else if (name.starts_with("text:list-level-style-") && list_ != nullptr) {
    begin_list_level(name, attributes);
  }
}

void OdfStyles::end(std::string_view name) {
  if (name == "office:automatic-styles") is_automatic_ = false;
  if (name == "style:style") style_ = nullptr;
  if (name == "text:list-style") list_ = nullptr;
}

void OdfStyles::begin_style(const XmlAttributes& attributes) {
  const char family = family_of(attributes.get("style:family"));
  if (family == '\0') return;
  const std::string_view name = attributes.get("style:name");
  style_ = &styles_[key(family, name)];
  *style_ = {.name = decoded(attributes.find("style:display-name").value_or(name)),
             .parent = std::string(attributes.get("style:parent-style-name")),
             .list = std::string(attributes.get("style:list-style-name")),
             .outline = number(attributes.get("style:default-outline-level")),
             .is_automatic = is_automatic_};
}

void OdfStyles::set(std::uint8_t bit, bool on) {
  style_->known = static_cast<std::uint8_t>(style_->known | bit);
  style_->set = static_cast<std::uint8_t>(on ? style_->set | bit : style_->set & ~bit);
}

void OdfStyles::set_text(const XmlAttributes& attributes) {
  constexpr std::uint32_t k_bold = 600;
  if (const auto weight = attributes.find("fo:font-weight"))
    set(strong, *weight == "bold" || number(*weight) >= k_bold);
  if (const auto slant = attributes.find("fo:font-style")) set(emphasis, *slant == "italic" || *slant == "oblique");
  for (const std::string_view name : {"style:text-line-through-style", "style:text-line-through-type"})
    if (const auto line = attributes.find(name)) set(struck, *line != "none");
  if (const auto display = attributes.find("text:display")) set(k_hidden, *display == "none");
}

void OdfStyles::begin_list_level(std::string_view name, const XmlAttributes& attributes) {
  const std::size_t level = number(attributes.get("text:level"));
  if (level == 0 || level > k_deepest_list) return;
  using Mark = OdfListLevel::Mark;
  OdfListLevel& one = (*list_)[level - 1];
  if (name.ends_with("number")) {
    one.mark = attributes.get("style:num-format").empty() ? Mark::none : Mark::number;
    one.start = attributes.find("text:start-value") ? number(attributes.get("text:start-value")) : 1;
  } else if (name.ends_with("bullet")) {
    const std::string_view bullet = attributes.get("text:bullet-char");
    one.mark = bullet.empty() || bullet == " " ? Mark::none : Mark::bullet;
  }
}

const OdfStyles::Style* OdfStyles::find(char family, std::string_view name) const {
  const auto found = styles_.find(key(family, name));
  return found == styles_.end() ? nullptr : &found->second;
}

template <class Look>
void OdfStyles::walk(char family, std::string_view name, Look look) const {
  const Style* style = find(family, name);
  for (int i = 0; i < k_longest_chain && style != nullptr && look(*style); ++i) style = find(family, style->parent);
}

OdfRole OdfStyles::role(std::string_view paragraph_style) const {
  OdfRole role;
  const auto take = [&](std::string_view name, std::uint32_t outline) {
    constexpr std::string_view k_heading = "Heading ";
    if (name.starts_with(k_heading) && outline == 0) outline = number(name.substr(k_heading.size()));
    if (outline > 0) {
      role = {.kind = BlockKind::heading, .level = std::min(outline, k_deepest_heading)};
      return true;
    }
    const auto* const found = std::ranges::find(k_roles, name, &std::pair<std::string_view, OdfRole>::first);
    if (found == std::end(k_roles)) return false;
    role = found->second;
    return true;
  };
  bool is_told = false;
  if (find('p', paragraph_style) == nullptr) is_told = take(decoded(paragraph_style), 0);
  walk('p', paragraph_style, [&](const Style& style) {
    is_told = is_told || take(style.name, style.outline);
    return !is_told;
  });
  return role;
}

std::uint8_t OdfStyles::paragraph_look(std::string_view paragraph_style) const {
  constexpr std::uint8_t k_emphasis = strong | emphasis | struck;
  std::uint8_t look = plain;
  std::uint8_t known = 0;
  walk('p', paragraph_style, [&](const Style& style) {
    const std::uint8_t counts = style.is_automatic ? k_emphasis | k_hidden : k_hidden;
    look = static_cast<std::uint8_t>(look | (style.set & counts & ~known));
    known = static_cast<std::uint8_t>(known | style.known);
    return true;
  });
  return look;
}

std::uint8_t OdfStyles::span_look(std::string_view text_style, std::uint8_t outer) const {
  std::uint8_t set = 0;
  std::uint8_t known = 0;
  bool is_code = std::ranges::find(k_code_spans, decoded(text_style)) != std::end(k_code_spans);
  walk('t', text_style, [&](const Style& style) {
    set = static_cast<std::uint8_t>(set | (style.set & ~known));
    known = static_cast<std::uint8_t>(known | style.known);
    is_code = is_code || std::ranges::find(k_code_spans, style.name) != std::end(k_code_spans);
    return true;
  });
  return static_cast<std::uint8_t>((outer & ~known) | set | (is_code ? code_span : plain));
}

std::string_view OdfStyles::list_style(std::string_view paragraph_style) const {
  std::string_view list;
  walk('p', paragraph_style, [&](const Style& style) {
    list = style.list;
    return list.empty();
  });
  return list;
}

OdfListLevel OdfStyles::list_level(std::string_view list_style, std::size_t depth) const {
  const auto found = lists_.find(std::string(list_style));
  return found == lists_.end() ? OdfListLevel{} : found->second[std::min(depth, k_deepest_list - 1)];
}

bool OdfStyles::is_formula(std::string_view graphic_style) const {
  bool is_one = graphic_style == "Formula";
  walk('g', graphic_style, [&](const Style& style) {
    is_one = is_one || style.name == "Formula" || style.parent == "Formula";
    return !is_one;
  });
  return is_one;
}

bool OdfStyles::is_hidden_page(std::string_view page_style) const {
  const Style* const style = find('d', page_style);
  return style != nullptr && (style->set & k_hidden) != 0;
}

}  // namespace rubricate
