// Pieces of text in a leaf.
#include <document/entities.hpp>
#include <document/html_tags.hpp>
#include <document/html_text.hpp>
#include <document/inline_text.hpp>

#include <string>

namespace rubricate {

void InlineText::text(Span span) {
  std::string_view rest = source_.substr(span.begin, span.size());
  for (std::size_t at = rest.find("[^"); at != std::string_view::npos && labels_ != nullptr; at = rest.find("[^", at)) {
    const std::uint32_t size = footnote_reference_size(rest.substr(at));
    if (size == 0 || !labels_->contains(rest.substr(at + 2, size - 3))) {
      at += 2;
      continue;
    }
    const std::uint32_t reference = span.begin + static_cast<std::uint32_t>(at);
    builder_.text({span.begin, reference});
    builder_.touch({reference, reference + size});
    span.begin = reference + size;
    rest = source_.substr(span.begin, span.size());
    at = 0;
  }
  builder_.text(span);
}

void InlineText::code_block(std::optional<Span> span, std::string_view shown) {
  if (!span) {
    if (shown == "\n") {
      builder_.code_line_break();
      indentation_ = 0;
    } else {
      indentation_ += static_cast<std::uint32_t>(shown.size());
    }
    return;
  }
  if (indentation_ > 0) {
    const std::string spaces(indentation_, ' ');
    const std::uint32_t begin = span->begin >= indentation_ ? span->begin - indentation_ : span->begin;
    if (source_.substr(begin, span->begin - begin) == spaces) {
      span->begin = begin;
    } else {
      builder_.text(spaces, {span->begin, span->begin});
    }
    indentation_ = 0;
  }
  builder_.text(*span);
}

void InlineText::code_span(std::optional<Span> span) {
  if (span) {
    builder_.text(*span);
  } else {
    builder_.line_break();
  }
}

void InlineText::entity(Span span) {
  std::string character;
  if (append_entity(character, source_.substr(span.begin, span.size()))) {
    builder_.text(character, span);
  } else {
    builder_.text(span);
  }
}

void InlineText::html(Span span) {
  if (!markup_) markup_ = span;
  markup_->end = span.end;
  builder_.touch(span);
  const std::string_view markup = source_.substr(markup_->begin, markup_->size());
  const bool is_comment = markup.starts_with("<!--");
  if (!markup.ends_with(is_comment ? "-->" : ">")) return;
  take_comment(document_, source_, *markup_);
  if (is_written_out(markup)) builder_.text(*markup_);
  if (breaks_line(markup)) builder_.line_break();
  if (tag_name(markup) == "img" && !markup.starts_with("</")) builder_.html_picture(*markup_);
  if (auto target = link_target_of(markup)) builder_.html_link(*markup_, *std::move(target));
  markup_.reset();
}

void InlineText::end_leaf() {
  markup_.reset();
  indentation_ = 0;
}

}  // namespace rubricate
