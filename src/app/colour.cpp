#include <app/colour.hpp>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace rubricate {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets the environment
  return value != nullptr ? value : "";
}

}  // namespace

bool use_colour(ColourOption option, int descriptor) {
  if (option != ColourOption::automatic) return option == ColourOption::always;
  if (!environment("FORCE_COLOR").empty()) return environment("FORCE_COLOR") != "0";
  if (!environment("NO_COLOR").empty()) return false;
  if (!environment("CLICOLOR_FORCE").empty() && environment("CLICOLOR_FORCE") != "0") return true;
  if (environment("TERM") == "dumb") return false;
  return ::isatty(descriptor) == 1;
}

std::size_t line_width(int descriptor) {
  winsize size{};
  if (::isatty(descriptor) != 1 || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp<std::size_t>(size.ws_col, 60, 100);
}

}  // namespace rubricate
