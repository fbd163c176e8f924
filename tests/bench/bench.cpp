// Measures how fast words are counted, Markdown is read and a whole check is done, on made-up essays of 8 KB.
//   bench [RUNS]     medians of RUNS runs (9 unless given)
#include <checks/kinds.hpp>
#include <document/markdown.hpp>
#include <document/words.hpp>
#include <extract/serve.hpp>
#include <lint/rules.hpp>
#include <report/text.hpp>
#include <rubric/load.hpp>
#include <rubricate/report.hpp>
#include <submission/assign.hpp>
#include <submission/read.hpp>
#include <util/embedded.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace rubricate;

constexpr std::size_t k_essay_bytes = 8000;
constexpr std::size_t k_essays = 64;
constexpr double k_run_time = 0.1;  // seconds

constexpr std::string_view k_english[] = {
    "we",      "the",  "school", "partners",   "community", "and",    "to",     "families", "library", "because",
    "meeting", "hope", "of",     "well-known", "a",         "listen", "tutors", "evening",  "don't",   "in"};
constexpr std::string_view k_accented[] = {"école",   "élèves", "l’été", "où", "déjà",
                                           "famille", "et",     "naïve", "—",  "à"};
constexpr std::string_view k_chinese[] = {"我们", "学校", "社区", "合作", "学生", "，", "家庭", "图书馆", "。", "因为"};

class Writer {
 public:
  Writer(std::span<const std::string_view> words, std::uint32_t seed) : words_(words), random_(seed) {}

  std::string sentence(std::uint32_t most_words) {
    std::string text;
    for (auto n = 4 + random_() % most_words; n > 0; --n) {
      text += words_[random_() % words_.size()];
      text += n > 1 ? " " : ". ";
    }
    return text;
  }

  /// One long paragraph.
  std::string paragraph() {
    std::string text;
    while (text.size() < k_essay_bytes) text += sentence(20);
    return text;
  }

  /// Headings, paragraphs, lists and emphasis, as an applicant writes them.
  std::string essay() {
    std::string text = "# Part 1. Overview\n\n";
    while (text.size() < k_essay_bytes) {
      text += "## " + sentence(3) + "\n\n";
      for (int i = 0; i < 3; ++i) text += sentence(20) + "**" + sentence(2) + "** " + sentence(20) + "\n\n";
      for (int i = 0; i < 3; ++i) text += "- " + sentence(8) + "\n";
      text += "\n";
    }
    return text;
  }

 private:
  std::span<const std::string_view> words_;
  std::mt19937 random_;
};

std::vector<std::string> paragraphs(std::span<const std::string_view> words) {
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < k_essays; ++i) texts.push_back(Writer(words, i).paragraph());
  return texts;
}

std::vector<std::string> essays() {
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < k_essays; ++i) texts.push_back(Writer(k_english, i).essay());
  return texts;
}

/// The median of so many runs, each long enough to be measured; in MB/s of processor time, which other programs disturb
/// least. `work` gives a number that depends on its result, so that nothing is optimised away.
template <class Work>
void measure(std::string_view name, std::span<const std::string> texts, int runs, Work work) {
  std::vector<double> speeds;
  std::uint64_t result = 0;
  for (int run = 0; run < runs; ++run) {
    std::uint64_t bytes = 0;
    const std::clock_t begin = std::clock();
    double seconds = 0;
    while (seconds < k_run_time) {
      for (const std::string& text : texts) {
        result += work(text);
        bytes += text.size();
      }
      seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    }
    speeds.push_back(static_cast<double>(bytes) / 1e6 / seconds);
  }
  std::ranges::sort(speeds);
  const double median = speeds[speeds.size() / 2];
  const double microseconds = static_cast<double>(texts.front().size()) / median;
  fmt::print("{:<46} {:>9.1f} {:>9.1f} {:>9.1f} {:>11.1f}{}\n", name, median, speeds.front(), speeds.back(),
             microseconds, result == 0 ? " (no result)" : "");
}

Rubric shipped_rubric() {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.ends_with("nea-meaningful-partnership.rubric.yaml")) continue;
    auto loaded = load_rubric({std::string(file.path), std::string(file.text)}, check_kinds(), "", lint_ids());
    if (loaded.rubric) return std::move(*loaded.rubric);
  }
  fmt::print("the shipped rubric does not load\n");
  std::exit(1);
}

std::uint64_t check(const Rubric& rubric, const std::string& text) {
  Submission submission = submission_of("overview.md", text);
  if (!assign_parts(rubric, {}, submission)) return 0;
  const Report report = evaluate(rubric, submission);
  return write_text(report, {}).size();
}

}  // namespace

int main(int argc, char** argv) {
  rubricate::serve_reader(argc, argv);  // see serve.hpp
  const int runs = argc > 1 ? std::clamp(std::atoi(argv[1]), 1, 1000) : 9;
  const auto counting = [](WordRule rule) {
    return [rule](const std::string& text) { return count_words(text, rule); };
  };
  const Rubric rubric = shipped_rubric();
  fmt::print("{:<46} {:>9} {:>9} {:>9} {:>11}\n", fmt::format("MB/s, {} runs", runs), "median", "least", "most",
             "µs an essay");
  measure("count_words, standard, English", paragraphs(k_english), runs, counting(WordRule::standard));
  measure("count_words, standard, accents and curly quotes", paragraphs(k_accented), runs,
          counting(WordRule::standard));
  measure("count_words, standard, Chinese", paragraphs(k_chinese), runs, counting(WordRule::standard));
  measure("count_words, whitespace, English", paragraphs(k_english), runs, counting(WordRule::whitespace));
  measure("parse_markdown", essays(), runs, [](const std::string& text) { return parse_markdown(text).blocks.size(); });
  measure("a whole check: read, assign, evaluate, text", essays(), runs,
          [&](const std::string& text) { return check(rubric, text); });
  return 0;
}
