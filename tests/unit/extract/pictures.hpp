// The smallest pictures of each format, put together byte by byte.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate::pictures {

[[nodiscard]] std::string little(std::uint64_t number, int bytes);
[[nodiscard]] std::string big(std::uint64_t number, int bytes);

/// A TIFF structure as Exif is: one directory, and one for the position when there is one.
struct Exif {
  int orientation = 1;
  std::string artist = {};
  bool has_position = false;
  std::uint32_t degrees = 48;     ///< of latitude and longitude, with minutes and seconds 0
  std::uint32_t denominator = 1;  ///< below them
};
[[nodiscard]] std::string exif_block(const Exif& exif);

/// `exif` and `xmp` may be empty.
[[nodiscard]] std::string jpeg(std::uint32_t width, std::uint32_t height, std::string_view exif = {},
                               std::string_view xmp = {});
[[nodiscard]] std::string png_chunk(std::string_view name, std::string_view content);
[[nodiscard]] std::string png(std::uint32_t width, std::uint32_t height);
[[nodiscard]] std::string gif(std::uint32_t width, std::uint32_t height);
[[nodiscard]] std::string webp(std::uint32_t width, std::uint32_t height);
[[nodiscard]] std::string bmp(std::uint32_t width, std::uint32_t height);
[[nodiscard]] std::string tiff(std::uint32_t width, std::uint32_t height);

[[nodiscard]] std::string box(std::string_view name, std::string_view content);
/// With a small preview of 160 × 120, turned by a quarter when `is_turned`.
[[nodiscard]] std::string heic(std::uint32_t width, std::uint32_t height, bool is_turned, std::string_view exif = {},
                               std::string_view brand = "heic");

/// Each of them, with the id of its type.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string>> all();

}  // namespace rubricate::pictures
