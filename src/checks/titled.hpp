// Sections of a text, by the titles that they bear.
#pragma once

#include <checks/input.hpp>
#include <rubricate/prompt.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// A heading, or a paragraph that is bold throughout, and what stands below it up to the next title of its rank.
struct TitledSection {
  const Text* text = nullptr;
  Span title;                           ///< in Document::text
  std::string key;                      ///< what the title is compared by (see `title_key`)
  std::vector<std::string> beginnings;  ///< the same of what stands before each mark in it
  std::uint32_t level = 7;              ///< of a heading; 7 for a bold line
  std::uint32_t first = 0;              ///< block index of what stands below
  std::uint32_t end = 0;

  [[nodiscard]] Span body() const;
  /// What stands below the title, as a text of its own.
  [[nodiscard]] Text below() const;
  /// From behind the title to the next one, in the source.
  [[nodiscard]] Span source_below() const;
};

/// All sections of the texts in reading order, inner ones included. `texts` must outlive them.
[[nodiscard]] std::vector<TitledSection> find_sections(std::span<const Text> texts);

/// The sections that are called `wanted`, as texts of their own; one inside another is not taken twice.
[[nodiscard]] std::vector<Text> sections_called(std::span<const Text> texts, const Title& wanted);

/// The keys of a title and of its other names.
[[nodiscard]] std::vector<std::string> title_keys(const Title& wanted);

/// Which of the sections are called `wanted`: by their whole title, or, where none is, by its beginning: "Advise" of
/// "Stage 1: Advise (September)". Indices, in reading order.
[[nodiscard]] std::vector<std::size_t> find_called(std::span<const TitledSection> sections, const Title& wanted);

/// True when `title` is the wanted one, or one of its other names.
[[nodiscard]] bool is_called(const Title& wanted, std::string_view title);

}  // namespace rubricate
