// Where a link leads, by its target alone.
#include <checks/link_target.hpp>

#include <array>
#include <string>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string_view kind(std::string_view target) {
  switch (parse_target(target).kind) {
    case LinkTarget::Kind::empty: return "empty";
    case LinkTarget::Kind::here: return "here";
    case LinkTarget::Kind::file: return "file";
    case LinkTarget::Kind::web: return "web";
    case LinkTarget::Kind::message: return "message";
    case LinkTarget::Kind::own_computer: return "own computer";
    case LinkTarget::Kind::malformed: return "malformed";
    case LinkTarget::Kind::unknown: return "unknown";
  }
  return "";
}

}  // namespace

TEST_CASE("what a target is") {
  struct Row {
    std::string_view target, expected;
  };
  const auto rows = std::to_array<Row>({
      {"", "empty"},
      {"  ", "empty"},
      {"#", "empty"},
      {"mailto:", "empty"},
      {"#scope", "here"},
      {"plan.md", "file"},
      {"plan.md#scope", "file"},
      {"../event/a b.jpg", "file"},
      {"/images/a.jpg", "file"},
      {"?a=b", "file"},
      {"www.example.org", "file"},
      {"www.example.org:80/a", "file"},
      {"example.org/a:b", "file"},
      {"https://example.org", "web"},
      {"HTTP://Example.ORG/a#b", "web"},
      {"https://user@example.org:80/?q#f", "web"},
      {"https://[2001:db8::1]/", "web"},
      {"//example.org/a", "web"},
      {"ftp://example.org/a", "web"},
      {"mailto:ana@example.org", "message"},
      {"tel:+12025550143", "message"},
      {"data:image/png;base64,AAAA", "message"},
      {"file:///C:/a.pdf", "own computer"},
      {"C:\\Users\\ana\\a.pdf", "own computer"},
      {"c:/a.pdf", "own computer"},
      {"\\\\server\\share\\a.pdf", "own computer"},
      {"/Users/ana/a.pdf", "own computer"},
      {"/home/ana/a.pdf", "own computer"},
      {"~/a.pdf", "own computer"},
      {"http://localhost:8000/", "own computer"},
      {"localhost:8000", "own computer"},
      {"https://127.0.0.1/a", "own computer"},
      {"http://printer.local", "own computer"},
      {"http://192.168.0.1/", "own computer"},
      {"http://[::1]/", "own computer"},
      {"https://", "malformed"},
      {"https:///a", "malformed"},
      {"http:/example.org", "malformed"},
      {"https:example.org", "malformed"},
      {"http//example.org", "malformed"},
      {"http://http://example.org", "malformed"},
      {"http://www", "malformed"},
      {"https://.example.org", "malformed"},
      {"https://exa mple.org", "malformed"},
      {"https://example..org", "malformed"},
      {"htttps://example.org", "malformed"},
      {"ttps://example.org", "malformed"},
      {"https://intranet/a", "unknown"},
      {"zoommtg://zoom.us/join", "unknown"},
      {"javascript:alert(1)", "unknown"},
      {"cid:image001", "unknown"},
  });
  for (const Row& row : rows) {
    CAPTURE(row.target);
    CHECK(kind(row.target) == row.expected);
  }
}

TEST_CASE("the parts of a target") {
  const LinkTarget target = parse_target("our%20plan.md?raw=true#why%20me");
  CHECK(target.path == "our plan.md");
  CHECK(target.fragment == "why me");
  CHECK(parse_target("#wh%C3%BD").fragment == "whý");
  CHECK(parse_target("HTTPS://example.org").is_encrypted);
  CHECK_FALSE(parse_target("http://example.org").is_encrypted);
}

TEST_CASE("percent signs") {
  CHECK(percent_decoded("a%20b%2Fc") == "a b/c");
  CHECK(percent_decoded("100%") == "100%");
  CHECK(percent_decoded("%zz%4") == "%zz%4");
  CHECK(percent_decoded("%41") == "A");
}

TEST_CASE("a path is followed from the file that holds the link") {
  CHECK(resolved("a.md", "b.png") == "b.png");
  CHECK(resolved("a/b/c.md", "d.png") == "a/b/d.png");
  CHECK(resolved("a/b/c.md", "../d.png") == "a/d.png");
  CHECK(resolved("a/b.md", "./c//d.png") == "a/c/d.png");
  CHECK(resolved("a/b.md", "/c.png") == "c.png");
  CHECK(resolved("a/b.md", "..") == "");
  CHECK(resolved("a/b.md", "../../c.png") == std::nullopt);
  CHECK(resolved("a.md", "event/") == "event");
}

TEST_CASE("what may be an address without its scheme") {
  for (const std::string_view target : {"www.example", "example.org", "Example.COM/a", "news.example.co.uk?a"})
    CHECK(looks_like_host(target));
  for (const std::string_view target :
       {"plan.md", "a/example.org", "a_b.org", ".org", "", "ana@example.org", "photo.jpg"})
    CHECK_FALSE(looks_like_host(target));
}

}  // namespace rubricate
