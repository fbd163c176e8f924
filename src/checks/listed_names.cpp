#include <checks/item_name.hpp>
#include <checks/items.hpp>
#include <checks/listed_names.hpp>
#include <checks/person_names.hpp>
#include <checks/text_titles.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace rubricate {
namespace {

// What an item is called: the first piece of its title.
Span name_of(const Document& document, const Item& item) {
  constexpr std::uint32_t k_longest = 160;  // bytes
  const Span title{item.title.begin, item.title.begin + std::min(item.title.size(), k_longest)};
  const std::vector<Span> pieces = name_pieces(document.view(title), "", 1);
  if (pieces.empty()) return {};
  return {title.begin + pieces.front().begin, title.begin + pieces.front().end};
}

}  // namespace

std::vector<Span> find_listed_names(const CheckInput& in, const Text& text) {
  const std::string names[] = {"person", "member", "colleague", "name"};
  const std::array titles = {Title{"name", {}, {}}, Title{"role", {}, {}}};
  const Fields fields(titles);
  const std::vector<Grouping> groupings = find_groupings(text, names, fields, in.titles);
  std::vector<Span> found;
  for (const Grouping& grouping : groupings) {
    std::vector<Span> full;
    bool is_any_listed = false;
    for (const Item& item : grouping.items) {
      const Span span = name_of(*text.document, item);
      const std::string_view name = text.document->view(span);
      if (!has_form_of_full_name(name)) continue;
      full.push_back(span);
      is_any_listed = is_any_listed || begins_with_first_name(name);
    }
    if (is_any_listed && full.size() >= 2 && full.size() * 2 >= grouping.items.size())
      found.insert(found.end(), full.begin(), full.end());
  }
  return found;
}

}  // namespace rubricate
