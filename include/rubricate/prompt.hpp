// A question that the guidelines ask, and how to recognise it in an answer.
#pragma once

#include <rubricate/band.hpp>
#include <rubricate/term.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {

/// Which branch of which `one-of` a prompt belongs to.
struct Branch {
  std::uint32_t choice = 0;  ///< the `one-of` within the check, 0-based
  std::string name;          ///< the branch, such as "never tried"

  friend bool operator==(const Branch&, const Branch&) = default;
};

struct Prompt {
  std::string id;
  std::string ask;                ///< the question in the rubric's words
  std::vector<std::string> also;  ///< other titles that stand for it
  std::vector<Term> keywords;     ///< a title that holds all of them stands for it; may be empty
  std::optional<Band> words;      ///< how long its answer is to be
  std::vector<Prompt> parts;      ///< sub-questions; these have no parts themselves
  std::optional<Branch> branch;
  Span span;  ///< in the rubric
};

/// A title with other names for the same thing: of a section, a column, or a field of a list's items.
struct Title {
  std::string name;
  std::vector<std::string> also;
  std::vector<Term> keywords;  ///< of a field: an item that holds all of them bears it; may be empty
};

}  // namespace rubricate
