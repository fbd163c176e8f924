#include <checks/copied_prompts.hpp>
#include <checks/quotation.hpp>
#include <document/words.hpp>
#include <similarity/collect.hpp>
#include <verdict/view.hpp>

#include <algorithm>
#include <string_view>

namespace rubricate {
namespace {

// An opening mark that nothing closes is a slip, or hides a text; what stands behind it is no quotation.
bool is_closed(std::string_view quotation) {
  for (const std::string_view mark : {"\"", "'", "”", "“", "’", "‘", "«", "»", "›"})
    if (quotation.size() > mark.size() && quotation.ends_with(mark)) return true;
  return false;
}

std::vector<Span> quotations_in(const Document& document, std::uint32_t first, std::uint32_t end) {
  std::vector<Span> found;
  for (std::uint32_t i = first; i < end; ++i) {
    const Block& block = document.blocks[i];
    if (!is_leaf(block.kind)) continue;
    for (const Span quotation : quotations(document.view(block))) {
      const Span here{block.text.begin + quotation.begin, block.text.begin + quotation.end};
      if (is_closed(document.view(here))) found.push_back(here);
    }
  }
  return found;
}

// Where the words of an element are counted when they are not compared; null when they are.
std::uint64_t* not_compared(Element element, TakenOut& out) {
  switch (element) {
    case Element::headings: return &out.headings;
    case Element::quotes: return &out.quotations;
    case Element::code: return &out.code;
    case Element::references: return &out.references;
    case Element::prompts: return &out.guidelines;
    case Element::paragraphs:
    case Element::lists:
    case Element::tables:
    case Element::captions:
    case Element::footnotes: return nullptr;
  }
  return nullptr;
}

std::uint64_t all_of(const TakenOut& out) {
  return out.guidelines + out.headings + out.quotations + out.references + out.code + out.common;
}

std::string path_from_here(const Submission& submission, const std::string& path) {
  if (!submission.is_folder) return submission.name;
  return submission.name.ends_with('/') ? submission.name + path : submission.name + "/" + path;
}

std::vector<Prompt> prompts_of(const Rubric& rubric) {
  std::vector<Prompt> prompts;
  for (const Part& part : rubric.parts)
    for_each_requirement(part.requirements, [&](const Requirement& requirement) {
      if (const auto* asked = requirement.params.get<std::vector<Prompt>>("ask"))
        prompts.insert(prompts.end(), asked->begin(), asked->end());
    });
  return prompts;
}

}  // namespace

Collector::Collector(const Rubric& rubric)
    : guidelines_(rubric), prepared_(rubric), asked_(prompts_of(rubric), container_titles(rubric)) {}

void Collector::add(Submission submission) {
  is_taken_.clear();
  for (const SubmittedFile& file : submission.files) {
    is_taken_.emplace_back(file.document.blocks.size());
    if (!is_taken_.back().empty()) is_taken_.back().front() = true;  // the document itself
  }
  file_number_.assign(submission.files.size(), std::nullopt);
  for (std::uint32_t part = 0; part < submission.parts.size(); ++part)
    add_answer(part, view_of_part(prepared_, submission, part).texts);
  add_answer(std::nullopt, whole_texts(submission));
  keep_sources(submission);
  collection_.submissions.push_back(std::move(submission.name));
}

// What of the texts no other answer has.
void Collector::add_answer(std::optional<std::uint32_t> part, std::span<const Text> texts) {
  const auto submission = static_cast<std::uint32_t>(collection_.submissions.size());
  const auto first = static_cast<std::uint32_t>(collection_.words.size());
  const std::uint64_t before = all_of(collection_.taken_out);
  for (const Text& text : texts) add_text(text);
  const auto end = static_cast<std::uint32_t>(collection_.words.size());
  const auto left_out = static_cast<std::uint32_t>(all_of(collection_.taken_out) - before);
  if (first < end) collection_.answers.push_back({submission, part, first, end, left_out});
}

void Collector::add_text(const Text& text) {
  std::vector<bool>& is_taken = is_taken_[text.file];
  std::vector<FoldedWord> words;
  for (std::uint32_t i = text.first; i < text.end;) {
    const std::uint32_t first = i;
    while (i < text.end && !is_taken[i]) is_taken[i++] = true;
    if (first < i) add_words(text, first, i, words);
    while (i < text.end && is_taken[i]) ++i;
  }
  const std::vector<bool> is_copied = mark_copied(words, guidelines_);
  const auto own = static_cast<std::size_t>(std::ranges::count(is_copied, false));
  collection_.taken_out.guidelines += words.size() - own;
  if (own == 0) return;
  std::optional<std::uint32_t>& number = file_number_[text.file];
  if (!number) {
    number = static_cast<std::uint32_t>(collection_.files.size());
    collection_.files.emplace_back();
  }
  collection_.stretches.push_back({*number, static_cast<std::uint32_t>(collection_.words.size())});
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!is_copied[i])
      collection_.words.push_back(
          {static_cast<std::uint32_t>(words[i].hash ^ words[i].hash >> 32U), text.document->source_of(words[i].text)});
}

// The words of blocks [first, end) that are compared.
void Collector::add_words(const Text& text, std::uint32_t first, std::uint32_t end, std::vector<FoldedWord>& words) {
  const Document& document = *text.document;
  const std::vector<Span> quoted = quotations_in(document, first, end);
  auto quotation = quoted.begin();
  std::vector<FoldedWord> here;
  for (const ElementSpan& piece : element_spans(document, first, end, text.copied_prompts)) {
    here.clear();
    append_folded_words(document.view(piece.text), piece.text.begin, here);
    if (std::uint64_t* const count = not_compared(piece.element, collection_.taken_out)) {
      *count += here.size();
      continue;
    }
    for (const FoldedWord& word : here) {
      while (quotation != quoted.end() && quotation->end <= word.text.begin) ++quotation;
      if (quotation != quoted.end() && quotation->contains(word.text.begin))
        ++collection_.taken_out.quotations;
      else
        words.push_back(word);
    }
  }
}

// All texts that were read, for what of them belongs to no part.
std::vector<Text> Collector::whole_texts(const Submission& submission) const {
  std::vector<Text> texts;
  for (std::uint32_t i = 0; i < submission.files.size(); ++i) {
    const SubmittedFile& file = submission.files[i];
    if (file.state != FileState::read || file.copy_of || std::ranges::find(is_taken_[i], false) == is_taken_[i].end())
      continue;
    Text text{i, &file.document, 1, static_cast<std::uint32_t>(file.document.blocks.size()), {}, &file.source};
    text.copied_prompts = find_copied_prompts(text, asked_, find_anchors(text, asked_));
    texts.push_back(std::move(text));
  }
  return texts;
}

void Collector::keep_sources(Submission& submission) {
  for (std::size_t i = 0; i < submission.files.size(); ++i) {
    if (!file_number_[i]) continue;
    Source& source = submission.files[i].source;
    source.path = path_from_here(submission, source.path);
    bytes_ += source.text.size();
    collection_.files[*file_number_[i]] = std::move(source);
  }
}

}  // namespace rubricate
