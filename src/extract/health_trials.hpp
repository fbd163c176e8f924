// What a process that reads a hostile file must not be able to do, tried out from within.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace rubricate {

/// The trials, in the order in which they are made.
inline constexpr auto k_trials =
    std::to_array<std::string_view>({"file", "write", "change", "socket", "process", "signal", "limits", "priority"});

/// Tries all of them, on its parent, its standard input and this computer, without harm should they succeed. Gives a
/// line for each: "file refused" or "file possible".
[[nodiscard]] std::string try_harm();

}  // namespace rubricate
