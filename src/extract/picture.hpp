// What a picture says of itself.
#pragma once

#include <extract/problem.hpp>
#include <rubricate/artifact.hpp>

#include <string_view>

namespace rubricate {

/// Reads width and height (as shown, so after the rotation that it asks for), whether a GPS position stands in it, and
/// its author (Exif Artist, XPAuthor or camera owner, XMP dc:creator, IPTC by-line). `type` is the id of a FileType.
/// `damaged` when it is no such picture or cut off before its end; what could be told is in `facts` all the same.
[[nodiscard]] ReadResult<void> read_picture(std::string_view bytes, std::string_view type, ArtifactFacts& facts);

}  // namespace rubricate
