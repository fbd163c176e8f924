// The JSON Schema of the rubric language.
#include <schema/checks.hpp>
#include <schema/rubric.hpp>
#include <schema/values.hpp>

namespace rubricate {

std::string rubric_schema(std::span<const CheckKind* const> kinds, std::span<const std::string_view> lint_ids) {
  using Json = nlohmann::ordered_json;
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"$id", "https://rubricate.example/schema/rubric-1.json"},
                 {"title", "A rubric for rubricate, version 1"},
                 {"description",
                  "What guidelines ask for: what a program can decide under `require` and `advise`, and what only a "
                  "reader can decide under `judge`. The language is described in rubricate-rubric(5)."}};
  Json rubric = map_of(k_rubric_keys);
  rubric.erase("title");
  schema.update(rubric);
  schema["properties"]["parts"]["maxItems"] = 1000;
  Json& findings = schema["properties"]["allow"]["items"]["properties"]["finding"]["enum"];
  for (const std::string_view id : lint_ids) findings.push_back(id);
  Json& definitions = schema["definitions"] = Json::object();
  define_checks(definitions, kinds);
  define_values(definitions);
  return schema.dump(2) + "\n";
}

}  // namespace rubricate
