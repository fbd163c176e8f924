// The mean of numbers that come one by one, with its interval.
#pragma once

#include <rubricate/agreement_report.hpp>

#include <cstdint>

namespace rubricate::agree {

class Mean {
 public:
  void add(double number);

  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] double value() const { return mean_; }

  /// The interval is that of Student's t. `gap` is told when nothing was added.
  [[nodiscard]] Statistic statistic(Gap gap) const;

  /// How likely a mean so far from 0 would come about if the true one were 0: by Student's t; where all numbers
  /// are the same (not 0), by their sign alone, 2 / 2^n. 1 for fewer than two numbers.
  [[nodiscard]] double chance() const;

 private:
  [[nodiscard]] bool is_constant() const;
  [[nodiscard]] double error() const;

  std::uint32_t size_ = 0;
  double mean_ = 0;
  double squares_ = 0;  ///< of the differences from the mean, summed
};

}  // namespace rubricate::agree
