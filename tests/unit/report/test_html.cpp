// HTML reports: nothing from outside becomes markup, and the page's policy names exactly what stands in it.
#include "cases.hpp"

#include <document/markdown.hpp>
#include <report/html.hpp>
#include <report/html_page.hpp>
#include <report/html_text.hpp>
#include <report/record.hpp>
#include <util/escape.hpp>
#include <util/sha256.hpp>
#include <util/unicode.hpp>

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

const std::set<std::string_view> k_elements = {
    "html", "head", "meta",       "title",   "style",   "body",     "svg",      "symbol", "circle",
    "path", "rect", "use",        "a",       "div",     "header",   "p",        "bdi",    "h1",
    "h2",   "h3",   "h4",         "h5",      "h6",      "main",     "section",  "nav",    "ul",
    "ol",   "li",   "span",       "strong",  "code",    "article",  "table",    "thead",  "tbody",
    "tr",   "th",   "td",         "dl",      "dt",      "dd",       "mark",     "em",     "s",
    "pre",  "hr",   "blockquote", "details", "summary", "noscript", "template", "script"};

std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  REQUIRE(from != std::string_view::npos);
  const std::string_view rest = text.substr(from + begin.size());
  return rest.substr(0, rest.find(end));
}

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t n = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) ++n;
  return n;
}

/// Every tag is one of ours, each is closed in its turn, and none carries a style or a handler.
void check_markup(std::string_view html) {
  std::vector<std::string_view> open;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    if (html.substr(at).starts_with("<!doctype html>")) {
      ++at;
      continue;
    }
    const std::size_t end = html.find('>', at);
    REQUIRE(end != std::string_view::npos);
    std::string_view tag = html.substr(at + 1, end - at - 1);
    at = end;
    CAPTURE(tag);
    const bool closes = tag.starts_with('/');
    if (closes) tag.remove_prefix(1);
    const std::string_view name = tag.substr(0, tag.find_first_of(" /"));
    CHECK(k_elements.contains(name));
    CHECK(tag.find(" style=") == std::string_view::npos);
    CHECK(tag.find(" on") == std::string_view::npos);
    if (closes) {
      REQUIRE_FALSE(open.empty());
      CHECK_EQ(open.back(), name);
      open.pop_back();
    } else if (!tag.ends_with('/') && name != "meta" && name != "hr") {
      open.push_back(name);
      if (name == "style" || name == "script") at = html.find(fmt::format("</{}>", name), at);
    }
  }
  CHECK(open.empty());
}

void check_page(std::string_view html) {
  CHECK(utf8_error(html) == std::nullopt);
  check_markup(html);
  const std::string_view style = between(html, "<style>", "</style>");
  CHECK_EQ(between(html, "style-src '", "'"), "sha256-" + sha256_base64(style));
  for (std::size_t at = 0; at < html.size();) {
    const char32_t character = next_character(html, at);
    if (character != '\n' && character != '\t') CHECK_FALSE(is_unsafe_to_show(character));
  }
}

std::string text_of(const std::string& markdown, const std::vector<std::pair<std::string_view, Severity>>& found) {
  cases::Case made = cases::bare();
  made.submission.files = {cases::file("a.md", markdown)};
  made.submission.files[0].document = parse_markdown(markdown);
  for (const auto& [words, severity] : found)
    made.report.findings.push_back({.id = "a/b",
                                    .severity = severity,
                                    .address = "a",
                                    .place = cases::place_of(made, 0, words),
                                    .message = "M",
                                    .help = {}});
  const Report& report = made.ready();
  std::vector<NumberedFinding> findings;
  for (std::uint32_t i = 0; i < report.findings.size(); ++i) findings.push_back({i + 1, &report.findings[i]});
  const std::string html = html_text(report, 0, findings);
  check_markup(html);
  return html;
}

}  // namespace

TEST_CASE("every report is a page of our own markup, whatever stands in it") {
  for (const auto& [name, make] : cases::all()) {
    CAPTURE(name);
    for (const bool excerpts : {true, false}) {
      cases::Case made = make();
      const std::string html = write_html(made.ready(), {.excerpts = excerpts, .tool_version = "0.1.0"});
      check_page(html);
      CHECK(html.find("Nothing left this computer.") != std::string::npos);
      CHECK(html.find("<script") == std::string::npos);
      for (std::size_t i = 0; i < made.report.findings.size(); ++i)
        CHECK(html.find(fmt::format("<li id=\"f{}\">", i + 1)) != std::string::npos);
      CHECK((html.find("id=\"text\"") == std::string::npos || excerpts));
    }
  }
}

