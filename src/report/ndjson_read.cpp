// Reads what ndjson.cpp writes, and trusts none of it.
#include <report/names.hpp>
#include <report/ndjson.hpp>

#include <array>
#include <limits>
#include <optional>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

using Tree = nlohmann::json;

// Caught in `decoded`; what() is a clause about the line.
struct BadLine : std::runtime_error {
  using std::runtime_error::runtime_error;
};

const Tree& member(const Tree& object, const char* key) {
  if (!object.is_object()) throw BadLine(fmt::format("an object with the member “{}” is wanted", key));
  const auto found = object.find(key);
  if (found == object.end()) throw BadLine(fmt::format("its member “{}” is missing", key));
  return *found;
}

[[noreturn]] void wrong_type(const char* key) {
  throw BadLine(fmt::format("its member “{}” is of the wrong type", key));
}

std::string text(const Tree& object, const char* key) {
  const Tree& value = member(object, key);
  if (!value.is_string()) wrong_type(key);
  return value.get<std::string>();
}

std::string text_or_null(const Tree& object, const char* key) {
  return member(object, key).is_null() ? std::string() : text(object, key);
}

bool boolean(const Tree& object, const char* key) {
  const Tree& value = member(object, key);
  if (!value.is_boolean()) wrong_type(key);
  return value.get<bool>();
}

template <class T>
T number(const Tree& object, const char* key) {
  const Tree& value = member(object, key);
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > std::numeric_limits<T>::max()) wrong_type(key);
  return static_cast<T>(value.get<std::uint64_t>());
}

std::uint32_t number_or_zero(const Tree& object, const char* key) {
  return member(object, key).is_null() ? 0 : number<std::uint32_t>(object, key);
}

std::optional<std::uint64_t> number_or_null(const Tree& object, const char* key) {
  if (member(object, key).is_null()) return std::nullopt;
  return number<std::uint64_t>(object, key);
}

template <class T, class Read>
std::vector<T> array(const Tree& object, const char* key, Read read) {
  const Tree& value = member(object, key);
  if (!value.is_array()) wrong_type(key);
  std::vector<T> all;
  all.reserve(value.size());
  for (const Tree& one : value) all.push_back(read(one));
  return all;
}

std::vector<std::string> texts(const Tree& object, const char* key) {
  return array<std::string>(object, key, [key](const Tree& one) {
    if (!one.is_string()) wrong_type(key);
    return one.get<std::string>();
  });
}

// Which of `all` the member names by the word that `word_of` gives.
template <class T, std::size_t n, class Word>
T one_of(const Tree& object, const char* key, const std::array<T, n>& all, Word word) {
  const std::string named = text(object, key);
  for (const T one : all)
    if (word(one) == named) return one;
  throw BadLine(fmt::format("its member “{}” names nothing that is known", key));
}

Status status(const Tree& object) {
  constexpr std::array k_all{Status::passed, Status::failed, Status::cannot_tell, Status::inapplicable,
                             Status::untested};
  return one_of(object, "status", k_all, [](Status one) { return to_string(one); });
}

Counts counts(const Tree& object) {
  return {.passed = number<std::uint32_t>(object, "passed"),
          .failed = number<std::uint32_t>(object, "failed"),
          .cannot_tell = number<std::uint32_t>(object, "cannot_tell"),
          .inapplicable = number<std::uint32_t>(object, "inapplicable"),
          .untested = number<std::uint32_t>(object, "untested")};
}

OutcomeReport outcome(const Tree& object) {
  using State = OutcomeReport::State;
  constexpr std::array k_all{State::none, State::open, State::decided, State::unreachable};
  return {.state = one_of(object, "state", k_all, [](State one) { return key_of(one); }),
          .result = text_or_null(object, "result"),
          .possible = texts(object, "possible"),
          .why = text_or_null(object, "why")};
}

PartRecord part(const Tree& object) {
  return {.id = text(object, "id"), .status = status(object), .files = texts(object, "files")};
}

ResultRecord result(const Tree& object) {
  ResultRecord out{.address = text(object, "address"),
                   .kind = text(object, "kind"),
                   .advisory = boolean(object, "advisory"),
                   .status = status(object),
                   .found = text_or_null(object, "found"),
                   .wanted = text_or_null(object, "wanted")};
  if (const Tree& quantity = member(object, "quantity"); !quantity.is_null())
    out.quantity = Quantity{.found = number<std::uint64_t>(quantity, "found"),
                            .least = number_or_null(quantity, "least"),
                            .most = number_or_null(quantity, "most")};
  return out;
}

