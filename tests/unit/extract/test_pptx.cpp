// PowerPoint slides as an audience sees them.
#include "package_sample.hpp"

namespace rubricate {
namespace {

struct Slide {
  std::string shapes;
  std::string notes = {};
  bool is_hidden = false;
};

// Slides whose parts are numbered the other way round than they are shown.
std::vector<ZipEntry> pptx(const std::vector<Slide>& slides) {
  std::vector<ZipEntry> entries{
      {.name = "_rels/.rels", .content = relations({"1 officeDocument ppt/presentation.xml"})}};
  std::string ids;
  std::vector<std::string> relation_lines;
  for (std::size_t i = 0; i < slides.size(); ++i) {
    const std::string number = std::to_string(slides.size() - i);
    const std::string name = "slide" + number + ".xml";
    ids += "<p:sldId id='2' r:id='s" + number + "'/>";
    relation_lines.push_back("s" + number + " slide slides/" + name);
    std::vector<std::string> lines{"web hyperlink https://example.org", "data diagramData ../diagrams/data1.xml"};
    if (!slides[i].notes.empty()) {
      lines.push_back("n notesSlide ../notesSlides/" + name);
      entries.push_back({.name = "ppt/notesSlides/" + name, .content = xml("p:notes", slides[i].notes)});
    }
    entries.push_back({.name = "ppt/slides/_rels/" + name + ".rels", .content = relations(lines)});
    std::string content = xml("p:sld", "<p:cSld><p:spTree>" + slides[i].shapes + "</p:spTree></p:cSld>");
    if (slides[i].is_hidden) content.insert(std::string_view("<p:sld").size(), " show='0'");
    entries.push_back({.name = "ppt/slides/" + name, .content = content});
  }
  entries.push_back({.name = "ppt/diagrams/data1.xml",
                     .content = xml("dgm:dataModel",
                                    "<dgm:pt><dgm:t><a:p><a:r><a:t>in a drawing</a:t></a:r></a:p>"
                                    "</dgm:t></dgm:pt>")});
  entries.push_back({.name = "ppt/_rels/presentation.xml.rels", .content = relations(relation_lines)});
  entries.push_back({.name = "ppt/presentation.xml", .content = xml("p:presentation", ids)});
  return entries;
}

std::string read(const std::vector<Slide>& slides) {
  const ReadSample sample = read_sample("pptx", pptx(slides));
  CHECK(sample.opening == Opening::text);
  CHECK(sample.facts.pages == slides.size());
  return sample.outline;
}
std::string read_one(const std::string& shapes) { return read({{.shapes = shapes}}); }

std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<a:p>" + properties + "<a:r><a:t>" + text + "</a:t></a:r></a:p>";
}
/// A shape with a placeholder such as "type='title'"; with "-" there is none.
std::string shape(const std::string& placeholder, const std::string& paragraphs, const std::string& more = "") {
  return "<p:sp><p:nvSpPr><p:cNvPr id='1' name='x' " + more + "/><p:nvPr>" +
         (placeholder == "-" ? "" : "<p:ph " + placeholder + "/>") + "</p:nvPr></p:nvSpPr><p:txBody>" + paragraphs +
         "</p:txBody></p:sp>";
}
std::string title(const std::string& text) { return shape("type='title'", paragraph(text)); }
std::string content(const std::string& paragraphs) { return shape("idx='1'", paragraphs); }

}  // namespace

TEST_CASE("pptx: slides are sections, in the order in which they are shown") {
  const ReadSample sample =
      read_sample("pptx", pptx({{.shapes = shape("-", paragraph("text")) + title("One")}, {.shapes = title("Two")}}));
  CHECK(sample.outline == "h2{One} p{text} h2{Two}");
  CHECK(sample.pages.size() == 2);
  CHECK(read_one(shape("type='ctrTitle'", paragraph("A") + paragraph("B")) +
                 shape("type='subTitle'", paragraph("c"))) == "h2{A/B} p{c}");
}

TEST_CASE("pptx: content has bullets unless it says otherwise, other text the other way round") {
  CHECK(read_one(content(paragraph("a") + paragraph("b", "<a:pPr lvl='1'/>") + paragraph("c"))) ==
        "ul{li{p{a} ul{li{p{b}}}} li{p{c}}}");
  CHECK(read_one(content(paragraph("a", "<a:pPr><a:buNone/></a:pPr>") + paragraph("b"))) == "p{a} ul{li{p{b}}}");
  CHECK(read_one(content("<a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle>" + paragraph("a"))) == "p{a}");
  const std::string numbered = "<a:pPr><a:buAutoNum type='arabicPeriod' startAt='3'/></a:pPr>";
  CHECK(read_one(shape("type='body'", paragraph("a", numbered) + paragraph("b", numbered))) ==
        "ol3{li{p{a}} li{p{b}}}");
  CHECK(read_one(shape("-", paragraph("a", "<a:pPr><a:buChar char='-'/></a:pPr>") + paragraph("b"))) ==
        "ul{li{p{a}}} p{b}");
  CHECK(read_one(content(paragraph("a")) + content(paragraph("b"))) == "ul{li{p{a}}} ul{li{p{b}}}");
}

