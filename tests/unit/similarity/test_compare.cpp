// Pairs, groups and common text.
#include "samples.hpp"

#include <similarity/compare.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

using similar::compared;
using similar::pairs;
using similar::plans;
using similar::words;

// Any share will do.
SimilarityLimits in_a_row(std::uint32_t least) { return {.words = least, .share = 0}; }

TEST_CASE("so many words in a row that stand in two answers are found, with their places") {
  const auto find = [](std::size_t copied) {
    return pairs(compared(plans({words(0, 20) + words(500, copied), words(500, copied) + words(40, 30)}), in_a_row(8)));
  };
  CHECK(find(7).empty());
  CHECK(find(8) == "s0.plan s1.plan 8/28: plan.md+70-109=plan.md+0-39\n");
  CHECK(find(100) == "s0.plan s1.plan 100/120: plan.md+70-569=plan.md+0-499\n");
}

TEST_CASE("capitals, punctuation, markup and line ends make no difference") {
  CHECK(pairs(compared(plans({"We meet each Monday at the library, and listen.",
                              "# Title\n\nX **we meet** each\nmonday - at the LIBRARY and listen; then we go.\n"}),
                       in_a_row(8))) == "s0.plan s1.plan 9/9: plan.md+0-46=plan.md+13-62\n");
}

TEST_CASE("runs that a change parts are told one by one") {
  CHECK(pairs(compared(plans({words(0, 30), words(0, 10) + "new " + words(10, 20)}), in_a_row(8))) ==
        "s0.plan s1.plan 30/30: plan.md+0-29=plan.md+0-29 plan.md+30-109=plan.md+34-113\n");
}

TEST_CASE("an answer is compared with all parts of the others, and not with its own submission's") {
  CHECK(pairs(compared({{"s0", {{"plan.md", words(0, 20)}, {"report.md", words(0, 20) + words(30, 5)}}},
                        {"s1", {{"report.md", words(50, 5) + words(0, 20)}, {"notes.md", words(80, 20)}}},
                        {"s2", {{"plan.md", words(200, 30) + words(80, 10)}}}},
                       in_a_row(8))) ==
        "s0.plan s1.report 20/20: plan.md+0-69=report.md+20-89\n"
        "s0.report s1.report 20/25: report.md+0-69=report.md+20-89\n"
        "s1.rest s2.plan 10/20: notes.md+0-39=plan.md+150-189\n");
}

TEST_CASE("a pair is told when it reaches the share of the shorter answer") {
  const auto find = [](std::uint32_t share) {
    return compared(plans({words(0, 100), words(90, 400)}), {.words = 8, .share = share}).pairs.size();
  };
  CHECK(find(10) == 1);
  CHECK(find(11) == 0);
}

TEST_CASE("what is shared most comes first, and no more pairs are kept than wanted") {
  const std::vector<std::string> texts = {words(0, 50), words(40, 50), words(15, 30) + words(500, 20)};
  const SimilarityReport all = compared(plans(texts), in_a_row(8));
  REQUIRE(all.pairs.size() == 2);
  CHECK(all.pairs[0].second.submission == 2);
  CHECK(all.pairs[0].share == doctest::Approx(30.0 / 50));
  CHECK(all.pairs[1].second.submission == 1);
  CHECK(all.more_pairs == 0);
  const SimilarityReport one = compared(plans(texts), {.words = 8, .share = 0, .pairs = 1});
  REQUIRE(one.pairs.size() == 1);
  CHECK(one.pairs[0].second.submission == 2);
  CHECK(one.more_pairs == 1);
}

TEST_CASE("of many passages the longest are kept, in the text's order") {
  std::string a, b;
  for (std::size_t i = 0; i < 30; ++i) {
    a += words(i * 100, 10 + i) + fmt::format("a{} ", i);
    b += words(i * 100, 10 + i) + fmt::format("b{} ", i);
  }
  const SimilarityReport report = compared(plans({a, b}), in_a_row(8));
  REQUIRE(report.pairs.size() == 1);
  const SimilarPair& pair = report.pairs[0];
  CHECK(pair.passages.size() == 20);
  CHECK(pair.more_passages == 10);
  CHECK(pair.passages.front().words == 20);
  CHECK(pair.passages.back().words == 39);
  CHECK(pair.words == 30 * 10 + 29 * 30 / 2);
}

TEST_CASE("answers that are the same word for word are one group, and one partner for the others") {
  const SimilarityReport report = compared(
      plans({words(0, 30), "# Title\n\n" + words(0, 30), words(0, 30), words(10, 20) + words(90, 20), words(5, 3)}),
      in_a_row(8));
  REQUIRE(report.same.size() == 1);
  CHECK(report.same[0].count == 3);
  REQUIRE(report.same[0].answers.size() == 3);
  CHECK(report.same[0].answers[1].submission == 1);
  CHECK(report.same[0].places[1].span == Span{9, 9 + 109});
  CHECK(pairs(report) == "s0.plan s3.plan 20/30: plan.md+30-109=plan.md+0-79\n");
  CHECK(report.answers == 4);
  CHECK(report.too_short == 1);
  CHECK(report.words == 3 * 30 + 40);
}

