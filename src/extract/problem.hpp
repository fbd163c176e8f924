// Why a file's content could not be had.
#pragma once

#include <rubricate/artifact.hpp>

#include <expected>
#include <string>
#include <string_view>

namespace rubricate {

struct ReadProblem {
  Opening opening = Opening::damaged;
  std::string message;  ///< a clause behind "because", for a person: "its table of contents is cut off"; may be empty
};

/// The clause for what ends too early.
inline constexpr std::string_view k_cut_off = "it is cut off before its end";

template <class T>
using ReadResult = std::expected<T, ReadProblem>;

}  // namespace rubricate
