// Sentences about what a text is made of: answers, sections, lists, tables.
#include <guide/sentences.hpp>
#include <guide/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

/// " (50 to 100 words)"; empty without a band.
std::string length(const std::optional<Band>& words) {
  return words ? fmt::format(" ({})", amount(*words, "word")) : "";
}

Item question(const Prompt& prompt) {
  Item item{prompt.ask + length(prompt.words)};
  for (const Prompt& part : prompt.parts) item.items.push_back({part.ask + length(part.words)});
  return item;
}

/// The questions in their order; those of an either/or stand together, a list for each branch.
std::vector<Item> questions(const std::vector<Prompt>& prompts) {
  std::vector<Item> items;
  const Branch* last = nullptr;
  for (const Prompt& prompt : prompts) {
    if (!prompt.branch) {
      items.push_back(question(prompt));
    } else {
      if (last == nullptr || last->choice != prompt.branch->choice)
        items.push_back({.text = "One of these, whichever is your case:"});
      std::vector<Item>& branches = items.back().items;
      if (last == nullptr || *last != *prompt.branch)
        branches.push_back(
            {.text = fmt::format("{} {}:", branches.empty() ? "Either" : "Or", quoted(prompt.branch->name)),
             .numbered = true});
      branches.back().items.push_back(question(prompt));
    }
    last = prompt.branch ? &*prompt.branch : nullptr;
  }
  return items;
}

std::vector<std::string> names_of(const std::vector<Title>& titles) {
  std::vector<std::string> names;
  for (const Title& title : titles) names.push_back(with_other_names(title));
  return names;
}

}  // namespace

std::string with_other_names(const Title& title) {
  std::vector<std::string> others;
  for (const std::string& other : title.also) others.push_back(quoted(other));
  return others.empty() ? quoted(title.name) : fmt::format("{} (or {})", quoted(title.name), enumerated(others, "or"));
}

bool has_length(const Prompt& prompt) {
  return prompt.words.has_value() || std::ranges::any_of(prompt.parts, has_length);
}

Item prompts_sentence(const Requirement& requirement) {
  const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask");
  if (prompts == nullptr) return {};
  Item item{.text = prompts->size() == 1 ? "Answer this question" : "Answer each of these questions",
            .items = questions(*prompts),
            .numbered = prompts->size() > 1};
  if (chosen(requirement, "marked") == "required") item.text += ", each answer under a heading that names its question";
  if (chosen(requirement, "order") == "given") item.text += ", in this order";
  if (const Band* words = requirement.params.get<Band>("words"))
    item.text += fmt::format("; write {} for each{}", amount(*words, "word"),
                             std::ranges::any_of(*prompts, has_length) ? " where no other length is given" : "");
  item.text += ":";
  return item;
}

Item sections_sentence(const Requirement& requirement) {
  const auto* titles = requirement.params.get<std::vector<Title>>("titles");
  if (titles == nullptr) return {};
  const bool in_order = chosen(requirement, "order") == "given";
  Item item{.text = "Write a section with each of these titles", .items = {}, .numbered = in_order};
  if (in_order) item.text += ", in this order";
  if (const Band* level = requirement.params.get<Band>("level"))
    item.text += fmt::format(", each a heading of {}", levels_in_words(*level));
  if (const Band* words = requirement.params.get<Band>("words"))
    item.text += fmt::format("; write {} in each", amount(*words, "word"));
  item.text += ":";
  for (std::string& title : names_of(*titles)) item.items.push_back({std::move(title)});
  return item;
}

Item list_sentence(const Requirement& requirement) {
  const auto* of = requirement.params.get<std::string>("of");
  const Band* items = requirement.params.get<Band>("items");
  if (of == nullptr || items == nullptr) return {};
  Item item{fmt::format("List {}.", amount(*items, *of, plural_of(*of)))};
  if (const auto* fields = requirement.params.get<std::vector<Title>>("fields");
      fields != nullptr && !fields->empty()) {
    std::vector<std::string> names;
    for (const Title& field : *fields) names.push_back(field.name);
    item.text += fmt::format(" Give for each: {}.", enumerated(names));
  }
  if (const Band* words = requirement.params.get<Band>("words"))
    item.text += fmt::format(" Write {} on each.", amount(*words, "word"));
  return item;
}

Item table_sentence(const Requirement& requirement) {
  const auto* columns = requirement.params.get<std::vector<Title>>("columns");
  if (columns == nullptr) return {};
  const Band* given = requirement.params.get<Band>("rows");
  const Band rows = given != nullptr ? *given : Band{.min = 1, .max = std::nullopt};
  return {fmt::format("Make a table with the column{} {} and, below its head, {}. Fill in every cell.",
                      columns->size() == 1 ? "" : "s", enumerated(names_of(*columns)), amount(rows, "row"))};
}

Item any_sentence(const Requirement& requirement) {
  Item item{"One of these ways is enough:"};
  for (const std::vector<Requirement>& option : requirement.options) {
    Item way{"All of this:"};
    for (const Requirement& inner : option) way.items.push_back(item_for(inner));
    item.items.push_back(option.size() == 1 ? Item(way.items.front()) : std::move(way));
  }
  return item;
}

}  // namespace rubricate::guide
