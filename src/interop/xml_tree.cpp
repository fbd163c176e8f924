#include <interop/xml_tree.hpp>
#include <util/file.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <memory>

#include <expat.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_largest = 1'000'000;  // bytes
constexpr std::size_t k_deepest = 64;
constexpr std::string_view k_export_again = "Export the file again where it comes from.";

class XmlBuilder {
 public:
  XmlBuilder(std::string_view bytes, Remarks& remarks)
      : bytes_(bytes), remarks_(remarks), parser_(XML_ParserCreate("UTF-8")) {}

  std::optional<XmlNode> build() {
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    if (XML_Parse(parser_.get(), bytes_.data(), static_cast<int>(bytes_.size()), XML_TRUE) == XML_STATUS_OK)
      return std::move(root_);
    if (!refused_)
      remarks_.error(
          "convert/unreadable", place(),
          fmt::format("The file is no XML from here on ({}).", XML_ErrorString(XML_GetErrorCode(parser_.get()))),
          std::string(k_export_again));
    return std::nullopt;
  }

 private:
  static XmlBuilder& self(void* data) { return *static_cast<XmlBuilder*>(data); }

  static void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** /*attributes*/) {
    self(data).start(name);
  }
  static void XMLCALL on_end(void* data, const XML_Char* /*name*/) { self(data).end(); }
  static void XMLCALL on_text(void* data, const XML_Char* text, int size) {
    XmlBuilder& builder = self(data);
    if (!builder.refused_) builder.open_.back().text.append(text, static_cast<std::size_t>(size));
  }
  static void XMLCALL on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
                                 const XML_Char* /*public*/, int /*has_subset*/) {
    self(data).refuse("The file brings a document type of its own, which no export does.",
                      "Delete the lines from `<!DOCTYPE` to its `>`, if you trust the file.");
  }

  void start(const XML_Char* name) {
    if (refused_) return;
    if (open_.size() == k_deepest) {
      refuse(fmt::format("Elements are nested here more than {} deep.", k_deepest),
             "No rubric needs so many. Is this the right file?");
      return;
    }
    open_.push_back({name, "", {}, place()});
  }

  void end() {
    if (refused_) return;
    XmlNode node = std::move(open_.back());
    open_.pop_back();
    if (open_.empty())
      root_ = std::move(node);
    else
      open_.back().children.push_back(std::move(node));
  }

  /// What the parser is at.
  [[nodiscard]] Span place() const {
    const auto size = static_cast<XML_Index>(bytes_.size());
    const XML_Index begin = std::clamp<XML_Index>(XML_GetCurrentByteIndex(parser_.get()), 0, size);
    const XML_Index end = std::min<XML_Index>(begin + std::max(XML_GetCurrentByteCount(parser_.get()), 1), size);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void refuse(std::string message, std::string help) {
    if (!refused_) remarks_.error("convert/unreadable", place(), std::move(message), std::move(help));
    refused_ = true;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  std::string_view bytes_;
  Remarks& remarks_;
  std::unique_ptr<XML_ParserStruct, Free> parser_;
  std::vector<XmlNode> open_;
  std::optional<XmlNode> root_;
  bool refused_ = false;
};

}  // namespace

const XmlNode* XmlNode::find(std::string_view child) const {
  const auto found = std::ranges::find(children, child, &XmlNode::name);
  return found == children.end() ? nullptr : &*found;
}

std::string_view XmlNode::get(std::string_view child) const {
  const XmlNode* const found = find(child);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

std::optional<XmlNode> read_xml(std::string_view bytes, Remarks& remarks) {
  if (bytes.size() > k_largest) {
    remarks.error(
        "convert/unreadable", {},
        fmt::format("The file has {}, and at most {} are read.", size_in_words(bytes.size()), size_in_words(k_largest)),
        "Is this the right file? Take `grading.xml` of one activity.");
    return std::nullopt;
  }
  if (const auto wrong = utf8_error(bytes)) {
    const auto at = static_cast<std::uint32_t>(*wrong);
    remarks.error("convert/unreadable", {at, at + 1}, "The file is not UTF-8 text.", std::string(k_export_again));
    return std::nullopt;
  }
  return XmlBuilder(bytes, remarks).build();
}

}  // namespace rubricate
