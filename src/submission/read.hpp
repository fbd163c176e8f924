// Reads what an applicant handed in: a folder with all that is in it, or a single file.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/submission.hpp>

#include <cstdint>
#include <string>

namespace rubricate {

/// How much is looked at. What goes beyond gives a finding, and Submission::complete is false.
struct ReadLimits {
  std::uint32_t files = 10'000;
  std::uint32_t depth = 32;                         ///< folders within folders
  std::uint64_t text_file_bytes = 4ULL << 20U;      ///< of one Markdown or text file
  std::uint64_t text_bytes = 256ULL << 20U;         ///< of all of them
  std::uint64_t hashed_file_bytes = 4'000'000'000;  ///< a larger picture, film … is listed without a hash
  std::uint64_t hashed_bytes = 16'000'000'000;      ///< of all of them
  std::uint32_t opening_seconds = 600;              ///< that opening PDFs, pictures and the like may take, all together
};

/// Reads the folder, file or zip archive of a folder that the user named. Files come sorted by path, bytewise; Markdown
/// and plain text are parsed; others are opened in a process of their own (see extract.hpp), and their text is read
/// where they have one. A zip archive is unpacked in the same way, and stands for the folder that it was made from.
/// Links are not followed (the named path itself may be one), nothing outside is opened, FIFOs and devices are never
/// waited for. Hidden files and those that systems leave behind (.DS_Store, Thumbs.db, ~$lock files) are left out, with
/// a note where the applicant may want to know. Parts are not assigned; see assign.hpp. Findings, with places in
/// `files`:
///   files/unreadable files/symlink files/not-a-file files/too-large files/too-many files/too-deep files/changed
///   files/not-utf8 files/utf16 files/nul: something could not be looked at (unsure)
///   files/encrypted files/damaged files/timed-out files/out-of-memory files/crashed files/no-helper: likewise
///   files/no-text files/unsupported: a document without text that can be read (unsure); files/other-kind: a warning
///   files/strange-name: an archive's entry that was left out (unsure)
///   files/not-hashed files/hidden files/of-the-system files/open-elsewhere files/same-name: notes
///   document/table-without-blank-line document/surplus-cells document/limit: (unsure), document/other: a note
/// Errors (ErrorKind::input): the path is missing, cannot be opened, or is neither file nor folder; an archive that
/// cannot be unpacked.
[[nodiscard]] Expected<Submission> read_submission(const std::string& path, const ReadLimits& limits = {});

/// The same for one text that is already in memory, such as standard input. `name` decides what it is read as.
[[nodiscard]] Submission submission_of(const std::string& name, std::string bytes, const ReadLimits& limits = {});

}  // namespace rubricate
