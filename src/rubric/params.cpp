// Parameters of checks, read by the types that their kinds declare.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>

namespace rubricate {
namespace {

template <class T>
std::optional<ParamValue> value_of(std::optional<T> value) {
  return value ? std::optional<ParamValue>(std::move(*value)) : std::nullopt;
}

/// A list that turned out empty has been complained about.
template <class T>
std::optional<ParamValue> list_of(std::vector<T> values) {
  return values.empty() ? std::nullopt : std::optional<ParamValue>(std::move(values));
}

}  // namespace

std::optional<ParamValue> read_param(Context& context, const Param& param, const Node& node) {
  switch (param.type) {
    case ParamType::boolean: return value_of(read_boolean(context, node));
    case ParamType::text: return value_of(read_prose(context, node));
    case ParamType::noun: return value_of(read_noun(context, node));
    case ParamType::choice: return value_of(read_choice(context, node, param.choices));
    case ParamType::length: return value_of(read_band(context, node, BandUnit::length));
    case ParamType::count: return value_of(read_band(context, node, BandUnit::count));
    case ParamType::level: return value_of(read_band(context, node, BandUnit::level));
    case ParamType::size: return value_of(read_band(context, node, BandUnit::size));
    case ParamType::duration: return value_of(read_band(context, node, BandUnit::duration));
    case ParamType::percent: return value_of(read_percent(context, node));
    case ParamType::choices: return list_of(read_choices(context, node, param.choices));
    case ParamType::extensions: return list_of(read_extensions(context, node));
    case ParamType::titles:
    case ParamType::columns:
    case ParamType::fields: return list_of(read_titles(context, node, param.type));
    case ParamType::terms: return list_of(read_terms(context, node));
    case ParamType::prompts: return list_of(read_prompts(context, node));
    case ParamType::checks: break;  // read where requirements are
  }
  return std::nullopt;
}

}  // namespace rubricate
