// OpenDocument texts: what their reader sees, and nothing else.
#include "mutants.hpp"
#include "odf.hpp"

#include <document/words.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using odf::outline_of;

constexpr std::string_view k_list_styles =
    "<text:list-style style:name='B'><text:list-level-style-bullet text:level='1' text:bullet-char='-'/>"
    "<text:list-level-style-number text:level='2' style:num-format='a'/>"
    "<text:list-level-style-bullet text:level='3' text:bullet-char=' '/></text:list-style>"
    "<text:list-style style:name='N'><text:list-level-style-number text:level='1' style:num-format='1' "
    "text:start-value='3'/></text:list-style>"
    "<style:style style:name='InN' style:family='paragraph' style:list-style-name='N'/>";

std::string outline_of_list(std::string_view body) {
  return outline_of(odf::File{.body = std::string(body), .styles = std::string(k_list_styles)});
}

/// What the runs of the only leaf look like: *strong*, /emphasis/, ~struck~, `code`, @link@, !picture!.
std::string looks_of(const odf::File& file) {
  const odf::Read got = odf::read(odf::pack(file));
  std::string out;
  for (const Run& run : got.replayed.document.runs) {
    std::string marks;
    for (const auto& [bit, mark] : {std::pair{strong, '*'}, std::pair{emphasis, '/'}, std::pair{struck, '~'},
                                    std::pair{code_span, '`'}, std::pair{link_text, '@'}, std::pair{image_alt, '!'}})
      if ((run.style & bit) != 0) marks += mark;
    out += marks + std::string(got.replayed.document.view(run.text)) + marks;
  }
  return out;
}

}  // namespace

TEST_CASE("headings by their level, paragraphs, the title") {
  CHECK(outline_of("<text:p text:style-name='Title'>T</text:p><text:h text:outline-level='2'>H</text:h>"
                   "<text:h>no level</text:h><text:h text:outline-level='9'>deep</text:h><text:p>P</text:p>") ==
        "heading1(T) heading2(H) heading1(no level) heading6(deep) paragraph(P)");
  CHECK(outline_of("<text:p/><text:p> \n </text:p><text:h text:outline-level='1'/>").empty());
}

TEST_CASE("a style counts through those that it is based on, and a circle of styles ends") {
  const std::string named =
      "<style:style style:name='Heading_20_2' style:display-name='Heading 2' style:family='paragraph'/>"
      "<style:style style:name='Quotations' style:family='paragraph'/>"
      "<style:style style:name='Chapter' style:family='paragraph' style:default-outline-level='3'/>"
      "<style:style style:name='A' style:family='paragraph' style:parent-style-name='B'/>"
      "<style:style style:name='B' style:family='paragraph' style:parent-style-name='A'/>";
  const std::string automatic =
      "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Heading_20_2'/>"
      "<style:style style:name='P2' style:family='paragraph' style:parent-style-name='Quotations'/>"
      "<style:style style:name='P3' style:family='paragraph' style:parent-style-name='Chapter'/>";
  CHECK(outline_of(odf::File{.body = "<text:p text:style-name='P1'>H</text:p><text:p text:style-name='P2'>one</text:p>"
                                     "<text:p text:style-name='P2'>two</text:p><text:p text:style-name='P3'>C</text:p>"
                                     "<text:p text:style-name='A'>P</text:p><text:p text:style-name='none'>Q</text:p>",
                             .styles = automatic,
                             .named_styles = named}) ==
        "heading2(H) quote[paragraph(one) paragraph(two)] heading3(C) paragraph(P) paragraph(Q)");
}

TEST_CASE("code keeps its lines and spaces") {
  CHECK(outline_of("<text:p text:style-name='Preformatted_20_Text'>def f():</text:p>"
                   "<text:p text:style-name='Preformatted_20_Text'><text:s text:c='4'/>return 1</text:p>") ==
        "code(def f():/    return 1)");
}

TEST_CASE("white space is one space, but where the file says otherwise") {
  CHECK(outline_of("<text:p>  a\n   b<text:s/> c<text:tab/>d<text:line-break/>e<text:s text:c='3'/> <text:span> f"
                   "</text:span>  </text:p>") == "paragraph(a b  c\td/e    f)");
  CHECK(outline_of("<text:p>a<text:s text:c='4000000000'/>b</text:p>") == "paragraph(a" + std::string(100, ' ') + "b)");
  CHECK(outline_of("<text:p>one<text:soft-page-break/> text</text:p>") == "paragraph(one text)");
}

