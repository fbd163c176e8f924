// The elements of a PowerPoint slide that matter for its text.
#pragma once

#include <cstdint>
#include <string_view>

namespace rubricate {

enum class PptxElement : std::uint8_t {
  pass,  ///< means nothing itself; what stands in it may
  skip,  ///< left out with all that stands in it
  slide,
  shape,
  picture,
  frame,
  shape_properties,
  placeholder,
  decorative,
  graphic,
  diagram,
  paragraph,
  paragraph_properties,
  level_properties,
  no_bullet,
  bullet,
  number,
  run,
  run_properties,
  link,
  text,
  line_break,
  table,
  row,
  cell,
  alternatives,
  alternative,
};

/// By a name as XmlHandler gets it; `pass` for all others.
[[nodiscard]] PptxElement pptx_element(std::string_view name);

}  // namespace rubricate
