// The rows of a file, and the JSON that holds to its schema.
#include "schema.hpp"

#include <report/inspect.hpp>

#include <fstream>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

InspectedFile picture() {
  InspectedFile one;
  one.file.source.path = "flyer\x1b[2J.jpg";
  one.file.kind = FileKind::image;
  one.file.opening = Opening::facts;
  one.file.size = 12345;
  one.file.facts = {.type = "jpg",
                    .pages = std::nullopt,
                    .width = 1200,
                    .height = 800,
                    .seconds = std::nullopt,
                    .has_position = true,
                    .author = "Ana \x1b[31m"};
  one.type_name = "a JPEG picture";
  one.name_fits = true;
  return one;
}

std::string text_of(InspectedFile file, std::size_t width = 200) {
  Inspection inspection;
  inspection.files.push_back(std::move(file));
  return write_inspection_text(inspection, {.width = width});
}

bool has_row(const InspectedFile& file, std::string_view row) {
  return ("\n" + text_of(file)).find("\n" + std::string(row) + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("each thing that is known of a file has a row, and what is not has none") {
  CHECK(text_of(picture()) ==
        "flyer<U+001B>[2J.jpg: a JPEG picture\n"
        "  size      12 kB (12345 bytes)\n"
        "  opened    yes; it holds no text\n"
        "  picture   1200 × 800 pixels\n"
        "  position  yes: where it was taken stands in it, for everybody to see (GPS)\n"
        "  author    Ana <U+001B>[31m\n");
  CHECK(text_of({}) == ": an empty file\n  size      0 bytes\n  opened    no: there is nothing in it\n");
}

TEST_CASE("words are told by the kind of text that they stand in") {
  InspectedFile file = picture();
  file.text = TextCounts{};
  CHECK(has_row(file, "  words     none"));
  CHECK(has_row(file, "  holds     no headings, lists, tables, pictures, links or footnotes"));
  file.text->words[0] = 376;
  CHECK(has_row(file, "  words     376 in paragraphs"));
  file.text->words[2] = 36;
  file.text->headings = 1;
  file.text->footnotes = 2;
  CHECK(has_row(file, "  words     412: 376 in paragraphs, 36 in lists"));
  CHECK(has_row(file, "  holds     1 heading, 2 footnotes"));
  file.text->is_guessed = true;
  CHECK(has_row(file, "  holds     1 heading, 2 footnotes (guessed from where the words stand)"));
}

TEST_CASE("a sound or film has its duration") {
  InspectedFile file = picture();
  file.file.facts.seconds = 245.9;
  CHECK(has_row(file, "  duration  4:05 minutes"));
}

TEST_CASE("pages are slides where the file has slides") {
  InspectedFile file = picture();
  file.file.facts.pages = 12;
  CHECK(has_row(file, "  pages     12"));
  file.file.kind = FileKind::slides;
  CHECK(has_row(file, "  slides    12"));
}

TEST_CASE("every way in which opening ends has words of its own kind") {
  for (int i = 0; i <= static_cast<int>(Opening::no_helper); ++i) {
    InspectedFile file = picture();
    file.file.opening = static_cast<Opening>(i);
    const bool well = is_opened(file.file);
    const std::string text = text_of(file);
    const bool says_no = text.find("opened    no: ") != std::string::npos;
    const bool has_said = says_no || text.find("opened    yes") != std::string::npos;
    CHECK_MESSAGE(has_said, to_string(file.file.opening));
    if (file.file.opening == Opening::text || file.file.opening == Opening::facts) CHECK_FALSE(says_no);
    if (!well && file.file.opening != Opening::no_text) CHECK(says_no);
  }
}

TEST_CASE("several files end with how many there are") {
  Inspection inspection;
  inspection.files = {picture(), picture()};
  inspection.files[0].text = TextCounts{.words = {7}};
  const auto last_line = [&] {
    std::string text = write_inspection_text(inspection, {});
    text.pop_back();
    return text.substr(text.rfind('\n') + 1);
  };
  CHECK(last_line() == "2 files, 7 words in all.");
  inspection.files[1].file.opening = Opening::damaged;
  inspection.unread = {"nix"};
  CHECK(last_line() == "3 files, 7 words in all; 2 could not be opened.");
}

TEST_CASE("a finding says in which line it is, and its own file is not named twice") {
  InspectedFile file = picture();
  file.file.source = {.path = "a.md", .text = "one\ntwo\n"};
  file.findings = {{.id = "document/limit",
                    .severity = Severity::unsure,
                    .address = {},
                    .place = Place{0, {4, 7}},
                    .message = "Too \x1b much.",
                    .help = "Less."},
                   {.id = "files/other-kind",
                    .severity = Severity::warning,
                    .address = {},
                    .place = Place{},
                    .message = "It is a PNG.",
                    .help = ""}};
  const std::string text = text_of(file);
  CHECK(
      text.ends_with("  cannot tell: line 2: Too <U+001B> much. [document/limit]\n"
                     "    help: Less.\n"
                     "  warning: It is a PNG. [files/other-kind]\n"));
}

TEST_CASE("JSON holds to its schema, whatever is known") {
  std::ifstream file(std::string(RUBRICATE_SOURCE_DIR) + "/man/inspect.schema.json");
  const auto schema = nlohmann::json::parse(file);
  Inspection inspection;
  inspection.files = {picture(), {}, picture()};
  inspection.files[1].file.state = FileState::unreadable;
  inspection.files[1].file.problem = "it is a link";
  inspection.files[2].text = TextCounts{.words = {1, 2, 3}};
  inspection.files[2].file.facts.seconds = 2.5;
  inspection.files[2].file.source.text = "one\ntwo\n";
  inspection.files[2].findings = {{"document/limit", Severity::unsure, "", Place{0, {4, 7}}, "Too much.", ""}};
  inspection.findings = {{"files/hidden", Severity::note, "", std::nullopt, "Left out.", "Rename it."}};
  inspection.unread = {"nix\x1b"};
  const std::string text = write_inspection_json(inspection, {.tool_version = "1"});
  const auto json = nlohmann::json::parse(text);
  CHECK(schema_errors(schema, json) == "");
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(json["files"][2]["text"]["words"] == 6);
  CHECK(json["files"][2]["findings"][0]["line"] == 2);
  CHECK(json["files"][0]["has_position"] == true);
  CHECK(json["findings"][0]["path"].is_null());
}

}  // namespace rubricate
