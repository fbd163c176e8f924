// What stands in a picture beside the picture: who took it, where, and which way up. The only place that knows Exiv2.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

struct PictureMetadata {
  bool is_turned = false;  ///< to be shown turned by a quarter
  bool has_position = false;
  std::string author;  ///< see author_shown
};

/// Reads Exif, XMP and IPTC of a JPEG, PNG, WebP or TIFF. What cannot be read counts as not there. Not for several
/// threads at once, as the XMP library is not.
[[nodiscard]] PictureMetadata picture_metadata(std::string_view bytes);

/// The same of a block of Exif alone (a TIFF header and what follows).
[[nodiscard]] PictureMetadata exif_metadata(std::string_view block);

}  // namespace rubricate
