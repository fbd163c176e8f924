// A process of this program that holds nothing of any submission, and begins those that open files: a copy of it is
// there in a fraction of the time that a program takes to start.
#pragma once

#include <extract/confined.hpp>
#include <util/file.hpp>

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace rubricate {

/// Begins the program as run_confined says, with these for its standard input, output and error. Gives its process,
/// which is a child of this one, or an errno. Each thread has a server of its own, started when it is first needed, and
/// again if somebody ended it.
[[nodiscard]] std::expected<pid_t, int> fork_confined(const ConfinedProgram& program, const FileHandle& file,
                                                      const FileHandle& output, const FileHandle& complaints);

/// What this program is called with to be such a server: an argument behind `k_reader_name`.
inline constexpr std::string_view k_fork_server = "fork-server";

/// The name under which this program runs for others' files.
inline constexpr std::string_view k_reader_name = "rubricate-reader";

/// Serves whoever holds the other end of standard input, and ends with it. Returns only in a process that is one of our
/// own readers, shut in, with its arguments.
[[nodiscard]] std::vector<std::string> serve_forks();

}  // namespace rubricate
