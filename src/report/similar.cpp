// Pairs to look at, each with the places of what stands in both.
#include <report/names.hpp>
#include <report/page.hpp>
#include <report/places.hpp>
#include <report/similar.hpp>
#include <util/phrases.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_named = 10;  // answers that are the same

class Writer {
 public:
  Writer(const SimilarityReport& report, const ReportOptions& options)
      : report_(report), options_(options), places_(sources_of(report)), page_(options.width, options.colour) {}

  std::string whole() {
    for (const SimilarPair& pair : report_.pairs) add_pair(pair);
    for (const SameAnswers& same : report_.same) add_same(same);
    for (const CommonText& common : report_.common) add_common(common);
    add_summary();
    return page_.take();
  }

 private:
  // "anna, Our plan"
  [[nodiscard]] std::string name_of(const AnswerText& answer) const {
    return fmt::format("{}, {}", report_.submissions[answer.submission],
                       answer.part ? report_.rubric->parts[*answer.part].title : "text of no part");
  }

  // "anna/plan.md:3–9", "anna/plan.docx, paragraphs 3–9"
  [[nodiscard]] std::string where(const Place& place) {
    const std::string& path = report_.files[place.source].path;
    const auto range = places_.range(place);
    if (!range) return path;
    if (range->unit != TextUnit::line)
      return fmt::format("{}, {}", path, range_in_words(range->unit, range->first, range->last));
    return range->first == range->last ? fmt::format("{}:{}", path, range->first)
                                       : fmt::format("{}:{}–{}", path, range->first, range->last);
  }

  void add_line(std::size_t margin, std::string_view text, Tone tone = Tone::plain) {
    page_.paragraph({{.text = text, .tone = tone}}, {.first = margin, .rest = margin + 2});
  }

  void add_excerpt_of(std::size_t margin, const Place& place) {
    if (!options_.excerpts) return;
    add_line(margin, fmt::format("“{}”", first_words(report_.files[place.source], place.span)), Tone::faint);
  }

  // "62 %", "All"
  static std::string share_of(const SimilarPair& pair) {
    return is_all(pair) ? "All" : fmt::format("{} %", per_cent(pair));
  }

  // What the share is of, and where it stands.
  static std::string whole_of(const SimilarPair& pair) {
    const std::uint32_t least = std::min(pair.first.words, pair.second.words);
    const std::string words = is_all(pair) ? plural(least, "word") : fmt::format("{} of {} words", pair.words, least);
    return pair.first.words == pair.second.words
               ? fmt::format("of each of two texts ({}) stands in the other one:", words)
               : fmt::format("of the shorter text ({}) stands in the longer one:", words);
  }

  static bool is_all(const SimilarPair& pair) { return pair.words == std::min(pair.first.words, pair.second.words); }

  // "anna, Our plan (12 words; 3 more were not compared)"
  [[nodiscard]] std::string with_words(const AnswerText& answer) const {
    return fmt::format("{} ({}{})", name_of(answer), plural(answer.words, "word"),
                       answer.left_out == 0 ? ""
                                            : fmt::format("; {} more {} not compared", answer.left_out,
                                                          answer.left_out == 1 ? "was" : "were"));
  }

  void add_pair(const SimilarPair& pair) {
    page_.gap();
    page_.paragraph({{.text = share_of(pair), .tone = Tone::strong}, {.text = whole_of(pair)}});
    for (const AnswerText& answer : {pair.first, pair.second}) add_line(2, with_words(answer));
    for (const SharedPassage& passage : pair.passages) {
      add_line(2, fmt::format("{} words in a row stand in both; look at both:", passage.words), Tone::doubtful);
      add_line(4, where(passage.first));
      add_line(4, where(passage.second));
      add_excerpt_of(4, passage.first);
      if (passage.has_more) add_line(4, "Words that were not compared stand among them.", Tone::faint);
    }
    if (pair.more_passages > 0)
      add_line(2, fmt::format("and {}, none of them longer", plural(pair.more_passages, "more passage")));
  }

  void add_same(const SameAnswers& same) {
    page_.gap();
    const std::string count = fmt::format("{} answers", same.count);
    page_.paragraph({{.text = count, .tone = Tone::strong},
                     {.text = fmt::format(
                          "are the same, word for word ({}); look at {}:", plural(same.answers.front().words, "word"),
                          same.count == 2 ? "both" : "them all")}});
    const std::size_t named = std::min(same.answers.size(), k_most_named);
    for (std::size_t i = 0; i < named; ++i)
      add_line(2, fmt::format("{}: {}", name_of(same.answers[i]), where(same.places[i])));
    if (same.count > named) add_line(2, fmt::format("and {} more", same.count - named));
    add_excerpt_of(2, same.places.front());
  }

