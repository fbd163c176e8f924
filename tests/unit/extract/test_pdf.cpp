// PDFs: from where words stand to the text that a reader sees.
#include <document/words.hpp>
#include <extract/pdf.hpp>
#include <extract/pdf_furniture.hpp>
#include <extract/pdf_labels.hpp>

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// A page is 600 wide and 800 high. A letter is half as wide as its line is high, a space a quarter.
struct Line {
  double x;
  double y;
  std::string_view
      text;  // "~": the words on its sides stand far apart; "^1": small and raised, close to the word before
  double height = 12;
};
using Flow = std::vector<Line>;
using Page = std::vector<Flow>;

std::string word(double left, double top, double right, double bottom, std::string_view text) {
  return fmt::format("<word xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">{}</word>\n", left, top, right, bottom,
                     text);
}

std::string printed(const Line& line) {
  std::string out = "<line xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n";
  double x = line.x;
  double height = line.height;
  std::string text;
  const auto put = [&] {
    const double width = 0.5 * height * static_cast<double>(text.size());
    if (!text.empty()) out += word(x, line.y, x + width, line.y + height, text);
    x += width;
    text.clear();
  };
  for (const char c : line.text) {
    if (c == ' ' || c == '~' || c == '^') put();
    if (c == ' ' || c == '~') {
      x += (c == '~' ? 2 : 0.25) * line.height;
      height = line.height;
    } else if (c == '^') {
      height = 0.6 * line.height;
    } else {
      text += c;
    }
  }
  put();
  return out + "</line>\n";
}

std::string printed(std::initializer_list<Page> pages, std::string_view head = "") {
  std::string out = fmt::format(
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"xhtml1-transitional.dtd\">"
      "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<title></title>\n{}</head>\n<body>\n<doc>\n",
      head);
  for (const Page& page : pages) {
    out += "<page width=\"600.000000\" height=\"800.000000\">\n";
    for (const Flow& block : page) {
      out += "<flow><block xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n";
      for (const Line& line : block) out += printed(line);
      out += "</block></flow>\n";
    }
    out += "</page>\n";
  }
  return out + "</doc>\n</body>\n</html>\n";
}

std::string name_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::heading: return fmt::format("h{}", block.level);
    case BlockKind::paragraph: return "p";
    case BlockKind::list: return block.ordered ? fmt::format("ol{}", block.level) : "ul";
    case BlockKind::item: return "li";
    case BlockKind::footnote: return "note";
    default: return "?";
  }
}

std::string shown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::document) continue;
    for (auto outer = block.parent; outer != 0; outer = document.blocks[outer].parent) out += ' ';
    out += name_of(block);
    if (is_leaf(block.kind)) out += ' ' + std::string(document.view(block));
    out += '\n';
  }
  std::ranges::replace(out, '\n', '/');
  return out;
}

struct Reading {
  std::optional<Opening> problem;
  ArtifactFacts facts;
  std::optional<Replayed> replayed;
  std::string blocks;  // "h1 Title/p One paragraph/", children behind a space
};

Reading read(std::string_view output, std::size_t piece = std::string_view::npos) {
  Reading outcome;
  DocumentRecorder recorder;
  PdfLayoutReader account;
  for (; !output.empty(); output.remove_prefix(std::min(piece, output.size()))) account.feed(output.substr(0, piece));
  const auto result = read_pdf_layout(account, recorder, outcome.facts);
  if (!result) outcome.problem = result.error().opening;
  outcome.replayed = replay(recorder.take());
  if (outcome.replayed) outcome.blocks = shown(outcome.replayed->document);
  return outcome;
}

std::string blocks(std::initializer_list<Page> pages) {
  const Reading outcome = read(printed(pages));
  CHECK(outcome.replayed);
  return outcome.blocks;
}

// A paragraph of three full lines, beginning at (50, y).
Flow body(double y) {
  return {{50, y, "The garden behind the library was empty for nine years, and then the neighbours came to it"},
          {50, y + 14, "with spades and asked for the key, which nobody had seen since the caretaker left in March"},
          {50, y + 28, "of that year."}};
}
constexpr std::string_view k_body =
    "p The garden behind the library was empty for nine years, and then the neighbours came to it/"
    "with spades and asked for the key, which nobody had seen since the caretaker left in March/of that year./";

}  // namespace

