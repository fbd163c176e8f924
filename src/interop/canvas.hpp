// Rubrics as Canvas imports and exports them: a CSV with a row for each criterion.
#pragma once

#include <interop/exchange.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// All rubrics in the file, as they stand there; `settle` has to follow. Headings as Canvas takes them: the four at the
/// beginning exactly, those of ratings wherever and however numbered. Other columns are told and left out.
[[nodiscard]] std::vector<ExchangeRubric> read_canvas(std::string_view bytes, Remarks& remarks);

/// The file that Canvas imports: ratings best first, without ranges. Text that a spreadsheet would run has an
/// apostrophe in front.
[[nodiscard]] std::string write_canvas(const ExchangeRubric& rubric, Remarks& remarks);

}  // namespace rubricate
