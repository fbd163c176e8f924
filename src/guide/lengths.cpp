// Sentences about how long a text is to be.
#include <guide/sentences.hpp>
#include <guide/wording.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

std::string with_tolerance(const Requirement& requirement) {
  const double* tolerance = requirement.params.get<double>("tolerance");
  return tolerance != nullptr ? fmt::format(" Up to {}% beyond these limits is accepted.", number(*tolerance)) : "";
}

Item length(const Requirement& requirement, std::string_view verb, std::string_view one) {
  const Band* band = requirement.params.get<Band>("band");
  if (band == nullptr) return {};
  return {fmt::format("{} {}.{}", verb, amount(*band, one), with_tolerance(requirement))};
}

/// The kinds of text that a parameter names: `headings and captions count`; empty when there are none.
std::string own_counting(const Requirement& requirement, std::string_view param, std::string_view verb) {
  const auto* elements = requirement.params.get<std::vector<std::string>>(param);
  if (elements == nullptr || elements->empty()) return "";
  std::vector<std::string> names;
  for (const std::string& element : *elements) {
    const auto index = std::ranges::find(element_names, element) - std::begin(element_names);
    names.emplace_back(index < std::ssize(element_names) ? in_words(static_cast<Element>(index))
                                                         : std::string_view(element));
  }
  return fmt::format("{} {}", enumerated(names), verb);
}

}  // namespace

Item words_sentence(const Requirement& requirement) {
  Item item = length(requirement, "Write", "word");
  const std::string counted = own_counting(requirement, "count", "count");
  const std::string skipped = own_counting(requirement, "skip", "do not");
  if (!counted.empty() && !skipped.empty())
    item.text += fmt::format(" Here, {}; {}.", counted, skipped);
  else if (!counted.empty() || !skipped.empty())
    item.text += fmt::format(" Here, {}{}.", counted, skipped.empty() ? "" : skipped + " count");
  return item;
}

Item characters_sentence(const Requirement& requirement) {
  Item item = length(requirement, "Write", "character");
  const std::string_view spaces = chosen(requirement, "spaces");
  item.text += spaces == "count"  ? " Spaces count."
               : spaces == "skip" ? " Spaces do not count."
                                  : " Whether spaces count is left open.";
  return item;
}

Item pages_sentence(const Requirement& requirement) { return length(requirement, "Fill", "page"); }

Item declared_sentence(const Requirement& requirement) {
  Item item{"State in the text how many words it has, such as “Word count: 498”, and see that the number is true."};
  if (const double* tolerance = requirement.params.get<double>("tolerance"))
    item.text += fmt::format(" It may be off by up to {}%.", number(*tolerance));
  return item;
}

}  // namespace rubricate::guide
