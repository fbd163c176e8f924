// Zip archives for tests: honest ones, and ones that lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <zlib.h>

namespace rubricate {

struct ZipEntry {
  std::string name = {};
  std::string content = {};
  bool deflated = false;
  std::optional<std::uint32_t> declared_size = {};    ///< in place of the true one
  std::optional<std::uint32_t> declared_packed = {};  ///< likewise
  std::optional<std::uint32_t> offset = {};           ///< of its local header, likewise
  std::optional<std::uint32_t> checksum = {};         ///< likewise
  std::uint16_t flags = 0;
  std::uint16_t method = 0;  ///< in place of 8 or 0
  std::uint32_t unix_mode = 0;
};

inline void put(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i));
}

/// Raw deflate.
inline std::string deflated(std::string_view content) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
  std::string source(content);
  stream.next_in = reinterpret_cast<Bytef*>(source.data());
  stream.avail_in = static_cast<uInt>(source.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

inline std::string zip(const std::vector<ZipEntry>& entries) {
  std::string out;
  std::string contents;
  for (const ZipEntry& entry : entries) {
    const std::string data = entry.deflated ? deflated(entry.content) : entry.content;
    const auto crc = entry.checksum.value_or(static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(entry.content.data()), static_cast<uInt>(entry.content.size()))));
    const std::uint16_t method = entry.method != 0 ? entry.method : entry.deflated ? Z_DEFLATED : 0;
    const std::size_t offset = entry.offset.value_or(static_cast<std::uint32_t>(out.size()));
    std::string common;  // what stands in both headers
    put(common, 20, 2);
    put(common, entry.flags, 2);
    put(common, method, 2);
    put(common, 0, 4);  // time
    put(common, crc, 4);
    put(common, entry.declared_packed.value_or(static_cast<std::uint32_t>(data.size())), 4);
    put(common, entry.declared_size.value_or(static_cast<std::uint32_t>(entry.content.size())), 4);
    put(common, entry.name.size(), 2);
    put(common, 0, 2);  // extra field
    out += "PK\x03\x04" + common + entry.name + data;
    contents += "PK\x01\x02";
    put(contents, 3 << 8 | 20, 2);  // made on Unix
    contents += common;
    put(contents, 0, 6);  // comment, disk, internal attributes
    put(contents, static_cast<std::uint64_t>(entry.unix_mode) << 16U, 4);
    put(contents, offset, 4);
    contents += entry.name;
  }
  const std::size_t begin = out.size();
  out += contents;
  out += "PK\x05\x06";
  put(out, 0, 4);
  put(out, entries.size(), 2);
  put(out, entries.size(), 2);
  put(out, contents.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace rubricate
