// Numbers in the bytes of a file, read without a step beyond its end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rubricate {

/// The bytes [at, at + size) as far as they are there.
[[nodiscard]] constexpr std::string_view slice(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  if (at >= bytes.size()) return {};
  return bytes.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
}

/// True when `part` stands at byte `at`.
[[nodiscard]] constexpr bool stands_at(std::string_view bytes, std::uint64_t at, std::string_view part) {
  return slice(bytes, at, part.size()) == part;
}

/// The number in `size` bytes (up to 8) at `at`, the lowest first; bytes that are not there are 0.
[[nodiscard]] constexpr std::uint64_t little_endian(std::string_view bytes, std::uint64_t at, unsigned size) {
  std::uint64_t number = 0;
  const std::string_view digits = slice(bytes, at, size);
  for (std::size_t i = digits.size(); i > 0; --i) number = number << 8U | static_cast<unsigned char>(digits[i - 1]);
  return number;
}

/// The number in `size` bytes (up to 8) at `at`, the highest first; bytes that are not there are 0.
[[nodiscard]] constexpr std::uint64_t big_endian(std::string_view bytes, std::uint64_t at, unsigned size) {
  std::uint64_t number = 0;
  const std::string_view digits = slice(bytes, at, size);
  for (unsigned i = 0; i < size; ++i)
    number = number << 8U | (i < digits.size() ? static_cast<unsigned char>(digits[i]) : 0U);
  return number;
}

}  // namespace rubricate