TEST_CASE("what has changed is a section of its own, whatever an earlier report says") {
  const std::string odd = "</section><script>alert(1)</script>\x1b & \"'";
  const std::vector<RequirementChange> requirements = {
      {.address = odd, .before = Status::failed, .found_before = odd, .found_now = "5 words"},
      {.address = "p.list", .before = Status::passed, .now = Status::passed, .is_carried = true}};
  const ChangeReport changes{
      .parts = {{.id = "p",
                 .title = odd,
                 .before = Status::failed,
                 .now = Status::passed,
                 .files = {{.path = odd}, {.path = "a.md", .change = Fate::renamed, .was = odd}},
                 .requirements = requirements},
                {.id = "q", .change = Fate::absent, .now = Status::passed, .decided = "decided by ana: it is a.md"}},
      .requirements = requirements,
      .findings = {{.id = "previous/other-tool",
                    .severity = Severity::note,
                    .address = {},
                    .place = {},
                    .message = odd,
                    .help = odd}}};
  for (const auto& [name, make] : cases::all()) {
    CAPTURE(name);
    cases::Case made = make();
    const std::string html = write_html(made.ready(), {.tool_version = "0.1.0", .changes = &changes});
    check_page(html);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(count(html, "\"#since\"") == 1);
    CHECK(count(html, "before: failed") == 3);
    CHECK(html.find("as before, carried forward") != std::string::npos);
  }
  cases::Case made = cases::all_passed();
  CHECK(write_html(made.ready(), {}).find("id=\"since\"") == std::string::npos);
}

TEST_CASE("the text stands in the page with its findings, which lead there and back") {
  const std::string html = text_of("# Title\n\nOne two **three** four.\n", {{"two **three", Severity::error}});
  CHECK(html.find("<mark class=\"failed\">two </mark><mark class=\"failed\"><strong>three</strong></mark> four.") !=
        std::string::npos);
  CHECK(html.find("id=\"t1\" href=\"#f1\"") != std::string::npos);
  CHECK(html.find("<span class=\"open\">Title</span>") != std::string::npos);
}

TEST_CASE("findings may overlap, point at markup, or lie in what no reader sees") {
  CHECK(count(text_of("ab cd ef gh\n", {{"ab cd", Severity::warning}, {"cd ef", Severity::error}}), "<mark") == 3);
  CHECK(count(text_of("ab\n\ncd\n\nef\n", {{"ab\n\ncd\n\nef", Severity::unsure}}), "<mark") == 3);
  CHECK(count(text_of("ab <!-- hidden --> cd\n", {{"<!-- hidden -->", Severity::error}}), "id=\"t1\"") == 1);
  CHECK(count(text_of("ab\n\n<!-- at the end -->\n", {{"<!-- at", Severity::error}}), "id=\"t1\"") == 1);
  CHECK(count(text_of("", {}), "<mark") == 0);
}

TEST_CASE("lists, tables and quotes keep their form, however odd") {
  CHECK(text_of("3. a\n4. b\n", {}).find("<ol start=\"3\">") != std::string::npos);
  CHECK(count(text_of("| a | b |\n|---|---|\n| c |\n", {{"c", Severity::error}}), "<td") == 4);
  CHECK(text_of("> q\n\n```\nx < y\n```\n", {}).find("x &lt; y") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 90; ++i) deep += std::string(static_cast<std::size_t>(2 * i), ' ') + "- x\n";
  CHECK(count(text_of(deep, {}), "<ul>") < 30);
  CHECK(text_of("[press](javascript:alert(1)) <b onclick=\"x()\">b</b>\n", {}).find("href=\"j") == std::string::npos);
}

