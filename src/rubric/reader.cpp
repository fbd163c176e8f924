// What every reader of a piece of the tree needs: where to put findings, and maps with known keys.
#include <rubric/reader.hpp>
#include <rubric/spans.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// A text with ": " in it and no quotes around it, such as `Part 2: why`.
bool is_unquoted_text_with_colon(std::string_view text, const Node& node) {
  if (node.kind != Node::Kind::map || node.children.size() != 1) return false;
  const Node& child = node.children.front();
  const bool in_brackets = node.span.begin != child.key_span.begin;
  const bool key_in_quotes = child.key_span.size() != child.key.size();
  const bool one_line = end_of_line(text, child.key_span.begin) == end_of_line(text, child.span.begin);
  return !in_brackets && !key_in_quotes && one_line && child.kind == Node::Kind::scalar;
}

std::string_view kind_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::list: return "a list";
    case Node::Kind::map: return "a group of keys";
    case Node::Kind::scalar: return "a text";
    default: return "nothing";
  }
}

/// `at least 1,500` inside `{…}`: the comma begins a new key, which then looks like a number.
bool is_cut_number(const Node& node) {
  return node.kind == Node::Kind::null &&
         std::ranges::all_of(node.key.substr(0, node.key.find_first_of(" -")), is_digit);
}

/// `-id: a`, which is a key called `-id`.
bool is_dash_without_space(const Node& map) {
  const Node& first = map.children.front();
  return first.key.size() > 1 && first.key.front() == '-' && first.key[1] != '-' &&
         first.key_span.size() == first.key.size();
}

// Keys of a check, for later versions.
constexpr std::array<std::string_view, 3> k_keys_of_checks = {"any", "when", "profile"};

}  // namespace

std::string name_of(const Node& node) { return node.key.empty() ? "This entry" : quoted(node.key); }

void wrong_type(Context& context, const Node& node, std::string_view wanted, std::string help) {
  if (node.kind == Node::Kind::broken) return;
  if (node.kind == Node::Kind::scalar && node.is_nothing()) {
    context.findings.error(
        "rubric/empty", node.span,
        fmt::format("{} is {}, which is nothing to YAML; {} is expected.", name_of(node), quoted(node.value), wanted),
        fmt::format("Write what is meant; put quotes around it if {} itself is.", quoted(node.value)));
    return;
  }
  if (node.kind == Node::Kind::null || (node.kind == Node::Kind::scalar && trimmed(node.value).empty()) ||
      (node.kind != Node::Kind::scalar && node.children.empty())) {
    context.findings.error("rubric/empty", node.label(),
                           fmt::format("{} is empty; {} is expected.", name_of(node), wanted), std::move(help));
    return;
  }
  if (node.kind == Node::Kind::map && is_dash_without_space(node)) {
    const Node& first = node.children.front();
    context.findings.error("rubric/missing-space", first.key_span,
                           fmt::format("There is no space behind the dash of {}.", quoted(first.key)),
                           fmt::format("Write `- {}: …`.", first.key.substr(1)));
    return;
  }
  if (wanted.starts_with("a text") && is_unquoted_text_with_colon(context.text, node)) {
    const std::string_view whole = context.text.substr(node.span.begin, node.span.size());
    context.findings.error(
        "rubric/unquoted-colon", node.span,
        fmt::format("{} holds a colon followed by a space, so YAML takes it for a key with a value.", quoted(whole)),
        fmt::format("Put quotes around it: {}", in_quotes(whole)));
    return;
  }
  context.findings.error("rubric/wrong-type", node.kind == Node::Kind::scalar ? node.span : node.label(),
                         fmt::format("{} is {}; {} is expected.", name_of(node), kind_of(node), wanted),
                         std::move(help));
}

bool is_list(Context& context, const Node& node, std::string_view wanted, std::string help) {
  if (node.kind == Node::Kind::list && !node.children.empty()) return true;
  wrong_type(context, node, wanted, std::move(help));
  return false;
}

