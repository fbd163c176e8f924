// Clues for a reviewer, and the JSON that holds to its schema.
#include "schema.hpp"

#include <report/similar.hpp>

#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

Rubric rubric() {
  Rubric one;
  one.id = "r";
  one.title = "Rubric";
  one.version = "1.0.0";
  one.parts.emplace_back();
  one.parts.back().id = "plan";
  one.parts.back().title = "Our plan";
  return one;
}

const Rubric k_rubric = rubric();  // NOLINT(bugprone-throwing-static-initialization): a test

SimilarityReport report() {
  SimilarityReport one;
  one.rubric = &k_rubric;
  one.submissions = {"anna", "ben"};
  one.files = {{"anna/plan.md", "We meet\non \x1b[31m Mondays\n", TextUnit::line, {}},
               {"ben/plan.docx", "Nothing.\nWe meet on Mondays\n", TextUnit::paragraph, {0, 9}}};
  one.answers = 2;
  one.words = 20;
  one.limits.common = 10;
  return one;
}

SimilarityReport with_pair() {
  SimilarityReport one = report();
  one.pairs.push_back({{0, 0, 12}, {1, std::nullopt, 8}, 5, 5.0 / 8, {{5, {0, {0, 24}}, {1, {9, 27}}}}, 3});
  return one;
}

std::string text_of(const SimilarityReport& one, bool excerpts = true) {
  return write_similar_text(one, {.width = 1000, .excerpts = excerpts});
}

bool has(const std::string& text, const std::string& line) { return text.find(line + "\n") != std::string::npos; }

TEST_CASE("a pair shows its share, both answers, and each passage with its places and first words") {
  const std::string text = text_of(with_pair());
  CHECK(
      text.starts_with("62 % of the shorter text (5 of 8 words) stands in the longer one:\n"
                       "  anna, Our plan (12 words)\n"
                       "  ben, text of no part (8 words)\n"
                       "  5 words in a row stand in both; look at both:\n"
                       "    anna/plan.md:1–2\n"
                       "    ben/plan.docx, paragraph 2\n"
                       "    “We meet on <U+001B>[31m Mondays”\n"
                       "  and 3 more passages, none of them longer\n"));
  CHECK(has(text, "1 pair to look at: 8 words in a row or more, in all 5 % of the shorter text or more."));
  CHECK(has(text,
            "This is a clue and no verdict: people share words for good reasons, such as a joint project, a form "
            "or a source. Read both."));
}

TEST_CASE("a pair that shares everything, and one of equal length, are told so") {
  struct Row {
    std::uint32_t first, second, words;
    std::string_view told;
  };
  for (const Row& row : {Row{12, 8, 8, "All of the shorter text (8 words) stands in the longer one:"},
                         Row{8, 8, 8, "All of each of two texts (8 words) stands in the other one:"},
                         Row{8, 8, 6, "75 % of each of two texts (6 of 8 words) stands in the other one:"},
                         Row{1, 9, 1, "All of the shorter text (1 word) stands in the longer one:"}}) {
    SimilarityReport one = with_pair();
    one.pairs[0].first.words = row.first;
    one.pairs[0].second.words = row.second;
    one.pairs[0].words = row.words;
    CHECK(text_of(one).starts_with(std::string(row.told) + "\n"));
  }
}

TEST_CASE("why two copies of a text have unequal numbers is told beside them") {
  SimilarityReport one = with_pair();
  CHECK(text_of(one).find("not compared") == std::string::npos);
  one.pairs[0].first.left_out = 3;
  one.pairs[0].second.left_out = 1;
  one.pairs[0].passages[0].has_more = true;
  const std::string text = text_of(one);
  CHECK(has(text, "  anna, Our plan (12 words; 3 more were not compared)"));
  CHECK(has(text, "  ben, text of no part (8 words; 1 more was not compared)"));
  CHECK(has(text, "    Words that were not compared stand among them."));
}

TEST_CASE("the last lines count groups of equal answers too, and do not say of nothing that it differs") {
  SimilarityReport one = report();
  one.same.push_back({{{0, 0, 4}, {1, 0, 4}}, {{0, {0, 7}}, {1, {9, 27}}}, 2});
  CHECK(has(text_of(one),
            "1 group of equal answers to look at. No two others share 8 words in a row or more, in all 5 % of the "
            "shorter text or more."));
  CHECK(text_of(one).starts_with("2 answers are the same, word for word (4 words); look at both:\n"));
  one.more_same = 1;
  one.pairs = with_pair().pairs;
  CHECK(text_of(one).find("2 groups of equal answers and 1 pair to look at: 8 words") != std::string::npos);
  SimilarityReport nothing = report();
  nothing.submissions = {"anna"};
  CHECK(has(text_of(nothing), "There was nothing to compare."));
}

TEST_CASE("without excerpts no word of an answer is shown") {
  CHECK(text_of(with_pair(), false).find("Mondays") == std::string::npos);
  CHECK(write_similar_json(with_pair(), {.excerpts = false}).find("Mondays") == std::string::npos);
  CHECK(write_similar_json(with_pair(), {}).find("Mondays") != std::string::npos);
}

