// The types of the rubric language that are made of one text: names, numbers, choices, terms, titles.
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_terms = 2000;  // in one rubric; each takes memory once compiled

/// The scalar's text; complains when there is none.
const std::string* scalar(Context& context, const Node& node, std::string_view wanted, std::string help) {
  if (node.kind == Node::Kind::scalar && !trimmed(node.value).empty()) return &node.value;
  wrong_type(context, node, wanted, std::move(help));
  return nullptr;
}

std::string text_help() { return "Write a text behind the colon; put quotes around it if it has unusual signs."; }

void warn_of_comment(Context& context, const Node& node) {
  if (node.comment.empty()) return;
  const std::string comment = quoted(context.text.substr(node.comment.begin, node.comment.size()));
  context.findings.warning(
      "rubric/comment-in-text", node.comment,
      fmt::format("{} is a comment to YAML, so the text ends before it.", comment),
      "If it belongs to the text, put quotes around the whole text; if it is a comment, move it to "
      "a line of its own.");
}

bool is_id(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// An id made of what was written, such as `first-name` for "First name"; may be empty.
std::string as_id(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((lower >= 'a' && lower <= 'z') || (!out.empty() && lower >= '0' && lower <= '9'))
      out += lower;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

std::optional<std::string> read_extension(Context& context, const Node& node) {
  const std::string* text = scalar(context, node, "a text such as `pdf`", "Write a file type such as `pdf` or `docx`.");
  if (text == nullptr) return std::nullopt;
  std::string type = folded(trimmed(*text));
  if (type.starts_with('.')) type.erase(0, 1);
  const bool good = !type.empty() && type.size() <= 10 &&
                    std::ranges::all_of(type, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  if (good) return type;
  context.findings.error("rubric/unknown-value", node.span, fmt::format("{} is no file type.", quoted(*text)),
                         "Write what stands behind the dot in a file's name: `pdf`, `docx`, `md`.");
  return std::nullopt;
}

std::optional<Title> read_title(Context& context, const Node& node) {
  Title title;
  const bool has_name = node.find("name") != nullptr || node.find("title") != nullptr;
  if (node.kind == Node::Kind::map && (has_name || node.children.size() > 1)) {
    const MapReader map(context, node, "a title", {"name", "title", "also", "keywords"});
    const Node* name = map.get("title") != nullptr ? map.get("title") : map.need("name", "name: role");
    if (name != nullptr) set(title.name, read_prose(context, *name));
    if (const Node* also = map.get("also")) title.also = read_prose_list(context, *also);
    if (const Node* keywords = map.get("keywords")) title.keywords = read_terms(context, *keywords);
  } else {  // one other key alone is a text that needs quotes
    set(title.name, read_prose(context, node));
  }
  return title.name.empty() ? std::nullopt : std::optional(std::move(title));
}

}  // namespace

std::optional<std::string> read_text(Context& context, const Node& node) {
  const std::string* text = scalar(context, node, "a text", text_help());
  return text != nullptr ? std::optional(collapsed(*text)) : std::nullopt;
}

std::optional<std::string> read_prose(Context& context, const Node& node) {
  warn_of_comment(context, node);
  return read_text(context, node);
}

std::optional<std::string> read_paragraphs(Context& context, const Node& node) {
  warn_of_comment(context, node);
  const std::string* text = scalar(context, node, "a text", text_help());
  return text != nullptr ? std::optional(std::string(trimmed(*text))) : std::nullopt;
}

std::vector<std::string> read_prose_list(Context& context, const Node& node) {
  std::vector<std::string> texts;
  if (!is_list(context, node, "a list of texts",
               "Write it like `[one, two]`, or each on a line that begins with `- `."))
    return texts;
  for (const Node& child : node.children)
    if (auto text = read_prose(context, child)) texts.push_back(std::move(*text));
  return texts;
}

std::vector<std::string> read_notes(Context& context, const Node& node) {
  std::vector<std::string> notes;
  const std::span<const Node> entries = node.kind == Node::Kind::list ? std::span(node.children) : std::span(&node, 1);
  for (const Node& entry : entries)
    if (auto note = read_paragraphs(context, entry)) notes.push_back(std::move(*note));
  return notes;
}

std::optional<std::string> read_id(Context& context, const Node& node) {
  const std::string* text =
      scalar(context, node, "a text such as `first-part`", "Write a short name behind the colon.");
  if (text == nullptr) return std::nullopt;
  if (is_id(*text)) return *text;
  const std::string better = as_id(*text);
  context.findings.error(
      "rubric/bad-id", node.span,
      fmt::format("{} cannot be an id: small letters a-z, digits and hyphens are allowed, with a "
                  "letter first.",
                  quoted(*text)),
      better.empty() ? "Choose a short name such as `overview`." : fmt::format("Write it like {}.", quoted(better)));
  return std::nullopt;
}

bool claim_id(Context& context, std::set<std::string, std::less<>>& taken, const std::string& id, Span at,
              std::string_view what) {
  if (taken.insert(id).second) return true;
  context.findings.error("rubric/duplicate-id", at, fmt::format("The id {} is already taken in {}.", quoted(id), what),
                         "Give this one an `id` of its own.");
  return false;
}

std::optional<bool> read_boolean(Context& context, const Node& node) {
  const std::string* text = scalar(context, node, "`true` or `false`", "Write `true` or `false`.");
  if (text == nullptr) return std::nullopt;
  if (*text == "true" || *text == "false") return *text == "true";
  context.findings.error("rubric/wrong-type", node.span,
                         fmt::format("{} is {}; `true` or `false` is expected.", name_of(node), quoted(*text)),
                         "Write `true` or `false`.");
  return std::nullopt;
}

std::optional<double> read_number(Context& context, const Node& node) {
  const std::string* text = scalar(context, node, "a number", "Write a number such as `3` or `1.5`.");
  if (text == nullptr) return std::nullopt;
  if (const auto number = parse_number(*text)) return number;
  context.findings.error("rubric/bad-number", node.span,
                         fmt::format("{} is {}; a number is expected.", name_of(node), quoted(*text)),
                         "Write a number such as `3` or `1.5`, without a zero in front.");
  return std::nullopt;
}

std::optional<double> read_percent(Context& context, const Node& node) {
  const std::string* text = scalar(context, node, "a share such as `10%`", "Write it like `10%`.");
  if (text == nullptr) return std::nullopt;
  std::string_view rest = trimmed(*text);
  const bool has_sign = rest.ends_with('%');
  if (has_sign) rest.remove_suffix(1);
  const auto number = parse_number(rest);
  if (has_sign && number && *number >= 0 && *number <= 100) return number;
  context.findings.error("rubric/bad-percent", node.span,
                         fmt::format("{} is {}; a share from 0% to 100% is expected.", name_of(node), quoted(*text)),
                         number && !has_sign && *number >= 0 && *number <= 100
                             ? fmt::format("Write {}.", quoted(std::string(rest) + "%"))
                             : "Write it like `10%`.");
  return std::nullopt;
}

std::optional<Band> read_band(Context& context, const Node& node, BandUnit unit) {
  const std::string* text = scalar(context, node, "a range", "Write it like `450-550` or `at least 300`.");
  if (text == nullptr) return std::nullopt;
  const auto band = parse_band(*text, unit);
  if (band) return *band;
  context.findings.error(band.error().id, node.span, fmt::format("{} {}.", quoted(*text), band.error().message),
                         band.error().help);
  return std::nullopt;
}

std::optional<std::string> read_choice(Context& context, const Node& node, std::span<const std::string_view> choices) {
  const std::string* text = scalar(context, node, fmt::format("a text, one of {},", listed(choices)),
                                   fmt::format("Write {}.", listed(choices)));
  if (text == nullptr) return std::nullopt;
  if (std::ranges::find(choices, *text) != choices.end()) return *text;
  context.findings.error("rubric/unknown-value", node.span,
                         fmt::format("{} is {}; expected is {}.", name_of(node), quoted(*text), listed(choices)),
                         joined(suggestion(context, *text, choices), fmt::format("Write {}.", listed(choices))));
  return std::nullopt;
}

std::vector<std::string> read_choices(Context& context, const Node& node, std::span<const std::string_view> choices) {
  std::vector<std::string> chosen;
  if (!is_list(context, node, fmt::format("a list of {}", listed(choices)), "Write it in brackets: `[one, two]`."))
    return chosen;
  for (const Node& child : node.children) {
    auto choice = read_choice(context, child, choices);
    if (!choice) continue;
    if (std::ranges::find(chosen, *choice) != chosen.end())
      context.findings.error("rubric/duplicate-id", child.span, fmt::format("{} stands here twice.", quoted(*choice)),
                             "Keep one of the two.");
    else
      chosen.push_back(std::move(*choice));
  }
  return chosen;
}

std::vector<std::string> read_extensions(Context& context, const Node& node) {
  std::vector<std::string> types;
  const std::span<const Node> entries =
      node.kind == Node::Kind::list && !node.children.empty() ? std::span(node.children) : std::span(&node, 1);
  for (const Node& entry : entries)
    if (auto type = read_extension(context, entry)) types.push_back(std::move(*type));
  return types;
}

std::vector<Title> read_titles(Context& context, const Node& node) {
  std::vector<Title> titles;
  if (!is_list(context, node, "a list of titles", "Write it like `[first name, role]`.")) return titles;
  std::set<std::string, std::less<>> taken;
  for (const Node& child : node.children) {
    auto title = read_title(context, child);
    if (!title) continue;
    if (!taken.insert(folded(title->name)).second)
      context.findings.error("rubric/duplicate-id", child.span,
                             fmt::format("{} stands here twice.", quoted(title->name)), "Keep one of the two.");
    titles.push_back(std::move(*title));
  }
  return titles;
}

std::vector<Term> read_terms(Context& context, const Node& node) {
  std::vector<Term> terms;
  if (!is_list(context, node, "a list of terms", "Write it like `[school board, '/partner|coalition/']`."))
    return terms;
  for (const Node& child : node.children) {
    const std::string* text = scalar(context, child, "a text", text_help());
    if (text == nullptr) continue;
    if (++context.terms > k_most_terms) {
      if (context.terms == k_most_terms + 1)
        context.findings.error("rubric/too-many-terms", child.span,
                               fmt::format("The rubric has more than {} terms.", k_most_terms),
                               "Leave out terms that others include.");
      continue;
    }
    auto term = Term::compile(*text);
    if (term) {
      terms.push_back(std::move(*term));
      continue;
    }
    std::string reason = term.error();
    const std::size_t split = reason.rfind("; ");
    std::string help = split == std::string::npos ? "Write a plain phrase." : reason.substr(split + 2) + ".";
    help.front() =
        static_cast<char>(help.front() >= 'a' && help.front() <= 'z' ? help.front() - 'a' + 'A' : help.front());
    context.findings.error("rubric/bad-term", child.span,
                           fmt::format("{} cannot be looked for: {}.", quoted(*text), reason.substr(0, split)),
                           std::move(help));
  }
  return terms;
}

}  // namespace rubricate
