// Shapes, paragraphs, tables and pictures of a slide.
#include <document/pictures.hpp>
#include <extract/pptx_slide.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace rubricate {

namespace {

bool is_on(std::string_view value) { return value == "1" || value == "true"; }

}  // namespace

PptxSlide::PptxSlide(Kind kind, const Relations& relations, ReadDiagram read_diagram)
    : kind_(kind), relations_(relations), read_diagram_(std::move(read_diagram)) {}

PptxElement PptxSlide::parent() const { return open_.empty() ? Element::pass : open_.back(); }

bool PptxSlide::is_left_out() const { return shapes_.empty() || std::ranges::any_of(shapes_, &Shape::is_left_out); }

void PptxSlide::start(std::string_view name, const XmlAttributes& attributes) {
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  const Element element = begin(pptx_element(name), name, attributes);
  if (element == Element::skip)
    skipped_ = 1;
  else
    open_.push_back(element);
}

void PptxSlide::end(std::string_view /*name*/) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  finish_innermost();
}

void PptxSlide::finish() {
  while (!open_.empty()) finish_innermost();
}

void PptxSlide::finish_innermost() {
  const Element element = open_.back();
  open_.pop_back();
  finish(element);
}

PptxElement PptxSlide::begin(Element element, std::string_view name, const XmlAttributes& attributes) {
  using enum PptxElement;
  switch (element) {
    case slide: is_hidden_ = attributes.get("show") == "0" || attributes.get("show") == "false"; return pass;
    case shape:
    case picture:
    case frame: begin_shape(element); return element;
    case shape_properties:
    case placeholder:
    case decorative:
    case graphic: set_in_shape(element, attributes); return pass;
    case diagram: add_diagram(attributes); return pass;
    case paragraph: return begin_paragraph();
    case level_properties: {
      constexpr std::size_t k_digit = std::string_view("a:lvl").size();
      level_ = static_cast<std::uint32_t>(name[k_digit] - '1');
      return level_properties;
    }
    case paragraph_properties:
      if (parent() != paragraph) return pass;
      level_ = std::min<std::uint32_t>(number_of(attributes.get("lvl")).value_or(0), k_levels - 1);
      return paragraph_properties;
    case no_bullet:
    case bullet:
    case number: set_in_paragraph(element, attributes); return pass;
    case run:
      style_ = plain;
      link_.clear();
      return paragraph_ ? run : pass;
    case run_properties:
      if (parent() != run) return pass;
      [[fallthrough]];
    case link: set_in_run(element, attributes); return element;
    case text: return parent() == run ? text : pass;
    case line_break:
      if (paragraph_) add_text("\n");
      return pass;
    case table:
    case row:
    case cell: return begin_in_table(element, attributes);
    case alternatives: alternatives_.emplace_back(); return alternatives;
    case alternative:  // the first that shows something is read
      if (parent() != alternatives) return pass;
      if (alternatives_.back().is_shown) return skip;
      alternatives_.back().shown = shown_;
      return alternative;
    default: return pass;
  }
}

void PptxSlide::begin_shape(Element element) {
  Shape shape;
  shape.is_picture = element == Element::picture;
  shape.is_left_out = kind_ == Kind::notes;  // until it is known to hold the notes
  shape.list = ++lists_;
  shapes_.push_back(std::move(shape));
}

void PptxSlide::set_in_shape(Element element, const XmlAttributes& attributes) {
  if (shapes_.empty()) return;
  Shape& shape = shapes_.back();
  if (element == Element::shape_properties && shape.name.empty()) {
    shape.name = one_line(attributes.get("name"));
    shape.description = one_line(attributes.get("descr"));
    if (shape.description.empty()) shape.description = one_line(attributes.get("title"));
    if (is_on(attributes.get("hidden"))) shape.is_left_out = true;
  } else if (element == Element::placeholder) {
    set_placeholder(attributes);
  } else if (element == Element::decorative) {
    shape.is_decoration = is_on(attributes.get("val"));
  } else if (element == Element::graphic) {
    const std::string_view kind = attributes.get("uri");
    if (kind.ends_with("/chart") || kind.ends_with("/chartex")) shape.is_picture = true;
    if (shape.is_picture) ++shown_;
  }
}

void PptxSlide::set_placeholder(const XmlAttributes& attributes) {
  Shape& shape = shapes_.back();
  const std::string_view type = attributes.get("type");
  if (kind_ == Kind::notes) {
    shape.is_left_out = type != "body";
    return;
  }
  shape.is_title = type == "title" || type == "ctrTitle";
  for (const std::string_view repeated : {"dt", "ftr", "sldNum", "hdr"})
    if (type == repeated) shape.is_left_out = true;
  // The place for content has bullets by the master that comes with the program; others have none.
  if (type.empty() || type == "obj") shape.bullets.fill({.mark = Mark::bullet});
}

