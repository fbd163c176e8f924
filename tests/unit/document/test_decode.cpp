// Tests of telling text from what cannot be read.
#include <document/decode.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using namespace std::string_view_literals;
using Kind = TextProblem::Kind;

TEST_CASE("UTF-8 is welcome, with and without a byte order mark") {
  for (const std::string_view bytes : {""sv, "plain\n"sv, "\xEF\xBB\xBFwith a mark"sv, "caf\u00E9 \U0001F44D"sv}) {
    CHECK_FALSE(find_text_problem(bytes));
  }
}

TEST_CASE("what cannot be read is told with its place and a remedy") {
  struct Case {
    std::string_view bytes;
    Kind kind;
    std::size_t offset;
    std::string_view says;
  };
  for (const auto& [bytes, kind, offset, says] : {
           Case{"caf\xE9 noir"sv, Kind::invalid_utf8, 3, "Byte 4 of this file (0xE9)"},
           Case{"cut off \xE2\x82"sv, Kind::invalid_utf8, 8, "Byte 9"},
           Case{"one\0two"sv, Kind::nul, 3, "Byte 4 of this file is a NUL"},
           Case{"\0"sv, Kind::nul, 0, "NUL"},
           Case{"a\0\xFF"sv, Kind::nul, 1, "NUL"},
           Case{"a\xFF\0"sv, Kind::invalid_utf8, 1, "0xFF"},
           Case{"\xFF\xFEH\0i\0"sv, Kind::utf16, 0, "UTF-16"},
           Case{"\xFE\xFF\0H\0i"sv, Kind::utf16, 0, "UTF-16"},
           Case{"H\0e\0l\0l\0o\0"sv, Kind::utf16, 0, "UTF-16"},
           Case{"\0H\0e\0l\0l\0o"sv, Kind::utf16, 0, "UTF-16"},
           Case{"\0\0\0\0\0\0\0\0"sv, Kind::nul, 0, "NUL"},
       }) {
    CAPTURE(bytes.size());
    const auto problem = find_text_problem(bytes);
    REQUIRE(problem);
    CHECK(problem->kind == kind);
    CHECK(problem->offset == offset);
    CHECK(problem->message.find(says) != std::string::npos);
    CHECK_FALSE(problem->help.empty());
  }
}

TEST_CASE("the remedy for an encoding names the programs that people have") {
  const auto problem = find_text_problem("\xFF\xFEH\0i\0"sv);
  REQUIRE(problem);
  for (const std::string_view program : {"Notepad", "Word", "LibreOffice", "UTF-8"}) {
    CHECK(problem->help.find(program) != std::string::npos);
  }
}

}  // namespace
}  // namespace rubricate
