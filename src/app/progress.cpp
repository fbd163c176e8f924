// The line is written anew from its beginning; nothing in it comes from outside.
#include <app/colour.hpp>
#include <app/progress.hpp>
#include <app/streams.hpp>
#include <util/phrases.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <sys/ioctl.h>
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

std::string progress_line(const ProgressState& state, std::size_t width) {
  std::string rate, left;
  const std::string failing = fmt::format(" · {} failing", grouped(state.failing));
  if (state.done > 0 && state.seconds > 0) {
    const double each_second = static_cast<double>(state.done) / state.seconds;
    const auto rest = static_cast<double>(state.total - std::min(state.done, state.total));
    rate = each_second < 10 ? fmt::format(" · {:.1f} a second", each_second)
                            : fmt::format(" · {} a second", grouped(static_cast<std::uint64_t>(each_second)));
    left = fmt::format(" · {} left", duration_in_words(std::ceil(rest / each_second)));
  }
  const std::string done = fmt::format("{} of {}", grouped(state.done), grouped(state.total));
  for (std::string line :
       {fmt::format("{} checked{}{}{}", done, rate, left, failing), fmt::format("{} checked{}{}", done, left, failing),
        fmt::format("{} checked{}", done, failing), fmt::format("{}{}", done, failing), done})
    if (display_width(line) <= width) return line;
  return "";
}

Progress::Progress(int descriptor, std::uint64_t total)
    : descriptor_(descriptor),
      is_terminal_(::isatty(descriptor) == 1 && !is_dumb()),
      total_(total),
      begun_(Clock::now()),
      next_(begun_ + k_patience) {}

std::size_t Progress::columns() const {
  winsize size{};
  return ::ioctl(descriptor_, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

void Progress::show(std::uint64_t done, std::uint64_t failing) {
  if (!is_terminal_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + k_pause;
  const std::chrono::duration<double> seconds = now - begun_;
  // The last column stays free: some terminals go to the next line once it is written.
  const std::string line =
      progress_line({.done = done, .total = total_, .failing = failing, .seconds = seconds.count()}, columns() - 1);
  if (!write_all(descriptor_, fmt::format("\r\x1b[K{}", line))) is_terminal_ = false;
  is_shown_ = true;
}

void Progress::clear() {
  if (is_shown_ && is_terminal_ && !write_all(descriptor_, "\r\x1b[K")) is_terminal_ = false;
  is_shown_ = false;
}

}  // namespace rubricate
