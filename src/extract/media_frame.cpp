// Films and sounds: whether what their outermost blocks announce is there.
#include <extract/byte_view.hpp>
#include <extract/media.hpp>

#include <cstdint>

namespace rubricate {
namespace {

/// Boxes one behind the other, each with its size before its name.
bool is_cut_mp4(std::string_view bytes) {
  constexpr int k_most_boxes = 100'000;  // films that are recorded piece by piece have some for each second
  std::uint64_t at = 0;
  for (int count = 0; count < k_most_boxes && at + 8 <= bytes.size(); ++count) {
    std::uint64_t size = big_endian(bytes, at, 4);
    if (size == 1) size = big_endian(bytes, at + 8, 8);
    if (size == 0) return false;  // up to the end of the file
    const std::string_view name = slice(bytes, at + 4, 4);
    const bool is_content = name == "mdat" || name == "moov" || name == "moof";
    if (size < 8 || size > bytes.size() - at) return size >= 8 && is_content;
    at += size;
  }
  return false;
}

/// RIFF and IFF: the first block holds all. Recorders that do not know the length beforehand leave 0 or the largest.
bool is_cut_riff(std::string_view bytes, std::uint64_t size) {
  return size != 0 && size < 0xFFFFFF00 && size + 8 > bytes.size() + 1;  // the last byte may be padding
}

struct EbmlNumber {
  std::uint64_t value = 0;
  unsigned size = 0;
  bool is_unknown = false;
};

/// The number of leading zero bits tells how many bytes follow the first.
EbmlNumber ebml_number(std::string_view bytes, std::uint64_t at) {
  const std::uint64_t first = big_endian(bytes, at, 1);
  unsigned size = 1;
  while (size <= 8 && (first & 0x100U >> size) == 0) ++size;
  if (size > 8) return {};
  const std::uint64_t all = (std::uint64_t{1} << 7U * size) - 1;
  const std::uint64_t value = big_endian(bytes, at, size) & all;
  return {.value = value, .size = size, .is_unknown = value == all};
}

/// Matroska: a head, then the segment that holds all.
bool is_cut_matroska(std::string_view bytes) {
  const EbmlNumber head = ebml_number(bytes, 4);
  const std::uint64_t segment = 4 + head.size + head.value;
  if (head.size == 0 || head.is_unknown || !stands_at(bytes, segment, "\x18\x53\x80\x67")) return false;
  const EbmlNumber size = ebml_number(bytes, segment + 4);
  return size.size != 0 && !size.is_unknown && segment + 4 + size.size + size.value > bytes.size();
}

}  // namespace

ReadResult<void> check_media_frame(std::string_view bytes, std::string_view type) {
  bool is_cut = false;
  if (type == "mp4" || type == "m4v" || type == "mov" || type == "3gp" || type == "m4a")
    is_cut = is_cut_mp4(bytes);
  else if (type == "wav" || type == "avi")
    is_cut = bytes.starts_with("RIFF") && is_cut_riff(bytes, little_endian(bytes, 4, 4));
  else if (type == "aiff")
    is_cut = is_cut_riff(bytes, big_endian(bytes, 4, 4));
  else if (type == "mkv" || type == "webm")
    is_cut = is_cut_matroska(bytes);
  if (is_cut) return std::unexpected(ReadProblem{.opening = Opening::damaged, .message = std::string(k_cut_off)});
  return {};
}

}  // namespace rubricate
