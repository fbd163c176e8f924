// Guidelines as one page of HTML: calm, in light and dark, on paper, and for those who have it read to them.
#include <guide/format.hpp>
#include <guide/wording.hpp>
#include <util/markup.hpp>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

constexpr std::string_view k_style = R"(
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1.25rem 4rem; font: 1.0625rem/1.6 system-ui, sans-serif;
  color: #1d2327; background: #fdfdfb; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.9rem; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.75rem 0 .75rem; padding-top: 1rem; border-top: 1px solid #c9cfd3; }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p, ul, ol { margin: .5rem 0; }
ul, ol { padding-left: 1.6rem; }
li { margin: .25rem 0; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th, td { padding: .45rem .75rem .45rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #c9cfd3; }
tr { break-inside: avoid; }
tbody th { width: 28%; }
@media (prefers-color-scheme: dark) {
  body { color: #dfe3e6; background: #15191c; }
  h2, th, td { border-color: #3d464c; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; color: #000; background: #fff; }
}
)";

std::string safe(std::string_view text) { return html_shown(one_line(text)); }

class HtmlWriter {
 public:
  explicit HtmlWriter(const Guidelines& guidelines) {
    const std::string_view language = guidelines.language.empty() ? "en" : std::string_view(guidelines.language);
    text_ = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
        safe(language), safe(guidelines.title), k_style);
  }

  void operator()(const Heading& heading) {
    text_ += fmt::format("<h{0}>{1}</h{0}>\n", heading.level, safe(heading.text));
  }

  void operator()(const Paragraph& paragraph) { text_ += fmt::format("<p>{}</p>\n", safe(paragraph.text)); }

  void operator()(const List& list) { write(list.items, list.numbered); }

  void operator()(const Table& table) {
    text_ +=
        fmt::format("<table>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
                    safe(table.head.name), safe(table.head.text));
    for (const Row& row : table.rows)
      text_ += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", safe(row.name), safe(row.text));
    text_ += "</tbody>\n</table>\n";
  }

  std::string take() { return std::move(text_) + "</main>\n</body>\n</html>\n"; }

 private:
  void write(const std::vector<Item>& items, bool numbered) {
    const std::string_view tag = numbered ? "ol" : "ul";
    text_ += fmt::format("<{}>\n", tag);
    for (const Item& item : items) {
      text_ += "<li>" + safe(item.text);
      if (!item.items.empty()) {
        text_ += '\n';
        write(item.items, item.numbered);
      }
      text_ += "</li>\n";
    }
    text_ += fmt::format("</{}>\n", tag);
  }

  std::string text_;
};

}  // namespace

std::string write_html(const Guidelines& guidelines, const WriteOptions& /*options*/) {
  HtmlWriter writer(guidelines);
  for (const Block& block : guidelines.blocks) std::visit(writer, block);
  return writer.take();
}

}  // namespace rubricate::guide
