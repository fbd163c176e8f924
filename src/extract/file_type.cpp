// Telling a file's type by its first bytes: a table of what stands where, and a look inside where that is not enough.
#include <extract/byte_view.hpp>
#include <extract/file_type.hpp>
#include <extract/text_type.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace rubricate {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::size_t at = 0;
  std::string_view bytes;
  std::string_view id;
};

constexpr auto k_signatures = std::to_array<Signature>({
    {0, "PK\x03\x04"sv, "zip"},
    {0, "PK\x05\x06"sv, "zip"},  // an empty one
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "doc"},
    {0, "\xFFWPC"sv, "wpd"},
    {0, "\xE4\x52\x5C\x7B\x8C\xD8\xA7\x4D\xAE\xB1\x53\x78\xD0\x29\x96\xD3"sv, "one"},
    {0, "\xC5\xD0\xD3\xC6"sv, "ps"},  // with a preview
    {0, "\x89PNG\r\n\x1A\n"sv, "png"},
    {0, "\xFF\xD8\xFF"sv, "jpg"},
    {0, "GIF87a"sv, "gif"},
    {0, "GIF89a"sv, "gif"},
    {0, "II*\0"sv, "tiff"},
    {0, "MM\0*"sv, "tiff"},
    {0, "\0\0\1\0"sv, "ico"},
    {0, "8BPS\0"sv, "psd"},
    {4, "moov"sv, "mov"},
    {4, "mdat"sv, "mov"},
    {4, "wide"sv, "mov"},
    {4, "pnot"sv, "mov"},
    {0, "\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\0\xAA\0\x62\xCE\x6C"sv, "wmv"},
    {0, "\0\0\1\xBA"sv, "mpg"},
    {0, "\0\0\1\xB3"sv, "mpg"},
    {0, "FLV\1"sv, "flv"},
    {0, "OggS\0"sv, "ogg"},
    {0, "fLaC\0"sv, "flac"},
    {0, "#!AMR"sv, "amr"},
    {0, "caff\0"sv, "caf"},
    {0, "\x1A\x45\xDF\xA3"sv, "mkv"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "7z"},
    {0, "Rar!\x1A\x07"sv, "rar"},
    {0, "\x1F\x8B\x08"sv, "gz"},
    {4, "1AY&SY"sv, "bz2"},
    {0, "\xFD\x37zXZ\0"sv, "xz"},
    {257, "ustar"sv, "tar"},
    {0, "\x7F\x45LF"sv, "elf"},
    {0, "SQLite format 3\0"sv, "sqlite"},
    {0, "L\0\0\0\x01\x14\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46"sv, "lnk"},
    {0, "\0\x05\x16\x07"sv, "appledouble"},
});

bool holds(std::string_view head, std::string_view part) { return head.find(part) != std::string_view::npos; }

/// A PDF may have other bytes before its beginning, up to 1024; a text may speak of one.
bool is_pdf(std::string_view head, bool is_text) {
  constexpr std::size_t k_furthest = 1024;
  const std::size_t at = head.find("%PDF-");
  if (at >= k_furthest || at + 5 >= head.size() || !is_digit(head[at + 5])) return false;
  return !is_text || head.find_first_not_of("\xEF\xBB\xBF \t\r\n") == at;
}

/// The family of MP4 names itself in its first box.
std::string_view brand_type(std::string_view head) {
  if (!stands_at(head, 4, "ftyp")) return "";
  const auto is_any = [](std::string_view brand, std::string_view all) {
    const std::size_t at = brand.size() == 4 ? all.find(brand) : std::string_view::npos;
    return at != std::string_view::npos && at % 5 == 0;  // each takes five characters
  };
  const std::string_view brand = slice(head, 8, 4);
  if (is_any(brand, "heic heix heim heis hevc hevx hevm hevs")) return "heic";
  if (is_any(brand, "avif avis")) return "avif";
  if (is_any(brand, "mif1 msf1")) {
    const std::string_view compatible = slice(head, 16, std::max<std::uint64_t>(big_endian(head, 0, 4), 16) - 16);
    return holds(compatible, "avif") || holds(compatible, "avis") ? "avif" : "heic";
  }
  if (brand == "qt  ") return "mov";
  if (is_any(brand, "M4A  M4B  M4P ")) return "m4a";
  if (brand.starts_with("M4V")) return "m4v";
  if (brand.starts_with("3g")) return "3gp";
  return "mp4";
}

/// RIFF and IFF name what they hold behind the size.
std::string_view riff_type(std::string_view head) {
  const std::string_view form = slice(head, 8, 4);
  if (head.starts_with("RIFF") || head.starts_with("RF64")) {
    if (form == "WAVE") return "wav";
    if (form == "AVI ") return "avi";
    if (form == "WEBP") return "webp";
  }
  if (head.starts_with("FORM") && (form == "AIFF" || form == "AIFC")) return "aiff";
  return "";
}

