// Puts the paragraphs and tables of an office file into the nesting of a document.
#include <document/words.hpp>
#include <extract/office_blocks.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace rubricate {
namespace {

constexpr std::array k_styles{strong, emphasis, struck, code_span};

// Begins and ends styles and links so that they nest.
class PieceStyles {
 public:
  PieceStyles(DocumentRecorder& recorder, const OfficeParagraph& paragraph)
      : recorder_(recorder), paragraph_(paragraph) {}

  void go_to(std::uint8_t style, std::uint32_t link) {
    if (style == style_ && link == link_) return;
    for (auto it = k_styles.rbegin(); it != k_styles.rend(); ++it)
      if ((style_ & *it) != 0) recorder_.end_style(*it);
    if (link != link_) {
      if (link_ != 0) recorder_.end_link();
      if (link != 0) recorder_.begin_link(paragraph_.links[link - 1]);
    }
    for (const Style one : k_styles)
      if ((style & one) != 0) recorder_.begin_style(one);
    style_ = style;
    link_ = link;
  }

 private:
  DocumentRecorder& recorder_;
  const OfficeParagraph& paragraph_;
  std::uint8_t style_ = plain;
  std::uint32_t link_ = 0;
};

constexpr std::string_view k_blanks = " \t\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(k_blanks), text.size());
  return text.substr(begin, text.find_last_not_of(k_blanks) + 1 - begin);
}

// The box that a task begins with is its label, as a bullet is; Markdown's `[x]` is no text either.
std::size_t check_box_size(const OfficeParagraph& item) {
  if (item.pieces.empty() || item.pieces.front().kind != OfficePiece::Kind::text) return 0;
  for (const std::string_view box : {"\u2610 ", "\u2611 ", "\u2612 "})
    if (item.pieces.front().text.starts_with(box)) return box.size();
  return 0;
}

std::string text_of(const OfficeParagraph& paragraph) {
  std::string text;
  for (const OfficePiece& piece : paragraph.pieces)
    if (piece.kind == OfficePiece::Kind::text) text += piece.text;
  return text;
}

}  // namespace

bool counts_agree(std::uint32_t saved, std::uint32_t counted) {
  constexpr std::uint64_t k_share = 20;
  const std::uint64_t difference = saved > counted ? saved - counted : counted - saved;
  return difference * k_share <= counted;
}

void OfficeParagraph::add_text(std::string_view text, std::uint8_t style, std::string_view target) {
  if (text.empty()) return;
  if (!target.empty() && (links.empty() || links.back() != target)) links.emplace_back(target);
  const auto link = target.empty() ? 0 : static_cast<std::uint32_t>(links.size());
  if (!pieces.empty() && pieces.back().kind == OfficePiece::Kind::text && pieces.back().style == style &&
      pieces.back().link == link)
    pieces.back().text += text;
  else
    pieces.push_back({.style = style, .link = link, .text = std::string(text)});
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return line;
}

void OfficeParagraph::trim() {
  const auto trims = [&](OfficePiece& piece, bool at_end) {
    if (piece.kind != OfficePiece::Kind::text) return false;
    const std::size_t begin = std::min(piece.text.find_first_not_of(k_blanks), piece.text.size());
    if (at_end)
      piece.text.resize(piece.text.find_last_not_of(k_blanks) + 1);
    else
      piece.text.erase(0, begin);
    return piece.text.empty();
  };
  while (!pieces.empty() && trims(pieces.back(), true)) pieces.pop_back();
  const auto first = std::ranges::find_if_not(pieces, [&](OfficePiece& piece) { return trims(piece, false); });
  pieces.erase(pieces.begin(), first);
}

void BlockWriter::write(const OfficeBlocks& blocks) {
  for (const OfficeBlock& block : blocks) write(block);
}

void BlockWriter::write(const OfficeBlock& block) {
  if (const auto* const paragraph = std::get_if<OfficeParagraph>(&block)) {
    write_paragraph(*paragraph);
    write(paragraph->boxes);
  } else {
    write_table(std::get<OfficeTable>(block));
  }
}

void BlockWriter::write_paragraph(const OfficeParagraph& paragraph) {
  if (paragraph.kind == BlockKind::code) return write_code(paragraph);
  if (paragraph.is_empty()) return;
  // A caption that repeats the picture's description says it once.
  if (paragraph.is_caption && !description_.empty() && trimmed(text_of(paragraph)) == description_) return;
  close_code();
  if (!goes_on_in_quote(paragraph)) {
    close_quote();
    if (paragraph.list)
      go_to_list(*paragraph.list);
    else
      close_lists();
    if (paragraph.quoted) recorder_.open(BlockKind::quote);
    quote_is_open_ = paragraph.quoted;
  }
  recorder_.open(paragraph.kind, paragraph.level);
  write_pieces(paragraph, paragraph.list && paragraph.list->begins_item ? check_box_size(paragraph) : 0);
  recorder_.close();
}

bool BlockWriter::goes_on_in_quote(const OfficeParagraph& paragraph) const {
  if (!quote_is_open_ || !paragraph.quoted) return false;
  if (!paragraph.list) return lists_.empty();
  return !paragraph.list->begins_item && !lists_.empty() && lists_.back().level <= paragraph.list->level;
}

