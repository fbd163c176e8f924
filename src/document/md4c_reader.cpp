// md4c's calls, one by one. Its text pointers mostly lie in the buffer that it was given, which gives offsets for free;
// those that do not (line breaks, indentation of code, rewritten targets) are told by a range check.
#include <document/entities.hpp>
#include <document/html_text.hpp>
#include <document/inline_text.hpp>
#include <document/lines.hpp>
#include <document/md4c_reader.hpp>
#include <document/table_row.hpp>

#include <exception>
#include <functional>
#include <new>
#include <optional>
#include <string>

#include <md4c.h>

namespace rubricate {
namespace {

constexpr int k_go_on = 0;
constexpr int k_stop = -1;  // md4c ignores positive answers

/// The target of a link or image.
const MD_ATTRIBUTE& address(MD_SPANTYPE type, void* detail) {
  return type == MD_SPAN_A ? static_cast<MD_SPAN_A_DETAIL*>(detail)->href
                           : static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
}

/// One run of md4c over a buffer that corresponds to the source from byte `shift` on. `lines` is the whole source,
/// guarded.
class Reader {
 public:
  Reader(DocumentBuilder& builder, Document& document, std::string_view source, std::string_view lines,
         std::string_view buffer, std::uint32_t shift)
      : builder_(builder),
        document_(document),
        source_(source),
        lines_(lines),
        buffer_(buffer),
        shift_(shift),
        html_(builder, document, source),
        inline_(builder, document, source),
        table_(builder, document, lines) {}

  /// Footnotes' definitions become leaves, references to them nothing.
  void expect_footnotes(const std::vector<Footnote>& footnotes, const FootnoteLabels& labels) {
    footnotes_ = &footnotes;
    inline_.expect_footnotes(labels);
  }
  /// All text goes into the leaf that is open, whatever md4c takes it for.
  void make_flat() { is_flat_ = true; }

  /// `flags` are md4c's.
  void run(unsigned flags);

 private:
  template <auto method, class... Arguments>
  static int call(Arguments... arguments, void* reader) noexcept;

  int enter_block(MD_BLOCKTYPE type, void* detail);
  int leave_block(MD_BLOCKTYPE type, void* detail);
  int enter_span(MD_SPANTYPE type, void* detail);
  int leave_span(MD_SPANTYPE type, void* detail);
  int text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size);

  int open(BlockKind kind, std::uint32_t level = 0, bool ordered = false);
  int ensure_leaf();
  void end_implied_paragraph();
  int html_text(std::optional<Span> span);
  int footnote(const Footnote& footnote);

  [[nodiscard]] std::optional<Span> place_of(const MD_CHAR* text, MD_SIZE size) const;
  [[nodiscard]] std::string target_of(const MD_ATTRIBUTE& attribute);

