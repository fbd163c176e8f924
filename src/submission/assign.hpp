// Which of the submitted files, or which sections of them, answer which part of a rubric.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>

#include <span>
#include <string>

namespace rubricate {

class PartMatcher;

/// `--part PART=PATH`: the user says which file (or folder) serves a part; several options for one part add up.
struct PartOption {
  std::string part;  ///< its id
  std::string path;  ///< within the submission, or beginning with the submission's name
};

/// Fills `submission.parts` (one for each part, in the rubric's order), `submission.unclaimed` (every file that stands
/// in no part's passages), and changes nothing else. A part is served by the first of
///   1. an option;
///   2. its name in `from`, compared in normal form C and without case. A file beneath a single enclosing folder counts
///      as standing at the top; deeper files count when no upper one fits. A plain name takes one file, and of several
///      kinds the one that holds text; a text that is read, with documents of the same name beside it, is one answer,
///      to which all of them belong; a glob or a folder takes all;
///   3. a file in whose path or title the part's title, id or label ("part 1") stands, as whole words; where several
///      parts fit, the one of which more is named. A folder's part takes all such files;
///   4. a section so titled of a text that holds several parts; its title is not in the passage. A file found by 2 or 3
///      is cut before another part's section.
/// A passage for a whole text is all its blocks, [1, size); for a file without one first = end = 0.
/// Two candidates: unclear. None while there are files that could hold it: unclear, with these. Else missing.
/// Empty files serve nothing; they are near misses. `named: required` leaves only 1 and 2 (at the top).
/// A submission of one file for a rubric of one part needs no name.
///
/// Where a text's sections leave a part unfound, but a section holds a title that could be it, both are unclear.
/// The error says which option names no part or no file.
[[nodiscard]] Expected<void> assign_parts(const Rubric& rubric, std::span<const PartOption> options,
                                          Submission& submission);

/// The same without options, which cannot go wrong, for many submissions: `matcher` is made of the rubric once.
void assign_parts(const Rubric& rubric, Submission& submission, const PartMatcher& matcher);

}  // namespace rubricate