TEST_CASE("a hundred per cent is all of it") {
  SimilarPair pair{{0, 0, 1000}, {1, 0, 1000}, 999, 0.999, {}, 0};
  CHECK(per_cent(pair) == 99);
  pair.words = 1000;
  CHECK(per_cent(pair) == 100);
}

TEST_CASE("where nothing is shared, that is said") {
  const std::string text = text_of(report());
  CHECK(text ==
        "2 submissions and 2 answers of 20 words compared.\n"
        "No two texts share 8 words in a row or more, in all 5 % of the shorter text or more.\n");
}

TEST_CASE("what was left out is told") {
  SimilarityReport one = report();
  one.taken_out = {.guidelines = 1, .headings = 2, .quotations = 3, .references = 4, .code = 5, .common = 6};
  one.too_short = 1;
  one.unread = {"cy"};
  one.more_pairs = 7;
  one.pairs = with_pair().pairs;
  const std::string text = text_of(one);
  CHECK(has(text,
            "2 submissions and 2 answers of 20 words compared; 1 answer is too short; 1 submission was not. "
            "Words left out: 1 of the guidelines, 2 in headings, 3 in quotations, 4 in lists of references, 5 in "
            "code, 6 of common text."));
  CHECK(text.find("8 pairs to look at") != std::string::npos);
  CHECK(text.find("`--most` shows more") != std::string::npos);
}

TEST_CASE("of many equal answers the first are named") {
  SimilarityReport one = report();
  SameAnswers same;
  for (int i = 0; i < 20; ++i) {
    same.answers.push_back({0, 0, 4});
    same.places.push_back({0, {0, 7}});
  }
  same.count = 30;
  one.same.push_back(same);
  const std::string text = text_of(one);
  CHECK(
      text.starts_with("30 answers are the same, word for word (4 words); look at them all:\n"
                       "  anna, Our plan: anna/plan.md:1\n"));
  CHECK(has(text, "  and 20 more"));
}

TEST_CASE("common text is shown once") {
  SimilarityReport one = report();
  one.common.push_back({40, 12, {1, {9, 27}}});
  CHECK(
      text_of(one).starts_with("40 words in a row stand in 12 answers and were not compared; the first is here:\n"
                               "  ben/plan.docx, paragraph 2\n"
                               "  “We meet on Mondays”\n"));
}

TEST_CASE("first words are on one line, and cut") {
  const Source source{"a.md", "  one\n\n two\t three " + std::string(200, 'x'), TextUnit::line, {}};
  const auto size = static_cast<std::uint32_t>(source.text.size());
  CHECK(first_words(source, {2, 9}) == "one t");
  CHECK(first_words(source, {2, size}) == "one two three " + std::string(86, 'x') + "…");
  CHECK(first_words(source, {5, 5}).empty());
}

TEST_CASE("a spreadsheet has a row for each passage, and for each answer that is the same as another") {
  SimilarityReport one = with_pair();
  one.submissions[0] = "=anna, A.";
  one.same.push_back({{{0, 0, 4}, {1, std::nullopt, 4}}, {{0, {0, 7}}, {1, {9, 27}}}, 2});
  CHECK(write_similar_csv(one, {.excerpts = false}) ==
        "per_cent,words,submission,part,file,place,other_submission,other_part,other_file,other_place,excerpt\r\n"
        "62,5,\"'=anna, A.\",plan,anna/plan.md,lines 1–2,ben,,ben/plan.docx,paragraph 2,\r\n"
        "100,4,\"'=anna, A.\",plan,anna/plan.md,line 1,ben,,ben/plan.docx,paragraph 2,\r\n");
  CHECK(write_similar_csv(report(), {}).ends_with(",excerpt\r\n"));
  one.submissions[1] = "ben\x1b[2J";
  CHECK(write_similar_csv(one, {}).find('\x1b') == std::string::npos);
  CHECK(write_similar_csv(one, {}).find(",We meet\r\n") != std::string::npos);
}

TEST_CASE("the JSON holds to its schema") {
  SimilarityReport one = with_pair();
  one.common.push_back({40, 12, {1, {9, 27}}});
  one.same.push_back({{{0, 0, 4}, {1, std::nullopt, 4}}, {{0, {0, 7}}, {1, {9, 27}}}, 2});
  std::ifstream file(RUBRICATE_SOURCE_DIR "/man/similar.schema.json");
  const auto schema = nlohmann::json::parse(file);
  for (const bool excerpts : {true, false})
    for (const SimilarityReport& each : {one, report()}) {
      const std::string text = write_similar_json(each, {.excerpts = excerpts});
      CHECK(schema_errors(schema, nlohmann::json::parse(text)) == "");
      CHECK(text.find('\x1b') == std::string::npos);
    }
  const auto json = nlohmann::json::parse(write_similar_json(one, {}));
  CHECK(json["pairs"][0]["per_cent"] == 62);
  CHECK(json["pairs"][0]["second"]["part"] == nullptr);
  CHECK(json["pairs"][0]["passages"][0]["second"]["number"] == 2);
  CHECK(json["pairs"][0]["passages"][0]["first"]["end_line"] == 2);
}

}  // namespace
}  // namespace rubricate
