// What a probe prints, which programs are for what, and what this computer really refuses.
#include <extract/health.hpp>
#include <extract/health_trials.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("trials are taken from what a probe printed, all of them or none") {
  const auto refusals = [](std::string_view output) {
    std::string text;
    for (const Trial& trial : trials_in(output)) text += trial.what + (trial.is_refused ? "- " : "+ ");
    return text;
  };
  const std::string before = "file refused\nwrite possible\nchange refused\nsocket refused\n";
  const std::string after = "process possible\nsignal refused\nlimits refused\npriority refused\n";
  CHECK(refusals(before + after) == "file- write+ change- socket- process+ signal- limits- priority- ");
  CHECK(refusals("").empty());
  CHECK(refusals(before).empty());
  CHECK(refusals((before + after).substr(0, before.size() + after.size() - 1)).empty());
  CHECK(refusals(after + before).empty());
  CHECK(refusals("file refusedx\n" + (before + after).substr(std::string("file refused\n").size())).empty());
}

TEST_CASE("one of several programs is enough for a task") {
  const auto tasks_with = [](std::string_view installed) {
    std::string text;
    for (const HelperTask& task : helper_tasks([&](std::string_view name) -> std::optional<std::string> {
           if (name != installed) return std::nullopt;
           return "/bin/" + std::string(name);
         }))
      text += task.what + (task.can_be_done() ? ": yes\n" : ": no\n");
    return text;
  };
  CHECK(tasks_with("") == "reads PDFs: no\nmeasures sound and film: no\n");
  CHECK(tasks_with("pdftotext") == "reads PDFs: yes\nmeasures sound and film: no\n");
  CHECK(tasks_with("ffprobe") == "reads PDFs: no\nmeasures sound and film: yes\n");
  CHECK(tasks_with("mediainfo") == "reads PDFs: no\nmeasures sound and film: yes\n");
}

TEST_CASE("what this computer offers is what the trials find") {
  const Health health = examine();
  CHECK_FALSE(health.system.empty());
  for (const auto* trials : {&health.trials, &health.program_trials}) {
    REQUIRE(trials->size() == k_trials.size());
    for (const Trial& trial : *trials) {
      CAPTURE(trial.what);
      const bool is_file = trial.what == "file";
      if ((health.landlock > 0 && is_file) || (health.seccomp && !is_file)) CHECK(trial.is_refused);
    }
  }
}

}  // namespace rubricate
