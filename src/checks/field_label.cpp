#include <checks/field_label.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <string>

namespace rubricate {

bool is_label_of(const Title& field, std::string_view label) {
  const std::string key = title_key(label);
  if (key.empty()) return false;
  constexpr std::ptrdiff_t k_longest = 6;  // words
  const bool is_short = std::ranges::count(key, ' ') < k_longest;
  const auto is = [&](const std::string& name) {
    const std::string wanted = title_key(name);
    return key == wanted || (is_short && !wanted.empty() && key.starts_with(wanted + " "));
  };
  return is(field.name) || std::ranges::any_of(field.also, is);
}

std::size_t label_size(std::string_view line) {
  constexpr std::size_t k_longest = 48;
  std::size_t size = 0;
  for (const std::string_view mark : {":", " – ", " — ", " - "})
    if (const std::size_t found = line.substr(0, k_longest).find(mark);
        found != std::string_view::npos && (size == 0 || found + mark.size() < size))
      size = found + mark.size();
  return size;
}

}  // namespace rubricate
