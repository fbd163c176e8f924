// Reads the elements of an OpenDocument text. Each kind of thing that is open has a stack: a cell may hold a list that
// holds a paragraph that holds a text box, and so on.
#include <extract/odf_body.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace rubricate {
namespace {

std::uint32_t number(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc{} ? value : otherwise;
}

std::string file_name(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

/// The only piece of a paragraph that is a picture which nobody described; else null.
OfficePiece* lone_picture(OfficeBlock& block) {
  auto* const paragraph = std::get_if<OfficeParagraph>(&block);
  if (paragraph == nullptr || paragraph->pieces.size() != 1) return nullptr;
  OfficePiece& piece = paragraph->pieces.front();
  return piece.kind == OfficePiece::Kind::picture && piece.text.empty() ? &piece : nullptr;
}

}  // namespace

void OdfBody::start(std::string_view name, const XmlAttributes& attributes) {
  if (!in_body_) styles_.start(name, attributes);
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  const Element element = odf_element(name, attributes);
  const bool is_described_elsewhere =
      (element == Element::title || element == Element::description) && parent() != Element::frame;
  const bool is_hidden = element == Element::page && styles_.is_hidden_page(attributes.get("draw:style-name"));
  if (element == Element::page) {
    flush_body();
    sink_.begin_slide();
  }
  if (element == Element::skip || is_described_elsewhere || is_hidden) {
    skipped_ = 1;
    return;
  }
  begin(element, attributes);
  open_.push_back(element);
}

void OdfBody::begin(Element element, const XmlAttributes& attributes) {
  switch (element) {
    case Element::body: in_body_ = true; break;
    case Element::paragraph:
    case Element::heading: begin_paragraph(element, attributes); break;
    case Element::list: begin_list(attributes); break;
    case Element::list_item:
      if (lists_.size() > containers_.back().lists) {
        lists_.back().begins_item = true;
        if (const auto start = attributes.find("text:start-value")) lists_.back().start = number(*start, 0);
      }
      break;
    case Element::list_header:
      if (lists_.size() > containers_.back().lists) lists_.back().begins_item = false;
      break;
    case Element::table:
      if (!frames_.empty() && parent() == Element::frame) frames_.back().is_other = true;
      tables_.emplace_back();
      break;
    case Element::row:
      if (!tables_.empty()) tables_.back().content.rows.emplace_back();
      break;
    case Element::cell: begin_cell(attributes); break;
    case Element::frame: begin_frame(attributes); break;
    case Element::image:
    case Element::object: set_in_frame(element, attributes); break;
    case Element::text_box:
      if (parent() == Element::frame) frames_.back().is_other = true;
      begin_container(element);
      break;
    case Element::note:
    case Element::speaker_notes: begin_container(element); break;
    default: begin_in_paragraph(element, attributes); break;
  }
}

void OdfBody::begin_paragraph(Element element, const XmlAttributes& attributes) {
  constexpr std::uint32_t k_deepest_heading = 6;
  const std::string_view style = attributes.get("text:style-name");
  OpenParagraph open;
  open.depth = containers_.size();
  open.style = style;
  open.role = styles_.role(style);
  if (element == Element::heading) {
    const std::uint32_t level = number(attributes.get("text:outline-level"), 1);
    open.role = {.kind = BlockKind::heading, .level = std::clamp(level, 1U, k_deepest_heading)};
  }
  open.looks.push_back(styles_.paragraph_look(style));
  paragraphs_.push_back(std::move(open));
}

void OdfBody::begin_in_paragraph(Element element, const XmlAttributes& attributes) {
  if (!in_paragraph()) return;
  OpenParagraph& open = paragraphs_.back();
  constexpr std::uint32_t k_most_spaces = 100;
  switch (element) {
    case Element::span:
      open.looks.push_back(styles_.span_look(attributes.get("text:style-name"), open.looks.back()));
      break;
    case Element::link:
      if (++open.links == 1) open.link = attributes.get("xlink:href");
      break;
    case Element::space:
      put_in_paragraph(std::string(std::min(number(attributes.get("text:c"), 1), k_most_spaces), ' '));
      break;
    case Element::tab: put_in_paragraph("\t"); break;
    case Element::line_break: put_in_paragraph("\n"); break;
    case Element::hidden_paragraph: open.is_hidden = true; break;
    default: break;
  }
}

void OdfBody::put_in_paragraph(std::string_view text) {
  OpenParagraph& open = paragraphs_.back();
  if (text.empty() || (open.looks.back() & OdfStyles::k_hidden) != 0) return;
  open.content.add_text(text, open.looks.back(), open.link);
  open.after_space = false;
}

void OdfBody::begin_list(const XmlAttributes& attributes) {
  OpenList list;
  const bool is_inner = lists_.size() > containers_.back().lists;
  list.style = attributes.get("text:style-name");
  if (list.style.empty() && is_inner) list.style = lists_.back().style;
  if (is_inner) {
    list.id = lists_.back().id;
  } else {
    const auto continued = list_ids_.find(std::string(attributes.get("text:continue-list")));
    const auto of_style = style_lists_.find(list.style);
    if (continued != list_ids_.end())
      list.id = continued->second;
    else if (attributes.get("text:continue-numbering") == "true" && of_style != style_lists_.end())
      list.id = of_style->second;
    else
      list.id = ++last_list_;
    if (const auto name = attributes.find("xml:id")) list_ids_[std::string(*name)] = list.id;
    style_lists_[list.style] = list.id;
  }
  lists_.push_back(std::move(list));
}

void OdfBody::begin_cell(const XmlAttributes& attributes) {
  if (!tables_.empty()) tables_.back().repeated = number(attributes.get("table:number-columns-repeated"), 1);
  begin_container(Element::cell);
}

void OdfBody::begin_frame(const XmlAttributes& attributes) {
  Frame frame;
  frame.is_decoration = attributes.get("loext:decorative") == "true";
  frame.is_formula = styles_.is_formula(attributes.get("draw:style-name"));
  frame.is_slide_title = attributes.get("presentation:class") == "title";
  frames_.push_back(std::move(frame));
}

void OdfBody::set_in_frame(Element element, const XmlAttributes& attributes) {
  if (parent() != Element::frame) return;
  Frame& frame = frames_.back();
  // A chart or the like brings a picture of itself along, which is what a reader sees.
  if (element == Element::object) frame.object = attributes.get("xlink:href");
  if (element == Element::image && !frame.is_picture) {
    frame.is_picture = true;
    frame.name = file_name(attributes.get("xlink:href"));
  }
}

void OdfBody::begin_container(Element element) {
  containers_.push_back({.element = element, .blocks = {}, .lists = lists_.size()});
}

void OdfBody::text(std::string_view text) {
  if (skipped_ > 0) return;
  if (parent() == Element::title) {
    frames_.back().title += text;
  } else if (parent() == Element::description) {
    frames_.back().description += text;
  } else if (in_paragraph()) {
    OpenParagraph& open = paragraphs_.back();
    if ((open.looks.back() & OdfStyles::k_hidden) != 0) return;
    std::string seen;
    for (const char c : text) {
      const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!is_space || !open.after_space) seen += is_space ? ' ' : c;
      open.after_space = is_space;
    }
    open.content.add_text(seen, open.looks.back(), open.link);
  }
}

