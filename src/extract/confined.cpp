// Begins processes, some of them before there is a file for them.
#include <extract/confined.hpp>
#include <extract/confined_process.hpp>
#include <extract/fork_server.hpp>

#include <algorithm>
#include <cstdlib>
#include <expected>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace rubricate {
namespace {

bool is_program(const std::string& path) {
  struct stat facts{};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

/// A process that has started by the time its file comes: starting takes pdftotext longer than reading an essay.
class Standby {
 public:
  /// The one that waits to run `program` on `file`, which is then its own.
  std::optional<ConfinedProcess> take(const ConfinedProgram& program, const FileHandle& file) {
    std::optional<ConfinedProcess> taken;
    if (process_ && path_ == program.path && arguments_ == program.arguments && process_->is_alive())
      taken.emplace(std::move(*process_));
    process_.reset();
    if (taken && !taken->give(file, program.limits)) taken.reset();
    return taken;
  }

  /// Has another one wait, once the program was run before: a submission's only PDF leaves none behind.
  void prepare(const ConfinedProgram& program) {
    const bool is_known = path_ == program.path && arguments_ == program.arguments;
    path_ = program.path;
    arguments_ = program.arguments;
    if (!is_known) return;
    constexpr std::uint64_t k_largest_file = 4ULL << 30U;
    ConfinedProgram waiting = program;
    waiting.limits = {};
    waiting.limits.memory_bytes += k_largest_file;  // until its file is known
    if (auto process = ConfinedProcess::start_waiting(waiting)) process_.emplace(std::move(*process));
  }

 private:
  std::string path_;
  std::vector<std::string> arguments_;
  std::optional<ConfinedProcess> process_;
};

std::expected<ConfinedProcess, int> start(const ConfinedProgram& program, const FileHandle& file) {
  constexpr int k_tries = 5;
  for (int i = 1;; ++i) {
    auto process = ConfinedProcess::start(program, file);
    if (process || process.error() != k_server_ended || i == k_tries) return process;
  }
}

ConfinedEnd run_ahead(const ConfinedProgram& program, const FileHandle& file,
                      const std::function<bool(std::string_view)>& take) {
  static thread_local Standby standby;
  std::optional<ConfinedProcess> process = standby.take(program, file);
  if (!process) {
    auto started = start(program, file);
    if (!started) return {.code = started.error()};
    process.emplace(std::move(*started));
  }
  standby.prepare(program);
  return process->read(take);
}

}  // namespace

ConfinedEnd run_confined(const ConfinedProgram& program, const FileHandle& file,
                         const std::function<bool(std::string_view)>& take) {
  if (program.reads_once) return run_ahead(program, file, take);
  auto process = start(program, file);
  if (!process) return {.code = process.error()};
  return process->read(take);
}

std::optional<std::string> find_program(std::string_view name) {
  const char* const path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    std::string candidate = std::string(folders.substr(0, end)) + '/' + std::string(name);
    if (candidate.starts_with('/') && is_program(candidate)) return candidate;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return std::nullopt;
}

std::string own_program() { return "/proc/self/exe"; }

}  // namespace rubricate
