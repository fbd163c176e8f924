#include <document/folded_words.hpp>
#include <similarity/align.hpp>
#include <similarity/common_text.hpp>
#include <similarity/compare.hpp>
#include <similarity/fingerprints.hpp>
#include <similarity/same_answers.hpp>

#include <algorithm>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

namespace rubricate {
namespace {

constexpr std::size_t k_most_groups = 100;  // that are kept
constexpr std::size_t k_most_named = 100;   // answers of a group
constexpr std::size_t k_most_common = 20;   // texts that are kept

// Keeps so many of a list; gives how many were left out.
template <class T>
std::uint32_t cut(std::vector<T>& all, std::size_t most) {
  const std::size_t kept = std::min(all.size(), most);
  const auto left_out = static_cast<std::uint32_t>(all.size() - kept);
  all.resize(kept);
  return left_out;
}

class Comparison {
 public:
  Comparison(const Collection& collection, const SimilarityLimits& limits, SimilarityReport& report)
      : collection_(collection), limits_(limits), report_(report) {}

  void run() {
    const AnswerGroups texts = group_answers(collection_, limits_.words);
    const SharedFingerprints found = find_shared(collection_, texts.first, limits_.words, limits_.common);
    is_common_ = mark_common(collection_, found.common, limits_.words);
    report_.too_short = texts.too_short;
    report_.answers = static_cast<std::uint32_t>(collection_.answers.size()) - texts.too_short;
    count_words(texts.first);
    for (const std::vector<std::uint32_t>& group : texts.groups) count_again(group.front(), group.size() - 1);
    compare_all(found.shared);
    std::ranges::sort_heap(report_.pairs, is_before);
    note_other_words();
    report_.common = common_texts(collection_, found.common, is_common_, limits_.words);
    report_.more_common = cut(report_.common, k_most_common);
    report_same(texts.groups);
  }

 private:
  [[nodiscard]] AnswerText name_of(std::uint32_t answer) const {
    const CollectedAnswer& one = collection_.answers[answer];
    return {one.submission, one.part, words_[answer], one.left_out + (one.end - one.first - words_[answer])};
  }

  void count_words(std::span<const std::uint32_t> answers) {
    words_.resize(collection_.answers.size());
    for (const std::uint32_t i : answers) {
      const CollectedAnswer& answer = collection_.answers[i];
      const auto begin = is_common_.begin();
      words_[i] = static_cast<std::uint32_t>(std::count(begin + answer.first, begin + answer.end, false));
      count_again(i, 1);
    }
  }

  void count_again(std::uint32_t answer, std::uint64_t times) {
    const CollectedAnswer& one = collection_.answers[answer];
    report_.words += times * words_[answer];
    report_.taken_out.common += times * (one.end - one.first - words_[answer]);
  }

  // Each answer with those behind it.
  void compare_all(std::span<const Fingerprint> shared) {
    std::vector<std::uint32_t> order(shared.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::pair(shared[i].answer, shared[i].word); });
    std::vector<std::pair<std::uint32_t, Seed>> seeds;  // by the other answer
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
      const std::uint32_t answer = shared[order[begin]].answer;
      seeds.clear();
      for (end = begin; end < order.size() && shared[order[end]].answer == answer; ++end) {
        const Fingerprint& one = shared[order[end]];
        for (std::size_t i = order[end] + 1; i < shared.size() && shared[i].hash == one.hash; ++i)
          if (collection_.answers[shared[i].answer].submission != collection_.answers[answer].submission)
            seeds.push_back({shared[i].answer, {one.word, shared[i].word}});
      }
      compare_with(answer, seeds);
    }
  }

  void compare_with(std::uint32_t answer, std::vector<std::pair<std::uint32_t, Seed>>& seeds) {
    std::ranges::sort(seeds, {},
                      [](const auto& one) { return std::tuple(one.first, one.second.first, one.second.second); });
    std::vector<Seed> here;
    for (std::size_t begin = 0, end = 0; begin < seeds.size(); begin = end) {
      here.clear();
      for (end = begin; end < seeds.size() && seeds[end].first == seeds[begin].first; ++end)
        here.push_back(seeds[end].second);
      const std::vector<CommonRun> runs = align(collection_, here, is_common_, limits_.words);
      if (!runs.empty()) add_pair(answer, seeds[begin].first, runs);
    }
  }

