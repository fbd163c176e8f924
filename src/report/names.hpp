// The words that reports use for statuses, severities, files and counting.
#pragma once

#include <report/page.hpp>
#include <rubricate/report.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// For people: `passed`, `failed`, `cannot tell`, `not needed`, `not tested`.
[[nodiscard]] std::string_view word_of(Status status);

/// The word and colour for a requirement's row; advice that was not followed is a `warning`.
[[nodiscard]] Piece status_piece(Status status, bool advisory = false);

/// The word and colour for a finding, with its colon: `error:`.
[[nodiscard]] Piece severity_piece(Severity severity);

/// For programs: `note`, `warning`, `cannot-tell`, `error`.
[[nodiscard]] std::string_view key_of(Severity severity);

/// `name`, `title`, `section`, `option`, `nothing`.
[[nodiscard]] std::string_view key_of(FoundBy by);

/// `read`, `not-read`, `unreadable`.
[[nodiscard]] std::string_view key_of(FileState state);

/// `none`, `open`, `decided`, `unreachable`.
[[nodiscard]] std::string_view key_of(OutcomeReport::State state);

/// `standard`, `whitespace`.
[[nodiscard]] std::string_view key_of(WordRule rule);

/// `yes`, `no`, `open`.
[[nodiscard]] std::string_view key_of(Counted counted);

/// `Words: standard rule. Counted: paragraphs, lists. Not counted: prompts. Left open: headings.`
[[nodiscard]] std::string counting_sentence(const Counting& counting);

/// The name of a submission without the folders above it when it is absolute: they say who sits at the machine.
[[nodiscard]] std::string_view without_folders_above(std::string_view name);

/// The words with a comma and a blank between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// True for what is settled and asks nothing of anybody: passed or not needed.
[[nodiscard]] constexpr bool is_settled(Status status) {
  return status == Status::passed || status == Status::inapplicable;
}

}  // namespace rubricate
