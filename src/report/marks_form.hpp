// A marks file for a reviewer to fill in, with the rubric's levels and what the checks found beside each criterion.
#pragma once

#include <rubricate/report.hpp>
#include <rubricate/rubric.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// What a form says of one submission.
struct FormEntry {
  struct Part {
    std::string_view status;         ///< in words; empty when nothing was checked
    std::vector<std::string> found;  ///< what failed or cannot be told, one line each
    std::size_t more = 0;            ///< findings that are not among them
  };
  struct Question {
    std::string address;
    std::vector<std::string> found;
  };
  std::string submission;
  std::vector<Part> parts;          ///< one for each part of the rubric, in its order
  Part whole;                       ///< what concerns no part
  std::vector<Question> questions;  ///< what the checks cannot tell, and a reviewer may rule on
};

/// The entry of a submission called `name` that was not looked into.
[[nodiscard]] FormEntry blank_entry(std::string name, const Rubric& rubric);

/// The entry of a submission called `name` that was checked. The report may go afterwards.
[[nodiscard]] FormEntry entry_of(std::string name, const Report& report);

/// How much stands beside the criteria.
enum class FormDetail : std::uint8_t { all, no_descriptors, only_levels };

/// The marks file as YAML; `load_marks` takes it, and finds nothing in it but that no level is filled in.
[[nodiscard]] std::string marks_form_yaml(const Rubric& rubric, std::string_view reviewer,
                                          std::span<const FormEntry> entries, FormDetail detail = FormDetail::all);

/// The same as a table, with `separator` between its cells: a row for each criterion, and for each question, with
/// the words that may stand behind it in a column that is not read back. It begins with a byte order mark where a
/// spreadsheet needs one.
[[nodiscard]] std::string marks_form_table(const Rubric& rubric, std::string_view reviewer,
                                           std::span<const FormEntry> entries, char separator = ',');

}  // namespace rubricate
