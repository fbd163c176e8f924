// What reviewers have said of submissions: the levels that they marked, and what they ruled where the tool cannot tell.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/report.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

/// A reviewer's level for one criterion of one submission.
struct Mark {
  std::string submission;   ///< the name of its folder, or whatever the marks call it
  std::string reviewer;     ///< may be a pseudonym; never empty
  std::string criterion;    ///< its id in the rubric
  std::uint32_t level = 0;  ///< an index into the levels of the criterion's scale, worst first
  std::string comment;      ///< for the applicant; may be empty
  Place place;              ///< of the level, in Marks::files
};

/// A reviewer's word on a requirement that the tool could not tell.
struct Ruling {
  std::string submission;
  std::string reviewer;
  std::string address;             ///< of the requirement: `part.id`, or `id`
  Status status = Status::passed;  ///< or failed; no other
  std::string because;
  Place place;
};

/// What a reviewer has to say to the applicant on the whole, or on a criterion without giving it a level.
struct Remark {
  std::string submission;
  std::string reviewer;
  std::string text;
  std::string criterion = {};  ///< its id; empty: on the whole
};

/// All marks that were handed in, in the order of the files. A mark that the rubric does not know is a finding and not
/// among them.
struct Marks {
  std::vector<Source> files;
  std::vector<Mark> marks;
  std::vector<Ruling> rulings;
  std::vector<Remark> remarks;
  std::vector<Finding> findings;  ///< their places index `files`
};

}  // namespace rubricate