  void add_pair(std::uint32_t first, std::uint32_t second, const std::vector<CommonRun>& runs) {
    SimilarPair pair{name_of(first), name_of(second), 0, 0, {}, 0};
    std::uint32_t in_first = 0;
    for (const CommonRun& run : runs) in_first += run.words;
    const std::uint32_t in_second = words_in_second(runs, is_common_);
    pair.words = pair.first.words < pair.second.words   ? in_first
                 : pair.first.words > pair.second.words ? in_second
                                                        : std::min(in_first, in_second);
    if (std::min(pair.first.words, pair.second.words) == 0) return;  // all of it is common text
    pair.share = static_cast<double>(pair.words) / std::min(pair.first.words, pair.second.words);
    if (pair.share * 100 < limits_.share) return;
    if (report_.pairs.size() >= limits_.pairs) {
      ++report_.more_pairs;
      if (limits_.pairs == 0 || !is_before(pair, report_.pairs.front())) return;
      std::ranges::pop_heap(report_.pairs, is_before);
      report_.pairs.pop_back();
    }
    add_passages(pair, runs);
    report_.pairs.push_back(std::move(pair));
    std::ranges::push_heap(report_.pairs, is_before);
  }

  // What a reader looks at first. The heap's front is what comes last.
  static bool is_before(const SimilarPair& a, const SimilarPair& b) {
    const auto rank = [](const SimilarPair& pair) {
      return std::tuple(-pair.share, -static_cast<double>(pair.words), pair.first.submission, pair.first.part,
                        pair.second.submission, pair.second.part);
    };
    return rank(a) < rank(b);
  }

  void add_passages(SimilarPair& pair, std::vector<CommonRun> runs) const {
    if (runs.size() > limits_.passages) {
      pair.more_passages = static_cast<std::uint32_t>(runs.size()) - limits_.passages;
      std::ranges::sort(runs, {}, [](const CommonRun& run) { return std::pair(~run.words, run.first); });
      runs.resize(limits_.passages);
      std::ranges::sort(runs, {}, &CommonRun::first);
    }
    for (const CommonRun& run : runs)
      pair.passages.push_back({run.words, place_of(collection_, run.first, run.first + run.size),
                               place_of(collection_, run.second, run.second + run.size)});
  }

  // Only of what is kept: most pairs are not.
  void note_other_words() {
    for (SimilarPair& pair : report_.pairs)
      for (SharedPassage& passage : pair.passages)
        passage.has_more = words_at(passage.first) > passage.words || words_at(passage.second) > passage.words;
  }

  [[nodiscard]] std::size_t words_at(const Place& place) const {
    std::vector<FoldedWord> words;
    const std::string_view text = collection_.files[place.source].text;
    append_folded_words(text.substr(place.span.begin, place.span.size()), place.span.begin, words);
    return words.size();
  }

  void report_same(std::span<const std::vector<std::uint32_t>> groups) {
    for (const std::vector<std::uint32_t>& group : groups) {
      const auto submission = [&](std::uint32_t answer) { return collection_.answers[answer].submission; };
      if (submission(group.front()) == submission(group.back())) continue;
      SameAnswers same;
      same.count = static_cast<std::uint32_t>(group.size());
      for (const std::uint32_t i : std::span(group).first(std::min(group.size(), k_most_named))) {
        const CollectedAnswer& answer = collection_.answers[i];
        same.answers.push_back({answer.submission, answer.part, answer.end - answer.first, answer.left_out});
        same.places.push_back(
            place_of(collection_, answer.first,
                     std::min(answer.end, stretch_end(collection_, stretch_of(collection_, answer.first)))));
      }
      report_.same.push_back(std::move(same));
    }
    std::ranges::sort(report_.same, {}, [](const SameAnswers& same) {
      return std::tuple(~same.count, same.answers.front().submission, same.answers.front().part);
    });
    report_.more_same = cut(report_.same, k_most_groups);
  }

  const Collection& collection_;
  const SimilarityLimits& limits_;
  SimilarityReport& report_;
  std::vector<bool> is_common_;       // by word
  std::vector<std::uint32_t> words_;  // of each answer, without common text
};

}  // namespace

std::uint32_t common_limit(std::size_t submissions) {
  return static_cast<std::uint32_t>(std::clamp<std::size_t>(submissions / 2, 10, 100));
}

SimilarityReport compare(Collection collection, SimilarityLimits limits) {
  if (limits.common == 0) limits.common = common_limit(collection.submissions.size());
  SimilarityReport report;
  report.limits = limits;
  report.taken_out = collection.taken_out;
  Comparison(collection, limits, report).run();
  report.submissions = std::move(collection.submissions);
  report.files = std::move(collection.files);
  return report;
}

}  // namespace rubricate
