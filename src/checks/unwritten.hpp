// Sentences that stand in for a text that is still to be written.
#pragma once

#include <string_view>

namespace rubricate {

/// True when the line, a label before it aside ("Reason:"), is one short sentence that promises a text: "I will write
/// this later.", "Photos to be added", "Coming soon", "I have not chosen this person yet." It may be meant as it
/// stands, so a reader has to look. English.
[[nodiscard]] bool says_unwritten(std::string_view line);

}  // namespace rubricate
