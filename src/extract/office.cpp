// Which office type an archive is, and the reader for it.
#include <extract/office.hpp>
#include <extract/xml.hpp>

#include <algorithm>
#include <tuple>

namespace rubricate {
namespace {

struct OfficeType {
  std::string_view mark;
  std::string_view type;
};

// What a content type of a package's main part has in it: documents, templates, slide shows, with macros or without.
constexpr OfficeType k_main_parts[] = {
    {"wordprocessingml", "docx"}, {"ms-word", "docx"},       {"presentationml", "pptx"},
    {"ms-powerpoint", "pptx"},    {"spreadsheetml", "xlsx"}, {"ms-excel", "xlsx"},
};

constexpr OfficeType k_mimetypes[] = {
    {"application/vnd.oasis.opendocument.text", "odt"},
    {"application/vnd.oasis.opendocument.presentation", "odp"},
    {"application/vnd.oasis.opendocument.spreadsheet", "ods"},
    {"application/epub+zip", "epub"},
};

// Finds the type of the main part.
class ContentTypes : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (!type_.empty() || (name != "ct:Override" && name != "ct:Default")) return;
    const std::string_view content = attributes.get("ContentType");
    if (!content.ends_with(".main+xml")) return;
    for (const auto& [mark, type] : k_main_parts)
      if (type_.empty() && content.contains(mark)) type_ = type;
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view /*text*/) override {}

  [[nodiscard]] std::string_view type() const { return type_; }

 private:
  std::string_view type_;
};

// Apple's programs write no type, only objects in a form of their own. The first one in this entry is the document, and
// its number tells: 10000 is that of Pages (as two bytes, behind the byte for its field).
std::string_view type_of_iwork(Archive& archive) {
  constexpr std::string_view k_document = "Index/Document.iwa";
  if (archive.find("index.apxl") != nullptr) return "key";
  if (archive.find(k_document) == nullptr) return {};
  if (std::ranges::any_of(archive.entries(), [](const ArchiveEntry& e) { return e.name.starts_with("Index/Slide"); }))
    return "key";
  constexpr std::string_view k_pages_document = "\x08\x90\x4E";
  constexpr std::size_t k_first_object = 64;  // bytes
  const auto bytes = archive.read(k_document);
  return !bytes || std::string_view(*bytes).substr(0, k_first_object).contains(k_pages_document) ? "pages" : "numbers";
}

}  // namespace

std::string_view office_type(Archive& archive) {
  if (const auto mimetype = archive.read("mimetype"))
    for (const auto& [mark, type] : k_mimetypes)
      if (mimetype->starts_with(mark)) return type;
  if (const auto bytes = archive.read("[Content_Types].xml")) {
    ContentTypes types;
    // What stands before a mistake is enough: the reader will find the mistake again, where it matters.
    std::ignore = parse_xml(*bytes, types);
    if (!types.type().empty()) return types.type();
  }
  const std::string_view iwork = type_of_iwork(archive);
  return iwork.empty() ? "zip" : iwork;
}

ReadResult<void> read_office(Archive& archive, std::string_view type, DocumentRecorder& recorder,
                             ArtifactFacts& facts) {
  if (type == "docx") return read_docx(archive, recorder, facts);
  if (type == "pptx") return read_pptx(archive, recorder, facts);
  if (type == "odt") return read_odt(archive, recorder, facts);
  if (type == "odp") return read_odp(archive, recorder, facts);
  return std::unexpected(ReadProblem{Opening::unsupported, {}});
}

}  // namespace rubricate
