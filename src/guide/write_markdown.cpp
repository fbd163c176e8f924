// Guidelines as Markdown. A block is one line, so that nothing in it can begin another.
#include <guide/format.hpp>
#include <guide/wording.hpp>
#include <util/escape.hpp>
#include <util/markup.hpp>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

std::string safe(std::string_view text) { return markdown_escaped(escaped(one_line(text))); }

class MarkdownWriter {
 public:
  void operator()(const Heading& heading) {
    begin();
    text_ += fmt::format("{} {}\n", std::string(heading.level, '#'), safe(heading.text));
  }

  void operator()(const Paragraph& paragraph) {
    begin();
    text_ += safe(paragraph.text) + "\n";
  }

  void operator()(const List& list) {
    begin();
    write(list.items, list.numbered, 0);
  }

  void operator()(const Table& table) {
    begin();
    write(table.head);
    text_ += "| --- | --- |\n";
    for (const Row& row : table.rows) write(row);
  }

  std::string take() { return std::move(text_); }

 private:
  void begin() {
    if (!text_.empty()) text_ += '\n';
  }

  void write(const std::vector<Item>& items, bool numbered, std::size_t column) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string mark = numbered ? fmt::format("{}. ", i + 1) : "- ";
      text_ += fmt::format("{}{}{}\n", std::string(column, ' '), mark, safe(items[i].text));
      write(items[i].items, items[i].numbered, column + mark.size());
    }
  }

  void write(const Row& row) { text_ += fmt::format("| {} | {} |\n", safe(row.name), safe(row.text)); }

  std::string text_;
};

}  // namespace

std::string write_markdown(const Guidelines& guidelines, const WriteOptions& /*options*/) {
  MarkdownWriter writer;
  for (const Block& block : guidelines.blocks) std::visit(writer, block);
  return writer.take();
}

}  // namespace rubricate::guide
