// Which part of a batch a run takes: said clearly, or refused.
#include <batch/shard.hpp>

#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using Variables = std::map<std::string, std::string>;

Expected<Shard> parse(std::string_view text, const Variables& variables = {}) {
  return parse_shard(text, [&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string_view() : std::string_view(found->second);
  });
}

Variables slurm(std::string id, std::string min, std::string max, std::string count) {
  return {{"SLURM_ARRAY_TASK_ID", std::move(id)},
          {"SLURM_ARRAY_TASK_MIN", std::move(min)},
          {"SLURM_ARRAY_TASK_MAX", std::move(max)},
          {"SLURM_ARRAY_TASK_COUNT", std::move(count)}};
}

}  // namespace

TEST_CASE("a shard that is named") {
  CHECK(parse("3/8") == Shard{3, 8});
  CHECK(parse("1/1") == Shard{1, 1});
  for (const std::string_view bad : {"", "/", "0/8", "9/8", "3", "3/", "/8", "-1/8", "3/8 ", "3/8/2", "a/b", "1.0/2",
                                     "3/99999999999999999999", "Auto"})
    CHECK(parse(bad).error().kind == ErrorKind::usage);
}

TEST_CASE("a task of a job array") {
  CHECK(parse("auto", slurm("1", "1", "8", "8")) == Shard{1, 8});
  CHECK(parse("auto", slurm("0", "0", "7", "8")) == Shard{1, 8});
  CHECK(parse("auto", slurm("17", "10", "17", "8")) == Shard{8, 8});
  CHECK(parse("auto", slurm("3", "3", "", "2")) == Shard{1, 2});
  CHECK_FALSE(parse("auto", slurm("3", "3", "5", "2")).has_value());  // tasks 3 and 5, run again
  CHECK_FALSE(parse("auto", slurm("9", "1", "8", "8")).has_value());
  CHECK_FALSE(parse("auto", slurm("0", "1", "8", "8")).has_value());
  CHECK_FALSE(parse("auto", slurm("1", "", "", "8")).has_value());
  CHECK_FALSE(parse("auto", slurm("1", "1", "8", "")).has_value());
  CHECK_FALSE(parse("auto", slurm("", "1", "8", "8")).has_value());
}

TEST_CASE("a node of a CI system, counted from 1") {
  CHECK(parse("auto", {{"CI_NODE_INDEX", "1"}, {"CI_NODE_TOTAL", "4"}}) == Shard{1, 4});
  CHECK(parse("auto", {{"CI_NODE_INDEX", "4"}, {"CI_NODE_TOTAL", "4"}}) == Shard{4, 4});
  CHECK_FALSE(parse("auto", {{"CI_NODE_INDEX", "0"}, {"CI_NODE_TOTAL", "4"}}).has_value());
  CHECK_FALSE(parse("auto", {{"CI_NODE_INDEX", "5"}, {"CI_NODE_TOTAL", "4"}}).has_value());
  CHECK_FALSE(parse("auto", {{"CI_NODE_INDEX", "1"}}).has_value());
  CHECK_FALSE(parse("auto", {{"CI_NODE_TOTAL", "4"}}).has_value());
  CHECK_FALSE(parse("auto").has_value());
  Variables both = slurm("1", "1", "8", "8");
  both["CI_NODE_INDEX"] = "1";
  CHECK_FALSE(parse("auto", both).has_value());
}

}  // namespace rubricate
