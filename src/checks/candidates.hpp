// Which of the things that a text lists may be those that are wanted.
#pragma once

#include <checks/fields.hpp>
#include <checks/input.hpp>
#include <checks/items.hpp>
#include <rubricate/prompt.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rubricate {

/// A grouping that may be the wanted list, and what its items bear.
struct Candidate {
  const Text* text = nullptr;
  Grouping grouping;
  std::vector<std::vector<FieldState>> fields;  // by item
  double borne = 0;                             // share of fields that its items bear, 0–1
};

/// All groupings of the input's texts but those below a question that asks for something else. `of`: what one of the
/// things is called; `fields`: what each must have; `fewest`: how many are wanted at least (one item alone is a list
/// only where that is 1 or 0).
[[nodiscard]] std::vector<Candidate> find_candidates(const CheckInput& input, const std::string& of,
                                                     const Fields& fields, std::uint64_t fewest);

/// How well the grouping fits: the share of fields that its items bear, and 1 more where its title names the things.
[[nodiscard]] double rank(const Candidate& candidate);

/// The candidate of highest rank, the outer one where two are equal; null when there is none whose items bear half of
/// their fields. How many are wanted is no evidence.
[[nodiscard]] const Candidate* choose_candidate(std::span<const Candidate> candidates);

/// How many items the groupings have together that bear about as much as the chosen one, inner ones counted rather than
/// those that hold them: 5 for a list of three and another of two.
[[nodiscard]] std::size_t items_like(const Candidate& chosen, std::span<const Candidate> candidates);

}  // namespace rubricate
