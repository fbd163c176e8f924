// What holds for every report for people, whatever is in it.
#include "cases.hpp"

#include <report/format.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

std::string text_of(cases::Case (*make)(), const ReportOptions& options = {}) {
  return cases::written("text", make(), options);
}

std::string without_colours(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\x1b') {
      at = text.find('m', at);
    } else {
      out += text[at];
    }
  }
  return out;
}

/// Calls `look` with each line.
template <class Look>
void for_each_line(std::string_view text, Look look) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    look(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

TEST_CASE("without excerpts none of the applicant's words are shown") {
  const std::string text = text_of(cases::prompt_unsure, {.excerpts = false});
  CHECK_EQ(text.find("What I hope for"), std::string::npos);
  CHECK_NE(text.find("overview.md:5:1: cannot tell:"), std::string::npos);
}

TEST_CASE("every report, however wide, is one text of safe lines that fit") {
  for (const cases::Named& named : cases::all()) {
    for (const std::size_t width : {0U, 40U, 41U, 63U, 80U, 120U, 500U}) {
      CAPTURE(named.name);
      CAPTURE(width);
      const std::string text = text_of(named.make, {.width = width});
      CHECK(text.ends_with("\n"));
      CHECK_FALSE(text.ends_with("\n\n"));
      CHECK_EQ(text.find("\n\n\n"), std::string::npos);
      for_each_line(text, [&](std::string_view line) {
        CAPTURE(line);
        CHECK_EQ(escaped(line), line);
        CHECK_FALSE(line.ends_with(' '));
        // Only what has no blank to be broken at may stick out.
        const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
        const bool is_one_word = line.substr(first).find(' ') == std::string_view::npos;
        const bool is_status_behind_one_word = named.name == "very_long" || named.name == "hostile";
        if (!is_one_word && !is_status_behind_one_word) CHECK_LE(display_width(line), std::max<std::size_t>(width, 40));
      });
    }
  }
}

TEST_CASE("colour adds nothing but colour, and each line ends without one") {
  for (const cases::Named& named : cases::all()) {
    CAPTURE(named.name);
    const std::string coloured = text_of(named.make, {.colour = true});
    CHECK_EQ(without_colours(coloured), text_of(named.make));
    CHECK_NE(coloured.find("\x1b["), std::string::npos);
    for_each_line(coloured, [&](std::string_view line) {
      const std::size_t last = line.rfind('\x1b');
      if (last != std::string_view::npos) CHECK_EQ(line.substr(last, 4), "\x1b[0m");
    });
  }
}

TEST_CASE("a long list of files that no part uses is cut, unless all is asked for") {
  CHECK_NE(text_of(cases::very_long).find("\n  left-19.md\n  and 10 more\n"), std::string::npos);
  CHECK_NE(text_of(cases::very_long, {.verbosity = 1}).find("\n  left-29.md\n\n"), std::string::npos);
}

TEST_CASE("formats are found by their id") {
  REQUIRE_FALSE(report_formats().empty());
  CHECK_EQ(report_formats().front().id, "text");
  for (const ReportFormat& format : report_formats()) CHECK_EQ(find_format(format.id), &format);
  for (const std::string_view id : {"json", "html", "gradescope", "sarif", "markdown"})
    CHECK_NE(find_format(id), nullptr);
  CHECK_EQ(find_format("xml"), nullptr);
}

}  // namespace rubricate
