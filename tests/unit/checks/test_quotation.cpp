// What stands in quotation marks.
#include <checks/quotation.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string quoted(std::string_view paragraph) {
  std::string all;
  for (const Span span : quotations(paragraph)) {
    if (!all.empty()) all += '|';
    all += paragraph.substr(span.begin, span.size());
  }
  return all;
}

}  // namespace

TEST_CASE("quotations in many marks") {
  struct Row {
    std::string_view text, expected;
  };
  const auto rows = std::to_array<Row>({
      {"none here", ""},
      {"he said \"very well\" and \"no\"", "\"very well\"|\"no\""},
      {"he said “very well,” and “no”", "“very well,”|“no”"},
      {"er sagte „sehr gut“ und „nein”", "„sehr gut“|„nein”"},
      {"il dit «très bien» hier", "«très bien»"},
      {"»sehr gut« sagte er", "»sehr gut«"},
      {"he said 'very well' twice", "'very well'"},
      {"he said ‘it’s very good’ twice", "‘it’s very good’"},
      {"it's the teachers' rule, isn't it", ""},
      {"“he said ‘very’ twice” and", "“he said ‘very’ twice”"},
      {"\"never closed, it goes on", "\"never closed, it goes on"},
      {"a 6\" pipe and a 7\" one", ""},
      {"'tis never closed", ""},
      {"a stray ” here", ""},
      {"as he (\"the boss\") said", "\"the boss\""},
  });
  for (const Row& row : rows) {
    CAPTURE(row.text);
  }
}

TEST_CASE("any bytes will do, and many marks take no time") {
  CHECK(quoted("\xFF\"\xFE\"").size() == 3);
  CHECK(quotations(std::string(1'000'000, '"')).size() == 500'000);
  CHECK(quotations(std::string(1'000'000, '\'')).empty());
}

}  // namespace rubricate
