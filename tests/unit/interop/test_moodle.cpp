// Moodle's grading.xml, read and written.
#include <interop/moodle.hpp>

#include <doctest/doctest.h>
#include <unit/interop/helpers.hpp>

namespace rubricate {
namespace {

std::string file(std::string_view definition) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<areas><area id=\"1\"><areaname>submissions</areaname>"
      "<definitions>\n{}</definitions></area></areas>",
      definition);
}

std::string rubric(std::string_view criteria) {
  return file(
      fmt::format("<definition id=\"1\"><method>rubric</method><name>Essay</name>"
                  "<description>&lt;p&gt;On &amp;eacute;tudes.&lt;/p&gt;</description><descriptionformat>1</"
                  "descriptionformat><plugin_gradingform_rubric_definition><criteria>\n{}\n</criteria></"
                  "plugin_gradingform_rubric_definition></definition>",
                  criteria));
}

std::string read(const std::string& text, Remarks& remarks) {
  std::string out;
  for (ExchangeRubric& one : read_moodle(text, remarks)) {
    if (!remarks.failed()) settle(one, remarks);
    out += test::shown(one);
  }
  return out;
}

}  // namespace

TEST_CASE("read_moodle reads criteria and levels in the order that Moodle shows them in") {
  const std::string text = rubric(
      "<criterion id=\"7\"><sortorder>2</sortorder><description>Evidence</description><levels>"
      "<level id=\"4\"><score>5.00000</score><definition>Well cited</definition></level>"
      "<level id=\"3\"><score>0.00000</score><definition>None: nothing is "
      "cited.</definition></level></levels></criterion>"
      "<criterion id=\"8\"><sortorder>1</sortorder><description>&lt;b&gt;Clarity&lt;/b&gt;&lt;br&gt;Is it "
      "clear?</description><descriptionformat>1</descriptionformat><levels>"
      "<level><score>1</score><definition>Poor\nHard to follow.\n\nVery hard.</definition></level>"
      "<level><score>2,5</score><definition><![CDATA[Good <3]]></definition></level></levels></criterion>");
  Remarks remarks;
  CHECK(read(text, remarks) ==
        "[essay] [Essay] [] [] [On études.] []\n"
        "- [clarity] [Clarity] of [submission] [Essay] ×1 [Is it clear?]\n"
        "  - [Poor] 1 [Hard to follow.\n\nVery hard.]\n"
        "  - [Good <3] 2.5 []\n"
        "- [evidence] [Evidence] of [submission] [Essay] ×1 []\n"
        "  - [None] 0 [nothing is cited.]\n"
        "  - [Well cited] 5 []\n");
  CHECK(test::said(remarks, text) == "");
}

TEST_CASE("a definition that is a text and no name gets its points for a name") {
  const std::string text = rubric(
      "<criterion><description>A</description><levels><level><score>0</score><definition>No</definition></level>"
      "<level><score>1.5</score><definition>All of the sources that the text uses are named in it, and each of them "
      "can be found again by a reader who has nothing else than this text</definition></level></levels></criterion>");
  Remarks remarks;
  const std::string shown = read(text, remarks);
  CHECK(shown.find("  - [1.5 points] 1.5 [All of the sources") != std::string::npos);
  CHECK(test::said(remarks, text) == "4:106 note convert/made-up: A level has no name.\n");
}

TEST_CASE("read_moodle says where what is wrong") {
  struct Row {
    std::string_view what;
    std::string text;
    std::string_view said;
  };
  const auto levels = [](std::string_view list) {
    return rubric(fmt::format("<criterion><description>A</description><levels>{}</levels></criterion>", list));
  };
  const Row rows[] = {
      {"no rubric", "<areas/>", "1:1 error convert/missing: There is no Moodle rubric in this file.\n"},
      {"a marking guide", file("<definition><method>guide</method></definition>"),
       "2:1 error convert/missing: The grading method here is `guide`, and only rubrics are read.\n"},
      {"no criteria", rubric(""), "3:1 error convert/missing: The rubric `Essay` has no criterion.\n"},
      {"no levels", levels(""), "4:1 error convert/missing: The criterion `A` has no level.\n"},
      {"no score", levels("<level><definition>x</definition></level>"),
       "4:48 error convert/bad-number: A level has no score.\n"},
      {"a score in words", levels("<level><score>ten</score></level>"),
       "4:48 error convert/bad-number: The score of a level is `ten`; a number is expected.\n"},
      {"the same points",
       levels("<level><score>4</score><definition>Basic</definition></level><level><score>4.0</"
              "score><definition>Mastered</definition></level>"),
       "4:109 warning convert/equal-points: The levels `Basic` and `Mastered` of `A` have the same points, 4.\n"},
      {"a document type", "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<areas>&b;</areas>",
       "2:13 error convert/unreadable: The file brings a document type of its own, which no export does.\n"},
      {"not closed", "<areas>\n<area></areas>",
       "2:9 error convert/unreadable: The file is no XML from here on (mismatched tag).\n"},
      {"an unknown entity", "<areas>&nbsp;</areas>",
       "1:8 error convert/unreadable: The file is no XML from here on (undefined entity).\n"},
      {"nothing", "", "1:1 error convert/unreadable: The file is no XML from here on (no element found).\n"},
      {"not UTF-8", "<areas>\n\xFF</areas>", "2:1 error convert/unreadable: The file is not UTF-8 text.\n"},
      {"too large", std::string(1'000'001, ' '),
       "1:1 error convert/unreadable: The file has 1.0 MB, and at most 1.0 MB are read.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Remarks remarks;
    static_cast<void>(read(row.text, remarks));
    CHECK(test::said(remarks, row.text) == row.said);
  }
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  Remarks remarks;
  static_cast<void>(read(deep, remarks));
  CHECK(test::said(remarks, deep) == "1:193 error convert/unreadable: Elements are nested here more than 64 deep.\n");
}

TEST_CASE("write_moodle warns of what Moodle refuses") {
  ExchangeRubric one = test::rubric_with({"A"});
  one.criteria[0].levels.pop_back();
  Remarks remarks;
  CHECK(write_moodle(one, 5, remarks).find("<timecreated>5</timecreated>") != std::string::npos);
  CHECK(test::said(remarks, "").find("warning convert/one-level: `A` has one level only.") != std::string::npos);
}

}  // namespace rubricate
