#include <document/indented_prose.hpp>
#include <document/lines.hpp>
#include <document/words.hpp>

#include <algorithm>

namespace rubricate {
namespace {

struct Counts {
  std::uint64_t words = 0, lines = 0, sentences = 0, signs = 0;

  void add(std::string_view text) {
    words += count_words(text, WordRule::standard);
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool ends_word = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
      if (text[at] == '\n') ++lines;
      if (ends_word && std::string_view(".?!").find(text[at]) != std::string_view::npos) ++sentences;
      if (std::string_view("{}[]<>=|\\;_$#`").find(text[at]) != std::string_view::npos) ++signs;
    }
    ++lines;
  }

  [[nodiscard]] bool read_like_prose() const {
    constexpr std::uint64_t k_fewest = 20, k_words_a_line = 5, k_words_a_sign = 20, k_words_a_sentence = 60;
    return words >= k_fewest && words >= k_words_a_line * lines && words >= k_words_a_sign * signs &&
           words <= k_words_a_sentence * sentences;
  }
};

bool is_fenced(std::string_view source, const Block& block) {
  return fence_size(source, skip_markers(source, block.source.begin)) > 0;
}

}  // namespace

Span find_indented_prose(const Document& document, std::string_view source) {
  Counts counts;
  Span first;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::code || is_fenced(source, block)) continue;
    counts.add(document.view(block));
    if (first.empty()) first = block.source;
  }
  return counts.read_like_prose() ? first : Span{};
}

}  // namespace rubricate
