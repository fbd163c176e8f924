// A look at the directory of an OLE compound file, sector by sector along its chain.
#include <extract/byte_view.hpp>
#include <extract/ole.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {
namespace {

constexpr std::size_t k_entry_bytes = 128;
constexpr std::size_t k_most_entries = 16'384;  // a document has a few dozen
constexpr std::uint64_t k_header_links = 109;

class Directory {
 public:
  explicit Directory(std::string_view bytes) : bytes_(bytes), shift_(static_cast<unsigned>(number(30, 2))) {
    if (!bytes_.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") || (shift_ != 9 && shift_ != 12)) return;
    std::uint64_t sector = number(48, 4);
    while (entries_.size() < k_most_entries) {
      const std::string_view part = slice(bytes_, place(sector), sector_bytes());
      if (part.empty()) break;
      for (std::size_t at = 0; at + k_entry_bytes <= part.size(); at += k_entry_bytes)
        entries_.push_back(part.substr(at, k_entry_bytes));
      sector = next(sector);
    }
  }

  /// The type that a name in the root folder tells; deeper down stand other documents that were put into this one.
  [[nodiscard]] std::string_view type() const {
    if (entries_.empty()) return "";
    std::string_view found;
    std::vector<bool> seen(entries_.size());
    std::vector<std::uint64_t> todo{link(0, 76)};  // its first child
    while (!todo.empty()) {
      const std::uint64_t index = todo.back();
      todo.pop_back();
      if (index >= entries_.size() || seen[index]) continue;
      seen[index] = true;
      const std::string_view type = type_by(name(entries_[index]));
      if (type == "encrypted") return type;
      if (found.empty()) found = type;
      todo.push_back(link(index, 68));  // its neighbours
      todo.push_back(link(index, 72));
    }
    return found;
  }

 private:
  [[nodiscard]] std::uint64_t number(std::uint64_t at, unsigned size) const { return little_endian(bytes_, at, size); }
  [[nodiscard]] std::uint64_t sector_bytes() const { return std::uint64_t{1} << shift_; }
  [[nodiscard]] std::uint64_t place(std::uint64_t sector) const { return (sector + 1) << shift_; }
  [[nodiscard]] std::uint64_t link(std::uint64_t entry, std::uint64_t at) const {
    return little_endian(entries_[entry], at, 4);
  }

  /// The sector that follows, by the table of links; its own sectors are listed in the header, which does for the
  /// beginning of any file. What lies outside of the file reads as nothing, and ends the walk.
  [[nodiscard]] std::uint64_t next(std::uint64_t sector) const {
    constexpr std::uint64_t k_end = 0xFFFFFFFE;
    const std::uint64_t links = sector_bytes() / 4;
    const std::uint64_t table = sector / links;
    if (table >= k_header_links) return k_end;
    const std::uint64_t at = place(number(76 + table * 4, 4)) + sector % links * 4;
    return at + 4 <= bytes_.size() ? number(at, 4) : k_end;
  }

  /// The name of an entry; what is not ASCII in it reads as "?".
  static std::string name(std::string_view entry) {
    constexpr std::size_t k_name_bytes = 64;
    std::string name;
    for (std::size_t at = 0; at < k_name_bytes; at += 2) {
      if (entry[at] == '\0' && entry[at + 1] == '\0') break;
      name += entry[at + 1] == '\0' ? entry[at] : '?';
    }
    return name;
  }

  static std::string_view type_by(std::string_view name) {
    if (name == "EncryptedPackage") return "encrypted";
    if (name == "WordDocument") return "doc";
    if (name == "Workbook" || name == "Book") return "xls";
    if (name == "PowerPoint Document") return "ppt";
    if (name == "__properties_version1.0") return "msg";
    if (name == "Quill") return "pub";
    return "";
  }

  std::string_view bytes_;
  unsigned shift_;
  std::vector<std::string_view> entries_;
};

}  // namespace

std::string_view ole_type(std::string_view bytes) { return Directory(bytes).type(); }

}  // namespace rubricate
