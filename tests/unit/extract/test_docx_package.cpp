// The package around a Word document's text: what it tells of the whole, its other forms, and damage.
#include "docx_sample.hpp"

namespace rubricate {

TEST_CASE("docx: the author, and pages where they were counted on this text") {
  const auto facts = [](const std::string& core, const std::string& app) {
    DocxParts parts{.body = p("one two three four")};
    parts.others = {{.name = "docProps/core.xml", .content = xml("cp:coreProperties", core)},
                    {.name = "docProps/app.xml",
                     .content = "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/"
                                "extended-properties'>" +
                                app + "</Properties>"}};
    return read_sample("docx", docx(parts)).facts;
  };
  const std::string creator = "<dc:creator>Ann &amp; Bob</dc:creator><cp:lastModifiedBy>Cat</cp:lastModifiedBy>";
  CHECK(facts(creator, "").author == "Ann & Bob");
  CHECK(facts("<dc:creator/><cp:lastModifiedBy>Cat</cp:lastModifiedBy>", "").author == "Cat");
  CHECK(facts("<dc:creator>python-docx</dc:creator><cp:lastModifiedBy> Cat\n</cp:lastModifiedBy>", "").author == "Cat");
  CHECK(facts("<dc:creator>" + std::string(300, 'x') + "</dc:creator>", "").author == std::string(200, 'x'));
  CHECK(facts("", "<Pages>3</Pages><Words>4</Words>").pages == 3);
  CHECK(!facts("", "<Pages>3</Pages><Words>400</Words>").pages);
  CHECK(!facts("", "<Pages>3</Pages>").pages);
  CHECK(!facts("", "<Pages>x</Pages><Words>4</Words>").pages);
}

TEST_CASE("docx: pages are forgotten when the text has more breaks than they") {
  const auto pages = [](const std::string& body) {
    DocxParts parts{.body = body};
    parts.others = {{.name = "docProps/app.xml",
                     .content = "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/"
                                "extended-properties'><Pages>2</Pages><Words>2</Words></Properties>"}};
    return read_sample("docx", docx(parts)).facts.pages;
  };
  const std::string set = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>";
  const std::string seen = "<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>";
  const std::string before = p("", "<w:pageBreakBefore/>");
  const std::string text = p("two words");
  CHECK(pages(text) == 2);
  for (const std::string& one : {set, seen, before}) {
    CAPTURE(one);
    CHECK(pages(text + one) == 2);
    CHECK_FALSE(pages(text + one + one));
  }
  CHECK_FALSE(pages(text + set + before));
  CHECK(pages(text + set + seen) == 2);  // the same page
  CHECK(pages(before + before + text) == 2);
  CHECK(pages(text + set + p("", "<w:pageBreakBefore w:val='0'/>") + "<w:p><w:r><w:br/></w:r></w:p>") == 2);
  CHECK(pages("<w:tbl>" + row(cell(seen + p("two")) + cell(seen + p("words"))) + "</w:tbl>") == 2);
}

TEST_CASE("docx: one that holds another document is not taken for whole") {
  const ReadSample sample = read_sample("docx", docx({.body = p("one") + "<w:altChunk r:id='a'/>" + p("two")}));
  CHECK(sample.opening == Opening::unsupported);
  CHECK(sample.message ==
        "a part of it is embedded as a web page or another document; open it in Word, save it again, and hand that in");
  CHECK(sample.outline == "p{one} p{two}");
  CHECK(read_sample("docx", docx({.body = "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>",
                                  .footnotes = "<w:footnote w:id='2'><w:altChunk r:id='a'/></w:footnote>"}))
            .opening == Opening::unsupported);
}

TEST_CASE("docx: the strict format, and a main part of another name") {
  const std::string strict =
      "<d:document xmlns:d='http://purl.oclc.org/ooxml/wordprocessingml/main'><d:body><d:p><d:r><d:t>a</d:t></d:r>"
      "</d:p></d:body></d:document>";
  CHECK(read_sample("docx", {{.name = "_rels/.rels", .content = relations({"1 officeDocument /x/y.xml"})},
                             {.name = "x/y.xml", .content = strict}})
            .outline == "p{a}");
  CHECK(read_sample("docx", {{.name = "word/document.xml", .content = strict}}).outline == "p{a}");
}

TEST_CASE("docx: of a damaged file what stood before the damage is read") {
  auto parts = docx({.body = p("one") + "<w:tbl>" + row(cell(p("two")))});
  ReadSample sample = read_sample("docx", parts);
  CHECK(sample.opening == Opening::damaged);
  CHECK(sample.outline == "p{one} table{th{td{two}}}");
  parts = docx({.body = p("one"), .styles = "<broken"});
  sample = read_sample("docx", parts);
  CHECK(sample.opening == Opening::damaged);
  CHECK(sample.outline == "p{one}");
  CHECK(read_sample("docx", {}).opening == Opening::damaged);
}

}  // namespace rubricate
