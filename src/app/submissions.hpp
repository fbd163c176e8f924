// The submissions that a command is given.
#pragma once

#include <rubricate/rubric.hpp>

#include <span>
#include <string>
#include <vector>

namespace rubricate {

/// Each named one, or those in it where it is a folder of submissions: each once, whatever ways lead to it, in the
/// order named, without slashes at their ends. What cannot be reached stays in it, for whoever reads it to tell.
[[nodiscard]] std::vector<std::string> submissions_named(std::span<const std::string> named, const Rubric& rubric);

}  // namespace rubricate
