// What several submissions have in common, for other programs.
#include <report/json_parts.hpp>
#include <report/similar.hpp>

namespace rubricate {
namespace {

class Writer {
 public:
  Writer(const SimilarityReport& report, const ReportOptions& options)
      : report_(report), options_(options), places_(sources_of(report)) {}

  Json whole() {
    Json pairs = Json::array(), same = Json::array(), common = Json::array();
    for (const SimilarPair& each : report_.pairs) pairs.push_back(pair(each));
    for (const SameAnswers& each : report_.same) same.push_back(group(each));
    for (const CommonText& each : report_.common)
      common.push_back({{"words", each.words}, {"answers", each.answers}, {"first", place(each.place)}});
    const Rubric& rubric = *report_.rubric;
    const TakenOut& out = report_.taken_out;
    return {{"format", "rubricate-similar/1"},
            {"tool", {{"name", "rubricate"}, {"version", options_.tool_version}}},
            {"note", "Nothing left this computer. What stands in two texts is a clue for a reader and no verdict."},
            {"complete", report_.complete},
            {"rubric",
             {{"id", rubric.id},
              {"title", rubric.title},
              {"version", rubric.version},
              {"sha256", text_or_null(rubric.sha256)}}},
            {"limits",
             {{"words", report_.limits.words}, {"share", report_.limits.share}, {"common", report_.limits.common}}},
            {"submissions", report_.submissions},
            {"unread", report_.unread},
            {"compared", {{"answers", report_.answers}, {"words", report_.words}, {"too_short", report_.too_short}}},
            {"left_out",
             {{"guidelines", out.guidelines},
              {"headings", out.headings},
              {"quotations", out.quotations},
              {"references", out.references},
              {"code", out.code},
              {"common", out.common}}},
            {"pairs", std::move(pairs)},
            {"more_pairs", report_.more_pairs},
            {"same", std::move(same)},
            {"more_same", report_.more_same},
            {"common", std::move(common)},
            {"more_common", report_.more_common}};
  }

 private:
  Json answer(const AnswerText& answer) {
    return {{"submission", report_.submissions[answer.submission]},
            {"part", answer.part ? Json(report_.rubric->parts[*answer.part].id) : Json(nullptr)},
            {"words", answer.words},
            {"left_out", answer.left_out}};
  }

  Json place(const Place& place) {
    Json out = place_in(places_, place);
    if (options_.excerpts) out["excerpt"] = first_words(report_.files[place.source], place.span);
    return out;
  }

  Json pair(const SimilarPair& pair) {
    Json passages = Json::array();
    for (const SharedPassage& each : pair.passages)
      passages.push_back({{"words", each.words},
                          {"first", place(each.first)},
                          {"second", place(each.second)},
                          {"has_more", each.has_more}});
    return {{"first", answer(pair.first)}, {"second", answer(pair.second)},   {"words", pair.words},
            {"per_cent", per_cent(pair)},  {"passages", std::move(passages)}, {"more_passages", pair.more_passages}};
  }

  Json group(const SameAnswers& same) {
    Json answers = Json::array();
    for (std::size_t i = 0; i < same.answers.size(); ++i) {
      answers.push_back(answer(same.answers[i]));
      answers.back()["place"] = place(same.places[i]);
    }
    return {{"count", same.count}, {"answers", std::move(answers)}};
  }

  const SimilarityReport& report_;
  const ReportOptions& options_;
  Places places_;
};

}  // namespace

std::string write_similar_json(const SimilarityReport& report, const ReportOptions& options) {
  return dumped(Writer(report, options).whole());
}

}  // namespace rubricate
