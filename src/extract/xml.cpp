// XML read step by step with expat.
#include <extract/xml.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <expat.h>

namespace rubricate {
namespace {

struct Namespace {
  std::string_view uri;
  std::string_view prefix;
};

// OOXML has two sets: that of Microsoft and ECMA, which nearly all programs write, and the strict one of ISO 29500.
constexpr Namespace k_namespaces[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
    {"http://purl.oclc.org/ooxml/drawingml/picture", "pic"},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"},
    {"http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"},
    {"http://schemas.openxmlformats.org/presentationml/2006/main", "p"},
    {"http://purl.oclc.org/ooxml/presentationml/main", "p"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "ep"},
    {"http://purl.oclc.org/ooxml/officeDocument/extendedProperties", "ep"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"},
    {"http://schemas.microsoft.com/office/word/2010/wordml", "w14"},
    {"http://schemas.microsoft.com/office/drawing/2017/decorative", "adec"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:schemas-microsoft-com:office:office", "o"},
    {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/package/2006/content-types", "ct"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0", "presentation"},
    {"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"},
    {"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"},
    {"http://www.w3.org/1999/xlink", "xlink"},
    {"http://www.w3.org/1998/Math/MathML", "math"},
    {"http://www.w3.org/XML/1998/namespace", "xml"},
};

constexpr char k_separator = '\n';  // between a namespace and a name; stands in neither

std::string_view prefix_of(std::string_view uri) {
  const auto* const found = std::ranges::find(k_namespaces, uri, &Namespace::uri);
  return found == std::end(k_namespaces) ? "?" : found->prefix;
}

}  // namespace

class XmlStream::Parser {
 public:
  explicit Parser(XmlHandler& handler) : handler_(handler), parser_(XML_ParserCreateNS(nullptr, k_separator)) {
    if (parser_ == nullptr) {
      problem_ = ReadProblem{Opening::out_of_memory, {}};
      return;
    }
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
  }

  bool feed(std::string_view piece, bool is_last) {
    // Expat counts with int; archives hold no part that large.
    if (!problem_ && piece.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
      problem_ = ReadProblem{Opening::too_large, "a part of it is too large"};
    if (problem_) return false;
    const int is_final = is_last ? XML_TRUE : XML_FALSE;
    if (XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), is_final) == XML_STATUS_OK) return true;
    const std::string line = std::to_string(XML_GetCurrentLineNumber(parser_.get()));
    problem_ =
        ReadProblem{Opening::damaged, !refusal_.empty() ? std::string(refusal_) : "its XML is broken at line " + line};
    return false;
  }

  [[nodiscard]] ReadResult<void> result() const {
    if (problem_) return std::unexpected(*problem_);
    return {};
  }

 private:
  static Parser& self(void* data) { return *static_cast<Parser*>(data); }

  static void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    self(data).start(name, attributes);
  }

  static void XMLCALL on_end(void* data, const XML_Char* name) {
    Parser& parser = self(data);
    --parser.depth_;
    if (parser.refusal_.empty()) parser.handler_.end(parser.named(name, parser.name_));
  }

  static void XMLCALL on_text(void* data, const XML_Char* text, int size) {
    Parser& parser = self(data);
    if (parser.refusal_.empty()) parser.handler_.text({text, static_cast<std::size_t>(size)});
  }

  static void XMLCALL on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
                                 const XML_Char* /*public*/, int /*has_subset*/) {
    self(data).refuse("its XML brings a document type of its own, which no office program writes");
  }

  void start(const XML_Char* name, const XML_Char** attributes) {
    if (++depth_ > k_deepest_xml) refuse("its XML is nested too deeply");
    if (!refusal_.empty()) return;
    list_.clear();
    for (std::size_t used = 0; *attributes != nullptr; attributes += 2, ++used) {
      if (used == names_.size()) names_.emplace_back();
      list_.emplace_back(std::string_view(), attributes[1]);
      named(attributes[0], names_[used]);
    }
    for (std::size_t i = 0; i < list_.size(); ++i) list_[i].first = names_[i];
    handler_.start(named(name, name_), XmlAttributes(list_));
  }

  // Expat's "URI name" as "prefix:name", kept in `store`.
  static std::string_view named(std::string_view expat_name, std::string& store) {
    const std::size_t split = expat_name.find(k_separator);
    if (split == std::string_view::npos) {
      store = expat_name;
    } else {
      store = prefix_of(expat_name.substr(0, split));
      store += ':';
      store += expat_name.substr(split + 1);
    }
    return store;
  }

  void refuse(std::string_view why) {
    if (!refusal_.empty()) return;
    refusal_ = why;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  XmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, Free> parser_;
  std::string name_;
  std::vector<std::string> names_;  // of the attributes at hand; kept for their memory
  std::vector<std::pair<std::string_view, std::string_view>> list_;
  std::string_view refusal_;
  std::optional<ReadProblem> problem_;
  std::uint32_t depth_ = 0;
};

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  const auto found = std::ranges::find(list_, name, &std::pair<std::string_view, std::string_view>::first);
  if (found == list_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> number_of(std::string_view digits) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

XmlStream::XmlStream(XmlHandler& handler) : parser_(std::make_unique<Parser>(handler)) {}
XmlStream::~XmlStream() = default;

bool XmlStream::feed(std::string_view piece) { return parser_->feed(piece, false); }

ReadResult<void> XmlStream::finish() {
  (void)parser_->feed({}, true);
  return parser_->result();
}

ReadResult<void> parse_xml(std::string_view bytes, XmlHandler& handler) {
  XmlStream stream(handler);
  (void)stream.feed(bytes);
  return stream.finish();
}

}  // namespace rubricate
