// The blocks of an office file, as they are gathered before they are recorded.
#pragma once

#include <document/recorder.hpp>

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rubricate {

/// Text that is set in one way, or a picture.
struct OfficePiece {
  enum class Kind : std::uint8_t { text, picture, decoration };
  Kind kind = Kind::text;
  std::uint8_t style = plain;  ///< bits of Style: strong, emphasis, struck, code_span
  std::uint32_t link = 0;      ///< the place in `OfficeParagraph::links`, from 1 on; 0 = none
  std::string text;            ///< or a picture's description
  std::string name = {};       ///< of a picture
};

/// Where a paragraph stands in a list.
struct ListPlace {
  std::uint32_t list = 0;   ///< which list: its number in the file
  std::uint32_t level = 0;  ///< how deeply nested, from 0 on
  bool ordered = false;
  std::uint32_t start = 1;  ///< the list's first number
  bool begins_item = true;  ///< else it goes on in the item before it
};

/// Where a line of a table of contents stands: in a list, so that none is taken for a title of what follows it.
inline constexpr ListPlace k_contents_line{.list = std::numeric_limits<std::uint32_t>::max()};

struct OfficeParagraph;
struct OfficeTable;
using OfficeBlock = std::variant<OfficeParagraph, OfficeTable>;
using OfficeBlocks = std::vector<OfficeBlock>;

struct OfficeParagraph {
  BlockKind kind = BlockKind::paragraph;  ///< or heading, or code
  std::uint32_t level = 0;                ///< of a heading
  bool quoted = false;
  bool is_caption = false;
  std::optional<ListPlace> list;
  std::vector<OfficePiece> pieces;
  std::vector<std::string> links;  ///< targets
  OfficeBlocks boxes;              ///< text boxes that are fixed to it

  /// Adds text; "" adds nothing. `target` is that of the link that the text stands in, or "".
  void add_text(std::string_view text, std::uint8_t style, std::string_view target);
  /// Takes white space from its ends.
  void trim();
  [[nodiscard]] bool is_empty() const { return pieces.empty(); }
};

struct OfficeCell {
  OfficeBlocks blocks;
  std::uint32_t columns = 1;  ///< over how many it goes
};

struct OfficeTable {
  std::vector<std::vector<OfficeCell>> rows;
};

/// Text from a file's XML, where white space is no more than that: line breaks and tabs are elements.
[[nodiscard]] std::string one_line(std::string_view text);

/// True when the words that a program noted with the file (and with them its pages) are those of the text that was
/// read: within 5 %.
[[nodiscard]] bool counts_agree(std::uint32_t saved, std::uint32_t counted);

/// Records blocks: puts paragraphs into lists and quotes.
class BlockWriter {
 public:
  explicit BlockWriter(DocumentRecorder& recorder) : recorder_(recorder) {}

  void write(const OfficeBlock& block);
  void write(const OfficeBlocks& blocks);
  /// A footnote: all its blocks as one text.
  void write_note(const OfficeBlocks& blocks);
  /// Ends lists, quotes and code that are still open. To be called in the end, and before anything else is recorded.
  void finish();

  /// The words recorded so far, by the word processor's rule, without footnotes and descriptions of pictures.
  [[nodiscard]] std::uint32_t words() const { return words_; }

 private:
  struct OpenList {
    std::uint32_t list;
    std::uint32_t level;
    bool ordered;
  };

  void write_paragraph(const OfficeParagraph& paragraph);
  [[nodiscard]] bool goes_on_in_quote(const OfficeParagraph& paragraph) const;
  void write_table(const OfficeTable& table);
  void write_code(const OfficeParagraph& paragraph);
  // All text of the blocks in the leaf that is open, with line breaks between.
  void write_flat(const OfficeBlocks& blocks, bool& is_first);
  // All but the first `label` bytes of its first text.
  void write_pieces(const OfficeParagraph& paragraph, std::size_t label = 0);
  void write_picture(const OfficePiece& piece);

  void go_to_list(const ListPlace& place);
  void open_list(const ListPlace& place);
  void close_list();
  void close_lists();
  void close_quote();
  void close_code();

  DocumentRecorder& recorder_;
  std::vector<OpenList> lists_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> numbers_;  // by list and level: the next item's
  bool quote_is_open_ = false;
  bool code_is_open_ = false;
  std::string description_;              // of the picture that was written last, until text comes
  std::uint32_t spare_cells_ = 100'000;  // that cells over several columns may add
  std::uint32_t words_ = 0;
};

/// Records a slide's title as a heading; all are of one level, as one slide does not belong to another.
void write_slide_title(BlockWriter& writer, OfficeParagraph title);

/// Records what is said beside the slides, below a title of its own: an audience hears it and does not see it, so it
/// stands where no slide's section has it. Nothing where there are no notes.
void write_speaker_notes(BlockWriter& writer, const OfficeBlocks& notes);

}  // namespace rubricate
