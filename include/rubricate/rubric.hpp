// A rubric as loaded: what a submission must hold, what readers judge, and what follows.
#pragma once

#include <rubricate/check.hpp>
#include <rubricate/finding.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// What a word is (see rubricate-rubric(5)).
enum class WordRule : std::uint8_t { standard, whitespace };

/// The kinds of text that a counting policy can name.
enum class Element : std::uint8_t {
  paragraphs,
  headings,
  lists,
  quotes,
  tables,
  captions,
  code,
  footnotes,
  references,
  prompts,
};
inline constexpr std::size_t element_count = 10;

/// As a rubric names them, by Element.
inline constexpr std::string_view element_names[element_count] = {
    "paragraphs", "headings", "lists", "quotes", "tables", "captions", "code", "footnotes", "references", "prompts"};

/// Whether an element's words are wanted, not wanted, or left open by the guidelines.
enum class Counted : std::uint8_t { yes, no, open };

struct Counting {
  WordRule rule = WordRule::standard;
  /// By Element. What guidelines do not mention stays open, and gives a range instead of a number.
  Counted elements[element_count] = {Counted::yes,  Counted::open, Counted::yes,  Counted::yes,  Counted::yes,
                                     Counted::open, Counted::open, Counted::open, Counted::open, Counted::no};
};

struct Level {
  std::string name;
  std::optional<double> points;
};

struct Scale {
  std::string id;
  std::vector<Level> levels;  ///< worst first
  Span span;
};

/// What must have passed: a part, a requirement, or an entry of one.
struct Condition {
  std::string address;
  Span span;  ///< of the address, in the rubric
};

/// One entry of `require` or `advise`.
struct Requirement {
  std::string id;       ///< its kind unless given
  std::string address;  ///< `part.id`, or `id` for the submission as a whole
  const CheckKind* kind = nullptr;
  bool advisory = false;
  Params params;
  std::optional<Title> in;                             ///< the section that it looks at; none: the whole part
  std::string because;                                 ///< shown to the applicant
  std::optional<Condition> when;                       ///< what must have passed; none: always asked
  std::vector<std::string> profiles;                   ///< of whom it is asked; empty: of everybody
  std::vector<std::vector<Requirement>> options = {};  ///< of `any`: all of one of them must hold
  Span span;                                           ///< in the rubric
};

/// Calls `visit` for each requirement, and for those that stand among the options of one.
template <class Requirements, class Visitor>
void for_each_requirement(Requirements& requirements, const Visitor& visit) {
  for (auto& requirement : requirements) {
    visit(requirement);
    for (auto& option : requirement.options)
      for (auto& inner : option) visit(inner);
  }
}

struct Descriptor {
  std::string level;
  std::string text;
  Span span;
};

/// What a reader judges.
struct Criterion {
  std::string id;
  std::string title;
  std::string scale;
  double weight = 1;
  std::vector<Descriptor> descriptors;
  Span span;
};

/// How the files of a part are named.
struct From {
  enum class Kind : std::uint8_t { name, glob, folder };
  Kind kind = Kind::name;
  std::string pattern;    ///< a name without extension, a glob, or a folder without its slash
  bool required = false;  ///< `named: required`: no other name will do
};

struct Part {
  std::string id;
  std::string title;
  std::vector<std::string> also;  ///< other titles that it may have
  From from;
  bool optional = false;
  std::vector<std::string> notes;
  std::vector<Requirement> requirements;  ///< `require` first, then `advise`
  std::vector<Criterion> criteria;
  Span span;
};

/// These criteria must reach this level.
struct Reach {
  std::vector<std::string> criteria;
  std::string level;
  Span span;
};

/// One rule of an outcome: all, any, at-least k of, or a weighted sum.
struct Rule {
  enum class Kind : std::uint8_t { all, any, at_least, sum, reach };
  Kind kind = Kind::all;
  std::vector<Rule> rules;  ///< of all and any
  Reach reach;              ///< of reach and at_least
  std::uint32_t at_least = 0;
  struct Minimum {
    std::string criterion;
    double points = 0;
  };
  struct Weight {
    std::string criterion;
    double weight = 1;
  };
  std::vector<Weight> weights;    ///< of sum
  double cut = 0;                 ///< of sum
  std::vector<Minimum> minimums;  ///< of sum
};

/// A result and the rule that gives it; the first whose rule holds counts.
struct Outcome {
  std::string result;
  std::optional<Rule> rule;     ///< none: always
  bool checks_ignored = false;  ///< `checks: ignored`: failed checks do not bar it
  Span span;
};

/// A lint finding that the author keeps on purpose.
struct Allow {
  std::string finding;
  std::string at;
  std::string because;
  Span span;
};

/// Where the guidelines come from.
struct Origin {
  std::string publisher;
  std::string title;
  std::string url;
  std::string licence;
  std::string wording;  ///< original or paraphrased
};

struct Rubric {
  Source source;       ///< the file itself
  std::string sha256;  ///< of the file, in lower-case hexadecimal
  std::string id;
  std::string title;
  std::string version;
  std::string language;
  Origin origin;
  std::vector<std::string> notes;
  Counting counting;
  std::vector<std::string> profiles;  ///< the kinds of applicants that requirements tell apart
  std::vector<Scale> scales;
  std::vector<Part> parts;
  std::vector<Requirement> requirements;  ///< on the submission as a whole
  std::vector<Outcome> outcomes;
  std::vector<Allow> allowed;

  /// The scale named `id`, or null.
  [[nodiscard]] const Scale* scale(std::string_view scale_id) const {
    for (const Scale& s : scales)
      if (s.id == scale_id) return &s;
    return nullptr;
  }
};

}  // namespace rubricate