TEST_CASE("lists nest as they do in the file, and say what their numbers are") {
  CHECK(outline_of_list("<text:list text:style-name='B'><text:list-item><text:p>a</text:p><text:list><text:list-item>"
                        "<text:p>b</text:p></text:list-item></text:list><text:p>more of a</text:p></text:list-item>"
                        "<text:list-item><text:p>c</text:p></text:list-item></text:list>") ==
        "list[item[paragraph(a) list1[item1[paragraph(b)]] paragraph(more of a)] item[paragraph(c)]]");
  CHECK(outline_of_list("<text:list text:style-name='N'><text:list-item><text:p>a</text:p></text:list-item>"
                        "<text:list-item><text:p>b</text:p></text:list-item></text:list>") ==
        "list3[item3[paragraph(a)] item4[paragraph(b)]]");
  CHECK(outline_of_list("<text:list text:style-name='N'><text:list-item text:start-value='7'><text:p>a</text:p>"
                        "</text:list-item></text:list>") == "list7[item7[paragraph(a)]]");
  // The style comes with the paragraph.
  CHECK(outline_of_list("<text:list><text:list-item><text:p text:style-name='InN'>a</text:p></text:list-item>"
                        "</text:list>") == "list3[item3[paragraph(a)]]");
  CHECK(outline_of_list("<text:list text:style-name='none'><text:list-item><text:p>a</text:p></text:list-item>"
                        "</text:list>") == "list[item[paragraph(a)]]");
}

TEST_CASE("a list goes on after a paragraph when the file says so") {
  const std::string one =
      "<text:list xml:id='x' text:style-name='N'><text:list-item><text:p>a</text:p></text:list-item>"
      "</text:list><text:p>between</text:p>";
  const std::string other = "<text:list-item><text:p>b</text:p></text:list-item></text:list>";
  CHECK(outline_of_list(one + "<text:list text:style-name='N' text:continue-numbering='true'>" + other) ==
        "list3[item3[paragraph(a)]] paragraph(between) list4[item4[paragraph(b)]]");
  CHECK(outline_of_list(one + "<text:list text:style-name='N' text:continue-list='x'>" + other) ==
        "list3[item3[paragraph(a)]] paragraph(between) list4[item4[paragraph(b)]]");
  CHECK(outline_of_list(one + "<text:list text:style-name='N'>" + other) ==
        "list3[item3[paragraph(a)]] paragraph(between) list3[item3[paragraph(b)]]");
}

TEST_CASE("what a list holds without a mark is part of the item before") {
  CHECK(outline_of_list("<text:list text:style-name='B'><text:list-header><text:p>head</text:p></text:list-header>"
                        "<text:list-item><text:p>a</text:p></text:list-item></text:list>") ==
        "paragraph(head) list[item[paragraph(a)]]");
  // LibreOffice writes the inner lists of a Word file as lists of their own, right behind.
  CHECK(outline_of_list("<text:list text:style-name='B'><text:list-item><text:p>a</text:p></text:list-item></text:list>"
                        "<text:list text:style-name='B'><text:list-item><text:list><text:list-item><text:p>b</text:p>"
                        "</text:list-item></text:list></text:list-item></text:list>") ==
        "list[item[paragraph(a) list1[item1[paragraph(b)]]]]");
  // Numbered headings stand in lists, and are headings.
  CHECK(outline_of_list("<text:list text:style-name='N'><text:list-item><text:h text:outline-level='1'>H</text:h>"
                        "</text:list-item></text:list>") == "heading1(H)");
}

TEST_CASE("tables: head rows, covered and repeated cells, tables in tables") {
  CHECK(outline_of("<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p>"
                   "</table:table-cell><table:table-cell><text:p>B</text:p><text:p>b</text:p></table:table-cell>"
                   "</table:table-row></table:table-header-rows><table:table-row><table:table-cell "
                   "table:number-columns-spanned='2'><text:p>wide</text:p></table:table-cell>"
                   "<table:covered-table-cell/></table:table-row></table:table>") ==
        "table[head row[cell(A) cell(B/b)] row[cell(wide) cell()]]");
  CHECK(outline_of("<table:table><table:table-row><table:table-cell table:number-columns-repeated='3'/>"
                   "<table:table-cell><table:table><table:table-row><table:table-cell><text:p>in</text:p>"
                   "</table:table-cell></table:table-row></table:table></table:table-cell></table:table-row>"
                   "</table:table>") == "table[head row[cell() cell() cell() cell(in)]]");
  CHECK(outline_of("<table:table/>").empty());
  const odf::Read bomb = odf::read(
      odf::pack({.body = "<table:table><table:table-row><table:table-cell table:number-columns-repeated='4000000000'/>"
                         "</table:table-row></table:table>"}));
  CHECK(bomb.replayed.document.blocks.size() < 100);
}

