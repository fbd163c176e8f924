// The table of sentences.
#include <guide/sentences.hpp>
#include <guide/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate::guide {
namespace {

constexpr Sentence k_sentences[] = {
    {"words", words_sentence, true},
    {"characters", characters_sentence, true},
    {"pages", pages_sentence},
    {"declared", declared_sentence, true},
    {"abbreviations", abbreviations_sentence},
    {"prompts", prompts_sentence},
    {"sections", sections_sentence},
    {"any", any_sentence},
    {"list", list_sentence},
    {"table", table_sentence},
    {"mentions", mentions_sentence},
    {"avoids", avoids_sentence},
    {"finished", finished_sentence},
    {"own-words", own_words_sentence},
    {"privacy", privacy_sentence},
    {"attests", attests_sentence},
    {"references", references_sentence},
    {"files", files_sentence},
    {"format", format_sentence},
    {"images", images_sentence},
    {"links", links_sentence},
};

constexpr std::string_view k_elements[element_count] = {"paragraphs",
                                                        "headings",
                                                        "lists",
                                                        "quotations",
                                                        "tables",
                                                        "captions",
                                                        "program code",
                                                        "footnotes",
                                                        "references at the end",
                                                        "questions copied from these guidelines"};

const Sentence* find_sentence(std::string_view kind) {
  const Sentence* const found = std::ranges::find(k_sentences, kind, &Sentence::kind);
  return found == std::end(k_sentences) ? nullptr : found;
}

}  // namespace

std::span<const Sentence> sentences() { return k_sentences; }

Item item_for(const Requirement& requirement, const Conditions& conditions) {
  const Sentence* const known = find_sentence(requirement.kind->id);
  Item item = known != nullptr ? known->write(requirement) : Item{sentence(std::string(requirement.kind->summary))};
  std::vector<std::string> limits;
  if (!requirement.profiles.empty())
    limits.push_back(fmt::format("for {} applicants only", enumerated(requirement.profiles)));
  if (requirement.when) limits.push_back(fmt::format("only if {}", conditions.in_words(*requirement.when)));
  if (requirement.in) limits.push_back(fmt::format("in the section {}", with_other_names(*requirement.in)));
  if (!limits.empty())
    item.text = fmt::format("{}: {}", capitalised(fmt::format("{}", fmt::join(limits, ", "))), item.text);
  if (!requirement.because.empty()) item.text = fmt::format("{} Reason: {}", item.text, sentence(requirement.because));
  return item;
}

bool counts_words(const Requirement& requirement) {
  const Sentence* const known = find_sentence(requirement.kind->id);
  if ((known != nullptr && known->counts_words) || requirement.params.get<Band>("words") != nullptr) return true;
  for (const std::vector<Requirement>& option : requirement.options)
    if (std::ranges::any_of(option, counts_words)) return true;
  const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask");
  return prompts != nullptr && std::ranges::any_of(*prompts, has_length);
}

std::string_view in_words(Element element) { return k_elements[static_cast<std::size_t>(element)]; }

std::string_view chosen(const Requirement& requirement, std::string_view param) {
  if (const auto* value = requirement.params.get<std::string>(param)) return *value;
  const auto declared = std::ranges::find(requirement.kind->params, param, &Param::name);
  return declared != requirement.kind->params.end() ? declared->standard : std::string_view();
}

}  // namespace rubricate::guide
