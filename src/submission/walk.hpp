// Lists what stands in a folder, safely and in the same order every time.
#pragma once

#include <util/file.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace rubricate {

/// Something that stands in a folder and is no folder itself.
struct WalkEntry {
  enum class Kind : std::uint8_t {
    file,
    link,     ///< a symbolic link, to whatever
    special,  ///< a FIFO, socket or device
    closed,   ///< a folder that cannot be opened
    deep,     ///< a folder beyond the greatest depth
  };
  Kind kind = Kind::file;
  std::string path;     ///< relative to the folder
  std::string problem;  ///< of `closed`: why, in the words of FileProblem
};

struct Walk {
  std::vector<WalkEntry> entries;  ///< sorted by path, bytewise
  std::set<std::string> hidden;    ///< left out: names that begin with a dot; the first 100
  std::set<std::string> locks;     ///< left out: "~$answer.docx", made by an office program while a file is open
  std::set<std::string> system;    ///< left out: .DS_Store, Thumbs.db and the like
  bool cut = false;                ///< there is more than `most_entries`
};

/// True for a file that no applicant means: what systems and programs leave behind, and names that begin with a dot.
/// Those of which an applicant may want to know are noted in `walk`.
[[nodiscard]] bool leave_out(const std::string& path, Walk& walk);

/// Walks the folder and all folders in it. Follows no link. Memory is bounded by `most_entries`; of a larger folder the
/// first by name are kept.
[[nodiscard]] FileResult<Walk> walk(const FileHandle& folder, std::uint32_t most_entries, std::uint32_t most_depth);

}  // namespace rubricate
