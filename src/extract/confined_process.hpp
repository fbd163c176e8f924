// A program that runs where it can do no harm: what it prints is read until it is gone.
#pragma once

#include <extract/confined.hpp>
#include <util/file.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <expected>
#include <functional>
#include <string_view>

#include <sys/types.h>

namespace rubricate {

/// Ends its process when it is destroyed.
class ConfinedProcess {
 public:
  /// Begins `program` with `file` as its standard input. The error is an errno.
  [[nodiscard]] static std::expected<ConfinedProcess, int> start(const ConfinedProgram& program,
                                                                 const FileHandle& file);

  /// Begins `program` before its file is known: it waits for `give`.
  [[nodiscard]] static std::expected<ConfinedProcess, int> start_waiting(const ConfinedProgram& program);

  ConfinedProcess(ConfinedProcess&& other) noexcept;
  ConfinedProcess& operator=(ConfinedProcess&&) = delete;
  ConfinedProcess(const ConfinedProcess&) = delete;
  ConfinedProcess& operator=(const ConfinedProcess&) = delete;
  ~ConfinedProcess();

  /// Whether it still runs.
  [[nodiscard]] bool is_alive() const;

  /// Of a process that waits: what it is to read, which must outlive `read`, and the limits from now on. False when
  /// they cannot be set.
  [[nodiscard]] bool give(const FileHandle& file, const ConfinedLimits& limits);

  /// Hands what it prints to `take`, until it is gone; see run_confined.
  [[nodiscard]] ConfinedEnd read(const std::function<bool(std::string_view)>& take);

 private:
  struct Pipes;
  ConfinedProcess(pid_t pid, Pipes pipes, const ConfinedLimits& limits);
  [[nodiscard]] static std::expected<ConfinedProcess, int> begin(const ConfinedProgram& program,
                                                                 const FileHandle& input, Pipes pipes);

  [[nodiscard]] int milliseconds_left() const;
  [[nodiscard]] std::string_view read_some(FileHandle& from);
  void feed();
  [[nodiscard]] ConfinedEnd wait(ConfinedEnd result);
  [[nodiscard]] ConfinedEnd ended(ConfinedEnd result);
  [[nodiscard]] ConfinedEnd stopped(ConfinedEnd::Kind why, ConfinedEnd result);
  void stop();

  pid_t pid_;
  FileHandle input_, output_, complaints_;  // our ends; its input only where it waits for a file
  const FileHandle* file_ = nullptr;        // what is still to be written to its input
  std::int64_t written_ = 0;                // bytes of it
  ConfinedLimits limits_;
  std::chrono::steady_clock::time_point end_;
  std::array<char, 64UL * 1024> buffer_{};
};

}  // namespace rubricate
