// What checks look at: of a part, of one section of it, or of the submission as a whole.
#pragma once

#include <checks/input.hpp>
#include <checks/text_titles.hpp>
#include <rubricate/submission.hpp>
#include <verdict/prepared.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace rubricate {

struct View {
  explicit View(const Asked& asked) : titles(asked) {}

  std::vector<Text> texts;
  std::vector<std::uint32_t> files;     ///< each once
  std::vector<std::uint32_t> not_read;  ///< hold text that cannot be read
  std::vector<std::uint32_t> copied;    ///< say what another file says, which is read in their place
  TextTitles titles;                    ///< of the texts, as what the part asks tells them

  /// Whether all the text there is could be read, and there is some.
  [[nodiscard]] bool is_readable() const { return not_read.empty() && !texts.empty(); }
};

/// True where texts alone serve, and nothing stands in them but titles and gaps to be filled in.
[[nodiscard]] bool is_only_laid_out(const View& view);

/// What serves part `index`.
[[nodiscard]] View view_of_part(const PreparedRubric& rubric, const Submission& submission, std::size_t index);

/// What serves any part, from the views of all parts. What serves several parts is there once.
[[nodiscard]] View view_of_whole(const PreparedRubric& rubric, std::span<const View> parts);

}  // namespace rubricate
