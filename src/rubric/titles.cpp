// Titles, fields and columns: names that a text's own titles and labels are compared with.
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

std::string_view plural_of(ParamType type) {
  switch (type) {
    case ParamType::columns: return "columns";
    case ParamType::fields: return "fields";
    default: return "titles";
  }
}

const KeyMap& keys_of(ParamType type) {
  switch (type) {
    case ParamType::columns: return k_column_keys;
    case ParamType::fields: return k_field_keys;
    default: return k_title_keys;
  }
}

/// The names of one title, as they are read.
class TitleReader {
 public:
  TitleReader(Context& context, ParamType type) : context_(context), type_(type) {}

  std::optional<Title> read(const Node& node) {
    ++entry_;
    Title title;
    if (!has_keys(node)) {
      set(title.name, read_name(node));
    } else if (const MapReader map(context_, node, keys_of(type_)); map) {
      const Node* other = map.get("title");
      const Node* name = map.get("name");
      if (other != nullptr && name != nullptr)
        context_.findings.error("rubric/duplicate-key",
                                other->key_span.begin < name->key_span.begin ? name->key_span : other->key_span,
                                "`name` and `title` are the same key in two words.", "Keep one of the two.");
      if (name == nullptr) name = other != nullptr ? other : map.need("name");
      if (name != nullptr) set(title.name, read_name(*name));
      if (const Node* also = map.get("also"))
        title.also = read_also(context_, *also, [this](const Node& other_name) { return read_name(other_name); });
      const Node* keywords = type_ == ParamType::fields ? map.get("keywords") : nullptr;
      if (keywords != nullptr) title.keywords = read_terms(context_, *keywords);
    }
    return title.name.empty() ? std::nullopt : std::optional(std::move(title));
  }

 private:
  /// A single key of any other name is a text that needs quotes, such as `Part 2: why`.
  static bool has_keys(const Node& node) {
    return node.kind == Node::Kind::map &&
           (node.children.size() > 1 || std::ranges::any_of(node.children, [](const Node& child) {
              return k_field_keys.find(child.key) != nullptr;
            }));
  }

  std::optional<std::string> read_name(const Node& node) {
    // A column may be called `#`: it is compared with heads that have no letters either.
    auto name = type_ == ParamType::columns ? read_prose(context_, node) : read_title_text(context_, node);
    if (name) names_.claim(context_, *name, node.span, entry_);
    return name;
  }

  Context& context_;
  ParamType type_;
  TitleKeys names_;
  std::uint32_t entry_ = 0;
};

/// "members", not "class" or "campus".
bool looks_plural(std::string_view word) {
  constexpr std::array<std::string_view, 6> k_singular_ends = {"ss", "us", "is", "series", "species", "lens"};
  return word.size() > 3 && word.ends_with('s') &&
         std::ranges::none_of(k_singular_ends, [&](std::string_view end) { return word.ends_with(end); });
}

}  // namespace

void TitleKeys::claim(Context& context, const std::string& text, Span at, std::uint32_t entry, std::string_view help) {
  const auto [found, is_new] = holders_.try_emplace(title_key(text), Holder{text, entry});
  const Holder& first = found->second;
  if (is_new || first.entry == entry) return;  // another name of one entry that says the same is harmless
  context.findings.error(
      "rubric/duplicate-id", at,
      first.text == text
          ? fmt::format("{} stands here twice.", quoted(text))
          : fmt::format("{} and {} cannot be told apart: only letters and digits count, and numbering does not.",
                        quoted(first.text), quoted(text)),
      std::string(help));
}

std::optional<std::string> read_title_text(Context& context, const Node& node) {
  auto text = read_prose(context, node);
  if (!text || !title_key(*text).empty()) return text;
  context.findings.error(
      "rubric/only-signs", node.span,
      fmt::format("{} has no letter and no digit, so no title can be compared with it.", quoted(*text)),
      "Write it in words.");
  return std::nullopt;
}

std::vector<std::string> read_also(Context& context, const Node& node,
                                   const std::function<std::optional<std::string>(const Node&)>& read_name) {
  std::vector<std::string> also;
  if (!is_list(context, node, "a list of other names",
               "Write it like `[one, two]`, or each on a line that begins with `- `."))
    return also;
  for (const Node& child : node.children)
    if (auto name = read_name(child)) also.push_back(std::move(*name));
  return also;
}

std::optional<Title> read_title(Context& context, const Node& node) {
  return TitleReader(context, ParamType::titles).read(node);
}

std::optional<std::string> read_noun(Context& context, const Node& node) {
  auto text = read_title_text(context, node);
  if (text && looks_plural(*text))
    context.findings.warning(
        "rubric/plural", node.span,
        fmt::format("{} looks like the word for several; reports add an `s` to it.", quoted(*text)),
        fmt::format("Write the word for one, such as {}.",
                    quoted(std::string_view(*text).substr(0, text->size() - 1))));
  return text;
}

std::vector<Title> read_titles(Context& context, const Node& node, ParamType type) {
  std::vector<Title> titles;
  if (!is_list(context, node, fmt::format("a list of {}", plural_of(type)),
               type == ParamType::titles ? "Write it like `[Aim, Method]`." : "Write it like `[first name, role]`."))
    return titles;
  TitleReader reader(context, type);
  for (const Node& child : node.children)
    if (auto title = reader.read(child)) titles.push_back(std::move(*title));
  return titles;
}

}  // namespace rubricate
