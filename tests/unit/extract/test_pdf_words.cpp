// How words go on from one line of a PDF to the next.
#include <extract/pdf_words.hpp>

#include <initializer_list>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("pdf: words that were cut at the end of a line are one") {
  const auto joined = [](std::string_view first, std::string_view second, bool is_from_word_processor,
                         std::initializer_list<std::string> file) {
    std::vector<PdfLine> lines;
    for (const std::string& text : file) lines.emplace_back().text = text;
    std::string text(first);
    append_line(text, second, Hyphenation(lines, is_from_word_processor));
    return text;
  };
  // A file that cuts words, and writes one with a hyphen.
  const auto cut = [&](std::string_view first, std::string_view second) {
    return joined(first, second, false, {"so Well-known, com-", "monly exam-", "ined by ma-", "ny"});
  };
  CHECK(cut("an exam-", "ple of it") == "an example\nof it");
  CHECK(cut("an exam\u00AD", "ple") == "an example");
  CHECK(cut("it is well-", "known here") == "it is well-known\nhere");
  CHECK(cut("in the North-", "West") == "in the North-\nWest");
  CHECK(cut("from 2020-", "today") == "from 2020-\ntoday");
  CHECK(cut("pre-", "and post-test") == "pre-\nand post-test");
  CHECK(cut("an aside -", "here") == "an aside -\nhere");
  CHECK(cut("see https://example.org/a/", "b-c.html for it") == "see https://example.org/a/b-c.html\nfor it");
  CHECK(cut("see https://example.org/a/", "and more") == "see https://example.org/a/\nand more");
  CHECK(joined("exam-", "ple", true, {"com-", "monly exam-", "ined by ma-", "ny"}) == "example");
  // Word processors usually do not: they have few hyphens at the ends of lines, to those within.
  CHECK(joined("after-", "school", true, {}) == "after-school");
  CHECK(joined("after-", "school", true,
               {"a-b a-b a-b a-b a-b a-b a-b a-b x-", "y x-", "y a-b a-b a-b a-b a-b a-b a-b x-", "y"}) ==
        "after-school");
  CHECK(joined("an exam\u00AD", "ple", true, {}) == "an example");
}

TEST_CASE("pdf: a paragraph without any space is put together in reasonable time") {
  constexpr std::size_t k_lines = 100'000;
  const Hyphenation hyphenation({}, false);
  for (const std::string_view line : {"abcdef-", "://a.b/c1/"}) {
    std::string text;
    for (std::size_t i = 0; i < k_lines; ++i) append_line(text, line, hyphenation);
    const std::size_t lost = line.ends_with('-') ? k_lines - 1 : 0;  // hyphens
    CHECK(text.size() == k_lines * line.size() - lost);
  }
}

TEST_CASE("pdf: where a sentence ends and where one goes on") {
  for (const std::string_view text : {"so.", "so?", "so:", "(so.)", "\u201Cso.\u201D", "\u3053\u3002"})
    CHECK(ends_sentence(text));
  for (const std::string_view text : {"so", "so,", "(so)", "\u201Cso\u201D"}) CHECK_FALSE(ends_sentence(text));
  for (const std::string_view text : {"so", "(so", "\u00E9t\u00E9", "\u4E2D"}) CHECK(begins_inside_sentence(text));
  for (const std::string_view text : {"So", "\u00C9t\u00E9", "3 of", "", "- so"})
    CHECK_FALSE(begins_inside_sentence(text));
}

}  // namespace rubricate
