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
  BarrierSupport support = barrier_support();
  FileHandle ruleset;
  std::optional<CallFilter> filter;
  bool is_ready = true;

  void allow_nothing() {
    if (support.landlock == 0) return;
    ruleset = new_ruleset(support.landlock);
    is_ready = static_cast<bool>(ruleset);
  }

  void take(const CallFilter& made) {
    filter = made;
    is_ready = is_ready && made.is_made();
  }
};

BarrierSupport barrier_support() {
  BarrierSupport support;
  support.landlock = landlock_version();
  // With no filter at all, a kernel that has seccomp complains of the address.
  support.seccomp = ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) == -1 && errno == EFAULT;
  return support;
}

Barriers::Barriers() : state_(std::make_unique<State>()) {
  state_->allow_nothing();
  // Instrumented readers need more than is listed for ours.
  static const CallFilter made = k_instrumented ? filter_for_programs() : filter_for_readers();
  if (state_->support.seccomp) state_->take(made);
}

Barriers::Barriers(std::span<const std::string> readable, const FileHandle* reopened)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.allow_nothing();
  if (state.ruleset) {
    for (const std::string& path : readable) state.is_ready = state.is_ready && allow_running(state.ruleset, path);
    if (reopened != nullptr) state.is_ready = state.is_ready && allow_reading(state.ruleset, reopened->get());
  }
  static const CallFilter made = filter_for_programs();
  if (state.support.seccomp) state.take(made);
}

Barriers::~Barriers() = default;

bool Barriers::are_ready() const noexcept { return state_->is_ready; }

bool Barriers::raise() const noexcept {
  State& state = *state_;
  if (!state.is_ready || !renounce_privileges()) return false;
  if (state.support.landlock > 0 && !restrict_by(state.ruleset)) return false;
  return !state.filter || state.filter->install();
}

}  // namespace rubricate

#else

namespace rubricate {

struct Barriers::State {};

BarrierSupport barrier_support() { return {}; }
Barriers::Barriers() = default;
Barriers::Barriers(std::span<const std::string> /*readable*/, const FileHandle* /*reopened*/) {}
Barriers::~Barriers() = default;
bool Barriers::are_ready() const noexcept { return true; }
bool Barriers::raise() const noexcept { return true; }

}  // namespace rubricate

#endif
