#include "schema.hpp"

#include <algorithm>
#include <regex>

namespace rubricate {
namespace {

using Json = nlohmann::json;

bool is_of_type(const Json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "number") return value.is_number();
  if (type == "integer") return value.is_number_integer();
  if (type == "boolean") return value.is_boolean();
  return type == "null" && value.is_null();
}

class Validator {
 public:
  explicit Validator(const Json& root) : root_(root) {}

  void look(const Json& schema, const Json& value, const std::string& where) {
    for (const auto& [keyword, rule] : schema.items()) {
      if (!holds(schema, keyword, rule, value, where)) errors_ += where + ": " + keyword + "\n";
    }
  }
  [[nodiscard]] const std::string& errors() const { return errors_; }

 private:
  bool holds(const Json& schema, const std::string& keyword, const Json& rule, const Json& value,
             const std::string& where) {
    if (keyword == "$schema" || keyword == "$id" || keyword == "title" || keyword == "description" ||
        keyword == "definitions")
      return true;
    if (keyword == "$ref") {
      look(root_.at(Json::json_pointer(rule.get<std::string>().substr(1))), value, where);
      return true;
    }
    if (keyword == "type") {
      if (rule.is_string()) return is_of_type(value, rule);
      return std::ranges::any_of(rule, [&](const Json& type) { return is_of_type(value, type); });
    }
    if (keyword == "const") return value == rule;
    if (keyword == "enum") return std::ranges::find(rule, value) != rule.end();
    if (keyword == "minimum") return !value.is_number() || value >= rule;
    if (keyword == "maximum") return !value.is_number() || value <= rule;
    if (keyword == "pattern") {
      if (!value.is_string()) return true;
      return std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>()));
    }
    if (keyword == "oneOf") {
      return std::ranges::count_if(rule, [&](const Json& each) {
               Validator inner(root_);
               inner.look(each, value, where);
               return inner.errors().empty();
             }) == 1;
    }
    if (keyword == "items") {
      if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i) look(rule, value[i], where + "/" + std::to_string(i));
      return true;
    }
    if (keyword == "required")
      return !value.is_object() ||
             std::ranges::all_of(rule, [&](const Json& key) { return value.contains(key.get<std::string>()); });
    if (keyword == "properties") {
      if (value.is_object())
        for (const auto& [key, inner] : value.items())
          if (rule.contains(key)) look(rule[key], inner, where + "/" + key);
      return true;
    }
    if (keyword == "additionalProperties" && rule == false) {
      if (!value.is_object()) return true;
      for (const auto& [key, inner] : value.items())
        if (!schema["properties"].contains(key)) return false;
      return true;
    }
    return false;
  }

  const Json& root_;
  std::string errors_;
};

}  // namespace

std::string schema_errors(const Json& schema, const Json& value) {
  Validator validator(schema);
  validator.look(schema, value, "");
  return validator.errors();
}

}  // namespace rubricate
