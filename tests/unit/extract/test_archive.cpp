// Zip archives, honest and hostile.
#include "zip.hpp"

#include <extract/archive.hpp>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

// How opening, and then reading everything, went.
Opening read_all(std::string_view bytes, const ArchiveLimits& limits = {}) {
  auto archive = Archive::open(bytes, limits);
  if (!archive) return archive.error().opening;
  for (const ArchiveEntry& entry : archive->entries())
    if (const auto read = archive->read(entry, [](std::string_view) { return true; }); !read)
      return read.error().opening;
  return Opening::text;
}

}  // namespace

TEST_CASE("archive: entries are told in order, and read whole") {
  const std::string bytes = zip({{.name = "mimetype", .content = "application/epub+zip"},
                                 {.name = "a/", .content = ""},
                                 {.name = "a/b.txt", .content = std::string(100'000, 'x') + "end", .deflated = true},
                                 {.name = "link", .content = "/etc/passwd", .unix_mode = 0120777},
                                 {.name = "../x", .content = "out"}});
  auto archive = Archive::open(bytes);
  REQUIRE(archive);
  REQUIRE(archive->entries().size() == 5);
  CHECK(archive->entries()[0].name == "mimetype");
  CHECK(!archive->entries()[0].is_folder);
  CHECK(!archive->entries()[0].is_link);
  CHECK(archive->entries()[1].is_folder);
  CHECK(archive->entries()[2].size == 100'003);
  CHECK(archive->entries()[2].packed < 1000);
  CHECK(archive->entries()[3].is_link);
  CHECK(archive->entries()[4].name == "../x");
  CHECK(archive->read("mimetype") == "application/epub+zip");
  CHECK(archive->read("a/b.txt") == std::string(100'000, 'x') + "end");
  CHECK(archive->read("../x") == "out");
  CHECK(archive->read("mimetype") == "application/epub+zip");  // once more
  CHECK(archive->find("a/c.txt") == nullptr);
  CHECK(archive->read("a/c.txt").error().opening == Opening::damaged);
}

TEST_CASE("archive: a reader may stop in the middle") {
  const std::string bytes = zip({{.name = "a", .content = std::string(1'000'000, 'x'), .deflated = true}});
  auto archive = Archive::open(bytes);
  REQUIRE(archive);
  std::size_t got = 0;
  CHECK(archive->read(archive->entries()[0], [&](std::string_view piece) {
    got += piece.size();
    return false;
  }));
  CHECK(got > 0);
  CHECK(got < 1'000'000);
}

TEST_CASE("archive: an empty one, and what is none") {
  CHECK(read_all(zip({})) == Opening::text);
  CHECK(read_all("") == Opening::damaged);
  CHECK(read_all("PK") == Opening::damaged);
  CHECK(read_all(std::string(100'000, 'P')) == Opening::damaged);
}

TEST_CASE("archive: what lies about itself is refused") {
  const std::string text(5000, 'x');
  CHECK(read_all(zip({{.name = "a", .content = text, .declared_size = 10}})) == Opening::damaged);
  CHECK(read_all(zip({{.name = "a", .content = text, .deflated = true, .declared_size = 10}})) == Opening::damaged);
  CHECK(read_all(zip({{.name = "a", .content = text, .deflated = true, .declared_size = 6000}})) == Opening::damaged);
  CHECK(read_all(zip({{.name = "a", .content = text, .deflated = true, .declared_packed = 4}})) == Opening::damaged);
  CHECK(read_all(zip({{.name = "a", .content = text, .declared_packed = 4'000'000'000}})) == Opening::damaged);
  CHECK(read_all(zip({{.name = "a", .content = text, .checksum = 1}})) == Opening::damaged);
  CHECK(read_all(zip({{.name = "a", .content = text, .deflated = true, .checksum = 1}})) == Opening::damaged);
  CHECK(read_all(zip({{.name = "a", .content = text, .offset = 3'000'000'000}})) == Opening::damaged);
  CHECK(read_all(zip({{.name = "a", .content = text, .method = 14}})) == Opening::unsupported);
  CHECK(read_all(zip({{.name = "a", .content = text, .flags = 1}})) == Opening::encrypted);
}

TEST_CASE("archive: a size that is said to stand elsewhere is taken as it is found") {
  const std::string text(5000, 'x');
  const ZipEntry elsewhere{.name = "a", .content = text, .deflated = true, .declared_size = 0xFFFFFFFF};
  CHECK(read_all(zip({elsewhere})) == Opening::text);
  ZipEntry changed = elsewhere;
  changed.checksum = 1;
  CHECK(read_all(zip({changed})) == Opening::damaged);
}

TEST_CASE("archive: overlapping entries and names that come twice are refused") {
  CHECK(read_all(zip({{.name = "a", .content = "one"}, {.name = "b", .content = "two"}})) == Opening::text);
  CHECK(read_all(zip({{.name = "a", .content = "one"}, {.name = "a", .content = "two"}})) == Opening::damaged);
  // Two names for the same bytes.
  CHECK(read_all(zip({{.name = "a", .content = "one"}, {.name = "b", .content = "one", .offset = 0}})) ==
        Opening::damaged);
  // The first entry's data runs into the second.
  CHECK(read_all(zip({{.name = "a", .content = "one", .declared_size = 20, .declared_packed = 20},
                      {.name = "b", .content = "two"}})) == Opening::damaged);
}

TEST_CASE("archive: one that was cut off is not taken for an archive that is stored in it") {
  const std::string inner = zip({{.name = "word/document.xml", .content = "not the text that was handed in"}});
  const std::string whole = zip({{.name = "Ann.docx", .content = inner}, {.name = "b", .content = "two"}});
  CHECK(read_all(whole) == Opening::text);
  const std::string cut = whole.substr(0, whole.find(inner) + inner.size() + 10);
  const auto archive = Archive::open(cut);
  REQUIRE(!archive);
  CHECK(archive.error().opening == Opening::damaged);
  CHECK(archive.error().message == "it begins in the middle, as if it was cut off");
  // Nothing can stand before the first entry, even where every place is told with it in mind.
  CHECK(read_all("#!/bin/sh\n" + zip({{.name = "a", .content = "one"}})) == Opening::damaged);
}

TEST_CASE("archive: bombs are refused while they grow") {
  const std::string zeros(3U << 20U, '\0');
  CHECK(read_all(zip({{.name = "a", .content = zeros, .deflated = true}})) == Opening::too_large);  // ratio
  CHECK(read_all(zip({{.name = "a", .content = zeros.substr(0, 1U << 20U), .deflated = true}})) == Opening::text);
  CHECK(read_all(zip({{.name = "a", .content = zeros}})) == Opening::text);
  CHECK(read_all(zip({{.name = "a", .content = zeros}}), {.entry_bytes = 1U << 20U}) == Opening::too_large);
  const std::string two = zip({{.name = "a", .content = zeros}, {.name = "b", .content = zeros}});
  CHECK(read_all(two, {.total_bytes = 4U << 20U}) == Opening::too_large);
  CHECK(read_all(two, {.entries = 1}) == Opening::too_large);
}

TEST_CASE("archive: any cut and any changed byte does no harm") {
  const std::string bytes = zip({{.name = "a", .content = "some text, packed packed packed", .deflated = true},
                                 {.name = "folder/b", .content = "more text"}});
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK(read_all(bytes.substr(0, size)) != Opening::text);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned change : {0x01U, 0x80U, 0xFFU}) {
      std::string mutant = bytes;
      mutant[at] = static_cast<char>(static_cast<unsigned char>(mutant[at]) ^ change);
      static_cast<void>(read_all(mutant));
    }
  }
}

}  // namespace rubricate