TEST_CASE("pdf: lines that had no room for the next word are one paragraph, others are not") {
  CHECK(blocks({{body(100)}}) == k_body);
  CHECK(blocks({{body(100), body(160)}}) == std::string(k_body) + std::string(k_body));
  // The same without a gap: the short line ends the paragraph.
  Flow both = body(100);
  const Flow second = body(142);
  both.insert(both.end(), second.begin(), second.end());
  CHECK(blocks({{both}}) == std::string(k_body) + std::string(k_body));
}

TEST_CASE("pdf: an unfinished sentence goes on in the next block, column or page") {
  const Flow begin = {{50, 700, "It ends where nobody"}};
  const Flow end = {{50, 60, "would look for it."}};
  CHECK(blocks({{begin}, {end}}) == "p It ends where nobody/would look for it./");
  CHECK(blocks({{begin, {{320, 60, "would look for it."}}}}) == "p It ends where nobody/would look for it./");
  CHECK(blocks({{begin, {{50, 718, "would look for it."}}}}) == "p It ends where nobody/would look for it./");
  CHECK(blocks({{begin, {{320, 700, "would look for it."}}}}) == "p It ends where nobody/p would look for it./");
  CHECK(blocks({{begin}, {{{50, 60, "Would look for it."}}}}) == "p It ends where nobody/p Would look for it./");
  CHECK(blocks({{{{50, 700, "It ends."}}}, {end}}) == "p It ends./p would look for it./");
}

TEST_CASE("pdf: pages begin where they do, behind a paragraph that runs over") {
  const Reading outcome =
      read(printed({{{{50, 700, "It ends where nobody"}}}, {{{50, 60, "would look."}}, {{50, 200, "Then this."}}}}));
  REQUIRE(outcome.replayed);
  REQUIRE(outcome.replayed->pages.size() == 2);
  CHECK(outcome.replayed->source.substr(outcome.replayed->pages[1]) == "Then this.");
  CHECK(outcome.facts.pages == 2);
}

TEST_CASE("pdf: words that touch are one, small raised ones too") {
  const std::string xml = printed({{{{50, 100, "x"}}}});
  const auto with = [&](std::string_view words) {
    std::string text = xml;
    const std::size_t begin = text.find("<word");
    return read(text.replace(begin, text.find("</line>") - begin, words)).blocks;
  };
  CHECK(with(word(50, 100, 80, 112, "Journal") + word(80.2, 100, 83, 112, ",")) == "p Journal,/");
  CHECK(with(word(50, 100, 80, 112, "Journal") + word(83, 100, 100, 112, "of")) == "p Journal of/");
  CHECK(with(word(50, 100, 60, 112, "m") + word(60.1, 98, 63, 105, "2")) == "p m2/");
  // Right to left: the next word stands on the left.
  CHECK(with(word(80, 100, 100, 112, "\u05D0") + word(60, 100, 76, 112, "\u05D1")) == "p \u05D0 \u05D1/");
}

TEST_CASE("pdf: a bullet beside its text makes an item") {
  constexpr std::string_view k_list = "ul/ li/  p one/ li/  p two/";
  CHECK(blocks({{{{50, 100, "\u2022"}, {50, 116, "\u2022"}}, {{70, 100, "one"}, {70, 116, "two"}}}}) == k_list);
  CHECK(blocks({{{{50, 100, "\u2022~one"}, {50, 116, "\u2022~two"}}}}) == k_list);
  CHECK(blocks({{{{50, 100, "-~one"}, {50, 116, "-~two"}}}}) == k_list);
  CHECK(blocks({{{{50, 100, "\uF0B7~one"}, {50, 116, "\uF0B7~two"}}}}) == k_list);
  // One beside which nothing stands is no word.
  CHECK(blocks({{{{50, 100, "\u2022"}, {50, 116, "\u2022"}}, {{70, 100, "one"}}}}) == "ul/ li/  p one/");
  // A dash in the middle of a sentence stays one.
  CHECK(blocks({{{{50, 100, "Someone else has seen the very same thing there"}, {50, 114, "- the moon"}}}}) ==
        "p Someone else has seen the very same thing there/- the moon/");
}

TEST_CASE("pdf: lists nest by the places of their labels, and text below an item belongs to it") {
  CHECK(blocks({{{{50, 100, "\u2022~one"}, {70, 116, "\u2013~inner"}, {50, 132, "\u2022~two"}},
                 {{50, 160, "After."}}}}) == "ul/ li/  p one/  ul/   li/    p inner/ li/  p two/p After./");
  CHECK(blocks({{{{50, 100, "\u2022~One."}}, {{92, 124, "More of it."}}, {{50, 160, "After."}}}}) ==
        "ul/ li/  p One./  p More of it./p After./");
}

