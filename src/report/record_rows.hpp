// A record as tables and other systems want it: a row for each requirement, its findings with it, and places by names
// that hold outside of this computer.
#pragma once

#include <rubricate/record.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// One requirement. Points into the record.
struct RecordRow {
  std::string_view part = {};  ///< empty for one on the whole submission
  std::string_view address = {};
  bool advisory = false;
  Status status = Status::untested;
  std::string_view found = {};
  std::string_view wanted = {};
  std::vector<const FindingRecord*> findings = {};  ///< on it or one of its entries, in the record's order
};

struct RecordRows {
  /// Part by part, then those on the whole submission. A part that is not there is a row of its own, as it counts as
  /// one requirement; its address is the part's.
  std::vector<RecordRow> rows;
  std::vector<const FindingRecord*> others;  ///< on no requirement: on a file, or the submission
};

/// The rows of a record, which must outlive them.
[[nodiscard]] RecordRows rows_of(const SubmissionRecord& record);

/// Kind of a requirement that stands for a part: where it is not there, nothing else of it can be tested.
inline constexpr std::string_view k_part_kind = "part";

/// What submissions trip over: parts that some of them lack, each a requirement as it is counted, before all others.
[[nodiscard]] std::vector<RunSummary::Requirement> with_missing_parts(const RunSummary& summary);

/// The submission's path as it can be shown to others: without slashes at its ends and `./` before it. Submissions of
/// one name in two folders are kept apart.
[[nodiscard]] std::string_view shown_name(const SubmissionRecord& record);

/// The path of a file of the submission from where the command ran, so that other systems find it: below the
/// submission's name. Relative to the submission where that was named by an absolute path, or is `.`.
[[nodiscard]] std::string path_from_here(const SubmissionRecord& record, std::string_view path);

/// `overview.md, lines 3–4`: where a finding is, for people; empty where there is no place.
[[nodiscard]] std::string place_in_words(const FindingRecord& finding);

/// What a finding says, where nothing beside it tells more: `Cannot tell: ` where a reader has to look, paragraph, page
/// or slide where its place is not told by lines, the message as a sentence, and what to do.
[[nodiscard]] std::string told(const FindingRecord& finding);

/// The finding's message with a capital and a full stop; without the capital where it begins with a file's name.
[[nodiscard]] std::string message_of(const FindingRecord& finding);

/// `text` with a full stop. Its first word stays as it is: it may be a path.
[[nodiscard]] std::string sentence(std::string_view text);

/// For each finding of the record, in order: by what other systems know it again in the next report, wherever the lines
/// around it have moved. 16 hexadecimal digits of what it is (submission, id, address, file and the words at its
/// place), a colon, and its number among those that are alike. No two in a report are the same.
[[nodiscard]] std::vector<std::string> fingerprints_of(const SubmissionRecord& record);

/// How serious a finding is: 0 for an error, 3 for a note.
[[nodiscard]] constexpr std::size_t rank_of(Severity severity) {
  return static_cast<std::size_t>(Severity::error) - static_cast<std::size_t>(severity);
}

inline constexpr std::size_t k_ranks = 4;

/// What every report says where not all submissions were looked at.
inline constexpr std::string_view k_interrupted_note =
    "The run was interrupted: the other submissions were not looked at.";

/// What every report says of its own making: `Nothing left this computer.`
inline constexpr std::string_view k_private_note = "Nothing left this computer.";

}  // namespace rubricate