TEST_CASE("notes come at the end, without their numbers") {
  CHECK(outline_of(
            "<text:p>text<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>a note</text:p><text:p>goes on</text:p></text:note-body></text:note>."
            "</text:p><text:p>more<text:note text:note-class='endnote'><text:note-citation>i"
            "</text:note-citation><text:note-body><text:p>an end</text:p></text:note-body></text:note></text:p>") ==
        "paragraph(text.) paragraph(more) footnote(a note/goes on) footnote(an end)");
}

TEST_CASE("what a reader does not see is left out") {
  CHECK(outline_of("<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
                   "</text:changed-region></text:tracked-changes><text:p>a<office:annotation><dc:creator>Ann"
                   "</dc:creator><text:p>why?</text:p></office:annotation>b<text:change-start/>new<text:change-end/>"
                   "</text:p>") == "paragraph(abnew)");
  CHECK(outline_of("<text:p>a<text:hidden-text text:is-hidden='true'>no</text:hidden-text></text:p><text:section "
                   "text:display='none'><text:p>no</text:p></text:section><text:section><text:p>yes</text:p>"
                   "</text:section><text:p>no<text:hidden-paragraph text:is-hidden='true'/></text:p>") ==
        "paragraph(a) paragraph(yes)");
  CHECK(outline_of(odf::File{
            .body = "<text:p>a<text:span text:style-name='T1'>no</text:span></text:p><text:p text:style-name='P1'>no"
                    "</text:p>",
            .styles = "<style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/>"
                      "</style:style><style:style style:name='P1' style:family='paragraph'><style:text-properties "
                      "text:display='none'/></style:style>"}) == "paragraph(a)");
  CHECK(outline_of("<text:p><text:ruby><text:ruby-base>kan</text:ruby-base><text:ruby-text>ji</text:ruby-text>"
                   "</text:ruby></text:p>") == "paragraph(kan)");
}

TEST_CASE("fields and indexes show what they show") {
  CHECK(outline_of(
            "<text:p>Page <text:page-number>3</text:page-number> of <text:page-count>9</text:page-count></text:p>"
            "<text:table-of-content><text:table-of-content-source><text:index-title-template>no"
            "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>"
            "<text:p>Contents</text:p></text:index-title><text:p>One<text:tab/>1</text:p></text:index-body>"
            "</text:table-of-content>") == "paragraph(Page 3 of 9) paragraph(Contents) list[item[paragraph(One\t1)]]");
}

TEST_CASE("lines of a table of contents are items, not titles") {
  CHECK(outline_of("<text:table-of-content><text:index-body><text:index-title><text:p>Contents</text:p>"
                   "</text:index-title><text:h>Plan</text:h><text:p text:style-name='Title'>Aim</text:p>"
                   "</text:index-body></text:table-of-content><text:h>Plan</text:h>") ==
        "paragraph(Contents) list[item[paragraph(Plan)] item[paragraph(Aim)]] heading1(Plan)");
  CHECK(outline_of("<text:table-index><text:index-body><text:index-title><text:p>Tables</text:p></text:index-title>"
                   "<text:p>One</text:p></text:index-body></text:table-index>") == "paragraph(Tables) paragraph(One)");
}

