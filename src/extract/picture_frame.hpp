// The frame that a picture is written in: how large it is, and whether all of it is there.
#pragma once

#include <extract/problem.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace rubricate {

struct PictureFrame {
  std::uint64_t width = 0;   ///< in pixels, as stored; 0: not known
  std::uint64_t height = 0;  ///< likewise
  bool is_turned = false;    ///< it is shown turned by a quarter, by what the frame itself says
  std::string problem{};     ///< a clause behind "because" when it is not whole, or no such picture
  std::string exif{};        ///< a block of Exif (TIFF) that only the frame knows the place of; of HEIC and AVIF
};

/// Looks at a picture of a type that has an Opener::picture; one pass, with no sizes believed. An unknown type is an
/// empty frame.
[[nodiscard]] PictureFrame picture_frame(std::string_view bytes, std::string_view type);

// One for each format, or family of them.
[[nodiscard]] PictureFrame jpeg_frame(std::string_view bytes);
[[nodiscard]] PictureFrame png_frame(std::string_view bytes);
[[nodiscard]] PictureFrame gif_frame(std::string_view bytes);
[[nodiscard]] PictureFrame webp_frame(std::string_view bytes);
[[nodiscard]] PictureFrame bmp_frame(std::string_view bytes);
[[nodiscard]] PictureFrame tiff_frame(std::string_view bytes);
[[nodiscard]] PictureFrame heif_frame(std::string_view bytes);  ///< HEIC and AVIF
[[nodiscard]] PictureFrame svg_frame(std::string_view bytes);

}  // namespace rubricate
