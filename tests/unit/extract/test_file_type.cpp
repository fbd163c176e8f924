// Types told by first bytes, and texts that stay texts.
#include "mutants.hpp"
#include "pictures.hpp"

#include <extract/file_type.hpp>
#include <submission/names.hpp>

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using namespace std::string_literals;

std::string type_of(std::string_view bytes) {
  const FileType* const type = file_type_of(bytes);
  return type == nullptr ? "" : std::string(type->id);
}

constexpr auto k_ids = std::to_array<std::string_view>(
    {"txt",  "html", "xml", "pdf",    "docx",    "odt",  "pages",  "epub",       "doc", "rtf",     "wpd",
     "pub",  "one",  "ps",  "pptx",   "odp",     "key",  "ppt",    "xlsx",       "ods", "numbers", "xls",
     "png",  "jpg",  "gif", "webp",   "heic",    "avif", "tiff",   "bmp",        "svg", "ico",     "psd",
     "mp4",  "m4v",  "mov", "3gp",    "mkv",     "webm", "avi",    "wmv",        "mpg", "ts",      "flv",
     "ogv",  "mp3",  "wav", "flac",   "m4a",     "aac",  "aiff",   "amr",        "caf", "wma",     "ogg",
     "opus", "zip",  "7z",  "rar",    "gz",      "bz2",  "xz",     "tar",        "exe", "elf",     "sqlite",
     "msg",  "lnk",  "url", "webloc", "desktop", "gdoc", "icloud", "appledouble"});

}  // namespace

TEST_CASE("every type has a name with its article, and its own ending first") {
  for (const std::string_view id : k_ids) {
    CAPTURE(id);
    const FileType* const type = find_file_type(id);
    REQUIRE(type != nullptr);
    CHECK((type->name.starts_with("a ") || type->name.starts_with("an ") || type->name.starts_with("what ")));
    REQUIRE_FALSE(type->endings.empty());
    if (id != "appledouble") CHECK(type->endings.front() == id);
  }
  CHECK(find_file_type("") == nullptr);
  CHECK(find_file_type("xyz") == nullptr);
}

TEST_CASE("a file's kind is the same by its bytes and by its name") {
  for (const std::string_view id : k_ids) {
    const FileKind by_name = kind_of(id);
    if (by_name == FileKind::other) continue;
    CAPTURE(id);
    CHECK(to_string(find_file_type(id)->kind) == to_string(by_name));
  }
}

