// JPEG, PNG, GIF, WebP and BMP, walked from block to block.
#include <extract/byte_view.hpp>
#include <extract/picture_frame.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <zlib.h>

namespace rubricate {
namespace {

/// The checksum that PNG puts behind each chunk.
std::uint32_t checksum(std::string_view bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

/// Moves `at` behind a chain of blocks that each begin with their length, and end with an empty one.
bool skip_gif_blocks(std::string_view bytes, std::uint64_t& at) {
  while (at < bytes.size()) {
    const std::uint64_t size = little_endian(bytes, at, 1);
    at += size + 1;
    if (size == 0) return true;
  }
  return false;
}

/// How many bytes the table of colours takes that these flags announce.
std::uint64_t gif_colours(std::uint64_t flags) { return (flags & 0x80U) != 0 ? 3ULL << ((flags & 7U) + 1) : 0; }

}  // namespace

PictureFrame picture_frame(std::string_view bytes, std::string_view type) {
  if (type == "jpg") return jpeg_frame(bytes);
  if (type == "png") return png_frame(bytes);
  if (type == "gif") return gif_frame(bytes);
  if (type == "webp") return webp_frame(bytes);
  if (type == "bmp") return bmp_frame(bytes);
  if (type == "tiff") return tiff_frame(bytes);
  if (type == "heic" || type == "avif") return heif_frame(bytes);
  if (type == "svg") return svg_frame(bytes);
  return {};
}

PictureFrame jpeg_frame(std::string_view bytes) {
  PictureFrame frame;
  if (!bytes.starts_with("\xFF\xD8")) return {.problem = "it does not begin as a JPEG does"};
  std::uint64_t at = 2;
  while (true) {
    // Between segments, and in the picture's own data, anything may stand up to the next marker.
    at = bytes.find('\xFF', at);
    while (stands_at(bytes, at, "\xFF")) ++at;
    if (at >= bytes.size()) break;
    const std::uint64_t marker = big_endian(bytes, at, 1);
    ++at;
    if (marker == 0xD9) return frame;
    if (marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8)) continue;  // stand alone
    const std::uint64_t size = big_endian(bytes, at, 2);
    const bool is_size = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_size && frame.width == 0) {
      frame.height = big_endian(bytes, at + 3, 2);
      frame.width = big_endian(bytes, at + 5, 2);
    }
    at += std::max<std::uint64_t>(size, 2);
  }
  frame.problem = k_cut_off;
  return frame;
}

PictureFrame png_frame(std::string_view bytes) {
  PictureFrame frame;
  std::uint64_t at = 8;
  if (!stands_at(bytes, at + 4, "IHDR")) return {.problem = "it does not begin as a PNG does"};
  while (at + 12 <= bytes.size()) {
    const std::uint64_t size = big_endian(bytes, at, 4);
    const std::string_view name = slice(bytes, at + 4, 4);
    const std::string_view checked = slice(bytes, at + 4, size + 4);
    if (at + size + 12 > bytes.size()) break;
    if (name == "IHDR") {
      frame.width = big_endian(bytes, at + 8, 4);
      frame.height = big_endian(bytes, at + 12, 4);
    }
    // A small letter at the beginning: the picture can be shown without this chunk.
    const bool is_needed = is_capital(name.front());
    if (is_needed && checksum(checked) != big_endian(bytes, at + 8 + size, 4)) {
      frame.problem = "a checksum in it is wrong";
      return frame;
    }
    if (name == "IEND") return frame;
    at += size + 12;
  }
  frame.problem = k_cut_off;
  return frame;
}

PictureFrame gif_frame(std::string_view bytes) {
  if (!bytes.starts_with("GIF8")) return {.problem = "it does not begin as a GIF does"};
  PictureFrame frame{.width = little_endian(bytes, 6, 2), .height = little_endian(bytes, 8, 2)};
  std::uint64_t at = 13 + gif_colours(little_endian(bytes, 10, 1));
  bool goes_on = true;
  bool has_picture = false;
  while (goes_on && at < bytes.size()) {
    const std::uint64_t block = little_endian(bytes, at, 1);
    if (block == 0x3B) return frame;
    if (block == 0x21)  // an extension: its label, then blocks
      at += 2;
    else if (block == 0x2C)  // a picture: its place and size, its colours, the width of its codes, then blocks
      at += 11 + gif_colours(little_endian(bytes, at + 9, 1));
    else
      return {.width = frame.width, .height = frame.height, .problem = "something else stands between its blocks"};
    goes_on = skip_gif_blocks(bytes, at);
    has_picture = has_picture || block == 0x2C;
  }
  // Some programs forget the byte that ends the file, and every viewer shows what they write.
  if (!goes_on || !has_picture) frame.problem = k_cut_off;
  return frame;
}

PictureFrame webp_frame(std::string_view bytes) {
  PictureFrame frame;
  constexpr std::uint64_t k_data = 20;  // of the first chunk
  if (stands_at(bytes, 12, "VP8X")) {
    frame.width = little_endian(bytes, k_data + 4, 3) + 1;
    frame.height = little_endian(bytes, k_data + 7, 3) + 1;
  } else if (stands_at(bytes, 12, "VP8L")) {
    frame.width = (little_endian(bytes, k_data + 1, 4) & 0x3FFFU) + 1;
    frame.height = (little_endian(bytes, k_data + 1, 4) >> 14U & 0x3FFFU) + 1;
  } else if (stands_at(bytes, 12, "VP8 ")) {
    frame.width = little_endian(bytes, k_data + 6, 2) & 0x3FFFU;
    frame.height = little_endian(bytes, k_data + 8, 2) & 0x3FFFU;
  }
  if (bytes.size() < k_data + 10) return {.problem = std::string(k_cut_off)};
  if (little_endian(bytes, 4, 4) + 8 > bytes.size())
    frame.problem = k_cut_off;
  else if (frame.width == 0)
    frame.problem = "it holds no picture";
  return frame;
}

PictureFrame bmp_frame(std::string_view bytes) {
  constexpr std::size_t k_smallest_head = 26;
  if (!bytes.starts_with("BM")) return {.problem = "it does not begin as a BMP does"};
  if (bytes.size() < k_smallest_head) return {.problem = std::string(k_cut_off)};
  PictureFrame frame;
  const bool is_old = little_endian(bytes, 14, 4) == 12;
  const unsigned size = is_old ? 2 : 4;
  frame.width = little_endian(bytes, 18, size);
  const std::uint64_t height = little_endian(bytes, 18 + size, size);
  // Negative: its lines stand from top to bottom.
  frame.height = !is_old && height > 0x7FFFFFFF ? 0x100000000 - height : height;
  const std::uint64_t bits = little_endian(bytes, is_old ? 24 : 28, 2) & 0xFFU;
  const bool is_packed = !is_old && little_endian(bytes, 30, 4) != 0 && little_endian(bytes, 30, 4) != 3;
  const std::uint64_t line = (frame.width * bits + 31) / 32 * 4;
  const std::uint64_t pixels = is_packed ? 0 : line > bytes.size() ? line : line * frame.height;
  if (std::max(little_endian(bytes, 10, 4) + pixels, little_endian(bytes, 2, 4)) > bytes.size())
    frame.problem = k_cut_off;
  return frame;
}

}  // namespace rubricate
