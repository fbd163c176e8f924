// The entries of `require` and `advise`.
#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <schema/checks.hpp>
#include <schema/example.hpp>
#include <schema/values.hpp>

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
  Json map = {{"type", "object"}, {"additionalProperties", false}};
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
  Json forms = Json::array();
  if (!kind.params.empty() && !needs_any(beside_main(kind))) forms.push_back(value_of(kind.params.front()));
  forms.push_back(in_full(kind));
  if (!needs_any(kind.params)) forms.push_back({{"type", "null"}});
  return {{"description", fmt::format("{}. For more: rubricate explain {}", kind.summary, kind.id)},
          {"examples", Json::array({example_for(kind)})},
          {"anyOf", std::move(forms)}};
}

}  // namespace

void define_checks(Json& definitions, std::span<const CheckKind* const> kinds) {
  Json names = Json::array();
  Json properties = Json::object();
  Json one_of_them = Json::array();
  for (const CheckKind* kind : kinds) {
    if (!needs_any(kind->params)) names.push_back(kind->id);
    properties[std::string(kind->id)] = behind_name(*kind);
    Json this_one = {{"required", Json::array({kind->id})}};
    for (const Key& common : k_check_keys.keys)
      if (!applies(common, *kind)) this_one["not"] = {{"required", Json::array({common.name})}};
    one_of_them.push_back(std::move(this_one));
  }
  for (const Key& common : k_check_keys.keys) properties[std::string(common.name)] = property(common);
  Json entry = {{"type", "object"},
                {"additionalProperties", false},
                {"properties", std::move(properties)},
                {"oneOf", std::move(one_of_them)}};
  definitions["check"] = {{"anyOf", Json::array({{{"type", "string"}, {"enum", std::move(names)}}, std::move(entry)})}};
  definitions["checks"] = list_of(reference("check"));
}

}  // namespace rubricate
