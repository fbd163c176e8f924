// What goes out and comes in again is the same, but for what the format cannot hold.
#include <interop/format.hpp>
#include <rubric/id.hpp>
#include <util/embedded.hpp>

#include <functional>
#include <set>

#include <doctest/doctest.h>
#include <unit/interop/helpers.hpp>

namespace rubricate {
namespace {

struct Made {
  std::string name;
  std::string text;
};

/// The shipped rubrics that have criteria, and some that were made to be difficult.
std::vector<Made> rubrics() {
  std::vector<Made> all;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with("rubrics/")) all.push_back({std::string(file.path), std::string(file.text)});
  all.push_back({"points, weights and a rule", R"yaml(
rubricate: 1
id: garden
title: "Garden: a plan"
version: 2.1.0
language: en
note: ["garden: One garden\nfor all.", For those who keep this.]
scales:
  quality: [{level: Not yet, points: 0}, {level: Good, points: 1.25}, {level: Excellent, points: 4}]
  pass: [No, Yes]
parts:
  - id: plan
    title: The plan
    note:
      - "Clarity: Can a neighbour follow it?"
      - Bring it on paper.
      - "cost: In the money of the school."
    judge:
      - {id: clarity, title: Clarity, scale: quality, weight: 2, levels: {Good: Clear., Excellent: "Clear:\nall of it."}}
      - {id: cost, title: "Cost: how much?", scale: quality, weight: 0.5}
  - id: photos
    title: Photographs
    from: photos/
    note: "Photographs: Of the place, not of people."
    require: [files: {count: 1-5}]
    judge: [{scale: pass, levels: {Yes: Something can be seen.}}]
  - id: form
    title: A form
outcome:
  - {result: Granted, all: [{criteria: [clarity, cost], reach: Good}, {criteria: [photos], reach: Yes}]}
  - {result: Not yet}
)yaml"});
  all.push_back({"names that look like something else", R"yaml(
rubricate: 1
id: odd
title: "=HYPERLINK(1)"
scales:
  odd: ["null", "- a: b", "=1+1", "1.5", "# no", "“x”, \"y\"; 'z'", "<b>&amp;</b>"]
  levels: ["'-1", "Level 2: better"]
parts:
  - id: p
    title: "+p"
    judge:
      - id: a
        title: "@a"
        scale: odd
        levels: {"null": "~", "- a: b": "[x]: y", "=1+1": "-1", "1.5": "a;b,c\td", "# no": "\"q\"\n\nnext: line"}
      - {id: b, title: "Über: 我", scale: levels, levels: {"'-1": "=x"}}
      - {id: c, title: "Über: 我", scale: levels}
)yaml"});
  return all;
}

/// Out, in, and through the loader.
ExchangeRubric there_and_back(const ExchangeRubric& rubric, const ExchangeFormat& format) {
  Remarks remarks;
  const std::string bytes = format.write(rubric, {}, remarks);
  CHECK_FALSE(remarks.failed());
  CHECK(format_by_content(bytes) == &format);
  std::vector<ExchangeRubric> read = format.read(bytes, remarks);
  REQUIRE(read.size() == 1);
  settle(read.front(), remarks);
  CHECK_FALSE(remarks.failed());
  const std::string yaml = write_yaml(read.front(), format.system);
  CHECK(test::lint_errors(yaml) == "");
  return test::exchange_of_text(yaml);
}

void leave_out_result(ExchangeRubric& rubric) {
  rubric.result.clear();
  for (ExchangeCriterion& criterion : rubric.criteria) criterion.must_reach.reset();
}

/// Ids are made of titles, and everything stands in one part.
void leave_out_ids_and_parts(ExchangeRubric& rubric) {
  const auto id = [](const std::string& title, std::string_view otherwise) {
    constexpr std::size_t k_longest = 60;
    std::string made = as_id(title);
    if (made.size() > k_longest) made.resize(made.rfind('-', k_longest));
    return made.empty() ? std::string(otherwise) : made;
  };
  rubric.id = id(rubric.title, "rubric");
  std::set<std::string> taken;
  for (ExchangeCriterion& criterion : rubric.criteria) {
    criterion.part = "submission";
    criterion.part_title = rubric.title;
    const std::string first = id(criterion.title, "criterion");
    criterion.id = first;
    for (int number = 2; !taken.insert(criterion.id).second; ++number)
      criterion.id = fmt::format("{}-{}", first, number);
  }
}

ExchangeRubric kept_by_canvas(const ExchangeRubric& rubric) {
  ExchangeRubric kept = with_plain_points(rubric);
  leave_out_result(kept);
  leave_out_ids_and_parts(kept);
  kept.version = kept.language = kept.description = "";
  return kept;
}

ExchangeRubric kept_by_case(const ExchangeRubric& rubric) {
  ExchangeRubric kept = rubric;
  leave_out_result(kept);
  kept.version = kept.language = "";
  return kept;
}

ExchangeRubric kept_by_moodle(const ExchangeRubric& rubric) {
  ExchangeRubric kept = kept_by_canvas(rubric);
  kept.description = rubric.description;
  return kept;
}

}  // namespace

TEST_CASE("there and back: each format keeps what it says it keeps") {
  struct Row {
    std::string_view format;
    std::function<ExchangeRubric(const ExchangeRubric&)> kept;
  };
  const Row rows[] = {{"canvas", kept_by_canvas}, {"case", kept_by_case}, {"moodle", kept_by_moodle}};
  int tried = 0;
  for (const auto& [name, text] : rubrics()) {
    CAPTURE(name);
    const ExchangeRubric rubric = test::exchange_of_text(text);
    if (rubric.criteria.empty()) continue;
    for (const auto& [format, kept] : rows) {
      CAPTURE(format);
      const ExchangeRubric wanted = kept(rubric);
      const ExchangeRubric back = there_and_back(rubric, *find_exchange_format(format));
      CHECK(test::shown(back) == test::shown(wanted));
      // A second time nothing more is lost.
      CHECK(test::shown(there_and_back(back, *find_exchange_format(format))) == test::shown(wanted));
      ++tried;
    }
  }
  CHECK(tried >= 15);
}

TEST_CASE("from one system to another") {
  const ExchangeRubric rubric = test::exchange_of_text(rubrics().back().text);
  const ExchangeRubric canvas = there_and_back(rubric, *find_exchange_format("canvas"));
  for (const std::string_view format : {"case", "moodle"}) {
    CAPTURE(format);
    CHECK(test::shown(there_and_back(canvas, *find_exchange_format(format))) == test::shown(canvas));
  }
}

TEST_CASE("any beginning of a file, and any file with a byte changed, is borne") {
  const ExchangeRubric rubric = test::exchange_of_text(rubrics().back().text);
  for (const ExchangeFormat& format : exchange_formats()) {
    if (format.read == nullptr) continue;
    CAPTURE(format.id);
    Remarks ignored;
    const std::string bytes = format.write(rubric, {}, ignored);
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
      for (const std::string& text : {bytes.substr(0, at), bytes.substr(0, at) + '"' + bytes.substr(at + 1),
                                      bytes.substr(0, at) + '\xFF' + bytes.substr(at + 1)}) {
        Remarks remarks;
        std::vector<ExchangeRubric> read = format.read(text, remarks);
        if (remarks.failed()) continue;
        for (ExchangeRubric& one : read) {
          settle(one, remarks);
          if (!remarks.failed() && !one.criteria.empty()) test::loaded(write_yaml(one, format.system));
        }
      }
    }
  }
}

}  // namespace rubricate
