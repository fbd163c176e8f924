// One slide of a PowerPoint file: its title, and what else stands on it.
#pragma once

#include <extract/office_blocks.hpp>
#include <extract/package.hpp>
#include <extract/pptx_elements.hpp>
#include <extract/xml.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// Numbers, dates and footers, which every slide repeats, are left out, and so are hidden shapes.
class PptxSlide : public XmlHandler {
 public:
  /// What the file is, which tells what of its text counts.
  enum class Kind : std::uint8_t {
    slide,
    notes,    ///< of a speaker; the page that they are printed on shows the slide as well
    diagram,  ///< the text of a drawing in which each shape has one
  };
  /// Gives the text of a diagram by the id of the relation to it.
  using ReadDiagram = std::function<OfficeBlocks(std::string_view id)>;

  PptxSlide(Kind kind, const Relations& relations, ReadDiagram read_diagram = {});

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  /// Ends what is still open, in a file that ends too early.
  void finish();

  [[nodiscard]] const OfficeParagraph& title() const { return title_; }
  [[nodiscard]] const OfficeBlocks& blocks() const { return blocks_; }
  /// An audience does not see it.
  [[nodiscard]] bool is_hidden() const { return is_hidden_; }

 private:
  using Element = PptxElement;
  static constexpr std::size_t k_levels = 9;

  enum class Mark : std::uint8_t { none, bullet, number };
  struct Bullet {
    Mark mark = Mark::none;
    std::uint32_t start = 1;
  };
  // A shape, a picture or another object.
  struct Shape {
    std::string description;
    std::string name;
    bool is_decoration = false;
    bool is_picture = false;
    bool is_title = false;
    bool is_left_out = false;
    std::uint32_t list = 0;
    std::array<Bullet, k_levels> bullets;  // by level, for paragraphs that say nothing themselves
  };

  // The same thing written in several ways, the best one first.
  struct Alternatives {
    bool is_shown = false;    // by one of them
    std::uint64_t shown = 0;  // before the one that is open
  };

  Element begin(Element element, std::string_view name, const XmlAttributes& attributes);
  void begin_shape(Element element);
  void set_in_shape(Element element, const XmlAttributes& attributes);
  void set_placeholder(const XmlAttributes& attributes);
  Element begin_paragraph();
  void set_in_paragraph(Element element, const XmlAttributes& attributes);
  void set_in_run(Element element, const XmlAttributes& attributes);
  void add_diagram(const XmlAttributes& attributes);
  Element begin_in_table(Element element, const XmlAttributes& attributes);

  void finish_innermost();
  void finish(Element element);
  void finish_paragraph();
  void finish_picture();
  void finish_table();
  void add(OfficeBlock block);
  void add_text(std::string_view text);
  [[nodiscard]] Element parent() const;
  [[nodiscard]] bool is_left_out() const;

  Kind kind_;
  const Relations& relations_;
  ReadDiagram read_diagram_;
  OfficeParagraph title_;
  OfficeBlocks blocks_;
  bool is_hidden_ = false;

  std::vector<Element> open_;
  std::uint32_t skipped_ = 0;  // how many elements are open in one that is left out, itself included
  std::vector<Alternatives> alternatives_;
  std::uint64_t shown_ = 0;  // how many texts and pictures were there
  std::vector<Shape> shapes_;
  std::uint32_t lists_ = 0;  // given out so far
  std::optional<OfficeParagraph> paragraph_;
  std::uint32_t level_ = 0;       // of the paragraph, or of a style for paragraphs
  std::optional<Bullet> bullet_;  // of the paragraph
  std::uint8_t style_ = plain;
  std::string link_;
  std::optional<OfficeTable> table_;
  bool cell_is_covered_ = false;
};

}  // namespace rubricate
