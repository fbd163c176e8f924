// What the programs that know sound and film say of a file.
#pragma once

#include <extract/problem.hpp>
#include <rubricate/artifact.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A program that measures sound and film, which reads the file from its standard input.
struct MediaProgram {
  std::string_view program;                     ///< `ffprobe`
  std::string_view package;                     ///< of Debian
  std::span<const std::string_view> arguments;  ///< behind the program's name
  ReadResult<void> (*parse)(std::string_view output, std::string_view complaints, ArtifactFacts& facts);
};

/// Those that are known, the best first: ffprobe, mediainfo.
[[nodiscard]] std::span<const MediaProgram> media_programs();

}  // namespace rubricate
