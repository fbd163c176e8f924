#include <document/folded_words.hpp>
#include <util/unicode.hpp>

#include <string>

namespace rubricate {
namespace {

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }

std::uint64_t hash_of(std::string_view letters) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char byte : letters) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  return hash;
}

}  // namespace

void append_folded_words(std::string_view text, std::uint32_t offset, std::vector<FoldedWord>& words) {
  std::string letters;
  std::size_t begin = 0, end = 0;
  const auto finish = [&] {
    if (letters.empty()) return;
    words.push_back({hash_of(folded(letters)),
                     {offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)}});
    letters.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_character(text, at);
    if (is_word_character(c)) {
      if (letters.empty()) begin = from;
      letters += text.substr(from, at - from);
      end = at;
    } else if (!is_apostrophe(c) && !is_invisible(c)) {
      finish();
    }
  }
  finish();
}

}  // namespace rubricate
