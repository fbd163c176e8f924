// A rubric in our own language, written from what another system holds.
#pragma once

#include <interop/exchange.hpp>

#include <string>
#include <string_view>

namespace rubricate {

/// The text of a rubric file that loads. `rubric` has been settled, or is one of ours. `system` is where it comes
/// from, such as "Canvas". Scales are shared by criteria whose levels have the same names and points.
[[nodiscard]] std::string write_yaml(const ExchangeRubric& rubric, std::string_view system);

}  // namespace rubricate
