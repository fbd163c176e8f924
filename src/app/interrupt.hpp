// Ctrl-C: the first says that it is enough, the second ends the program.
#pragma once

#include <array>
#include <csignal>
#include <cstddef>

namespace rubricate {

/// Watches for SIGINT, SIGTERM and SIGHUP as long as it lives, apart from those that whoever started this wants
/// ignored. One at a time.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  /// Whether such a signal came. May be asked by any thread.
  [[nodiscard]] static bool came();

 private:
  static constexpr std::array k_signals{SIGINT, SIGTERM, SIGHUP};
  std::array<struct sigaction, k_signals.size()> before_{};
};

}  // namespace rubricate
