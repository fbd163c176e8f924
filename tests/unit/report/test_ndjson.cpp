// Records written and read again are the same, whatever stands in them; and what is no record of ours is refused.
#include <report/ndjson.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using namespace std::string_literals;

// Text that others have stumbled over, in any order.
class Hostile {
 public:
  explicit Hostile(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most - 1)(random_); }

  std::string text() {
    static const std::array k_pieces{"plain"s,      "\""s,         "\\"s,       "\n"s,      "\r"s,
                                     "\t"s,         "\0"s,         "\x1b[31m"s, "\x7f"s,    "é"s,
                                     "𐐀"s,          "\u202e"s,     "\u2028"s,   "\u0085"s,  "\uFFFD"s,
                                     "\uFFFF"s,     "</s>"s,       "{\"}"s,     "\\u0041"s, "{\"type\":\"end\""s,
                                     "\U000E0041"s, "\U0010FFFF"s, "=1+1"s,     "\b\f"s};
    std::string out;
    for (std::size_t i = below(6); i > 0; --i) out += k_pieces.at(below(k_pieces.size()));
    return out;
  }

  template <class T, class Make>
  std::vector<T> some(Make make) {
    std::vector<T> all;
    for (std::size_t i = below(4); i > 0; --i) all.push_back(make());
    return all;
  }

  std::uint32_t number() { return static_cast<std::uint32_t>(random_()); }
  std::uint64_t large() { return (std::uint64_t{number()} << 32U) | number(); }
  bool maybe() { return below(2) == 0; }
  Status status() { return static_cast<Status>(below(5)); }

  std::optional<PlaceRecord> place() {
    if (maybe()) return std::nullopt;
    PlaceRecord out{.path = text()};
    if (maybe()) return out;
    out.unit = static_cast<TextUnit>(below(4));
    out.first = 1 + number() / 2;
    out.last = number();
    if (out.unit != TextUnit::line) return out;
    out.column = number();
    out.end_column = number();
    out.byte_begin = number();
    out.byte_end = number();
    return out;
  }

  SubmissionRecord record() {
    SubmissionRecord out{.name = text(), .error = text(), .help = text(), .status = status(), .complete = maybe()};
    out.requirements = {number(), number(), number(), number(), number()};
    out.warnings = number();
    out.outcome = {static_cast<OutcomeReport::State>(below(4)), text(), some<std::string>([&] { return text(); }),
                   text()};
    out.parts =
        some<PartRecord>([&] { return PartRecord{text(), status(), some<std::string>([&] { return text(); })}; });
    out.results = some<ResultRecord>([&] {
      ResultRecord result{text(), text(), maybe(), status(), text(), text(), {}};
      if (maybe()) result.quantity = Quantity{large(), maybe() ? std::optional(large()) : std::nullopt, large()};
      return result;
    });
    out.findings = some<FindingRecord>([&] {
      return FindingRecord{text(), static_cast<Severity>(below(4)), text(), place(), text(), text(), text()};
    });
    out.files = some<FileRecord>([&] { return FileRecord{text(), large(), text()}; });
    return out;
  }

  RunHeader header() {
    RunHeader out{.tool_version = text(), .rubric_id = text(), .rubric_title = text(), .rubric_version = text()};
    out.rubric_sha256 = text();
    out.rubric_path = text();
    out.counting = text();
    out.parts = some<RunHeader::Part>([&] { return RunHeader::Part{text(), text()}; });
    out.outcomes = some<std::string>([&] { return text(); });
    out.submissions = large();
    out.list_sha256 = text();
    out.shard = 3;
    out.shards = 7;
    out.is_batch = maybe();
    out.excerpts = maybe();
    return out;
  }

 private:
  std::mt19937 random_;
};

std::string_view without_end(const std::string& line) { return std::string_view(line).substr(0, line.size() - 1); }

// One line, in which nothing could do harm on a terminal.
bool is_harmless_line(const std::string& line) {
  return line.find('\n') == line.size() - 1 && escaped(without_end(line)) == without_end(line) && !utf8_error(line);
}

}  // namespace

TEST_CASE("what is written and read again is the same") {
  Hostile hostile(5);
  for (int i = 0; i < 3000; ++i) {
    const SubmissionRecord record = hostile.record();
    const std::string line = record_line(record);
    REQUIRE(is_harmless_line(line));
    REQUIRE_FALSE(is_end(line));
    const auto read = read_record(without_end(line));
    REQUIRE(read.has_value());
    REQUIRE(*read == record);
    const RunHeader header = hostile.header();
    const std::string first = header_line(header);
    REQUIRE(is_harmless_line(first));
    REQUIRE(read_header(without_end(first)) == header);
  }
}

