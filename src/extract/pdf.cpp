// Calls the steps from what pdftotext printed to a recorded text, and understands its complaints.
#include <extract/author.hpp>
#include <extract/pdf.hpp>
#include <extract/pdf_blocks.hpp>
#include <extract/pdf_furniture.hpp>
#include <extract/pdf_labels.hpp>
#include <extract/pdf_layout.hpp>
#include <extract/pdf_metrics.hpp>
#include <extract/pdf_titles.hpp>
#include <util/unicode.hpp>

#include <algorithm>

namespace rubricate {
namespace {

bool has_word_character(const PdfLine& line) {
  for (std::size_t at = 0; at < line.text.size();)
    if (is_word_character(next_character(line.text, at))) return true;
  return false;
}

bool says(std::string_view complaints, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return complaints.find(word) != std::string_view::npos; });
}

std::vector<std::uint32_t> find_empty_pages(const PdfLayout& layout) {
  constexpr std::uint32_t k_fewest = 5;  // words of a page that is none
  std::vector<std::uint32_t> words(layout.page_heights.size());
  for (const PdfLine& line : layout.lines)
    if (line.page < words.size()) words[line.page] += line.words;
  std::vector<std::uint32_t> empty;
  for (std::uint32_t page = 0; page < words.size(); ++page)
    if (words[page] < k_fewest) empty.push_back(page + 1);
  return empty;
}

}  // namespace

std::span<const std::string_view> pdf_arguments() {
  static constexpr std::string_view k_arguments[] = {"-bbox-layout", "-enc", "UTF-8", "-", "-"};
  return k_arguments;
}

ReadResult<void> read_pdf_layout(PdfLayoutReader& account, DocumentRecorder& recorder, ArtifactFacts& facts,
                                 std::vector<std::uint32_t>* empty_pages) {
  PdfLayout layout;
  const auto result = account.finish(layout);
  facts.author = author_shown(layout.author);
  if (!layout.page_heights.empty()) facts.pages = static_cast<std::uint32_t>(layout.page_heights.size());

  remove_furniture(layout);
  if (empty_pages != nullptr) *empty_pages = find_empty_pages(layout);
  join_labels(layout);
  find_notes(layout);
  const double height = body_height(layout.lines);
  std::vector<PdfParagraph> paragraphs = paragraphs_of(layout);
  find_large_titles(paragraphs, height);
  check_labels(paragraphs);
  find_plain_titles(paragraphs);
  record_blocks(paragraphs, recorder);

  if (!result) return result;
  if (std::ranges::none_of(layout.lines, has_word_character))
    return std::unexpected(ReadProblem{Opening::no_text, "its pages hold no text, only pictures or nothing"});
  return {};
}

ReadProblem pdf_problem(int code, std::string_view complaints) {
  constexpr int k_cannot_open = 1;
  constexpr int k_not_allowed = 3;
  if (says(complaints, {"ncorrect password"})) return {Opening::encrypted, "a password is needed to open it"};
  if (code == k_not_allowed || says(complaints, {"Copying of text from this document is not allowed"}))
    return {Opening::encrypted, "its author does not allow its text to be copied"};
  if (says(complaints, {"Out of memory", "out of memory", "bad_alloc"}))
    return {Opening::out_of_memory, "reading it takes more memory than any sensible PDF does"};
  if (says(complaints, {"unsupported version/revision", "Unsupported version/revision", "Unknown security handler",
                        "Couldn't find the '"}))
    return {Opening::encrypted, "it is protected in a way that cannot be opened"};
  if (says(complaints, {"Document stream is empty"})) return {Opening::damaged, "it is empty"};
  if (says(complaints, {"trailer dictionary", "xref table"}))
    return {Opening::damaged, "its end, where a PDF lists what it holds, is missing or broken"};
  if (code == k_cannot_open) return {Opening::damaged, "it cannot be opened as a PDF"};
  return {Opening::damaged, "reading it ended with an error"};
}

}  // namespace rubricate
