// One submission of a batch: whatever is wrong with it, a record comes out.
#pragma once

#include <rubricate/record.hpp>
#include <submission/part_matcher.hpp>
#include <verdict/prepared.hpp>

#include <string>

namespace rubricate {

/// A rubric made ready for checking many submissions. Only read once it is made: threads may share one.
struct BatchRubric {
  /// `loaded` must outlive the object.
  explicit BatchRubric(const Rubric& loaded) : prepared(loaded), matcher(loaded) {}

  PreparedRubric prepared;
  PartMatcher matcher;
};

/// Reads the folder or file at `path`, checks it, and keeps what it came to under `name`. What cannot be read or holds
/// nothing, and a mistake of ours, are the record's error. May be called from several threads.
[[nodiscard]] SubmissionRecord check_one(const std::string& path, const std::string& name, const BatchRubric& rubric,
                                         bool excerpts);

/// Whether it may come to something else when it is checked again though nothing in it was changed: it could not be
/// read at that time, or the program that reads it failed.
[[nodiscard]] bool is_of_the_moment(const SubmissionRecord& record);

/// What is kept of a submission that takes more memory than there is.
[[nodiscard]] SubmissionRecord without_memory(const std::string& name);

}  // namespace rubricate
