// Office files that were damaged on their way, or on purpose.
#include "../document/invariants.hpp"
#include "mutants.hpp"
#include "office_parts.hpp"

#include <document/recorder.hpp>
#include <extract/office.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

struct Sample {
  std::string type;
  std::string xml;  // its parts, as `office_file` takes them
};

// The seeds of the fuzzer.
std::vector<Sample> samples() {
  std::vector<Sample> found;
  for (const auto& entry : std::filesystem::directory_iterator(RUBRICATE_SOURCE_DIR "/tests/fuzz/corpus/office")) {
    const std::string name = entry.path().filename();
    if (!name.contains('-')) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    found.push_back({name.substr(0, name.find('-')), bytes.substr(1)});
  }
  return found;
}

// How it went; checks that what was recorded is whole, and not much longer than the file.
Opening read_bytes(std::string_view bytes) {
  auto archive = Archive::open(bytes);
  if (!archive) return archive.error().opening;
  std::string_view type = office_type(*archive);
  if (archive->find("word/document.xml") != nullptr) type = "docx";
  if (archive->find("ppt/presentation.xml") != nullptr) type = "pptx";
  DocumentRecorder recorder;
  ArtifactFacts facts;
  const auto read = read_office(*archive, type, recorder, facts);
  CHECK(recorder.size() <= 10'000 + 20 * bytes.size());
  const auto replayed = replay(recorder.take());
  REQUIRE(replayed);
  CHECK(test::broken_invariant(replayed->document, replayed->source) == std::nullopt);
  return read ? Opening::text : read.error().opening;
}

bool is_expected(Opening opening) {
  return opening == Opening::text || opening == Opening::damaged || opening == Opening::too_large ||
         opening == Opening::encrypted || opening == Opening::unsupported;
}

}  // namespace

TEST_CASE("office: whole samples are read") {
  const auto found = samples();
  CHECK(found.size() >= 5);
  for (const auto& [type, xml] : found) {
    CAPTURE(type);
    CHECK(is_expected(read_bytes(office_file(type, xml))));
    if (type == "docx" || type == "pptx") CHECK(read_bytes(office_file(type, xml)) == Opening::text);
  }
}

TEST_CASE("office: files that are cut off anywhere are damaged, and nothing worse") {
  for (const auto& [type, xml] : samples()) {
    const std::string whole = office_file(type, xml);
    for (std::size_t size = 0; size < whole.size(); size += 97)
      CHECK(read_bytes(std::string_view(whole).substr(0, size)) == Opening::damaged);
    for (std::size_t size = 0; size < xml.size(); size += 97)
      CHECK(is_expected(read_bytes(office_file(type, std::string_view(xml).substr(0, size)))));
  }
}

TEST_CASE("office: mutants of the archive and of what stands in it do no harm") {
  for (const auto& [type, xml] : samples()) {
    for_each_mutant(office_file(type, xml), 300,
                    [](std::string_view mutant) { CHECK(is_expected(read_bytes(mutant))); });
    for_each_mutant(xml, 300,
                    [&](std::string_view mutant) { CHECK(is_expected(read_bytes(office_file(type, mutant)))); });
  }
}

TEST_CASE("office: deep nesting, rings of styles and many spans are bounded") {
  constexpr std::string_view k_w = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
  const auto document = [&](const std::string& body) {
    return "<w:document " + std::string(k_w) + "><w:body>" + body + "</w:body></w:document>";
  };
  const auto repeated = [](std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
  };
  CHECK(read_bytes(office_file("docx", document(repeated("<w:tbl><w:tr><w:tc>", 80) + "<w:p/>" +
                                                repeated("</w:tc></w:tr></w:tbl>", 80)))) == Opening::text);
  CHECK(read_bytes(office_file("docx", document(repeated("<w:tbl><w:tr><w:tc>", 50'000)))) == Opening::damaged);
  CHECK(read_bytes(office_file("docx", document("<w:p><w:r>" + repeated("<w:fldChar w:fldCharType='begin'/>", 50'000) +
                                                "<w:t>x</w:t></w:r></w:p>"))) == Opening::text);
  const std::string wide = "<w:tc><w:tcPr><w:gridSpan w:val='63'/></w:tcPr></w:tc>";
  CHECK(read_bytes(office_file("docx", document("<w:tbl>" + repeated("<w:tr>" + repeated(wide, 20) + "</w:tr>", 2'000) +
                                                "</w:tbl>"))) == Opening::text);
  std::string styles = "<w:styles " + std::string(k_w) + ">";
  std::string body;
  for (int i = 0; i < 5'000; ++i) {
    styles += "<w:style w:styleId='s" + std::to_string(i) + "'><w:basedOn w:val='s" + std::to_string((i + 1) % 5'000) +
              "'/></w:style>";
    body += "<w:p><w:pPr><w:pStyle w:val='s" + std::to_string(i) + "'/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
  }
  CHECK(read_bytes(office_file("docx", document(body) + '\0' + styles + "</w:styles>")) == Opening::text);
}

}  // namespace rubricate
