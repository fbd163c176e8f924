// The identifiers that other systems want: the same thing gets the same one each time.
#pragma once

#include <interop/exchange.hpp>
#include <util/uuid.hpp>

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace rubricate {

/// The UUID of a thing in a rubric: "" the rubric itself, `plan` a criterion, `plan/0` its worst level.
[[nodiscard]] inline std::string identifier_of(const ExchangeRubric& rubric, std::string_view what) {
  return uuid_of(fmt::format("{}\n{}\n{}", rubric.id, rubric.title, what));
}

/// The same as a URI.
[[nodiscard]] inline std::string uri_of(const ExchangeRubric& rubric, std::string_view what) {
  return fmt::format("urn:uuid:{}", identifier_of(rubric, what));
}

/// What identifies a level among all of a rubric's things.
[[nodiscard]] inline std::string level_name(const ExchangeCriterion& criterion, std::size_t index) {
  return fmt::format("{}/{}", criterion.id, index);
}

}  // namespace rubricate
