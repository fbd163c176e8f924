// The text of a Word document, or of its footnotes: the elements of its XML as paragraphs and tables.
#pragma once

#include <extract/docx_elements.hpp>
#include <extract/docx_fields.hpp>
#include <extract/docx_numbering.hpp>
#include <extract/docx_styles.hpp>
#include <extract/office_blocks.hpp>
#include <extract/package.hpp>
#include <extract/xml.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace rubricate {

/// What all texts of one Word document share.
struct DocxContext {
  DocxStyles styles;
  DocxNumbering numbering;
  std::unordered_set<std::string> footnotes;  ///< ids of those that the text refers to
  std::unordered_set<std::string> endnotes;
};

/// Gets finished pieces of the text in reading order.
class DocxSink {
 public:
  DocxSink() = default;
  DocxSink(const DocxSink&) = delete;
  DocxSink& operator=(const DocxSink&) = delete;
  virtual ~DocxSink() = default;

  virtual void block(OfficeBlock block) = 0;
  virtual void note(OfficeBlocks blocks) = 0;
};

/// Comments, what was deleted while changes were tracked, hidden text, and the instructions of fields are left out;
/// text boxes come behind the paragraph that they are fixed to.
class DocxBody : public XmlHandler {
 public:
  /// `notes`: the ids of the notes that are read, in a file of notes.
  DocxBody(DocxContext& context, const Relations& relations, DocxSink& sink, std::unordered_set<std::string> notes = {})
      : context_(context), relations_(relations), sink_(sink), notes_(std::move(notes)) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  /// Ends what is still open, in a file that ends too early.
  void finish();

  /// A part of the text stands in a file of another type, which is not read.
  [[nodiscard]] bool is_incomplete() const { return is_incomplete_; }
  /// The text has at least this many pages, by the breaks in it.
  [[nodiscard]] std::uint32_t fewest_pages() const { return std::max(set_pages_, seen_pages_) + 1; }

 private:
  using Element = DocxElement;

  // What is known of a paragraph while it is being read.
  struct OpenParagraph {
    OfficeParagraph content;
    const DocxStyle* style = nullptr;
    std::optional<std::uint32_t> outline;
    std::optional<std::uint32_t> list;
    std::optional<std::uint32_t> list_level;
    bool joins_next = false;  // its end was deleted, or it is the large first letter of the next one
  };
  struct OpenTable {
    OfficeTable content;
    bool cell_is_covered = false;  // by the cell above
    bool row_is_deleted = false;
    std::uint32_t columns = 1;
  };
  // A drawing, which may be a picture or something else.
  struct Drawing {
    std::string description;
    std::string name;
    bool is_decoration = false;
    bool is_picture = false;
  };

  struct Alternatives {
    bool is_shown = false;    // by one of them
    std::uint64_t shown = 0;  // before the one that is open
  };

  // What the element comes to where it stands: `pass` when it means nothing there.
  Element begin(Element element, std::string_view name, const XmlAttributes& attributes);
  Element begin_structure(Element element, const XmlAttributes& attributes);
  void begin_paragraph();
  void begin_run();
  Element begin_deletion();
  Element begin_alternative(Element element);
  void set_in_paragraph(Element element, const XmlAttributes& attributes);
  void set_in_run(Element element, std::string_view name, const XmlAttributes& attributes);
  void set_in_cell(Element element, std::string_view value);
  void begin_page(Element element);
  void put_in_run(Element element, const XmlAttributes& attributes);
  void set_in_drawing(Element element, const XmlAttributes& attributes);

  void finish_innermost();
  void finish(Element element);
  void finish_paragraph();
  void finish_drawing();
  void finish_container(Element element);

  void add(OfficeBlock block);
  void add_text(std::string_view text);
  void place(const OpenParagraph& open, OfficeParagraph& paragraph) const;
  void place_in_list(const OpenParagraph& open, OfficeParagraph& paragraph) const;
  [[nodiscard]] bool shows_text() const;
  [[nodiscard]] std::string_view link();
  [[nodiscard]] std::string link_target(const XmlAttributes& attributes) const;
  [[nodiscard]] Element parent() const { return open_.empty() ? Element::pass : open_.back(); }
  [[nodiscard]] Element place() const { return structure_.empty() ? Element::pass : structure_.back(); }

  DocxContext& context_;
  const Relations& relations_;
  DocxSink& sink_;
  std::unordered_set<std::string> notes_;
  std::vector<Element> open_;
  std::uint32_t skipped_ = 0;  // how many elements are open in one that is left out, itself included

  bool is_incomplete_ = false;
  std::uint32_t set_pages_ = 0;   // begun by the writer
  std::uint32_t seen_pages_ = 0;  // begun when the file was saved, the former included
  bool is_first_paragraph_ = true;

  std::vector<OpenParagraph> paragraphs_;
  std::vector<OpenTable> tables_;
  std::vector<OfficeBlocks> containers_;  // cells, text boxes and notes
  std::vector<Element> structure_;        // which of these is the innermost
  std::vector<Look> runs_;
  std::vector<std::string> links_;
  std::vector<Drawing> drawings_;
  std::vector<bool> controls_;  // whether each shows a table of contents
  std::vector<Alternatives> alternatives_;
  std::uint64_t shown_ = 0;  // how many texts and pictures were there
  OfficeParagraph carried_;  // what a paragraph that joins the next one leaves to it
  DocxFields fields_;
  std::size_t spare_link_bytes_ = 16U << 20U;  // that targets may take in all, however often one is used
};

}  // namespace rubricate