TEST_CASE("a gauge shows a band with two ends or one, and nothing where nothing is wanted") {
  CHECK(html_gauge({.found = 3}).empty());
  for (const Quantity& quantity :
       {Quantity{.found = 0, .least = 1, .most = 2}, Quantity{.found = 9, .least = 5},
        Quantity{.found = ~0ULL, .most = 0}, Quantity{.found = 1, .least = ~0ULL, .most = ~0ULL}}) {
    const std::string gauge = html_gauge(quantity);
    check_markup(gauge);
    CHECK(gauge.find("nan") == std::string::npos);
    CHECK(gauge.find("inf") == std::string::npos);
  }
}

TEST_CASE("only what names a language is taken for one") {
  CHECK(html_language("de") == " lang=\"de\"");
  CHECK(html_language("pt-BR") == " lang=\"pt-BR\"");
  for (const std::string_view odd : {"", "e", "english", "en-", "en\" x=\"", "d1", "en-a very long name of one"})
    CHECK(html_language(odd).empty());
}

TEST_CASE("a batch is one page, and its records are data") {
  const auto writer = start_batch_html({.tool_version = "0.1.0"});
  RunHeader header{.rubric_title = "</title><script>", .rubric_path = "a b.yaml"};
  RunSummary summary;
  std::string html = writer->begin(header);
  for (const auto& [name, make] : cases::all()) {
    cases::Case made = make();
    SubmissionRecord record = record_of(made.ready(), true);
    record.results.push_back(
        {.address = "x", .kind = "words", .status = Status::failed, .quantity = Quantity{.found = 3, .least = 4}});
    add(summary, record);
    html += writer->next(record, writer->piece(record));
  }
  SubmissionRecord broken{.name = "</template><script>alert(1)</script>", .error = "it is damaged", .help = "Ask."};
  add(summary, broken);
  html += writer->next(broken, writer->piece(broken));
  html += writer->end(summary);
  check_page(html);
  const std::string_view data = between(html, "<template id=\"data\">", "</template>");
  CHECK(data.find('<') == std::string_view::npos);
  CHECK(count(data, "\n{\"n\":") == cases::all().size() + 1);
  CHECK(count(html, "<tr><th scope=\"row\">") == cases::all().size() + 1);
  const std::string_view script = between(html, "<script>", "</script>");
  CHECK_EQ(between(html, "script-src '", "'"), "sha256-" + sha256_base64(script));
}

TEST_CASE("without JavaScript a batch lists those that need somebody most, and says of how many") {
  const auto writer = start_batch_html({});
  RunSummary summary;
  std::string html = writer->begin({});
  for (int i = 0; i < 700; ++i) {
    SubmissionRecord record{.name = fmt::format("s{}", i), .status = i == 699 ? Status::failed : Status::passed};
    add(summary, record);
    html += writer->next(record, writer->piece(record));
  }
  html += writer->end(summary);
  const std::string_view listed = between(html, "<noscript>", "</noscript>");
  CHECK(count(listed, "<tr><th scope=\"row\">") == 500);
  CHECK(listed.find("500 of 700") != std::string_view::npos);
  CHECK(listed.find("s699<") < listed.find("s0<"));
}

TEST_CASE("a command is offered only where it finds the submission") {
  const auto command_for = [](const std::string& name) {
    const auto writer = start_batch_html({});
    std::string html = writer->begin({.rubric_path = "essay"});
    const SubmissionRecord record{.name = name, .status = Status::failed};
    RunSummary summary;
    add(summary, record);
    html += writer->next(record, writer->piece(record));
    html += writer->end(summary);
    const std::string_view listed = between(html, "<noscript>", "</noscript>");
    const std::string_view data = between(html, "<template id=\"data\">", "</template>");
    CHECK_EQ(count(listed, "class=\"command\"") == 0, count(data, ",\"k\":\"\"") == 1);
    return count(listed, "class=\"command\"") == 1 ? std::string(between(listed, "<code>", "</code>")) : "";
  };
  CHECK(command_for("subs/ana") == "rubricate check subs/ana -r essay");
  CHECK(command_for("subs/ana <f>").starts_with("rubricate check"));
  CHECK(command_for("subs/ana<FF>").empty());  // a byte that is no UTF-8 stood there
  CHECK(command_for("subs/<C3>x").empty());
  CHECK(command_for("two\nlines").contains("two\\012lines"));
}

TEST_CASE("a batch of nothing is a page too") {
  const auto writer = start_batch_html({});
  std::string html = writer->begin({});
  html += writer->end({});
  check_page(html);
}

}  // namespace rubricate
