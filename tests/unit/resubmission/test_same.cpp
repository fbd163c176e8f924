// Which parts are the same to the byte.
#include <resubmission/same.hpp>

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

struct Used {
  std::string path, sha256, range = "line 1-9";
};

/// A hand-in whose only part, p, has these files.
Snapshot with(const std::vector<Used>& used) {
  Snapshot all;
  all.parts.push_back({.id = "p"});
  for (const Used& one : used) {
    all.parts[0].passages.push_back({.path = one.path, .range = one.range});
    if (all.files.empty() || all.files.back().path != one.path) all.files.push_back({one.path, one.sha256});
  }
  return all;
}

/// "changed: a.md changed, b.md was c.md".
std::string told(const std::vector<Used>& before, const std::vector<Used>& now) {
  const Snapshot then = with(before), today = with(now);
  const Beside beside(then, today);
  std::string text(to_string(beside.part("p")));
  for (const FileChange& file : beside.files("p"))
    text += "; " + file.path + " " + std::string(to_string(file.change)) + (file.was.empty() ? "" : " " + file.was);
  return text;
}

}  // namespace

TEST_CASE("what became of a part, and of its files") {
  struct Case {
    std::vector<Used> before, now;
    std::string wanted;
  };
  const std::vector<Case> cases = {
      {{}, {}, "absent"},
      {{}, {{"a", "1"}}, "added; a added"},
      {{{"a", "1"}}, {}, "gone; a gone"},
      {{{"a", "1"}}, {{"a", "1"}}, "unchanged"},
      {{{"a", "1"}}, {{"a", "2"}}, "changed; a changed"},
      {{{"a", "1"}}, {{"b", "1"}}, "renamed; b renamed a"},
      {{{"a", "1"}, {"b", "2"}}, {{"a", "2"}, {"b", "1"}}, "renamed; a changed; b changed"},
      {{{"a", "1"}}, {{"a", "1", "line 1-3"}}, "changed; a changed"},
      {{{"a", "1"}, {"b", "2"}}, {{"a", "1"}}, "changed; b gone"},
      {{{"a", "1"}}, {{"a", "1"}, {"b", "1"}}, "changed; b added"},
      {{{"a", "1"}, {"b", "1"}}, {{"c", "1"}, {"d", "1"}}, "renamed; c renamed a; d renamed b"},
      {{{"a", "1", "line 1-2"}, {"a", "1", "line 5-9"}}, {{"a", "1", "line 1-2"}}, "changed; a changed"},
      {{{"a", ""}}, {{"a", ""}}, "changed; a changed"},  // what could not be read may be anything
      {{{"a", ""}}, {{"b", ""}}, "changed; b added; a gone"},
  };
  for (const Case& one : cases) CHECK_EQ(told(one.before, one.now), one.wanted);
}

TEST_CASE("the whole is the same when all files are, used or not") {
  const Snapshot one = with({{"a", "1"}});
  Snapshot other = one;
  CHECK(Beside(one, other).is_all_the_same());
  other.files.push_back({"notes.txt", "7"});
  CHECK(!Beside(one, other).is_all_the_same());
  CHECK(!Beside(other, one).is_all_the_same());
  CHECK_EQ(to_string(Beside(one, other).part("p")), "unchanged");
  Snapshot blind = one;
  blind.names_files = false;
  CHECK(!Beside(blind, one).is_all_the_same());
  CHECK_EQ(to_string(Beside(blind, one).part("p")), "changed");
}

TEST_CASE("a part of which the earlier report knows nothing is new") {
  const Snapshot now = with({{"a", "1"}});
  Snapshot before = now;
  before.parts[0].id = "q";
  CHECK_EQ(to_string(Beside(before, now).part("p")), "added");
  CHECK(Beside(before, now).part_before("p") == nullptr);
}

TEST_CASE("rubrics are the same by their hash") {
  Snapshot a, b;
  a.rubric_id = b.rubric_id = "r";
  CHECK(!is_same_rubric(a, b));  // nobody knows
  a.rubric_sha256 = b.rubric_sha256 = "1";
  CHECK(is_same_rubric(a, b));
  b.rubric_sha256 = "2";
  CHECK(!is_same_rubric(a, b));
}

}  // namespace rubricate
