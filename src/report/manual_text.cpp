// The manual's Markdown, line by line, onto a page for a terminal.
#include <report/manual.hpp>
#include <report/page.hpp>
#include <util/escape.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

// `**cannot tell**` without its stars; what stands in backticks is kept, and so are they.
std::string without_stars(std::string_view text) {
  std::string out;
  bool code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') code = !code;
    if (!code && text.substr(at).starts_with("**"))
      ++at;
    else
      out += text[at];
  }
  return out;
}

// The cells of a table's row; `\|` is no border.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at] == '\\' && line.substr(at + 1).starts_with('|')) {
      cell += line[++at];
    } else if (line[at] == '|') {
      const std::size_t first = std::min(cell.find_first_not_of(' '), cell.size());
      cells.push_back(cell.substr(first, cell.find_last_not_of(' ') + 1 - first));
      cell.clear();
    } else {
      cell += line[at];
    }
  }
  return cells;
}

class Renderer {
 public:
  Renderer(std::size_t width, bool colour) : page_(width, colour) {}

  std::string render(std::string_view markdown) {
    while (!markdown.empty()) {
      const std::size_t end = std::min(markdown.find('\n'), markdown.size());
      line(markdown.substr(0, end));
      markdown.remove_prefix(std::min(end + 1, markdown.size()));
    }
    finish();
    return page_.take();
  }

 private:
  void line(std::string_view text) {
    if (text.starts_with("```")) {
      finish();
      fence(text.substr(3));
    } else if (in_code_) {
      page_.line(text.empty() ? "" : std::string(code_indent_, ' ') + escaped(text));
    } else if (text.starts_with("<!--")) {
      finish();
    } else if (text.empty()) {
      finish();
      page_.gap();
    } else if (text.starts_with('#')) {
      finish();
      const std::string title = without_stars(text.substr(std::min(text.find_first_not_of("# "), text.size())));
      page_.paragraph({{.text = title, .tone = Tone::strong}});
    } else if (text.starts_with('|')) {
      finish();
      row(cells_of(text));
      return;
    } else {
      if (const std::size_t mark = item_mark(text); mark > 0) {
        finish();
        indent_ = mark;
      }
      paragraph_ += fmt::format("{}{}", paragraph_.empty() ? "" : " ",
                                text.substr(std::min(text.find_first_not_of(' '), text.size())));
    }
    head_.clear();
  }

  // A block's language says nothing to a reader; the name of its file does. What a terminal shows fills its width.
  void fence(std::string_view info) {
    in_code_ = !in_code_;
    code_indent_ = info == "console" ? 0 : 4;
    constexpr std::string_view k_file = "file=";
    if (const std::size_t at = info.find(k_file); in_code_ && at != std::string_view::npos)
      page_.line(fmt::format("{}:", escaped(info.substr(at + k_file.size()))));
  }

  // "- " and "1. ": how far the item's text is set in.
  static std::size_t item_mark(std::string_view text) {
    if (text.starts_with("- ")) return 2;
    const std::size_t digits = text.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string_view::npos && text.substr(digits).starts_with(". ") ? digits + 2 : 0;
  }

  // The first cell stands alone; each other one below it, behind its column's head.
  void row(const std::vector<std::string>& cells) {
    if (head_.empty()) {
      head_ = cells;
      return;
    }
    if (cells.empty() || cells.front().starts_with("--")) return;
    page_.paragraph({{.text = cells.front()}});
    for (std::size_t i = 1; i < std::min(cells.size(), head_.size()); ++i) {
      const std::string label = head_[i] + ":", cell = without_stars(cells[i]);
      page_.paragraph({{.text = label}, {.text = cell}}, {.first = 4, .rest = 6});
    }
  }

  void finish() {
    const std::string text = without_stars(paragraph_);
    if (!text.empty()) page_.paragraph({{.text = text}}, {.first = 0, .rest = indent_});
    paragraph_.clear();
    indent_ = 0;
  }

  Page page_;
  std::string paragraph_;  // or list item, not written yet
  std::size_t indent_ = 0;
  std::vector<std::string> head_;  // of the table
  bool in_code_ = false;
  std::size_t code_indent_ = 0;
};

}  // namespace

std::string for_terminal(std::string_view markdown, std::size_t width, bool colour) {
  return Renderer(width, colour).render(markdown);
}

}  // namespace rubricate
