// What stands in the paragraphs of a Word document: text, links, pictures, references to notes.
#include <document/pictures.hpp>
#include <extract/docx_body.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace rubricate {
namespace {

constexpr std::uint8_t k_shown_styles = strong | emphasis | struck | code_span;

// `F0B7`: most symbols stand in the private area that fonts of symbols use.
std::string symbol_of(std::string_view digits) {
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  std::string symbol;
  if (error == std::errc() && end == digits.data() + digits.size() && code >= ' ') append_utf8(symbol, code);
  return symbol;
}

}  // namespace

void DocxBody::begin_run() {
  const OpenParagraph& paragraph = paragraphs_.back();
  Look look = paragraph.style->look;
  // Headings are bold by their style: that says no more than that they are headings.
  if (paragraph.style->role.kind == BlockKind::heading) look.on &= Look::k_hidden;
  runs_.push_back(look);
}

void DocxBody::set_in_run(Element element, std::string_view name, const XmlAttributes& attributes) {
  if (parent() != Element::run_properties) return;
  if (element == Element::run_style)
    runs_.back() = runs_.back().under(context_.styles.find(attributes.get("w:val")).look);
  else if (const auto look = look_of(name, attributes))
    runs_.back() = runs_.back().under(*look);
}

// A row that goes on on the next page says so in each of its cells.
void DocxBody::begin_page(Element element) {
  if (containers_.empty() && shows_text()) ++(element == Element::seen_page ? seen_pages_ : set_pages_);
}

void DocxBody::put_in_run(Element element, const XmlAttributes& attributes) {
  using enum DocxElement;
  if (parent() != run) return;
  const std::string id(attributes.get("w:id"));
  switch (element) {
    case tab: add_text("\t"); break;
    case line_break:
      if (attributes.get("w:type") == "page") begin_page(element);
      add_text("\n");
      break;
    case seen_page: begin_page(element); break;
    case hyphen: add_text("\u2011"); break;
    case soft_hyphen: add_text("\u00AD"); break;
    case symbol: add_text(symbol_of(attributes.get("w:char"))); break;
    case field_mark: fields_.mark(attributes.get("w:fldCharType")); break;
    case footnote_reference:
      if (shows_text()) context_.footnotes.insert(id);
      break;
    case endnote_reference:
      if (shows_text()) context_.endnotes.insert(id);
      break;
    default: break;
  }
}

void DocxBody::text(std::string_view text) {
  if (skipped_ > 0) return;
  if (parent() == Element::text) add_text(one_line(text));
  if (parent() == Element::instruction) fields_.instruct(text);
}

void DocxBody::add_text(std::string_view text) {
  if (!shows_text()) return;
  if (!shows_no_character(text)) ++shown_;
  const std::uint8_t look = runs_.empty() ? std::uint8_t{0} : runs_.back().on;
  paragraphs_.back().content.add_text(text, look & k_shown_styles, link());
}

bool DocxBody::shows_text() const {
  return fields_.shows_text() && (runs_.empty() || (runs_.back().on & Look::k_hidden) == 0);
}

// Many pieces may share one long target, so the bytes of targets are bounded.
std::string_view DocxBody::link() {
  const std::string_view target = links_.empty() || links_.back().empty() ? fields_.link() : links_.back();
  if (target.size() > spare_link_bytes_) return {};
  spare_link_bytes_ -= target.size();
  return target;
}

std::string DocxBody::link_target(const XmlAttributes& attributes) const {
  std::string target;
  if (const Relation* const relation = relations_.find(attributes.get("r:id"))) target = relation->target;
  if (const auto anchor = attributes.find("w:anchor")) target.append("#").append(*anchor);
  return target;
}

void DocxBody::set_in_drawing(Element element, const XmlAttributes& attributes) {
  if (drawings_.empty()) return;
  Drawing& drawing = drawings_.back();
  const auto take = [&](std::string& value, std::string_view attribute) {
    if (value.empty()) value = one_line(attributes.get(attribute));
  };
  switch (element) {
    case Element::drawing_properties:
      take(drawing.description, "descr");
      take(drawing.description, "title");
      take(drawing.name, "name");
      break;
    case Element::decorative:
      drawing.is_decoration = attributes.get("val") == "1" || attributes.get("val") == "true";
      break;
    case Element::graphic: {
      const std::string_view kind = attributes.get("uri");
      drawing.is_picture = kind.ends_with("/chart") || kind.ends_with("/chartex") || kind.ends_with("/diagram");
      break;
    }
    case Element::picture: drawing.is_picture = true; break;
    case Element::old_shape: take(drawing.description, "alt"); break;
    case Element::old_picture:
      drawing.is_picture = true;
      take(drawing.name, "o:title");
      break;
    default: break;
  }
  if (drawing.is_picture) ++shown_;
}

void DocxBody::finish_drawing() {
  Drawing drawing = std::move(drawings_.back());
  drawings_.pop_back();
  if (!drawing.is_picture || place() != Element::paragraph || !shows_text()) return;
  OfficeParagraph& paragraph = paragraphs_.back().content;
  const auto kind = drawing.is_decoration ? OfficePiece::Kind::decoration : OfficePiece::Kind::picture;
  paragraph.pieces.push_back({.kind = kind, .text = std::move(drawing.description), .name = std::move(drawing.name)});
}

}  // namespace rubricate