TEST_CASE("pdf: numbers make a list when there are two in a row") {
  CHECK(blocks({{{{50, 100, "1.~one"}, {50, 116, "2.~two"}}}}) == "ol1/ li/  p one/ li/  p two/");
  CHECK(blocks({{{{50, 100, "c)~one"}, {50, 116, "d)~two"}}}}) == "ol3/ li/  p one/ li/  p two/");
  CHECK(blocks({{{{50, 100, "i.~one"}, {50, 116, "ii.~two"}}}}) == "ol9/ li/  p one/ li/  p two/");
  CHECK(blocks({{{{50, 100, "1. one"}, {50, 116, "2. two"}}}}) == "ol1/ li/  p one/ li/  p two/");
  CHECK(blocks({{{{50, 100, "1. Goals"}}, {{50, 130, "We have some."}}}}) == "p 1. Goals/p We have some./");
  CHECK(blocks({{{{50, 100, "1. Goals"}}, {{50, 130, "Some."}}, {{50, 150, "2. Means"}}, {{50, 180, "None."}}}}) ==
        "p 1. Goals/p Some./p 2. Means/p None./");
  // Set apart, they are a list even with text between.
  CHECK(blocks({{{{50, 100, "1.~Goals"}}, {{50, 130, "Some."}}, {{50, 150, "2.~Means"}}}}) ==
        "ol1/ li/  p Goals/p Some./ol2/ li/  p Means/");
}

TEST_CASE("pdf: labels") {
  const auto number = [](std::string_view word) { return label_of(word).number; };
  CHECK(number("3.") == 3);
  CHECK(number("(12)") == 12);
  CHECK(number("b)") == 2);
  CHECK(number("iv.") == 4);
  CHECK(label_of("v.").other == 5);
  CHECK(label_of("\u2022").kind == PdfLabel::Kind::bullet);
  for (const std::string_view word : {"", ".", "3", "2024.", "etc.", "()", "\u2022\u2022", "0."})
    CHECK(label_of(word).kind == PdfLabel::Kind::none);
}

TEST_CASE("pdf: larger lines are headings, the largest first") {
  CHECK(blocks({{{{50, 50, "Title", 20}}, {{50, 80, "Part", 16}}, body(110), {{50, 160, "Other", 16.1}}, body(190)}}) ==
        "h1 Title/h2 Part/" + std::string(k_body) + "h2 Other/" + std::string(k_body));
  // A number there is part of the title.
  CHECK(blocks({{{{50, 80, "1. Part", 16}}, body(110), {{50, 160, "2. Other", 16}}, body(190)}}) ==
        "h1 1. Part/" + std::string(k_body) + "h1 2. Other/" + std::string(k_body));
  // Hardly larger: only a line that reads as one.
  CHECK(blocks({{{{50, 80, "Part", 13}}, body(110)}}) == "h1 Part/" + std::string(k_body));
  CHECK(blocks({{{{50, 80, "It said so.", 13}}, body(110)}}) == "p It said so./" + std::string(k_body));
}

TEST_CASE("pdf: short lines right above paragraphs are headings where there are several") {
  const Flow first = {{50, 150, "Why it matters"}};
  const Flow second = {{50, 220, "What we do"}};
  CHECK(blocks({{body(100), first, body(168), second, body(238)}}) ==
        std::string(k_body) + "h1 Why it matters/" + std::string(k_body) + "h1 What we do/" + std::string(k_body));
  CHECK(blocks({{body(100), first, body(168)}}) == std::string(k_body) + "p Why it matters/" + std::string(k_body));
  const Flow field = {{50, 150, "Role: teacher"}};
  CHECK(blocks({{body(100), field, body(168), second, body(238)}}).contains("p Role: teacher/"));
}

TEST_CASE("pdf: page numbers are no text") {
  for (const std::string_view text :
       {"3", "Page 3", "page 3 of 4", "- 3 -", "3/4", "p. 3", "Seite 3 von 4", "\u2013 3 \u2013"})
    CHECK(is_page_number(text));
  for (const std::string_view text : {"", "3.", "Page", "3 of", "2,024", "Room 3", "31415", "3 apples"})
    CHECK_FALSE(is_page_number(text));
  CHECK(blocks({{body(100), {{290, 760, "3"}}}}) == k_body);
  CHECK(blocks({{{{290, 30, "Page 3 of 4"}}, body(100)}}) == k_body);
  CHECK(blocks({{{{50, 100, "We were"}}, {{50, 400, "3"}}, {{50, 500, "people."}}}}).contains("p 3/"));
}

