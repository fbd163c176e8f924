// Tests which kind of text a stretch belongs to, and what a counting policy makes of it.
#include <document/markdown.hpp>
#include <document/words.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

std::uint32_t block_count(const Document& document) { return static_cast<std::uint32_t>(document.blocks.size()); }

// "paragraphs: two words | lists: one": every stretch with its element.
std::string elements(std::string_view markdown, std::string_view prompt = "") {
  const Document document = parse_markdown(markdown);
  std::vector<Span> prompts;
  if (const std::size_t at = prompt.empty() ? std::string::npos : document.text.find(prompt); at != std::string::npos)
    prompts.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + prompt.size())});
  std::string text;
  for (const ElementSpan& piece : element_spans(document, 1, block_count(document), prompts)) {
    std::string words(document.view(piece.text));
    std::ranges::replace(words, '\n', '/');
    text += fmt::format("{}{}: {}", text.empty() ? "" : " | ", element_names[index(piece.element)], words);
  }
  return text;
}

Tally tally_of(const Document& document, std::span<const Span> prompts = {}) {
  return tally(document, 1, block_count(document), prompts, WordRule::standard);
}

std::uint32_t sum(const Tally& words) {
  std::uint32_t total = 0;
  for (const std::uint32_t n : words) total += n;
  return total;
}

constexpr std::string_view k_everything =
    "---\ntitle: Not counted at all\n---\n"
    "# One heading\n\n"
    "Two paragraph words and **three** more.\n\n"
    "- list item\n- another [item](https://example.com \"no words\")\n\n"
    "> A quotation of five words.\n\n"
    "| head | cell |\n|---|---|\n| a b | c |\n\n"
    "![The alt text](map.png)\n\n"
    "Figure 2: the caption below\n\n"
    "```\nsome code here\n```\n\n"
    "A claim.[^1] <!-- a comment --> <b>bold</b>\n\n"
    "[^1]: The footnote itself.\n\n"
    "## References\n\n- Bringle, R. (2009). A book.\n\n"
    "## Thanks\n\nTo all.\n";

}  // namespace

TEST_CASE("elements: each kind of text") {
  CHECK(elements("Plain *and* **bold** `code` text.\n") == "paragraphs: Plain and bold code text.");
  CHECK(elements("# A title\n\nUnder\n=====\n") == "headings: A title | headings: Under");
  CHECK(elements("- one\n- two\n") == "lists: one | lists: two");
  CHECK(elements("1. one\n\n2. two\n\n   more\n") == "lists: one | lists: two | lists: more");
  CHECK(elements("> said\n") == "quotes: said");
  CHECK(elements("| a | b |\n|---|---|\n| c | d |\n") == "tables: a | tables: b | tables: c | tables: d");
  CHECK(elements("```\nx = 1\n```\n") == "code: x = 1");
  CHECK(elements("A claim.[^1]\n\n[^1]: Its source.\n").find("footnotes: Its source.") != std::string::npos);
  CHECK(elements("---\n") == "");
}

TEST_CASE("elements: what is never counted") {
  CHECK(elements("---\ntitle: x\n---\nOne <!-- two --> <b>three</b> [four](https://five.example \"six\")\n") ==
        "paragraphs: One  three four");
}

TEST_CASE("elements: nested, the innermost kind counts") {
  CHECK(elements("> said\n>\n> - listed\n") == "quotes: said | lists: listed");
  CHECK(elements("- listed\n\n  > said\n") == "lists: listed | quotes: said");
  CHECK(elements("- listed\n\n  | a | b |\n  |---|---|\n  | c | d |\n") ==
        "lists: listed | tables: a | tables: b | tables: c | tables: d");
  CHECK(elements("- listed\n\n      code\n") == "lists: listed | code: code");
  CHECK(elements("> # Title\n> said\n") == "headings: Title | quotes: said");
  CHECK(elements("- one\n  - two\n    - three\n") == "lists: one | lists: two | lists: three");
}

TEST_CASE("elements: descriptions of pictures are captions wherever they stand") {
  CHECK(elements("See ![the map](a.png) here.\n") == "paragraphs: See  | captions: the map | paragraphs:  here.");
  CHECK(elements("- ![a logo](a.png) first\n") == "captions: a logo | lists:  first");
  CHECK(elements("# ![a logo](a.png) Title\n") == "captions: a logo | headings:  Title");
  CHECK(elements("[![a logo](a.png)](https://example.com)\n") == "captions: a logo");
  CHECK(elements("![](a.png)\n") == "");
}

