// The elements of a Word document that matter for its text.
#pragma once

#include <cstdint>
#include <string_view>

namespace rubricate {

enum class DocxElement : std::uint8_t {
  pass,  ///< means nothing itself; what stands in it may
  skip,  ///< left out with all that stands in it
  // What holds text.
  body,
  paragraph,
  table,
  row,
  cell,
  text_box,
  note,
  run,
  text,
  instruction,
  hyperlink,
  simple_field,
  // Properties, and what they say.
  paragraph_properties,
  mark_properties,  ///< those of the run that ends a paragraph
  run_properties,
  row_properties,
  cell_properties,
  list_properties,
  paragraph_style,
  outline_level,
  list,
  list_level,
  frame,
  page_before,  ///< the paragraph begins a page
  run_style,
  look,
  column_span,
  row_span,
  // What stands in a run in place of text.
  tab,
  line_break,
  seen_page,  ///< a page began here when the file was saved
  hyphen,
  soft_hyphen,
  symbol,
  field_mark,
  footnote_reference,
  endnote_reference,
  // Pictures.
  drawing,
  drawing_properties,
  decorative,
  graphic,
  picture,
  old_shape,    ///< of VML
  old_picture,  ///< likewise
  // Others.
  deletion,
  alternatives,
  choice,
  fallback,
  embedded,  ///< a web page or another document
  control,   ///< that shows content, such as a table of contents
  gallery,   ///< which kind of content a control shows
};

/// By a name as XmlHandler gets it; `pass` for all others.
[[nodiscard]] DocxElement docx_element(std::string_view name);

}  // namespace rubricate
