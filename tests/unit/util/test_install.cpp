// How a program that is missing gets onto a computer: the sentence for one package and for several.
#include <util/install.hpp>

#include <array>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("each package has a command of its own") {
  constexpr std::array<std::string_view, 2> packages = {"ffmpeg", "mediainfo"};
  CHECK(install_commands(std::span(packages).first(1)) == "on Debian or Ubuntu: `sudo apt install ffmpeg`");
  CHECK(install_commands(packages) == "on Debian or Ubuntu: `sudo apt install ffmpeg` or `sudo apt install mediainfo`");
}

}  // namespace rubricate
