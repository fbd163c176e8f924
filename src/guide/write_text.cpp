// Guidelines on a page of text.
#include <guide/format.hpp>
#include <guide/wording.hpp>
#include <report/page.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

constexpr std::size_t k_step = 2;          // columns that a list is set in
constexpr std::size_t k_widest_name = 24;  // columns of a table's first column

class TextWriter {
 public:
  explicit TextWriter(const WriteOptions& options) : page_(options.width, options.colour) {}

  void operator()(const Heading& heading) {
    const std::string text = one_line(heading.text);
    page_.gap();
    page_.paragraph({{.text = text, .tone = Tone::strong}});
    if (heading.level < 3)
      page_.line(std::string(std::min(display_width(escaped(text)), page_.width()), heading.level == 1 ? '=' : '-'));
    after_heading_ = heading.level == 3;
  }

  void operator()(const Paragraph& paragraph) {
    begin();
    page_.paragraph({{.text = one_line(paragraph.text)}});
    before_list_ = paragraph.text.ends_with(':');
  }

  void operator()(const List& list) {
    begin();
    write(list.items, list.numbered, k_step);
  }

  void operator()(const Table& table) {
    begin();
    std::size_t column = display_width(table.head.name);
    for (const Row& row : table.rows) column = std::max(column, display_width(escaped(one_line(row.name))));
    column = std::min(column, k_widest_name) + 1;
    write(table.head, column, Tone::strong);
    for (const Row& row : table.rows) write(row, column, Tone::plain);
  }

  std::string take() { return page_.take(); }

 private:
  /// An empty line, but none below a small heading and above a list that the paragraph before it announces.
  void begin() {
    if (!std::exchange(after_heading_, false) && !std::exchange(before_list_, false)) page_.gap();
  }

  void write(const std::vector<Item>& items, bool numbered, std::size_t column) {
    column = std::min(column, page_.width() / 2);  // however deep it stands
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string mark = numbered ? fmt::format("{}.", i + 1) : "-";
      const std::size_t rest = column + mark.size() + 1;
      page_.paragraph({{.text = mark}, {.text = one_line(items[i].text)}}, {.first = column, .rest = rest});
      write(items[i].items, items[i].numbered, rest);
    }
  }

  void write(const Row& row, std::size_t column, Tone tone) {
    const std::string name = one_line(row.name), text = one_line(row.text);
    page_.paragraph({{.text = name, .tone = tone, .column = column}, {.text = text, .tone = tone}},
                    {.first = k_step, .rest = k_step + column + 1});
  }

  Page page_;
  bool after_heading_ = false;
  bool before_list_ = false;
};

}  // namespace

std::string write_text(const Guidelines& guidelines, const WriteOptions& options) {
  TextWriter writer(options);
  for (const Block& block : guidelines.blocks) std::visit(writer, block);
  return writer.take();
}

}  // namespace rubricate::guide
