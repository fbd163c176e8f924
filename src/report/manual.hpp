// The pages that `explain` shows: which there are, what they say of a finding, and how they look on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A page of the manual, in Markdown.
struct ManualPage {
  std::string_view id;  ///< of a check, or `part`, `document`, `rubric`
  std::string_view text;
};

/// All pages, sorted by id.
[[nodiscard]] std::vector<ManualPage> manual_pages();

/// The ids of all findings, such as `words/too-few`, that the page describes, in its order.
[[nodiscard]] std::vector<std::string_view> findings_on(const ManualPage& page);

/// The list item of the page that describes the finding, without its dash; empty when there is none.
[[nodiscard]] std::string_view paragraph_on(const ManualPage& page, std::string_view finding);

/// Markdown as the pages use it, for a terminal: wrapped, without marks that only disturb. Code stays as it is, set in;
/// a table becomes a list. Ends with a newline unless it is empty.
[[nodiscard]] std::string for_terminal(std::string_view markdown, std::size_t width, bool colour);

}  // namespace rubricate