TEST_CASE("pdf: running heads and feet are no text, but titles of pages are") {
  const Page first = {{{50, 30, "Maria Lopez"}, {500, 30, "Plan 1 of 2"}}, body(100), {{50, 760, "Draft"}}};
  const Page second = {{{50, 30, "Maria Lopez"}, {500, 30, "Plan 2 of 2"}}, body(100), {{50, 760, "Draft"}}};
  CHECK(blocks({first, second}) == std::string(k_body) + std::string(k_body));
  CHECK(blocks({first}).contains("Maria Lopez"));
  // The same place, but no other distance than lines of the text have.
  const Page title = {{{50, 88, "Partner 1"}}, body(102)};
  const Page other = {{{50, 88, "Partner 2"}}, body(102)};
  CHECK(blocks({title, other}).contains("Partner 1"));
  CHECK(blocks({title, other}).contains("Partner 2"));
  const Page large = {{{50, 60, "Partner 1", 16}}, body(102)};
  CHECK(blocks({large, large}).contains("Partner 1"));
}

TEST_CASE("pdf: the head of a table that a page repeats counts once") {
  const Flow left = {{50, 120, "Name"}};
  const Flow right = {{300, 120, "Role"}};
  const Page first = {{{50, 30, "We are:"}}, left, right, {{50, 140, "Ana"}}, {{300, 140, "Cook"}}};
  const Page second = {{{50, 60, "Name"}}, {{300, 60, "Role"}}, {{50, 80, "Ben"}}, {{300, 80, "Smith"}}};
  CHECK(blocks({first, second}) == "p We are:/p Name/p Role/p Ana/p Cook/p Ben/p Smith/");
}

TEST_CASE("pdf: footnotes stand apart, and what leads to them is no word") {
  const Page page = {{{50, 100, "Ana said so.^1 Then she"}},
                     {
                         {50, 700, "1"},
                     },
                     {{60, 700, "In March."}}};
  CHECK(blocks({page}).contains("1"));  // as high as the text: no footnote
  const Page raised = {{{50, 100, "Ana said so.^1 Then she"}}, {{50, 699, "1", 7}}, {{60, 700, "In March."}}};
  CHECK(blocks({raised}) == "p Ana said so. Then she/note In March./");
  // The sentence goes on behind the footnote.
  CHECK(blocks({raised, {{{50, 60, "went home."}}}}) == "p Ana said so. Then she/went home./note In March./");
  // Nothing leads to it.
  const Page unknown = {{{50, 100, "Ana said so."}}, {{50, 699, "1", 7}}, {{60, 700, "In March."}}};
  CHECK(blocks({unknown}) == "p Ana said so./p 1 In March./");
}

TEST_CASE("pdf: facts, and what holds no text") {
  const Reading named = read(printed({{body(100)}, {}}, "<meta name=\"Author\" content=\"Ana &amp; Ben\"/>\n"));
  CHECK(named.facts.author == "Ana & Ben");
  CHECK(read(printed({{}}, "<meta name=\"Author\" content=\" Ana \"/>\n")).facts.author == "Ana");
  CHECK(read(printed({{}}, "<meta name=\"Author\" content=\"Administrator\"/>\n")).facts.author.empty());
  CHECK(named.facts.pages == 2);
  constexpr std::string_view k_word = "<meta name=\"Creator\" content=\"Microsoft Word\"/>\n";
  const Page cut = {{{50, 100, "It was after-"}, {50, 114, "school."}}};
  CHECK(read(printed({cut}, k_word)).blocks == "p It was after-school./");
  CHECK(read(printed({cut})).blocks == "p It was afterschool./");
  CHECK_FALSE(named.problem);
  CHECK(read(printed({{}})).problem == Opening::no_text);
  CHECK(read(printed({{}})).facts.pages == 1);
  CHECK(read(printed({{{{290, 760, "1"}}}, {{{290, 760, "2"}}}})).problem == Opening::no_text);
  CHECK(read(printed({{{{50, 100, "- \u2022 ..."}}}})).problem == Opening::no_text);
  CHECK(read(printed({{{{50, 100, "\u4E2D"}}}})).blocks == "p \u4E2D/");
}

