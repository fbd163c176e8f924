// Phrases, regular expressions and named patterns.
#include <rubricate/term.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

/// What the term finds first, or "-".
std::string found(std::string_view written, std::string_view text, std::uint32_t from = 0) {
  const auto term = Term::compile(written);
  REQUIRE_MESSAGE(term.has_value(), written << ": " << (term ? "" : term.error()));
  const auto span = term->find(text, from);
  return span ? std::string(text.substr(span->begin, span->size())) : "-";
}

std::string refusal(std::string_view written) {
  const auto term = Term::compile(written);
  return term ? "accepted" : term.error();
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TEST_CASE("a phrase does not mind case, white space or the form of quotes") {
  CHECK(found("school board", "The SCHOOL \n\t Board met.") == "SCHOOL \n\t Board");
  CHECK(found("school  board", "a school board") == "school board");
  CHECK(found(" school board ", "a school board") == "school board");
  CHECK(found("school board", "a school\u00A0board") == "school\u00A0board");
  CHECK(found("don't", "I don’t know") == "don’t");
  CHECK(found("don’t", "I don't know") == "don't");
  CHECK(found("\"shared\" goal", "a “shared” goal") == "“shared” goal");
  CHECK(found("ÉCOLE", "une école") == "école");
}

TEST_CASE("a phrase is found as whole words, in any script") {
  CHECK(found("art", "the artist's start of art") == "art");
  CHECK(Term::compile("art")->find("the artist's start of art") == Span{22, 25});
  CHECK(found("cole", "une école") == "-");
  CHECK(found("école", "une préécole") == "-");
  CHECK(found("école", "l'école") == "école");
  CHECK(found("caf", "café") == "-");
  CHECK(found("art", "art1") == "-");
  CHECK(found("art", "(art)") == "art");
}

TEST_CASE("an end that is no word character needs no border") {
  CHECK(found("C++", "in C++20") == "C++");
  CHECK(found("#1", "rank#1!") == "#1");
  CHECK(found("#1", "rank#12") == "-");
}

TEST_CASE("nothing in a phrase is a regular expression") {
  CHECK(found("a.b", "aXb") == "-");
  CHECK(found("a.b", "a.b") == "a.b");
  CHECK(found("(why?)", "so (why?) not") == "(why?)");
  CHECK(found("and/or", "this and/or that") == "and/or");
}

TEST_CASE("find starts where it is told") {
  CHECK(Term::compile("a")->find("a b a", 1) == Span{4, 5});
  CHECK(Term::compile("a")->find("a b a", 4) == Span{4, 5});
  CHECK_FALSE(Term::compile("a")->find("a b a", 5));
  CHECK_FALSE(Term::compile("a")->find("a b a", 500));
  CHECK_FALSE(Term::compile("a")->find(""));
  CHECK_FALSE(Term::compile("bc")->find("abc", 1));
  CHECK_FALSE(Term::compile("/^b/")->find("ab", 1));
}

TEST_CASE("a regular expression stands between slashes and ignores case") {
  CHECK(found("/organi[sz]ation/", "Our ORGANIZATIONS") == "ORGANIZATION");
  CHECK(found("/(work|play)ed/", "she played") == "played");
  CHECK(found("/a|ab/", "ab") == "a");
  CHECK(found(R"(/\bwhy\b/)", "nowhy why") == "why");
  CHECK(Term::compile("/x/")->written() == "/x/");
}

TEST_CASE("an empty match is no match") {
  CHECK(found(R"(/\b/)", "some words") == "-");
  CHECK(contains(refusal("/a*/"), "no text at all"));
  CHECK(contains(refusal("/$/"), "no text at all"));
}

TEST_CASE("a term knows which kind it is") {
  CHECK(Term::compile("school board")->kind() == Term::Kind::phrase);
  CHECK(Term::compile("<any words here>")->kind() == Term::Kind::phrase);
  CHECK(Term::compile("/school|board/")->kind() == Term::Kind::expression);
  CHECK(Term::compile("<date>")->kind() == Term::Kind::named);
}

TEST_CASE("a bad term is refused in plain words, with what to write instead") {
  struct Case {
    std::string_view written, reason;
  };
  for (const auto& [written, reason] : std::vector<Case>{
           {"", "empty"},
           {"   ", "empty"},
           {"//", "empty"},
           {"/", "does not end"},
           {"/abc", "does not end"},
           {"/abc/i", "case never counts"},
           {"/a(b/", "`(` is never closed"},
           {"/a)b/", "`)` closes nothing"},
           {"/[ab/", "`[` is never closed"},
           {"/[z-a]/", "runs backwards"},
           {"/*a/", "nothing before it to repeat"},
           {"/a**/", "two repetitions in a row"},
           {"/a{2000}/", "number of repetitions"},
           {"/a(?=b)/", "looking ahead"},
           {R"(/(a)\1/)", "refers back"},
           {R"(/\q/)", "has no meaning"},
           {"/[[:foo:]]/", "no set of characters"},
           {R"(/a\/)", "ends in a backslash"},
           {"/((a{100}){100}){100}/", "number of repetitions"},
           {R"(/(\pL{100}){10}/)", "too large"},
           {"<dtae>", "no pattern of that name"},
           {"<date", "write `<date>`"},
           {"date>", "write `<date>`"},
           {"<DATE>", "write `<date>`, or `/<DATE>/`"},
           {"abc/", "write `/abc/`"},
           {"(?i)abc", "write `/abc/`"},
           {"(?:a|b)c", "write `/(?:a|b)c/`"},
           {R"(/\p{Foo}/)", "no group of characters called `\\p{Foo}`"},
       }) {
    CAPTURE(written);
    CHECK_MESSAGE(contains(refusal(written), reason), refusal(written));
  }
  CHECK(contains(refusal(std::string(501, 'a')), "501"));
  CHECK(refusal(std::string(500, 'a')) == "accepted");
}

TEST_CASE("angle brackets around anything but a name are a phrase") {
  CHECK(found("<3", "I <3 it") == "<3");
  CHECK(found("<NAME>", "see <name>.") == "<name>");
  CHECK(found("<dat", "a <dat") == "<dat");
  CHECK(found("(?)", "so (?) not") == "(?)");
  CHECK(found("<insert name here>", "see <insert name here>.") == "<insert name here>");
}

TEST_CASE("named patterns find what their name says") {
  struct Case {
    std::string_view name, text, match;
  };
  for (const auto& [name, text, match] : std::vector<Case>{
           {"<date>", "on 2024-05-31.", "2024-05-31"},
           {"<date>", "on 31.5.2024,", "31.5.2024"},
           {"<date>", "on 5/31/24 we", "5/31/24"},
           {"<date>", "on May 31, 2024 we", "May 31, 2024"},
           {"<date>", "the 31st of May 2024", "31st of May 2024"},
           {"<date>", "on 3 January we", "3 January"},
           {"<date>", "on January 3rd we", "January 3rd"},
           {"<date>", "in Sept. 2023 we", "Sept. 2023"},
           {"<date>", "since September 2023", "September 2023"},
           {"<date>", "you may 20 times", "may 20"},
           {"<date>", "in March we", "-"},
           {"<date>", "450-550 words", "-"},
           {"<date>", "version 1.2", "-"},
           {"<money>", "cost $1,500.00 a year", "$1,500.00"},
           {"<money>", "cost 20 € each", "20 €"},
           {"<money>", "cost €20", "€20"},
           {"<money>", "about US$5 million", "US$5 million"},
           {"<money>", "USD 300", "USD 300"},
           {"<money>", "20 dollars", "20 dollars"},
           {"<money>", "3 million euros", "3 million euros"},
           {"<money>", "20 people", "-"},
           {"<percent>", "some 12.5 % of", "12.5 %"},
           {"<percent>", "12%", "12%"},
           {"<percent>", "12 per cent", "12 per cent"},
           {"<percent>", "12 percentages", "-"},
           {"<number>", "we were 1,500 then", "1,500"},
           {"<number>", "we were twenty-five", "twenty-five"},
           {"<number>", "five groups", "five"},
           {"<number>", "often none", "-"},
           {"<number>", "the 12th", "-"},
           {"<url>", "see (https://example.org/a?b=c).", "https://example.org/a?b=c"},
           {"<url>", "at www.example.org.", "www.example.org"},
           {"<url>", "http:// alone", "-"},
           {"<email>", "to jo.do+x@mail.example.org.", "jo.do+x@mail.example.org"},
           {"<email>", "to émile@école.fr", "émile@école.fr"},
           {"<email>", "a@b", "-"},
           {"<phone>", "call (202) 555-0143 now", "(202) 555-0143"},
           {"<phone>", "call 202-555-0143", "202-555-0143"},
           {"<phone>", "call +49 30 1234567", "+49 30 1234567"},
           {"<phone>", "Tel. 030 1234567", "030 1234567"},
           {"<phone>", "on 2024-05-31", "-"},
           {"<phone>", "500-1000 people", "-"},
       }) {
    CAPTURE(name);
    CAPTURE(text);
    CHECK(found(name, text) == match);
  }
}

TEST_CASE("rejected matches do not make the search quadratic") {
  // Each of these takes minutes where every rejected match is tried again one character on.
  const std::size_t k_size = 400'000;
  std::string groups = "1";
  while (groups.size() < k_size) groups += ",111";
  std::string spaced;
  while (spaced.size() < k_size) spaced += "ab ";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"a", std::string(k_size, 'a')},
      {"aaaa", std::string(k_size, 'a')},
      {"a b", "xa" + std::string(k_size, ' ') + "bx"},
      {"b a", spaced},
      {"<number>", groups + "x"},
      {"<number>", std::string(k_size, '1')},
      {"<money>", groups + "x"},
      {"<email>", "é" + std::string(k_size, 'a') + "@example.org"},
      {"<email>", std::string(k_size, '.') + "@"},
      {"<url>", std::string(k_size, 'w') + "."},
      {"<phone>", "+" + std::string(k_size, '1')},
      {"<date>", std::string(k_size, '1')},
  };
  for (const auto& [written, text] : cases) {
    CAPTURE(written);
    const auto term = Term::compile(written);
    REQUIRE(term);
    static_cast<void>(term->find(text));
  }
}

