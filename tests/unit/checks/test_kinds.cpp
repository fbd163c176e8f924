// All kinds of check: what they declare of themselves.
#include <checks/kinds.hpp>

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

bool is_kebab_case(std::string_view word) {
  return !word.empty() && word.front() != '-' && word.back() != '-' && word.find("--") == std::string_view::npos &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

// One line for a person: not empty, no line break, no full stop.
bool is_summary(std::string_view text) {
  return !text.empty() && text.find('\n') == std::string_view::npos && !text.ends_with('.');
}

}  // namespace

TEST_CASE("every kind of check says what it is and which mistakes it reports") {
  std::set<std::string_view> ids;
  for (const CheckKind* kind : check_kinds()) {
    CAPTURE(kind->id);
    CHECK(is_kebab_case(kind->id));
    CHECK_MESSAGE(ids.insert(kind->id).second, "two kinds with one name");
    CHECK(is_summary(kind->summary));
    CHECK(static_cast<bool>(kind->run));
    CHECK_FALSE(kind->params.empty());
    CHECK_FALSE(kind->mistakes.empty());
  }
  CHECK(ids == std::set<std::string_view>{"words", "prompts", "sections", "list", "table", "finished", "files", "format"});
}

TEST_CASE("every mistake is named kind/mistake, once, and has a summary") {
  std::set<std::string_view> ids;
  for (const CheckKind* kind : check_kinds())
    for (const Mistake& mistake : kind->mistakes) {
      CAPTURE(mistake.id);
      const std::size_t slash = mistake.id.find('/');
      REQUIRE(slash != std::string_view::npos);
      CHECK(mistake.id.substr(0, slash) == kind->id);
      CHECK(is_kebab_case(mistake.id.substr(slash + 1)));
      CHECK(is_summary(mistake.summary));
      CHECK_MESSAGE(ids.insert(mistake.id).second, "two mistakes with one name");
    }
}

TEST_CASE("every parameter is named once, has one line of help, and choices where it chooses") {
  for (const CheckKind* kind : check_kinds()) {
    CAPTURE(kind->id);
    std::set<std::string_view> names;
    for (const Param& param : kind->params) {
      CAPTURE(param.name);
      CHECK(is_kebab_case(param.name));
      CHECK(names.insert(param.name).second);
      CHECK(is_summary(param.help));
      const bool chooses = param.type == ParamType::choice || param.type == ParamType::choices;
      CHECK(chooses == !param.choices.empty());
      if (param.type == ParamType::choice)
        CHECK_MESSAGE(std::ranges::find(param.choices, param.standard) != param.choices.end(), "its standard");
      if (param.required) CHECK(param.standard.empty());
    }
  }
}

TEST_CASE("only checks of files as such need no readable text") {
  for (const CheckKind* kind : check_kinds()) {
    CAPTURE(kind->id);
    CHECK(kind->reads_text == (kind->id != "files" && kind->id != "format"));
  }
}

TEST_CASE("a kind is found by its name") {
  for (const CheckKind* kind : check_kinds()) CHECK(find_check(kind->id) == kind);
  CHECK(find_check("Words") == nullptr);
  CHECK(find_check("") == nullptr);
}

TEST_CASE("what is planned is not there yet") {
  CHECK_FALSE(planned_checks().empty());
  for (const std::string_view name : planned_checks()) {
    CAPTURE(name);
    CHECK(is_kebab_case(name));
    CHECK(find_check(name) == nullptr);
  }
}

}  // namespace rubricate
