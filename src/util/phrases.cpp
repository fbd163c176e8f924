#include <util/ascii.hpp>
#include <util/phrases.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {

std::string capitalised(std::string text) {
  if (!text.empty() && is_small_letter(text.front())) text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string range_in_words(TextUnit unit, std::size_t first, std::size_t last) {
  return first == last ? fmt::format("{} {}", to_string(unit), first)
                       : fmt::format("{}s {}–{}", to_string(unit), first, last);
}

std::uint32_t unit_at(const Source& source, std::uint32_t offset) {
  const auto behind = std::ranges::upper_bound(source.starts, offset);
  return std::max(1U, static_cast<std::uint32_t>(behind - source.starts.begin()));
}

std::string duration_in_words(double seconds) {
  constexpr double k_most = 1e9;
  const auto whole = static_cast<std::uint64_t>(std::clamp(seconds, 0.0, k_most));
  constexpr std::uint64_t k_minute = 60, k_hour = 3600;
  if (whole < k_minute) return plural(whole, "second");
  if (whole < k_hour) return fmt::format("{}:{:02} minutes", whole / k_minute, whole % k_minute);
  return fmt::format("{}:{:02}:{:02} hours", whole / k_hour, whole % k_hour / k_minute, whole % k_minute);
}

std::string plural(std::uint64_t n, std::string_view one, std::string_view many) {
  if (n == 1) return fmt::format("1 {}", one);
  return many.empty() ? fmt::format("{} {}s", n, one) : fmt::format("{} {}", n, many);
}

std::string in_decimals(double number, int digits) {
  std::string text = fmt::format("{:.{}f}", number, digits);
  const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
  return is_zero && text.starts_with('-') ? text.substr(1) : text;
}

std::string plural_of(std::string_view noun) {
  const auto ends_with = [&](std::string_view end) { return noun.ends_with(end); };
  if (ends_with("person")) return fmt::format("{}people", noun.substr(0, noun.size() - 6));
  if (ends_with("child")) return fmt::format("{}ren", noun);
  constexpr std::string_view k_hissing[] = {"s", "x", "z", "ch", "sh"};
  if (std::ranges::any_of(k_hissing, ends_with)) return fmt::format("{}es", noun);
  const bool after_vowel =
      noun.size() < 2 || std::string_view("aeiou").find(noun[noun.size() - 2]) != std::string_view::npos;
  if (ends_with("y") && !after_vowel) return fmt::format("{}ies", noun.substr(0, noun.size() - 1));
  return fmt::format("{}s", noun);
}

}  // namespace rubricate
