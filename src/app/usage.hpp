// What is wrong with a command line, and what to type instead.
#pragma once

#include <rubricate/error.hpp>

#include <span>
#include <string>
#include <string_view>

namespace rubricate {

/// `words` are those of the command whose help tells more: "", "check", "new submission".
[[nodiscard]] Error wrong_usage(std::string message, std::string_view words);

/// `rubricate chekc`, or `rubricate new submision`; a command is missing altogether when `word` is empty.
[[nodiscard]] Error unknown_command(std::string_view word, std::span<const std::string_view> commands,
                                    std::string_view words);

/// `--rubrik`, where there is `--rubric`.
[[nodiscard]] Error unknown_option(std::string_view option, std::span<const std::string_view> options,
                                   std::string_view words);

/// A second submission, most often a name with spaces in it.
[[nodiscard]] Error surplus_argument(std::string_view argument, std::string_view words);

}  // namespace rubricate
