// What stands in Word documents, as their reader sees it.
#include "docx_sample.hpp"

namespace rubricate {
namespace {

std::string read(const DocxParts& parts) {
  const ReadSample sample = read_sample("docx", docx(parts));
  CHECK(sample.opening == Opening::text);
  return sample.outline;
}

std::string body(const std::string& xml) { return read({.body = xml}); }
/// What the runs of one paragraph come to.
std::string runs(const std::string& xml) { return body("<w:p>" + xml + "</w:p>"); }

std::string styled(const std::string& id, const std::string& text) { return p(text, "<w:pStyle w:val='" + id + "'/>"); }
std::string in_list(int list, int level, const std::string& text) {
  return p(text, "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + std::to_string(list) +
                     "'/></w:numPr>");
}
std::string style(const std::string& id, const std::string& name, const std::string& more = "") {
  return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:name w:val='" + name + "'/>" + more + "</w:style>";
}
std::string based_on(const std::string& id) { return "<w:basedOn w:val='" + id + "'/>"; }

// A kind of list 7 with levels of these formats, the lists 1 and 2 of that kind, list 3 that begins with 5.
std::string numbering(const std::vector<std::string>& formats) {
  std::string levels;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const std::string text = formats[i] == "blank" ? " " : "%1.";
    levels += "<w:lvl w:ilvl='" + std::to_string(i) + "'><w:start w:val='1'/><w:numFmt w:val='" +
              (formats[i] == "blank" ? "bullet" : formats[i]) + "'/><w:lvlText w:val='" + text + "'/></w:lvl>";
  }
  return "<w:abstractNum w:abstractNumId='7'>" + levels +
         "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
         "<w:num w:numId='2'><w:abstractNumId w:val='7'/></w:num>"
         "<w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/>"
         "</w:lvlOverride></w:num>";
}

std::string picture(const std::string& properties, const std::string& inside = "") {
  return "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='Picture 1' " + properties + ">" + inside +
         "</wp:docPr><a:graphic><a:graphicData uri='x/picture'><pic:pic/></a:graphicData></a:graphic></wp:inline>"
         "</w:drawing></w:r>";
}

std::string text_box(const std::string& content) {
  const std::string box = "<w:txbxContent>" + content + "</w:txbxContent>";
  return "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='1' name='Box'/>"
         "<wps:wsp><wps:txbx>" +
         box +
         "</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
         "<mc:Fallback><w:pict><v:shape><v:textbox>" +
         box +
         "</v:textbox></v:shape></w:pict></mc:Fallback>"
         "</mc:AlternateContent></w:r>";
}

std::string field(const std::string& instruction, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>" + instruction +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" + result +
         "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
}

}  // namespace

TEST_CASE("docx: headings by the name of their style, by what it is based on, and by outline level") {
  const std::string styles = style("Titel", "Title") + style("Sub", "Subtitle", based_on("Titel")) +
                             style("berschrift1", "heading 1", "<w:rPr><w:b/></w:rPr>") + style("H9", "Heading 9") +
                             style("Mine", "Mine", based_on("berschrift1")) + style("A", "A", based_on("B")) +
                             style("B", "B", based_on("A")) + style("Out", "Out", "<w:outlineLvl w:val='2'/>") +
                             style("Toc", "TOC Heading", based_on("berschrift1"));
  const auto with = [&](const std::string& body) { return read({.body = body, .styles = styles}); };
  CHECK(with(styled("Titel", "x")) == "h1{x}");
  CHECK(with(styled("Sub", "x")) == "p{x}");
  CHECK(with(styled("berschrift1", "x")) == "h1{x}");
  CHECK(with(styled("H9", "x")) == "h6{x}");
  CHECK(with(styled("Mine", "x")) == "h1{x}");
  CHECK(with(styled("A", "x")) == "p{x}");
  CHECK(with(styled("Out", "x")) == "h3{x}");
  CHECK(with(styled("Toc", "x")) == "p{<b>x</>}");
  CHECK(with(styled("None", "x")) == "p{x}");
  CHECK(with(p("x", "<w:outlineLvl w:val='0'/>")) == "h1{x}");
  CHECK(with(p("x", "<w:outlineLvl w:val='9'/>")) == "p{x}");
  CHECK(with(p("x", "<w:pStyle w:val='H9'/><w:outlineLvl w:val='9'/>")) == "p{x}");
}

