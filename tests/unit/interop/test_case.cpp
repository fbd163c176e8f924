// CASE rubrics, read and written.
#include <interop/case.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <unit/interop/helpers.hpp>

namespace rubricate {
namespace {

std::string read(const std::string& text, Remarks& remarks) {
  std::string out;
  for (ExchangeRubric& rubric : read_case(text, remarks)) {
    if (!remarks.failed()) settle(rubric, remarks);
    out += test::shown(rubric);
  }
  return out;
}

}  // namespace

TEST_CASE("read_case reads a rubric by itself, in a list and in a package") {
  const std::string rubric = R"({"identifier": "r", "uri": "https://example.org/r", "title": "Essay",
    "description": "On anything.", "CFRubricCriteria": [
      {"identifier": "c2", "position": 2, "category": "Form", "description": "Layout: is it tidy?", "weight": null,
       "CFRubricCriterionLevels": [{"quality": "Yes"}, {"quality": "No", "position": -1}]},
      {"identifier": "c1", "position": 1, "description": "Clarity\nIs it clear?", "weight": 2.5,
       "CFRubricCriterionLevels": [
         {"quality": "Good", "description": "Clear.", "score": 3, "position": 1, "rubricCriterionId": "c1"},
         {"quality": "Poor", "score": "0.5", "position": 2}]}]})";
  const std::string wanted =
      "[essay] [Essay] [] [] [On anything.] []\n"
      "- [clarity] [Clarity] of [submission] [Essay] ×2.5 [Is it clear?]\n"
      "  - [Poor] 0.5 []\n"
      "  - [Good] 3 [Clear.]\n"
      "- [layout] [Layout] of [form] [Form] ×1 [is it tidy?]\n"
      "  - [No] []\n"
      "  - [Yes] []\n";
  for (const std::string& text : {rubric, "[" + rubric + "]", "\xEF\xBB\xBF{\"CFRubrics\": [" + rubric + "]}",
                                  "{\"CFPackage\": {\"CFItems\": [], \"CFRubrics\": [" + rubric + "]}}"}) {
    CAPTURE(text);
    Remarks remarks;
    CHECK(read(text, remarks) == wanted);
    CHECK(test::said(remarks, text) == "");
  }
}

TEST_CASE("read_case says where what is wrong") {
  struct Row {
    std::string_view what;
    std::string text;
    std::string_view said;
  };
  const auto levels = [](std::string_view list) {
    return fmt::format(R"({{"title": "T", "identifier": "r", "CFRubricCriteria": [
{{"identifier": "c", "description": "A", "CFRubricCriterionLevels": [{}]}}]}})",
                       list);
  };
  const Row rows[] = {
      {"no rubric", "{\"CFItems\": []}", "1:1 error convert/missing: There is no CASE rubric in this file.\n"},
      {"no criteria", "{\"title\": \"T\", \"CFRubricCriteria\": []}",
       "1:1 error convert/missing: The rubric `T` has no criterion.\n"},
      {"no list", "{\"title\": \"T\",\n \"CFRubricCriteria\": 5}",
       "1:1 error convert/missing: The rubric `T` has no criterion.\n"
       "2:22 error convert/unreadable: `CFRubricCriteria` is no list.\n"},
      {"a text for a criterion", "{\"title\": \"T\",\n \"CFRubricCriteria\": [ \"x\"]}",
       "1:1 error convert/missing: The rubric `T` has no criterion.\n"
       "2:24 error convert/unreadable: A criterion is expected here, in curly brackets.\n"},
      {"no levels", levels(""), "2:1 error convert/missing: The criterion `A` has no level.\n"},
      {"a score in words", levels("{\"quality\": \"x\", \"score\": \"three\"}"),
       "2:95 error convert/bad-number: `score` is no number.\n"},
      {"a level of another criterion",
       levels("{\"quality\": \"x\", \"rubricCriterionId\": \"d\"}, {\"quality\": \"y\", \"rubricCriterionId\": \"c\"}"),
       "2:107 warning convert/wrong-owner: This level says that it belongs to `d`, and stands in `c`.\n"},
      {"the same points", levels("{\"quality\": \"Basic\", \"score\": 4}, {\"quality\": \"Mastered\", \"score\": 4}"),
       "2:103 warning convert/equal-points: The levels `Basic` and `Mastered` of `A` have the same points, 4.\n"},
      {"no order",
       levels("{\"quality\": \"a\", \"score\": 1}, {\"quality\": \"b\", \"score\": 3}, {\"quality\": "
              "\"c\", \"score\": 2}"),
       "2:1 warning convert/level-order: The levels of `A` do not stand in the order of their points.\n"},
      {"what is not read",
       levels("{\"quality\": \"a\", \"feedback\": \"Go on\"}, {\"quality\": \"b\", \"feedback\": \"!\"}"),
       "1:1 note convert/left-out: Left out, since there is no place for it: what a level says to the learner "
       "(`feedback`).\n"},
      {"names missing", levels("{\"score\": 2}, {}"),
       "2:1 warning convert/some-points: Of the 2 levels of `A`, only 1 has points.\n"
       "2:69 note convert/made-up: A level has no name.\n"
       "2:83 note convert/made-up: A level has no name.\n"},
      {"cut off", "{\"title\": \"T\",\n \"CFRubric",
       "2:11 error convert/unreadable: The file is no JSON from here on (while reading object key - invalid string: "
       "missing closing quote; last read: '\"CFRubric'; expected string literal).\n"},
      {"a key twice", "{\"title\": \"T\",\n \"title\": \"U\"}",
       "2:2 error convert/unreadable: The key `title` stands here twice.\n"},
      {"too deep", std::string(40, '['),
       "1:33 error convert/unreadable: Lists and groups are nested here more than 32 deep.\n"},
      {"not UTF-8", "{\"a\": \"\xFF\"}", "1:8 error convert/unreadable: The file is not UTF-8 text.\n"},
      {"too large", std::string(1'000'001, ' '),
       "1:1 error convert/unreadable: The file has 1.0 MB, and at most 1.0 MB are read.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Remarks remarks;
    static_cast<void>(read(row.text, remarks));
    CHECK(test::said(remarks, row.text) == row.said);
  }
}

TEST_CASE("write_case gives every thing an identifier of its own, the same each time") {
  ExchangeRubric rubric = test::rubric_with({"One", "Two"});
  Remarks remarks;
  settle(rubric, remarks);
  const std::string json = write_case(rubric, "2026-11-22T00:00:00+00:00", remarks);
  CHECK(json == write_case(rubric, "2026-11-22T00:00:00+00:00", remarks));
  std::vector<std::string> identifiers;
  for (std::size_t at = json.find("\"identifier\""); at != std::string::npos; at = json.find("\"identifier\"", at + 1))
    identifiers.push_back(json.substr(at, 52));
  CHECK(identifiers.size() == 7);
  std::ranges::sort(identifiers);
  CHECK(std::ranges::adjacent_find(identifiers) == identifiers.end());
  CHECK(test::said(remarks, "") == "");
}

}  // namespace rubricate