  void add_common(const CommonText& common) {
    page_.gap();
    const std::string words = fmt::format("{} words in a row", common.words);
    page_.paragraph(
        {{.text = words, .tone = Tone::strong},
         {.text = fmt::format("stand in {} answers and were not compared; the first is here:", common.answers)}});
    add_line(2, where(common.place));
    add_excerpt_of(2, common.place);
  }

  [[nodiscard]] std::string left_out() const {
    const TakenOut& out = report_.taken_out;
    std::vector<std::string> pieces;
    const auto add = [&](std::uint64_t words, std::string_view what) {
      if (words > 0) pieces.push_back(fmt::format("{} {}", words, what));
    };
    add(out.guidelines, "of the guidelines");
    add(out.headings, "in headings");
    add(out.quotations, "in quotations");
    add(out.references, "in lists of references");
    add(out.code, "in code");
    add(out.common, "of common text");
    return pieces.empty() ? "" : fmt::format(" Words left out: {}.", joined(pieces));
  }

  // "1 group of equal answers and 2 pairs to look at: 8 words in a row …"
  [[nodiscard]] std::string what_is_found() const {
    if (report_.answers == 0 || report_.submissions.size() < 2) return "There was nothing to compare";
    const std::string limits = fmt::format("{} words in a row or more, in all {} % of the shorter text or more",
                                           report_.limits.words, report_.limits.share);
    const std::uint64_t pairs = report_.pairs.size() + report_.more_pairs;
    const std::uint64_t groups = report_.same.size() + report_.more_same;
    if (pairs == 0 && groups == 0) return fmt::format("No two texts share {}", limits);
    if (groups == 0) return fmt::format("{} to look at: {}", plural(pairs, "pair"), limits);
    const std::string equal = plural(groups, "group of equal answers", "groups of equal answers");
    if (pairs == 0) return fmt::format("{} to look at. No two others share {}", equal, limits);
    return fmt::format("{} and {} to look at: {}", equal, plural(pairs, "pair"), limits);
  }

  void add_summary() {
    page_.gap();
    std::string compared = fmt::format("{} and {} of {} compared", plural(report_.submissions.size(), "submission"),
                                       plural(report_.answers, "answer"), plural(report_.words, "word"));
    if (report_.too_short > 0)
      compared +=
          fmt::format("; {} {} too short", plural(report_.too_short, "answer"), report_.too_short == 1 ? "is" : "are");
    if (!report_.unread.empty())
      compared += fmt::format("; {} {} not", plural(report_.unread.size(), "submission"),
                              report_.unread.size() == 1 ? "was" : "were");
    page_.paragraph({{.text = compared + "." + left_out()}});
    std::string found = what_is_found();
    if (report_.more_pairs > 0) found += ". Those above share the most; `--most` shows more";
    if (report_.more_same > 0)
      found += fmt::format(". {} of equal answers are not shown", plural(report_.more_same, "group"));
    page_.paragraph({{.text = found + ".", .tone = Tone::strong}});
    if (!report_.pairs.empty() || !report_.same.empty())
      page_.paragraph({{.text = "This is a clue and no verdict: people share words for good reasons, such as a joint "
                                "project, a form or a source. Read both."}});
  }

  const SimilarityReport& report_;
  const ReportOptions& options_;
  Places places_;
  Page page_;
};

}  // namespace

std::vector<const Source*> sources_of(const SimilarityReport& report) {
  std::vector<const Source*> sources;
  sources.reserve(report.files.size());
  for (const Source& file : report.files) sources.push_back(&file);
  return sources;
}

std::string first_words(const Source& source, Span span) {
  constexpr std::size_t k_most = 100;  // characters
  const std::string_view text = std::string_view(source.text).substr(span.begin, span.size());
  std::string words;
  std::size_t count = 0, at = 0;
  while (at < text.size() && count < k_most) {
    const std::size_t begin = at;
    if (!is_space(next_character(text, at))) {
      words.append(text, begin, at - begin);
    } else if (!words.ends_with(' ')) {
      words += ' ';
    } else {
      continue;
    }
    ++count;
  }
  return at < text.size() ? words + "…" : words;
}

std::uint32_t per_cent(const SimilarPair& pair) {
  constexpr std::uint64_t k_all = 100;
  return static_cast<std::uint32_t>(k_all * pair.words / std::max(1U, std::min(pair.first.words, pair.second.words)));
}

std::string write_similar_text(const SimilarityReport& report, const ReportOptions& options) {
  return Writer(report, options).whole();
}

}  // namespace rubricate
