// The elements of OpenDocument that matter for its text.
#pragma once

#include <extract/xml.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate {

enum class OdfElement : std::uint8_t {
  pass,  ///< any other: what stands in it is read as if it were not there
  skip,  ///< left out with all that is in it: comments, what was deleted, numbers of notes, sources of indexes
  body,
  paragraph,
  heading,
  hidden_paragraph,  ///< says that the paragraph it stands in is not shown
  span,
  link,
  space,
  tab,
  line_break,
  list,
  list_item,
  list_header,
  contents,        ///< a table of contents
  contents_title,  ///< its title, or that of another index
  table,
  row,
  cell,
  note,  ///< its text; the number was skipped
  frame,
  text_box,  ///< or another shape with text in it
  image,
  object,       ///< a formula, a chart, sound, film
  description,  ///< of a frame
  title,        ///< likewise
  page,
  speaker_notes,
};

/// What an element is, by its name and what its attributes say of its being shown.
[[nodiscard]] OdfElement odf_element(std::string_view name, const XmlAttributes& attributes);

}  // namespace rubricate
