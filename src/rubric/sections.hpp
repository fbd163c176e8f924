// The concerns of a rubric file, one reader each; load.cpp calls them in the order of the file.
#pragma once

#include <rubric/reader.hpp>
#include <rubricate/rubric.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

using Ids = std::set<std::string, std::less<>>;

/// `rubricate`: false when it is a version that this program does not read. Complains then, and when it is not first;
/// whoever reads the whole map complains when it is missing.
[[nodiscard]] bool read_language_version(Context& context, const Node& root);

/// `id`, `title`, `version`, `language`, `source`, `note`.
void read_header(Context& context, const MapReader& root, Rubric& rubric);

/// `counting`.
void read_counting(Context& context, const Node& node, Counting& counting);

/// Marks what `count` and `skip` name. Complains at `at` when both name the same, or nothing is left to count.
void apply_counting(Context& context, const std::vector<std::string>& count, const std::vector<std::string>& skip,
                    Span at, Counting& counting);

/// `scales`.
void read_scales(Context& context, const Node& node, std::vector<Scale>& scales);

/// `parts`; `rubric` has its scales already.
void read_parts(Context& context, const Node& node, Rubric& rubric);

/// A part's `from`.
void read_from(Context& context, const Node& node, From& from);

/// `profiles`.
void read_profiles(Context& context, const Node& node, Rubric& rubric);

/// Complains about each `when` that names nothing that can pass, and about those that wait for each other.
void check_conditions(Context& context, const Rubric& rubric);

/// The entries of a `require` or `advise`. `part` is empty for the submission as a whole; `taken` holds the ids that
/// its earlier requirements have.
void read_requirements(Context& context, const Node& node, std::string_view part, bool advisory, Ids& taken,
                       std::vector<Requirement>& requirements);

/// The value of a check's parameter, by its type; complains and gives nothing when it has another.
[[nodiscard]] std::optional<ParamValue> read_param(Context& context, const Param& param, const Node& node);

/// The `ask` of `prompts`: prompts and `one-of`.
[[nodiscard]] std::vector<Prompt> read_prompts(Context& context, const Node& node);

/// A part's `judge`. `taken` holds the criteria of earlier parts.
void read_criteria(Context& context, const Node& node, const Rubric& rubric, Ids& taken, Part& part);

/// `outcome`; `rubric` has its scales and parts already.
void read_outcomes(Context& context, const Node& node, Rubric& rubric);

/// `allow`; `rubric` has all the rest already.
void read_allowed(Context& context, const Node& root, Rubric& rubric);

/// Takes away the warnings that are allowed, and marks the entries of `allow` that did it.
void remove_allowed(Context& context, Rubric& rubric);

}  // namespace rubricate
