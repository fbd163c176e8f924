// Landlock and seccomp. Both are asked for at run time: older kernels, and some containers, have neither.
#include <extract/barriers.hpp>
#include <extract/barriers_linux.hpp>

#if defined(__linux__) && defined(RUBRICATE_HAS_SECCOMP)
#include <cerrno>
#include <optional>

#include <linux/seccomp.h>
#include <sys/prctl.h>

namespace rubricate {
namespace {

bool renounce_privileges() noexcept { return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0; }

}  // namespace

struct Barriers::State {
  BarrierSupport support;
  FileHandle ruleset;
  std::optional<ProgramFilter> filter;
  bool is_ready = false;
};

BarrierSupport barrier_support() {
  BarrierSupport support;
  support.landlock = landlock_version();
  // With no filter at all, a kernel that has seccomp complains of the address.
  support.seccomp = ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) == -1 && errno == EFAULT;
  return support;
}

Barriers::Barriers(std::span<const std::string> readable, const FileHandle* reopened)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.support = barrier_support();
  state.is_ready = true;
  if (state.support.landlock > 0) {
    state.ruleset = new_ruleset(state.support.landlock);
    state.is_ready = static_cast<bool>(state.ruleset);
    for (const std::string& path : readable) state.is_ready = state.is_ready && allow_running(state.ruleset, path);
    if (reopened != nullptr) state.is_ready = state.is_ready && allow_reading(state.ruleset, reopened->get());
  }
  if (state.support.seccomp) {
    static const ProgramFilter made;
    state.filter = made;
    state.is_ready = state.is_ready && made.is_made();
  }
}

Barriers::~Barriers() = default;

bool Barriers::raise() const noexcept {
  State& state = *state_;
  if (!state.is_ready || !renounce_privileges()) return false;
  if (state.support.landlock > 0 && !restrict_by(state.ruleset)) return false;
  return !state.filter || state.filter->install();
}

bool shut_in() {
  const BarrierSupport support = barrier_support();
  if (!renounce_privileges()) return false;
  if (support.landlock > 0) {
    const FileHandle ruleset = new_ruleset(support.landlock);
    if (!ruleset || !restrict_by(ruleset)) return false;
  }
  return !support.seccomp || k_instrumented || filter_reader();
}

}  // namespace rubricate

#else

namespace rubricate {

struct Barriers::State {};

BarrierSupport barrier_support() { return {}; }
Barriers::Barriers(std::span<const std::string> /*readable*/, const FileHandle* /*reopened*/) {}
Barriers::~Barriers() = default;
bool Barriers::raise() const noexcept { return true; }
bool shut_in() { return true; }

}  // namespace rubricate

#endif
