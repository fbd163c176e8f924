// Reads styles and follows what they are based on.
#include <extract/docx_styles.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {
namespace {

constexpr std::uint32_t k_deepest_heading = 6;

struct NamedRole {
  std::string_view name;
  ParagraphRole role;
};

// Of Word, LibreOffice and pandoc.
constexpr NamedRole k_roles[] = {
    {"title", {.kind = BlockKind::heading, .level = 1}},
    {"subtitle", {}},
    {"toc heading", {.is_contents_title = true}},
    {"contents heading", {.is_contents_title = true}},
    {"quote", {.quoted = true}},
    {"intense quote", {.quoted = true}},
    {"block text", {.quoted = true}},
    {"quotations", {.quoted = true}},
    {"source code", {.kind = BlockKind::code}},
    {"html preformatted", {.kind = BlockKind::code}},
    {"preformatted text", {.kind = BlockKind::code}},
    {"caption", {.is_caption = true}},
    {"image caption", {.is_caption = true}},
    {"table caption", {.is_caption = true}},
};

constexpr std::string_view k_code_runs[] = {"verbatim char", "html code", "source text"};

struct NamedLook {
  std::string_view element;
  std::uint8_t bit;
};

constexpr NamedLook k_looks[] = {
    {"w:b", strong}, {"w:i", emphasis}, {"w:strike", struck}, {"w:dstrike", struck}, {"w:vanish", Look::k_hidden},
};

std::optional<ParagraphRole> role_of_name(std::string_view name) {
  constexpr std::string_view k_heading = "heading ";
  if (name.starts_with(k_heading))
    if (const auto level = number_of(name.substr(k_heading.size())); level && *level > 0)
      return role_of_outline(*level - 1);
  constexpr std::string_view k_contents = "toc ";
  if (name.starts_with(k_contents) && number_of(name.substr(k_contents.size())))
    return ParagraphRole{.is_contents_line = true};
  const auto* const found = std::ranges::find(k_roles, name, &NamedRole::name);
  if (found == std::end(k_roles)) return std::nullopt;
  return found->role;
}

// "list bullet 3": nested two deep, though Word's own lists of that name are not.
void take_list_from_name(std::string_view name, DocxStyle& style) {
  for (const std::string_view kind : {"list bullet", "list number"}) {
    if (!name.starts_with(kind)) continue;
    (kind == "list bullet" ? style.is_bullet_list : style.is_numbered_list) = true;
    std::string_view rest = name.substr(kind.size());
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    const auto level = number_of(rest);
    style.list_level = std::max(level.value_or(1), 1U) - 1;
  }
}

}  // namespace

std::optional<Look> look_of(std::string_view element, const XmlAttributes& attributes) {
  const auto* const found = std::ranges::find(k_looks, element, &NamedLook::element);
  if (found == std::end(k_looks)) return std::nullopt;
  return Look{.known = found->bit, .on = is_off(attributes.get("w:val")) ? std::uint8_t{0} : found->bit};
}

bool is_off(std::string_view value) { return value == "0" || value == "false" || value == "off" || value == "none"; }

ParagraphRole role_of_outline(std::uint32_t level) {
  constexpr std::uint32_t k_text = 9;
  if (level >= k_text) return {};
  return {.kind = BlockKind::heading, .level = std::min(level + 1, k_deepest_heading)};
}

void DocxStyles::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "w:style") {
    const std::string id(attributes.get("w:styleId"));
    const std::string_view is_default = attributes.get("w:default");
    if (attributes.get("w:type") == "paragraph" && (is_default == "1" || is_default == "true" || is_default == "on"))
      default_id_ = id;
    current_ = &raw_[id];
    return;
  }
  if (current_ == nullptr) return;
  const std::string_view value = attributes.get("w:val");
  // Programs write a built-in style's name in English, whatever language they speak; some with capitals.
  if (name == "w:name") current_->name = lowered(value);
  if (name == "w:basedOn") current_->base = value;
  if (name == "w:outlineLvl") current_->outline = number_of(value);
  if (name == "w:numId") current_->own.list = number_of(value);
  if (name == "w:ilvl") current_->own.list_level = number_of(value);
  if (const auto look = look_of(name, attributes)) current_->own.look = current_->own.look.under(*look);
}

void DocxStyles::end(std::string_view name) {
  if (name == "w:style") current_ = nullptr;
}

const DocxStyle& DocxStyles::find(std::string_view id) {
  std::string key(id.empty() ? std::string_view(default_id_) : id);
  const auto known = resolved_.find(key);
  if (known != resolved_.end()) return known->second;
  const DocxStyle style = resolve(key);
  return resolved_.emplace(std::move(key), style).first->second;
}

DocxStyle DocxStyles::resolve(std::string_view id) const {
  constexpr int k_longest_chain = 32;  // of styles that are based on each other; a hostile file closes it to a ring
  DocxStyle style;
  std::optional<ParagraphRole> role;
  std::string key(id);
  for (int i = 0; i < k_longest_chain; ++i) {
    const auto found = raw_.find(key);
    if (found == raw_.end()) break;
    const Raw& raw = found->second;
    if (!role) role = role_of_name(raw.name);
    if (!role && raw.outline) role = role_of_outline(*raw.outline);
    if (std::ranges::find(k_code_runs, raw.name) != std::end(k_code_runs))
      style.look = Look{code_span, code_span}.under(style.look);
    style.look = raw.own.look.under(style.look);
    if (!style.list_level) take_list_from_name(raw.name, style);
    if (!style.list_level) style.list_level = raw.own.list_level;
    if (!style.list) style.list = raw.own.list;
    key = raw.base;
  }
  style.role = role.value_or(ParagraphRole{});
  return style;
}

}  // namespace rubricate
