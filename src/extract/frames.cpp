#include <extract/frames.hpp>

#include <cstdint>
#include <limits>

namespace rubricate {
namespace {

constexpr std::size_t k_head_size = 5;  // the name, and the size in 32 bits, least byte first

std::size_t size_at(std::string_view bytes, std::size_t at) {
  std::size_t size = 0;
  for (unsigned i = 0; i < 4; ++i) size |= std::size_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return size;
}

}  // namespace

void put_frame(std::string& bytes, char name, std::string_view content) {
  content = content.substr(0, std::numeric_limits<std::uint32_t>::max());
  bytes += name;
  for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((content.size() >> shift) & 0xFFU);
  bytes += content;
}

bool FrameReader::feed(std::string_view piece) {
  rest_ += piece;
  std::size_t at = 0;
  while (rest_.size() - at >= k_head_size) {
    const std::size_t size = size_at(rest_, at + 1);
    if (size > most_) return false;
    if (rest_.size() - at - k_head_size < size) break;
    if (!take_(rest_[at], std::string_view(rest_).substr(at + k_head_size, size))) return false;
    at += k_head_size + size;
  }
  rest_.erase(0, at);
  return true;
}

}  // namespace rubricate
