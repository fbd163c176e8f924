// Examples, written as in a rubric, as JSON.
#include <rubric/bands.hpp>
#include <rubric/tree.hpp>
#include <schema/example.hpp>

#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

namespace rubricate {
namespace {

using Json = nlohmann::ordered_json;

Json scalar(const Node& node) {
  if (node.quoted) return node.value;
  if (node.value == "true" || node.value == "false") return node.value == "true";
  const auto number = parse_number(node.value);
  if (!number) return node.value;
  return *number == std::floor(*number) ? Json(static_cast<std::int64_t>(*number)) : Json(*number);
}

Json value(const Node& node) {
  if (node.kind == Node::Kind::scalar) return scalar(node);
  if (node.kind == Node::Kind::list) {
    Json list = Json::array();
    for (const Node& child : node.children) list.push_back(value(child));
    return list;
  }
  if (node.kind != Node::Kind::map) throw std::logic_error("an example with nothing behind a key");
  Json map = Json::object();
  for (const Node& child : node.children) map[child.key] = value(child);
  return map;
}

std::string_view written_for(ParamType type) {
  switch (type) {
    case ParamType::boolean: return "true";
    case ParamType::text: return "A line of text";
    case ParamType::noun: return "member";
    case ParamType::choice:
    case ParamType::choices: return "";  // an example is among the choices
    case ParamType::length: return "450-550";
    case ParamType::count: return "5";
    case ParamType::level: return "2";
    case ParamType::size: return "at most 20 MB";
    case ParamType::duration: return "15-20 minutes";
    case ParamType::percent: return "10%";
    case ParamType::extensions: return "pdf";
    case ParamType::titles: return "[Aim, Method]";
    case ParamType::columns: return "[Name, Role]";
    case ParamType::fields: return "[first name, role, {name: reason, also: [why, because]}]";
    case ParamType::terms: return "[school board, <date>, '/partner|coalition/']";
    case ParamType::checks: return "[[files: at least 3], [words: at least 500]]";
    case ParamType::prompts: return "[{id: why, ask: Why does it matter?}, {id: who, ask: Who takes part?}]";
  }
  return "";
}

}  // namespace

Json example(std::string_view written) {
  Findings findings;
  const Tree tree = parse_tree(written, findings);
  if (!tree.root || findings.has_errors()) throw std::logic_error(fmt::format("no example: {}", written));
  return value(*tree.root);
}

Json example_of(const Param& param) {
  if (!param.example.empty()) return example(param.example);
  if (!param.standard.empty()) return example(param.standard);
  if (param.type == ParamType::choice) return param.choices.front();
  if (param.type == ParamType::choices) return Json::array({param.choices.front()});
  return example(written_for(param.type));
}

}  // namespace rubricate
