// characters: how long the text is, in characters.
#include <checks/input.hpp>
#include <checks/quantity.hpp>
#include <checks/word_band.hpp>
#include <document/characters.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr std::string_view k_spaces[] = {"count", "skip", "open"};

constexpr Param k_params[] = {
    {"band",
     ParamType::length,
     "How many characters: 1500-2000, at least 300, at most 2000, exactly 140",
     "",
     true,
     {},
     "1500-2000"},
    {"tolerance", ParamType::percent, "Widens the band at both ends, rounded in the applicant's favour"},
    {"spaces", ParamType::choice, "Whether spaces count; open when the guidelines do not say", "open", false, k_spaces},
};

constexpr Mistake k_mistakes[] = {
    {"characters/too-few", "fewer characters than the band allows, however they are counted"},
    {"characters/too-many", "more characters than the band allows, however they are counted"},
    {"characters/depends", "inside the band or outside, depending on what counts"},
};

struct Characters {
  Tally seen{};    // by element
  Tally spaces{};  // by element
};

Characters count(std::span<const Text> texts) {
  Characters characters;
  for (const Text& text : texts)
    for (const ElementSpan& piece : element_spans(*text.document, text.first, text.end, text.copied_prompts)) {
      const CharacterCount here = count_characters(text.document->view(piece.text));
      characters.seen[index(piece.element)] += here.seen;
      characters.spaces[index(piece.element)] += here.spaces;
    }
  return characters;
}

// What the message on an open count names: "300 spaces, 50 characters in headings".
std::string open_pieces(const Tally& tally, std::uint32_t open_spaces, const Counting& counting) {
  std::string elements = by_element(tally, counting, Counted::open, "characters in ");
  if (open_spaces == 0) return elements;
  return plural(open_spaces, "space") + (elements.empty() ? "" : ", " + elements);
}

void run(const CheckInput& in, CheckOutput& out) {
  const Counting& counting = in.rubric.counting;
  const auto* given = in.params().get<std::string>("spaces");
  const std::string_view spaces = given != nullptr ? std::string_view(*given) : std::string_view("open");
  const Characters characters = count(in.texts);

  // What is counted in any case, and how many spaces may come to it.
  Tally tally = characters.seen;
  if (spaces == "count")
    for (std::size_t i = 0; i < element_count; ++i) tally[i] += characters.spaces[i];
  const std::uint32_t open_spaces = spaces == "open" ? word_range(characters.spaces, counting).most : 0;
  WordRange range = word_range(tally, counting);
  range.most += open_spaces;

  Band band = *in.params().get<Band>("band");
  const double* tolerance = in.params().get<double>("tolerance");
  const std::string written = to_string(band) + (tolerance != nullptr ? fmt::format(" ±{:g} %", *tolerance) : "");
  if (tolerance != nullptr) band = widened(band, *tolerance);
  const std::string_view how = spaces == "count" ? " with spaces" : spaces == "skip" ? " without spaces" : "";

  out.result.wanted = written + std::string(how);
  out.result.found = to_string(range, "character");
  out.result.quantity = quantity(range.least, band);
  out.result.status = judge(range, band);

  const bool too_few = range.least < band.min;
  const auto& address = in.requirement.address;
  if (out.result.status == Status::failed)
    out.add(too_few ? std::string_view("characters/too-few") : std::string_view("characters/too-many"), Severity::error,
            address, beginning(in.texts),
            fmt::format("{}; {} wanted ({}{})", out.result.found, out.result.wanted, breakdown(tally, counting),
                        open_spaces > 0 ? fmt::format("; open too: {}", plural(open_spaces, "space")) : ""),
            advice(range, band, "character") + (too_few ? left_out(tally, counting, "character") : ""));
  if (out.result.status == Status::cannot_tell)
    out.add("characters/depends", Severity::unsure, address, beginning(in.texts),
            fmt::format("{}; {} wanted: it depends on whether {} count", out.result.found, out.result.wanted,
                        open_pieces(tally, open_spaces, counting)),
            "The guidelines do not say. " + (can_be_safe(range, band)
                                                 ? advice(range, band, "character")
                                                 : "No length suits every way of counting; ask those who wrote them."));
}

}  // namespace

extern const CheckKind k_characters{"characters", "The text has as many characters as the guidelines ask", k_params,
                                    k_mistakes, run};

}  // namespace rubricate
