// Rubrics of CASE (Competencies and Academic Standards Exchange 1.1 of 1EdTech): CFRubric as JSON.
#pragma once

#include <interop/exchange.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// All rubrics in the file: a CFRubric by itself, a list of them, or a package with `CFRubrics`. `settle` has to
/// follow. A level's `quality` is its name and its `description` the descriptor; a criterion's `description` begins
/// with its title; criteria of one `category` belong to one part. What a level or criterion says it belongs to is
/// compared with where it stands.
[[nodiscard]] std::vector<ExchangeRubric> read_case(std::string_view bytes, Remarks& remarks);

/// One CFRubric. `date` stands wherever CASE wants to know when something changed: `2026-11-22T00:00:00+00:00`.
[[nodiscard]] std::string write_case(const ExchangeRubric& rubric, std::string_view date, Remarks& remarks);

}  // namespace rubricate
