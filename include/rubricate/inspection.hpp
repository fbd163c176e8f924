// What is known of files that were looked at one by one, without a rubric.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {

/// How much of what stands in a text.
struct TextCounts {
  std::array<std::uint32_t, element_count> words{};  ///< by Element, under the standard rule
  std::uint32_t headings = 0;
  std::uint32_t lists = 0;  ///< those within others included
  std::uint32_t tables = 0;
  std::uint32_t pictures = 0;
  std::uint32_t links = 0;
  std::uint32_t footnotes = 0;
  bool is_guessed = false;  ///< all but the words: see Document::is_guessed

  [[nodiscard]] std::uint32_t all_words() const {
    std::uint32_t sum = 0;
    for (const std::uint32_t each : words) sum += each;
    return sum;
  }
};

struct InspectedFile {
  SubmittedFile file;              ///< its path as seen from here; without its document
  std::string type_name;           ///< by its content, with the article: "a Word document"; empty: not known
  std::optional<bool> name_fits;   ///< whether its name says the same; nothing where one of them says nothing
  std::optional<TextCounts> text;  ///< nothing where no text was read
  std::vector<Finding> findings;   ///< about this file, which is the only source that their places have
};

struct Inspection {
  std::vector<InspectedFile> files;  ///< as they were named, those of a folder sorted by path
  std::vector<Finding> findings;     ///< about no single file, such as what was left out of a folder
  std::vector<std::string> unread;   ///< what was named and could not be read at all
  bool complete = true;              ///< false when something could not be looked at to its end
};

/// True when what can be known of the file is known: it was read, or looked at, or nobody looks into its type.
[[nodiscard]] constexpr bool is_opened(const SubmittedFile& file) {
  const bool well = file.opening == Opening::none || file.opening == Opening::text || file.opening == Opening::facts;
  return well && file.state != FileState::unreadable;
}

}  // namespace rubricate
