// OpenDocument slides as a recorded text: each slide a section, and the speaker's notes behind them all.
#include <extract/odf_body.hpp>
#include <extract/odf_package.hpp>
#include <extract/office.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace rubricate {
namespace {

class Slides : public OdfSink {
 public:
  Slides(Archive& archive, DocumentRecorder& recorder) : archive_(archive), recorder_(recorder), writer_(recorder) {}

  void block(OfficeBlock block) override { writer_.write(block); }
  void note(OfficeBlocks blocks) override { speaker_notes(blocks); }  // slides have none
  std::string formula(std::string_view object) override { return read_odf_formula(archive_, object); }

  void begin_slide() override {
    writer_.finish();
    if (slides_++ > 0) recorder_.page();
  }

  /// All its paragraphs are one title.
  void slide_title(const OfficeBlocks& blocks) override {
    OfficeParagraph title;
    for (const OfficeBlock& block : blocks) {
      const auto* const paragraph = std::get_if<OfficeParagraph>(&block);
      if (paragraph == nullptr) continue;
      if (!title.is_empty()) title.add_text("\n", plain, {});
      for (OfficePiece piece : paragraph->pieces) {
        piece.link = 0;       // it counts the paragraph's links
        piece.style = plain;  // how the slides are laid out
        title.pieces.push_back(std::move(piece));
      }
    }
    write_slide_title(writer_, std::move(title));
  }

  void speaker_notes(const OfficeBlocks& blocks) override { std::ranges::copy(blocks, std::back_inserter(notes_)); }

  void finish() {
    writer_.finish();
    write_speaker_notes(writer_, notes_);
  }

  [[nodiscard]] std::uint32_t count() const { return slides_; }

 private:
  Archive& archive_;
  DocumentRecorder& recorder_;
  BlockWriter writer_;
  OfficeBlocks notes_;
  std::uint32_t slides_ = 0;
};

}  // namespace

ReadResult<void> read_odp(Archive& archive, DocumentRecorder& recorder, ArtifactFacts& facts) {
  if (auto checked = check_odf(archive); !checked) return checked;
  const auto content = archive.read("content.xml");
  if (!content) return std::unexpected(content.error());
  OdfStyles styles;
  read_odf_styles(archive, styles);
  Slides slides(archive, recorder);
  OdfBody body(styles, slides);
  auto read = parse_xml(*content, body);
  body.finish();
  slides.finish();
  facts.author = read_odf_meta(archive).author;
  if (slides.count() > 0) facts.pages = slides.count();
  return read;
}

}  // namespace rubricate
