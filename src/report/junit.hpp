// For CI servers: JUnit XML.
#pragma once

#include <report/batch_format.hpp>

#include <memory>

namespace rubricate {

/// Starts a writer of JUnit XML as Jenkins' junit-10.xsd has it: a suite for each submission, a test for each
/// requirement. What cannot be told is skipped, what could not be tested is an error.
[[nodiscard]] std::unique_ptr<BatchWriter> start_junit(const ReportOptions& options);

/// The same with the file of each test, which GitLab shows and the schema does not know.
[[nodiscard]] std::unique_ptr<BatchWriter> start_junit_gitlab(const ReportOptions& options);

}  // namespace rubricate
