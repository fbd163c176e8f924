// What has changed since an earlier hand-in, and what of its report still holds.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// As much of a report as another is compared with: read from an earlier one, or taken of the present one.
struct Snapshot {
  struct File {
    std::string path = {};
    std::string sha256 = {};  ///< empty when unreadable
  };
  struct Passage {
    std::string path = {};
    std::string range = {};  ///< "line 3-20", to be compared only; empty: there is no text, or it is not told
  };
  struct Requirement {
    std::string address = {};
    Status status = Status::untested;
    std::string found = {};
    std::string decided = {};  ///< as in Result
  };
  struct Part {
    std::string id = {};
    Status status = Status::untested;
    std::string decided = {};
    std::vector<Passage> passages = {};
    std::vector<Requirement> requirements = {};
  };
  struct Given {
    std::string reviewer = {}, level = {}, comment = {};
  };
  struct Criterion {
    std::string id = {};
    std::string level = {};    ///< empty: not settled
    std::string settled = {};  ///< how it came to that
    std::vector<Given> given = {};
  };

  std::string format = {};  ///< "rubricate-report/1" or "rubricate-score/1"
  std::string tool_version = {};
  std::string rubric_id = {}, rubric_version = {}, rubric_sha256 = {};
  std::string submission = {};   ///< its name
  bool names_files = true;       ///< false for reports that do not say what was read: blind ones, and older ones
  std::vector<File> files = {};  ///< all that were read
  std::vector<Part> parts = {};
  std::vector<Requirement> requirements = {};  ///< those on the submission as a whole
  std::vector<Criterion> criteria = {};        ///< of scores only
};

/// What became of a part's files, or of one of them.
enum class Fate : std::uint8_t {
  unchanged,  ///< the same bytes under the same names
  renamed,    ///< the same bytes under other names
  changed,
  added,   ///< not there before
  gone,    ///< not there any more
  absent,  ///< neither then nor now
};

/// `unchanged`, `renamed`, `changed`, `added`, `gone`, `absent`.
[[nodiscard]] constexpr std::string_view to_string(Fate change) {
  switch (change) {
    case Fate::unchanged: return "unchanged";
    case Fate::renamed: return "renamed";
    case Fate::changed: return "changed";
    case Fate::added: return "added";
    case Fate::gone: return "gone";
    case Fate::absent: return "absent";
  }
  return "";
}

struct FileChange {
  std::string path = {};  ///< now; of a file that is gone: then
  Fate change = Fate::changed;
  std::string was = {};  ///< how a renamed one was called
};

struct RequirementChange {
  std::string address = {};
  std::optional<Status> before = {};  ///< nothing: the earlier report does not have it
  Status now = Status::untested;
  std::string found_before = {}, found_now = {};
  bool is_carried = false;   ///< it holds because it did so then
  std::string decided = {};  ///< where it is carried: by whom and why, as in Result
};

struct PartChange {
  std::string id = {}, title = {};
  Fate change = Fate::changed;
  std::optional<Status> before = {};
  Status now = Status::untested;
  bool is_settled = false;                           ///< its text is as it was, and it passed then and passes now
  std::string decided = {};                          ///< where a ruling on it is carried: as in Result
  std::vector<FileChange> files = {};                ///< those that are not as they were
  std::vector<RequirementChange> requirements = {};  ///< those that came to something else, or were carried forward
};

struct LevelChange {
  std::string criterion = {}, title = {};
  std::string before = {}, now = {};  ///< levels; empty: not settled
  bool is_carried = false;
};

/// A present report against an earlier one.
struct ChangeReport {
  std::string format = {}, tool_version = {}, rubric_version = {};  ///< of the earlier report
  std::string submission = {};                                      ///< as the earlier report calls it
  bool is_same_rubric = true;                                       ///< to the byte
  std::vector<PartChange> parts = {};  ///< all, in the rubric's order; none for Snapshot::names_files false
  std::vector<RequirementChange> requirements = {};  ///< on the whole; otherwise as those of PartChange
  std::vector<LevelChange> criteria = {};            ///< likewise; of scores only
  std::vector<Finding> findings = {};                ///< about the earlier report; without places
};

}  // namespace rubricate
