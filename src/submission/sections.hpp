// The sections of one text that are titled like parts of a rubric, and how far each goes.
#pragma once

#include <rubricate/document.hpp>
#include <submission/part_matcher.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rubricate {

/// A line of a text that stands as a title: a heading (`level` 1–6), or a paragraph of one line that is bold
/// throughout or says no more than a part's own label and title ("Part 1. Overview"); these have level 7.
struct TitleLine {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::vector<std::uint32_t> parts;  ///< that it speaks of; more than one = it cannot be told
  bool labelled = false;             ///< by their label, "Part 1", not only by their name
  bool foreign = false;              ///< its label is like a part's, but no part has it: "Part 2" between 1 and 3
};

/// The titles of a text, in reading order; those in lists, quotes and tables are none.
[[nodiscard]] std::vector<TitleLine> title_lines(const Document& document, const PartMatcher& matcher);

/// A stretch of a text that is titled as a part.
struct Section {
  std::uint32_t part = 0;
  std::uint32_t title = 0;  ///< the block that is the title
  std::uint32_t first = 0;  ///< the block after the title: the title is not part of the section's text
  std::uint32_t end = 0;
  std::uint32_t level = 0;
  bool labelled = false;
  /// Within it stands a title of its own level or higher, or one that may be several parts': perhaps it ends there.
  bool doubtful = false;
};

/// A sub-heading within another part's section, or within a file of another part, that is titled like a part.
struct InnerTitle {
  std::uint32_t part = 0;
  std::uint32_t block = 0;
};

struct Sections {
  std::vector<Section> list;      ///< in reading order
  std::vector<InnerTitle> inner;  ///< in reading order
};

/// Finds the sections. A section goes to the next section's title, to a title that holds the next sections
/// ("Artifacts" above "Artifact 1"), to a foreign label, or
/// to a heading of a higher level. Headings of its own level
/// that title no part stay inside: people write parts and questions at one level. A title beneath another part's
/// counts only when it bears a part's label. A copied list of titles, with nothing below them, is left out.
[[nodiscard]] Sections find_sections(const Document& document, const PartMatcher& matcher);

/// The same, where the file as a whole is known to be `owner`'s: then other parts' sections need a label, or must
/// stand no deeper than a title of the owner's.
[[nodiscard]] Sections find_sections(const Document& document, const PartMatcher& matcher, std::uint32_t owner);

/// What the text calls itself: its front matter's `title`, a first line that stands alone, its first heading.
[[nodiscard]] std::vector<std::string_view> names_of(const Document& document);

}  // namespace rubricate
