// OpenDocument texts as a recorded text.
#include <extract/odf_body.hpp>
#include <extract/odf_package.hpp>
#include <extract/office.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate {
namespace {

class Writing : public OdfSink {
 public:
  Writing(Archive& archive, DocumentRecorder& recorder) : archive_(archive), writer_(recorder) {}

  void block(OfficeBlock block) override { writer_.write(block); }
  void note(OfficeBlocks blocks) override { notes_.push_back(std::move(blocks)); }

  std::string formula(std::string_view object) override { return read_odf_formula(archive_, object); }

  void finish() {
    writer_.finish();
    for (const OfficeBlocks& note : notes_) writer_.write_note(note);
  }

  [[nodiscard]] std::uint32_t words() const { return writer_.words(); }

 private:
  Archive& archive_;
  BlockWriter writer_;
  std::vector<OfficeBlocks> notes_;
};

}  // namespace

ReadResult<void> read_odt(Archive& archive, DocumentRecorder& recorder, ArtifactFacts& facts) {
  if (auto checked = check_odf(archive); !checked) return checked;
  const auto content = archive.read("content.xml");
  if (!content) return std::unexpected(content.error());
  OdfStyles styles;
  read_odf_styles(archive, styles);
  Writing writing(archive, recorder);
  OdfBody body(styles, writing);
  auto read = parse_xml(*content, body);
  body.finish();
  writing.finish();
  OdfMeta meta = read_odf_meta(archive);
  facts.author = std::move(meta.author);
  if (meta.words && counts_agree(*meta.words, writing.words())) facts.pages = meta.pages;
  return read;
}

}  // namespace rubricate
