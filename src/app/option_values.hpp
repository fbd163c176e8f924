// Values of options that are a small language of their own.
#pragma once

#include <app/options.hpp>
#include <rubricate/error.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// `PART=FILE`, both halves of each. ErrorKind::usage when one is missing.
[[nodiscard]] Expected<std::vector<PartOption>> parse_parts(const std::vector<std::string>& texts);

/// `FORMAT[:PATH]`; a path `-` is none. `names` are the formats, `noun` is what is written in them, and `example` one
/// of them with a path. ErrorKind::usage: a format that is not among them, a colon without a path, one path twice.
[[nodiscard]] Expected<std::vector<OutputOption>> parse_outputs(const std::vector<std::string>& texts,
                                                                std::span<const std::string_view> names,
                                                                std::string_view noun, std::string_view example);

}  // namespace rubricate
