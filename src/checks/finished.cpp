// finished: nothing is left to fill in.
#include <checks/input.hpp>
#include <checks/own_text.hpp>
#include <checks/placeholder.hpp>

#include <vector>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"terms", ParamType::terms, "More words that mean something is left to fill in", "", false, {}, "[to follow]"},
};

constexpr Mistake k_mistakes[] = {
    {"finished/placeholder", "a placeholder in brackets, or as all that stands there"},
    {"finished/maybe", "words that may mean that something is still to come"},
};

constexpr std::size_t k_most_reported = 20;  // a template left untouched has hundreds

void run(const CheckInput& in, CheckOutput& out) {
  const auto* terms = in.params().get<std::vector<Term>>("terms");
  const std::span<const Term> extra = terms != nullptr ? std::span<const Term>(*terms) : std::span<const Term>{};
  std::size_t surely = 0, maybe = 0;
  for (const Text& text : in.texts)
    for (std::uint32_t i = text.first; i < text.end; ++i) {
      const Block& block = text.document->blocks[i];
      if (!is_leaf(block.kind) || block.kind == BlockKind::code) continue;
      const std::string_view paragraph = text.document->view(block);
      for (const Placeholder& gap : find_placeholders(paragraph, extra, block.kind == BlockKind::heading)) {
        const Span span{block.text.begin + gap.text.begin, block.text.begin + gap.text.end};
        if ((style_at(*text.document, span.begin) & code_span) != 0) continue;  // quoted, not said
        ++(gap.surely ? surely : maybe);
        if (surely + maybe > k_most_reported) continue;
        if (gap.surely)
          out.add("finished/placeholder", Severity::error, in.requirement.address, text.place(span),
                  "this is still to be filled in", "Replace it with the real text, or take it out.");
        else
          out.add("finished/maybe", Severity::unsure, in.requirement.address, text.place(span),
                  "this may still have to be filled in", "If so, fill it in; if it is meant as it stands, leave it.");
      }
    }
  out.result.status = surely > 0 ? Status::failed : maybe > 0 ? Status::cannot_tell : Status::passed;
  out.result.found = surely + maybe == 0 ? "nothing left to fill in"
                     : surely > 0        ? fmt::format("{} left to fill in", plural(surely, "place"))
                                         : fmt::format("{} to look at", plural(maybe, "place"));
}

}  // namespace

extern const CheckKind k_finished{"finished", "Nothing is left to fill in", k_params, k_mistakes, run};

}  // namespace rubricate
