// A zip archive read from memory with minizip: every number in it is checked before it is used.
#include <extract/archive.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>
#include <utility>
#include <vector>

#include <minizip/unzip.h>
#include <zlib.h>

namespace rubricate {
namespace {

// What minizip takes for a file.
struct Memory {
  std::string_view bytes;
  std::uint64_t at = 0;
  bool is_short = false;  // it was read beyond its end, which minizip takes for zeros unless it asks for errors
};

Memory& memory_of(voidpf stream) { return *static_cast<Memory*>(stream); }

voidpf open_memory(voidpf memory, const void* /*name*/, int /*mode*/) { return memory; }

uLong read_memory(voidpf /*opaque*/, voidpf stream, void* buffer, uLong size) {
  Memory& memory = memory_of(stream);
  const std::string_view piece = memory.bytes.substr(memory.at, size);
  if (!piece.empty()) std::memcpy(buffer, piece.data(), piece.size());
  memory.at += piece.size();
  memory.is_short = piece.size() < size;
  return piece.size();
}

uLong write_memory(voidpf /*opaque*/, voidpf /*stream*/, const void* /*buffer*/, uLong /*size*/) { return 0; }

ZPOS64_T tell_memory(voidpf /*opaque*/, voidpf stream) { return memory_of(stream).at; }

long seek_memory(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& memory = memory_of(stream);
  std::uint64_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = memory.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = memory.bytes.size();
  if (offset > memory.bytes.size() - base) return -1;
  memory.at = base + offset;
  return 0;
}

int close_memory(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }
int error_of_memory(voidpf /*opaque*/, voidpf stream) { return memory_of(stream).is_short ? 1 : 0; }

std::unexpected<ReadProblem> damaged(std::string message) {
  return std::unexpected(ReadProblem{Opening::damaged, std::move(message)});
}

std::unexpected<ReadProblem> too_large(std::string message) {
  return std::unexpected(ReadProblem{Opening::too_large, std::move(message)});
}

// The bytes from an entry's local header to the end of its packed data.
struct Extent {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

bool overlap(std::span<const Extent> sorted) {
  return std::ranges::adjacent_find(sorted, [](const Extent& a, const Extent& b) { return b.begin < a.end; }) !=
         sorted.end();
}

constexpr std::uint32_t k_encrypted_flag = 1;

bool is_link(const unz_file_info64& info) {
  constexpr unsigned k_type = 0170000;
  constexpr unsigned k_symbolic_link = 0120000;
  const unsigned mode = static_cast<unsigned>(info.external_fa >> 16U);
  return (mode & k_type) == k_symbolic_link;
}

}  // namespace

struct Archive::State {
  State(std::string_view bytes, const ArchiveLimits& given) : memory{bytes}, limits(given) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (file != nullptr) unzClose(file);
  }

  ReadResult<void> read_contents();
  ReadResult<void> read_entry();
  ReadResult<void> unpack(std::size_t index, const std::function<bool(std::string_view)>& take);

