// Old office files, told by the names in their directory.
#include "mutants.hpp"
#include "pictures.hpp"

#include <extract/ole.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using pictures::little;
using namespace std::string_literals;

constexpr std::uint32_t k_none = 0xFFFFFFFF;
constexpr std::uint32_t k_end = 0xFFFFFFFE;

struct Entry {
  std::string_view name;
  std::uint32_t left = k_none, right = k_none, child = k_none;
};

/// A header, the table of links in sector 0, and the directory in as many sectors as it takes, the last first.
std::string ole(const std::vector<Entry>& entries) {
  const auto sectors = static_cast<std::uint32_t>((entries.size() + 3) / 4);
  std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(16, '\0') + little(0x3E, 2) + little(3, 2) +
                       little(0xFFFE, 2) + little(9, 2) + little(6, 2) + std::string(10, '\0') + little(1, 4) +
                       little(sectors, 4);
  header.resize(76, '\0');
  header += little(0, 4);
  header.resize(512, '\xFF');
  std::string links = little(0xFFFFFFFD, 4);
  for (std::uint32_t sector = 1; sector <= sectors; ++sector) links += little(sector == 1 ? k_end : sector - 1, 4);
  links.resize(512, '\xFF');
  std::string directory(sectors * 512, '\0');
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    std::string entry;
    for (const char c : entries[i].name) entry += std::string{c, '\0'};
    entry.resize(64, '\0');
    entry += little(entries[i].name.size() * 2 + 2, 2) + std::string{i == 0 ? '\5' : '\2', '\1'} +
             little(entries[i].left, 4) + little(entries[i].right, 4) + little(entries[i].child, 4);
    entry.resize(128, '\0');
    directory.replace((sectors - 1 - i / 4) * 512 + i % 4 * 128, 128, entry);
  }
  return header + links + directory;
}

}  // namespace

TEST_CASE("an old office file is told by what stands in its root folder") {
  struct Case {
    std::string_view name, type;
  };
  for (const auto& [name, type] : {Case{"WordDocument", "doc"}, Case{"Workbook", "xls"}, Case{"Book", "xls"},
                                   Case{"PowerPoint Document", "ppt"}, Case{"__properties_version1.0", "msg"},
                                   Case{"Quill", "pub"}, Case{"EncryptedPackage", "encrypted"}, Case{"Other", ""}}) {
    CAPTURE(name);
    CHECK(ole_type(ole({{.name = "Root Entry", .child = 1}, {.name = name}})) == type);
    // Beside others, in a sector that only the chain leads to.
    CHECK(ole_type(ole({{.name = "Root Entry", .child = 2},
                        {.name = "x"},
                        {.name = "1Table", .left = 1, .right = 5},
                        {.name = "x"},
                        {.name = "x"},
                        {.name = name}})) == type);
  }
}

TEST_CASE("a table inside of a Word document does not make it a workbook") {
  CHECK(ole_type(ole({{.name = "Root Entry", .child = 2},
                      {.name = "Workbook"},
                      {.name = "ObjectPool", .right = 3, .child = 1},
                      {.name = "WordDocument"}})) == "doc");
}

TEST_CASE("a password counts before everything else") {
  CHECK(ole_type(ole({{.name = "Root Entry", .child = 1},
                      {.name = "WordDocument", .right = 2},
                      {.name = "EncryptedPackage"}})) == "encrypted");
}

TEST_CASE("chains and trees that lead nowhere or round come to an end") {
  CHECK(ole_type(ole({{.name = "Root Entry", .child = 1}, {.name = "a", .left = 1, .right = 0}})).empty());
  CHECK(ole_type(ole({{.name = "Root Entry", .child = 0x7FFFFFFF}})).empty());
  std::string round = ole({{.name = "Root Entry", .child = 1}, {.name = "WordDocument"}});
  round.replace(512 + 4, 4, little(1, 4));  // sector 1 follows upon itself
  CHECK(ole_type(round) == "doc");
  round.replace(48, 4, little(0x7FFFFFFF, 4));
  CHECK(ole_type(round).empty());
}

TEST_CASE("no damage brings it down") {
  const std::string whole = ole({{.name = "Root Entry", .child = 1},
                                 {.name = "x", .right = 5},
                                 {.name = "y"},
                                 {.name = "z"},
                                 {.name = "q"},
                                 {.name = "WordDocument"}});
  REQUIRE(ole_type(whole) == "doc");
  for_each_beginning(whole, [](std::string_view beginning) { (void)ole_type(beginning); });
  for_each_mutant(whole, 1000, [](std::string_view mutant) { (void)ole_type(mutant); });
}

}  // namespace rubricate