TEST_CASE("docx: lines of a table of contents are items, not titles") {
  const std::string styles = style("T1", "toc 1", "<w:outlineLvl w:val='0'/>") + style("T2", "TOC 9") +
                             style("Mine", "Mine", based_on("T2")) + style("T", "TOC Heading", based_on("H")) +
                             style("H", "heading 1") + style("C", "toc x");
  const auto with = [&](const std::string& body) { return read({.body = body, .styles = styles}); };
  CHECK(with(styled("T", "Contents") + styled("T1", "Plan\t1") + styled("T2", "Aim\t2") + styled("Mine", "End\t3") +
             styled("H", "Plan")) == "p{Contents} ul{li{p{Plan 1}} li{p{Aim 2}} li{p{End 3}}} h1{Plan}");
  CHECK(with(styled("C", "x")) == "p{x}");
  const auto control = [](const std::string& gallery, const std::string& content) {
    return "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='" + gallery +
           "'/></w:docPartObj></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  };
  CHECK(with(control("Table of Contents", styled("T", "Contents") + styled("H", "Plan") + control("x", p("Aim"))) +
             p("text")) == "p{Contents} ul{li{p{Plan}} li{p{Aim}}} p{text}");
  CHECK(with(control("Cover Pages", styled("H", "Plan") + p("text"))) == "h1{Plan} p{text}");
}

TEST_CASE("docx: quotes and code by style") {
  const std::string styles = style("Q", "Intense Quote") + style("C", "HTML Preformatted");
  const auto with = [&](const std::string& body) { return read({.body = body, .styles = styles}); };
  CHECK(with(styled("Q", "one") + styled("Q", "two") + p("x")) == "quote{p{one} p{two}} p{x}");
  CHECK(with(styled("C", "one") + styled("C", "  two") + p("x")) == "pre{one/  two} p{x}");
}

TEST_CASE("docx: text and what stands for it") {
  CHECK(runs(r(" one ") + r("two ")) == "p{one two}");
  CHECK(runs(r("a") + "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>") == "p{a\tb/c/d}");
  CHECK(runs("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>") ==
        "p{a\u2011b\u00ADc}");
  CHECK(runs("<w:r><w:sym w:font='Symbol' w:char='F0B7'/></w:r>") == "p{\uF0B7}");
  CHECK(runs("<w:r><w:sym w:char='zz'/></w:r>") == "");
  CHECK(runs("<w:r><w:t>a</w:t><w:br w:type='page'/></w:r>") == "p{a}");
  CHECK(body("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>" + r("x") + "</w:p>") == "p{x}");
  CHECK(runs("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>") == "p{x+1}");
  CHECK(runs("<w:ruby><w:rt>" + r("kan") + "</w:rt><w:rubyBase>" + r("base") + "</w:rubyBase></w:ruby>") == "p{base}");
  CHECK(runs("<w:smartTag><w:ins>" + r("in") + "</w:ins></w:smartTag>") == "p{in}");
  CHECK(body(p("") + p(" ")) == "");
  CHECK(body("<w:sdt><w:sdtPr><w:alias w:val='x'/><w:placeholder/></w:sdtPr><w:sdtContent>" + p("Click here") +
             "</w:sdtContent></w:sdt>") == "p{Click here}");
}

TEST_CASE("docx: looks, of runs and of styles") {
  CHECK(runs(r("a", "<w:b/>") + r("b", "<w:i w:val='true'/>") + r("c", "<w:b w:val='0'/>") + r("d", "<w:dstrike/>")) ==
        "p{<b>a</><i>b</>c<s>d</>}");
  const std::string styles = style("Bold", "Bold", "<w:rPr><w:b/></w:rPr>") +
                             style("H", "heading 2", based_on("Bold")) + style("V", "Verbatim Char") +
                             style("S", "Strong", "<w:rPr><w:b/></w:rPr>") +
                             style("Hidden", "Hidden", "<w:rPr><w:vanish/></w:rPr>");
  const auto with = [&](const std::string& body) { return read({.body = body, .styles = styles}); };
  CHECK(with(styled("Bold", "x")) == "p{<b>x</>}");
  CHECK(with("<w:p><w:pPr><w:pStyle w:val='Bold'/></w:pPr>" + r("x", "<w:b w:val='false'/>") + "</w:p>") == "p{x}");
  CHECK(with(styled("H", "x")) == "h2{x}");
  CHECK(with("<w:p>" + r("x", "<w:rStyle w:val='V'/>") + r("y", "<w:rStyle w:val='S'/>") + "</w:p>") ==
        "p{<c>x</><b>y</>}");
  CHECK(with(styled("Hidden", "x")) == "");
  CHECK(runs(r("a") + r("b", "<w:vanish/>") + r("c", "<w:vanish w:val='0'/>")) == "p{ac}");
}

TEST_CASE("docx: tracked changes as if they were accepted, and no comments") {
  CHECK(runs(r("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins>" + r("c") + "</w:ins>") == "p{ac}");
  CHECK(body("<w:p><w:moveFrom>" + r("a") + "</w:moveFrom><w:moveTo>" + r("b") + "</w:moveTo></w:p>") == "p{b}");
  CHECK(body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("one") + "</w:p>" + p("two")) == "p{onetwo}");
  CHECK(body(p("x", "<w:rPr><w:ins/></w:rPr>") + p("y")) == "p{x} p{y}");
  CHECK(body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("last") + "</w:p>") == "p{last}");
  CHECK(runs("<w:commentRangeStart/>" + r("a") + "<w:commentRangeEnd/><w:r><w:commentReference w:id='0'/></w:r>") ==
        "p{a}");
  CHECK(body("<w:tbl>" + row(cell(p("a"))) + "<w:tr><w:trPr><w:del/></w:trPr>" + cell(p("")) + "</w:tr></w:tbl>") ==
        "table{th{td{a}}}");
  CHECK(body("<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr>" + r("O") + "</w:p>" + p("nce")) == "p{Once}");
}

