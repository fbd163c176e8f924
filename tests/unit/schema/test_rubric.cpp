// The schema of rubrics: what stands where. Whether it takes what the loader takes, tests/schema_rubric/run.py looks.
#include <rubric/keys.hpp>
#include <schema/rubric.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view k_orders[] = {"any", "given"};
constexpr Param k_length_params[] = {
    {"band", ParamType::length, "How long", "", true},
    {"order", ParamType::choice, "Which order", "any", false, k_orders},
};
constexpr Param k_list_params[] = {{"of", ParamType::noun, "Of what", "", true},
                                   {"items", ParamType::count, "How many", "", true}};
constexpr Param k_kinds_params[] = {{"kinds", ParamType::choices, "Which kinds", "", false, k_orders}};
constexpr CheckKind k_length{"length", "It is so long", k_length_params, {}};
constexpr CheckKind k_things{"things", "So many things", k_list_params, {}};
constexpr CheckKind k_kinds{"kinds", "Such files", k_kinds_params, {}, nullptr, false};
constexpr CheckKind k_plain{"plain", "Nothing more", {}, {}};
constexpr const CheckKind* k_all[] = {&k_length, &k_things, &k_kinds, &k_plain};

constexpr std::string_view k_lint[] = {"rubric/long"};

Json schema() { return Json::parse(rubric_schema(k_all, k_lint)); }

std::vector<std::string> names_in(const Json& map) {
  std::vector<std::string> names;
  for (const auto& [name, value] : map.items()) names.push_back(name);
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("the same bytes every time, with a newline at the end") {
  CHECK(rubric_schema(k_all, k_lint) == rubric_schema(k_all, k_lint));
  CHECK(rubric_schema(k_all, k_lint).ends_with("}\n"));
}

TEST_CASE("findings of the loader and of lint may be allowed") {
  const Json findings = schema()["properties"]["allow"]["items"]["properties"]["finding"]["enum"];
  CHECK(findings.front() == "rubric/comment-in-text");
  CHECK(findings.back() == "rubric/long");
}

TEST_CASE("the keys of the rubric, in their order, and no others") {
  const Json whole = schema();
  Names declared;
  for (const Key& key : k_rubric_keys.keys) declared.emplace_back(key.name);
  CHECK(names_in(whole["properties"]) == declared);
  CHECK(whole["additionalProperties"] == false);
  CHECK(whole["required"] == Json({"rubricate", "id", "title", "parts"}));
}

TEST_CASE("a parameter says its help and standard, and refers to its type") {
  const Json check = schema()["definitions"]["check"];
  const Json full = check["properties"]["length"]["anyOf"][1];
  CHECK(full["required"] == Json({"band"}));
  CHECK(full["properties"]["band"]["allOf"][0]["$ref"] == "#/definitions/length");
  const Json order = full["properties"]["order"];
  CHECK(order["description"] == "Which order. When it is not given: any");
  CHECK(order["default"] == "any");
  CHECK(order["enum"] == Json({"any", "given"}));
  CHECK(order["examples"] == Json::array({"any"}));
}

TEST_CASE("a check has a short form where its main parameter is enough") {
  const Json checks = schema()["definitions"]["check"]["properties"];
  CHECK(checks["length"]["anyOf"][0]["$ref"] == "#/definitions/length");
  CHECK(checks["things"]["type"] == Json::array({"object"}));
  CHECK(checks["kinds"]["type"] == Json({"object", "array", "null"}));
  CHECK(checks["plain"]["type"] == Json({"object", "null"}));
  CHECK(checks["things"]["examples"][0] == Json({{"of", "member"}, {"items", 5}}));
}

TEST_CASE("only a check that needs nothing stands alone") {
  CHECK(schema()["definitions"]["check"]["pattern"] == "^(?:kinds|plain)$");
}

TEST_CASE("a check of whole files takes no section") {
  const Json check = schema()["definitions"]["check"];
  CHECK(names_in(check["properties"]["kinds"]["properties"]) == Names{"kinds", "id", "because", "when", "profile"});
  CHECK(check["oneOf"][2] ==
        Json({{"type", "object"}, {"required", {"kinds"}}, {"not", {{"required", Json::array({"in"})}}}}));
  CHECK_FALSE(check["oneOf"][0].contains("not"));
}

}  // namespace
}  // namespace rubricate
