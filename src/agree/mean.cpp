#include <agree/mean.hpp>
#include <agree/student.hpp>

#include <cmath>

namespace rubricate::agree {

// Welford's way, which does not lose digits.
void Mean::add(double number) {
  const double before = number - mean_;
  mean_ += before / ++size_;
  squares_ += before * (number - mean_);
}

bool Mean::is_constant() const { return squares_ < 1e-18 * size_; }

double Mean::error() const { return std::sqrt(squares_ / (size_ * (size_ - 1.0))); }

Statistic Mean::statistic(Gap gap) const {
  Statistic result{.value = std::nullopt, .error = std::nullopt, .interval = std::nullopt, .units = size_, .gap = gap};
  if (size_ == 0) return result;
  result.value = mean_;
  result.gap = size_ == 1 ? Gap::one_unit : is_constant() ? Gap::no_spread : Gap::none;
  if (result.gap != Gap::none) return result;
  result.error = error();
  const double reach = *result.error * t_quantile(0.05, size_ - 1);
  result.interval = Interval{mean_ - reach, mean_ + reach};
  return result;
}

double Mean::chance() const {
  if (size_ < 2) return 1;
  if (is_constant()) return std::abs(mean_) < 1e-9 ? 1 : std::ldexp(2, -static_cast<int>(size_));
  return t_tails(mean_ / error(), size_ - 1);
}

}  // namespace rubricate::agree
