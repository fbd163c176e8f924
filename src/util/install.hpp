// How a program that is missing gets onto a computer.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// How one of these packages of Debian is installed, for the middle of a sentence, with commands to paste:
/// "on Debian or Ubuntu: `sudo apt install ffmpeg` or `sudo apt install mediainfo`".
[[nodiscard]] std::string install_commands(std::span<const std::string_view> packages);

}  // namespace rubricate