std::optional<std::string_view> unknown_key(Context& context, const Node& node, std::string_view what,
                                            std::span<const std::string_view> keys) {
  if (context.findings.full()) return std::nullopt;
  const std::size_t space = node.key.find(' ');
  if (node.kind == Node::Kind::null && space != std::string::npos &&
      std::ranges::find(keys, std::string_view(node.key).substr(0, space)) != keys.end()) {
    context.findings.error(
        "rubric/missing-colon", node.key_span, fmt::format("There is no colon in {}.", quoted(node.key)),
        fmt::format("Write it like `{}: {}`.", node.key.substr(0, space), node.key.substr(space + 1)));
    return *std::ranges::find(keys, std::string_view(node.key).substr(0, space));
  }
  const std::size_t colon = node.key.find(':');
  if (node.kind == Node::Kind::null && colon != std::string::npos &&
      std::ranges::find(keys, std::string_view(node.key).substr(0, colon)) != keys.end()) {
    context.findings.error(
        "rubric/missing-space", node.key_span,
        fmt::format("There is no space behind the colon in {}.", quoted(node.key)),
        fmt::format("Write it like `{}: {}`.", node.key.substr(0, colon), node.key.substr(colon + 1)));
    return *std::ranges::find(keys, std::string_view(node.key).substr(0, colon));
  }
  const auto meant = nearest(node.key, keys);
  std::string help = meant ? fmt::format("Did you mean `{}`? ", *meant) : "";
  if (is_cut_number(node))
    help += "Inside brackets a comma begins the next entry: put quotes around the whole number or text.";
  else if (!meant && std::ranges::find(k_keys_of_checks, node.key) != k_keys_of_checks.end())
    help = fmt::format("It {}, and this version of the program cannot do it yet.",
                       node.key == "any" ? "is an entry of `require` or `advise` by itself"
                                         : "belongs to a check, under `require` or `advise`");
  else
    help += fmt::format("Its keys are {}.", listed(keys, "and"));
  context.findings.error("rubric/unknown-key", node.key_span,
                         fmt::format("{} is no key of {}.", quoted(node.key), what), std::move(help));
  return meant;
}

std::string suggestion(const Context& context, std::string_view word, std::span<const std::string_view> names) {
  return context.findings.full() ? "" : did_you_mean(word, names);
}

MapReader::MapReader(Context& context, const Node& node, const KeyMap& keys)
    : context_(context), node_(node), keys_(keys) {
  if (node.kind != Node::Kind::map || node.children.empty()) {
    wrong_type(context, node, fmt::format("{} with its keys", keys.what),
               fmt::format("Its keys are {}; write each like `key: value`.", listed(names_of(keys.keys), "and")));
    return;
  }
  for (const Node& child : node.children)
    if (keys.find(child.key) == nullptr)
      if (const auto meant = unknown_key(context, child, keys.what, names_of(keys.keys))) meant_.push_back(*meant);
  for (const Key& key : keys.keys)
    if (key.needed && get(key.name) == nullptr) complain_about_missing(key);
}

const Key& MapReader::declared(std::string_view key) const {
  if (const Key* found = keys_.find(key)) return *found;
  throw std::logic_error(fmt::format("{} has no key {}", keys_.what, key));
}

const Node* MapReader::need(std::string_view key) const {
  const Node* value = get(key);
  if (value == nullptr && node_.kind == Node::Kind::map && !node_.children.empty())
    complain_about_missing(declared(key));
  return value;
}

void MapReader::complain_about_missing(const Key& key) const {
  if (std::ranges::find(meant_, key.name) != meant_.end()) return;
  context_.findings.error("rubric/missing-key", node_.label(),
                          fmt::format("{} is missing in {}.", quoted(key.name), keys_.what),
                          fmt::format("Add a line such as `{}: {}`.", key.name, key.example));
}

}  // namespace rubricate
