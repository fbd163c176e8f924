// The applicant's text as its reader sees it, with the findings where they are.
#pragma once

#include <report/places.hpp>
#include <rubricate/report.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace rubricate {

/// One of a report's findings and its number on the page, from 1.
struct NumberedFinding {
  std::uint32_t number = 0;
  const Finding* finding = nullptr;
};

/// The text of file `index` of the report's submission, which was read. What the rubric does not count is in
/// `class="uncounted"`, what it leaves open in `class="open"`. Each of `findings`, which lie in this file, is marked,
/// its mark (`id="t3"`) leads to `#f3`, and its message stands behind the paragraph where it begins.
[[nodiscard]] std::string html_text(const Report& report, std::uint32_t index,
                                    const std::vector<NumberedFinding>& findings);

}  // namespace rubricate
