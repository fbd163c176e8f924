// Signal handlers may call next to nothing; see signal-safety(7).
#include <app/exit_code.hpp>
#include <app/interrupt.hpp>

#include <atomic>

#include <unistd.h>

namespace rubricate {
namespace {

static_assert(std::atomic<bool>::is_always_lock_free);
std::atomic<bool> g_came = false;  // a signal handler can know nothing else

extern "C" void note_signal(int) {
  if (g_came.exchange(true)) ::_exit(static_cast<int>(ExitCode::interrupted));
}

}  // namespace

InterruptWatch::InterruptWatch() {
  g_came = false;
  struct sigaction action{};
  action.sa_handler = note_signal;
  action.sa_flags = SA_RESTART;
  ::sigemptyset(&action.sa_mask);
  for (std::size_t i = 0; i < k_signals.size(); ++i) {
    (void)::sigaction(k_signals[i], nullptr, &before_[i]);
    if (before_[i].sa_handler != SIG_IGN) (void)::sigaction(k_signals[i], &action, nullptr);
  }
}

InterruptWatch::~InterruptWatch() {
  for (std::size_t i = 0; i < k_signals.size(); ++i) (void)::sigaction(k_signals[i], &before_[i], nullptr);
}

bool InterruptWatch::came() { return g_came; }

}  // namespace rubricate
