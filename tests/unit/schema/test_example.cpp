// Examples as JSON: numbers stay numbers, and each type of a parameter has one.
#include <checks/kinds.hpp>
#include <schema/example.hpp>

#include <stdexcept>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

constexpr std::string_view k_choices[] = {"any", "given"};

TEST_CASE("what is written in a rubric, as JSON") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"overview", R"("overview")"},
      {"450-550", R"("450-550")"},
      {"10%", R"("10%")"},
      {"12", "12"},
      {"-1.5", "-1.5"},
      {"'12'", R"("12")"},
      {"true", "true"},
      {"yes", R"("yes")"},
      {"1.0.0", R"("1.0.0")"},
      {"[a, 2, 'b, c']", R"(["a",2,"b, c"])"},
      {"{b: 1, a: [x]}", R"({"b":1,"a":["x"]})"},
  };
  for (const auto& [written, json] : cases) CHECK(example(written).dump() == json);
}

TEST_CASE("an example that is no value is a bug") {
  for (const std::string_view written : {"", "{a}", "{a: b, c}", "[a", "a: b: c"}) {
    CAPTURE(written);
    CHECK_THROWS_AS(static_cast<void>(example(written)), std::logic_error);
  }
}

TEST_CASE("a parameter's example is its own, else its standard, else one of its type") {
  Param param{"p", ParamType::percent, "Help", "30%", false, {}, "5%"};
  CHECK(example_of(param) == "5%");
  param.example = "";
  CHECK(example_of(param) == "30%");
  param.standard = "";
  CHECK(example_of(param) == "10%");
  CHECK(example_of({"p", ParamType::choice, "Help", "", false, k_choices}) == "any");
  CHECK(example_of({"p", ParamType::choices, "Help", "", false, k_choices}).dump() == R"(["any"])");
  CHECK(example_of({"p", ParamType::boolean, "Help"}) == true);
  CHECK(example_of({"p", ParamType::count, "Help"}) == 5);
}

TEST_CASE("every parameter of every check has an example") {
  for (const CheckKind* kind : check_kinds())
    for (const Param& param : kind->params) {
      CAPTURE(kind->id);
      CAPTURE(param.name);
      CHECK_FALSE(example_of(param).empty());
    }
}

}  // namespace
}  // namespace rubricate
