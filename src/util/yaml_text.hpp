// Texts from outside, written so that YAML reads them back as they are.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// `text` (UTF-8) as a value or key in block YAML on one line, with quotes where they are needed: whatever it holds, it
/// reads back as the same text.
[[nodiscard]] std::string yaml_text(std::string_view text);

}  // namespace rubricate
