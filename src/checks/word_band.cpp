#include <checks/word_band.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <utility>

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

std::string to_string(WordRange words, std::string_view unit) {
  return words.least == words.most ? plural(words.least, unit)
                                   : fmt::format("{}–{} {}s", words.least, words.most, unit);
}

bool can_be_safe(WordRange words, const Band& band) {
  return !band.max || words.most - words.least <= *band.max - band.min;
}

std::string advice(WordRange words, const Band& band, std::string_view unit) {
  const bool add = words.least < band.min;
  const std::string_view verb = add ? "add" : "take away";
  const std::uint64_t spread = words.most - words.least;
  const std::uint64_t safe = add ? band.min - words.least : words.most - band.max.value_or(words.most);
  if (judge(words, band) != Status::failed)
    return can_be_safe(words, band) ? fmt::format("To be safe, {} {}.", verb, plural(safe, unit))
                                    : "Put more of the text into plain paragraphs, which count in any case.";
  const std::uint64_t needed = safe - spread;
  const std::string least = fmt::format("{} at least {}", capitalised(std::string(verb)), plural(needed, unit));
  return spread == 0 || !can_be_safe(words, band) ? least + "."
                                                  : fmt::format("{}; to be safe, {} {}.", least, verb, safe);
}

std::string by_element(const Tally& tally, const Counting& counting, Counted treated, std::string_view prefix) {
  std::vector<std::string> pieces;
  for (std::size_t i = 0; i < element_count; ++i)
    if (counting.elements[i] == treated && tally[i] > 0)
      pieces.push_back(fmt::format("{} {}{}", tally[i], prefix, element_names[i]));
  return fmt::format("{}", fmt::join(pieces, ", "));
}

std::string breakdown(const Tally& tally, const Counting& counting) {
  std::string text = by_element(tally, counting, Counted::yes, "in ");
  for (const auto& [treated, lead] : {std::pair{Counted::open, "open: "}, {Counted::no, "not counted: "}})
    if (const std::string more = by_element(tally, counting, treated, "in "); !more.empty())
      text += fmt::format("{}{}{}", text.empty() ? "" : "; ", lead, more);
  return text.empty() ? "no text" : text;
}

std::string left_out(const Tally& tally, const Counting& counting, std::string_view unit) {
  const std::uint32_t copied = tally[index(Element::prompts)];
  if (copied == 0 || counting.elements[index(Element::prompts)] != Counted::no) return "";
  return copied == 1 ? fmt::format(" 1 {} of a question copied from the guidelines was left out.", unit)
                     : fmt::format(" {} {}s of questions copied from the guidelines were left out.", copied, unit);
}

}  // namespace rubricate