TEST_CASE("a text that is not UTF-8 does no harm") {
  const auto term = Term::compile("art");
  REQUIRE(term);
  CHECK(term->find("\xFF"
                   "art\xFF") == Span{1, 4});
  CHECK_FALSE(term->find("\x80\x80\xC3"));
}

TEST_CASE("an expression that would need minutes is refused, with what to write instead") {
  const auto term = Term::compile("/([a-z]+ ){1,900}z/");
  REQUIRE_FALSE(term);
  CHECK(term.error().find("write smaller numbers") != std::string::npos);
  CHECK(Term::compile("/([a-z]+ ){1,9}z/"));
}

TEST_CASE("a term with other forms stands where any of them does") {
  auto term = Term::compile("meeting");
  REQUIRE(term);
  term->add_form(*Term::compile("get-together"));
  CHECK(term->find("a get-together, a meeting") == Span{2, 14});
  CHECK(term->find_all("a get-together, a meeting") == std::vector<Span>{{18, 25}, {2, 14}});
  CHECK(term->may_stand_in("the meeting"));
  CHECK_FALSE(term->may_stand_in("the meetings"));
  CHECK(Term::compile("/^a/")->may_stand_in("b"));  // it may begin a paragraph
}

}  // namespace
}  // namespace rubricate
