// Wrapping, columns and escaping.
#include <report/page.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("text is wrapped between words, later lines with their own indent") {
  Page page(40, false);
  page.paragraph({{.text = "help:"}, {.text = "one two  three four five six seven eight nine ten"}},
                 {.first = 2, .rest = 8});
  CHECK_EQ(page.take(),
           "  help: one two three four five six\n"
           "        seven eight nine ten\n");
}

TEST_CASE("wide characters need no blank to be wrapped, and none is put between them") {
  Page page(40, false);
  page.paragraph({{.text = "ab 我喜欢学习中文我喜欢学习中文我喜欢学习中文 cd"}});
  CHECK_EQ(page.take(),
           "ab 我喜欢学习中文我喜欢学习中文我喜欢学\n"
           "习中文 cd\n");
}

TEST_CASE("a mark stays with the wide character before it") {
  Page page(40, false);
  page.paragraph({{.text = "我我我我我我我我我我我我我我我我我我我我\u0301我"}});
  CHECK_EQ(page.take(), "我我我我我我我我我我我我我我我我我我我我\u0301\n我\n");
}

TEST_CASE("pieces fill their column, the status stands at the right of the first line") {
  Page page(40, false);
  const Piece pieces[] = {
      {.text = "words", .column = 8}, {.text = "412", .column = 5}, {.text = "wanted: 450–550 or so"}};
  page.row(pieces, {.first = 2, .rest = 11}, {.text = "failed"});
  CHECK_EQ(page.take(),
           "  words    412   wanted:     failed\n"
           "           450–550 or so\n");
}

TEST_CASE("a gap is one empty line, and never the first") {
  Page page(40, false);
  page.gap();
  page.paragraph({{.text = "a"}});
  page.gap();
  page.gap();
  page.paragraph({{.text = "b"}});
  CHECK_EQ(page.take(), "a\n\nb\n");
}

TEST_CASE("colour changes where the tone changes and ends with the line") {
  Page page(40, true);
  page.paragraph({{.text = "a b", .tone = Tone::bad}, {.text = "c"}, {.text = "d\x1b[m", .tone = Tone::good}});
  CHECK_EQ(page.take(), "\x1b[1;31ma b \x1b[0mc \x1b[32md<U+001B>[m\x1b[0m\n");
}

TEST_CASE("no line is a command to a CI system's log") {
  const auto line = [](std::string_view text, bool colour = false) {
    Page page(40, colour);
    page.paragraph({{.text = text, .tone = Tone::strong}}, {.first = 2, .rest = 2});
    return page.take();
  };
  CHECK_EQ(line("::error::x"), "  <U+003A>:error::x\n");
  CHECK_EQ(line("\u00a0 \u3000::stop-commands::x"), "  \u00a0 \u3000<U+003A>:stop-commands::x\n");
  CHECK_EQ(line("word word word word word word word ::error::x"),
           "  word word word word word word word\n  <U+003A>:error::x\n");
  CHECK_EQ(line("::x", true), "  \x1b[1m<U+003A>:x\x1b[0m\n");
  CHECK_EQ(line("a ##[add-mask]x ##vso[x] ###[x"), "  a ##<U+005B>add-mask]x ##vso<U+005B>x] ###<U+005B>x\n");
  CHECK_EQ(line("see std::vector, a ::b, # [x], #[x]"), "  see std::vector, a ::b, # [x], #[x]\n");
  Page page(40, false);
  page.row(std::vector<Piece>{{.text = "::error::x"}}, {}, {.text = "failed"});
  page.line("::x");
  CHECK_EQ(page.take(), "<U+003A>:error::x                   failed\n<U+003A>:x\n");
}

TEST_CASE("absurd widths are brought into range") {
  CHECK_EQ(Page(0, false).width(), 40);
  CHECK_EQ(Page(static_cast<std::size_t>(-1), false).width(), 1000);
}

}  // namespace rubricate
