// One line on a terminal that says how far a long run is.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace rubricate {

/// How far a run is.
struct ProgressState {
  std::uint64_t done = 0, total = 0, failing = 0;
  double seconds = 0;  ///< since it began
};

/// `1,234 of 4,000 checked · 210 a second · 13 seconds left · 17 failing`; where that takes more than `width` columns,
/// without the rate, then without what is left, then without what fails.
[[nodiscard]] std::string progress_line(const ProgressState& state, std::size_t width);

/// Shows nothing in the first second, and nothing at all where `descriptor` is no terminal.
class Progress {
 public:
  Progress(int descriptor, std::uint64_t total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows the line anew, at most ten times a second.
  void show(std::uint64_t done, std::uint64_t failing);

  /// Takes the line away, for something else to be written there.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  [[nodiscard]] std::size_t columns() const;  ///< as it is now: windows are pulled about

  int descriptor_;
  bool is_terminal_;
  bool is_shown_ = false;
  std::uint64_t total_;
  Clock::time_point begun_;
  Clock::time_point next_;
};

}  // namespace rubricate