  Memory memory;
  ArchiveLimits limits;
  unzFile file = nullptr;
  std::vector<ArchiveEntry> entries;
  std::vector<unz64_file_pos> places;  // of the entries, in the same order
  std::vector<uLong> checksums;        // likewise
  std::vector<Extent> extents;
  std::unordered_map<std::string_view, std::size_t> by_name;
  std::uint64_t total = 0;  // bytes inflated so far
};

// Notes the entry that minizip stands at.
ReadResult<void> Archive::State::read_entry() {
  unz_file_info64 info;
  unz64_file_pos place;
  if (unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
      unzGetFilePos64(file, &place) != UNZ_OK)
    return damaged("its table of contents is damaged");
  if (info.compression_method != 0 && info.compression_method != Z_DEFLATED)
    return std::unexpected(ReadProblem{Opening::unsupported, "it is packed in a way that is seldom used"});

  std::string name(info.size_filename, '\0');
  if (unzGetCurrentFileInfo64(file, nullptr, name.data(), info.size_filename, nullptr, 0, nullptr, 0) != UNZ_OK)
    return damaged("its table of contents is damaged");

  // Raw, so that nothing is inflated: this is only to learn where the bytes lie.
  int method = 0;
  int level = 0;
  if (unzOpenCurrentFile2(file, &method, &level, 1) != UNZ_OK)
    return damaged("its table of contents and its content disagree");
  constexpr std::uint64_t k_local_header = 30;  // bytes, before the name
  const std::uint64_t begin = unzGetCurrentFileZStreamPos64(file);
  const int extra = unzGetLocalExtrafield(file, nullptr, 0);
  unzCloseCurrentFile(file);
  const std::uint64_t header = k_local_header + info.size_filename + static_cast<std::uint64_t>(std::max(extra, 0));
  const std::uint64_t size = memory.bytes.size();
  if (begin > size || begin < header || info.compressed_size > size - begin)
    return damaged("a part of it lies beyond its end, as if it was cut off");

  extents.push_back({begin - header, begin + info.compressed_size});
  places.push_back(place);
  checksums.push_back(info.crc);
  entries.push_back({.name = std::move(name),
                     .packed = info.compressed_size,
                     .size = info.uncompressed_size,
                     .is_encrypted = (info.flag & k_encrypted_flag) != 0,
                     .is_link = is_link(info)});
  entries.back().is_folder = entries.back().name.ends_with('/');
  return {};
}

ReadResult<void> Archive::State::read_contents() {
  constexpr std::string_view k_end_of_contents = "PK\5\6";
  if (memory.bytes.starts_with(k_end_of_contents)) return {};  // nothing stands before it; minizip would not find it
  zlib_filefunc64_def functions{.zopen64_file = open_memory,
                                .zread_file = read_memory,
                                .zwrite_file = write_memory,
                                .ztell64_file = tell_memory,
                                .zseek64_file = seek_memory,
                                .zclose_file = close_memory,
                                .zerror_file = error_of_memory,
                                .opaque = &memory};
  file = unzOpen2_64("", &functions);
  if (file == nullptr) return damaged("its table of contents is missing, as if it was cut off");
  unz_global_info64 global;
  if (unzGetGlobalInfo64(file, &global) != UNZ_OK) return damaged("its table of contents is damaged");
  if (global.number_entry > limits.entries)
    return too_large("it holds more than " + std::to_string(limits.entries) + " files");

  for (std::uint64_t i = 0; i < global.number_entry; ++i) {
    if ((i == 0 ? unzGoToFirstFile(file) : unzGoToNextFile(file)) != UNZ_OK)
      return damaged("its table of contents is damaged");
    if (const auto read = read_entry(); !read) return read;
  }
  std::ranges::sort(extents, {}, &Extent::begin);
  // Else the table may be that of an archive in the archive, whose own table was cut off.
  if (!extents.empty() && extents.front().begin != 0) return damaged("it begins in the middle, as if it was cut off");
  if (overlap(extents)) return damaged("parts of it overlap, which no honest program writes");
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (!by_name.emplace(entries[i].name, i).second) return damaged("it holds two files of the same name");
  return {};
}

// Minizip checks less: nothing, once a size is wrong, and it does not find all sizes of large archives.
ReadResult<void> Archive::State::unpack(std::size_t index, const std::function<bool(std::string_view)>& take) {
  constexpr std::uint64_t k_elsewhere = 0xFFFF'FFFF;  // the size stands in another field
  constexpr std::uint64_t k_small = 1ULL << 20U;      // an entry up to this size may have any ratio
  const ArchiveEntry& entry = entries[index];
  std::array<char, 1U << 15U> buffer;
  std::uint64_t size = 0;
  uLong checksum = crc32(0, nullptr, 0);
  for (;;) {
    const int got = unzReadCurrentFile(file, buffer.data(), buffer.size());
    if (got < 0) return damaged("a part of it cannot be unpacked");
    if (got == 0) break;
    size += static_cast<std::uint64_t>(got);
    total += static_cast<std::uint64_t>(got);
    if (size > limits.entry_bytes || total > limits.total_bytes)
      return too_large("it grows too large when it is unpacked");
    if (size > k_small && size / limits.ratio > entry.packed)
      return too_large("it grows more than " + std::to_string(limits.ratio) +
                       "-fold when it is unpacked, which text and pictures never do");
    checksum = crc32(checksum, reinterpret_cast<const Bytef*>(buffer.data()), static_cast<uInt>(got));
    if (!take({buffer.data(), static_cast<std::size_t>(got)})) return {};
  }
  if (size != entry.size && entry.size != k_elsewhere)
    return damaged("a part of it is not as long as its table of contents says");
  if (checksum != checksums[index]) return damaged("a part of it is not as it was when it was packed");
  return {};
}

ReadResult<Archive> Archive::open(std::string_view bytes, const ArchiveLimits& limits) {
  auto state = std::make_unique<State>(bytes, limits);
  if (auto read = state->read_contents(); !read) return std::unexpected(std::move(read.error()));
  return Archive(std::move(state));
}

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

std::span<const ArchiveEntry> Archive::entries() const { return state_->entries; }

const ArchiveEntry* Archive::find(std::string_view name) const {
  const auto found = state_->by_name.find(name);
  return found == state_->by_name.end() ? nullptr : &state_->entries[found->second];
}

ReadResult<std::string> Archive::read(std::string_view name) {
  const ArchiveEntry* entry = find(name);
  if (entry == nullptr) return damaged("a part that it needs is missing");
  std::string bytes;
  const auto read_it = read(*entry, [&](std::string_view piece) {
    bytes += piece;
    return true;
  });
  if (!read_it) return std::unexpected(read_it.error());
  return bytes;
}

ReadResult<void> Archive::read(const ArchiveEntry& entry, const std::function<bool(std::string_view)>& take) {
  State& state = *state_;
  if (entry.is_encrypted) return std::unexpected(ReadProblem{Opening::encrypted, "a password stands before it"});
  const auto index = static_cast<std::size_t>(&entry - state.entries.data());
  if (unzGoToFilePos64(state.file, &state.places[index]) != UNZ_OK || unzOpenCurrentFile(state.file) != UNZ_OK)
    return damaged("a part of it cannot be unpacked");
  auto unpacked = state.unpack(index, take);
  unzCloseCurrentFile(state.file);
  return unpacked;
}

}  // namespace rubricate
