// One of several runs that share a batch.
#pragma once

#include <rubricate/error.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace rubricate {

struct Shard {
  std::uint32_t number = 1;  ///< from 1
  std::uint32_t of = 1;

  friend bool operator==(const Shard&, const Shard&) = default;
};

/// The value of a variable of the environment; empty when it is not set.
using Environment = std::function<std::string_view(const char* name)>;

/// `3/8`, or `auto` for what a Slurm job array (SLURM_ARRAY_TASK_ID, _MIN, _COUNT) or a CI system (CI_NODE_INDEX from
/// 1, CI_NODE_TOTAL) says. ErrorKind::usage: neither says it, both do, or it makes no sense; nothing is guessed, since
/// a run that takes too much or too little would look well.
[[nodiscard]] Expected<Shard> parse_shard(std::string_view text, const Environment& environment);

}  // namespace rubricate
