// XML as its handlers see it.
#include <extract/xml.hpp>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

// Writes down what it is given.
class Dump : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override {
    out += '<';
    out += name;
    for (const std::string_view wanted : {"w:val", "val", "?:val", "r:id"})
      if (const auto value = attributes.find(wanted)) out += ' ' + std::string(wanted) + '=' + std::string(*value);
    out += '>';
  }
  void end(std::string_view name) override { out += "</" + std::string(name) + '>'; }
  void text(std::string_view text) override { out += text; }

  std::string out;
};

std::string dump(std::string_view xml) {
  Dump handler;
  const auto result = parse_xml(xml, handler);
  return handler.out + (result ? "" : "!");
}

}  // namespace

TEST_CASE("xml: names have the usual prefix of their namespace") {
  constexpr std::string_view k_w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const auto with = [](std::string_view uri) {
    return "<x:p xmlns:x='" + std::string(uri) + "' x:val='1' val='2'>a</x:p>";
  };
  CHECK(dump(with(k_w)) == "<w:p w:val=1 val=2>a</w:p>");
  CHECK(dump(with("http://purl.oclc.org/ooxml/wordprocessingml/main")) == "<w:p w:val=1 val=2>a</w:p>");
  CHECK(dump(with("urn:oasis:names:tc:opendocument:xmlns:text:1.0")) == "<text:p val=2>a</text:p>");
  CHECK(dump(with("urn:other")) == "<?:p val=2 ?:val=1>a</?:p>");
  CHECK(dump("<p xmlns='" + std::string(k_w) + "' val='2'/>") == "<w:p val=2></w:p>");
  CHECK(dump("<w:p xmlns:w='urn:trap'/>") == "<?:p></?:p>");
  CHECK(dump("<p/>") == "<p></p>");
}

TEST_CASE("xml: text comes as UTF-8, with its entities resolved") {
  CHECK(dump("<p>a &amp; b &#x2014; <![CDATA[<c>]]></p>") == "<p>a & b \u2014 <c></p>");
  CHECK(dump({"\xFF\xFE<\0p\0>\0\xE9\0<\0/\0p\0>\0", 18}) == "<p>\u00E9</p>");
  CHECK(dump("\xEF\xBB\xBF<p>\u00E9</p>") == "<p>\u00E9</p>");
}

TEST_CASE("xml: what is not well-formed is refused behind what was read") {
  CHECK(dump("") == "!");
  CHECK(dump("<p>a") == "<p>a!");
  CHECK(dump("<p>a</q>") == "<p>a!");
  CHECK(dump("<p>\xFF</p>") == "<p>!");
  CHECK(dump("<p></p><p/>") == "<p></p>!");
  CHECK(dump("<w:p/>") == "!");
  CHECK(dump("<p>&other;</p>") == "<p>!");
}

TEST_CASE("xml: a document type is refused, and so are its entities") {
  CHECK(dump("<!DOCTYPE p><p>a</p>") == "!");
  CHECK(dump("<!DOCTYPE p [<!ENTITY b 'aaaa'>]><p>&b;</p>") == "!");
  Dump handler;
  const auto result = parse_xml("<!DOCTYPE p SYSTEM 'file:///etc/passwd'><p/>", handler);
  REQUIRE(!result);
  CHECK(result.error().opening == Opening::damaged);
  CHECK(result.error().message.contains("document type"));
}

TEST_CASE("xml: elements nest only so deep") {
  const auto nested = [](std::uint32_t depth) {
    std::string xml;
    for (std::uint32_t i = 0; i < depth; ++i) xml += "<p>";
    for (std::uint32_t i = 0; i < depth; ++i) xml += "</p>";
    return xml;
  };
  CHECK(dump(nested(k_deepest_xml)) == nested(k_deepest_xml));
  CHECK(dump(nested(k_deepest_xml + 1)).ends_with("!"));
  CHECK(dump(nested(1'000'000)).ends_with("!"));
}

}  // namespace rubricate