TEST_CASE("pdf: control characters and other bytes do no harm") {
  CHECK(read(printed({{{{50, 100,
                         "a\x01"
                         "b \xFF \x0B"}}}}))
            .blocks == "p a\uFFFDb \uFFFD \uFFFD/");
  CHECK(read(printed({{{{50, 100, "\xEF\xBF\xBF"}}}}, "<meta name=\"Author\" content=\"\x02\"/>")).facts.author ==
        "\uFFFD");
  CHECK(read(printed({{body(100)}}, "<meta name=\"Author\" <<<")).blocks == k_body);
}

TEST_CASE("pdf: the account may come in pieces of any size") {
  const std::string account = printed({{{{50, 100, "1. Ana – “tea”"}, {50, 120, "2. B\u00e9la \x80\xE2\x82"}}}},
                                      "<meta name=\"Author\" content=\"Zo\u00eb\"/>");
  const Reading whole = read(account);
  CHECK(whole.blocks == "ol1/ li/  p Ana – “tea”/ li/  p B\u00e9la \uFFFD\uFFFD\uFFFD/");
  CHECK(whole.facts.author == "Zo\u00eb");
  for (std::size_t piece = 1; piece < account.size(); ++piece) {
    CAPTURE(piece);
    const Reading other = read(account, piece);
    CHECK(other.blocks == whole.blocks);
    CHECK(other.facts.author == whole.facts.author);
    CHECK_FALSE(other.problem);
  }
}

TEST_CASE("pdf: what breaks off is damaged, and keeps what came before") {
  const std::string whole = printed({{body(100)}, {{{50, 100, "More."}}}});
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    const Reading outcome = read(std::string_view(whole).substr(0, size));
    CHECK(outcome.replayed);
    if (size < whole.find("</doc>")) CHECK(outcome.problem == Opening::damaged);
  }
  CHECK(read(std::string_view(whole).substr(0, whole.find("More."))).blocks == k_body);
  CHECK(read("").problem == Opening::damaged);
}

TEST_CASE("pdf: coordinates that are none do no harm") {
  for (const std::string_view value : {"nan", "inf", "-inf", "1e300", "-1e300", "-5", "", "x", "0"}) {
    std::string text = printed({{body(100), {{50, 100, "\u2022~one"}, {50, 100, "1.~two^1"}}}});
    for (const std::string_view name : {"xMin", "yMax", "height"}) {
      for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const std::size_t begin = text.find('"', at) + 1;
        text.replace(begin, text.find('"', begin) - begin, value);
      }
    }
    const Reading outcome = read(text);
    CHECK_FALSE(outcome.problem);
    REQUIRE(outcome.replayed);
    CHECK(outcome.replayed->source.contains("garden"));
  }
}

TEST_CASE("pdf: very many lines at one place are read in reasonable time") {
  constexpr int k_lines = 100'000;
  for (const std::string_view text : {"word", "\u2022", "3.", "\u2022~word", "3.~word", "7", "cut-", "word^1"}) {
    std::string page = printed({{{{50, 100, text}}}});
    const std::size_t begin = page.find("<line");
    const std::size_t end = page.find("</line>") + 7;
    const std::string line = page.substr(begin, end - begin);
    std::string lines;
    lines.reserve(line.size() * k_lines);
    for (int i = 0; i < k_lines; ++i) lines += line;
    CHECK(read(page.replace(begin, end - begin, lines)).replayed);
  }
}

TEST_CASE("pdf: why pdftotext gave up") {
  CHECK(pdf_problem(1, "Command Line Error: Incorrect password\n").opening == Opening::encrypted);
  CHECK(pdf_problem(3, "").opening == Opening::encrypted);
  CHECK(pdf_problem(3, "").message == "its author does not allow its text to be copied");
  CHECK(pdf_problem(1, "Syntax Error: Couldn't read xref table\n").opening == Opening::damaged);
  CHECK(pdf_problem(1, "").opening == Opening::damaged);
  CHECK(pdf_problem(99, "").opening == Opening::damaged);
  CHECK(pdf_problem(98, "Out of memory\n").opening == Opening::out_of_memory);
  CHECK(pdf_problem(134, "terminate called after throwing an instance of 'std::bad_alloc'\n").opening ==
        Opening::out_of_memory);
  for (const int code : {1, 3, 98, 99}) CHECK_FALSE(pdf_problem(code, "").message.empty());
  CHECK(pdf_arguments().front() == "-bbox-layout");
}

}  // namespace rubricate
