// words: how long the text is.
#include <checks/input.hpp>
#include <checks/unseen_words.hpp>
#include <checks/word_band.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"band", ParamType::length, "How many words: 450-550, at least 300, at most 500, exactly 100", "", true},
    {"tolerance", ParamType::percent, "Widens the band at both ends, rounded in the applicant's favour"},
    {"count", ParamType::choices, "What surely counts; replaces the rubric's counting", "", false, element_names},
    {"skip", ParamType::choices, "What surely does not count; replaces the rubric's counting", "", false,
     element_names},
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

// "12 in headings, 5 in footnotes": the elements that the policy treats so.
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

// Who counts in a word processor finds more words than we do.
std::string left_out(const Tally& tally, const Counting& counting) {
  const std::uint32_t copied = tally[index(Element::prompts)];
  if (copied == 0 || counting.elements[index(Element::prompts)] != Counted::no) return "";
  return copied == 1 ? " 1 word of a question copied from the guidelines was left out."
                     : fmt::format(" {} words of questions copied from the guidelines were left out.", copied);
}

void run(const CheckInput& in, CheckOutput& out) {
  const Counting counting = policy(in);
  Tally words_by_element{};
  for (const Text& text : in.texts) {
    const Tally words = tally(*text.document, text.first, text.end, text.copied_prompts, counting.rule);
    for (std::size_t i = 0; i < element_count; ++i) words_by_element[i] += words[i];
  }
  const WordRange words = word_range(words_by_element, counting);
  Band band = *in.params().get<Band>("band");
  const double* tolerance = in.params().get<double>("tolerance");
  const std::string written = to_string(band) + (tolerance != nullptr ? fmt::format(" ±{:g} %", *tolerance) : "");
  if (tolerance != nullptr) band = widened(band, *tolerance);

  out.result.wanted = written;
  out.result.found = to_string(words);
  out.result.status = judge(words, band);

  std::optional<Place> place;
  if (!in.texts.empty() && in.texts.front().first < in.texts.front().end)
    place = in.texts.front().place(in.texts.front().document->blocks[in.texts.front().first]);
  const bool too_few = words.least < band.min;
  const std::string help = advice(words, band) + (too_few ? left_out(words_by_element, counting) : "");
  const auto& address = in.requirement.address;
  if (out.result.status == Status::failed)
    out.add(too_few ? std::string_view("words/too-few") : std::string_view("words/too-many"), Severity::error, address,
            place, fmt::format("{}; {} wanted ({})", out.result.found, written, breakdown(words_by_element, counting)),
            help);
  if (out.result.status == Status::cannot_tell)
    out.add("words/depends", Severity::unsure, address, place,
            fmt::format("{}; {} wanted: it depends on whether {} count", out.result.found, written,
                        by_element(words_by_element, counting, Counted::open, "words in ")),
            "The guidelines do not say. " + help);
  report_answers_in_headings(in, out);
  report_comments(in, out);
}

}  // namespace

extern const CheckKind k_words{"words", "The text is as long as the guidelines ask", k_params, k_mistakes, run};

}  // namespace rubricate
