// Names as they are typed in a shell.
#include "temp_folder.hpp"

#include <util/phrases.hpp>
#include <util/shell.hpp>

#include <array>
#include <cstdio>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

// What a shell makes of a word.
std::string read_by_shell(const std::string& shell, const std::string& word) {
  const TempFolder folder;
  folder.write("command", "printf '%s|' " + word);
  std::FILE* const pipe = ::popen((shell + " '" + folder / "command" + "'").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  std::array<char, 256> piece{};
  while (const std::size_t n = std::fread(piece.data(), 1, piece.size(), pipe)) out.append(piece.data(), n);
  (void)::pclose(pipe);
  return out;
}

}  // namespace

TEST_CASE("plain names need no quotes, others get them") {
  CHECK(shell_quoted("overview=essay.md") == "overview=essay.md");
  CHECK(shell_quoted("mine/plan-2.md") == "mine/plan-2.md");
  CHECK(shell_quoted("my folder") == "'my folder'");
  CHECK(shell_quoted("Ana's.md") == "'Ana'\\''s.md'");
  CHECK(shell_quoted("") == "''");
  CHECK(shell_quoted("Übersicht.md") == "'Übersicht.md'");
}

TEST_CASE("a shell reads back what was quoted, and runs nothing of it") {
  for (const std::string text : {"plain.md",
                                 "a b  c",
                                 "it's",
                                 "'",
                                 "''",
                                 "$(touch x)",
                                 "`touch x`",
                                 "a;b",
                                 "a&b|c>d<e",
                                 "*.md",
                                 "~",
                                 "=x",
                                 "!!",
                                 "\\",
                                 "\"",
                                 "a\nb",
                                 "#",
                                 "a#b",
                                 "-x",
                                 "{a,b}",
                                 "[ab]",
                                 "$HOME",
                                 "id='; touch x; '"}) {
    CAPTURE(text);
    CHECK(read_by_shell(text.contains('\n') ? "bash" : "sh", shell_quoted(text)) == text + "|");
  }
}

TEST_CASE("what cannot be shown as it is can be pasted all the same") {
  CHECK(shell_quoted("a\xff\x1b[1mé.md") == "$'a\\377\\033[1m\\303\\251.md'");
  CHECK(shell_quoted("two\nlines' \\") == "$'two\\012lines\\' \\\\'");
  for (const std::string text : {"\377", "a\3770", "\n", "\u202e$(touch x)`", "\001'\\'", "!\177!"}) {
    CAPTURE(text);
    CHECK(read_by_shell("bash", shell_quoted(text)) == text + "|");
  }
}

TEST_CASE("numbers with their nouns") {
  CHECK(plural(1, "file") == "1 file");
  CHECK(plural(0, "file") == "0 files");
  CHECK(plural(2, "criterion", "criteria") == "2 criteria");
}

}  // namespace rubricate