TEST_CASE("elements: caption lines next to pictures and tables") {
  CHECK(elements("![map](a.png)\n\nFigure 2: Our town\n") == "captions: map | captions: Figure 2: Our town");
  CHECK(elements("![](a.png)\n\nFigure 2: Our town\n") == "captions: Figure 2: Our town");
  CHECK(elements("Figure 2. Our town\n\n![](a.png)\n") == "captions: Figure 2. Our town");
  CHECK(elements("![](a.png)\n\n*Photo: our team*\n") == "captions: Photo: our team");
  CHECK(elements("![](a.png)\n\nPhoto – our team\n") == "captions: Photo – our team");
  CHECK(elements("![](a.png)\n\nPhoto - our team\n") == "captions: Photo - our team");
  CHECK(elements("![](a.png)\n\nFig. 1.2 Our town\n") == "captions: Fig. 1.2 Our town");
  CHECK(elements("![](a.png)\n\n**Figure 3**\n") == "captions: Figure 3");
  CHECK(elements("Table 1: Groups\n\n| a | b |\n|---|---|\n| c | d |\n") ==
        "captions: Table 1: Groups | tables: a | tables: b | tables: c | tables: d");
  CHECK(elements("| a |\n|---|\n| b |\n\nTable 1: Groups\n") == "tables: a | tables: b | captions: Table 1: Groups");
}

TEST_CASE("elements: a caption line in the picture's own paragraph") {
  CHECK(elements("![](a.png)\nFigure 2: Our town\n") == "captions: Figure 2: Our town");
  CHECK(elements("![map](a.png)\nFigure 2: Our town\n") ==
        "captions: map | paragraphs: / | captions: Figure 2: Our town");
  CHECK(elements("We drew this.\n![](a.png)\nFigure 2: Our town\n") ==
        "paragraphs: We drew this./ | captions: Figure 2: Our town");
}

TEST_CASE("elements: sentences that only speak of a figure are no captions") {
  CHECK(elements("![](a.png)\n\nFigure 2 shows where we live.\n") == "paragraphs: Figure 2 shows where we live.");
  CHECK(elements("![](a.png)\n\nFigure 2, our map, helps.\n") == "paragraphs: Figure 2, our map, helps.");
  CHECK(elements("![](a.png)\n\nTable-top games won them over.\n") == "paragraphs: Table-top games won them over.");
  CHECK(elements("![](a.png)\n\nPicture this.\n") == "paragraphs: Picture this.");
  CHECK(elements("Figure 2: nowhere near one\n") == "paragraphs: Figure 2: nowhere near one");
  CHECK(elements("![](a.png)\n\nText.\n\nFigure 2: too far\n") == "paragraphs: Text. | paragraphs: Figure 2: too far");
}

TEST_CASE("elements: a section of references, to its end") {
  CHECK(elements("## References\n\nA book.\n\n### Online\n\n- A site.\n\n## Thanks\n\nTo all.\n") ==
        "references: References | references: A book. | references: Online | references: A site. | headings: Thanks | "
        "paragraphs: To all.");
  CHECK(elements("### References\n\nA book.\n\n# Next\n\nText.\n") ==
        "references: References | references: A book. | headings: Next | paragraphs: Text.");
  CHECK(elements("# Works Cited\n\nA book.\n") == "references: Works Cited | references: A book.");
  CHECK(elements("# 7. Reference:\n\nA book.\n") == "references: 7. Reference: | references: A book.");
  CHECK(elements("# Sources of strength\n\nText.\n") == "headings: Sources of strength | paragraphs: Text.");
  CHECK(elements("# References\n\n![a cover](a.png)\n\n```\ncode\n```\n") ==
        "references: References | references: a cover | references: code");
}

TEST_CASE("elements: a section of references under a bold title") {
  CHECK(elements("**References**\n\nA book.\n\n**Thanks**\n\nTo all.\n") ==
        "references: References | references: A book. | paragraphs: Thanks | paragraphs: To all.");
  CHECK(elements("**Bibliography:**\n\nA book.\n\n###### Next\n\nText.\n") ==
        "references: Bibliography: | references: A book. | headings: Next | paragraphs: Text.");
  CHECK(elements("## References\n\n**Books**\n\nA book.\n") ==
        "references: References | references: Books | references: A book.");
}

