// Finds its way in the pages of the manual, which are our own: their Markdown is plain and regular.
#include <report/manual.hpp>
#include <util/embedded.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {

std::vector<ManualPage> manual_pages() {
  constexpr std::string_view k_folder = "man/checks/", k_suffix = ".md";
  std::vector<ManualPage> pages;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(k_folder)) continue;
    std::string_view id = file.path.substr(k_folder.size());
    id.remove_suffix(k_suffix.size());
    pages.push_back({id, file.text});
  }
  return pages;
}

std::vector<std::string_view> findings_on(const ManualPage& page) {
  const std::string begin = fmt::format("`{}/", page.id);
  std::vector<std::string_view> ids;
  for (std::size_t at = page.text.find(begin); at != std::string_view::npos; at = page.text.find(begin, at + 1)) {
    const std::string_view id = page.text.substr(at + 1, page.text.find('`', at + 1) - at - 1);
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

std::string_view paragraph_on(const ManualPage& page, std::string_view finding) {
  constexpr std::string_view k_item = "\n- ";
  const std::string name = fmt::format("`{}`", finding);
  for (std::size_t at = page.text.find(k_item); at != std::string_view::npos; at = page.text.find(k_item, at + 1)) {
    const std::size_t begin = at + k_item.size();
    const std::size_t end = std::min(page.text.find(k_item, begin), page.text.find("\n\n", begin));
    const std::string_view item = page.text.substr(begin, std::min(end, page.text.size()) - begin);
    if (item.find(name) != std::string_view::npos) return item;
  }
  return {};
}

}  // namespace rubricate
