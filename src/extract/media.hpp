// What the programs that know sound and film say of a file.
#pragma once

#include <extract/problem.hpp>
#include <rubricate/artifact.hpp>

#include <span>
#include <string_view>

namespace rubricate {

/// A program that measures sound and film. It is given the file as standard input, which must be the file itself and no
/// pipe: what tells a film's length often stands at its end.
struct MediaProgram {
  std::string_view program;                     ///< `ffprobe`
  std::string_view package;                     ///< of Debian
  std::span<const std::string_view> arguments;  ///< behind the program's name
  /// True when it opens its standard input once more, as /dev/stdin, so that opening the file must be allowed.
  bool opens_input = false;
  /// Reads what it wrote to standard output and standard error into `facts`. `damaged` and `unsupported` are about the
  /// file; `crashed` when the program said nothing that can be understood.
  ReadResult<void> (*parse)(std::string_view output, std::string_view complaints, ArtifactFacts& facts);
};

/// Those that are known, the best first: ffprobe, mediainfo.
[[nodiscard]] std::span<const MediaProgram> media_programs();

/// Whether all of a film or sound is there, by the sizes that its own outermost blocks give (MP4 and its family, WAV,
/// AVI, AIFF, Matroska); programs that only measure are content with the beginning. `damaged` when it is cut off.
/// `type` is the id of a FileType; those of other types are taken for whole. Touches a few bytes only.
[[nodiscard]] ReadResult<void> check_media_frame(std::string_view bytes, std::string_view type);

}  // namespace rubricate
