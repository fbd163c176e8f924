// The program: arguments in, exit code out.
#pragma once

#include <app/streams.hpp>

namespace rubricate {

/// Runs the command that `argv` names and returns the process's exit code (see exit_code.hpp).
/// The one place where an exception is caught: it is a bug of ours, exit 70.
int run(int argc, const char* const* argv, const Streams& streams);

}  // namespace rubricate
