// Pieces of text as the Markdown parser gives them, and what a reader sees of them.
#pragma once

#include <document/builder.hpp>
#include <document/footnotes.hpp>
#include <rubricate/document.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace rubricate {

/// Puts pieces of text into the leaf that is open.
class InlineText {
 public:
  InlineText(DocumentBuilder& builder, Document& document, std::string_view source)
      : builder_(builder), document_(document), source_(source) {}

  /// From now on, references to these footnotes are no text.
  void expect_footnotes(const FootnoteLabels& labels) { labels_ = &labels; }

  /// Ordinary text.
  void text(Span span);
  /// An entity; one that is not known stays as it is written.
  void entity(Span span);
  /// Text of a code span; without a place it is a line's end.
  void code_span(std::optional<Span> span);
  /// Text of a code block; without a place it is a line's end or, in spaces, its indentation.
  void code_block(std::optional<Span> span, std::string_view shown);
  /// A piece of inline HTML, up to the end of its line. Tags leave nothing but the break that some make; comments are
  /// collected.
  void html(Span span);
  /// Nothing goes on in the next leaf.
  void end_leaf();

 private:
  DocumentBuilder& builder_;
  Document& document_;
  std::string_view source_;
  const FootnoteLabels* labels_ = nullptr;
  std::optional<Span> markup_;     ///< inline HTML that goes on over the end of its line
  std::uint32_t indentation_ = 0;  ///< of a line of code, before its text
};

}  // namespace rubricate
