// From the head to the notes, in the order in which an applicant needs them.
#include <guide/guidelines.hpp>
#include <guide/sentences.hpp>
#include <guide/wording.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

void add_notes(const std::vector<std::string>& notes, Guidelines& out) {
  for (const std::string& note : notes)
    for (std::string& paragraph : paragraphs(note)) out.blocks.push_back(Paragraph{std::move(paragraph)});
}

void add_head(const Rubric& rubric, Guidelines& out) {
  const Origin& origin = rubric.origin;
  out.blocks.push_back(Heading{1, rubric.title});
  List facts;
  const auto add = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) facts.items.push_back({fmt::format("{}: {}", label, value)});
  };
  add("Guidelines of", origin.publisher);
  add("Called there", origin.title);
  add("Address", origin.url);
  add("Licence", origin.licence);
  if (origin.wording == "paraphrased") add("Wording", "not the original; what follows says it in other words");
  if (origin.wording == "original") add("Wording", "original");
  add("Version of this text", rubric.version);
  if (!facts.items.empty()) out.blocks.push_back(std::move(facts));
}

/// What the signs of a pattern mean, for those that are in it.
std::string signs_of(std::string_view pattern) {
  std::vector<std::string> signs;
  if (pattern.find('*') != std::string_view::npos) signs.emplace_back("* stands for anything");
  if (pattern.find('?') != std::string_view::npos) signs.emplace_back("? for any one character");
  if (pattern.find('[') != std::string_view::npos) signs.emplace_back("[…] for one of these characters");
  return signs.empty() ? "" : fmt::format(" ({})", enumerated(signs));
}

std::string where(const From& from) {
  std::string text;
  switch (from.kind) {
    case From::Kind::name: text = fmt::format("In a file called {}, whatever its ending.", quoted(from.pattern)); break;
    case From::Kind::folder: text = fmt::format("In a folder called {}.", quoted(from.pattern)); break;
    case From::Kind::glob:
      text = fmt::format("In files that are called like {}{}.", quoted(from.pattern), signs_of(from.pattern));
  }
  return from.required ? text + " No other name will do." : text;
}

/// What is required, then what is only advised.
void add_requirements(const std::vector<Requirement>& requirements, const Conditions& conditions, Guidelines& out) {
  for (const bool advisory : {false, true}) {
    List list;
    for (const Requirement& requirement : requirements)
      if (requirement.advisory == advisory) list.items.push_back(item_for(requirement, conditions));
    if (list.items.empty()) continue;
    out.blocks.push_back(
        Paragraph{advisory ? "Advised; nothing is held against you if you do otherwise:" : "Required:"});
    out.blocks.push_back(std::move(list));
  }
}

void add_part(const Part& part, const Conditions& conditions, Guidelines& out) {
  out.blocks.push_back(Heading{3, part.title});
  out.blocks.push_back(Paragraph{where(part.from) + (part.optional ? " You may leave this part out." : "")});
  add_notes(part.notes, out);
  add_requirements(part.requirements, conditions, out);
}

void add_parts(const Rubric& rubric, Guidelines& out) {
  out.blocks.push_back(Heading{2, "What to hand in"});
  const auto needs_name = [](const Part& part) { return part.from.required; };
  std::string intro =
      fmt::format("There {} {}.", rubric.parts.size() == 1 ? "is" : "are", plural(rubric.parts.size(), "part"));
  if (!std::ranges::all_of(rubric.parts, needs_name))
    intro +=
        " A file of another name than the one given here will be found by the part's title, in its name or as its "
        "first "
        "heading.";
  if (rubric.parts.size() > 1) intro += " Several parts may stand in one text, each below its title.";
  if (!rubric.profiles.empty())
    intro += fmt::format(" Applicants are told apart: {}. What is asked only of some says of whom.",
                         enumerated(rubric.profiles));
  out.blocks.push_back(Paragraph{std::move(intro)});
  const Conditions conditions(rubric);
  for (const Part& part : rubric.parts) add_part(part, conditions, out);
  if (rubric.requirements.empty()) return;
  out.blocks.push_back(Heading{3, "All parts together"});
  add_requirements(rubric.requirements, conditions, out);
}

std::vector<std::string> elements(const Counting& counting, Counted counted) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < element_count; ++i)
    if (counting.elements[i] == counted) names.emplace_back(in_words(static_cast<Element>(i)));
  return names;
}

void add_counting(const Rubric& rubric, Guidelines& out) {
  const auto count = [](const std::vector<Requirement>& all) { return std::ranges::any_of(all, counts_words); };
  const auto counts = [&](const Part& part) { return count(part.requirements); };
  if (!count(rubric.requirements) && std::ranges::none_of(rubric.parts, counts)) return;
  out.blocks.push_back(Heading{2, "How words are counted"});
  std::string text = rubric.counting.rule == WordRule::standard
                         ? "Words are counted as word processors count them."
                         : "Only blanks and line ends part words: “yes–no” and “and/or” are one word each.";
  const auto add = [&](Counted counted, std::string_view format) {
    if (const auto names = elements(rubric.counting, counted); !names.empty())
      text += " " + fmt::format(fmt::runtime(format), enumerated(names));
  };
  add(Counted::yes, "What counts: {}.");
  add(Counted::no, "What does not count: {}.");
  add(Counted::open, "The guidelines do not say whether these count: {}. That is never held against you.");
  out.blocks.push_back(Paragraph{std::move(text)});
}

}  // namespace

Guidelines guidelines_for(const Rubric& rubric) {
  Guidelines out{.title = rubric.title, .language = rubric.language, .blocks = {}};
  add_head(rubric, out);
  add_parts(rubric, out);
  add_counting(rubric, out);
  add_criteria(rubric, out);
  add_outcomes(rubric, out);
  if (!rubric.notes.empty()) {
    out.blocks.push_back(Heading{2, "Notes"});
    List notes;
    for (const std::string& note : rubric.notes) notes.items.push_back({one_line(note)});
    out.blocks.push_back(std::move(notes));
  }
  return out;
}

const std::string& title_of(const Criterion& criterion, const Part& part) {
  return criterion.title.empty() ? part.title : criterion.title;
}

}  // namespace rubricate::guide