TEST_CASE("elements: a title inside a list or quote rules no further than that") {
  CHECK(elements("- **Sources**\n\n  A book.\n\n- Another\n\nText.\n") ==
        "references: Sources | references: A book. | lists: Another | paragraphs: Text.");
  CHECK(elements("> ## References\n>\n> A book.\n\nText.\n") ==
        "references: References | references: A book. | paragraphs: Text.");
  CHECK(elements("## References\n\n- # A heading\n- A book.\n\nMore.\n") ==
        "references: References | references: A heading | references: A book. | references: More.");
}

TEST_CASE("elements: copied prompts, as a whole leaf and in the middle of one") {
  CHECK(elements("## Why here?\n\nBecause.\n", "Why here?") == "prompts: Why here? | paragraphs: Because.");
  CHECK(elements("Well, *why here?* Because.\n", "why here?") ==
        "paragraphs: Well,  | prompts: why here? | paragraphs:  Because.");
  CHECK(elements("- Why here? Because.\n", "Why here?") == "prompts: Why here? | lists:  Because.");
  CHECK(elements("Why\n\nhere? Because.\n", "Why\nhere?") == "prompts: Why | prompts: here? | paragraphs:  Because.");
  CHECK(elements("# References\n\nWhy here? A book.\n", "Why here?") ==
        "references: References | prompts: Why here? | references:  A book.");
}

TEST_CASE("elements: several prompts in one leaf and leaves outside of the passage") {
  const Document document = parse_markdown("Before.\n\nOne? a Two? b\n\nAfter. Three?\n");
  const Span prompts[] = {{0, 7}, {8, 12}, {15, 19}, {29, 35}};
  const auto pieces = element_spans(document, 2, 3, prompts);
  REQUIRE(pieces.size() == 4);
  CHECK(document.view(pieces[0].text) == "One?");
  CHECK(pieces[0].element == Element::prompts);
  CHECK(document.view(pieces[1].text) == " a ");
  CHECK(document.view(pieces[2].text) == "Two?");
  CHECK(document.view(pieces[3].text) == " b");
}

TEST_CASE("elements: an answer on the line of the question that is its heading is a paragraph") {
  CHECK(elements("## Why? I like it very much.\n", "Why?") == "prompts: Why? | paragraphs: I like it very much.");
  CHECK(elements("## 1. Why? I like it very much.\n\nMore.\n", "Why?") ==
        "headings: 1.  | prompts: Why? | paragraphs: I like it very much. | paragraphs: More.");
  CHECK_MESSAGE(elements("## Why? (450-550 words)\n", "Why?") == "prompts: Why? | headings:  (450-550 words)",
                "a remark");
  CHECK_MESSAGE(elements("## I like it very much. Why?\n", "Why?") == "headings: I like it very much.  | prompts: Why?",
                "nothing behind it");
  CHECK(elements("**Why?** I like it very much.\n", "Why?") == "prompts: Why? | paragraphs:  I like it very much.");
}

TEST_CASE("elements: pieces lie in order and cover every leaf") {
  const Document document = parse_markdown(k_everything);
  const auto pieces = element_spans(document, 1, block_count(document), {});
  std::uint32_t at = 0;
  for (const ElementSpan& piece : pieces) {
    CHECK(piece.text.begin >= at);
    CHECK(piece.text.begin - at <= 1);  // the newline between two leaves
    CHECK(piece.text.end > piece.text.begin);
    at = piece.text.end;
  }
  CHECK(at == document.text.size());
}

TEST_CASE("tally: subtotals add up to the words of the whole text") {
  const Document document = parse_markdown(k_everything);
  const Tally words = tally_of(document);
  CHECK(words[index(Element::paragraphs)] == 6 + 3 + 2);
  CHECK(words[index(Element::headings)] == 2 + 1);
  CHECK(words[index(Element::lists)] == 4);
  CHECK(words[index(Element::quotes)] == 5);
  CHECK(words[index(Element::tables)] == 5);
  CHECK(words[index(Element::captions)] == 3 + 5);
  CHECK(words[index(Element::code)] == 3);
  CHECK(words[index(Element::footnotes)] == 3);
  CHECK(words[index(Element::references)] == 1 + 5);
  CHECK(words[index(Element::prompts)] == 0);
  CHECK(sum(words) == count_words(document.text, WordRule::standard));
}

