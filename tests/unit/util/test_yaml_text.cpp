// Any text reads back as it was.
#include <rubric/tree.hpp>
#include <util/yaml_text.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {

TEST_CASE("plain texts stand without quotes, all others in them") {
  struct Row {
    std::string_view text;
    std::string_view written;
  };
  const Row rows[] = {
      {"maria", "maria"},
      {"Ana Lima (2026)", "Ana Lima (2026)"},
      {"it's", "it's"},
      {"José", "José"},
      {"", "\"\""},
      {"null", "\"null\""},
      {"Yes", "\"Yes\""},
      {"1.0", "\"1.0\""},
      {"a: b", "\"a: b\""},
      {"a #b", "\"a #b\""},
      {"say \"a\"", R"("say \"a\"")"},
      {"a\\b", R"("a\\b")"},
      {"a\nb\t", R"("a\nb\t")"},
      {"\x1b[31m", R"("\U0000001B[31m")"},
      {"a\u202Eb", R"("a\U0000202Eb")"},
      {"- a", "\"- a\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(yaml_text(row.text) == row.written);
  }
}

TEST_CASE("what is written reads back as the same, as a key and as a value") {
  for (const std::string_view text :
       {"plain words", "a: b", "a:",           ":",   "a #b", "#",    "- a", "-",      "---",     "...",
        "? a",         "!a",   "&a",           "*a",  "|",    ">",    "%a",  "@a",     "`a`",     "'",
        "\"",          "''",   "\"a\" b",      "\\n", "[a]",  "{a",   "}",   ", a",    "~",       "NULL",
        "no",          "-1",   "0x1",          "<<",  "=1",   "a\tb", " a ", "我喜欢", "a\u00A0", "a\u2028b",
        "a\uFEFFb",    "🎓",   "a\nb: c\n# d", "? ?", "why?", "a, b]"}) {
    CAPTURE(text);
    Findings findings;
    const std::string written = yaml_text(text);
    const std::string yaml = fmt::format("{}: {}\nnext:\n  - {}\n", written, written, written);
    const Tree tree = parse_tree(yaml, findings);
    for (const Finding& finding : findings.take()) FAIL_CHECK(finding.message);
    REQUIRE(tree.root);
    const Node* const found = tree.root->find(text);
    REQUIRE(found != nullptr);
    CHECK(found->value == text);
    CHECK(tree.root->find("next")->children.at(0).value == text);
  }
}

}  // namespace rubricate