void OdfBody::end(std::string_view name) {
  if (!in_body_) styles_.end(name);
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  if (open_.empty()) return;
  const Element element = open_.back();
  open_.pop_back();
  end(element);
}

void OdfBody::end(Element element) {
  switch (element) {
    case Element::paragraph:
    case Element::heading: end_paragraph(); break;
    case Element::list: lists_.pop_back(); break;
    case Element::table: {
      OfficeTable table = std::move(tables_.back().content);
      tables_.pop_back();
      std::erase_if(table.rows, [](const auto& row) { return row.empty(); });
      if (!table.rows.empty()) add(std::move(table));
      break;
    }
    case Element::cell: end_cell(); break;
    case Element::frame: end_frame(); break;
    case Element::text_box:
    case Element::note:
    case Element::speaker_notes: end_container(element); break;
    case Element::span:
      if (in_paragraph() && paragraphs_.back().looks.size() > 1) paragraphs_.back().looks.pop_back();
      break;
    case Element::link: end_link(); break;
    case Element::page: flush_body(); break;
    default: break;
  }
}

void OdfBody::end_link() {
  if (!in_paragraph() || paragraphs_.back().links == 0) return;
  OpenParagraph& open = paragraphs_.back();
  --open.links;
  if (open.links == 0) open.link.clear();
}

void OdfBody::end_paragraph() {
  OpenParagraph open = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  OfficeParagraph& paragraph = open.content;
  if (open.is_hidden) return;
  const bool is_contents_line = in_contents();
  if (is_contents_line) open.role = {};
  paragraph.kind = open.role.kind;
  paragraph.level = open.role.level;
  paragraph.quoted = open.role.quoted;
  paragraph.is_caption = open.role.is_caption;
  if (paragraph.kind != BlockKind::code) paragraph.trim();
  if (paragraph.is_empty() && paragraph.boxes.empty() && paragraph.kind != BlockKind::code) return;
  OfficeBlocks& before = containers_.back().blocks;
  if (open.role.describes_picture && !before.empty()) {
    if (OfficePiece* const picture = lone_picture(before.back())) {
      for (const OfficePiece& piece : paragraph.pieces) picture->text += piece.text;
      return;
    }
  }
  if (is_contents_line)
    paragraph.list = k_contents_line;
  else
    place_in_list(open, paragraph);
  add(std::move(paragraph));
}

