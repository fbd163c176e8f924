#include <checks/item_name.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

namespace rubricate {
namespace {

// What separates a name from what follows it in a title or a first line.
constexpr auto k_separators =
    std::to_array<std::string_view>({" – ", " — ", " - ", ", ", ": ", " (", "; ", " | ", "—", "\n"});

// In running text a name also ends where the sentence goes on.
constexpr auto k_verbs =
    std::to_array<std::string_view>({" is ", " has ", " was ", " who ", " because ", " works ", " serves ", ". "});

// "Group 2:", "Member 1 –", "3." in front of the name.
std::size_t skip_count(std::string_view title, std::string_view of) {
  const std::string key = title_key(title.substr(0, 40));
  const std::string thing = title_key(of);
  if (!key.starts_with(thing) || thing.empty()) return 0;
  std::size_t at = title.find_first_of("0123456789#");
  if (at == std::string_view::npos || at > thing.size() + 3) return 0;
  at = title.find_first_not_of("0123456789# .:)", at);
  if (at == std::string_view::npos) return title.size();
  for (const std::string_view dash : {"– ", "— ", "- "})
    if (title.substr(at).starts_with(dash)) at += dash.size();
  return at;
}

}  // namespace

std::vector<Span> name_pieces(std::string_view title, std::string_view of, std::size_t most) {
  std::vector<Span> pieces;
  std::size_t at = skip_count(title, of);
  while (at < title.size()) {
    std::size_t end = title.size(), next = title.size();
    for (const std::string_view mark : k_separators)
      if (const std::size_t found = title.find(mark, at); found < end) {
        end = found;
        next = found + mark.size();
      }
    if (pieces.empty())
      for (const std::string_view verb : k_verbs)
        if (const std::size_t found = title.find(verb, at); found < end) end = next = found;
    if (end > at) pieces.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    // Behind a verb runs a sentence, not another piece of a title.
    if (end == next && end < title.size()) break;
    at = std::max(next, at + 1);
    if (pieces.size() >= most) break;
  }
  return pieces;
}

std::string item_name(const Document& document, const Item& item, std::string_view of) {
  std::string_view title = document.view(item.title).substr(0, 120);
  for (const std::string_view mark : k_separators) title = title.substr(0, title.find(mark));
  for (const std::string_view verb : k_verbs) title = title.substr(0, title.find(verb));
  const std::string key = title_key(title);
  return key.starts_with(title_key(of)) ? std::string{} : key;
}

}  // namespace rubricate