TEST_CASE("pptx: what every slide repeats is left out, and so are hidden shapes") {
  CHECK(read_one(shape("type='dt'", paragraph("2026")) + shape("type='ftr'", paragraph("Foot")) +
                 shape("type='sldNum'", paragraph("1")) + shape("-", paragraph("gone"), "hidden='1'")) == "");
}

TEST_CASE("pptx: looks, links and line breaks") {
  CHECK(read_one(shape("-",
                       "<a:p><a:r><a:rPr b='1' i='1'/><a:t>a</a:t></a:r><a:br><a:rPr b='1'/></a:br><a:r>"
                       "<a:rPr strike='sngStrike'><a:hlinkClick r:id='web'/></a:rPr><a:t>b</a:t></a:r>"
                       "<a:fld><a:t>c</a:t></a:fld></a:p>")) == "p{<bi>a</><ls>/b</>c}");
}

TEST_CASE("pptx: tables, pictures, groups and drawings") {
  const auto cell = [](const std::string& text, const std::string& merge = "") {
    return "<a:tc " + merge + "><a:txBody>" + paragraph(text) + "</a:txBody></a:tc>";
  };
  const auto frame = [](const std::string& kind, const std::string& inside) {
    return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr name='f' descr='Sales'/></p:nvGraphicFramePr><a:graphic>"
           "<a:graphicData uri='x/" +
           kind + "'>" + inside + "</a:graphicData></a:graphic></p:graphicFrame>";
  };
  CHECK(read_one(frame("table", "<a:tbl><a:tr>" + cell("a", "gridSpan='2'") + cell("x", "hMerge='1'") +
                                    "</a:tr><a:tr>" + cell("c") + cell("d") + "</a:tr></a:tbl>")) ==
        "table{th{td{a} td{}} tr{td{c} td{d}}}");
  CHECK(read_one(frame("chart", "")) == "p{<a>Sales</>}");
  CHECK(read_one(frame("diagram", "<dgm:relIds r:dm='data'/>")) == "p{in a drawing}");
  CHECK(read_one("<p:pic><p:nvPicPr><p:cNvPr name='p' descr='A dog'/></p:nvPicPr></p:pic>") == "p{<a>A dog</>}");
  CHECK(read_one("<p:grpSp><p:nvGrpSpPr><p:cNvPr name='g'/></p:nvGrpSpPr>" + shape("-", paragraph("a")) +
                 "</p:grpSp>") == "p{a}");
  CHECK(read_one("<mc:AlternateContent><mc:Choice>" + shape("-", paragraph("a")) + "</mc:Choice><mc:Fallback>" +
                 shape("-", paragraph("b")) + "</mc:Fallback></mc:AlternateContent>") == "p{a}");
  const std::string picture = "<p:pic><p:nvPicPr><p:cNvPr name='p' descr='A dog'/></p:nvPicPr></p:pic>";
  const auto ways = [](const std::string& choice, const std::string& fallback) {
    return read_one("<mc:AlternateContent><mc:Choice>" + choice + "</mc:Choice><mc:Fallback>" + fallback +
                    "</mc:Fallback></mc:AlternateContent>");
  };
  CHECK(ways("<p:contentPart/>", picture) == "p{<a>A dog</>}");
  CHECK(ways(shape("-", paragraph(" ")), shape("-", paragraph("b"))) == "p{b}");
  CHECK(ways(picture, shape("-", paragraph("b"))) == "p{<a>A dog</>}");
  CHECK(ways(frame("chart", ""), picture) == "p{<a>Sales</>}");
  CHECK(ways(frame("diagram", "<dgm:relIds r:dm='data'/>"), picture) == "p{in a drawing}");
}

TEST_CASE("pptx: a hidden slide keeps its number, and its text is not seen") {
  const ReadSample sample = read_sample(
      "pptx",
      pptx({{.shapes = title("One")}, {.shapes = title("Two"), .is_hidden = true}, {.shapes = title("Three")}}));
  CHECK(sample.outline == "h2{One} h2{Three}");
  CHECK(sample.facts.pages == 3);
}

TEST_CASE("pptx: notes stand behind all slides") {
  const std::string notes = shape("type='sldImg'", paragraph("no")) + shape("type='body'", paragraph("say this")) +
                            shape("type='sldNum'", paragraph("1"));
  CHECK(read({{.shapes = title("One"), .notes = notes}, {.shapes = title("Two")}}) ==
        "h2{One} h2{Two} h2{Notes} p{say this}");
}

TEST_CASE("pptx: of a damaged file what stood before the damage is read") {
  auto parts = pptx({{.shapes = title("One") + "<p:sp><p:txBody>" + paragraph("cut")}, {.shapes = title("Two")}});
  const ReadSample sample = read_sample("pptx", parts);
  CHECK(sample.opening == Opening::damaged);
  CHECK(sample.outline == "h2{One} p{cut} h2{Two}");
  CHECK(read_sample("pptx", {}).opening == Opening::damaged);
}

}  // namespace rubricate
