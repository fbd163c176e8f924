// The entries of `require` and `advise`.
#include <schema/checks.hpp>
#include <schema/example.hpp>
#include <schema/values.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

using Json = nlohmann::ordered_json;

std::span<const Param> beside_main(const CheckKind& kind) {
  return kind.params.empty() ? kind.params : kind.params.subspan(1);
}

bool needs_any(std::span<const Param> params) { return std::ranges::any_of(params, &Param::required); }

/// A check of files as such has no section to look at.
bool applies(const Key& common, const CheckKind& kind) { return kind.reads_text || common.name != "in"; }

Json in_full(const CheckKind& kind) {
  Json needed = Json::array();
  Json properties = Json::object();
  for (const Param& param : kind.params) {
    if (param.required) needed.push_back(param.name);
    properties[std::string(param.name)] = property(param);
  }
  for (const Key& common : k_check_keys.keys)
    if (applies(common, kind)) properties[std::string(common.name)] = property(common);
  Json map = {{"title", fmt::format("{} in full", kind.id)}, {"type", "object"}, {"additionalProperties", false}};
  if (!needed.empty()) map["required"] = std::move(needed);
  map["properties"] = std::move(properties);
  return map;
}

/// As short as it can be written behind the check's name.
Json example_for(const CheckKind& kind) {
  if (kind.params.empty()) return nullptr;
  if (!needs_any(beside_main(kind))) return example_of(kind.params.front());
  Json example = Json::object();
  for (const Param& param : kind.params)
    if (param.required) example[std::string(param.name)] = example_of(param);
  return example;
}

/// What may stand behind a check's name: its main parameter, all of them, or, where none is needed, nothing.
Json behind_name(const CheckKind& kind) {
  Json out = {{"description", fmt::format("{}. For more: rubricate explain {}", kind.summary, kind.id)},
              {"examples", Json::array({example_for(kind)})}};
  const bool has_short_form = !kind.params.empty() && !needs_any(beside_main(kind));
  const Json in_short = has_short_form ? value_of(kind.params.front()) : Json::object();
  if (in_short.empty() || in_short.contains("items")) {
    // A list and a map are described in one: of alternatives, editors complete and explain less well.
    out.update(in_short);
    out.update(in_full(kind));
    out["type"] = {"object"};
    if (!in_short.empty()) out["type"].push_back("array");
    if (!needs_any(kind.params)) out["type"].push_back("null");
    return out;
  }
  out["anyOf"] = Json::array({in_short, in_full(kind)});
  if (!needs_any(kind.params)) out["anyOf"].push_back({{"type", "null"}});
  return out;
}

/// A check inside an `any`: what asks for a check only now and then stands beside the `any`.
Json option() {
  constexpr std::array<std::string_view, 2> k_beside_any = {"when", "profile"};
  Json refused = {{"any", false}};
  for (const std::string_view key : k_beside_any) refused[std::string(key)] = false;
  return {{"title", "a check of an option"},
          {"allOf", Json::array({reference("check")})},
          {"properties", std::move(refused)},
          {"additionalProperties", {{"not", {{"type", "object"}, {"anyOf", one_of_keys(k_beside_any)}}}}}};
}

}  // namespace

void define_checks(Json& definitions, std::span<const CheckKind* const> kinds) {
  std::vector<std::string_view> alone;
  Json properties = Json::object();
  Json forms = Json::array();  // an entry is one of them
  for (const CheckKind* kind : kinds) {
    if (!needs_any(kind->params)) alone.push_back(kind->id);
    properties[std::string(kind->id)] = behind_name(*kind);
    Json named = {{"type", "object"}, {"required", Json::array({kind->id})}};
    for (const Key& common : k_check_keys.keys)
      if (!applies(common, *kind)) named["not"] = {{"required", Json::array({common.name})}};
    forms.push_back(std::move(named));
  }
  for (const Key& common : k_check_keys.keys) properties[std::string(common.name)] = property(common);
  forms.push_back({{"type", "string"}});
  Json snippets = Json::array();  // for editors: the same name with something behind it stands among the properties
  for (const std::string_view name : alone)
    snippets.push_back({{"label", fmt::format("{} alone", name)}, {"body", name}});
  definitions["check"] = {
      {"title", "a check"},
      {"type", {"object", "string"}},
      {"pattern", fmt::format("^(?:{})$", fmt::join(alone, "|"))},
      {"patternErrorMessage",
       fmt::format(
           "Write what is wanted behind the name of a check, such as words: 450-550. These may stand alone: {}.",
           fmt::join(alone, ", "))},
      {"defaultSnippets", std::move(snippets)},
      {"additionalProperties", false},
      {"properties", std::move(properties)},
      {"oneOf", std::move(forms)}};
  definitions["option"] = option();
}

}  // namespace rubricate