TEST_CASE("the end says how many there are") {
  RunSummary summary;
  summary.checked = 40;
  summary.unchecked = 2;
  summary.complete = false;
  summary.interrupted = true;
  summary.outcomes["\"odd\"\n"] = 3;
  const std::string line = end_line(summary, 7);
  CHECK(is_end(line));
  CHECK(is_harmless_line(line));
  CHECK(read_end(without_end(line)) ==
        RecordsEnd{.records = 7, .submissions = 42, .complete = false, .interrupted = true});
}

TEST_CASE("bytes that are no UTF-8 are replaced") {
  SubmissionRecord record;
  record.name = "a\xff\xc3";
  CHECK(read_record(without_end(record_line(record)))->name == "a\uFFFD\uFFFD");
}

TEST_CASE("members that are not known do not matter; what is no record is refused") {
  std::string line(without_end(record_line(SubmissionRecord{.name = "anna"})));
  CHECK(read_record(R"({"new":[{}],)" + line.substr(1))->name == "anna");
  const auto with = [&line](std::string_view from, std::string_view to) {
    std::string other = line;
    const std::size_t at = other.find(from);
    REQUIRE(at != std::string::npos);
    return read_record(other.replace(at, from.size(), to));
  };
  CHECK(with("\"anna\"", "17").error() == "its member “name” is of the wrong type");
  CHECK(with("\"name\"", "\"nome\"").error() == "its member “name” is missing");
  CHECK(with("\"untested\"", "\"unheard-of\"").error() == "its member “status” names nothing that is known");
  CHECK(with("\"warnings\":0", "\"warnings\":-1").error() == "its member “warnings” is of the wrong type");
  CHECK(with("\"warnings\":0", "\"warnings\":4294967296").error() == "its member “warnings” is of the wrong type");
  CHECK(with("\"warnings\":0", "\"warnings\":0.5").error() == "its member “warnings” is of the wrong type");
  CHECK(with("\"findings\":[]", "\"findings\":[[]]").error() == "an object with the member “id” is wanted");
  CHECK(with("\"submission\"", "\"end\"").error() == "a line of the type “submission” is wanted");
  for (const std::string_view bad : {"", "{", "[]", "null", "{}", "{\"type\":3}"}) {
    CHECK_FALSE(read_record(bad).has_value());
    CHECK_FALSE(read_header(bad).has_value());
    CHECK_FALSE(read_end(bad).has_value());
  }
  for (std::size_t size = 0; size < line.size(); ++size)
    REQUIRE_FALSE(read_record(std::string_view(line).substr(0, size)).has_value());
}

TEST_CASE("what is nested deeper than any record is refused before a tree is built of it") {
  const std::string line(
      without_end(record_line(SubmissionRecord{.name = R"([[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"[[)"})));
  CHECK(read_record(line).has_value());
  const auto deep = [&line](std::size_t depth) {
    return R"({"new":)" + std::string(depth, '[') + std::string(depth, ']') + "," + line.substr(1);
  };
  CHECK(read_record(deep(20)).has_value());
  CHECK(read_record(deep(40)).error() == "it is nested too deep");
  CHECK(read_record(deep(20'000'000)).error() == "it is nested too deep");
  CHECK(read_record(std::string(1'000'000, '[')).error() == "it is nested too deep");
}

TEST_CASE("a journal says where its submissions lie, and what they were") {
  const SubmissionRecord record{.name = R"(,"stamp":"ff"})"};
  const std::string line = record_line(record, "0a1b");
  CHECK(stamp_in(without_end(line)) == "0a1b");
  CHECK(read_record(without_end(line)) == record);
  CHECK(stamp_in(without_end(record_line(record))).empty());
  CHECK(stamp_in(R"("stamp":"ff")").empty());
  const std::string header = header_line(RunHeader{.tool_version = R"(,"place":"ff"})"}, "0a1b");
  CHECK(place_in(without_end(header)) == "0a1b");
  CHECK(place_in(without_end(header_line(RunHeader{}))).empty());
}

TEST_CASE("a record that could not be read again is known before it is written") {
  SubmissionRecord record{.name = "anna"};
  CHECK_FALSE(is_too_long(record));
  record.findings.push_back({.message = std::string(k_longest_record - 10'000, 'a')});
  CHECK_FALSE(is_too_long(record));
  CHECK(read_record(without_end(record_line(record))).has_value());
  record.findings.push_back({.message = std::string(10'000, 'a')});
  CHECK(is_too_long(record));
  record.findings = {{.message = std::string(k_longest_record / 5, '\x01')}};
  CHECK(is_too_long(record));
}

}  // namespace rubricate