TEST_CASE("docx: links, by relation, by anchor and by field") {
  CHECK(runs("<w:hyperlink r:id='web'>" + r("a") + "</w:hyperlink>" + r("b")) == "p{<l>a</>b}");
  CHECK(runs(r("a") + field(" HYPERLINK \"https://example.org\" \\o \"hint\" ", r("b")) + r("c")) == "p{a<l>b</>c}");
  CHECK(runs("<w:fldSimple w:instr='HYPERLINK \"x\"'>" + r("a") + "</w:fldSimple>") == "p{<l>a</>}");
}

TEST_CASE("docx: fields show their result and nothing else") {
  CHECK(runs(r("on ") + field(" PAGE ", r("3")) + r(" now")) == "p{on 3 now}");
  CHECK(runs(field("IF " + field("X", r("inner")) + "=1", r("yes"))) == "p{yes}");
  CHECK(runs("<w:fldSimple w:instr='PAGE'>" + r("3") + "</w:fldSimple>") == "p{3}");
  // One that never ends hides no more than its paragraph.
  CHECK(body("<w:p>" + r("a") + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" + r("b") + "</w:p>" + p("c")) ==
        "p{a} p{c}");
  CHECK(runs("<w:r><w:fldChar w:fldCharType='end'/></w:r>" + r("a")) == "p{a}");
}

TEST_CASE("docx: lists nest by level, restart, and go on") {
  const auto with = [](const std::vector<std::string>& formats, const std::string& body) {
    return read({.body = body, .numbering = numbering(formats)});
  };
  CHECK(with({"bullet", "decimal"}, in_list(1, 0, "a") + in_list(1, 1, "b") + in_list(1, 0, "c")) ==
        "ul{li{p{a} ol1{li{p{b}}}} li{p{c}}}");
  CHECK(with({"decimal"}, in_list(1, 0, "a") + in_list(2, 0, "b") + in_list(3, 0, "c")) ==
        "ol1{li{p{a}}} ol1{li{p{b}}} ol5{li{p{c}}}");
  CHECK(with({"decimal"}, in_list(1, 0, "a") + p("x") + in_list(1, 0, "b")) == "ol1{li{p{a}}} p{x} ol2{li{p{b}}}");
  CHECK(with({"decimal", "decimal", "bullet"}, in_list(1, 2, "a") + in_list(1, 0, "b")) ==
        "ul{li{p{a}}} ol1{li{p{b}}}");
  CHECK(with({"bullet"}, in_list(1, 0, "\u2610 to do") + in_list(1, 0, "\u2612 done \u2610 not")) ==
        "ul{li{p{to do}} li{p{done \u2610 not}}}");
  CHECK(with({"none"}, in_list(1, 0, "a")) == "p{a}");
  CHECK(with({"bullet"}, in_list(0, 0, "a") + in_list(9, 0, "b")) == "p{a} p{b}");
  CHECK(with({"blank"}, in_list(1, 0, "a")) == "p{a}");
}

TEST_CASE("docx: a paragraph whose bullet cannot be seen goes on in the item before it") {
  const std::string invisible =
      "<w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val=' '/></w:lvl>"
      "</w:abstractNum><w:num w:numId='8'><w:abstractNumId w:val='8'/></w:num>";
  const auto with = [&](const std::string& body) {
    return read({.body = body, .styles = style("Q", "Block Text"), .numbering = numbering({"bullet"}) + invisible});
  };
  const std::string quoted = p("q", "<w:pStyle w:val='Q'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='8'/></w:numPr>");
  CHECK(with(in_list(1, 0, "a") + in_list(8, 0, "b") + in_list(1, 0, "c")) == "ul{li{p{a} p{b}} li{p{c}}}");
  CHECK(with(in_list(1, 0, "a") + quoted + quoted + in_list(1, 0, "c")) == "ul{li{p{a} quote{p{q} p{q}}} li{p{c}}}");
}

TEST_CASE("docx: lists by style, and headings with a number stay headings") {
  const std::string list = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>";
  const std::string styles = style("L", "My list", list) + style("H", "heading 1", list) + style("B", "List Bullet") +
                             style("B2", "List Bullet 2") + style("N", "List Number");
  const auto with = [&](const std::string& body) {
    return read({.body = body, .styles = styles, .numbering = numbering({"decimal"})});
  };
  CHECK(with(styled("L", "a") + styled("L", "b")) == "ol1{li{p{a}} li{p{b}}}");
  CHECK(with(p("a", "<w:pStyle w:val='L'/><w:numPr><w:numId w:val='0'/></w:numPr>")) == "p{a}");
  CHECK(with(styled("H", "a")) == "h1{a}");
  CHECK(with(styled("B", "a") + styled("B2", "b") + styled("N", "c")) == "ul{li{p{a} ul{li{p{b}}}}} ol1{li{p{c}}}");
}

TEST_CASE("docx: tables keep their columns") {
  CHECK(body("<w:tbl>" + row(cell(p("a")) + cell(p("b"))) + row(cell(p("c")) + cell(p("d") + p("e"))) + "</w:tbl>") ==
        "table{th{td{a} td{b}} tr{td{c} td{d/e}}}");
  CHECK(body("<w:tbl>" + row(cell(p("wide"), "<w:gridSpan w:val='2'/>") + cell(p("x"))) + "</w:tbl>") ==
        "table{th{td{wide} td{} td{x}}}");
  CHECK(body("<w:tbl>" + row(cell(p("a"), "<w:vMerge w:val='restart'/>")) + row(cell(p("b"), "<w:vMerge/>")) +
             "</w:tbl>") == "table{th{td{a}} tr{td{}}}");
  CHECK(body("<w:tbl>" + row(cell(p("a") + "<w:tbl>" + row(cell(p("in")) + cell(p("ner"))) + "</w:tbl>" + p("b"))) +
             "</w:tbl>" + p("x")) == "table{th{td{a/in/ner/b}}} p{x}");
  CHECK(body("<w:tbl><w:sdt><w:sdtContent>" + row(cell(p("a"))) + "</w:sdtContent></w:sdt></w:tbl>") ==
        "table{th{td{a}}}");
}

TEST_CASE("docx: elements where they cannot stand do no harm") {
  CHECK(body(row(cell(p("a")))) == "p{a}");
  CHECK(body("<w:tbl>" + p("a") + "</w:tbl>" + p("b")) == "table{} p{b}");
  CHECK(body("<w:p>" + p("a") + r("b") + "</w:p>") == "p{ab}");
  CHECK(body(r("a") + "<w:t>b</w:t><w:numPr/><w:b/><w:vMerge/>") == "");
}

TEST_CASE("docx: text boxes are read once, behind their paragraph") {
  CHECK(body("<w:p>" + r("a") + text_box(p("box") + "<w:tbl>" + row(cell(p("t"))) + "</w:tbl>") + r("b") + "</w:p>") ==
        "p{ab} p{box} table{th{td{t}}}");
  CHECK(body("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("old") +
             "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>") == "p{old}");
  CHECK(body("<w:tbl>" + row(cell("<w:p>" + r("a") + text_box(p("box")) + "</w:p>")) + "</w:tbl>") ==
        "table{th{td{a/box}}}");
}

TEST_CASE("docx: of what is written in several ways the first that shows something is read") {
  const auto ways = [](const std::string& choice, const std::string& fallback) {
    return runs("<w:r><mc:AlternateContent><mc:Choice>" + choice + "</mc:Choice><mc:Fallback>" + fallback +
                "</mc:Fallback></mc:AlternateContent></w:r>");
  };
  const std::string old = "<w:pict><v:shape alt='Old'><v:imagedata/></v:shape></w:pict>";
  const std::string empty = "<w:drawing><wp:anchor><wp:docPr descr='Ink'/></wp:anchor></w:drawing>";
  const std::string chart =
      "<w:drawing><wp:inline><wp:docPr descr='New'/><a:graphicData uri='x/chartex'/></wp:inline></w:drawing>";
  CHECK(ways(empty, old) == "p{<a>Old</>}");
  CHECK(ways("<w:t> </w:t>", "<w:t>b</w:t>") == "p{b}");
  CHECK(ways("", old) == "p{<a>Old</>}");
  CHECK(ways(chart, old) == "p{<a>New</>}");
  CHECK(ways("<w:t>a</w:t>", "<w:t>b</w:t>") == "p{a}");
  CHECK(ways("</mc:Choice><mc:Choice><w:t>a</w:t>", "<w:t>b</w:t>") == "p{a}");
  // One in the other.
  CHECK(ways("<mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>a</w:t></mc:Fallback></mc:AlternateContent>",
             "<w:t>b</w:t>") == "p{a}");
}

TEST_CASE("docx: pictures have their descriptions, and a caption that repeats one is read once") {
  CHECK(runs(picture("descr='A dog'")) == "p{<a>A dog</>}");
  CHECK(runs(picture("title='A cat'")) == "p{<a>A cat</>}");
  CHECK(runs(r("a ") + picture("")) == "p{a }");
  CHECK(runs(r("x") + picture("descr='no'", "<a:extLst><a:ext><adec:decorative val='1'/></a:ext></a:extLst>")) ==
        "p{x}");
  CHECK(runs("<w:r><w:pict><v:shape alt='Old'><v:imagedata o:title='x'/></v:shape></w:pict></w:r>") == "p{<a>Old</>}");
  CHECK(runs("<w:r><w:drawing><wp:anchor><wp:docPr descr='A line'/></wp:anchor></w:drawing></w:r>") == "");
  const auto with = [](const std::string& caption) {
    return read({.body = "<w:p>" + picture("descr='A dog'") + "</w:p>" + styled("C", caption),
                 .styles = style("C", "Image Caption")});
  };
  CHECK(with("A dog") == "p{<a>A dog</>}");
  CHECK(with("Figure 1: A dog") == "p{<a>A dog</>} p{Figure 1: A dog}");
}

TEST_CASE("docx: notes that the text refers to stand behind it") {
  const auto reference = [](const std::string& kind, int id) {
    return "<w:r><w:" + kind + "Reference w:id='" + std::to_string(id) + "'/></w:r>";
  };
  const std::string notes = "<w:footnote w:type='separator' w:id='1'>" + p("line") +
                            "</w:footnote><w:footnote w:id='2'>" + p(" a note") + p("of two") +
                            "</w:footnote><w:footnote w:id='3'>" + p("forgotten") + "</w:footnote>";
  CHECK(read({.body = "<w:p>" + r("text") + reference("footnote", 2) + reference("endnote", 2) +
                      reference("footnote", 1) + "</w:p>" + p("more"),
              .footnotes = notes,
              .endnotes = "<w:endnote w:id='2'>" + p("at the end") + "</w:endnote>"}) ==
        "p{text} p{more} note{a note/of two} note{at the end}");
}

}  // namespace rubricate