  DocumentBuilder& builder_;
  Document& document_;
  std::string_view source_;
  std::string_view lines_;
  std::string_view buffer_;
  std::uint32_t shift_;
  HtmlBlock html_;
  const std::vector<Footnote>* footnotes_ = nullptr;
  std::size_t next_footnote_ = 0;
  std::uint32_t taken_ = 0;  ///< text before this offset has been read as a footnote
  InlineText inline_;
  TableRows table_;
  bool has_skipped_ = false;  ///< in this leaf, text that was read as a footnote
  bool is_flat_ = false;
  bool is_implied_ = false;  ///< the open leaf is the paragraph of a tight list item
  bool in_code_block_ = false;
  bool in_html_block_ = false;
  std::exception_ptr error_;
};

template <auto method, class... Arguments>
int Reader::call(Arguments... arguments, void* reader) noexcept {
  auto* const self = static_cast<Reader*>(reader);
  try {
    return (self->*method)(arguments...);
  } catch (...) {  // must not pass through C
    self->error_ = std::current_exception();
    return k_stop;
  }
}

void Reader::run(unsigned flags) {
  MD_PARSER parser{};
  parser.flags = flags;
  parser.enter_block = call<&Reader::enter_block, MD_BLOCKTYPE, void*>;
  parser.leave_block = call<&Reader::leave_block, MD_BLOCKTYPE, void*>;
  parser.enter_span = call<&Reader::enter_span, MD_SPANTYPE, void*>;
  parser.leave_span = call<&Reader::leave_span, MD_SPANTYPE, void*>;
  parser.text = call<&Reader::text, MD_TEXTTYPE, const MD_CHAR*, MD_SIZE>;
  const int result = md_parse(buffer_.data(), static_cast<MD_SIZE>(buffer_.size()), &parser, this);
  if (error_) std::rethrow_exception(error_);
  if (result != 0 && !builder_.is_full()) throw std::bad_alloc();  // the only failure of md4c's own
}

/// Where a piece of text stands in the source, if it does.
std::optional<Span> Reader::place_of(const MD_CHAR* text, MD_SIZE size) const {
  constexpr std::less<> is_before;  // unlike <, holds for pointers into different objects
  const char* const end = buffer_.data() + buffer_.size();
  if (text == nullptr || is_before(text, buffer_.data()) || !is_before(text, end)) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(text - buffer_.data()) + shift_;
  if (std::size_t{begin} + size > source_.size()) return std::nullopt;
  return Span{begin, begin + size};
}

int Reader::open(BlockKind kind, std::uint32_t level, bool ordered) {
  return builder_.open(kind, level, ordered) ? k_go_on : k_stop;
}

/// Text of a tight list item comes without a paragraph.
int Reader::ensure_leaf() {
  if (builder_.in_leaf()) return k_go_on;
  is_implied_ = true;
  return open(BlockKind::paragraph);
}

void Reader::end_implied_paragraph() {
  if (is_implied_) builder_.close_or_drop();
  is_implied_ = false;
}

int Reader::enter_block(MD_BLOCKTYPE type, void* detail) {
  if (is_flat_) {
    builder_.line_break();
    in_code_block_ = type == MD_BLOCK_CODE;
    return k_go_on;
  }
  end_implied_paragraph();
  has_skipped_ = false;
  switch (type) {
    case MD_BLOCK_QUOTE: return open(BlockKind::quote);
    case MD_BLOCK_UL: return open(BlockKind::list);
    case MD_BLOCK_OL: return open(BlockKind::list, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, true);
    case MD_BLOCK_LI: return open(BlockKind::item);
    case MD_BLOCK_HR: return open(BlockKind::rule);
    case MD_BLOCK_H: return open(BlockKind::heading, static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    case MD_BLOCK_P: return open(BlockKind::paragraph);
    case MD_BLOCK_CODE: {
      in_code_block_ = true;
      if (open(BlockKind::code) == k_stop) return k_stop;
      const MD_ATTRIBUTE& info = static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info;
      if (const auto place = place_of(info.text, info.size)) builder_.touch(*place);
      return k_go_on;
    }
    case MD_BLOCK_HTML: in_html_block_ = true; return k_go_on;
    case MD_BLOCK_TABLE:
      table_.begin_table(static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count);
      return open(BlockKind::table);
    case MD_BLOCK_TR: return table_.begin_row() ? k_go_on : k_stop;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: return open(BlockKind::cell);
    default: return k_go_on;  // the document, and a table's head and body
  }
}

int Reader::leave_block(MD_BLOCKTYPE type, void* /*detail*/) {
  inline_.end_leaf();
  in_code_block_ = false;
  if (is_flat_) return k_go_on;
  end_implied_paragraph();
  switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY: return k_go_on;
    case MD_BLOCK_HTML:
      in_html_block_ = false;
      html_.end();
      return k_go_on;
    case MD_BLOCK_TR: return table_.end_row() ? k_go_on : k_stop;
    case MD_BLOCK_P:
    case MD_BLOCK_H:
      if (type == MD_BLOCK_P || has_skipped_) {
        builder_.close_or_drop();
        return k_go_on;
      }
      break;
    default: break;
  }
  builder_.close();
  return k_go_on;
}

int Reader::enter_span(MD_SPANTYPE type, void* detail) {
  if (ensure_leaf() == k_stop) return k_stop;
  switch (type) {
    case MD_SPAN_EM: builder_.begin_style(emphasis); break;
    case MD_SPAN_STRONG: builder_.begin_style(strong); break;
    case MD_SPAN_DEL: builder_.begin_style(struck); break;
    case MD_SPAN_CODE: builder_.begin_style(code_span); break;
    case MD_SPAN_A:
      builder_.begin_link(Link::Kind::link, target_of(address(type, detail)));
      builder_.begin_style(link_text);
      break;
    case MD_SPAN_IMG:
      builder_.begin_link(Link::Kind::image, target_of(address(type, detail)));
      builder_.begin_style(image_alt);
      break;
    default: break;
  }
  return k_go_on;
}

int Reader::leave_span(MD_SPANTYPE type, void* detail) {
  switch (type) {
    case MD_SPAN_EM: builder_.end_style(emphasis); break;
    case MD_SPAN_STRONG: builder_.end_style(strong); break;
    case MD_SPAN_DEL: builder_.end_style(struck); break;
    case MD_SPAN_CODE: builder_.end_style(code_span); break;
    case MD_SPAN_A:
    case MD_SPAN_IMG: {
      const MD_ATTRIBUTE& target = address(type, detail);
      builder_.end_style(type == MD_SPAN_A ? link_text : image_alt);
      builder_.end_link(place_of(target.text, target.size).value_or(k_untouched));
      break;
    }
    default: break;
  }
  return k_go_on;
}

int Reader::text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size) {
  const std::string_view shown(text, size);
  const auto place = place_of(text, size);
  if (place && place->begin < taken_) {
    has_skipped_ = true;
    return k_go_on;
  }
  if (in_html_block_ && !is_flat_) return html_text(place);
  if (ensure_leaf() == k_stop) return k_stop;
  switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR: builder_.line_break(); break;
    case MD_TEXT_ENTITY:
      if (place) inline_.entity(*place);
      break;
    case MD_TEXT_HTML:
      if (place) inline_.html(*place);
      break;
    case MD_TEXT_CODE:
      if (in_code_block_) {
        inline_.code_block(place, shown);
      } else {
        inline_.code_span(place);
      }
      break;
    default:
      if (place) inline_.text(*place);
  }
  return k_go_on;
}

