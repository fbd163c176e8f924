// Rows with what is there, and below what is missing, what to do about it.
#include <report/doctor.hpp>
#include <report/names.hpp>
#include <report/page.hpp>
#include <util/install.hpp>

#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr Indent k_row{.first = 2, .rest = 4};
constexpr Indent k_help{.first = 4, .rest = 10};
constexpr std::size_t k_name_column = 10;

constexpr Piece k_found{.text = "found", .tone = Tone::good};
constexpr Piece k_missing{.text = "missing", .tone = Tone::doubtful};

Piece level(Isolation isolation) {
  switch (isolation) {
    case Isolation::full: return {.text = "full", .tone = Tone::good};
    case Isolation::partial: return {.text = "partial", .tone = Tone::doubtful};
    case Isolation::limits_only: return {.text = "limits only", .tone = Tone::doubtful};
  }
  return {};
}

std::string_view meaning(Isolation isolation) {
  switch (isolation) {
    case Isolation::full:
      return "Each file that is no plain text is opened in a process of its own, which can read that file and do "
             "nothing else.";
    case Isolation::partial:
      return "Each file that is no plain text is opened in a process of its own, with limits on time, memory and "
             "output. "
             "This computer can enforce only one of the two rules below, so a file that took such a process over might "
             "do some harm.";
    case Isolation::limits_only:
      return "Each file that is no plain text is opened in a process of its own, with limits on time, memory and "
             "output. "
             "This computer can enforce neither of the rules below, so a file that took such a process over could do "
             "what you can do.";
  }
  return "";
}

std::string_view attempt(std::string_view what) {
  constexpr auto k_attempts =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"file", "open another file"},
                                                                    {"write", "write a file"},
                                                                    {"change", "change the file's rights"},
                                                                    {"socket", "reach the network"},
                                                                    {"process", "start a process"},
                                                                    {"signal", "signal to rubricate"},
                                                                    {"limits", "limit what rubricate may use"},
                                                                    {"priority", "slow rubricate down"}});
  for (const auto& [word, words] : k_attempts)
    if (word == what) return words;
  return what;
}

void add_help(Page& page, std::string_view help) {
  page.paragraph({{.text = "help:", .tone = Tone::strong}, {.text = help}}, k_help);
}

void add_isolation(Page& page, const Health& health) {
  const Isolation isolation = health.isolation();
  const std::string landlock = health.landlock > 0 ? fmt::format("version {}", health.landlock) : "";
  page.row(std::array{Piece{.text = "Isolation", .tone = Tone::strong}}, {}, level(isolation));
  page.paragraph({{.text = meaning(isolation)}}, k_row);
  page.row(std::array{Piece{.text = "Landlock", .column = k_name_column}, Piece{.text = "rules on files"},
                      Piece{.text = landlock}},
           k_row, health.landlock > 0 ? k_found : k_missing);
  page.row(std::array{Piece{.text = "seccomp", .column = k_name_column}, Piece{.text = "rules on system calls"}}, k_row,
           health.seccomp ? k_found : k_missing);
  if (isolation != Isolation::full)
    add_help(
        page,
        "Use Linux 5.13 or later with Landlock enabled, and in a container one that does not take these rules away. "
        "Until then, open files of people whom you do not know elsewhere.");
}

void add_trials(Page& page, std::string_view title, const std::vector<Trial>& trials) {
  page.gap();
  page.paragraph({{.text = title, .tone = Tone::strong}});
  for (const Trial& trial : trials)
    page.row(
        std::array{Piece{.text = attempt(trial.what)}}, k_row,
        trial.is_refused ? Piece{.text = "refused", .tone = Tone::good} : Piece{.text = "possible", .tone = Tone::bad});
  if (trials.empty()) {
    page.paragraph({{.text = "nothing: the process could not be started, so no such file can be opened either"}},
                   k_row);
    add_help(page, "Run it where processes may be started and memory is left.");
  }
}

void add_task(Page& page, const HelperTask& task) {
  const bool is_done = task.can_be_done();
  for (const Helper& helper : task.helpers)
    page.row(std::array{Piece{.text = helper.program, .column = k_name_column}, Piece{.text = task.what + ":"},
                        Piece{.text = helper.path.empty() ? "not on this computer" : helper.path}},
             k_row,
             !helper.path.empty() ? k_found
             : is_done            ? Piece{.text = "not needed", .tone = Tone::faint}
                                  : k_missing);
  if (is_done) return;
  std::vector<std::string_view> packages;
  for (const Helper& helper : task.helpers) packages.emplace_back(helper.package);
  add_help(page, fmt::format("{} To mend that, {}.", task.lost, install_commands(packages)));
}

std::string last_line(const Health& health) {
  std::vector<std::string> lacks;
  if (health.isolation() != Isolation::full) lacks.emplace_back("full isolation");
  if (!health.is_proved()) lacks.emplace_back("a proof that it holds");
  for (const HelperTask& task : health.tasks)
    if (!task.can_be_done()) lacks.push_back(task.helpers.front().program);
  return lacks.empty() ? "Everything is there." : fmt::format("Missing: {}.", joined(lacks));
}

}  // namespace

std::string write_health_text(const Health& health, const ReportOptions& options) {
  Page page(options.width, options.colour);
  page.paragraph({{.text = fmt::format("rubricate {} on {}", options.tool_version, health.system)}});
  page.gap();
  add_isolation(page, health);
  add_trials(page, "Tried just now in a process of rubricate's own readers:", health.trials);
  add_trials(page, "Tried just now in a process for programs of others:", health.program_trials);
  page.gap();
  page.paragraph({{.text = "Programs of others:", .tone = Tone::strong}});
  for (const HelperTask& task : health.tasks) add_task(page, task);
  page.gap();
  page.paragraph({{.text = last_line(health), .tone = Tone::strong}});
  return page.take();
}

}  // namespace rubricate
