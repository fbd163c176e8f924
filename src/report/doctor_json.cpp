// What this computer offers, for other programs.
#include <report/doctor.hpp>
#include <report/json_parts.hpp>

namespace rubricate {

std::string_view key_of(Isolation isolation) {
  switch (isolation) {
    case Isolation::full: return "full";
    case Isolation::partial: return "partial";
    case Isolation::limits_only: return "limits-only";
  }
  return "";
}

namespace {

Json trials_json(const std::vector<Trial>& trials) {
  Json values = Json::array();
  for (const Trial& trial : trials) values.push_back({{"tried", trial.what}, {"refused", trial.is_refused}});
  return values;
}

}  // namespace

std::string write_health_json(const Health& health, const ReportOptions& options) {
  Json tasks = Json::array();
  for (const HelperTask& task : health.tasks) {
    Json programs = Json::array();
    for (const Helper& helper : task.helpers)
      programs.push_back(
          {{"program", helper.program}, {"package", helper.package}, {"path", text_or_null(helper.path)}});
    tasks.push_back({{"task", task.what}, {"possible", task.can_be_done()}, {"programs", std::move(programs)}});
  }
  return dumped({{"format", "rubricate-doctor/1"},
                 {"tool", {{"name", "rubricate"}, {"version", options.tool_version}}},
                 {"system", health.system},
                 {"complete", health.is_whole()},
                 {"isolation",
                  {{"level", key_of(health.isolation())},
                   {"landlock", health.landlock},
                   {"seccomp", health.seccomp},
                   {"proved", health.is_proved()},
                   {"trials", trials_json(health.trials)},
                   {"program_trials", trials_json(health.program_trials)}}},
                 {"tasks", std::move(tasks)}});
}

}  // namespace rubricate