std::optional<PlaceRecord> place(const Tree& object) {
  if (member(object, "path").is_null()) return std::nullopt;
  PlaceRecord out{.path = text(object, "path")};
  if (member(object, "unit").is_null()) return out;
  constexpr std::array k_units{TextUnit::line, TextUnit::paragraph, TextUnit::page, TextUnit::slide};
  out.unit = one_of(object, "unit", k_units, [](TextUnit one) { return to_string(one); });
  out.first = number<std::uint32_t>(object, "number");
  out.last = number<std::uint32_t>(object, "end_number");
  out.column = number_or_zero(object, "column");
  out.end_column = number_or_zero(object, "end_column");
  out.byte_begin = number_or_zero(object, "byte_begin");
  out.byte_end = number_or_zero(object, "byte_end");
  return out;
}

FindingRecord finding(const Tree& object) {
  constexpr std::array k_all{Severity::note, Severity::warning, Severity::unsure, Severity::error};
  return {.id = text(object, "id"),
          .severity = one_of(object, "severity", k_all, [](Severity one) { return key_of(one); }),
          .address = text_or_null(object, "address"),
          .place = place(object),
          .message = text(object, "message"),
          .help = text_or_null(object, "help"),
          .excerpt = text_or_null(object, "excerpt")};
}

FileRecord file(const Tree& object) {
  return {.path = text(object, "path"),
          .size = number<std::uint64_t>(object, "size"),
          .sha256 = text_or_null(object, "sha256")};
}

RunHeader header(const Tree& object) {
  if (text(object, "format") != k_records_format)
    throw BadLine(fmt::format("its format is {}, and {} is wanted", text(object, "format"), k_records_format));
  const Tree& rubric = member(object, "rubric");
  RunHeader out{.tool_version = text(member(object, "tool"), "version"),
                .rubric_id = text(rubric, "id"),
                .rubric_title = text(rubric, "title"),
                .rubric_version = text(rubric, "version"),
                .rubric_sha256 = text_or_null(rubric, "sha256"),
                .rubric_path = text_or_null(rubric, "path"),
                .counting = text(rubric, "counting"),
                .outcomes = texts(rubric, "outcomes"),
                .submissions = number<std::uint64_t>(object, "submissions_in_all"),
                .list_sha256 = text_or_null(object, "list_sha256"),
                .shard = number<std::uint32_t>(object, "shard"),
                .shards = number<std::uint32_t>(object, "shards"),
                .is_batch = boolean(object, "batch"),
                .excerpts = boolean(object, "excerpts")};
  out.parts = array<RunHeader::Part>(rubric, "parts", [](const Tree& one) {
    return RunHeader::Part{.id = text(one, "id"), .title = text(one, "title")};
  });
  if (out.shard == 0 || out.shard > out.shards) throw BadLine("it is no shard of those that it counts");
  return out;
}

SubmissionRecord record(const Tree& object) {
  const Tree& sums = member(object, "counts");
  return {.name = text(object, "name"),
          .error = text_or_null(object, "error"),
          .help = text_or_null(object, "help"),
          .status = status(object),
          .complete = boolean(object, "complete"),
          .requirements = counts(sums),
          .warnings = number<std::uint32_t>(sums, "warnings"),
          .outcome = outcome(member(object, "outcome")),
          .parts = array<PartRecord>(object, "parts", part),
          .results = array<ResultRecord>(object, "requirements", result),
          .findings = array<FindingRecord>(object, "findings", finding),
          .files = array<FileRecord>(object, "files", file)};
}

RecordsEnd end(const Tree& object) {
  return {.records = number<std::uint64_t>(object, "shown"),
          .submissions = number<std::uint64_t>(object, "checked") + number<std::uint64_t>(object, "unchecked"),
          .complete = boolean(object, "complete"),
          .interrupted = boolean(object, "interrupted")};
}

// Whether objects and arrays stand in each other deeper than in any line of ours: the parser's tree would be many times
// as large as the line.
bool is_too_deep(std::string_view line) {
  constexpr std::size_t k_deepest = 32;
  std::size_t depth = 0;
  bool is_quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) {
      if (c == '\\') ++at;
    } else if (c == '{' || c == '[') {
      if (++depth > k_deepest) return true;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return false;
}

// What `read` makes of a line of the given type.
template <class T>
Decoded<T> decoded(std::string_view line, std::string_view type, T (*read)(const Tree&)) {
  if (line.size() > k_longest_record) return std::unexpected("it is too long");
  if (is_too_deep(line)) return std::unexpected("it is nested too deep");
  const Tree tree = Tree::parse(line, nullptr, false);
  if (tree.is_discarded() || !tree.is_object()) return std::unexpected("it is no JSON object");
  try {
    if (text(tree, "type") != type) throw BadLine(fmt::format("a line of the type “{}” is wanted", type));
    return read(tree);
  } catch (const BadLine& bad) {
    return std::unexpected(bad.what());
  }
}

}  // namespace

Decoded<RunHeader> read_header(std::string_view line) { return decoded(line, "header", header); }

Decoded<SubmissionRecord> read_record(std::string_view line) { return decoded(line, "submission", record); }

Decoded<RecordsEnd> read_end(std::string_view line) { return decoded(line, "end", end); }

}  // namespace rubricate
