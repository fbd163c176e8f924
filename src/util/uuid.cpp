#include <util/uuid.hpp>

#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <nettle/sha1.h>

namespace rubricate {
namespace {

// The namespace of our names; it means nothing by itself.
constexpr std::array<std::uint8_t, 16> k_namespace = {0x6f, 0x1c, 0x7a, 0x52, 0x0b, 0x9e, 0x4d, 0x1f,
                                                      0x9a, 0x34, 0x2e, 0x8d, 0x57, 0xc0, 0xe1, 0xb6};

}  // namespace

std::string uuid_of(std::string_view name) {
  sha1_ctx context{};
  sha1_init(&context);
  sha1_update(&context, k_namespace.size(), k_namespace.data());
  sha1_update(&context, name.size(), reinterpret_cast<const std::uint8_t*>(name.data()));
  std::array<std::uint8_t, SHA1_DIGEST_SIZE> digest{};
  sha1_digest(&context, digest.size(), digest.data());
  digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0FU) | 0x50U);  // version 5
  digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3FU) | 0x80U);  // the variant of RFC 9562
  std::string text;
  for (std::size_t i = 0; i < k_namespace.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += fmt::format("{:02x}", digest[i]);
  }
  return text;
}

}  // namespace rubricate
