// The only place that knows CLI11.
#pragma once

#include <app/options.hpp>
#include <rubricate/error.hpp>

namespace rubricate {

/// What the arguments ask for. Errors have ErrorKind::usage and say which help to read.
[[nodiscard]] Expected<Command> parse_command_line(int argc, const char* const* argv);

/// The version of the program, such as "0.1.0".
[[nodiscard]] std::string_view program_version();

}  // namespace rubricate
