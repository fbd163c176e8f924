// A row for each passage that two answers share, for spreadsheets.
#include <report/places.hpp>
#include <report/similar.hpp>
#include <util/csv.hpp>
#include <util/escape.hpp>
#include <util/phrases.hpp>

#include <initializer_list>

#include <fmt/format.h>

namespace rubricate {
namespace {

class Writer {
 public:
  Writer(const SimilarityReport& report, const ReportOptions& options)
      : report_(report), options_(options), places_(sources_of(report)) {}

  std::string whole() {
    for (const std::string_view title : {"per_cent", "words", "submission", "part", "file", "place", "other_submission",
                                         "other_part", "other_file", "other_place", "excerpt"})
      csv_.plain(title);
    csv_.end_row();
    for (const SimilarPair& pair : report_.pairs)
      for (const SharedPassage& passage : pair.passages)
        add_row(per_cent(pair), passage.words, {pair.first, pair.second}, {passage.first, passage.second});
    for (const SameAnswers& same : report_.same)
      for (std::size_t i = 1; i < same.answers.size(); ++i)
        add_row(100, same.answers[i].words, {same.answers.front(), same.answers[i]},
                {same.places.front(), same.places[i]});
    return csv_.bytes();
  }

 private:
  struct Answers {
    const AnswerText& first;
    const AnswerText& second;
  };
  struct Sides {
    const Place& first;
    const Place& second;
  };

  void add_row(std::uint32_t share, std::uint32_t words, Answers answers, Sides sides) {
    csv_.plain(fmt::format("{}", share)).plain(fmt::format("{}", words));
    add_side(answers.first, sides.first);
    add_side(answers.second, sides.second);
    csv_.text(options_.excerpts ? escaped(first_words(report_.files[sides.first.source], sides.first.span)) : "")
        .end_row();
  }

  void add_side(const AnswerText& answer, const Place& place) {
    const auto range = places_.range(place);
    csv_.text(escaped(report_.submissions[answer.submission]))
        .text(answer.part ? report_.rubric->parts[*answer.part].id : "")
        .text(escaped(report_.files[place.source].path))
        .text(range ? range_in_words(range->unit, range->first, range->last) : "");
  }

  const SimilarityReport& report_;
  const ReportOptions& options_;
  Places places_;
  CsvWriter csv_;
};

}  // namespace

std::string write_similar_csv(const SimilarityReport& report, const ReportOptions& options) {
  return Writer(report, options).whole();
}

}  // namespace rubricate
