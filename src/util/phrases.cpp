#include <util/phrases.hpp>

#include <fmt/format.h>

namespace rubricate {

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string lines_in_words(std::size_t first, std::size_t last) {
  return first == last ? fmt::format("line {}", first) : fmt::format("lines {}–{}", first, last);
}

std::string plural(std::uint64_t n, std::string_view one, std::string_view many) {
  if (n == 1) return fmt::format("1 {}", one);
  return many.empty() ? fmt::format("{} {}s", n, one) : fmt::format("{} {}", n, many);
}

}  // namespace rubricate
