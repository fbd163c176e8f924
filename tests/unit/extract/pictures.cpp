// Pictures for tests.
#include "pictures.hpp"

namespace rubricate::pictures {
namespace {

using namespace std::string_literals;

std::string twelve(std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
  return big(tag, 2) + big(type, 2) + big(count, 4) + (type == 3 ? big(value, 2) + big(0, 2) : big(value, 4));
}

}  // namespace

std::string little(std::uint64_t number, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i));
  return out;
}

std::string big(std::uint64_t number, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(number >> (8 * i));
  return out;
}

std::string exif_block(const Exif& exif) {
  const std::string artist = exif.artist + std::string(exif.artist.size() < 4 ? 5 - exif.artist.size() : 1, '\0');
  const std::uint32_t artist_at = 8 + 2 + 3 * 12 + 4;
  const auto positions_at = static_cast<std::uint32_t>(artist_at + artist.size());
  const std::uint32_t rationals_at = positions_at + 2 + 4 * 12 + 4;
  std::string out = "MM\0*"s + big(8, 4) + big(3, 2) +
                    twelve(0x112, 3, 1, static_cast<std::uint32_t>(exif.orientation)) +
                    twelve(0x13B, 2, static_cast<std::uint32_t>(artist.size()), artist_at) +
                    twelve(exif.has_position ? 0x8825 : 0x8826, 4, 1, positions_at) + big(0, 4) + artist;
  out += big(4, 2) + big(1, 2) + big(2, 2) + big(2, 4) + "N\0\0\0"s + twelve(2, 5, 3, rationals_at) + big(3, 2) +
         big(2, 2) + big(2, 4) + "E\0\0\0"s + twelve(4, 5, 3, rationals_at) + big(0, 4);
  out += big(exif.degrees, 4) + big(exif.denominator, 4);
  for (int i = 0; i < 2; ++i) out += big(0, 4) + big(exif.denominator, 4);
  return out;
}

std::string jpeg(std::uint32_t width, std::uint32_t height, std::string_view exif, std::string_view xmp) {
  const auto segment = [](char marker, const std::string& content) {
    return "\xFF"s + marker + big(content.size() + 2, 2) + content;
  };
  std::string out = "\xFF\xD8"s;
  if (!exif.empty()) out += segment('\xE1', "Exif\0\0"s + std::string(exif));
  if (!xmp.empty()) out += segment('\xE1', "http://ns.adobe.com/xap/1.0/\0"s + std::string(xmp));
  out += segment('\xC0', "\x08"s + big(height, 2) + big(width, 2) + "\x01\x01\x11\0"s);
  return out + segment('\xDA', "\x01\x01\0\0\x3F\0"s) + "pixels\xFF\0pixels\xFF\xD0pixels"s + "\xFF\xD9"s;
}

std::string png_chunk(std::string_view name, std::string_view content) {
  const std::string checked = std::string(name) + std::string(content);
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : checked) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
  }
  return big(content.size(), 4) + checked + big(~crc & 0xFFFFFFFF, 4);
}

std::string png(std::uint32_t width, std::uint32_t height) {
  return "\x89PNG\r\n\x1A\n"s + png_chunk("IHDR", big(width, 4) + big(height, 4) + "\x08\x02\0\0\0"s) +
         png_chunk("IDAT", "pixels") + png_chunk("IEND", "");
}

std::string gif(std::uint32_t width, std::uint32_t height) {
  return "GIF89a"s + little(width, 2) + little(height, 2) + "\x80\0\0"s + "colour" + "\x21\xF9\x04\0\0\0\0\0"s +
         "\x2C\0\0\0\0\x01\0\x01\0\0"s + "\x02\x02\x4C\x01\0"s + ";";
}

std::string webp(std::uint32_t width, std::uint32_t height) {
  const std::string content = "WEBPVP8X"s + little(10, 4) + little(0, 4) + little(width - 1, 3) + little(height - 1, 3);
  return "RIFF" + little(content.size(), 4) + content;
}

std::string bmp(std::uint32_t width, std::uint32_t height) {
  const std::string pixels((width * 3 + 3) / 4 * 4 * height, 'x');
  return "BM" + little(54 + pixels.size(), 4) + little(0, 4) + little(54, 4) + little(40, 4) + little(width, 4) +
         little(height, 4) + little(1, 2) + little(24, 2) + std::string(24, '\0') + pixels;
}

std::string tiff(std::uint32_t width, std::uint32_t height) {
  const std::string pixels(static_cast<std::size_t>(width) * height, 'x');
  return "MM\0*"s + big(8, 4) + big(4, 2) + twelve(256, 3, 1, width) + twelve(257, 3, 1, height) +
         twelve(273, 4, 1, 62) + twelve(279, 4, 1, static_cast<std::uint32_t>(pixels.size())) + big(0, 4) + pixels;
}

std::string box(std::string_view name, std::string_view content) {
  return big(content.size() + 8, 4) + std::string(name) + std::string(content);
}

std::string heic(std::uint32_t width, std::uint32_t height, bool is_turned, std::string_view exif,
                 std::string_view brand) {
  const std::string head = box("ftyp", std::string(brand) + big(0, 4) + "mif1" + std::string(brand));
  const auto size = [](std::uint32_t w, std::uint32_t h) { return box("ispe", big(0, 4) + big(w, 4) + big(h, 4)); };
  const std::string properties =
      box("iprp", box("ipco", size(160, 120) + size(width, height) + (is_turned ? box("irot", "\x01") : "")));
  const std::string items =
      box("iinf", big(0, 4) + big(1, 2) + box("infe", big(0x02000000, 4) + big(7, 2) + big(0, 2) + "Exif"));
  const std::string item = exif.empty() ? "" : big(6, 4) + "Exif\0\0"s + std::string(exif);
  const auto meta = [&](std::size_t place) {
    const std::string places = box("iloc", big(0, 4) + "\x44\0"s + big(1, 2) + big(7, 2) + big(0, 2) + big(1, 2) +
                                               big(place, 4) + big(item.size(), 4));
    return box("meta", big(0, 4) + places + items + properties);
  };
  const std::string described = meta(head.size() + meta(0).size() + 8);
  return head + described + box("mdat", item + "pixels");
}

std::vector<std::pair<std::string_view, std::string>> all() {
  const std::string exif = exif_block({.artist = "Ann", .has_position = true});
  return {{"jpg", jpeg(30, 20, exif)},
          {"png", png(30, 20)},
          {"gif", gif(30, 20)},
          {"webp", webp(30, 20)},
          {"bmp", bmp(30, 20)},
          {"tiff", tiff(30, 20)},
          {"heic", heic(300, 200, false, exif)},
          {"avif", heic(300, 200, true, exif, "avif")},
          {"svg", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'></svg>"}};
}

}  // namespace rubricate::pictures
