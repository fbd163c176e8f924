// Edits, and the diff that shows them.
#include <util/edit.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

Edit replace(std::string_view text, std::string_view what, std::string with) {
  const auto at = static_cast<std::uint32_t>(text.find(what));
  return {{at, at + static_cast<std::uint32_t>(what.size())}, std::move(with)};
}

}  // namespace

TEST_CASE("edits are made from the first to the last") {
  const std::string text = "one two three";
  CHECK(edited(text, {}) == text);
  CHECK(edited(text, std::vector{replace(text, "one", "1"), replace(text, " three", "")}) == "1 two");
}

TEST_CASE("a diff shows each change with the lines around it") {
  const std::string text = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";
  CHECK(unified_diff("x", text, {}) == "");
  CHECK(unified_diff("x", text, std::vector{replace(text, "e", "E")}) ==
        "--- x\n+++ x\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n");
  CHECK(unified_diff("x", text, std::vector{replace(text, "a\n", ""), replace(text, "l", "L\nM")}) ==
        "--- x\n+++ x\n@@ -1,4 +1,3 @@\n-a\n b\n c\n d\n@@ -9,4 +8,5 @@\n i\n j\n k\n-l\n+L\n+M\n");
  CHECK(unified_diff("x", text, std::vector{replace(text, "b", "B"), replace(text, "d", "D")}) ==
        "--- x\n+++ x\n@@ -1,7 +1,7 @@\n a\n-b\n+B\n c\n-d\n+D\n e\n f\n g\n");
}

TEST_CASE("two edits of one line are one change") {
  const std::string text = "one two\n";
  CHECK(unified_diff("x", text, std::vector{replace(text, "one", "1"), replace(text, "two", "2")}) ==
        "--- x\n+++ x\n@@ -1,1 +1,1 @@\n-one two\n+1 2\n");
}

TEST_CASE("a text without a line end, one that becomes empty, and one that a terminal would obey") {
  CHECK(unified_diff("x", "a", std::vector{Edit{{0, 1}, "b"}}) ==
        "--- x\n+++ x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n");
  CHECK(unified_diff("x", "a\n", std::vector{Edit{{0, 2}, ""}}) == "--- x\n+++ x\n@@ -1,1 +0,0 @@\n-a\n");
  CHECK(unified_diff("x", "a\x1b[0m\n", std::vector{Edit{{0, 1}, "b"}}) ==
        "--- x\n+++ x\n@@ -1,1 +1,1 @@\n-a<U+001B>[0m\n+b<U+001B>[0m\n");
}

}  // namespace rubricate
