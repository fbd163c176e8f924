#include <checks/word_band.hpp>
#include <util/phrases.hpp>

#include <algorithm>

namespace rubricate {

TextWords::TextWords(const Text& text, const Counting& counting)
    : document_(text.document),
      counting_(counting),
      pieces_(element_spans(*text.document, text.first, text.end, text.copied_prompts)) {}

Tally TextWords::tally(Span in_text) const {
  Tally words{};
  auto piece = std::ranges::upper_bound(pieces_, in_text.begin, {}, [](const ElementSpan& p) { return p.text.end; });
  for (; piece != pieces_.end() && piece->text.begin < in_text.end; ++piece) {
    const Span part{std::max(piece->text.begin, in_text.begin), std::min(piece->text.end, in_text.end)};
    words[index(piece->element)] += count_words(document_->view(part), counting_.rule);
  }
  return words;
}

WordRange TextWords::count(Span in_text) const { return word_range(tally(in_text), counting_); }

Status judge(WordRange words, const Band& band) {
  if (band.contains(words.least) && band.contains(words.most)) return Status::passed;
  const bool too_short = words.most < band.min;
  const bool too_long = band.max && words.least > *band.max;
  return too_short || too_long ? Status::failed : Status::cannot_tell;
}

std::string to_string(WordRange words) {
  return words.least == words.most ? plural(words.least, "word") : fmt::format("{}–{} words", words.least, words.most);
}

std::string advice(WordRange words, const Band& band) {
  const bool add = words.least < band.min;
  const std::string_view verb = add ? "add" : "take away";
  const std::uint64_t spread = words.most - words.least;
  const std::uint64_t safe = add ? band.min - words.least : words.most - band.max.value_or(words.most);
  const bool can_be_safe = !band.max || spread <= *band.max - band.min;
  if (judge(words, band) != Status::failed)
    return can_be_safe ? fmt::format("To be safe, {} {}.", verb, plural(safe, "word"))
                       : "Put more of the text into plain paragraphs, which count in any case.";
  const std::uint64_t needed = safe - spread;
  const std::string least = fmt::format("{} at least {}", capitalised(std::string(verb)), plural(needed, "word"));
  return spread == 0 || !can_be_safe ? least + "." : fmt::format("{}; to be safe, {} {}.", least, verb, safe);
}

}  // namespace rubricate
