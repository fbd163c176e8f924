// The rubric that `new rubric` begins with.
#include <app/starter.hpp>
#include <checks/kinds.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("the starter loads without a finding, under the id that its file's name gives") {
  const auto text = starter_rubric("clubs/reading-club.rubric.yaml");
  REQUIRE(text.has_value());
  const LoadedRubric loaded = load_rubric({"reading-club.rubric.yaml", *text}, check_kinds(), "", lint_ids());
  for (const Finding& finding : loaded.findings) FAIL_CHECK(finding.message);
  REQUIRE(loaded.rubric.has_value());
  CHECK_EQ(loaded.rubric->id, "reading-club");
}

TEST_CASE("the starter says what each of its keys is for") {
  const std::string text = starter_rubric("a.rubric.yaml").value();
  std::string_view before;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    const bool begins_chapter = !line.empty() && line.front() >= 'a' && line.front() <= 'z';
    CAPTURE(line);
    if (begins_chapter && !before.empty() && (before.front() < 'a' || before.front() > 'z'))
      CHECK(before.front() == '#');
    before = line;
  }
}

TEST_CASE("a name that does not fit is told what would") {
  struct Row {
    std::string_view path;
    std::string_view better;
  };
  const Row rows[] = {
      {"club.yaml", "`rubricate new rubric club.rubric.yaml`"},
      {"club", "`rubricate new rubric club.rubric.yaml`"},
      {"club.rubric.yml", "`rubricate new rubric club.rubric.yaml`"},
      {"club.rubric", "`rubricate new rubric club.rubric.yaml`"},
      {"My Club.rubric.yaml", "`rubricate new rubric my-club.rubric.yaml`"},
      {"some where/2 Clubs.yaml", "`rubricate new rubric 'some where/clubs.rubric.yaml'`"},
      {".rubric.yaml", "`rubricate new rubric my-guidelines.rubric.yaml`"},
      {"folder/", "`rubricate new rubric folder/my-guidelines.rubric.yaml`"},
      {"俱乐部.rubric.yaml", "`rubricate new rubric my-guidelines.rubric.yaml`"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    const auto text = starter_rubric(row.path);
    REQUIRE(!text.has_value());
    CHECK(text.error().kind == ErrorKind::usage);
    CHECK(text.error().help.ends_with(row.better));
  }
}

}  // namespace rubricate