TEST_CASE("emphasis that was set, links, code") {
  const std::string styles =
      "<style:style style:name='T1' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>"
      "<style:style style:name='T2' style:family='text'><style:text-properties fo:font-style='italic' "
      "style:text-line-through-style='solid'/></style:style>"
      "<style:style style:name='T3' style:family='text'><style:text-properties fo:font-weight='normal'/></style:style>"
      "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Loud'><style:text-properties "
      "fo:font-weight='700'/></style:style>"
      "<style:style style:name='P2' style:family='paragraph' style:parent-style-name='Loud'/>";
  const std::string named =
      "<style:style style:name='Loud' style:family='paragraph'><style:text-properties fo:font-weight='bold' "
      "fo:font-style='italic'/></style:style><style:style style:name='Strong_20_Emphasis' style:family='text'>"
      "<style:text-properties fo:font-weight='bold'/></style:style>";
  const auto looks = [&](std::string_view body) {
    return looks_of({.body = std::string(body), .styles = styles, .named_styles = named});
  };
  CHECK(looks("<text:p>a <text:span text:style-name='T1'>b <text:span text:style-name='T2'>c</text:span></text:span>"
              "</text:p>") == "a *b **/~c*/~");
  CHECK(looks("<text:p text:style-name='P1'>a <text:span text:style-name='T3'>b</text:span></text:p>") == "*a *b");
  CHECK(looks("<text:p text:style-name='P2'>a</text:p>") == "a");
  CHECK(looks("<text:p><text:span text:style-name='Strong_20_Emphasis'>a</text:span> <text:span "
              "text:style-name='Source_20_Text'>b</text:span></text:p>") == "*a* `b`");
  CHECK(looks("<text:p>see <text:a xlink:href='https://example.org'>a <text:span text:style-name='T1'>b</text:span>"
              "</text:a>.</text:p>") == "see @a @*@b*@.");
}

TEST_CASE("links have their target, and one in another is part of it") {
  const odf::Read got = odf::read(odf::pack({.body = "<text:p><text:a xlink:href='https://example.org'>a<text:a "
                                                     "xlink:href='x'>b</text:a></text:a> c</text:p>"}));
  const Document& document = got.replayed.document;
  REQUIRE(document.links.size() == 1);
  CHECK(document.links[0].target == "https://example.org");
  CHECK(document.view(document.links[0].text) == "ab");
}

TEST_CASE("pictures have descriptions; previews, formulas and ornaments do not need any") {
  const auto frame = [](std::string_view attributes, std::string_view content) {
    return "<text:p><draw:frame " + std::string(attributes) + ">" + std::string(content) + "</draw:frame></text:p>";
  };
  const std::string image = "<draw:image xlink:href='Pictures/cat.png'/>";
  CHECK(outline_of(frame("", image + "<svg:desc>a cat</svg:desc>")) == "paragraph(a cat)");
  CHECK(outline_of(frame("", image + "<svg:title>Cat</svg:title>")) == "paragraph(Cat)");
  CHECK(outline_of(frame("", image + "<svg:title>Cat</svg:title><svg:desc>a cat</svg:desc>")) == "paragraph(a cat)");
  const odf::Read plain_one = odf::read(odf::pack({.body = frame("", image)}));
  REQUIRE(plain_one.replayed.document.links.size() == 1);
  CHECK(plain_one.replayed.document.links[0].kind == Link::Kind::image);
  CHECK(plain_one.replayed.document.links[0].target == "cat.png");
  CHECK(odf::read(odf::pack({.body = frame("draw:style-name='Formula'", "<draw:object/>" + image)}))
            .replayed.document.links.empty());
  CHECK(outline_of(frame("loext:decorative='true'", image + "<svg:desc>line</svg:desc>")) == "paragraph()");
  // pandoc makes a caption of the description.
  CHECK(outline_of(frame("", image) + "<text:p text:style-name='FigureCaption'>a cat</text:p>") == "paragraph(a cat)");
}

TEST_CASE("a formula reads as its signs") {
  CHECK(outline_of(odf::File{
            .body = "<text:p>so <draw:frame draw:style-name='Formula'><draw:object xlink:href='./F 1'/><draw:image "
                    "xlink:href='preview'/></draw:frame> holds</text:p>",
            .others = {{.name = "F 1/content.xml",
                        .content = "<math xmlns='http://www.w3.org/1998/Math/MathML'><semantics><msup><mi>x</mi><mn>2"
                                   "</mn></msup><annotation>x^2</annotation></semantics></math>"}}}) ==
        "paragraph(so x2 holds)");
}

TEST_CASE("text boxes come behind the paragraph that they stand in") {
  CHECK(outline_of("<text:p>before <draw:frame><draw:text-box><text:p>in the box</text:p></draw:text-box></draw:frame>"
                   "after</text:p><draw:custom-shape><text:p>a shape</text:p></draw:custom-shape>") ==
        "paragraph(before after) paragraph(in the box) paragraph(a shape)");
  CHECK(outline_of("<text:p><draw:frame><draw:text-box><text:p text:style-name='Figure'><draw:frame><draw:image "
                   "xlink:href='a.png'/><svg:desc>cat</svg:desc></draw:frame>Figure 1: my cat</text:p></draw:text-box>"
                   "</draw:frame></text:p>") == "paragraph(catFigure 1: my cat)");
}

