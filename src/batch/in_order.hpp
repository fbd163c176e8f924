// Work on many things at once, whose results are taken in their order, with no more of them at hand than fit a window.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace rubricate {

struct InOrderOptions {
  unsigned jobs = 1;         ///< threads that work; 1 or more
  std::size_t window = 256;  ///< results that wait to be taken, at most; 1 or more
};

/// Calls `make(i)`, which must not throw, for each i < count on some threads, and `take(i, result)` in order on this
/// one. Between them `wait()` is called about ten times a second. When `is_over()`, which every thread asks, nothing
/// more is begun; what is begun is finished and taken. Gives how many were taken: all before that number.
template <class T>
std::size_t in_order(std::size_t count, const InOrderOptions& options, const std::function<T(std::size_t)>& make,
                     const std::function<void(std::size_t, T)>& take, const std::function<void()>& wait,
                     const std::function<bool()>& is_over) {
  std::vector<std::optional<T>> slots(options.window);
  std::mutex mutex;
  std::condition_variable made, room;
  std::size_t begun = 0, taken = 0;
  bool stopped = false;

  const auto work = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      room.wait(lock, [&] { return stopped || begun == count || begun < taken + slots.size(); });
      stopped = stopped || is_over();
      if (stopped || begun == count) return;
      const std::size_t i = begun++;
      lock.unlock();
      std::optional<T> result(make(i));
      lock.lock();
      slots[i % slots.size()] = std::move(result);
      if (i == taken) made.notify_one();
    }
  };

  std::vector<std::jthread> threads;
  // However this function is left, the threads come to their end.
  struct Stop {
    std::mutex& mutex;
    std::condition_variable& room;
    bool& stopped;
    ~Stop() {
      const std::lock_guard lock(mutex);
      stopped = true;
      room.notify_all();
    }
  } const stop{mutex, room, stopped};
  try {
    for (unsigned i = 0; i < options.jobs; ++i) threads.emplace_back(work);
    // NOLINTNEXTLINE(bugprone-empty-catch): this computer gives no more threads; with none, it is done here below.
  } catch (const std::system_error&) {
  }

  constexpr auto k_patience = std::chrono::milliseconds(100);
  std::unique_lock lock(mutex);
  for (;;) {
    if (!stopped && is_over()) {
      stopped = true;
      room.notify_all();
    }
    if (taken == count || (stopped && taken == begun)) break;
    std::optional<T>& slot = slots[taken % slots.size()];
    if (threads.empty() && !slot && !stopped) {
      ++begun;
      slot.emplace(make(taken));
    }
    if (!slot) {
      made.wait_for(lock, k_patience);
      if (slot) continue;
      lock.unlock();
      wait();
      lock.lock();
      continue;
    }
    T result = std::move(*slot);
    slot.reset();
    const std::size_t i = taken;
    lock.unlock();
    take(i, std::move(result));
    lock.lock();
    ++taken;
    room.notify_one();
  }
  return taken;
}

}  // namespace rubricate