void OdfBody::place_in_list(const OpenParagraph& open, OfficeParagraph& paragraph) {
  const std::size_t outside = containers_.back().lists;
  // A heading that is numbered stands in a list of headings, which is none for a reader.
  if (lists_.size() == outside || paragraph.kind == BlockKind::heading || paragraph.is_empty()) return;
  const std::size_t depth = lists_.size() - outside - 1;
  const OpenList& list = lists_.back();
  const OdfListLevel level =
      styles_.list_level(list.style.empty() ? styles_.list_style(open.style) : std::string_view(list.style), depth);
  paragraph.list = ListPlace{.list = list.id,
                             .level = static_cast<std::uint32_t>(depth),
                             .ordered = level.mark == OdfListLevel::Mark::number,
                             .start = list.start > 0 ? list.start : level.start,
                             .begins_item = list.begins_item && level.mark != OdfListLevel::Mark::none};
  for (std::size_t i = outside; i < lists_.size(); ++i) lists_[i].begins_item = false;
}

void OdfBody::end_cell() {
  OfficeBlocks blocks = std::move(containers_.back().blocks);
  lists_.resize(containers_.back().lists);
  containers_.pop_back();
  if (tables_.empty()) return end_text_box(std::move(blocks));
  OpenTable& table = tables_.back();
  if (table.content.rows.empty()) table.content.rows.emplace_back();
  auto& row = table.content.rows.back();
  row.push_back({.blocks = std::move(blocks)});
  // What is repeated is empty in any text that a person wrote.
  constexpr std::uint32_t k_most_repeated = 64;
  for (std::uint32_t i = 1; i < std::min(table.repeated, k_most_repeated) && spare_cells_ > 0; ++i, --spare_cells_)
    row.emplace_back();
  table.repeated = 1;
}

void OdfBody::end_frame() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.is_formula) {
    if (in_paragraph()) put_in_paragraph(sink_.formula(frame.object));
    return;
  }
  if (!frame.is_picture || frame.is_other) return;
  OfficePiece piece{.kind = frame.is_decoration ? OfficePiece::Kind::decoration : OfficePiece::Kind::picture,
                    .text = frame.description.empty() ? std::move(frame.title) : std::move(frame.description),
                    .name = std::move(frame.name)};
  if (in_paragraph()) {
    OpenParagraph& open = paragraphs_.back();
    piece.style = open.looks.back() & ~OdfStyles::k_hidden;
    open.content.pieces.push_back(std::move(piece));
    open.after_space = false;
    return;
  }
  OfficeParagraph paragraph;
  paragraph.pieces.push_back(std::move(piece));
  add(std::move(paragraph));
}

void OdfBody::end_container(Element element) {
  OfficeBlocks blocks = std::move(containers_.back().blocks);
  lists_.resize(containers_.back().lists);
  containers_.pop_back();
  if (blocks.empty()) return;
  if (element == Element::note) return sink_.note(std::move(blocks));
  if (element == Element::speaker_notes) return sink_.speaker_notes(blocks);
  if (parent() == Element::frame && frames_.back().is_slide_title && containers_.size() == 1) {
    flush_body();
    return sink_.slide_title(blocks);
  }
  end_text_box(std::move(blocks));
}

void OdfBody::end_text_box(OfficeBlocks blocks) {
  if (in_paragraph()) {
    OfficeBlocks& boxes = paragraphs_.back().content.boxes;
    std::ranges::move(blocks, std::back_inserter(boxes));
  } else {
    for (OfficeBlock& block : blocks) add(std::move(block));
  }
}

void OdfBody::add(OfficeBlock block) {
  // The body's last block is kept: a caption may follow that belongs to it.
  if (containers_.size() == 1) flush_body();
  containers_.back().blocks.push_back(std::move(block));
}

void OdfBody::flush_body() {
  OfficeBlocks blocks = std::exchange(containers_.front().blocks, {});
  for (OfficeBlock& block : blocks) sink_.block(std::move(block));
}

void OdfBody::finish() {
  skipped_ = 0;
  while (!open_.empty()) {
    const Element element = open_.back();
    open_.pop_back();
    end(element);
  }
  flush_body();
}

bool OdfBody::in_paragraph() const { return !paragraphs_.empty() && paragraphs_.back().depth == containers_.size(); }

bool OdfBody::in_contents() const {
  const auto found = std::ranges::find_if(open_.rbegin(), open_.rend(), [](Element element) {
    return element == Element::contents || element == Element::contents_title;
  });
  return found != open_.rend() && *found == Element::contents;
}

OdfElement OdfBody::parent() const { return open_.empty() ? Element::pass : open_.back(); }

}  // namespace rubricate
