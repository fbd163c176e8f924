// Office types are told by what stands in an archive.
#include "zip.hpp"

#include <extract/office.hpp>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string type_of(const std::vector<ZipEntry>& entries) {
  const std::string bytes = zip(entries);
  auto archive = Archive::open(bytes);
  return archive ? std::string(office_type(*archive)) : "damaged";
}

std::string type_by_content(std::string_view content_type) {
  return type_of({{.name = "[Content_Types].xml",
                   .content = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                              "<Default Extension='xlsx' ContentType='application/vnd.openxmlformats-officedocument."
                              "spreadsheetml.sheet'/><Override PartName='/x.xml' ContentType='" +
                              std::string(content_type) + "'/></Types>"}});
}

}  // namespace

TEST_CASE("office: packages are told by the content type of their main part") {
  constexpr std::string_view k_open = "application/vnd.openxmlformats-officedocument.";
  const auto open = [&](std::string_view rest) { return type_by_content(std::string(k_open) + std::string(rest)); };
  CHECK(open("wordprocessingml.document.main+xml") == "docx");
  CHECK(open("wordprocessingml.template.main+xml") == "docx");
  CHECK(open("presentationml.presentation.main+xml") == "pptx");
  CHECK(open("presentationml.slideshow.main+xml") == "pptx");
  CHECK(open("spreadsheetml.sheet.main+xml") == "xlsx");
  CHECK(open("wordprocessingml.styles+xml") == "zip");
  CHECK(type_by_content("application/vnd.ms-word.document.macroEnabled.main+xml") == "docx");
  CHECK(type_by_content("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml") == "pptx");
  CHECK(type_by_content("application/vnd.ms-excel.sheet.macroEnabled.main+xml") == "xlsx");
}

TEST_CASE("office: others are told by their mimetype, and Apple's by their parts") {
  const auto by_mimetype = [](std::string text) { return type_of({{.name = "mimetype", .content = std::move(text)}}); };
  CHECK(by_mimetype("application/vnd.oasis.opendocument.text") == "odt");
  CHECK(by_mimetype("application/vnd.oasis.opendocument.presentation\n") == "odp");
  CHECK(by_mimetype("application/vnd.oasis.opendocument.spreadsheet") == "ods");
  CHECK(by_mimetype("application/epub+zip") == "epub");
  CHECK(by_mimetype("text/plain") == "zip");
  CHECK(type_of({{.name = "letter.docx", .content = "PK"}}) == "zip");
  const auto iwork = [](std::string document) { return ZipEntry{.name = "Index/Document.iwa", .content = document}; };
  CHECK(type_of({iwork("\x20\x08\x01\x12\x05\x08\x90\x4E")}) == "pages");
  CHECK(type_of({iwork("\x20\x08\x01\x12\x05\x08\x01")}) == "numbers");
  CHECK(type_of({iwork("\x20\x08\x01\x12\x05\x08\x01"), {.name = "Index/Slide-1.iwa"}}) == "key");
}

TEST_CASE("office: types without a reader are unsupported") {
  const std::string bytes = zip({});
  auto archive = Archive::open(bytes);
  REQUIRE(archive);
  DocumentRecorder recorder;
  ArtifactFacts facts;
  for (const std::string_view type : {"zip", "xlsx", "pages", "key", "numbers", "epub", "ods"})
    CHECK(read_office(*archive, type, recorder, facts).error().opening == Opening::unsupported);
  CHECK(recorder.size() == 0);
}

}  // namespace rubricate
