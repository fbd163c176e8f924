// What a probe prints, which programs are for what, and what this computer really refuses.
#include <extract/health.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("trials are taken from what a probe printed, all of them or none") {
  const auto refusals = [](std::string_view output) {
    std::string text;
    for (const Trial& trial : trials_in(output)) text += trial.what + (trial.is_refused ? "- " : "+ ");
    return text;
  };
  CHECK(refusals("file refused\nwrite refused\nsocket refused\nprocess refused\n") == "file- write- socket- process- ");
  CHECK(refusals("file refused\nwrite possible\nsocket refused\nprocess possible\n") ==
        "file- write+ socket- process+ ");
  CHECK(refusals("").empty());
  CHECK(refusals("file refused\nwrite refused\nsocket refused\n").empty());
  CHECK(refusals("file refused\nwrite refused\nsocket refused\nprocess refused").empty());
  CHECK(refusals("write refused\nfile refused\nsocket refused\nprocess refused\n").empty());
  CHECK(refusals("file refusedx\nwrite refused\nsocket refused\nprocess refused\n").empty());
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
  REQUIRE(health.trials.size() == 4);
  if (health.landlock > 0) {
    CHECK(health.trials[0].is_refused);  // another file
    CHECK(health.trials[1].is_refused);  // writing
  }
  if (health.seccomp) {
    CHECK(health.trials[2].is_refused);  // the network
    CHECK(health.trials[3].is_refused);  // a process
  }
}

}  // namespace rubricate
