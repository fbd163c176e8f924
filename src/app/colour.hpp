// Whether a stream gets colours, and how wide it is.
#pragma once

#include <app/options.hpp>

#include <cstddef>

namespace rubricate {

/// --color > FORCE_COLOR > NO_COLOR > CLICOLOR_FORCE > TERM=dumb > whether the descriptor is a terminal.
[[nodiscard]] bool use_colour(ColourOption option, int descriptor);

/// Columns of the terminal, 60 to 100; 80 where there is none.
[[nodiscard]] std::size_t line_width(int descriptor);

}  // namespace rubricate
