// TIFF: the first directory, and whether the strips or tiles it names are there.
#include <extract/byte_view.hpp>
#include <extract/picture_frame.hpp>

#include <algorithm>
#include <cstdint>

namespace rubricate {
namespace {

struct Field {
  std::uint64_t count = 0;
  std::uint64_t at = 0;  ///< of its first value
  unsigned size = 0;     ///< bytes of one value; 0: of a type that holds no whole numbers
};

class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), is_big_endian_(bytes.starts_with("MM")) {}

  [[nodiscard]] std::uint64_t number(std::uint64_t at, unsigned size) const {
    return is_big_endian_ ? big_endian(bytes_, at, size) : little_endian(bytes_, at, size);
  }

  [[nodiscard]] Field field(std::uint64_t entry) const {
    const std::uint64_t type = number(entry + 2, 2);
    const unsigned size = type == 3 ? 2 : type == 4 ? 4 : 0;
    const std::uint64_t count = number(entry + 4, 4);
    return {.count = count, .at = count * size <= 4 ? entry + 8 : number(entry + 8, 4), .size = size};
  }

  /// Value `index` of a field.
  [[nodiscard]] std::uint64_t value(const Field& field, std::uint64_t index = 0) const {
    return index < field.count ? number(field.at + index * field.size, field.size) : 0;
  }

  [[nodiscard]] bool holds_values(const Field& field) const {
    return field.at + field.count * field.size <= bytes_.size();
  }

  /// True when the data that these fields name lie inside.
  [[nodiscard]] bool holds(const Field& places, const Field& sizes) const {
    if (!holds_values(places) || !holds_values(sizes)) return false;
    if (places.size == 0 || sizes.size == 0) return true;  // of a type we do not know
    for (std::uint64_t i = 0; i < std::min(places.count, sizes.count); ++i)
      if (value(places, i) + value(sizes, i) > bytes_.size()) return false;
    return true;
  }

 private:
  std::string_view bytes_;
  bool is_big_endian_;
};

}  // namespace

PictureFrame tiff_frame(std::string_view bytes) {
  constexpr std::uint64_t k_entry = 12;
  PictureFrame frame;
  const Tiff tiff(bytes);
  const std::uint64_t directory = tiff.number(4, 4);
  const std::uint64_t count = tiff.number(directory, 2);
  if (directory < 8 || count == 0 || directory + 2 + count * k_entry > bytes.size())
    return {.problem = std::string(k_cut_off)};
  Field places;
  Field sizes;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t entry = directory + 2 + i * k_entry;
    const Field field = tiff.field(entry);
    switch (tiff.number(entry, 2)) {
      case 256: frame.width = tiff.value(field); break;
      case 257: frame.height = tiff.value(field); break;
      case 273:                         // strips
      case 324: places = field; break;  // tiles
      case 279:
      case 325: sizes = field; break;
      default: break;
    }
  }
  if (!tiff.holds(places, sizes)) frame.problem = k_cut_off;
  return frame;
}

}  // namespace rubricate
