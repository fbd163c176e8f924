// What the process says when it ends.
#include "../checks/samples.hpp"

#include <app/exit_code.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using trial::Files;
using trial::Trial;

int code(std::string_view yaml, const Files& files, FailOn fail_on = FailOn::failed) {
  return static_cast<int>(exit_code(Trial(yaml, files).report(), fail_on));
}

constexpr std::string_view k_plan =
    "rubricate: 1\nid: r\ntitle: R\nparts:\n  - {id: plan, require: [words: at least 1]}\n";
constexpr std::string_view k_whole =
    "rubricate: 1\nid: r\ntitle: R\nparts:\n  - {id: plan, require: [files]}\n  - {id: talk, require: [files]}\n"
    "require: [words: at least 1]\n";

}  // namespace

TEST_CASE("passed, failed, not looked into, nothing there") {
  CHECK(code(k_plan, {{"plan.md", "One."}}) == 0);
  CHECK(code(k_plan, {{"plan.md", "# "}}) == 1);
  CHECK(code(k_plan, {{"plan.docx", "x"}}) == 3);
  CHECK(code(k_plan, {{"beach.jpg", "x"}, {"holiday.jpg", "x"}}) == 4);
  CHECK(code(k_plan, {}) == 4);
}

TEST_CASE("which file it is cannot be told: no failure, unless that is asked for") {
  const Files two{{"a.md", "One."}, {"b.md", "Two."}};
  CHECK(code(k_plan, two) == 0);
  CHECK(code(k_plan, two, FailOn::cannot_tell) == 1);
}

TEST_CASE("the whole counts as not looked into, unless it only waits for a part") {
  CHECK(code(k_whole, {{"plan.md", "One."}, {"talk.md", "Two."}}) == 0);
  CHECK(code(k_whole, {{"plan.md", "One."}, {"talk.pdf", "x"}}) == 3);
  CHECK_MESSAGE(code(k_whole, {{"plan.md", "One."}}) == 1, "a part is missing");
  CHECK_MESSAGE(code(k_whole, {{"plan.md", "One."}, {"a.md", "x"}, {"b.md", "x"}}) == 0, "a part is unclear");
}

TEST_CASE("the graver code wins") {
  CHECK(worse(ExitCode::failed, ExitCode::not_evaluated) == ExitCode::not_evaluated);
  CHECK(worse(ExitCode::usage, ExitCode::not_evaluated) == ExitCode::usage);
  CHECK(worse(ExitCode::ok, ExitCode::failed) == ExitCode::failed);
}

}  // namespace rubricate
