// The three ways to write guidelines down: what they look like, and that nothing in a rubric can break out.
#include <document/markdown.hpp>
#include <guide/format.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate::guide {
namespace {

// One block of each kind, with `text` wherever text may stand.
Guidelines sample(const std::string& text) {
  return {.title = text,
          .language = text,
          .blocks = {Heading{1, text}, Heading{3, text}, Paragraph{text},
                     List{.items = {{text, {{text}, {text}}, true}}, .numbered = false},
                     Table{.head = {text, text}, .rows = {{text, text}}}}};
}

constexpr std::string_view k_hostile[] = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='x",
    "</style></head><body onload=x>",
    "]]> --> <!--",
    "| a | b |",
    "`code` *bold* [a](javascript:x) ![b](http://x.example/y.png)",
    "# a\n\n- b\n\n<hr>\n| c |\n|---|",
    "\x1b[31mred\x1b]0;title\x07",
    "a\u202Eb\u200Bc",
    "a\xFFz",
};

}  // namespace

TEST_CASE("the formats") {
  CHECK_EQ(formats().front().id, "text");
  for (const Format& format : formats()) CHECK_EQ(find_format(format.id), &format);
  CHECK_EQ(find_format("docx"), nullptr);
}

TEST_CASE("text") {
  const Guidelines guidelines{
      .title = "A club",
      .language = "en",
      .blocks = {
          Heading{1, "A club"}, Heading{2, "Parts"}, Paragraph{"Two."}, Heading{3, "Plan"}, Paragraph{"Required:"},
          List{.items = {{"One of these:", {{"this"}, {"or a longer one that does not fit on its line"}}, true}}},
          Table{.head = {"Level", "Like"}, .rows = {{"Good", "Fine."}, {"Not good", "Not fine."}}}}};
  CHECK_EQ(write_text(guidelines, {.width = 40, .colour = false}),
           "A club\n======\n\nParts\n-----\n\nTwo.\n\nPlan\nRequired:\n  - One of these:\n    1. this\n"
           "    2. or a longer one that does not fit\n       on its line\n\n"
           "  Level     Like\n  Good      Fine.\n  Not good  Not fine.\n");
  CHECK(write_text(guidelines, {.width = 40, .colour = true}).starts_with("\x1b[1mA club\x1b[0m\n======\n"));
}

TEST_CASE("nested lists stay on the page") {
  Item item{"deep"};
  for (int depth = 0; depth < 60; ++depth) {
    Item outer{"deep"};
    outer.items.push_back(std::move(item));
    item = std::move(outer);
  }
  const std::string text = write_text({.title = "", .language = "", .blocks = {List{{item}}}}, {.width = 40});
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    CHECK(end - at <= 40);
    at = end + 1;
  }
}

TEST_CASE("html") {
  const std::string page = write_html({.title = "A & B", .language = "", .blocks = {Paragraph{"x"}}}, {});
  CHECK(page.starts_with("<!doctype html>\n<html lang=\"en\">\n"));
  CHECK(page.find("<title>A &amp; B</title>") != std::string::npos);
  CHECK(page.find("content=\"default-src 'none'; style-src 'unsafe-inline'\"") != std::string::npos);
  CHECK(page.find("<p>x</p>\n</main>\n</body>\n</html>\n") != std::string::npos);
  CHECK(write_html({.title = "", .language = "fr", .blocks = {}}, {}).find("<html lang=\"fr\">") != std::string::npos);
}

TEST_CASE("html: a rubric adds no tag and no attribute") {
  const auto marks = [](const std::string& page) {
    std::string found;
    for (const char c : page)
      if (std::string_view("<>\"'").find(c) != std::string_view::npos) found += c;
    return found;
  };
  const std::string wanted = marks(write_html(sample("x"), {}));
  for (const std::string_view text : k_hostile) {
    CAPTURE(text);
    CHECK_EQ(marks(write_html(sample(std::string(text)), {})), wanted);
  }
}

TEST_CASE("markdown: a rubric adds no block, link, picture or style") {
  const auto outline = [](const Document& document) {
    std::string kinds;
    for (const rubricate::Block& block : document.blocks) kinds += fmt::format("{} ", static_cast<int>(block.kind));
    return kinds;
  };
  const std::string wanted = outline(parse_markdown(write_markdown(sample("x"), {})));
  for (const std::string_view text : k_hostile) {
    CAPTURE(text);
    const Document document = parse_markdown(write_markdown(sample(std::string(text)), {}));
    CHECK_EQ(outline(document), wanted);
    CHECK_EQ(document.links.size(), 0);
    CHECK_EQ(document.comments.size(), 0);
    CHECK(std::ranges::all_of(document.runs, [](const Run& run) { return run.style == plain; }));
  }
}

TEST_CASE("nothing that a terminal takes for a command is written in any format") {
  for (const std::string_view text : k_hostile)
    for (const Format& format : formats()) {
      const std::string written = format.write(sample(std::string(text)), {});
      CAPTURE(format.id);
      CAPTURE(text);
      CHECK(std::ranges::none_of(written, [](char c) { return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7F; }));
      CHECK(written.find("\u202E") == std::string::npos);
      CHECK(written.find('\xFF') == std::string::npos);
      CHECK(written.ends_with('\n'));
    }
}

}  // namespace rubricate::guide
