// What a picture says of itself, whole and damaged.
#include "mutants.hpp"
#include "pictures.hpp"

#include <extract/picture.hpp>

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using pictures::exif_block;
using pictures::jpeg;

struct Read {
  ArtifactFacts facts;
  std::string problem;  ///< empty: it is whole
};

Read read(std::string_view bytes, std::string_view type) {
  Read out;
  const auto result = read_picture(bytes, type, out.facts);
  if (!result) {
    CHECK(result.error().opening == Opening::damaged);
    out.problem = result.error().message;
    CHECK_FALSE(out.problem.empty());
  }
  return out;
}

std::string size_of(const ArtifactFacts& facts) {
  const auto shown = [](auto side) { return side ? std::to_string(*side) : "?"; };
  return shown(facts.width) + "x" + shown(facts.height);
}

std::string size_of_svg(std::string_view attributes) {
  return size_of(read("<svg " + std::string(attributes) + "/>", "svg").facts);
}

}  // namespace

TEST_CASE("every format tells its size") {
  for (const auto& [type, bytes] : pictures::all()) {
    CAPTURE(type);
    const Read picture = read(bytes, type);
    CHECK(picture.problem.empty());
    CHECK(size_of(picture.facts) == (type == "heic" ? "300x200" : type == "avif" ? "200x300" : "30x20"));
  }
}

TEST_CASE("a picture is as wide as it is shown, after its rotation") {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const Read picture = read(jpeg(30, 20, exif_block({.orientation = orientation})), "jpg");
    CHECK(size_of(picture.facts) == (orientation < 5 ? "30x20" : "20x30"));
  }
  // HEIC is turned by its frame; what Exif says of it is then already done.
  CHECK(size_of(read(pictures::heic(300, 200, true, exif_block({.orientation = 6})), "heic").facts) == "200x300");
  CHECK(size_of(read(pictures::heic(300, 200, false, exif_block({.orientation = 6})), "heic").facts) == "300x200");
}

TEST_CASE("a position is noticed; what is left of one that was taken out is none") {
  using pictures::Exif;
  struct Case {
    Exif exif;
    bool has_position;
  };
  for (const auto& [exif, has_position] : {Case{Exif{}, false}, Case{Exif{.has_position = true}, true},
                                           Case{Exif{.has_position = true, .degrees = 0}, false},
                                           Case{Exif{.has_position = true, .degrees = 0, .denominator = 0}, false},
                                           Case{Exif{.has_position = true, .denominator = 0}, false}}) {
    CAPTURE(exif.degrees);
    CAPTURE(exif.denominator);
    CHECK(read(jpeg(30, 20, exif_block(exif)), "jpg").facts.has_position == has_position);
    CHECK(read(pictures::heic(30, 20, false, exif_block(exif)), "heic").facts.has_position == has_position);
  }
}

TEST_CASE("an author is told as people write names") {
  const auto author = [](std::string_view artist) {
    return read(jpeg(30, 20, exif_block({.artist = std::string(artist)})), "jpg").facts.author;
  };
  CHECK(author("").empty());
  CHECK(author("   ").empty());
  CHECK(author("  Ann  O'Neill \n") == "Ann O'Neill");
  CHECK(author("Zo\xC3\xAB") == "Zo\xC3\xAB");
  CHECK(author("Zo\xEB").find("\xEF\xBF\xBD") == 2);
  CHECK(author(std::string(300, 'x')) == std::string(200, 'x'));
  for (const std::string_view nobody :
       {"python-docx", "Microsoft Office User", "WINDOWS USER", " user ", "HP", "Owner"})
    CHECK(author(nobody).empty());
  CHECK(author("Hpa User") == "Hpa User");
}

TEST_CASE("XMP names an author and a position too") {
  const std::string xmp =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
      "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' "
      "xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='48,51.46N' exif:GPSLongitude='2,17.7E'>"
      "<dc:creator><rdf:Seq><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";
  const Read picture = read(jpeg(30, 20, {}, xmp), "jpg");
  CHECK(picture.facts.author == "Ann");
  CHECK(picture.facts.has_position);
}

TEST_CASE("what is cut off anywhere is damaged, and never more than that") {
  for (const auto& picture : pictures::all()) {
    const std::string_view type = picture.first;
    const std::string& bytes = picture.second;
    for_each_beginning(bytes, [&](std::string_view beginning) {
      CAPTURE(type);
      CAPTURE(beginning.size());
      const bool lacks_end_mark_only = type == "gif" && beginning.size() + 1 == bytes.size();
      CHECK(read(beginning, type).problem.empty() == lacks_end_mark_only);
    });
  }
}

TEST_CASE("what could be told before the damage is told") {
  const std::string whole = jpeg(30, 20, exif_block({.artist = "Ann", .has_position = true}));
  const Read picture = read(std::string_view(whole).substr(0, whole.size() - 9), "jpg");
  CHECK(picture.problem == "it is cut off before its end");
  CHECK(size_of(picture.facts) == "30x20");
  CHECK(picture.facts.author == "Ann");
  CHECK(picture.facts.has_position);
}

TEST_CASE("bytes behind the end of a picture are no damage") {
  for (const std::string_view type : {"jpg", "png", "gif", "webp", "bmp", "tiff"}) {
    CAPTURE(type);
    for (const auto& [id, bytes] : pictures::all())
      if (id == type) CHECK(read(bytes + std::string(1000, '\0'), type).problem.empty());
  }
}

TEST_CASE("a PNG whose bytes changed is noticed by its checksums") {
  std::string bytes = pictures::png(30, 20);
  bytes[bytes.find("pixels")] = 'P';
  CHECK(read(bytes, "png").problem == "a checksum in it is wrong");
}

TEST_CASE("an SVG is as large as its root element says") {
  struct Case {
    std::string_view attributes, size;
  };
  for (const auto& [attributes, size] : {
           Case{"width='30' height='20'", "30x20"},
           Case{"width=\"30px\"\n height = \"20px\"", "30x20"},
           Case{"width='1in' height='2.54cm'", "96x96"},
           Case{"width='72pt' height='25.4mm'", "96x96"},
           Case{"width='100%' height='100%' viewBox='0 0 640 480'", "640x480"},
           Case{"viewBox='-5,-5,640.4,479.6'", "640x480"},
           Case{"stroke-width='3'", "?x?"},
           Case{"width='-3' height='nan'", "?x?"},
           Case{"width='1e300' height='1'", "?x1"},
           Case{"viewBox='0 0'", "?x?"},
       }) {
    CAPTURE(attributes);
    CHECK(size_of_svg(attributes) == size);
  }
  CHECK(size_of(read("<!-- <svg width='1'/> --><!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='3' height='2'></svg>", "svg")
                    .facts) == "3x2");
}

TEST_CASE("sizes that a file only claims cost nothing") {
  CHECK(size_of(read(pictures::png(0xFFFFFFFF, 0xFFFFFFFF), "png").facts) == "4294967295x4294967295");
  CHECK_FALSE(
      read("BM" + std::string(12, '\0') + pictures::little(40, 4) + std::string(12, '\xFF'), "bmp").problem.empty());
  CHECK_FALSE(read("II*\0\x08\0\0\0\xFF\xFF" + std::string(64, '\xFF'), "tiff").problem.empty());
}

TEST_CASE("no damage brings the reader down") {
  for (const auto& [type, bytes] : pictures::all()) {
    CAPTURE(type);
    for_each_mutant(bytes, 1000, [&](std::string_view mutant) { (void)read(mutant, type); });
  }
}

}  // namespace rubricate
