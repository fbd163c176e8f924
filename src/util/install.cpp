#include <util/install.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {

std::string install_commands(std::span<const std::string_view> packages) {
  return fmt::format("on Debian or Ubuntu: `sudo apt install {}`", fmt::join(packages, "` or `sudo apt install "));
}

}  // namespace rubricate