PptxElement PptxSlide::begin_paragraph() {
  if (paragraph_ || shapes_.empty()) return Element::pass;
  paragraph_.emplace();
  bullet_.reset();
  level_ = 0;
  return Element::paragraph;
}

void PptxSlide::set_in_paragraph(Element element, const XmlAttributes& attributes) {
  Bullet bullet;
  if (element == Element::bullet) bullet.mark = Mark::bullet;
  if (element == Element::number)
    bullet = {.mark = Mark::number, .start = number_of(attributes.get("startAt")).value_or(1)};
  if (parent() == Element::paragraph_properties) bullet_ = bullet;
  if (parent() == Element::level_properties && !shapes_.empty()) shapes_.back().bullets[level_] = bullet;
}

void PptxSlide::set_in_run(Element element, const XmlAttributes& attributes) {
  constexpr std::size_t k_longest_target = 4096;  // bytes; many runs may share one
  if (element == Element::run_properties) {
    if (is_on(attributes.get("b"))) style_ |= strong;
    if (is_on(attributes.get("i"))) style_ |= emphasis;
    if (attributes.get("strike").ends_with("Strike") && attributes.get("strike") != "noStrike") style_ |= struck;
  } else if (parent() == Element::run_properties) {
    const Relation* const relation = relations_.find(attributes.get("r:id"));
    if (relation != nullptr && relation->target.size() <= k_longest_target) link_ = relation->target;
  }
}

// The text of a diagram stands in a part of its own.
void PptxSlide::add_diagram(const XmlAttributes& attributes) {
  if (shapes_.empty() || is_left_out() || !read_diagram_) return;
  OfficeBlocks text = read_diagram_(attributes.get("r:dm"));
  ++shown_;
  if (text.empty()) shapes_.back().is_picture = true;
  std::ranges::move(text, std::back_inserter(blocks_));
}

PptxElement PptxSlide::begin_in_table(Element element, const XmlAttributes& attributes) {
  using enum PptxElement;
  if (element == table && !table_) {
    table_.emplace();
    return table;
  }
  if (element == row && parent() == table) {
    table_->rows.emplace_back();
    return row;
  }
  if (element != cell || parent() != row) return pass;
  // Cells that another one goes over are written down all the same.
  cell_is_covered_ = is_on(attributes.get("hMerge")) || is_on(attributes.get("vMerge"));
  table_->rows.back().emplace_back();
  return cell;
}

void PptxSlide::text(std::string_view text) {
  if (skipped_ == 0 && parent() == Element::text) add_text(one_line(text));
}

void PptxSlide::add_text(std::string_view text) {
  if (is_left_out() || cell_is_covered_) return;
  if (!shows_no_character(text)) ++shown_;
  paragraph_->add_text(text, style_, link_);
}

void PptxSlide::finish(Element element) {
  using enum PptxElement;
  switch (element) {
    case shape: shapes_.pop_back(); break;
    case picture:
    case frame: finish_picture(); break;
    case paragraph: finish_paragraph(); break;
    case cell: cell_is_covered_ = false; break;
    case table: finish_table(); break;
    case alternatives: alternatives_.pop_back(); break;
    case alternative: alternatives_.back().is_shown = shown_ > alternatives_.back().shown; break;
    default: break;
  }
}

void PptxSlide::finish_paragraph() {
  OfficeParagraph paragraph = std::move(*paragraph_);
  paragraph_.reset();
  paragraph.trim();
  if (paragraph.is_empty()) return;
  const Shape& shape = shapes_.back();
  if (shape.is_title) {
    if (!title_.is_empty()) title_.add_text("\n", plain, {});
    for (const OfficePiece& piece : paragraph.pieces) title_.add_text(piece.text, piece.style, {});
    return;
  }
  const Bullet bullet = bullet_.value_or(shape.bullets[level_]);
  if (bullet.mark != Mark::none)
    paragraph.list = {
        .list = shape.list, .level = level_, .ordered = bullet.mark == Mark::number, .start = bullet.start};
  add(std::move(paragraph));
}

void PptxSlide::finish_picture() {
  const bool is_seen = !is_left_out();
  Shape shape = std::move(shapes_.back());
  shapes_.pop_back();
  if (!shape.is_picture || !is_seen) return;
  ++shown_;
  OfficeParagraph paragraph;
  const auto kind = shape.is_decoration ? OfficePiece::Kind::decoration : OfficePiece::Kind::picture;
  paragraph.pieces.push_back({.kind = kind, .text = std::move(shape.description), .name = std::move(shape.name)});
  add(std::move(paragraph));
}

void PptxSlide::finish_table() {
  OfficeTable table = std::move(*table_);
  table_.reset();
  if (!is_left_out()) add(std::move(table));
}

void PptxSlide::add(OfficeBlock block) {
  const bool is_in_cell = table_ && !table_->rows.empty() && !table_->rows.back().empty();
  (is_in_cell ? table_->rows.back().back().blocks : blocks_).push_back(std::move(block));
}

}  // namespace rubricate
