// HTML in Markdown: its visible text, its comments, its summaries.
#pragma once

#include <document/builder.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate {

/// Reads a block of HTML line by line and puts what is seen of it into a document: text outside of tags as leaves
/// `html`, the text of `<summary>` as leaves of their own, comments as comments. Scripts and styles are not seen.
class HtmlBlock {
 public:
  HtmlBlock(DocumentBuilder& builder, Document& document, std::string_view source)
      : builder_(builder), document_(document), source_(source) {}

  /// A line of the block, without its newline. False when the document can take no more blocks.
  [[nodiscard]] bool line(Span span);
  /// The end of the block.
  void end();

  /// In the middle of a tag or comment, or of a script.
  [[nodiscard]] bool is_in_markup() const { return state_ != State::text; }

 private:
  enum class State : std::uint8_t { text, tag, comment, instruction, unseen };

  [[nodiscard]] bool text(Span span);
  [[nodiscard]] bool finish_tag(std::uint32_t end);
  std::uint32_t pass_tag(std::uint32_t at, std::uint32_t end);
  [[nodiscard]] bool ensure_leaf();
  void close_leaf();

  DocumentBuilder& builder_;
  Document& document_;
  std::string_view source_;
  State state_ = State::text;
  std::uint32_t markup_begin_ = 0;
  std::string_view unseen_end_;  ///< what ends text that is not seen: "</script", "</style"
  char quote_ = 0;               ///< the quote that an attribute's value stands in
  std::uint32_t last_end_ = 0;   ///< of the last line
  bool in_summary_ = false;
  bool has_leaf_ = false;
};

/// Takes a comment `<!-- … -->` (the end may be missing) into the document. Nothing for anything else.
void take_comment(Document& document, std::string_view source, Span span);

}  // namespace rubricate