TEST_CASE("who wrote it; pages only when they are those of this text") {
  const std::string body = "<text:p>one two three four five six seven eight nine ten</text:p>";
  const auto facts = [&](std::string_view meta) {
    return odf::read(odf::pack({.body = body, .meta = std::string(meta)})).facts;
  };
  CHECK(facts("<meta:initial-creator>Ann</meta:initial-creator>").author == "Ann");
  CHECK(facts("<meta:initial-creator>Ann</meta:initial-creator><dc:creator>Bo</dc:creator>").author == "Bo");
  CHECK(facts("<meta:initial-creator>Ann</meta:initial-creator><dc:creator>Unknown</dc:creator>").author == "Ann");
  CHECK(facts("<meta:document-statistic meta:page-count='3' meta:word-count='10'/>").pages == 3);
  CHECK_FALSE(facts("<meta:document-statistic meta:page-count='3' meta:word-count='12'/>").pages);
  CHECK_FALSE(facts("<meta:document-statistic meta:page-count='3'/>").pages);
  CHECK_FALSE(facts("").pages);
}

TEST_CASE("a password, a text that is not there, a text that breaks off") {
  const std::string manifest =
      odf::part("manifest", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");
  CHECK(to_string(odf::read(odf::pack({.body = "<text:p>x</text:p>",
                                       .others = {{.name = "META-INF/manifest.xml", .content = manifest}}}))
                      .opening) == "encrypted");
  CHECK(
      to_string(odf::read(zip({{.name = "mimetype", .content = "application/vnd.oasis.opendocument.text"}})).opening) ==
      "damaged");
  const std::string whole = odf::content({.body = "<text:p>one</text:p><text:list><text:list-item><text:p>two "});
  const odf::Read cut = odf::read(zip({{.name = "mimetype", .content = "application/vnd.oasis.opendocument.text"},
                                       {.name = "content.xml", .content = whole.substr(0, whole.find("two") + 3)}}));
  CHECK(to_string(cut.opening) == "damaged");
  CHECK(test::outline(cut.replayed.document) == "paragraph(one) list[item[paragraph(two)]]");
}

TEST_CASE("a text counts the same words as the Markdown that it was made from") {
  const std::string_view markdown =
      "# One heading\n\nA *first* paragraph.[^1]\n\n- one\n- two\n\n| A | B |\n|---|---|\n| a 1 | b |\n\n[^1]: A "
      "note.\n";
  const odf::Read got = odf::read(odf::pack(
      {.body = "<text:h text:outline-level='1'>One heading</text:h><text:p>A <text:span>first</text:span> paragraph."
               "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
               "</text:note-body></text:note></text:p><text:list><text:list-item><text:p>one</text:p></text:list-item>"
               "<text:list-item><text:p>two</text:p></text:list-item></text:list><table:table><table:table-row>"
               "<table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p>"
               "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>a 1</text:p>"
               "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
               "</table:table>"}));
  const Document expected = parse_markdown(std::string(markdown));
  CHECK(test::outline(got.replayed.document) == test::outline(expected));
  const auto words = [](const Document& document) {
    return tally(document, 1, static_cast<std::uint32_t>(document.blocks.size()), {}, WordRule::standard);
  };
  CHECK(words(got.replayed.document) == words(expected));
}

TEST_CASE("no damage to its XML brings the reader down") {
  const std::string whole = odf::content(
      {.body =
           "<text:p>a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note><text:a "
           "xlink:href='x'>l</text:a></text:p><text:list><text:list-item><text:p>i</text:p><text:list>"
           "<text:list-item><text:p>j<draw:frame><draw:image xlink:href='a'/><draw:text-box><table:table>"
           "<table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>"
           "</draw:text-box></draw:frame></text:p></text:list-item></text:list></text:list-item></text:list>",
       .styles = std::string(k_list_styles)});
  const std::string_view types[] = {"application/vnd.oasis.opendocument.text",
                                    "application/vnd.oasis.opendocument.presentation"};
  for (const std::string_view type : types) {
    const auto look = [&](std::string_view bytes) {
      (void)odf::read(zip({{.name = "mimetype", .content = std::string(type)},
                           {.name = "content.xml", .content = std::string(bytes)}}));
    };
    for_each_beginning(whole, look);
    for_each_mutant(whole, 1000, look);
  }
}

}  // namespace rubricate
