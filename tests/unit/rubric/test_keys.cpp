// The tables of keys: each is fit to print, and the reader of maps keeps to them.
#include "helpers.hpp"

#include <rubric/keys.hpp>
#include <rubric/reader.hpp>
#include <rubric/tree.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

#include <doctest/doctest.h>

namespace rubricate::test {
namespace {

const std::array k_maps = {&k_rubric_keys, &k_source_keys, &k_counting_keys,   &k_level_keys,     &k_part_keys,
                           &k_check_keys,  &k_prompt_keys, &k_sub_prompt_keys, &k_one_of_keys,    &k_term_keys,
                           &k_title_keys,  &k_column_keys, &k_field_keys,      &k_criterion_keys, &k_result_keys,
                           &k_rule_keys,   &k_sum_keys,    &k_allow_keys};

TEST_CASE("every key has one line of help and an example that can be read") {
  for (const KeyMap* map : k_maps)
    for (const Key& key : map->keys) {
      CAPTURE(map->what);
      CAPTURE(key.name);
      CHECK(key.help.size() > 10);
      CHECK_FALSE(key.help.ends_with('.'));
      CHECK(key.help.find('\n') == std::string_view::npos);
      Findings findings;
      const Tree tree = parse_tree(key.example, findings);
      CHECK_FALSE(findings.has_errors());
      CHECK(tree.root.has_value());
    }
}

TEST_CASE("no key stands twice in a map") {
  for (const KeyMap* map : k_maps) {
    std::vector<std::string_view> names = names_of(map->keys);
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
  }
}

TEST_CASE("maps and lists of maps say of which keys, and choices of which words") {
  for (const KeyMap* map : k_maps)
    for (const Key& key : map->keys) {
      CAPTURE(key.name);
      const auto* own = std::get_if<KeyType>(&key.type);
      const auto* param = std::get_if<ParamType>(&key.type);
      CHECK((key.of != nullptr) == (own != nullptr && (*own == KeyType::map || *own == KeyType::maps)));
      CHECK(key.choices.empty() != (param != nullptr && (*param == ParamType::choice || *param == ParamType::choices)));
    }
}

TEST_CASE("rules are written among results, and sub-questions like questions") {
  for (const Key& key : k_rule_keys.keys) CHECK(k_result_keys.find(key.name) == &key);
  for (const Key& key : k_sub_prompt_keys.keys) CHECK(k_prompt_keys.find(key.name) == &key);
  CHECK(k_sub_prompt_keys.find("parts") == nullptr);
  CHECK(k_rule_keys.find("result") == nullptr);
}

TEST_CASE("a reader that asks for a key which is not declared is a bug") {
  Findings findings;
  const Tree tree = parse_tree("{cut: 1, weights: {a: 1}}", findings);
  Context context{"", findings, {}, {}};
  const MapReader map(context, *tree.root, k_sum_keys);
  CHECK(map.get("cut") != nullptr);
  CHECK(map.get("minimums") == nullptr);
  CHECK_THROWS_AS(static_cast<void>(map.get("minimum")), std::logic_error);
  CHECK_FALSE(findings.has_errors());
}

TEST_CASE("every needed key that is missing is told with its example, but not where it is misspelt") {
  CHECK(said("rubricate: 1\nid: r\nparts: [{id: a}]\n") ==
        "`title` is missing in a rubric. | Add a line such as `title: My rubric`.");
  CHECK(places("rubricate: 1\nid: r\n") == Lines{"1:1-1:10 rubric/missing-key", "1:1-1:10 rubric/missing-key"});
  CHECK(places("rubricate: 1\nid: r\ntitel: R\nparts: [{id: a}]\n") == Lines{"3:1-3:6 rubric/unknown-key"});
}

}  // namespace
}  // namespace rubricate::test
