// abbreviations: each is explained where it first stands.
#include <checks/abbreviation_words.hpp>
#include <checks/input.hpp>
#include <checks/own_text.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"known", ParamType::terms, "Abbreviations that need no explaining"},
};

constexpr Mistake k_mistakes[] = {
    {"abbreviations/unexplained", "an abbreviation that is not explained in brackets at its first use"},
};

constexpr std::size_t k_most_reported = 20;

bool is_known(const CheckInput& in, std::string_view abbreviation) {
  const auto* known = in.params().get<std::vector<Term>>("known");
  return known != nullptr && std::ranges::any_of(*known, [&](const Term& term) {
           const auto match = term.find(abbreviation);
           return match && match->size() == abbreviation.size();
         });
}

void run(const CheckInput& in, CheckOutput& out) {
  std::set<std::string, std::less<>> seen;
  std::size_t unexplained = 0;
  for (const Text& text : in.texts)
    for (const OwnText& piece : own_text(text)) {
      const BlockKind kind = text.document->blocks[piece.block].kind;
      if (kind == BlockKind::code || kind == BlockKind::heading) continue;  // a title is no place to explain
      const std::string_view paragraph = text.document->view(piece.text);
      for (const Span at : find_abbreviations(paragraph)) {
        const std::string_view abbreviation = singular(paragraph.substr(at.begin, at.size()));
        const Span span{piece.text.begin + at.begin, piece.text.begin + at.end};
        if ((style_at(*text.document, span.begin) & code_span) != 0 || seen.contains(abbreviation)) continue;
        seen.emplace(abbreviation);
        if (is_known(in, abbreviation) || is_explained(paragraph, at)) continue;
        if (++unexplained > k_most_reported) continue;
        out.add(
            "abbreviations/unexplained", Severity::unsure, in.requirement.address, text.place(span),
            "this may be an abbreviation, and it is not explained where it first stands",
            "Write it out once, with the abbreviation in brackets behind it: National Education Association (NEA).");
      }
    }
  out.result.status = unexplained > 0 ? Status::cannot_tell : Status::passed;
  out.result.found = unexplained == 0 ? std::string("none left unexplained")
                                      : fmt::format("{} to look at", plural(unexplained, "abbreviation"));
}

}  // namespace

extern const CheckKind k_abbreviations{"abbreviations", "Abbreviations are explained where they first stand", k_params,
                                       k_mistakes, run};

}  // namespace rubricate
