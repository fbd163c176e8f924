#include <agree/student.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rubricate::agree {
namespace {

constexpr std::uint32_t k_most_degrees = 1000;

/// The density at t.
double density(double t, double degrees) {
  const double scale = std::lgamma((degrees + 1) / 2) - std::lgamma(degrees / 2);
  return std::exp(scale - (degrees + 1) / 2 * std::log1p(t * t / degrees)) / std::sqrt(degrees * std::numbers::pi);
}

}  // namespace

double t_tails(double t, std::uint32_t degrees) {
  degrees = std::min(degrees, k_most_degrees);
  const double angle = std::atan(std::abs(t) / std::sqrt(static_cast<double>(degrees)));
  const double sine = std::sin(angle), cosine = std::cos(angle);
  // Odd: cos + 2/3 cos³ + 2·4/(3·5) cos⁵ + …; even: 1 + 1/2 cos² + 1·3/(2·4) cos⁴ + …
  const bool is_odd = degrees % 2 == 1;
  double term = is_odd ? cosine : 1;
  double sum = degrees == 1 ? 0 : term;
  for (std::uint32_t k = is_odd ? 3 : 2; k + 2 <= degrees; k += 2) {
    term *= static_cast<double>(k - 1) / static_cast<double>(k) * cosine * cosine;
    sum += term;
  }
  const double within = is_odd ? 2 / std::numbers::pi * (angle + sine * sum) : sine * sum;
  return std::clamp(1 - within, 0.0, 1.0);
}

double t_quantile(double tails, std::uint32_t degrees) {
  degrees = std::min(degrees, k_most_degrees);
  // Newton's method from the left: the distribution is concave there, so that it never goes too far.
  double t = 0;
  for (int step = 0; step < 200; ++step) {
    const double more = (t_tails(t, degrees) - tails) / (2 * density(t, degrees));
    t += more;
    if (more < 1e-10 * (1 + t)) break;
  }
  return t;
}

}  // namespace rubricate::agree
