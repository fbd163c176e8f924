// Open Packaging Conventions, in which DOCX and PPTX are packed: parts, their relations, and properties.
#pragma once

#include <extract/archive.hpp>
#include <extract/problem.hpp>
#include <extract/xml.hpp>
#include <rubricate/artifact.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rubricate {

/// One part's relation to another part, or to something outside.
struct Relation {
  std::string id;
  std::string type;    ///< the last word of its address: `footnotes`, `slide`
  std::string target;  ///< the name of a part in the archive, or an address outside of it
  bool is_external = false;
};

class Relations {
 public:
  void add(Relation relation);
  /// The one with this id, or null.
  [[nodiscard]] const Relation* find(std::string_view id) const;
  /// The part that the first relation of this type leads to, or "".
  [[nodiscard]] std::string_view part_of_type(std::string_view type) const;

 private:
  std::vector<Relation> list_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

/// The relations of a part; of the package itself with "". None when the part has none or they are damaged.
[[nodiscard]] Relations read_relations(Archive& archive, std::string_view part);

/// Reads a part into a handler. A part that is missing is `damaged`.
[[nodiscard]] ReadResult<void> read_part(Archive& archive, std::string_view part, XmlHandler& handler);

/// What the program that saved the file last counted. It may be of an older version of the text.
struct SavedCounts {
  std::optional<std::uint32_t> pages;
  std::optional<std::uint32_t> words;
};

[[nodiscard]] SavedCounts read_saved_counts(Archive& archive, const Relations& package);

/// Whom the file names as its author, as author_shown has it: who made it, or, when that is nobody, who changed it
/// last.
[[nodiscard]] std::string read_author(Archive& archive, const Relations& package);

}  // namespace rubricate