// Each line of code may be a paragraph of its own.
void BlockWriter::write_code(const OfficeParagraph& paragraph) {
  if (code_is_open_) {
    recorder_.line_break();
  } else {
    if (paragraph.is_empty()) return;
    close_quote();
    if (paragraph.list)
      go_to_list(*paragraph.list);
    else
      close_lists();
    recorder_.open(BlockKind::code);
    code_is_open_ = true;
  }
  write_pieces(paragraph);
}

void BlockWriter::write_pieces(const OfficeParagraph& paragraph, std::size_t label) {
  PieceStyles styles(recorder_, paragraph);
  for (const OfficePiece& piece : paragraph.pieces) {
    styles.go_to(code_is_open_ ? std::uint8_t{plain} : piece.style, piece.link);
    if (piece.kind == OfficePiece::Kind::text)
      recorder_.text(std::string_view(piece.text).substr(&piece == &paragraph.pieces.front() ? label : 0));
    else
      write_picture(piece);
  }
  styles.go_to(plain, 0);
  const std::string text = text_of(paragraph).substr(label);
  if (!trimmed(text).empty()) description_.clear();
  words_ += count_words(text, WordRule::standard);
}

void BlockWriter::write_picture(const OfficePiece& piece) {
  recorder_.picture(piece.text, piece.name, piece.kind == OfficePiece::Kind::decoration);
  description_ = trimmed(piece.text);
}

void BlockWriter::write_table(const OfficeTable& table) {
  finish();
  recorder_.open(BlockKind::table);
  bool is_header = true;  // a reader of a table looks for its heads in the first row
  for (const auto& row : table.rows) {
    recorder_.open(BlockKind::row, 0, false, is_header);
    for (const OfficeCell& cell : row) {
      recorder_.open(BlockKind::cell);
      bool is_first = true;
      write_flat(cell.blocks, is_first);
      recorder_.close();
      for (std::uint32_t i = 1; i < cell.columns && spare_cells_ > 0; ++i, --spare_cells_) {
        recorder_.open(BlockKind::cell);
        recorder_.close();
      }
    }
    recorder_.close();
    is_header = false;
  }
  recorder_.close();
}

void BlockWriter::write_flat(const OfficeBlocks& blocks, bool& is_first) {
  for (const OfficeBlock& block : blocks) {
    if (const auto* const table = std::get_if<OfficeTable>(&block)) {
      for (const auto& row : table->rows)
        for (const OfficeCell& cell : row) write_flat(cell.blocks, is_first);
      continue;
    }
    const auto& paragraph = std::get<OfficeParagraph>(block);
    if (!paragraph.is_empty()) {
      if (!is_first) recorder_.line_break();
      is_first = false;
      write_pieces(paragraph);
    }
    write_flat(paragraph.boxes, is_first);
  }
}

void BlockWriter::write_note(const OfficeBlocks& blocks) {
  finish();
  const std::uint32_t words = words_;
  recorder_.open(BlockKind::footnote);
  bool is_first = true;
  write_flat(blocks, is_first);
  recorder_.close();
  words_ = words;
}

// Opens and closes lists until the paragraph can be recorded where it belongs.
void BlockWriter::go_to_list(const ListPlace& place) {
  while (!lists_.empty() && lists_.back().level > place.level) close_list();
  if (!place.begins_item) return;  // in the item that is open, or, without one, a paragraph as any other
  if (!lists_.empty() && lists_.back().level == place.level) {
    if (lists_.back().list == place.list && lists_.back().ordered == place.ordered)
      recorder_.close();  // the item before
    else
      close_list();
  }
  if (lists_.empty() || lists_.back().level < place.level) open_list(place);
  recorder_.open(BlockKind::item);
  if (place.ordered) ++numbers_[{place.list, place.level}];
  constexpr std::uint32_t k_deepest = std::numeric_limits<std::uint32_t>::max();
  numbers_.erase(numbers_.upper_bound({place.list, place.level}), numbers_.upper_bound({place.list, k_deepest}));
}

void BlockWriter::open_list(const ListPlace& place) {
  std::uint32_t first = 0;
  if (place.ordered) first = numbers_.try_emplace({place.list, place.level}, place.start).first->second;
  recorder_.open(BlockKind::list, first, place.ordered);
  lists_.push_back({place.list, place.level, place.ordered});
}

void BlockWriter::close_list() {
  recorder_.close();  // its item
  recorder_.close();
  lists_.pop_back();
}

void BlockWriter::close_lists() {
  while (!lists_.empty()) close_list();
}

void BlockWriter::close_quote() {
  if (quote_is_open_) recorder_.close();
  quote_is_open_ = false;
}

void BlockWriter::close_code() {
  if (code_is_open_) recorder_.close();
  code_is_open_ = false;
}

void BlockWriter::finish() {
  close_code();
  close_quote();
  close_lists();
}

void write_slide_title(BlockWriter& writer, OfficeParagraph title) {
  constexpr std::uint32_t k_slide_level = 2;
  title.kind = BlockKind::heading;
  title.level = k_slide_level;
  writer.write(title);
}

void write_speaker_notes(BlockWriter& writer, const OfficeBlocks& notes) {
  if (notes.empty()) return;
  OfficeParagraph title;
  title.add_text("Notes", plain, {});
  write_slide_title(writer, std::move(title));
  writer.write(notes);
  writer.finish();
}

}  // namespace rubricate
