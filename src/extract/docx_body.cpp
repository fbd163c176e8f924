// Paragraphs, tables and text boxes of a Word document.
#include <extract/docx_body.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace rubricate {

void DocxBody::start(std::string_view name, const XmlAttributes& attributes) {
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  const Element element = begin(docx_element(name), name, attributes);
  if (element == Element::skip)
    skipped_ = 1;
  else
    open_.push_back(element);
}

void DocxBody::end(std::string_view /*name*/) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  finish_innermost();
}

void DocxBody::finish() {
  while (!open_.empty()) finish_innermost();
}

void DocxBody::finish_innermost() {
  const Element element = open_.back();
  open_.pop_back();
  finish(element);
}

DocxElement DocxBody::begin(Element element, std::string_view name, const XmlAttributes& attributes) {
  using enum DocxElement;
  switch (element) {
    case body:
    case paragraph:
    case table:
    case row:
    case cell:
    case text_box:
    case note: return begin_structure(element, attributes);
    case run:
      if (place() != paragraph) return pass;
      begin_run();
      return run;
    case text:
    case instruction: return place() == paragraph ? element : pass;
    case hyperlink: links_.push_back(link_target(attributes)); return hyperlink;
    case simple_field: links_.push_back(hyperlink_of(attributes.get("w:instr"))); return simple_field;
    case paragraph_properties: return parent() == paragraph ? element : pass;
    case row_properties: return parent() == row ? element : pass;
    case cell_properties: return parent() == cell ? element : pass;
    case list_properties: return parent() == paragraph_properties ? element : pass;
    case run_properties:
      if (parent() == paragraph_properties) return mark_properties;
      return parent() == run ? element : pass;
    case paragraph_style:
    case outline_level:
    case frame:
    case page_before:
    case list:
    case list_level: set_in_paragraph(element, attributes); return pass;
    case run_style:
    case look: set_in_run(element, name, attributes); return pass;
    case column_span:
    case row_span: set_in_cell(element, attributes.get("w:val")); return pass;
    case drawing: drawings_.emplace_back(); return drawing;
    case drawing_properties:
    case decorative:
    case graphic:
    case picture:
    case old_shape:
    case old_picture: set_in_drawing(element, attributes); return pass;
    case deletion: return begin_deletion();
    case alternatives: alternatives_.emplace_back(); return alternatives;
    case choice:
    case fallback: return begin_alternative(element);
    case embedded: is_incomplete_ = true; return skip;
    case control: controls_.push_back(false); return control;
    case gallery:
      if (!controls_.empty() && attributes.get("w:val") == "Table of Contents") controls_.back() = true;
      return pass;
    case skip: return skip;
    default: put_in_run(element, attributes); return pass;
  }
}

// Only what stands where it may is taken for what it is called.
DocxElement DocxBody::begin_structure(Element element, const XmlAttributes& attributes) {
  using enum DocxElement;
  const Element around = place();
  const bool is_in_text = around == pass || around == body || around == cell || around == text_box || around == note;
  switch (element) {
    case paragraph:
      if (!is_in_text) return pass;
      begin_paragraph();
      break;
    case table:
      if (!is_in_text) return pass;
      tables_.emplace_back();
      break;
    case row:
      if (around != table) return pass;
      tables_.back().content.rows.emplace_back();
      tables_.back().row_is_deleted = false;
      break;
    case cell:
      if (around != row) return pass;
      tables_.back().columns = 1;
      tables_.back().cell_is_covered = false;
      containers_.emplace_back();
      break;
    case text_box:
      if (around != paragraph) return pass;
      containers_.emplace_back();
      break;
    case note: {
      if (around != pass) return pass;
      const std::string_view type = attributes.get("w:type");  // a line that separates notes is one, too
      if (!type.empty() && type != "normal") return skip;
      if (!notes_.contains(std::string(attributes.get("w:id")))) return skip;
      containers_.emplace_back();
      break;
    }
    default: break;
  }
  structure_.push_back(element);
  return element;
}

void DocxBody::begin_paragraph() {
  OpenParagraph paragraph;
  paragraph.content = std::exchange(carried_, {});
  paragraph.style = &context_.styles.find("");
  paragraphs_.push_back(std::move(paragraph));
}

void DocxBody::set_in_paragraph(Element element, const XmlAttributes& attributes) {
  using enum DocxElement;
  if (parent() != paragraph_properties && parent() != list_properties) return;
  OpenParagraph& open = paragraphs_.back();
  const std::string_view value = attributes.get("w:val");
  if (element == paragraph_style) open.style = &context_.styles.find(value);
  if (element == outline_level) open.outline = number_of(value);
  if (element == DocxElement::list) open.list = number_of(value);
  if (element == DocxElement::list_level) open.list_level = number_of(value);
  if (element == page_before && !is_off(value) && !is_first_paragraph_) begin_page(element);
  const std::string_view large_letter = attributes.get("w:dropCap");
  if (element == frame && !large_letter.empty() && large_letter != "none") open.joins_next = true;
}

