#include <checks/listed_answers.hpp>
#include <checks/template.hpp>
#include <util/phrases.hpp>
#include <util/unicode.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

// Text in a comment must not end it.
std::string in_comment(std::string text) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at)) text.replace(at, 2, "–");
  return text;
}

std::string comment(const std::string& text) { return fmt::format("<!-- {} -->\n\n", in_comment(text)); }

// The list of the part in which the prompt is answered; null when there is none.
const Requirement* list_for(const Prompt& prompt, const Part& part) {
  for (const Requirement& requirement : part.requirements) {
    const auto* of = requirement.params.get<std::string>("of");
    const auto* fields = requirement.params.get<std::vector<Title>>("fields");
    if (requirement.kind->id == "list" && !requirement.advisory && of != nullptr && fields != nullptr &&
        answering_field(prompt, *of, *fields))
      return &requirement;
  }
  return nullptr;
}

void add_prompts(const Part& part, const Requirement& requirement, std::string& text) {
  const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask");
  if (prompts == nullptr) return;
  const Band* standard = requirement.params.get<Band>("words");
  std::string branch;
  for (const Prompt& prompt : *prompts) {
    if (list_for(prompt, part) != nullptr) continue;  // to be asked there, once
    if (prompt.branch && prompt.branch->name != branch) {
      branch = prompt.branch->name;
      text += comment(fmt::format(
          "Answer the following only if this is your case: {}. Take out the headings that are not.", branch));
    } else if (!prompt.branch && !branch.empty()) {
      branch.clear();
      text += comment("From here on for everybody.");
    }
    text += fmt::format("## {}\n\n", prompt.ask);
    if (const Band* band = prompt.words ? &*prompt.words : standard)
      text += comment(fmt::format("{} words", to_string(*band)));
    for (const Prompt& sub : prompt.parts) text += fmt::format("### {}\n\n", sub.ask);
  }
}

// What the part asks that is answered in this list.
void add_listed_prompts(const Part& part, const Requirement& list, std::string& text) {
  for (const Requirement& requirement : part.requirements)
    if (const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask"))
      for (const Prompt& prompt : *prompts)
        if (list_for(prompt, part) == &list) text += comment(prompt.ask);
}

void add_list(const Part& part, const Requirement& requirement, std::string& text) {
  const auto* of = requirement.params.get<std::string>("of");
  const auto* items = requirement.params.get<Band>("items");
  if (of == nullptr || items == nullptr) return;
  constexpr std::uint64_t k_most = 50;
  text += fmt::format("## {}s\n\n", capitalised(*of));
  add_listed_prompts(part, requirement, text);
  for (std::uint64_t i = 1; i <= std::clamp<std::uint64_t>(items->min, 1, k_most); ++i) {
    text += fmt::format("### {} {}\n\n", capitalised(*of), i);
    if (const auto* fields = requirement.params.get<std::vector<Title>>("fields"))
      for (const Title& field : *fields) text += fmt::format("**{}:**\n\n", capitalised(field.name));
  }
}

void add_table(const Requirement& requirement, std::string& text) {
  const auto* columns = requirement.params.get<std::vector<Title>>("columns");
  if (columns == nullptr) return;
  std::vector<std::string> names;
  for (const Title& column : *columns) names.push_back(column.name);
  text += fmt::format("| {} |\n|{}\n", fmt::join(names, " | "), [&] {
    std::string rule;
    for (std::size_t i = 0; i < names.size(); ++i) rule += " --- |";
    return rule;
  }());
  std::string cells = "|";
  for (std::size_t i = 0; i < names.size(); ++i) cells += "  |";
  text += cells + "\n\n";
}

void add_sections(const Requirement& requirement, std::string& text) {
  if (const auto* titles = requirement.params.get<std::vector<Title>>("titles"))
    for (const Title& title : *titles) text += fmt::format("## {}\n\n", title.name);
}

std::string part_text(const Part& part) {
  std::string text = fmt::format("# {}\n\n", part.title);
  for (const Requirement& requirement : part.requirements)
    if (!requirement.advisory && requirement.kind->id == "words")
      if (const auto* band = requirement.params.get<Band>("band"))
        text += comment(fmt::format("{} words in all", to_string(*band)));
  for (const Requirement& requirement : part.requirements) {
    if (requirement.kind->id == "prompts") {
      if (requirement.advisory) text += comment("The following questions are advice; nobody has to answer them all.");
      add_prompts(part, requirement, text);
    }
    if (requirement.advisory) continue;
    if (requirement.kind->id == "sections") add_sections(requirement, text);
    if (requirement.kind->id == "list") add_list(part, requirement, text);
    if (requirement.kind->id == "table") add_table(requirement, text);
  }
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

TemplateFile file_for(const Part& part) {
  switch (part.from.kind) {
    case From::Kind::folder: return {part.from.pattern + "/", ""};
    case From::Kind::name: return {part.from.pattern + ".md", part_text(part)};
    case From::Kind::glob: break;
  }
  // A pattern may name a folder and no file; then the part's id, which stands in a title as well, serves as a name.
  const std::string folder = part.from.pattern.substr(0, part.from.pattern.find_first_of("*?["));
  if (const std::size_t slash = folder.rfind('/'); slash != std::string::npos && slash > 0)
    return {folder.substr(0, slash + 1), ""};
  return {part.id + ".md", part_text(part)};
}

}  // namespace

std::vector<TemplateFile> submission_template(const Rubric& rubric) {
  std::vector<TemplateFile> files;
  for (const Part& part : rubric.parts) {
    TemplateFile file = file_for(part);
    // Names that differ only in capitals are one file on many computers.
    const auto same =
        std::ranges::find(files, folded(file.path), [](const TemplateFile& one) { return folded(one.path); });
    if (same == files.end())
      files.push_back(std::move(file));
    else if (!file.text.empty())
      same->text += "\n" + file.text;
  }
  return files;
}

}  // namespace rubricate
