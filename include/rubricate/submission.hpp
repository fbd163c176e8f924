// What an applicant handed in, as read, and which of it answers which part.
#pragma once

#include <rubricate/artifact.hpp>
#include <rubricate/document.hpp>
#include <rubricate/finding.hpp>
#include <rubricate/span.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// What a file is: by its bytes where they tell, else by its name's extension.
enum class FileKind : std::uint8_t { text, document, slides, sheet, image, audio, video, archive, other };

[[nodiscard]] std::string_view to_string(FileKind kind);

/// How far a file could be read.
enum class FileState : std::uint8_t {
  read,        ///< its text is in `source` and `document`
  not_read,    ///< it holds no text, or none that can be read: a picture, a scan, a document behind a password
  unreadable,  ///< permission, an I/O error, a FIFO or device, a link that leads out, too large, not UTF-8
};

struct SubmittedFile {
  Source source;  ///< path relative to the submission; text only when `read`
  FileKind kind = FileKind::other;
  std::string extension;  ///< lower case, without the dot; empty when there is none
  FileState state = FileState::not_read;
  std::uint64_t size = 0;  ///< bytes
  std::string sha256;      ///< lower-case hexadecimal; empty when unreadable
  Document document;
  std::string problem;                   ///< why it is unreadable, in words for a person; empty otherwise
  std::optional<std::uint32_t> copy_of;  ///< the file of the same name that is read in its place; see copies.hpp
  std::string named_type;  ///< what its extension says, where its bytes say another type (`facts.type`); else empty
  Opening opening = Opening::none;
  ArtifactFacts facts;
};

/// The path without its ending.
[[nodiscard]] inline std::string_view stem(const SubmittedFile& file) {
  const std::size_t ending = file.extension.empty() ? 0 : file.extension.size() + 1;
  return std::string_view(file.source.path)
      .substr(0, file.source.path.size() - std::min(ending, file.source.path.size()));
}

/// A stretch of one file: the descendants and siblings [first, end) of its document's blocks.
struct Passage {
  std::uint32_t file = 0;
  std::uint32_t first = 0;  ///< block index; for a file without a document first = end = 0
  std::uint32_t end = 0;
};

/// How the files of a part were found.
enum class FoundBy : std::uint8_t { name, title, section, option, nothing };

struct PartFiles {
  enum class State : std::uint8_t { found, missing, unclear };
  State state = State::missing;
  FoundBy by = FoundBy::nothing;
  std::vector<Passage> passages;           ///< when found, in path order
  std::vector<std::uint32_t> candidates;   ///< when unclear: files that could serve
  std::vector<std::uint32_t> near_misses;  ///< when missing: files with a close name, or empty ones
};

struct Submission {
  std::string name;                  ///< the folder or file as the user named it
  std::string profile;               ///< of the applicant, as named on the command line; empty: not named
  bool is_folder = true;             ///< false when one file was named, whatever lies beside it
  std::vector<SubmittedFile> files;  ///< sorted by path
  std::vector<PartFiles> parts;      ///< one for each part of the rubric, in its order
  std::vector<std::uint32_t> unclaimed;
  std::vector<Finding> findings;  ///< about files: links that lead out, damaged text, limits; places index `files`
  bool lists_all = true;          ///< false when there may be files that are not in `files`
  bool complete = true;           ///< false when a limit or an error kept something from being looked at
};

}  // namespace rubricate
