// Old office files (.doc, .xls, .ppt), and new ones behind a password, which are wrapped in the same way.
#pragma once

#include <string_view>

namespace rubricate {

/// What an OLE compound file holds, by the names in its directory: `doc`, `xls`, `ppt`, `msg`, `pub`, `encrypted` (a
/// DOCX, XLSX or PPTX behind a password), or "" when it is something else or damaged.
[[nodiscard]] std::string_view ole_type(std::string_view bytes);

}  // namespace rubricate