void DocxBody::set_in_cell(Element element, std::string_view value) {
  constexpr std::uint32_t k_most_columns = 63;  // Word's own limit
  if (parent() != Element::cell_properties) return;
  OpenTable& table = tables_.back();
  if (element == Element::column_span) table.columns = std::clamp(number_of(value).value_or(1), 1U, k_most_columns);
  if (element == Element::row_span) table.cell_is_covered = value != "restart";
}

// The end of a paragraph, a row, or text, that was deleted while changes were tracked.
DocxElement DocxBody::begin_deletion() {
  if (parent() == Element::mark_properties) paragraphs_.back().joins_next = true;
  if (parent() == Element::row_properties) tables_.back().row_is_deleted = true;
  return Element::skip;
}

// The same thing written in several ways, the best one first: the first that shows something is read.
DocxElement DocxBody::begin_alternative(Element element) {
  if (parent() != Element::alternatives) return Element::pass;
  if (alternatives_.back().is_shown) return Element::skip;
  alternatives_.back().shown = shown_;
  return element;
}

void DocxBody::finish(Element element) {
  using enum DocxElement;
  switch (element) {
    case paragraph: finish_paragraph(); break;
    case table: {
      structure_.pop_back();
      OfficeTable content = std::move(tables_.back().content);
      tables_.pop_back();
      add(std::move(content));
      break;
    }
    case row:
      structure_.pop_back();
      if (tables_.back().row_is_deleted) tables_.back().content.rows.pop_back();
      break;
    case body:
    case cell:
    case text_box:
    case note: finish_container(element); break;
    case run: runs_.pop_back(); break;
    case hyperlink:
    case simple_field: links_.pop_back(); break;
    case drawing: finish_drawing(); break;
    case alternatives: alternatives_.pop_back(); break;
    case choice:
    case fallback: alternatives_.back().is_shown = shown_ > alternatives_.back().shown; break;
    case control: controls_.pop_back(); break;
    default: break;
  }
}

void DocxBody::finish_paragraph() {
  structure_.pop_back();
  is_first_paragraph_ = false;
  fields_.end_paragraph();
  OpenParagraph open = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  if (open.joins_next) {
    carried_ = std::move(open.content);
    return;
  }
  place(open, open.content);
  if (open.content.kind != BlockKind::code) open.content.trim();
  add(std::move(open.content));
}

void DocxBody::finish_container(Element element) {
  if (!carried_.is_empty()) add(std::exchange(carried_, {}));
  structure_.pop_back();
  if (element == Element::body) return;
  OfficeBlocks blocks = std::move(containers_.back());
  containers_.pop_back();
  if (element == Element::text_box) {
    std::ranges::move(blocks, std::back_inserter(paragraphs_.back().content.boxes));
  } else if (element == Element::note) {
    sink_.note(std::move(blocks));
  } else {
    OpenTable& table = tables_.back();
    if (table.cell_is_covered) blocks.clear();
    table.content.rows.back().push_back({.blocks = std::move(blocks), .columns = table.columns});
  }
}

void DocxBody::add(OfficeBlock block) {
  if (containers_.empty())
    sink_.block(std::move(block));
  else
    containers_.back().push_back(std::move(block));
}

void DocxBody::place(const OpenParagraph& open, OfficeParagraph& paragraph) const {
  ParagraphRole role = open.style->role;
  const bool is_in_contents = std::ranges::find(controls_, true) != controls_.end();
  if (role.is_contents_line || (is_in_contents && !role.is_contents_title)) {
    paragraph.list = k_contents_line;
    return;
  }
  if (open.outline && (role.kind == BlockKind::heading || role_of_outline(*open.outline).kind == BlockKind::heading))
    role = role_of_outline(*open.outline);
  paragraph.kind = role.kind;
  paragraph.level = role.level;
  paragraph.quoted = role.quoted;
  paragraph.is_caption = role.is_caption;
  if (role.kind != BlockKind::heading) place_in_list(open, paragraph);
}

void DocxBody::place_in_list(const OpenParagraph& open, OfficeParagraph& paragraph) const {
  using enum ListLevel::Mark;
  const DocxStyle& style = *open.style;
  const auto list = open.list ? open.list : style.list;
  const std::uint32_t level = open.list_level.value_or(style.list_level.value_or(0));
  if (list) {
    const auto found = context_.numbering.find(*list, level);
    if (!found || found->mark == none) return;
    paragraph.list = {.list = *list,
                      .level = level,
                      .ordered = found->mark == number,
                      .start = found->start,
                      .begins_item = found->mark != blank};
  } else if (style.is_bullet_list || style.is_numbered_list) {
    paragraph.list = {.level = level, .ordered = style.is_numbered_list};
  }
}

}  // namespace rubricate
