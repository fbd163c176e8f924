// HEIC and AVIF: boxes in boxes, of which those that tell the size, the rotation and the place of the Exif block count.
#include <extract/byte_view.hpp>
#include <extract/picture_frame.hpp>

#include <cstdint>
#include <optional>
#include <utility>

namespace rubricate {
namespace {

constexpr int k_deepest = 4;
constexpr int k_most_boxes = 10'000;

struct Box {
  std::string_view name;
  std::string_view content;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] PictureFrame read() {
    walk(bytes_, k_deepest, true);
    locate_items();
    if (frame_.problem.empty() && frame_.width == 0) frame_.problem = "it holds no picture";
    if (exif_size_ > 4) {
      // Four bytes say where in the block the TIFF header stands.
      const std::uint64_t skip = big_endian(bytes_, exif_place_, 4) + 4;
      if (skip < exif_size_) frame_.exif = slice(bytes_, exif_place_ + skip, exif_size_ - skip);
    }
    return std::move(frame_);
  }

 private:
  void walk(std::string_view bytes, int depth, bool is_outermost = false) {
    std::uint64_t at = 0;
    while (at < bytes.size() && ++boxes_ < k_most_boxes) {
      std::uint64_t size = big_endian(bytes, at, 4);
      std::uint64_t head = 8;
      if (size == 1) {
        size = big_endian(bytes, at + 8, 8);
        head = 16;
      } else if (size == 0) {
        size = bytes.size() - at;  // up to the end
      }
      if (size < head || size > bytes.size() - at) {
        if (is_outermost) frame_.problem = k_cut_off;
        return;
      }
      take({.name = slice(bytes, at + 4, 4), .content = slice(bytes, at + head, size - head)}, depth);
      at += size;
    }
  }

  void take(const Box& box, int depth) {
    if (depth == 0) return;
    if (box.name == "meta") {
      walk(slice(box.content, 4, box.content.size()), depth - 1);
    } else if (box.name == "iprp" || box.name == "ipco") {
      walk(box.content, depth - 1);
    } else if (box.name == "iinf") {
      const unsigned count = big_endian(box.content, 0, 1) == 0 ? 2 : 4;
      walk(slice(box.content, 4 + count, box.content.size()), depth - 1);
    } else if (box.name == "infe" && stands_at(box.content, 8, "Exif")) {
      exif_item_ = big_endian(box.content, 4, 2);  // version 2: the item, its protection, its type
    } else if (box.name == "iloc") {
      places_ = box.content;
    } else if (box.name == "irot") {
      frame_.is_turned = (big_endian(box.content, 0, 1) & 1U) != 0;
    } else if (box.name == "ispe") {
      // The largest is the whole; the others are tiles and small previews.
      const std::uint64_t width = big_endian(box.content, 4, 4);
      const std::uint64_t height = big_endian(box.content, 8, 4);
      if (width * height > frame_.width * frame_.height) {
        frame_.width = width;
        frame_.height = height;
      }
    }
  }

  /// Walks the table of places: for the Exif item, and to see that all that it names is there.
  void locate_items() {
    const std::string_view table = places_;
    const std::uint64_t version = big_endian(table, 0, 1);
    const std::uint64_t sizes = big_endian(table, 4, 2);
    const auto offset_size = static_cast<unsigned>(sizes >> 12U & 15U);
    const auto length_size = static_cast<unsigned>(sizes >> 8U & 15U);
    const auto base_size = static_cast<unsigned>(sizes >> 4U & 15U);
    const auto index_size = static_cast<unsigned>(version == 0 ? 0 : sizes & 15U);
    if (version > 1 || offset_size > 8 || length_size > 8 || base_size > 8 || index_size > 8) return;
    const std::uint64_t count = big_endian(table, 6, 2);
    std::uint64_t at = 8;
    for (std::uint64_t i = 0; i < count && at < table.size(); ++i) {
      const std::uint64_t item = big_endian(table, at, 2);
      const bool is_in_file = version == 0 || big_endian(table, at + 2, 2) == 0;
      at += version == 1 ? 6 : 4;  // how it is stored, where
      const std::uint64_t base = big_endian(table, at, base_size);
      const std::uint64_t extents = big_endian(table, at + base_size, 2);
      at += base_size + 2;
      const unsigned step = index_size + offset_size + length_size;
      for (std::uint64_t extent = 0; extent < extents && step > 0 && at < table.size(); ++extent) {
        const std::uint64_t place = base + big_endian(table, at + index_size, offset_size);
        const std::uint64_t size = big_endian(table, at + index_size + offset_size, length_size);
        if (is_in_file && (place > bytes_.size() || size > bytes_.size() - place)) frame_.problem = k_cut_off;
        if (item == exif_item_) {
          exif_place_ = place;
          exif_size_ = size;
        }
        at += step;
      }
    }
  }

  std::string_view bytes_;
  PictureFrame frame_;
  int boxes_ = 0;
  std::string_view places_;
  std::optional<std::uint64_t> exif_item_;
  std::uint64_t exif_place_ = 0;
  std::uint64_t exif_size_ = 0;
};

}  // namespace

PictureFrame heif_frame(std::string_view bytes) { return Reader(bytes).read(); }

}  // namespace rubricate
