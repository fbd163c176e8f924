// Visible text of HTML: tags are passed, not understood, but for the few that matter to a reader.
#include <document/entities.hpp>
#include <document/html_tags.hpp>
#include <document/html_text.hpp>
#include <document/lines.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <string>

namespace rubricate {
namespace {

bool starts_tag(std::string_view text, std::uint32_t at) {
  const char c = byte_at(text, at + 1);
  return c == '/' || c == '!' || c == '?' || is_letter(c);
}

std::size_t find_ignoring_case(std::string_view text, std::string_view lower_case) {
  const auto found = std::ranges::search(text, lower_case, {}, lower);
  return found.empty() && !lower_case.empty() ? std::string_view::npos
                                              : static_cast<std::size_t>(found.begin() - text.begin());
}

}  // namespace

void take_comment(Document& document, std::string_view source, Span span) {
  std::string_view text = source.substr(span.begin, span.size());
  if (!text.starts_with("<!--")) return;
  text.remove_prefix(4);
  if (text.ends_with("-->")) {
    text.remove_suffix(3);
  } else if (text == ">" || text == "->") {
    text = {};
  }
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) {
    text = {};
  } else {
    text = text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
  }
  document.comments.push_back({std::string(text), span});
}

bool HtmlBlock::line(Span span) {
  last_end_ = span.end;
  builder_.line_break();
  std::uint32_t at = span.begin;
  while (at < span.end) {
    const std::string_view rest = source_.substr(at, span.end - at);
    switch (state_) {
      case State::text: {
        std::uint32_t tag = at;
        while (tag < span.end && (source_[tag] != '<' || !starts_tag(source_, tag))) ++tag;
        if (!text({at, tag})) return false;
        if (tag == span.end) return true;
        markup_begin_ = tag;
        const std::string_view markup = source_.substr(tag, span.end - tag);
        state_ = markup.starts_with("<!--") ? State::comment
                 : markup.starts_with("<?") ? State::instruction
                                            : State::tag;
        at = tag + (state_ == State::comment ? 2 : 1);  // "<!-->" is one

        break;
      }
      case State::tag:
        at = pass_tag(at, span.end);
        if (at == span.end) return true;
        ++at;
        if (!finish_tag(at)) return false;
        break;
      case State::comment:
      case State::instruction: {
        const std::string_view closing = state_ == State::comment ? "-->" : "?>";
        const std::size_t found = rest.find(closing);
        if (found == std::string_view::npos) return true;
        at += static_cast<std::uint32_t>(found + closing.size());
        take_comment(document_, source_, {markup_begin_, at});
        state_ = State::text;
        break;
      }
      case State::unseen: {
        const std::size_t found = find_ignoring_case(rest, unseen_end_);
        if (found == std::string_view::npos) return true;
        markup_begin_ = at + static_cast<std::uint32_t>(found);
        at = markup_begin_ + 1;
        state_ = State::tag;
        break;
      }
    }
  }
  return true;
}

/// The `>` that ends the tag, or `end`; one in an attribute's value does not end it.
std::uint32_t HtmlBlock::pass_tag(std::uint32_t at, std::uint32_t end) {
  for (; at < end; ++at) {
    const char c = source_[at];
    if (quote_ != 0) {
      if (c == quote_) quote_ = 0;
    } else if (c == '>') {
      break;
    } else if ((c == '"' || c == '\'') && source_[at - 1] == '=') {
      quote_ = c;
    }
  }
  return at;
}

bool HtmlBlock::finish_tag(std::uint32_t end) {
  const std::string_view tag = source_.substr(markup_begin_, end - markup_begin_);
  const std::string name = tag_name(tag);
  const bool is_closing = tag.starts_with("</");
  state_ = State::text;
  if (is_written_out(tag)) return text({markup_begin_, end});
  if (breaks_line(tag)) builder_.line_break();
  if (name == "img" && !is_closing) builder_.html_picture({markup_begin_, end});
  if (auto target = link_target_of(tag)) builder_.html_link({markup_begin_, end}, *std::move(target));
  if (name == "summary") {
    if (is_closing && in_summary_ && has_leaf_) builder_.touch({markup_begin_, end});
    close_leaf();
    in_summary_ = !is_closing;
    if (in_summary_) {
      if (!ensure_leaf()) return false;
      builder_.touch({markup_begin_, end});
    }
  } else if (!is_closing && (name == "script" || name == "style")) {
    unseen_end_ = name == "script" ? "</script" : "</style";
    state_ = State::unseen;
  }
  return true;
}

bool HtmlBlock::text(Span span) {
  std::uint32_t at = span.begin;
  while (at < span.end) {
    const std::uint32_t word = skip_blanks(source_, at);
    const bool is_line_start = !has_leaf_ || builder_.is_at_line_start();
    if (word >= span.end && is_line_start) return true;
    if (is_line_start) at = word;
    std::uint32_t end = at + 1;
    while (end < span.end && source_[end] != '&') ++end;
    if (!ensure_leaf()) return false;
    if (source_[at] == '&') {
      const std::string_view piece = source_.substr(at, end - at);
      const std::size_t semicolon = piece.find(';');
      std::string character;
      if (semicolon != std::string_view::npos && append_entity(character, piece.substr(0, semicolon + 1))) {
        const Span entity{at, at + static_cast<std::uint32_t>(semicolon) + 1};
        builder_.text(character, entity);
        at = entity.end;
        continue;
      }
    }
    builder_.text({at, end});
    at = end;
  }
  return true;
}

bool HtmlBlock::ensure_leaf() {
  if (has_leaf_) return true;
  has_leaf_ = builder_.open(in_summary_ ? BlockKind::summary : BlockKind::html);
  return has_leaf_;
}

void HtmlBlock::close_leaf() {
  if (has_leaf_) builder_.close();
  has_leaf_ = false;
}

void HtmlBlock::end() {
  close_leaf();
  if (state_ == State::comment) {
    const std::uint32_t end = trimmed_end(source_, markup_begin_, last_end_);
    take_comment(document_, source_, {markup_begin_, end});
    document_.oddities.push_back({Oddity::Kind::other,
                                  {markup_begin_, markup_begin_ + 4},
                                  "A comment begins here with \"<!--\" and never ends: nothing behind it is shown.",
                                  "Write \"-->\" where the comment ends."});
  }
  state_ = State::text;
  quote_ = 0;
  in_summary_ = false;
}

}  // namespace rubricate
