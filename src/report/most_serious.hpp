// As many pieces as a format holds, the most serious ones, in bounded memory.
#pragma once

#include <report/record_rows.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace rubricate {

class MostSerious {
 public:
  explicit MostSerious(std::size_t most) : most_(most) {}

  /// Keeps the piece if there is room, or if one that weighs less can go. `rank` as rank_of gives it.
  void add(std::size_t rank, std::string piece) {
    if (++added_ > most_) {
      std::size_t last = k_ranks - 1;
      while (last > rank && pieces_[last].empty()) --last;
      if (last == rank) return;
      pieces_[last].pop_back();
    }
    pieces_[rank].push_back(std::move(piece));
  }

  /// How many have been added.
  [[nodiscard]] std::size_t added() const { return added_; }

  /// How many of them are not kept.
  [[nodiscard]] std::size_t left_out() const { return added_ > most_ ? added_ - most_ : 0; }

  /// How many bytes the pieces take that are kept, with `between` more for each.
  [[nodiscard]] std::size_t bytes(std::size_t between) const {
    std::size_t sum = 0;
    for_each([&](const std::string& piece) { sum += piece.size() + between; });
    return sum;
  }

  /// What is kept: the most serious first, those of one rank in the order in which they came.
  template <class Function>
  void for_each(Function take) const {
    for (const std::vector<std::string>& of_rank : pieces_)
      for (const std::string& piece : of_rank) take(piece);
  }

 private:
  std::size_t most_;
  std::size_t added_ = 0;
  std::array<std::vector<std::string>, k_ranks> pieces_;
};

}  // namespace rubricate
