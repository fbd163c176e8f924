// Word documents as a recorded text.
#include <document/words.hpp>
#include <extract/docx_body.hpp>
#include <extract/office.hpp>

#include <utility>

namespace rubricate {
namespace {

// Records what is read.
class Writing : public DocxSink {
 public:
  explicit Writing(DocumentRecorder& recorder) : writer_(recorder) {}

  void block(OfficeBlock block) override { writer_.write(block); }
  void note(OfficeBlocks blocks) override { writer_.write_note(blocks); }
  void finish() { writer_.finish(); }
  [[nodiscard]] std::uint32_t words() const { return writer_.words(); }

 private:
  BlockWriter writer_;
};

// Reads part after part, and keeps the first problem: a part that is damaged does not keep the others from being read.
class DocxReader {
 public:
  DocxReader(Archive& archive, DocumentRecorder& recorder)
      : archive_(archive), writing_(recorder), package_(read_relations(archive, "")) {}

  ReadResult<void> read() {
    const std::string_view main = package_.part_of_type("officeDocument");
    main_ = main.empty() ? "word/document.xml" : main;
    relations_ = read_relations(archive_, main_);
    read_if_there("styles", context_.styles);
    read_if_there("numbering", context_.numbering);
    DocxBody body(context_, relations_, writing_);
    note(read_part(archive_, main_, body));
    finish(body);
    fewest_pages_ = body.fewest_pages();
    read_notes("footnotes", context_.footnotes);
    read_notes("endnotes", context_.endnotes);
    writing_.finish();
    return result_;
  }

  void tell(ArtifactFacts& facts) {
    facts.author = read_author(archive_, package_);
    const SavedCounts saved = read_saved_counts(archive_, package_);
    if (saved.words && counts_agree(*saved.words, writing_.words()) && saved.pages >= fewest_pages_)
      facts.pages = saved.pages;
  }

 private:
  void note(ReadResult<void> read) {
    if (result_ && !read) result_ = std::move(read);
  }

  void read_if_there(std::string_view type, XmlHandler& handler) {
    const std::string_view part = relations_.part_of_type(type);
    if (archive_.find(part) != nullptr) note(read_part(archive_, part, handler));
  }

  void read_notes(std::string_view type, const std::unordered_set<std::string>& wanted) {
    if (wanted.empty()) return;
    const Relations relations = read_relations(archive_, relations_.part_of_type(type));
    DocxBody body(context_, relations, writing_, wanted);
    read_if_there(type, body);
    finish(body);
  }

  void finish(DocxBody& body) {
    body.finish();
    if (body.is_incomplete())
      note(std::unexpected(ReadProblem{Opening::unsupported,
                                       "a part of it is embedded as a web page or another document; open it in Word, "
                                       "save it again, and hand that in"}));
  }

  Archive& archive_;
  Writing writing_;
  DocxContext context_;
  Relations package_;
  Relations relations_;  // of the main part
  std::string main_;
  std::uint32_t fewest_pages_ = 1;
  ReadResult<void> result_;
};

}  // namespace

ReadResult<void> read_docx(Archive& archive, DocumentRecorder& recorder, ArtifactFacts& facts) {
  DocxReader reader(archive, recorder);
  auto read = reader.read();
  reader.tell(facts);
  return read;
}

}  // namespace rubricate
