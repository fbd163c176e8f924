// Whether what was handed in is what was handed in before.
#pragma once

#include <rubricate/change_report.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rubricate {

/// Two hand-ins beside each other; both must outlive this.
class Beside {
 public:
  Beside(const Snapshot& before, const Snapshot& now);

  /// What became of the files that serve a part.
  [[nodiscard]] Fate part(std::string_view id) const;

  /// Those of them that are not as they were: in the order of their names now, then those that are gone.
  [[nodiscard]] std::vector<FileChange> files(std::string_view id) const;

  /// Whether all files of the submission, used or not, are what and where they were.
  [[nodiscard]] bool is_all_the_same() const { return is_all_the_same_; }

  /// The part of the earlier report, or null.
  [[nodiscard]] const Snapshot::Part* part_before(std::string_view id) const;

 private:
  /// A passage with what its file holds.
  struct Piece {
    std::string_view path, sha256, range;
    friend auto operator<=>(const Piece&, const Piece&) = default;
  };
  struct Side {
    std::unordered_map<std::string_view, std::string_view> files;  ///< their hashes by path
    std::unordered_map<std::string_view, const Snapshot::Part*> parts;
  };

  static Side side_of(const Snapshot& of);
  static std::vector<Piece> pieces(const Side& side, std::string_view id);

  Side before_, now_;
  bool names_files_ = true;
  bool is_all_the_same_ = false;
};

/// Whether both are for the same rubric, to the byte.
[[nodiscard]] bool is_same_rubric(const Snapshot& before, const Snapshot& now);

}  // namespace rubricate
