// PowerPoint slides as a recorded text: each slide a section, and the speaker's notes behind them all.
#include <extract/office.hpp>
#include <extract/package.hpp>
#include <extract/pptx_slide.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace rubricate {
namespace {

// Finds the slides in the order in which they are shown.
class Presentation : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "p:sldId") slides_.emplace_back(attributes.get("r:id"));
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view /*text*/) override {}

  [[nodiscard]] const std::vector<std::string>& slides() const { return slides_; }

 private:
  std::vector<std::string> slides_;  // ids of relations
};

class PptxReader {
 public:
  PptxReader(Archive& archive, DocumentRecorder& recorder)
      : archive_(archive), recorder_(recorder), writer_(recorder) {}

  ReadResult<void> read(ArtifactFacts& facts) {
    const Relations package = read_relations(archive_, "");
    const std::string_view named = package.part_of_type("officeDocument");
    const std::string main(named.empty() ? "ppt/presentation.xml" : named);
    const Relations relations = read_relations(archive_, main);
    Presentation presentation;
    note(read_part(archive_, main, presentation));
    for (const std::string& id : presentation.slides()) {
      const Relation* const slide = relations.find(id);
      if (slide != nullptr && seen_.insert(slide->target).second) read_slide(slide->target);
    }
    write_speaker_notes(writer_, notes_);
    if (slides_ > 0) facts.pages = slides_;
    facts.author = read_author(archive_, package);
    return result_;
  }

 private:
  void read_slide(const std::string& part) {
    const Relations relations = read_relations(archive_, part);
    PptxSlide slide(PptxSlide::Kind::slide, relations,
                    [&](std::string_view id) { return read_diagram(relations, id); });
    note(read_part(archive_, part, slide));
    slide.finish();
    // A slide that is hidden keeps its number, by which PowerPoint names the others.
    if (slides_++ > 0) recorder_.page();
    if (slide.is_hidden()) return;
    if (!slide.title().is_empty()) write_slide_title(writer_, slide.title());
    writer_.write(slide.blocks());
    writer_.finish();
    if (const std::string_view notes = relations.part_of_type("notesSlide"); !notes.empty()) read_notes(notes);
  }

  void read_notes(std::string_view part) {
    const Relations relations = read_relations(archive_, part);
    PptxSlide notes(PptxSlide::Kind::notes, relations);
    note(read_part(archive_, part, notes));
    notes.finish();
    std::ranges::copy(notes.blocks(), std::back_inserter(notes_));
  }

  OfficeBlocks read_diagram(const Relations& relations, std::string_view id) {
    const Relation* const data = relations.find(id);
    if (data == nullptr || !seen_.insert(data->target).second) return {};
    PptxSlide diagram(PptxSlide::Kind::diagram, relations);
    note(read_part(archive_, data->target, diagram));
    diagram.finish();
    return diagram.blocks();
  }

  void note(ReadResult<void> read) {
    if (result_ && !read) result_ = std::move(read);
  }

  Archive& archive_;
  DocumentRecorder& recorder_;
  BlockWriter writer_;
  OfficeBlocks notes_;
  std::unordered_set<std::string> seen_;  // parts: each is shown once, however often a hostile file names it
  std::uint32_t slides_ = 0;
  ReadResult<void> result_;
};

}  // namespace

ReadResult<void> read_pptx(Archive& archive, DocumentRecorder& recorder, ArtifactFacts& facts) {
  return PptxReader(archive, recorder).read(facts);
}

}  // namespace rubricate
