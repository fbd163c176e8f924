// The types of the rubric language that are made of one text: names, numbers, choices.
#include <rubric/id.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

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

}  // namespace

const std::string* text_of(Context& context, const Node& node, std::string_view wanted, std::string help) {
  if (node.kind == Node::Kind::scalar && !node.is_nothing() && !trimmed(node.value).empty()) return &node.value;
  wrong_type(context, node, wanted, std::move(help));
  return nullptr;
}

std::optional<std::string> read_text(Context& context, const Node& node) {
  const std::string* text = text_of(context, node, "a text", text_help());
  return text != nullptr ? std::optional(collapsed(*text)) : std::nullopt;
}

std::optional<std::string> read_prose(Context& context, const Node& node) {
  warn_of_comment(context, node);
  return read_text(context, node);
}

std::optional<std::string> read_paragraphs(Context& context, const Node& node) {
  warn_of_comment(context, node);
  const std::string* text = text_of(context, node, "a text", text_help());
  return text != nullptr ? std::optional(std::string(trimmed(*text))) : std::nullopt;
}

std::vector<std::string> read_notes(Context& context, const Node& node) {
  std::vector<std::string> notes;
  const std::span<const Node> entries =
      node.kind == Node::Kind::list && !node.children.empty() ? std::span(node.children) : std::span(&node, 1);
  for (const Node& entry : entries)
    if (auto note = read_paragraphs(context, entry)) notes.push_back(std::move(*note));
  return notes;
}

std::optional<std::string> read_id(Context& context, const Node& node) {
  const std::string* text =
      text_of(context, node, "a text such as `first-part`", "Write a short name behind the colon.");
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
  const std::string* text = text_of(context, node, "`true` or `false`", "Write `true` or `false`.");
  if (text == nullptr) return std::nullopt;
  if (*text == "true" || *text == "false") return *text == "true";
  context.findings.error("rubric/wrong-type", node.span,
                         fmt::format("{} is {}; `true` or `false` is expected.", name_of(node), quoted(*text)),
                         "Write `true` or `false`.");
  return std::nullopt;
}

std::optional<double> read_number(Context& context, const Node& node) {
  const std::string* text = text_of(context, node, "a number", "Write a number such as `3` or `1.5`.");
  if (text == nullptr) return std::nullopt;
  if (const auto number = parse_number(*text)) return number;
  context.findings.error("rubric/bad-number", node.span,
                         fmt::format("{} is {}; a number is expected.", name_of(node), quoted(*text)),
                         "Write a number such as `3` or `1.5`, without a zero in front.");
  return std::nullopt;
}

std::optional<double> read_percent(Context& context, const Node& node) {
  const std::string* text = text_of(context, node, "a share such as `10%`", "Write it like `10%`.");
  if (text == nullptr) return std::nullopt;
  std::string_view rest = trimmed(*text);
  const bool has_sign = rest.ends_with('%');
  if (has_sign) rest.remove_suffix(1);
  const auto number = parse_number(rest);
  if (has_sign && number && *number >= 0 && *number <= 100) return number;
  std::string help = "Write it like `10%`.";
  if (number && !has_sign && *number > 0 && *number < 1)
    help = fmt::format("Write `{:g}%`; or `{}%`, if so little is meant.", *number * 100, trimmed(*text));
  else if (number && !has_sign && *number >= 0 && *number <= 100)
    help = fmt::format("Write `{}%`.", trimmed(*text));
  context.findings.error("rubric/bad-percent", node.span,
                         fmt::format("{} is {}; a share from 0% to 100% is expected.", name_of(node), quoted(*text)),
                         std::move(help));
  return std::nullopt;
}

std::optional<Band> read_band(Context& context, const Node& node, BandUnit unit) {
  const std::string* text = text_of(context, node, "a range", "Write it like `450-550` or `at least 300`.");
  if (text == nullptr) return std::nullopt;
  const auto band = parse_band(*text, unit);
  if (band) return *band;
  context.findings.error(band.error().id, node.span, fmt::format("{} {}.", quoted(*text), band.error().message),
                         band.error().help);
  return std::nullopt;
}

std::optional<std::string> read_choice(Context& context, const Node& node, std::span<const std::string_view> choices) {
  const std::string* text = text_of(context, node, fmt::format("a text, one of {},", listed(choices)),
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

}  // namespace rubricate