TEST_CASE("files are told by what stands first in them") {
  const auto riff = [](std::string_view form) { return "RIFF\x10\0\0\0"s + std::string(form) + "    "; };
  const auto brand = [](std::string_view name) { return "\0\0\0\x18"s + "ftyp" + std::string(name) + "\0\0\0\0mif1"s; };
  const std::string mp3 = "\xFF\xFB\x90\x00"s + std::string(413, '\0');
  const std::string aac = "\xFF\xF1\x50\x80\x02\x1F\xFC"s + std::string(9, '\0');
  struct Case {
    std::string bytes;
    std::string_view type;
  };
  for (const auto& [bytes, type] : {
           Case{"%PDF-1.7\n", "pdf"},
           Case{std::string(1000, '\0') + "%PDF-1.4", "pdf"},
           Case{"\xEF\xBB\xBF\r\n%PDF-1.4", "pdf"},
           Case{"%PDF-1.4\n%\xE2\xE3\xCF\xD3"s + std::string(300, '\0'), "pdf"},
           Case{"PK\x03\x04\x14\0\0\0a.pdf%PDF-1.4"s, "zip"},
           Case{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR%PDF-1.4"s, "png"},
           Case{"PK\x03\x04\x14\0"s, "zip"},
           Case{"PK\x03\x04\n\0\0\0\0\0"s + std::string(20, '\0') + "Ann.pdf%PDF-1.7\n", "zip"},
           Case{"Ann.pdf" + std::string(250, '\0') + "ustar" + std::string(250, '\0') + "%PDF-1.7\n", "tar"},
           Case{riff("AVI ") + "\0\0%PDF-1.7"s, "avi"},
           Case{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "doc"},
           Case{"{\\rtf1\\ansi", "rtf"},
           Case{riff("WAVE"), "wav"},
           Case{riff("AVI "), "avi"},
           Case{riff("WEBP"), "webp"},
           Case{"FORM\0\0\0\x10"s + "AIFFCOMM", "aiff"},
           Case{brand("heic"), "heic"},
           Case{brand("mif1"), "heic"},
           Case{brand("mif1") + "avif", "avif"},
           Case{brand("avif"), "avif"},
           Case{brand("qt  "), "mov"},
           Case{brand("M4A "), "m4a"},
           Case{brand("M4V "), "m4v"},
           Case{brand("3gp5"), "3gp"},
           Case{brand("isom"), "mp4"},
           Case{brand("xyz"), "mp4"},
           Case{"\0\0\0\x08wide\0\0"s, "mov"},
           Case{"\x1A\x45\xDF\xA3\x01\0\0\0\0\0\0\x23\x42\x82\x84webm"s, "webm"},
           Case{"\x1A\x45\xDF\xA3\x01\0\0\0\0\0\0\x23\x42\x82\x88matroska"s, "mkv"},
           Case{"OggS\0\x02"s + std::string(22, '\0') + "OpusHead", "opus"},
           Case{"OggS\0\x02"s + std::string(22, '\0') + "\x80theora", "ogv"},
           Case{"OggS\0\x02"s + std::string(22, '\0') + "\x01vorbis", "ogg"},
           Case{"ID3\x03\0\0\0\0\0\x10"s, "mp3"},
           Case{mp3 + mp3, "mp3"},
           Case{mp3, ""},  // nothing follows
           Case{aac + aac, "aac"},
           Case{"7z\xBC\xAF\x27\x1C"s, "7z"},
           Case{"\x1F\x8B\x08\0"s, "gz"},
           Case{std::string(257, '\0') + "ustar", "tar"},
           Case{"MZ\x90\0"s, "exe"},
           Case{"L\0\0\0\x01\x14\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46"s, "lnk"},
           Case{"\0\x05\x16\x07\0\x02"s, "appledouble"},
           Case{"bplist00\xD1\x01\x02SURL_\x10\x18http"s, "webloc"},
           Case{"bplist00\xD3\x5CNSURLNameKey\0"s, "icloud"},
           Case{"\0\x01\x02\x03"s, ""},
           Case{"", ""},
       }) {
    CAPTURE(type);
    CAPTURE(bytes);
    CHECK(type_of(bytes) == type);
  }
  for (const auto& [type, bytes] : pictures::all()) CHECK(type_of(bytes) == type);
}

TEST_CASE("texts that stand for something else are told") {
  struct Case {
    std::string_view bytes, type;
  };
  for (const auto& [bytes, type] : {
           Case{"[InternetShortcut]\r\nURL=https://example.org/\r\n", "url"},
           Case{"[{000214A0-0000-0000-C000-000000000046}]\nProp3=19,11\n[InternetShortcut]\nURL=x\n", "url"},
           Case{"[Desktop Entry]\nType=Link\nURL=https://example.org\n", "desktop"},
           Case{"<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"x\">\n<plist "
                "version=\"1.0\"><dict><key>URL</key><string>https://example.org</string></dict></plist>",
                "webloc"},
           Case{R"({"url": "https://docs.google.com/open?id=1", "doc_id": "1", "email": "a@example.org"})", "gdoc"},
           Case{R"({"":"WARNING! DO NOT EDIT THIS FILE!","doc_id":"1","resource_key":"","email":"a@example.org"})",
                "gdoc"},
           Case{"<!DOCTYPE HTML>\n<title>x</title>", "html"},
           Case{"\xEF\xBB\xBF\n<!-- saved -->\n<html lang='en'>", "html"},
           Case{"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", "html"},
           Case{"<?xml version='1.0'?><!-- a drawing -->\n<svg:svg>", "svg"},
           Case{"<?xml version='1.0'?><office:document>", "xml"},
       }) {
    CAPTURE(bytes);
    CHECK(type_of(bytes) == type);
  }
}

TEST_CASE("prose stays prose, whatever it begins with") {
  for (const std::string_view bytes : {"The wide world.",
                                       "The moovies",
                                       "BM was here",
                                       "MZ said",
                                       "ID3 tags are",
                                       "GGGGGG",
                                       "GIF89a is a format",
                                       "RIFF and WAVE",
                                       "%PDF is what we hand in; a file begins with %PDF-1.7",
                                       "import os\n",
                                       "#include <x>\n",
                                       "# Title\n",
                                       "<b>bold</b> Markdown",
                                       "<htmlish>",
                                       "{\"name\": 1}",
                                       "[link](x)",
                                       "[ ] to do",
                                       "a,b\n1,2\n",
                                       "L",
                                       "---\ntitle: x\n---\n",
                                       "\xEF\xBB\xBFwith a mark",
                                       "caf\xC3\xA9",
                                       " \n",
                                       "Cut <?xml version='1.0'?>"}) {
    CAPTURE(bytes);
    CHECK(type_of(bytes) == "txt");
  }
  CHECK(type_of("\xFF\xFEH\0i\0"s) == "txt");
  CHECK(type_of("\xFE\xFF\0H\0i"s) == "txt");
  // A head that ends within a character.
  std::string long_text(k_head_bytes - 2, 'x');
  CHECK(type_of(long_text + "\xE2\x82\xAC and so on") == "txt");
  CHECK(type_of(long_text.substr(0, 100) + "\xE2\x82") == "");
}

TEST_CASE("any bytes have a type or none") {
  for (const auto& [type, bytes] : pictures::all()) {
    for_each_beginning(bytes, [](std::string_view beginning) { (void)file_type_of(beginning); });
    for_each_mutant(bytes, 1000, [](std::string_view mutant) { (void)file_type_of(mutant); });
  }
}

TEST_CASE("endings that files of a type usually have") {
  struct Case {
    std::string_view type, ending;
    bool usual;
  };
  for (const auto& [type, ending, usual] : {
           Case{"jpg", "jpeg", true},
           Case{"png", "jpg", false},
           Case{"docx", "pdf", false},
           Case{"txt", "md", true},
           Case{"txt", "csv", true},
           Case{"txt", "docx", false},
           Case{"html", "md", true},
           Case{"mp4", "m4a", true},
           Case{"gdoc", "gslides", true},
       }) {
    CAPTURE(type);
    CAPTURE(ending);
    CHECK(has_usual_ending(*find_file_type(type), ending) == usual);
  }
}

}  // namespace rubricate