/// How long the frame of MPEG sound (layer 3) at `at` is; 0 when there is none.
std::uint64_t mp3_frame(std::string_view head, std::uint64_t at) {
  constexpr std::array<unsigned, 15> k_kilobits_1{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
  constexpr std::array<unsigned, 15> k_kilobits_2{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
  constexpr std::array<unsigned, 3> k_hertz{44100, 48000, 32000};
  const std::uint64_t header = big_endian(head, at, 4);
  const unsigned version = header >> 19U & 3U;  // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const unsigned rate = header >> 12U & 15U;
  const unsigned frequency = header >> 10U & 3U;
  if (header >> 21U != 0x7FF || version == 1 || (header >> 17U & 3U) != 1 || rate == 0 || rate == 15 || frequency == 3)
    return 0;
  const unsigned kilobits = version == 3 ? k_kilobits_1.at(rate) : k_kilobits_2.at(rate);
  const unsigned hertz = k_hertz.at(frequency) >> (version == 3 ? 0U : version == 2 ? 1U : 2U);
  return (version == 3 ? 144'000 : 72'000) * kilobits / hertz + (header >> 9U & 1U);
}

/// How long the frame of AAC sound at `at` is; 0 when there is none.
std::uint64_t aac_frame(std::string_view head, std::uint64_t at) {
  const std::uint64_t header = big_endian(head, at, 7);
  if ((header >> 40U & 0xFFF6U) != 0xFFF0 || (header >> 34U & 15U) > 12) return 0;
  const std::uint64_t size = header >> 13U & 0x1FFFU;
  return size > 7 ? size : 0;
}

/// A frame's beginning is only a few bits long, so another one must follow where it ends.
std::string_view sound_type(std::string_view head) {
  if (head.starts_with("ID3") && head.size() >= 10 && (head[3] == 2 || head[3] == 3 || head[3] == 4)) return "mp3";
  const auto goes_on = [&](auto frame) {
    const std::uint64_t size = frame(head, 0);
    return size > 0 && frame(head, size) > 0;
  };
  if (goes_on(mp3_frame)) return "mp3";
  if (goes_on(aac_frame)) return "aac";
  return "";
}

/// Packets of 188 bytes (with a time before each: 192) that begin with G.
bool is_transport_stream(std::string_view head) {
  const auto repeats = [&](std::size_t first, std::size_t step) {
    for (std::size_t i = 0; i < 3; ++i)
      if (!stands_at(head, first + i * step, "G")) return false;
    return true;
  };
  return repeats(0, 188) || repeats(4, 192);
}

bool is_bitmap(std::string_view head) {
  const std::uint64_t header = little_endian(head, 14, 4);
  return head.starts_with("BM") &&
         (header == 12 || header == 40 || header == 52 || header == 56 || header == 108 || header == 124);
}

/// What the first bytes do not tell is told by some that follow.
std::string_view refined(std::string_view id, std::string_view head) {
  constexpr auto k_sound = "\x40\x9E\x69\xF8\x4D\x5B\xCF\x11\xA8\xFD\0\x80\x5F\x5C\x44\x2B"sv;
  constexpr auto k_picture = "\xC0\xEF\x19\xBC\x4D\x5B\xCF\x11\xA8\xFD\0\x80\x5F\x5C\x44\x2B"sv;
  if (id == "mkv" && holds(slice(head, 0, 64), "webm")) return "webm";
  if (id == "ogg" && holds(head, "\x80theora")) return "ogv";
  if (id == "ogg" && holds(head, "OpusHead")) return "opus";
  if (id == "wmv" && holds(head, k_sound) && !holds(head, k_picture)) return "wma";
  return id;
}

/// A binary property list: a web address as Safari keeps it, or what stands for a file in iCloud.
std::string_view property_list_type(std::string_view head) {
  if (!head.starts_with("bplist0")) return "";
  if (holds(head, "NSURLNameKey")) return "icloud";
  return holds(head, "SURL") ? "webloc" : "";
}

std::string_view type_id(std::string_view head) {
  if (head.empty()) return "";
  const std::string_view text = text_type_of(head);
  // Before the table: "The wide world" is no film.
  if (!text.empty()) return is_pdf(head, true) ? "pdf" : text;
  for (const Signature& one : k_signatures)
    if (stands_at(head, one.at, one.bytes)) return refined(one.id, head);
  for (const std::string_view id : {brand_type(head), riff_type(head), sound_type(head), property_list_type(head)})
    if (!id.empty()) return id;
  if (is_bitmap(head)) return "bmp";
  if (head.starts_with("MZ")) return "exe";
  if (is_transport_stream(head)) return "ts";
  return is_pdf(head, false) ? "pdf" : "";  // last: an archive may begin with a PDF that is not packed
}

}  // namespace

const FileType* file_type_of(std::string_view head) { return find_file_type(type_id(head.substr(0, k_head_bytes))); }

}  // namespace rubricate
