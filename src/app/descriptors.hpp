// How many files may be open at once, and what follows for the number of threads.
#pragma once

namespace rubricate {

/// Allows this process as many open files as the system lets it, up to a few thousand.
void raise_descriptor_limit();

/// `wanted` threads (0: as many as there are cores), fewer where too few files may be open; at least 1.
[[nodiscard]] unsigned useful_jobs(unsigned wanted);

}  // namespace rubricate
