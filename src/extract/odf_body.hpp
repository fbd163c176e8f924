// The text of an OpenDocument file: the elements of its XML as paragraphs, tables and notes.
#pragma once

#include <extract/odf_elements.hpp>
#include <extract/odf_styles.hpp>
#include <extract/office_blocks.hpp>
#include <extract/xml.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rubricate {

/// Gets finished pieces of the text in reading order.
class OdfSink {
 public:
  OdfSink() = default;
  OdfSink(const OdfSink&) = delete;
  OdfSink& operator=(const OdfSink&) = delete;
  virtual ~OdfSink() = default;

  virtual void block(OfficeBlock block) = 0;
  /// A footnote or endnote, when its place in the text has been reached.
  virtual void note(OfficeBlocks blocks) = 0;
  /// The text of a formula that is kept in a part of its own.
  [[nodiscard]] virtual std::string formula(std::string_view object) = 0;
  // Of slides only.
  virtual void begin_slide() {}
  virtual void slide_title(const OfficeBlocks& /*blocks*/) {}
  virtual void speaker_notes(const OfficeBlocks& /*blocks*/) {}
};

/// Reads content.xml: its styles, then its text. Comments, what was deleted while changes were tracked and hidden text
/// are left out; text boxes come behind the paragraph that they are fixed to.
class OdfBody : public XmlHandler {
 public:
  OdfBody(OdfStyles& styles, OdfSink& sink) : styles_(styles), sink_(sink) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  /// Ends what is still open, in a file that ends too early.
  void finish();

 private:
  using Element = OdfElement;

  struct OpenParagraph {
    OfficeParagraph content;
    std::size_t depth = 0;  // how many containers it stands in
    OdfRole role;
    std::string style;
    std::vector<std::uint8_t> looks;  // of the paragraph, and of the spans that are open in it
    std::string link;
    std::uint32_t links = 0;  // that are open; only the outermost counts
    bool after_space = true;  // more white space is not seen
    bool is_hidden = false;
  };
  struct OpenList {
    std::string style;
    std::uint32_t id = 0;
    std::uint32_t start = 0;   // 0: as the style says
    bool begins_item = false;  // the next paragraph does
  };
  // The body, a cell, a text box, a note.
  struct Container {
    Element element = Element::body;
    OfficeBlocks blocks;
    std::size_t lists = 0;  // that are open outside of it
  };
  struct Frame {
    std::string title;
    std::string description;
    std::string name;
    std::string object;  // the part of a formula or chart
    bool is_formula = false;
    bool is_picture = false;
    bool is_other = false;  // a table, a text box: the picture in it is only a preview
    bool is_decoration = false;
    bool is_slide_title = false;
  };
  struct OpenTable {
    OfficeTable content;
    std::uint32_t repeated = 1;  // how often the cell stands there that is being read
  };

  void begin(Element element, const XmlAttributes& attributes);
  void begin_in_paragraph(Element element, const XmlAttributes& attributes);
  void begin_paragraph(Element element, const XmlAttributes& attributes);
  /// Text that stands there as it is, white space included.
  void put_in_paragraph(std::string_view text);
  void begin_list(const XmlAttributes& attributes);
  void begin_cell(const XmlAttributes& attributes);
  void begin_frame(const XmlAttributes& attributes);
  void set_in_frame(Element element, const XmlAttributes& attributes);
  void begin_container(Element element);

  void end(Element element);
  void end_link();
  void end_paragraph();
  void end_cell();
  void end_frame();
  void end_container(Element element);
  void end_text_box(OfficeBlocks blocks);

  void add(OfficeBlock block);
  void flush_body();
  void place_in_list(const OpenParagraph& open, OfficeParagraph& paragraph);
  [[nodiscard]] bool in_paragraph() const;
  [[nodiscard]] bool in_contents() const;
  [[nodiscard]] Element parent() const;

  OdfStyles& styles_;
  OdfSink& sink_;
  bool in_body_ = false;
  std::uint32_t skipped_ = 0;  // how many elements are open in one that is left out, itself included
  std::vector<Element> open_;
  std::vector<Container> containers_{{}};
  std::vector<OpenParagraph> paragraphs_;
  std::vector<OpenList> lists_;
  std::vector<Frame> frames_;
  std::vector<OpenTable> tables_;
  std::uint32_t last_list_ = 0;
  std::unordered_map<std::string, std::uint32_t> list_ids_;     // by the name that others go on from
  std::unordered_map<std::string, std::uint32_t> style_lists_;  // the last list of each style
  std::uint32_t spare_cells_ = 100'000;                         // that repetitions may add
};

}  // namespace rubricate
