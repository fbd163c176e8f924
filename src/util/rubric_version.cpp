#include <util/rubric_version.hpp>

#include <fmt/format.h>

namespace rubricate {

std::string rubric_version(const Rubric& rubric) {
  constexpr std::size_t k_digits = 12;
  return fmt::format("{}@{}", rubric.id, rubric.sha256.empty() ? rubric.version : rubric.sha256.substr(0, k_digits));
}

}  // namespace rubricate
