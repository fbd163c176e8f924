#include <rubric/id.hpp>
#include <util/ascii.hpp>

#include <algorithm>

namespace rubricate {

bool is_id(std::string_view text) {
  return !text.empty() && is_small_letter(text.front()) &&
         std::ranges::all_of(text, [](char c) { return is_small_letter(c) || is_digit(c) || c == '-'; });
}

std::string as_id(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_letter(c) || (!out.empty() && is_digit(c)))
      out += lower(c);
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace rubricate
