// What a check sees and what it gives: values only, no rubric file, no folder, no stream.
#pragma once

#include <rubricate/check.hpp>
#include <rubricate/report.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>
#include <util/phrases.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rubricate {

/// A stretch of one document that a check looks at.
struct Text {
  std::uint32_t file = 0;  ///< index into Submission::files
  const Document* document = nullptr;
  std::uint32_t first = 0;           ///< block index
  std::uint32_t end = 0;             ///< block index
  std::vector<Span> copied_prompts;  ///< stretches of Document::text that repeat a question of the rubric, sorted
  const Source* source = nullptr;

  /// The stretch of Document::text that the blocks span; empty when there are none.
  [[nodiscard]] Span span() const {
    if (first >= end) return {};
    return {document->blocks[first].text.begin, document->blocks[end - 1].text.end};
  }
  /// The place of a stretch of Document::text.
  [[nodiscard]] Place place(Span in_text) const { return {file, document->source_of(in_text)}; }
  [[nodiscard]] Place place(const Block& block) const { return {file, block.source}; }
};

class TextTitles;

struct CheckInput {
  const Rubric& rubric;
  const Submission& submission;
  const Requirement& requirement;
  std::span<const Text> texts;           ///< what can be read
  std::span<const std::uint32_t> files;  ///< all files that serve, texts and artifacts
  bool is_readable = false;              ///< all the text there is could be read, and there is some
  TextTitles& titles;                    ///< all that the part asks, and what titles in its texts announce of it

  [[nodiscard]] const Params& params() const { return requirement.params; }
};

/// The result that a check fills in.
struct CheckOutput {
  Result result;
  std::vector<Finding> findings;

  /// Adds a finding about `address` (the requirement's, or an entry's below it). `id` is one of the kind's mistakes.
  void add(std::string_view id, Severity severity, std::string address, std::optional<Place> place, std::string message,
           std::string help) {
    findings.push_back(Finding{id, severity, std::move(address), place, std::move(message), std::move(help)});
  }
};

/// Titles that announce no answer: the parts' own.
[[nodiscard]] std::vector<std::string> container_titles(const Rubric& rubric);

/// The place of the first block; none when there is no text.
[[nodiscard]] std::optional<Place> beginning(std::span<const Text> texts);

/// "line 14" or "lines 14–22" of the text; "page 2" where it has pages.
[[nodiscard]] std::string lines(const Text& text, Span in_text);

/// failed if any failed, then untested, then cannot-tell, then passed; inapplicable ones drop out, and
/// where nothing else is left the whole is inapplicable.
class StatusSum {
 public:
  void add(Status status);
  [[nodiscard]] Status status() const;

 private:
  bool seen_[5] = {};
};

}  // namespace rubricate
