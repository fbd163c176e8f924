// The report on one submission as a page of HTML, and the reports on many as one page.
#pragma once

#include <report/batch_format.hpp>
#include <report/format.hpp>

#include <memory>
#include <string>

namespace rubricate {

/// One self-contained page without script: nothing is fetched, and nothing in it runs.
[[nodiscard]] std::string write_html(const Report& report, const ReportOptions& options);

/// All submissions of a batch on one self-contained page: a table to sort, filter and search, and what most of them
/// trip over. Without JavaScript it lists those that need somebody most.
[[nodiscard]] std::unique_ptr<BatchWriter> start_batch_html(const ReportOptions& options);

}  // namespace rubricate
