// From several reviewers' levels for a criterion to one.
#pragma once

#include <rubricate/score_report.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// Whose word counts where reviewers differ.
enum class Settling : std::uint8_t {
  agree,  ///< nobody's: it stays open until they agree
  third,  ///< of three, what two say; where all three differ, of the first two the one closer to the third
  chair,  ///< the chair's, where the chair has marked; else as `agree`
};

/// Sets the criterion's level and how it was settled, from what was given. The order of the given levels is that in
/// which reviewers were named, which decides who the third is. `chair` is compared without regard to capitals.
void settle(CriterionScore& criterion, Settling settling, std::string_view chair);

/// The same for rulings on one requirement, of which there is at least one: nothing where they differ and nobody's word
/// counts more. `third` is what two of three say.
[[nodiscard]] std::optional<Decision> settle_rulings(const std::vector<const Ruling*>& rulings, Settling settling,
                                                     std::string_view chair);

/// "ana", "ana and ben", "ana, ben and cho".
[[nodiscard]] std::string names_in_words(const std::vector<std::string_view>& names);

}  // namespace rubricate
