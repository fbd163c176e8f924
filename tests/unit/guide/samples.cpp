#include "samples.hpp"

#include <fmt/format.h>

namespace rubricate::trial {
namespace {

std::string line(const guide::Row& row) { return fmt::format("{} | {}\n", row.name, row.text); }

struct Flat {
  std::string operator()(const guide::Heading& heading) const {
    return fmt::format("{} {}\n", std::string(heading.level, '#'), heading.text);
  }
  std::string operator()(const guide::Paragraph& paragraph) const { return paragraph.text + "\n"; }
  std::string operator()(const guide::List& list) const { return trial::flat(list.items, list.numbered) + "\n"; }
  std::string operator()(const guide::Table& table) const {
    std::string text = line(table.head);
    for (const guide::Row& row : table.rows) text += line(row);
    return text;
  }
};

}  // namespace

std::string flat(const std::vector<guide::Item>& items, bool numbered) {
  std::string text = "[";
  for (std::size_t i = 0; i < items.size(); ++i)
    text += fmt::format("{}{}{}", i > 0 ? "; " : "", numbered ? fmt::format("{}. ", i + 1) : "", flat(items[i]));
  return text + "]";
}

std::string flat(const guide::Item& item) {
  return item.items.empty() ? item.text : item.text + " " + flat(item.items, item.numbered);
}

std::string flat(const guide::Guidelines& guidelines) {
  std::string text;
  for (const guide::Block& block : guidelines.blocks) text += std::visit(Flat{}, block);
  return text;
}

std::string chapter(const guide::Guidelines& guidelines, std::string_view title) {
  std::string text;
  std::uint32_t level = 0;  // of the chapter that is being read
  for (const guide::Block& block : guidelines.blocks) {
    if (const auto* heading = std::get_if<guide::Heading>(&block)) {
      if (level > 0 && heading->level <= level) break;
      if (heading->text == title) {
        level = heading->level;
        continue;
      }
    }
    if (level > 0) text += std::visit(Flat{}, block);
  }
  return text;
}

}  // namespace rubricate::trial
