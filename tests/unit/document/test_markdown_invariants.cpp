// Tests that whatever is read keeps a Document's invariants: pieces of Markdown at random, and real submissions.
#include "invariants.hpp"

#include <document/markdown.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using namespace std::string_view_literals;
using test::broken_invariant;

void check_invariants(std::string_view source) {
  for (const Document& document : {parse_markdown(source), parse_plain(source)}) {
    const auto broken = broken_invariant(document, source);
    CAPTURE(source);
    CHECK_MESSAGE(!broken, broken.value_or(""));
  }
}

TEST_CASE("pieces of Markdown in any order keep the invariants") {
  constexpr std::array k_pieces{
      "\n"sv,        "\n\n"sv,       "\r\n"sv,      "\r"sv,           "> "sv,          "- "sv,      "2. "sv,
      "    "sv,      "\t"sv,         "|"sv,         "| a "sv,         "|---|---|\n"sv, "```\n"sv,   "~~~"sv,
      "# "sv,        "\n===\n"sv,    "\n---\n"sv,   "***"sv,          "[^1]"sv,        "[^1]: "sv,  "[a]"sv,
      "(b)"sv,       "![x](y)"sv,    "![](z)"sv,    "<!--"sv,         "-->"sv,         "<div>\n"sv, "</div>"sv,
      "<summary>"sv, "</summary>"sv, "<br>"sv,      "&amp;"sv,        "\\"sv,          "*"sv,       "**"sv,
      "_"sv,         "`"sv,          "~~"sv,        "http://a.b"sv,   "a@b.c"sv,       "[ ] "sv,    "[a]: /u\n"sv,
      "\0"sv,        "\xC3\xA9"sv,   "\xFF"sv,      "<?"sv,           "?>"sv,          "word"sv,    " "sv,
      "two words"sv, "<script>"sv,   "</script>"sv, "\xEF\xBB\xBF"sv, "a: b\n"sv,      "\n- "sv,    "\n> "sv};
  std::mt19937 random(20260101);  // always the same pieces
  for (int round = 0; round < 6000; ++round) {
    std::string source;
    for (auto pieces = random() % 16; pieces > 0; --pieces) source += k_pieces.at(random() % k_pieces.size());
    check_invariants(source);
  }
}

TEST_CASE("what once broke the invariants") {
  check_invariants("``\nfoo \n``\n");
  check_invariants("F  \0  ---\n\n    F[^1]a@b.coo\n---\n"sv);
  check_invariants("<div>\n[^1]: |---|---|\n[ ] [a]: /u\n`---\n1. **<div>\n");
  check_invariants("[a@b.\0](\r\r)"sv);
  check_invariants("|\n|---\n|\n\n|\n|---");
  check_invariants("|\n|\f---\n\xB9\n|-");
  check_invariants("<y>\n[^t]:\nt\nnn\n-\n# o");
  check_invariants("-\t~~~\n~~~\t");
  check_invariants("</script>(b)<!--[a]: /u\n<summary><summary>?>\n--><!--> <div>\n");
}

TEST_CASE("submissions keep the invariants") {
  namespace fs = std::filesystem;
  int count = 0;
  for (const char* const folder : {"tests/corpus/seen", "examples"}) {
    const fs::path root = fs::path(RUBRICATE_SOURCE_DIR) / folder;
    if (!fs::exists(root)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      const auto extension = entry.path().extension();
      if (extension != ".md" && extension != ".txt") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      check_invariants(std::string(std::istreambuf_iterator<char>(file), {}));
      ++count;
    }
  }
  CHECK(count > 0);
}

}  // namespace
}  // namespace rubricate