int Reader::html_text(std::optional<Span> span) {
  if (!span) return k_go_on;
  if (footnotes_ != nullptr && !html_.is_in_markup()) {
    while (next_footnote_ < footnotes_->size() && (*footnotes_)[next_footnote_].source.begin < span->begin)
      ++next_footnote_;
    if (next_footnote_ < footnotes_->size() && (*footnotes_)[next_footnote_].source.begin == span->begin) {
      html_.end();
      return footnote((*footnotes_)[next_footnote_]);
    }
  }
  return html_.line(*span) ? k_go_on : k_stop;
}

int Reader::footnote(const Footnote& footnote) {
  taken_ = footnote.source.end;
  if (open(BlockKind::footnote) == k_stop) return k_stop;
  GuardedSource content = guarded_copy(source_.substr(footnote.content.begin, footnote.content.size()));
  guard(content, 0, builder_.limits(), FootnoteSearch::off);
  for (Oddity& oddity : content.oddities) {
    oddity.source = footnote.source;
    document_.oddities.push_back(std::move(oddity));
  }
  Reader reader(builder_, document_, source_, lines_, content.text, footnote.content.begin);
  reader.make_flat();
  constexpr unsigned k_flags =
      (MD_DIALECT_GITHUB & ~unsigned{MD_FLAG_TABLES}) | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS;
  reader.run(k_flags);
  builder_.touch(footnote.source);
  builder_.close();
  return k_go_on;
}

std::string Reader::target_of(const MD_ATTRIBUTE& attribute) {
  std::string result;
  if (!builder_.takes_target(attribute.size)) return result;
  for (std::size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
    const std::string_view piece(attribute.text + attribute.substr_offsets[i],
                                 attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
    switch (attribute.substr_types[i]) {
      case MD_TEXT_ENTITY:
        if (!append_entity(result, piece)) result += piece;
        break;
      default: {  // from the source, where there may be masks in what md4c was shown
        const auto place = place_of(piece.data(), static_cast<MD_SIZE>(piece.size()));
        result += place ? source_.substr(place->begin, place->size()) : piece;
      }
    }
  }
  return result;
}

}  // namespace

void read_with_md4c(DocumentBuilder& builder, Document& document, std::string_view source, const GuardedSource& guarded,
                    std::uint32_t begin, bool is_plain) {
  const FootnoteLabels labels(guarded.footnotes, source);
  const std::string_view lines = std::string_view(guarded.text).substr(0, source.size());
  Reader reader(builder, document, source, lines, std::string_view(guarded.text).substr(begin), begin);
  reader.expect_footnotes(guarded.footnotes, labels);
  reader.run(MD_DIALECT_GITHUB | (is_plain ? MD_FLAG_NOINDENTEDCODEBLOCKS : 0U));
}

}  // namespace rubricate
