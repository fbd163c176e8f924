// What several submissions have in common, written down for people and for programs.
#pragma once

#include <report/format.hpp>
#include <rubricate/similarity_report.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

/// For a reviewer: pairs with their passages, then answers that are the same, then common text, and what was compared.
/// The report's rubric must not be null. Ends with a newline.
[[nodiscard]] std::string write_similar_text(const SimilarityReport& report, const ReportOptions& options);

/// For programs: one JSON object, described by man/similar.schema.json; keys always in the same order.
[[nodiscard]] std::string write_similar_json(const SimilarityReport& report, const ReportOptions& options);

/// For spreadsheets: a row for each passage of each pair, and for each answer that is the same as the first of its
/// group. What a terminal could obey is shown as in `escaped`.
[[nodiscard]] std::string write_similar_csv(const SimilarityReport& report, const ReportOptions& options);

/// What the report's places index.
[[nodiscard]] std::vector<const Source*> sources_of(const SimilarityReport& report);

/// The words at the beginning of a place, on one line.
[[nodiscard]] std::string first_words(const Source& source, Span span);

/// How much of the shorter answer a pair shares, in per cent, rounded down: 100 only when it is all.
[[nodiscard]] std::uint32_t per_cent(const SimilarPair& pair);

}  // namespace rubricate
