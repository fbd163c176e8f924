// Mends that keep a rubric's meaning and its comments.
#pragma once

#include <rubricate/finding.hpp>
#include <util/edit.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace rubricate {

/// A finding, and what mends it.
struct Mend {
  std::string_view id;
  Edit edit;
};

/// What can be mended of `findings` in the rubric file `text`, sorted by place; only where there is one way to do it:
/// - rubric/stale-allow: the entry goes, unless a comment goes with it;
/// - rubric/comment-in-text: quotes around a text such as `Room #4`, not around `Room # see below`;
/// - rubric/plural: `member` for `members`, where an s is all that is to go;
/// - rubric/unusual-ending: `docx` for `word`, where people mean one ending by a name.
[[nodiscard]] std::vector<Mend> mends_for(std::string_view text, std::span<const Finding> findings);

}  // namespace rubricate
