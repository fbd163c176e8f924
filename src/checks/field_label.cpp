#include <checks/field_label.hpp>
#include <checks/stand_in.hpp>
#include <checks/titled.hpp>
#include <util/byte_set.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <string>

namespace rubricate {
namespace {

bool may_begin_dash(std::string_view text) { return text.starts_with('-') || text.starts_with('\xE2'); }

}  // namespace

Fields::Fields(std::span<const Title> titles) : titles_(titles) {
  keys_.reserve(titles.size());
  for (const Title& title : titles) keys_.push_back(title_keys(title));
}

bool Fields::is_label_of(std::size_t field, std::string_view key) const {
  if (key.empty()) return false;
  constexpr std::size_t k_longest = 6;  // words
  const bool is_short = word_count_of_key(key) <= k_longest;
  return std::ranges::any_of(keys_[field], [&](const std::string& name) {
    return key == name || (is_short && !name.empty() && starts_with_word(key, name));
  });
}

std::size_t label_size(std::string_view line) {
  constexpr std::size_t k_longest = 48;
  constexpr ByteSet k_first(": ");  // of each mark
  line = line.substr(0, k_longest);
  for (std::size_t at = k_first.find_in(line); at != std::string_view::npos; at = k_first.find_in(line, at + 1)) {
    if (line[at] == ':') return at + 1;
    if (!may_begin_dash(line.substr(at + 1))) continue;
    for (const std::string_view dash : {" – ", " — ", " - "})
      if (line.substr(at).starts_with(dash)) return at + dash.size();
  }
  return 0;
}

}  // namespace rubricate
