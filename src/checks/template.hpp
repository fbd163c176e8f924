// An empty submission for a rubric: a file for each part, a heading for each question.
#pragma once

#include <rubricate/rubric.hpp>

#include <string>
#include <vector>

namespace rubricate {

struct TemplateFile {
  std::string path;  ///< relative to the submission; a folder ends in '/'
  std::string text;
};

/// What to lay out, in the rubric's order; parts that come to one file are sections of it. Everything in it is still to
/// write, and says so to `check`.
[[nodiscard]] std::vector<TemplateFile> submission_template(const Rubric& rubric);

}  // namespace rubricate
