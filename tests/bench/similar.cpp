// Measures how long many answers take to be compared, and how much memory; made up with a fixed seed.
//   bench_similar [ANSWERS [WORDS]]     10,000 of 500 words unless given
// Words are drawn as often as in English (Zipf's law). Every hundredth answer has 60 words of the one before, all of
// every tenth end with the same 40 words. Then come texts that are made to be hard.
#include <checks/kinds.hpp>
#include <extract/serve.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>
#include <similarity/collect.hpp>
#include <similarity/compare.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>

namespace {

using namespace rubricate;

constexpr std::string_view k_rubric =
    "rubricate: 1\nid: essay\ntitle: An essay\nversion: 1.0.0\nparts:\n  - id: essay\n    title: Your essay\n";

Rubric rubric() {
  auto loaded = load_rubric({"essay.rubric.yaml", std::string(k_rubric)}, check_kinds(), "", lint_ids());
  if (loaded.rubric) return std::move(*loaded.rubric);
  fmt::print("the rubric does not load\n");
  std::exit(1);
}

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// In MB, since the program began.
long peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

std::string word(std::size_t rank) {
  std::string letters;
  for (std::size_t rest = rank + 1; rest > 0; rest /= 26) letters += static_cast<char>('a' + rest % 26);
  return letters;
}

class Writer {
 public:
  Writer() {
    double sum = 0;
    for (std::size_t rank = 1; rank <= k_vocabulary; ++rank) weights_.push_back(sum += 1 / static_cast<double>(rank));
  }

  std::string words(std::size_t count) {
    std::string text;
    std::uniform_real_distribution<double> any(0, weights_.back());
    for (; count > 0; --count) {
      const auto drawn = std::ranges::lower_bound(weights_, any(random_)) - weights_.begin();
      text += word(static_cast<std::size_t>(drawn)) + (count % 15 == 0 ? ".\n" : " ");
    }
    return text;
  }

 private:
  static constexpr std::size_t k_vocabulary = 30'000;
  std::vector<double> weights_;
  std::mt19937 random_{5};
};

void measure(std::string_view name, const Rubric& rubric, std::size_t count,
             const std::function<std::string(std::size_t)>& text_of) {
  const double begin = seconds();
  double writing = 0;
  Collector collector(rubric);
  for (std::size_t i = 0; i < count && !collector.is_full(); ++i) {
    const double before = seconds();
    std::string text = text_of(i);
    writing += seconds() - before;
    Submission submission = submission_of("essay.md", std::move(text));
    submission.name = fmt::format("{:05}.md", i);
    if (assign_parts(rubric, {}, submission)) collector.add(std::move(submission));
  }
  const double collected = seconds();
  const SimilarityReport report = compare(collector.take(), {});
  const double compared = seconds();
  fmt::print("{:<44} {:>7} {:>10} {:>7.2f} {:>7.2f} {:>7} {:>8} {:>6} {:>6}\n", name, report.submissions.size(),
             report.words, collected - begin - writing, compared - collected, peak_memory(),
             report.pairs.size() + report.more_pairs, report.same.size(), report.common.size());
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  serve_reader(argc, argv);
  const std::size_t answers = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 10'000;
  const std::size_t words = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 500;
  const Rubric essay = rubric();
  fmt::print("{:<44} {:>7} {:>10} {:>7} {:>7} {:>7} {:>8} {:>6} {:>6}\n", "", "answers", "words", "read s", "find s",
             "peak MB", "pairs", "same", "common");
  Writer writer;
  const std::string everywhere = writer.words(40);
  std::string passage;
  measure("essays", essay, answers, [&](std::size_t i) {
    const std::string copied = i % 100 == 0 ? passage : "";
    passage = writer.words(60);
    return writer.words(words - 60) + passage + copied + (i % 10 == 0 ? everywhere : "");
  });
  const std::string one = writer.words(words);
  measure("all the same", essay, answers, [&](std::size_t) { return one; });
  measure("all the same but for a word", essay, answers,
          [&](std::size_t i) { return one + word(100'000 + i) + " " + one; });
  std::string hundred;
  measure("groups of 100, each nearly the same", essay, answers, [&](std::size_t i) {
    if (i % 100 == 0) hundred = writer.words(words);
    return hundred + word(100'000 + i);
  });
  measure("one word, a million times and more", essay, 20, [](std::size_t i) { return repeated("a ", 1'000'000 + i); });
  measure("three words again and again", essay, 100,
          [](std::size_t i) { return word(i) + " " + repeated("a b c ", 50'000 + i); });
  return 0;
}
