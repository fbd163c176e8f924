// YAML as our own tree: values as they look, and spans to the byte.
#include <rubric/tree.hpp>
#include <rubric/wording.hpp>

#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using Kind = Node::Kind;

Node tree(std::string_view text) {
  Findings findings;
  Tree tree = parse_tree(text, findings);
  REQUIRE(tree.root);
  REQUIRE(tree.whole);
  REQUIRE_FALSE(findings.has_errors());
  return std::move(*tree.root);
}

/// What the span of `a`'s value covers.
std::string covered(std::string_view text) {
  const Node root = tree(text);
  const Node* node = root.find("a");
  REQUIRE(node != nullptr);
  return std::string(text.substr(node->span.begin, node->span.size()));
}

TEST_CASE("scalars are texts, whatever they look like") {
  for (const std::string_view text :
       {"no", "on", "yes", "010", "1:30", "null", "~", "Null", "1e3", "0x1F", ".inf", "2024-05-31"}) {
    CAPTURE(text);
    const Node root = tree("a: " + std::string(text) + "\nb: [" + std::string(text) + "]\n");
    CHECK(root.find("a")->kind == Kind::scalar);
    CHECK(root.find("a")->value == text);
    CHECK(root.find("b")->children.at(0).value == text);
  }
}

TEST_CASE("a question mark ends no text, in brackets or not") {
  const Node root = tree("a: Why?\nb: [Why?, Who? Me, what ?x, \"why?\"]\nc: {d: Why?}\n? e?\n: f\n");
  CHECK(root.find("a")->value == "Why?");
  const auto& items = root.find("b")->children;
  REQUIRE(items.size() == 4);
  CHECK(items.at(0).value == "Why?");
  CHECK(items.at(1).value == "Who? Me");
  CHECK(items.at(2).value == "what ?x");
  CHECK(items.at(3).value == "why?");
  CHECK(items.at(1).span == Span{18, 25});
  CHECK(root.find("c")->find("d")->value == "Why?");
  CHECK(root.find("e?")->value == "f");
}

TEST_CASE("nothing is told from the word null") {
  const Node root = tree("a:\nnull: x\nb: ~\nc: {d: , null: e, f: null}\ng: [null, 'null']\nh:\n  i:\nNULL: j\n");
  CHECK(root.find("a")->kind == Kind::null);
  CHECK(root.find("null")->value == "x");
  CHECK(root.find("b")->value == "~");
  CHECK(root.find("c")->find("d")->kind == Kind::null);
  CHECK(root.find("c")->find("null")->value == "e");
  CHECK(root.find("c")->find("f")->value == "null");
  CHECK_FALSE(root.find("g")->children.at(0).quoted);
  CHECK(root.find("g")->children.at(1).quoted);
  CHECK(root.find("h")->find("i")->kind == Kind::null);
  CHECK(root.find("NULL")->value == "j");
}

TEST_CASE("spans cover exactly what was written") {
  CHECK(covered("a: b") == "b");
  CHECK(covered("a:   two words   \nc: d\n") == "two words");
  CHECK(covered("a: é 𐐀 ü # c\n") == "é 𐐀 ü");
  CHECK(covered("\xEF\xBB\xBF"
                "a: b\n") == "b");
  CHECK(covered("é: x\na: ß\n") == "ß");
  CHECK(covered("a: \"b \\\" c\" # d\n") == "\"b \\\" c\"");
  CHECK(covered("a: 'it''s' # d\n") == "'it''s'");
  CHECK(covered("a: one\n  two\n  three\nb: c\n") == "one\n  two\n  three");
  CHECK(covered("a: one\r\n  two\r\nb: c\r\n") == "one\r\n  two");
  CHECK(covered("a: |\n  one\n\n  two\n\nb: c\n") == "|\n  one\n\n  two");
  CHECK(covered("a: >-\n  one\n  two\nb: c\n") == ">-\n  one\n  two");
  CHECK(covered("a: [b, [c]]  # d\n") == "[b, [c]]");
  CHECK(covered("a: [b, c, ] # d\n") == "[b, c, ]");
  CHECK(covered("a: [\n  b, # x ]\n  c\n]\n") == "[\n  b, # x ]\n  c\n]");
  CHECK(covered("a: {b: c, d: }\n") == "{b: c, d: }");
  CHECK(covered("a: []\n") == "[]");
  CHECK(covered("a:\n  - b\n  - c: d\n    e: f\ng: h\n") == "- b\n  - c: d\n    e: f");
  CHECK(covered("a:\n  b: c\n\n# comment\nd: e\n") == "b: c");
}

TEST_CASE("an empty value stands behind its key, an empty entry at its dash") {
  const Node root = tree("a:\n\n\nb: c\nd:\n  - e\n  -\n  - f\n");
  CHECK(root.find("a")->span == Span{1, 1});
  CHECK(root.find("a")->key_span == Span{0, 1});
  const Node& empty = root.find("d")->children.at(1);
  CHECK(empty.kind == Kind::null);
  CHECK(empty.span == Span{21, 22});
}

TEST_CASE("keys have spans, quoted or not") {
  const Node root = tree("  'a b' : c\n  \"d\": e\n");
  CHECK(root.find("a b")->key_span == Span{2, 7});
  CHECK(root.find("d")->key_span == Span{14, 17});
  CHECK(root.label() == Span{2, 7});
}

TEST_CASE("a comment behind an unquoted text is kept") {
  const Node root = tree("a: b # c\nd: e#f\ng: 'h' # i\nj: [k # l\n  ]\n");
  CHECK(root.find("a")->comment == Span{5, 8});
  CHECK(root.find("d")->value == "e#f");
  CHECK(root.find("d")->comment.empty());
  CHECK(root.find("g")->comment.empty());
  CHECK_FALSE(root.find("j")->children.at(0).comment.empty());
}

TEST_CASE("quotations in messages are short and on one line") {
  CHECK(quoted("a\n  b") == "`a b`");
  const std::string long_text(100, 'x');
  CHECK(quoted(long_text) == "`" + std::string(60, 'x') + "…`");
  CHECK(quoted(std::string(59, 'x') + "éé") == "`" + std::string(59, 'x') + "…`");
}

TEST_CASE("text is put into the quotes that suit it") {
  CHECK(in_quotes("a: b") == "\"a: b\"");
  CHECK(in_quotes("it's") == "\"it's\"");
  CHECK(in_quotes("say \"it's\"") == "'say \"it''s\"'");
  CHECK(in_quotes("\\b") == "'\\b'");
}

}  // namespace
}  // namespace rubricate
