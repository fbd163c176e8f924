// Work on many things at once, whose results are taken in their order, with no more of them at hand than fit a window.
#pragma once

#include <algorithm>
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
  std::size_t window = 256;  ///< results at hand, waiting to be taken or to be freed, at most; 1 or more
};

/// Calls `make(i)`, which must not throw, for each i < count on some threads, and `take(i, result)` in order on this
/// one, some at a time: to wake this thread for each costs more than many a `make`. While none are taken, `wait()` is
/// called about ten times a second, and what is made by then is taken. When `is_over()`, which every thread asks,
/// nothing more is begun; what is begun is finished and taken. Gives how many were taken: all before that number.
template <class T>
std::size_t in_order(std::size_t count, const InOrderOptions& options, const std::function<T(std::size_t)>& make,
                     const std::function<void(std::size_t, T&)>& take, const std::function<void()>& wait,
                     const std::function<bool()>& is_over) {
  struct Slot {
    std::optional<T> result;
    bool is_made = false;  // and waits to be taken
  };
  std::vector<Slot> slots(options.window);
  std::mutex mutex;
  std::condition_variable made, room;
  std::size_t begun = 0, finished = 0, taken = 0;
  bool stopped = false;
  const std::size_t handful = std::max<std::size_t>(options.window / 4, 1);

  const auto work = [&] {
    std::optional<T> result;  // also what is left of one that was taken, which is freed outside the lock
    std::unique_lock lock(mutex);
    for (;;) {
      room.wait(lock, [&] { return stopped || begun == count || begun < taken + slots.size(); });
      stopped = stopped || is_over();
      if (stopped || begun == count) return;
      const std::size_t i = begun++;
      lock.unlock();
      result.emplace(make(i));
      lock.lock();
      Slot& slot = slots[i % slots.size()];
      std::swap(slot.result, result);
      slot.is_made = true;
      ++finished;
      const bool is_much = finished - taken >= handful || finished == count || stopped;
      if (is_much && slots[taken % slots.size()].is_made) made.notify_one();
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
    Slot& slot = slots[taken % slots.size()];
    if (threads.empty() && !slot.is_made && !stopped) {
      ++begun;
      slot = {std::optional<T>(make(taken)), true};
    }
    if (!slot.is_made) {
      made.wait_for(lock, k_patience);
      if (slot.is_made) continue;
      lock.unlock();
      wait();
      lock.lock();
      continue;
    }
    const std::size_t i = taken;
    lock.unlock();
    take(i, *slot.result);
    lock.lock();
    slot.is_made = false;
    ++taken;
    room.notify_one();
  }
  return taken;
}

}  // namespace rubricate
