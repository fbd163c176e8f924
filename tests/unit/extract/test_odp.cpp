// OpenDocument slides: one section each, with the speaker's notes behind them all.
#include "odf.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string frame(std::string_view use, std::string_view content) {
  return "<draw:frame presentation:class='" + std::string(use) + "'><draw:text-box>" + std::string(content) +
         "</draw:text-box></draw:frame>";
}

odf::Read slides(std::string body, std::string styles = {}) {
  return odf::read(odf::pack({.body = std::move(body), .styles = std::move(styles), .is_slides = true}));
}

}  // namespace

TEST_CASE("slides have titles, lists, shapes, pictures and tables") {
  const odf::Read got =
      slides("<draw:page>" + frame("title", "<text:p>One</text:p><text:p>slide</text:p>") +
             frame("outline",
                   "<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p>"
                   "</text:list-item></text:list></text:list-item></text:list>") +
             "<draw:custom-shape><text:p>shape</text:p></draw:custom-shape></draw:page>"
             "<draw:page>" +
             frame("title", "<text:p>Two</text:p>") +
             "<draw:frame><draw:image xlink:href='Pictures/a.png'/><svg:desc>a cat</svg:desc></draw:frame>"
             "<draw:frame><table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
             "</table:table-row></table:table><draw:image xlink:href='preview'/></draw:frame></draw:page>");
  CHECK(test::outline(got.replayed.document) ==
        "heading2(One/slide) list[item[paragraph(a) list[item[paragraph(b)]]]] paragraph(shape) heading2(Two) "
        "paragraph(a cat) table[head row[cell(A)]]");
  CHECK(got.facts.pages == 2);
  REQUIRE(got.replayed.pages.size() == 2);
  CHECK(got.replayed.source.substr(got.replayed.pages[1]).starts_with("Two"));
}

TEST_CASE("what is said and not shown stands at the end") {
  const std::string notes = "<presentation:notes>" + frame("notes", "<text:p>speak slowly</text:p>") +
                            frame("page-number", "<text:p>7</text:p>") + "</presentation:notes>";
  const odf::Read got = slides("<draw:page>" + frame("title", "<text:p>One</text:p>") + notes +
                               "</draw:page><draw:page>" + frame("subtitle", "<text:p>Two</text:p>") + "</draw:page>");
  CHECK(test::outline(got.replayed.document) == "heading2(One) paragraph(Two) heading2(Notes) paragraph(speak slowly)");
}

TEST_CASE("what every slide bears, and slides that are hidden, are left out") {
  const odf::Read got =
      slides("<draw:page>" + frame("footer", "<text:p>no</text:p>") + frame("date-time", "<text:p>no</text:p>") +
                 "</draw:page><draw:page "
                 "draw:style-name='dp1'>" +
                 frame("title", "<text:p>no</text:p>") + "</draw:page>",
             "<style:style style:name='dp1' style:family='drawing-page'>"
             "<style:drawing-page-properties presentation:visibility='hidden'/></style:style>");
  CHECK(test::outline(got.replayed.document).empty());
  CHECK(got.facts.pages == 2);  // it keeps its number, by which Impress names the others
}

TEST_CASE("the bold of a layout's titles is no emphasis") {
  const odf::Read got =
      slides("<draw:page>" +
                 frame("title",
                       "<text:p><text:a xlink:href='x'><text:span text:style-name='T1'>One</text:span></text:a>"
                       "</text:p>") +
                 "</draw:page>",
             "<style:style style:name='T1' style:family='text'><style:text-properties fo:font-weight='bold'/>"
             "</style:style>");
  CHECK(test::outline(got.replayed.document) == "heading2(One)");
  REQUIRE(got.replayed.document.runs.size() == 1);
  CHECK(got.replayed.document.runs[0].style == plain);
}

}  // namespace rubricate
