// Fuzzes the comparison of submissions: the first bytes choose the limits, the rest are texts, parted by bytes 0x1E.
// Whatever they hold, what is told to stand in two of them does, and every report can be shown.
#include <checks/kinds.hpp>
#include <lint/rules.hpp>
#include <report/similar.hpp>
#include <rubric/load.hpp>
#include <similarity/collect.hpp>
#include <similarity/compare.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/csv.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace rubricate;

constexpr std::string_view k_rubric = R"(rubricate: 1
id: small
title: Small
parts:
  - {id: plan, title: Our plan, require: [prompts: [{id: why, ask: Why do you want to do this here?}]]}
  - {id: report, title: Our report}
)";

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

Rubric loaded() {
  LoadedRubric rubric = load_rubric({"small.rubric.yaml", std::string(k_rubric)}, check_kinds(), "", lint_ids());
  require(rubric.rubric.has_value(), "a fixed rubric loads");
  return std::move(*rubric.rubric);
}

Collection collected(const Rubric& rubric, std::string_view texts) {
  constexpr std::size_t k_most = 40;
  Collector collector(rubric);
  for (std::size_t at = 0, number = 0; at <= texts.size() && number < k_most; ++number) {
    const std::size_t end = std::min(texts.find('\x1E', at), texts.size());
    Submission submission =
        submission_of(number % 3 == 2 ? "report.md" : "plan.md", std::string(texts.substr(at, end - at)));
    submission.name = "s" + std::to_string(number);
    require(assign_parts(rubric, {}, submission).has_value(), "parts are assigned");
    collector.add(std::move(submission));
    at = end + 1;
  }
  return collector.take();
}

// The compared words of an answer that lie in a place of it.
std::vector<std::uint32_t> keys_in(const Collection& collection, const AnswerText& answer, const Place& place) {
  require(place.source < collection.files.size(), "a place names one of the files");
  require(place.span.begin <= place.span.end && place.span.end <= collection.files[place.source].text.size(),
          "a place lies in its file");
  std::vector<std::uint32_t> keys;
  for (const CollectedAnswer& one : collection.answers) {
    if (one.submission != answer.submission || one.part != answer.part) continue;
    for (std::uint32_t word = one.first; word < one.end; ++word) {
      const ComparedWord& here = collection.words[word];
      if (collection.stretches[stretch_of(collection, word)].file == place.source &&
          here.source.begin >= place.span.begin && here.source.end <= place.span.end)
        keys.push_back(here.key);
    }
  }
  return keys;
}

void check_pair(const Collection& collection, const SimilarPair& pair) {
  require(pair.first.submission != pair.second.submission, "a pair is of two submissions");
  require(pair.words > 0 && pair.words <= std::min(pair.first.words, pair.second.words),
          "no more is shared than there is");
  require(per_cent(pair) <= 100, "a share is a share");
  require(!pair.passages.empty(), "a pair shares something");
  for (const SharedPassage& passage : pair.passages) {
    const std::vector<std::uint32_t> keys = keys_in(collection, pair.first, passage.first);
    require(passage.words <= keys.size(), "a passage holds its words");
    require(keys == keys_in(collection, pair.second, passage.second), "a passage stands in both");
  }
}

void check_shown(const std::string& text) {
  require(!utf8_error(text), "a report is UTF-8");
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    require(character == '\n' || !is_unsafe_to_show(character), "a report is safe to show");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Rubric rubric = loaded();
  if (size < 2) return 0;
  const Collection collection = collected(rubric, std::string_view(reinterpret_cast<const char*>(data) + 2, size - 2));
  SimilarityLimits limits;
  limits.words = 4 + data[0] % 16U;
  limits.share = data[0] / 16U;
  limits.common = 2 + data[1] % 8U;
  limits.pairs = 1 + data[1] / 8U;
  SimilarityReport report = compare(collection, limits);
  report.rubric = &rubric;
  require(report.pairs.size() <= limits.pairs, "no more pairs are kept than wanted");
  for (const SimilarPair& pair : report.pairs) check_pair(collection, pair);
  for (const SameAnswers& same : report.same)
    for (std::size_t i = 1; i < same.answers.size(); ++i)
      require(same.answers[i].words == same.answers[0].words, "equal answers are of one length");
  check_shown(write_similar_text(report, {}));
  check_shown(write_similar_json(report, {}));
  require(utf8_error(collection.files.empty() ? "" : collection.files[0].text) ||
              read_csv(write_similar_csv(report, {.excerpts = false})).has_value(),
          "a table can be read");
  return 0;
}