TEST_CASE("tally: prompts move words, they do not change the sum") {
  const Document document = parse_markdown("# Why here?\n\nWhy here? Because we live here.\n");
  const Span prompts[] = {{0, 9}, {10, 19}};
  const Tally words = tally_of(document, prompts);
  CHECK(words[index(Element::prompts)] == 4);
  CHECK(words[index(Element::headings)] == 0);
  CHECK(words[index(Element::paragraphs)] == 4);
  CHECK(sum(words) == sum(tally_of(document)));
}

TEST_CASE("tally: of some blocks only, and by the rule asked for") {
  const Document document = parse_markdown("one two\n\nthree — four\n\nfive\n");
  CHECK(sum(tally(document, 2, 3, {}, WordRule::standard)) == 2);
  CHECK(sum(tally(document, 2, 3, {}, WordRule::whitespace)) == 3);
  CHECK(sum(tally(document, 1, 1, {}, WordRule::standard)) == 0);
}

TEST_CASE("word_range: open elements make the difference") {
  Tally words{};
  words[index(Element::paragraphs)] = 400;
  words[index(Element::headings)] = 7;
  words[index(Element::captions)] = 20;
  words[index(Element::prompts)] = 61;
  Counting counting;
  SUBCASE("the standard policy: headings and captions are open, prompts do not count") {
    CHECK(word_range(words, counting).least == 400);
    CHECK(word_range(words, counting).most == 427);
  }
  SUBCASE("what is settled leaves one number") {
    counting.elements[index(Element::headings)] = Counted::yes;
    counting.elements[index(Element::captions)] = Counted::no;
    CHECK(word_range(words, counting).least == 407);
    CHECK(word_range(words, counting).most == 407);
  }
  SUBCASE("everything counts") {
    std::ranges::fill(counting.elements, Counted::yes);
    CHECK(word_range(words, counting).least == 488);
    CHECK(word_range(words, counting).most == 488);
  }
  SUBCASE("nothing is settled") {
    std::ranges::fill(counting.elements, Counted::open);
    CHECK(word_range(words, counting).least == 0);
    CHECK(word_range(words, counting).most == 488);
  }
  SUBCASE("nothing counts") {
    std::ranges::fill(counting.elements, Counted::no);
    CHECK(word_range(words, counting).most == 0);
  }
}

TEST_CASE("elements: many captions, pictures and prompts in no time") {
  std::string markdown;
  for (int i = 0; i < 20'000; ++i) markdown += "Figure 1: a\n\n![](a)\n\n";
  markdown += "\n";
  for (int i = 0; i < 20'000; ++i) markdown += "a b\r\n";  // each line end is a run of its own
  const Document document = parse_markdown(markdown);
  std::vector<Span> prompts;
  const Block& last = document.blocks.back();
  for (std::uint32_t at = last.text.begin; at < last.text.end; at += 4) prompts.push_back({at, at + 1});
  const Tally words = tally_of(document, prompts);
  CHECK(words[index(Element::captions)] == 60'000);
  CHECK(words[index(Element::prompts)] == 20'000);
}

TEST_CASE("the entries of a list of references") {
  const auto entries = [](std::string_view markdown) {
    const Document document = parse_markdown(markdown);
    std::string all;
    for (const std::uint32_t entry : reference_entries(document)) {
      std::string text(document.view(document.blocks[entry]));
      std::ranges::replace(text, '\n', '/');
      all += (all.empty() ? "" : " | ") + text;
    }
    return all;
  };
  CHECK(entries("Text.\n\n# References\n\nOne.\n\nTwo\nlines.\n\n# Next\n\nText.\n") == "One. | Two/lines.");
  CHECK(entries("# References\n\n## Books\n\nOne.\n\n**Films**\n\nTwo.\n") == "One. | Two.");
  CHECK_MESSAGE(
      entries("# References\n\n- One.\n\n  A note.\n  - Another.\n- Two.\n") == "One./A note./Another. | Two.",
      "a note belongs to its item");
  CHECK(entries("# Sources\n\n| Who | When |\n|---|---|\n| One | 1 |\n| Two | 2 |\n") == "One/1 | Two/2");
  CHECK_MESSAGE(entries("- **References**\n\n  - One.\n  - Two.\n- Other\n") == "One. | Two.",
                "the item that the list is in is no entry");
  CHECK(entries("# References\n").empty());
  CHECK(entries("Text.\n").empty());
}

}  // namespace rubricate
