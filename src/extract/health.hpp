// Looks at what this computer offers, and tries out whether hostile files are really shut in.
#pragma once

#include <rubricate/health.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// Asks the kernel what it offers, looks for the programs in PATH, and starts two processes, as files are read in by
/// our own readers and by programs of others, which try what they must not be able to do. Takes a few milliseconds, at
/// most a minute; leaves nothing behind.
[[nodiscard]] Health examine();

/// The trials in what a reader in ReaderMode::probe or probe_program printed: lines such as "file refused" or "socket
/// possible". None when it did not print all of them.
[[nodiscard]] std::vector<Trial> trials_in(std::string_view output);

/// Gives the path of a program by its name, or nothing: find_program.
using FindProgram = std::function<std::optional<std::string>(std::string_view name)>;

/// What programs of others are for, with those that `find` finds.
[[nodiscard]] std::vector<HelperTask> helper_tasks(const FindProgram& find);

}  // namespace rubricate
