// own-words: the text is not the prompts or the template pasted back.
#include <checks/copied_words.hpp>
#include <checks/input.hpp>

#include <cmath>

namespace rubricate {
namespace {

constexpr std::string_view k_standard_share = "30%";
constexpr double k_standard = 30;

constexpr Param k_params[] = {
    {"share", ParamType::percent, "How much of the text may be the guidelines' own words", k_standard_share},
};

constexpr Mistake k_mistakes[] = {
    {"own-words/copied", "much of the text is the guidelines' own words"},
    {"own-words/nothing", "there are no words to look at"},
};

void run(const CheckInput& in, CheckOutput& out) {
  const double* given = in.params().get<double>("share");
  const double share = given != nullptr ? *given : k_standard;
  const GuidelineWords guidelines(in.rubric);
  CopiedWords all;
  std::optional<Place> longest;
  for (const Text& text : in.texts) {
    const CopiedWords here = count_copied(*text.document, text.first, text.end, text.copied_prompts, guidelines);
    all.words += here.words;
    all.copied += here.copied;
    if (here.longest <= all.longest) continue;
    all.longest = here.longest;
    longest = text.place(here.longest_text);
  }
  out.result.wanted = fmt::format("at most {:g} %", share);
  out.result.status = Status::passed;
  if (all.words == 0) {
    out.result.status = Status::cannot_tell;
    out.result.found = "no words";
    out.add("own-words/nothing", Severity::unsure, in.requirement.address, beginning(in.texts),
            "there are no words to look at", "Write the text.");
    return;
  }
  // Rounded up, so that what is above the share never looks as if it were not.
  const double copied = 100 * static_cast<double>(all.copied) / static_cast<double>(all.words);
  out.result.found = fmt::format("{:g} % copied", std::ceil(copied));
  if (copied <= share) return;
  out.result.status = Status::cannot_tell;
  out.add(
      "own-words/copied", Severity::unsure, in.requirement.address, longest,
      fmt::format("{} of {} words ({:g} %) also stand in the guidelines; at most {:g} % wanted; the longest stretch, "
                  "{}, is here",
                  all.copied, all.words, std::ceil(copied), share, plural(all.longest, "word")),
      "Say it in your own words. Questions may stay as headings if the answers are longer.");
}

}  // namespace

extern const CheckKind k_own_words{"own-words", "The text is not the questions or the template pasted back", k_params,
                                   k_mistakes, run};

}  // namespace rubricate
