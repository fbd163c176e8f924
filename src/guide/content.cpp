// Sentences about what a text says, and what it does not.
#include <guide/sentences.hpp>
#include <guide/wording.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate::guide {
namespace {

/// The terms of a parameter in words; empty when it is not given.
std::vector<std::string> terms_in_words(const Requirement& requirement, std::string_view param) {
  std::vector<std::string> words;
  if (const auto* terms = requirement.params.get<std::vector<Term>>(param))
    for (const Term& term : *terms) words.push_back(in_words(term));
  return words;
}

}  // namespace

Item mentions_sentence(const Requirement& requirement) {
  const std::vector<std::string> terms = terms_in_words(requirement, "terms");
  const Band* enough = requirement.params.get<Band>("at-least");
  // With a semicolon, since a term may list several forms itself.
  const std::string list = fmt::format("{}", fmt::join(terms, "; "));
  if (enough != nullptr) return {fmt::format("Speak of {} of these: {}.", range(*enough), list)};
  return {terms.size() == 1 ? fmt::format("Speak of {}.", list) : fmt::format("Speak of each of these: {}.", list)};
}

Item avoids_sentence(const Requirement& requirement) {
  Item item{fmt::format("Do not write {}.", enumerated(terms_in_words(requirement, "terms"), "or"))};
  if (const auto* instead = requirement.params.get<std::string>("instead"))
    item.text += fmt::format(" Instead: {}", sentence(*instead));
  return item;
}

Item abbreviations_sentence(const Requirement& requirement) {
  Item item{"Explain each abbreviation where you first use it, like this: National Education Association (NEA)."};
  const std::vector<std::string> known = terms_in_words(requirement, "known");
  if (!known.empty()) item.text += fmt::format(" These need no explaining: {}.", enumerated(known));
  return item;
}

Item finished_sentence(const Requirement& requirement) {
  Item item{"Leave nothing to be filled in later: no gaps, no “TBD”, no words in brackets from a template."};
  const std::vector<std::string> terms = terms_in_words(requirement, "terms");
  if (!terms.empty()) item.text += fmt::format(" These count as gaps, too: {}.", enumerated(terms));
  return item;
}

Item own_words_sentence(const Requirement& requirement) {
  const double* given = requirement.params.get<double>("share");
  const std::string share =
      given != nullptr ? fmt::format("{}%", number(*given)) : std::string(chosen(requirement, "share"));
  return {fmt::format("Write in your own words: at most {} of the text may be copied from these guidelines.", share)};
}

Item privacy_sentence(const Requirement& requirement) {
  const std::string_view names = chosen(requirement, "names");
  Item item{names == "first"  ? "Call people by their first names only."
            : names == "none" ? "Do not name anybody."
                              : "People may be named."};
  if (chosen(requirement, "emails") == "forbid") item.text += " Leave out e-mail addresses.";
  if (chosen(requirement, "phones") == "forbid") item.text += " Leave out telephone numbers.";
  if (chosen(requirement, "file-names") == "forbid") item.text += " Keep the names of people out of file names.";
  return item;
}

Item attests_sentence(const Requirement& requirement) {
  const auto* ids = requirement.params.get<std::vector<Title>>("ids");
  if (ids == nullptr || ids->empty()) return {};
  Item item{
      "At the very top of the text, between two lines of three hyphens (---), state each of these, with “yes” behind "
      "the "
      "colon if it is true:"};
  for (const Title& id : *ids) item.items.push_back({fmt::format("{}: yes", id.name)});
  return item;
}

Item references_sentence(const Requirement& /*requirement*/) {
  return {"List every source that you cite under a heading such as “References”, and cite every source that you list."};
}

}  // namespace rubricate::guide
