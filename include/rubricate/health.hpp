// What this computer offers to the program: protection from hostile files, and the programs of others.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

/// Something that a process which reads a file must not be able to do, and whether it was refused.
struct Trial {
  std::string what;  ///< `file`, `write`, `change`, `socket`, `process`, `signal`, `limits`, `priority`
  bool is_refused = false;
};

/// A program of others.
struct Helper {
  std::string program;
  std::string package;  ///< of Debian and Ubuntu
  std::string path;     ///< where it stands; empty: it is not installed
};

/// Something that only programs of others can do; any of them is enough.
struct HelperTask {
  std::string what;             ///< "reads PDFs"
  std::string lost;             ///< what cannot be done without them, as a sentence
  std::vector<Helper> helpers;  ///< the best first

  [[nodiscard]] bool can_be_done() const {
    return std::ranges::any_of(helpers, [](const Helper& helper) { return !helper.path.empty(); });
  }
};

/// What keeps a process that reads a hostile file from doing harm.
enum class Isolation : std::uint8_t {
  full,         ///< rules on files and on system calls
  partial,      ///< one of the two
  limits_only,  ///< only limits on time, memory and output
};

struct Health {
  std::string system;                 ///< its name, version and machine: "Linux 6.1.0 x86_64"
  int landlock = 0;                   ///< version of the kernel's rules on files; 0: it has none
  bool seccomp = false;               ///< whether the kernel refuses single system calls
  std::vector<Trial> trials;          ///< made just now as our own readers run; empty: they could not be made
  std::vector<Trial> program_trials;  ///< likewise as programs of others run, which need to do more
  std::vector<HelperTask> tasks;

  [[nodiscard]] Isolation isolation() const {
    if (landlock > 0 && seccomp) return Isolation::full;
    return landlock > 0 || seccomp ? Isolation::partial : Isolation::limits_only;
  }
  /// All trials were made, and none succeeded.
  [[nodiscard]] bool is_proved() const {
    return std::ranges::all_of(std::array{&trials, &program_trials}, [](const std::vector<Trial>* made) {
      return !made->empty() && std::ranges::all_of(*made, &Trial::is_refused);
    });
  }
  /// Nothing is missing.
  [[nodiscard]] bool is_whole() const {
    return isolation() == Isolation::full && is_proved() && std::ranges::all_of(tasks, &HelperTask::can_be_done);
  }
};

}  // namespace rubricate
