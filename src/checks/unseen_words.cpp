#include <checks/own_text.hpp>
#include <checks/unseen_words.hpp>
#include <document/words.hpp>

namespace rubricate {
namespace {

// What is told once for all places, at the first of them.
struct Told {
  std::size_t places = 0;
  std::size_t words = 0;
  std::optional<Place> first;

  void add(Place place, std::size_t more_words) {
    if (places++ == 0) first = place;
    words += more_words;
  }
  [[nodiscard]] std::string_view here() const { return places > 1 ? "; the first is here" : ""; }
};

// Comments that are no applicant's: markers, instructions from `new submission`, and what Word leaves for itself.
bool is_for_programs(std::string_view comment) {
  for (const std::string_view begin : {"prompt:", "Answer the following only if this is your case:", "[if "})
    if (comment.starts_with(begin)) return true;
  return false;
}

}  // namespace

void report_answers_in_headings(const CheckInput& in, CheckOutput& out) {
  Told told;
  for (const Text& text : in.texts)
    for (std::uint32_t i = text.first; i < text.end; ++i) {
      const Span answer = answer_in_heading(*text.document, text.document->blocks[i], text.copied_prompts);
      if (!answer.empty()) told.add(text.place(answer), 0);
    }
  if (told.places == 0) return;
  out.add("words/answer-in-heading", Severity::warning, in.requirement.address, told.first,
          told.places == 1
              ? std::string("an answer stands on the line of its question and so is part of the heading")
              : fmt::format("{} answers stand on the lines of their questions and so are parts of the headings{}",
                            told.places, told.here()),
          "Press Enter twice behind the question.");
}

void report_comments(const CheckInput& in, CheckOutput& out) {
  constexpr std::uint32_t k_fewest = 15;  // words; shorter ones are notes to oneself
  Told told;
  for (const Text& text : in.texts) {
    const Span source = source_of(text);
    for (const Comment& comment : text.document->comments) {
      if (!source.contains(comment.source.begin) || is_for_programs(comment.text)) continue;
      const std::uint32_t words = count_words(comment.text, in.rubric.counting.rule);
      if (words >= k_fewest) told.add({text.file, comment.source}, words);
    }
  }
  if (told.places == 0) return;
  out.add("words/in-comment", Severity::warning, in.requirement.address, told.first,
          told.places == 1
              ? fmt::format("a comment holds {} words, which nobody sees and which are not counted", told.words)
              : fmt::format("{} comments hold {} words, which nobody sees and which are not counted{}", told.places,
                            told.words, told.here()),
          "If they belong to your text, take out the marks <!-- and --> around them; if not, leave them.");
}

}  // namespace rubricate
