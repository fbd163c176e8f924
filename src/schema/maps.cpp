// The lists and maps of the rubric language.
#include <schema/maps.hpp>
#include <schema/patterns.hpp>
#include <schema/values.hpp>

#include <array>
#include <utility>

namespace rubricate {
namespace {

using Json = nlohmann::ordered_json;

Json one_or_list(std::string_view definition) {
  return {{"anyOf", Json::array({reference(definition), list_of(reference(definition), false)})}};
}

/// A map whose keys are the author's own names.
Json map_to(Json value) {
  return {{"type", "object"}, {"minProperties", 1}, {"additionalProperties", std::move(value)}};
}

Json branches() {
  Json map = map_to(list_of(reference("prompt")));
  map["minProperties"] = 2;
  return map;
}

Json scales() {
  Json levels = list_of({{"anyOf", Json::array({reference("text"), map_of(k_level_keys)})}});
  levels["maxItems"] = 100;
  Json map = map_to(std::move(levels));
  map["propertyNames"] = {{"pattern", id_pattern()}};
  return map;
}

Json criteria() {
  Json list = list_of(map_of(k_criterion_keys));
  list["anyOf"] = Json::array({{{"maxItems", 1}}, {{"items", {{"required", Json::array({"id"})}}}}});
  return list;
}

Json rule_forms() {
  constexpr std::array<std::string_view, 4> k_forms = {"all", "any", "sum", "criteria"};
  return one_of_keys(k_forms);
}

/// `keys` with one rule among them at most, and whole.
Json with_rule(const KeyMap& keys) {
  Json map = map_of(keys);
  map["dependencies"] = {{"at-least", Json::array({"criteria", "reach"})},
                         {"criteria", Json::array({"reach"})},
                         {"reach", Json::array({"criteria"})}};
  map["oneOf"] = rule_forms();
  return map;
}

/// The last result may do without a rule; which one is the last, a schema cannot say.
Json results() {
  Json result = with_rule(k_result_keys);
  result["oneOf"].push_back({{"not", {{"anyOf", rule_forms()}}}});
  return list_of(std::move(result));
}

/// A title alone, or with other names; `name` is how the first is written.
Json title_or_map(const KeyMap& keys, std::string_view name) {
  constexpr std::array<std::string_view, 2> k_names = {"name", "title"};
  Json map = map_of(keys);
  for (const std::string_view each : k_names) map["properties"][std::string(each)]["allOf"] = {reference(name)};
  map["properties"]["also"]["items"] = reference(name);
  map["oneOf"] = one_of_keys(k_names);
  return {{"anyOf", Json::array({reference(name), std::move(map)})}};
}

}  // namespace

Json value_of(const Key& key) {
  switch (std::get<KeyType>(key.type)) {
    case KeyType::language:
      return {{"type", {"integer", "string"}}, {"minimum", 1}, {"maximum", 1}, {"pattern", "^1$"}};
    case KeyType::id: return reference("id");
    case KeyType::title: return reference("title");
    case KeyType::other_titles: return list_of(reference("title"), false);
    case KeyType::notes: return one_or_list("text");
    case KeyType::section: return reference("title-or-map");
    case KeyType::ids: return list_of(reference("id"));
    case KeyType::names: return list_of(reference("text"));
    case KeyType::some_names: return one_or_list("text");
    case KeyType::term: return reference("term");
    case KeyType::other_terms: return list_of(reference("term"), false);
    case KeyType::file:
      return {{"type", {"string", "number", "boolean"}},
              {"pattern", file_pattern()},
              {"patternErrorMessage",
               "Write a file name without its ending (overview), a folder (event/), or a pattern in quotes."}};
    case KeyType::number: return reference("number");
    case KeyType::weight: return reference("weight");
    case KeyType::whole: return {{"type", {"integer", "string"}}, {"minimum", 1}, {"pattern", whole_number_pattern()}};
    case KeyType::map: return map_of(*key.of);
    case KeyType::maps: return list_of(map_of(*key.of));
    case KeyType::scales: return scales();
    case KeyType::checks: return list_of(reference("check"));
    case KeyType::criteria: return criteria();
    case KeyType::descriptors: return map_to(reference("text"));
    case KeyType::sub_prompts: return list_of(map_of(k_sub_prompt_keys));
    case KeyType::branches: return branches();
    case KeyType::results: return results();
    case KeyType::rules: return list_of(reference("rule"), false);
    case KeyType::weights: return map_to(reference("positive"));
    case KeyType::minimums: return map_to(reference("number"));
  }
  std::unreachable();
}

void define_maps(Json& definitions) {
  definitions["term-or-map"] = {{"anyOf", Json::array({reference("term"), map_of(k_term_keys)})}};
  definitions["title-or-map"] = title_or_map(k_title_keys, "title");
  definitions["column-or-map"] = title_or_map(k_column_keys, "text");
  definitions["field-or-map"] = title_or_map(k_field_keys, "title");
  definitions["prompt"] = map_of(k_prompt_keys);
  definitions["prompt-or-choice"] = {{"anyOf", Json::array({reference("prompt"), map_of(k_one_of_keys)})}};
  definitions["rule"] = with_rule(k_rule_keys);
}

}  // namespace rubricate
