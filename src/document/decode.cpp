// Whether bytes are UTF-8 text.
#include <document/decode.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_save_as_utf8 =
    "Save it as UTF-8. In Notepad: File, Save As, and choose UTF-8 next to \"Encoding\". In Word: Save As, Plain Text "
    "(.txt), then Other encoding, Unicode (UTF-8). In LibreOffice: Save As, Text - Choose Encoding, Unicode (UTF-8).";

/// UTF-16 text in a Latin script has a NUL in nearly every other byte, on the same side of each pair.
bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const std::string_view sample = bytes.substr(0, 4096);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < sample.size(); ++i) nuls.at(i % 2) += sample[i] == '\0' ? 1 : 0;
  const std::size_t pairs = sample.size() / 2;
  const auto [fewer, more] = std::ranges::minmax(nuls);
  return pairs >= 2 && more * 10 >= pairs * 7 && fewer * 10 <= pairs;
}

}  // namespace

std::optional<TextProblem> find_text_problem(std::string_view bytes) {
  const std::size_t nul = bytes.find('\0');
  const std::optional<std::size_t> invalid = utf8_error(bytes);
  if (nul == std::string_view::npos && !invalid) return std::nullopt;
  if (looks_like_utf16(bytes)) {
    return TextProblem{TextProblem::Kind::utf16, 0, "This file is saved as UTF-16; expected UTF-8.",
                       std::string(k_save_as_utf8)};
  }
  if (invalid && *invalid < nul) {
    const unsigned byte = static_cast<unsigned char>(bytes[*invalid]);
    return TextProblem{
        TextProblem::Kind::invalid_utf8, *invalid,
        fmt::format("Byte {} of this file (0x{:02X}) is not UTF-8, so its letters cannot be told for sure.",
                    *invalid + 1, byte),
        std::string(k_save_as_utf8)};
  }
  return TextProblem{
      TextProblem::Kind::nul, nul,
      fmt::format("Byte {} of this file is a NUL, which no text has: this is not a text file, or a damaged one.",
                  nul + 1),
      "Open it in the program that it was made with and save it as text again, in UTF-8."};
}

}  // namespace rubricate
