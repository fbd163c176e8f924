// Rubrics of Moodle, as they stand in the file `grading.xml` of an activity's backup.
#pragma once

#include <interop/exchange.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// All rubrics in the file; `settle` has to follow. Moodle has one text for a level and one for a criterion: its first
/// line, or what stands before a colon, is the name. Of texts in HTML the words are read.
[[nodiscard]] std::vector<ExchangeRubric> read_moodle(std::string_view bytes, Remarks& remarks);

/// `grading.xml` with one area. `seconds` since 1970 is when Moodle says that it was made.
[[nodiscard]] std::string write_moodle(const ExchangeRubric& rubric, std::int64_t seconds, Remarks& remarks);

}  // namespace rubricate
