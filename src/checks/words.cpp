// words: how long the text is.
#include <checks/input.hpp>
#include <checks/quantity.hpp>
#include <checks/unseen_words.hpp>
#include <checks/word_band.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"band", ParamType::length, "How many words: 450-550, at least 300, at most 500, exactly 100", "", true},
    {"tolerance", ParamType::percent, "Widens the band at both ends, rounded in the applicant's favour"},
    {"count", ParamType::choices, "What surely counts; replaces the rubric's counting", "", false, element_names,
     "[captions]"},
    {"skip", ParamType::choices, "What surely does not count; replaces the rubric's counting", "", false, element_names,
     "[prompts]"},
};

constexpr Mistake k_mistakes[] = {
    {"words/too-few", "fewer words than the band allows, however they are counted"},
    {"words/too-many", "more words than the band allows, however they are counted"},
    {"words/depends", "inside the band or outside, depending on what counts as text"},
    {"words/answer-in-heading", "an answer on the line of the question that is its heading"},
    {"words/in-comment", "text in an HTML comment, which nobody sees"},
};

// The rubric's policy, with this requirement's own words on what counts.
Counting policy(const CheckInput& in) {
  Counting counting = in.rubric.counting;
  const auto apply = [&](std::string_view name, Counted value) {
    if (const auto* elements = in.params().get<std::vector<std::string>>(name))
      for (const std::string& element : *elements)
        counting
            .elements[static_cast<std::size_t>(std::ranges::find(element_names, element) - std::begin(element_names))] =
            value;
  };
  apply("count", Counted::yes);
  apply("skip", Counted::no);
  return counting;
}

bool open_words(const Tally& words, const Counting& counting) {
  const WordRange range = word_range(words, counting);
  return range.least != range.most;
}

std::string what_it_depends_on(const Tally& words, const Counting& counting, bool is_guessed) {
  std::string what;
  if (open_words(words, counting))
    what = fmt::format("whether {} count", by_element(words, counting, Counted::open, "words in "));
  if (!is_guessed) return what;
  return what + (what.empty() ? "" : ", and on ") + "how the words of a PDF are told apart, which is sure to 1 in 100";
}

// In a PDF words are parted and joined where lines end, and page numbers stand among them: one word in a hundred.
void widen(WordRange& words, std::uint32_t guessed) {
  constexpr std::uint32_t k_of = 100;
  const std::uint32_t doubtful = (guessed + k_of - 1) / k_of;
  words.least -= std::min(words.least, doubtful);
  words.most += doubtful;
}

void run(const CheckInput& in, CheckOutput& out) {
  const Counting counting = policy(in);
  Tally words_by_element{};
  std::uint32_t guessed = 0;  // words of PDFs
  std::uint32_t perhaps = 0;  // of them, what would not count if it is what it seems to be
  for (const Text& text : in.texts) {
    const Tally words = tally(*text.document, text.first, text.end, text.copied_prompts, counting.rule);
    for (std::size_t i = 0; i < element_count; ++i) words_by_element[i] += words[i];
    if (!text.document->is_guessed) continue;
    guessed += word_range(words, counting).most;
    for (const Element element :
         {Element::headings, Element::lists, Element::tables, Element::captions, Element::quotes, Element::footnotes})
      if (counting.elements[index(element)] == Counted::no) perhaps += words[index(element)];
  }
  WordRange words = word_range(words_by_element, counting);
  widen(words, guessed);
  words.most += perhaps;
  Band band = *in.params().get<Band>("band");
  const double* tolerance = in.params().get<double>("tolerance");
  const std::string written = to_string(band) + (tolerance != nullptr ? fmt::format(" ±{:g} %", *tolerance) : "");
  if (tolerance != nullptr) band = widened(band, *tolerance);

  out.result.wanted = written;
  out.result.found = to_string(words);
  out.result.quantity = quantity(words.least, band);
  out.result.status = judge(words, band);

  const std::optional<Place> place = beginning(in.texts);
  const bool too_few = words.least < band.min;
  const std::string help = advice(words, band) + (too_few ? left_out(words_by_element, counting) : "");
  const auto& address = in.requirement.address;
  if (out.result.status == Status::failed)
    out.add(too_few ? std::string_view("words/too-few") : std::string_view("words/too-many"), Severity::error, address,
            place, fmt::format("{}; {} wanted ({})", out.result.found, written, breakdown(words_by_element, counting)),
            help);
  if (out.result.status == Status::cannot_tell)
    out.add("words/depends", Severity::unsure, address, place,
            fmt::format("{}; {} wanted: it depends on {}", out.result.found, written,
                        what_it_depends_on(words_by_element, counting, guessed > 0)),
            open_words(words_by_element, counting) ? "The guidelines do not say. " + help : help);
  report_answers_in_headings(in, out);
  report_comments(in, out);
}

}  // namespace

extern const CheckKind k_words{"words", "The text is as long as the guidelines ask", k_params, k_mistakes, run, true,
                               true};

}  // namespace rubricate
