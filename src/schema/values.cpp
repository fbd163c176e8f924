// Texts and numbers of the rubric language, and how keys and parameters refer to them; maps.cpp makes maps of them.
#include <schema/example.hpp>
#include <schema/maps.hpp>
#include <schema/patterns.hpp>
#include <schema/values.hpp>

#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

using Json = nlohmann::ordered_json;

/// A text that fits `pattern`. The help is shown by editors that know the keyword; others pass over it.
Json text_like(std::string pattern, std::string_view help) {
  return {{"type", "string"}, {"pattern", std::move(pattern)}, {"patternErrorMessage", help}};
}

/// The same where numbers and `true` are texts too: an editor takes an unquoted 2024 for a number.
Json any_text_like(std::string pattern, std::string_view help) {
  Json text = text_like(std::move(pattern), help);
  text["type"] = {"string", "number", "boolean"};
  return text;
}

Json number_like(std::string pattern, std::string_view help) {
  Json number = text_like(std::move(pattern), help);
  number["type"] = {"number", "string"};
  number["exclusiveMaximum"] = 1'000'000'000'000;
  return number;
}

Json band(BandUnit unit) { return text_like(band_pattern(unit), band_forms(unit)); }

/// A band that may be a number alone.
Json band_or_number(BandUnit unit, std::int64_t least, std::int64_t most) {
  Json value = band(unit);
  value["type"] = {"integer", "string"};
  value["minimum"] = least;
  value["maximum"] = most;
  return value;
}

Json choice_of(std::span<const std::string_view> choices) { return {{"type", "string"}, {"enum", choices}}; }

/// What defines a value of that type, or an entry of it where it is a list.
std::string_view definition_of(ParamType type) {
  switch (type) {
    case ParamType::boolean: return "boolean";
    case ParamType::text: return "text";
    case ParamType::noun: return "title";
    case ParamType::length: return "length";
    case ParamType::count: return "count";
    case ParamType::level: return "level";
    case ParamType::size: return "size";
    case ParamType::duration: return "duration";
    case ParamType::percent: return "percent";
    case ParamType::extensions: return "extensions";
    case ParamType::titles: return "title-or-map";
    case ParamType::columns: return "column-or-map";
    case ParamType::fields: return "field-or-map";
    case ParamType::terms: return "term-or-map";
    case ParamType::prompts: return "prompt-or-choice";
    case ParamType::checks: return "option";
    case ParamType::choice:
    case ParamType::choices: break;  // each has its own
  }
  return "";
}

Json value_of(ParamType type, std::span<const std::string_view> choices) {
  if (type == ParamType::choice) return choice_of(choices);
  if (type == ParamType::choices) return list_of(choice_of(choices));
  Json defined = reference(definition_of(type));
  switch (type) {
    case ParamType::titles:
    case ParamType::columns:
    case ParamType::fields:
    case ParamType::prompts: return list_of(std::move(defined));
    case ParamType::terms: return list_of(std::move(defined), false);
    case ParamType::checks: {
      Json options = list_of(list_of(std::move(defined)), false);
      options["minItems"] = 2;
      return options;
    }
    default: return defined;
  }
}

/// What a key is for comes first, then what it takes.
Json explained(std::string description, Json example, const Json& value) {
  Json out = {{"description", std::move(description)}, {"examples", Json::array({std::move(example)})}};
  if (value.contains("$ref"))
    out["allOf"] = Json::array({value});  // beside a reference nothing else would count
  else
    out.update(value);
  return out;
}

}  // namespace

Json reference(std::string_view definition) { return {{"$ref", fmt::format("#/definitions/{}", definition)}}; }

Json list_of(Json item, bool unlike) {
  Json list = {{"type", "array"}, {"minItems", 1}};
  if (unlike) list["uniqueItems"] = true;
  list["items"] = std::move(item);
  return list;
}

Json one_of_keys(std::span<const std::string_view> names) {
  Json branches = Json::array();
  for (const std::string_view name : names) branches.push_back({{"required", Json::array({name})}});
  return branches;
}

Json map_of(const KeyMap& keys) {
  Json needed = Json::array();
  Json properties = Json::object();
  for (const Key& key : keys.keys) {
    if (key.needed) needed.push_back(key.name);
    properties[std::string(key.name)] = property(key);
  }
  Json map = {{"title", keys.what}, {"type", "object"}, {"minProperties", 1}, {"additionalProperties", false}};
  if (!needed.empty()) map["required"] = std::move(needed);
  map["properties"] = std::move(properties);
  return map;
}

Json value_of(const Param& param) { return value_of(param.type, param.choices); }

Json property(const Key& key) {
  const auto* param = std::get_if<ParamType>(&key.type);
  return explained(std::string(key.help), example(key.example),
                   param != nullptr ? value_of(*param, key.choices) : value_of(key));
}

Json property(const Param& param) {
  std::string description(param.help);
  if (!param.standard.empty()) description += fmt::format(". When it is not given: {}", param.standard);
  Json out = explained(std::move(description), example_of(param), value_of(param));
  if (!param.standard.empty()) out["default"] = example(param.standard);
  return out;
}

void define_values(Json& definitions) {
  constexpr std::string_view k_number = "Write a number such as 3 or 1.5, without a zero in front.";
  definitions["text"] = any_text_like(text_pattern(), "Write a text.");
  definitions["id"] = text_like(id_pattern(), "Small letters, digits and hyphens are allowed, with a letter first.");
  definitions["id"]["type"] = {"string", "boolean"};  // an editor takes the id `true` for a boolean
  definitions["title"] = any_text_like(title_pattern(), "Write a text with a letter or digit in it.");
  definitions["boolean"] = text_like("^(?:true|false)$", "Write true or false.");
  definitions["boolean"]["type"] = {"boolean", "string"};
  definitions["number"] = number_like(number_pattern(), k_number);
  definitions["number"]["exclusiveMinimum"] = -1'000'000'000'000;
  definitions["weight"] = number_like(weight_pattern(), k_number);
  definitions["weight"]["minimum"] = 0;
  definitions["positive"] = number_like(positive_number_pattern(), "Write a number above 0.");
  definitions["positive"]["exclusiveMinimum"] = 0;
  definitions["length"] = band(BandUnit::length);
  definitions["count"] = band_or_number(BandUnit::count, 1, 999'999'999'999);
  definitions["level"] = band_or_number(BandUnit::level, 2, 6);
  definitions["size"] = band(BandUnit::size);
  definitions["duration"] = band(BandUnit::duration);
  definitions["percent"] = text_like(percent_pattern(), "Write a share from 0% to 100%, such as 10%.");
  definitions["term"] = any_text_like(
      term_pattern(), "Write a phrase, '/a regular expression/' in quotes, or a pattern such as <date> or <number>.");
  definitions["term"]["maxLength"] = 500;
  Json ending = any_text_like(ending_pattern(), "Write what stands behind the dot in a file's name: pdf, docx.");
  ending["type"] = {"string", "integer", "boolean"};
  ending["minimum"] = 0;
  definitions["extensions"] = {{"anyOf", Json::array({ending, list_of(ending, false)})}};
  define_maps(definitions);
}

}  // namespace rubricate
