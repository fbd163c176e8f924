// The line is written anew from its beginning; nothing in it comes from outside.
#include <app/colour.hpp>
#include <app/progress.hpp>
#include <app/streams.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

namespace rubricate {
namespace {

constexpr auto k_patience = std::chrono::seconds(1);
constexpr auto k_pause = std::chrono::milliseconds(100);

std::string grouped(std::uint64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

bool is_dumb() {
  const char* const term = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): nothing here sets the environment
  return term != nullptr && std::string_view(term) == "dumb";
}

}  // namespace

std::string progress_line(const ProgressState& state) {
  std::string line = fmt::format("{} of {} checked", grouped(state.done), grouped(state.total));
  if (state.done > 0 && state.seconds > 0) {
    const double rate = static_cast<double>(state.done) / state.seconds;
    const double left = static_cast<double>(state.total - std::min(state.done, state.total)) / rate;
    line += rate < 10 ? fmt::format(" · {:.1f} a second", rate)
                      : fmt::format(" · {} a second", grouped(static_cast<std::uint64_t>(rate)));
    line += fmt::format(" · {} left", duration_in_words(std::ceil(left)));
  }
  return line + fmt::format(" · {} failing", grouped(state.failing));
}

Progress::Progress(int descriptor, std::uint64_t total)
    : descriptor_(descriptor),
      is_terminal_(::isatty(descriptor) == 1 && !is_dumb()),
      total_(total),
      begun_(Clock::now()),
      next_(begun_ + k_patience) {}

void Progress::show(std::uint64_t done, std::uint64_t failing) {
  if (!is_terminal_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + k_pause;
  const std::chrono::duration<double> seconds = now - begun_;
  const std::string line =
      progress_line({.done = done, .total = total_, .failing = failing, .seconds = seconds.count()});
  if (!write_all(descriptor_, fmt::format("\r\x1b[K{}", line))) is_terminal_ = false;
  is_shown_ = true;
}

void Progress::clear() {
  if (is_shown_ && is_terminal_ && !write_all(descriptor_, "\r\x1b[K")) is_terminal_ = false;
  is_shown_ = false;
}

}  // namespace rubricate