TEST_CASE("one submission that says the same twice is no group") {
  const SimilarityReport report =
      compared({{"s0", {{"plan.md", words(0, 20)}, {"report.md", words(0, 20)}}}, {"s1", {{"plan.md", words(50, 9)}}}});
  CHECK(report.same.empty());
  CHECK(report.pairs.empty());
}

TEST_CASE("words that stand in more than half of the answers, or in more than 100, are common text") {
  CHECK(common_limit(2) == 10);
  CHECK(common_limit(30) == 15);
  CHECK(common_limit(199) == 99);
  CHECK(common_limit(10'000) == 100);
  const auto with_slogan = [](std::size_t count) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i)
      texts.push_back(words(1000 * i, 30) + words(500, 20) + words(1000 * i + 50, 9));
    texts.front() += words(2'000'000, 12);
    texts.back() += words(2'000'000, 12);
    return compared(plans(texts), in_a_row(8));
  };
  CHECK(with_slogan(10).pairs.size() == 45);
  const SimilarityReport report = with_slogan(11);
  REQUIRE(report.pairs.size() == 1);  // what two of them alone share is still seen
  CHECK(report.pairs[0].words == 12);
  REQUIRE(report.common.size() == 1);
  CHECK(report.common[0].words >= 20 - 2 * 3);  // but for less than a window at both ends
  CHECK(report.common[0].words <= 20);
  CHECK(report.common[0].answers == 11);
  CHECK(report.taken_out.common == 11 * report.common[0].words);
}

TEST_CASE("common text within a copy neither parts it nor counts") {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 12; ++i) texts.push_back(words(1000 * i, 30) + words(500, 12) + words(1000 * i + 50, 30));
  texts.push_back(words(3000, 30) + words(500, 12) + words(3050, 20) + words(90'000, 10));
  const SimilarityReport report = compared(plans(texts), in_a_row(8));
  REQUIRE(report.pairs.size() == 1);
  REQUIRE(report.pairs[0].passages.size() == 1);
  CHECK(report.pairs[0].passages[0].words + report.common.front().words == 30 + 12 + 20);
}

TEST_CASE("who comes first makes no difference to what is found") {
  std::vector<std::string> texts = {words(0, 40), words(20, 40), words(100, 20) + words(10, 20), words(300, 40)};
  const auto found = [&] {
    std::vector<std::pair<std::uint32_t, double>> all;
    for (const SimilarPair& pair : compared(plans(texts), in_a_row(8)).pairs) all.emplace_back(pair.words, pair.share);
    return all;
  };
  const auto before = found();
  CHECK(before.size() == 3);
  std::ranges::reverse(texts);
  CHECK(found() == before);
}

// The plain way to see whether two texts share so many words in a row.
bool share_run(const std::vector<std::string>& a, const std::vector<std::string>& b, std::size_t least) {
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j) {
      std::size_t size = 0;
      while (i + size < a.size() && j + size < b.size() && a[i + size] == b[j + size]) ++size;
      if (size >= least) return true;
    }
  return false;
}

TEST_CASE("texts of few words give what the plain way gives") {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    const auto least = static_cast<std::uint32_t>(4 + random() % 5);
    std::vector<std::vector<std::string>> texts(2);
    for (auto& text : texts) {
      for (std::size_t i = 0; i < 60; ++i) text.push_back(fmt::format("w{}", random() % 60));
    }
    const std::size_t size = 3 + random() % 8;
    for (std::size_t i = 0; i < size; ++i) texts[1][20 + i] = texts[0][30 + i];
    std::vector<std::string> joined;
    for (const auto& text : texts) {
      joined.emplace_back();
      for (const std::string& word : text) joined.back() += word + " ";
    }
    CAPTURE(joined[0]);
    CAPTURE(joined[1]);
    REQUIRE(compared(plans(joined), in_a_row(least)).pairs.empty() != share_run(texts[0], texts[1], least));
  }
}

TEST_CASE("texts that repeat themselves cost no more than others") {
  std::string many;
  for (std::size_t i = 0; i < 100'000; ++i) many += "a ";
  std::string some = many + "b ", three;
  for (std::size_t i = 0; i < 30'000; ++i) three += "a b c ";
  const SimilarityReport report = compared(plans({many, some, three, "x " + three, "", "one"}));
  REQUIRE(report.pairs.size() == 2);
  CHECK(report.pairs[0].share == 1);
  CHECK(report.pairs[1].share == 1);
  CHECK(report.too_short == 1);  // and an empty one is no answer
}

TEST_CASE("many answers that are nearly the same are common text, and not a pair for each two") {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 300; ++i) texts.push_back(words(0, 200) + fmt::format("x{} ", i) + words(200, 200));
  const SimilarityReport report = compared(plans(texts));
  CHECK(report.pairs.empty());
  REQUIRE(report.common.size() >= 1);
  CHECK(report.common[0].words >= 190);
  CHECK(report.common[0].answers == 300);
}

TEST_CASE("nothing gives an empty report") {
  CHECK(compared({}).pairs.empty());
  CHECK(compared({{"a", {}}, {"b", {}}}).submissions.size() == 2);
}

}  // namespace
}  // namespace rubricate
