// The pages of `explain`: every check, every parameter and every mistake is described on its page.
#include <checks/kinds.hpp>
#include <lint/rules.hpp>
#include <marks/load.hpp>
#include <rubric/load.hpp>
#include <util/embedded.hpp>
#include <util/file.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {
namespace {

// The text of the page called so; empty when there is none.
std::string_view page(std::string_view name) {
  const std::string path = fmt::format("man/checks/{}.md", name);
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path) return file.text;
  return "";
}

bool describes(std::string_view text, std::string_view name) {
  return text.find(fmt::format("`{}`", name)) != std::string_view::npos;
}

// The example of a manual page that begins so.
std::string manual_example(std::string_view name, std::string_view beginning) {
  const auto manual = read_named_file(fmt::format("{}/man/{}", RUBRICATE_SOURCE_DIR, name), 1U << 20U);
  REQUIRE(manual.has_value());
  const std::size_t begin = manual->bytes.find(fmt::format(".Bd -literal\n{}", beginning));
  REQUIRE(begin != std::string::npos);
  const std::size_t text = manual->bytes.find('\n', begin) + 1;
  return manual->bytes.substr(text, manual->bytes.find(".Ed\n", text) - text);
}

}  // namespace

TEST_CASE("every check has a page that begins with its name") {
  for (const CheckKind* kind : check_kinds()) {
    CAPTURE(kind->id);
    CHECK(page(kind->id).starts_with(fmt::format("# {}: ", kind->id)));
  }
}

TEST_CASE("every parameter stands in the table of its check's page") {
  for (const CheckKind* kind : check_kinds())
    for (const Param& param : kind->params) {
      CAPTURE(kind->id);
      CAPTURE(param.name);
      CHECK(page(kind->id).find(fmt::format("\n| `{}` |", param.name)) != std::string_view::npos);
    }
}

TEST_CASE("a page's table has no other parameters than its check") {
  for (const CheckKind* kind : check_kinds()) {
    const std::string_view text = page(kind->id);
    constexpr std::string_view k_row = "\n| `";
    for (std::size_t at = text.find(k_row); at != std::string_view::npos; at = text.find(k_row, at + 1)) {
      const std::size_t begin = at + k_row.size();
      const std::string_view name = text.substr(begin, text.find('`', begin) - begin);
      CAPTURE(kind->id);
      CAPTURE(name);
      CHECK(std::ranges::find(kind->params, name, &Param::name) != kind->params.end());
    }
  }
}

TEST_CASE("every mistake of a check is described on its page") {
  for (const CheckKind* kind : check_kinds())
    for (const Mistake& mistake : kind->mistakes) {
      CAPTURE(mistake.id);
      CHECK(mistake.id.starts_with(fmt::format("{}/", kind->id)));
      CHECK(describes(page(kind->id), mistake.id));
    }
}

TEST_CASE("every mistake in a rubric is described on the page `rubric`") {
  for (const Mistake& mistake : rubric_mistakes()) {
    CAPTURE(mistake.id);
    CHECK(describes(page("rubric"), mistake.id));
  }
}

TEST_CASE("every mistake in marks is described on the page `marks`") {
  for (const Mistake& mistake : marks_mistakes()) {
    CAPTURE(mistake.id);
    CHECK(describes(page("marks"), mistake.id));
  }
}

TEST_CASE("every rule of lint is described on the page `rubric`") {
  for (const std::string_view id : lint_ids()) {
    CAPTURE(id);
    CHECK(describes(page("rubric"), id));
  }
}

TEST_CASE("the whole rubric in rubricate-rubric(5) loads without findings") {
  const LoadedRubric loaded = load_rubric(
      {"manual.rubric.yaml", manual_example("rubricate-rubric.5", "rubricate: 1\n")}, check_kinds(), "", lint_ids());
  for (const Finding& finding : loaded.findings) FAIL_CHECK(finding.message);
  CHECK(loaded.rubric.has_value());
}

TEST_CASE("the marks in rubricate-marks(5) load without findings, and both forms say the same") {
  const LoadedRubric loaded = load_rubric(
      {"manual.rubric.yaml", manual_example("rubricate-rubric.5", "rubricate: 1\n")}, check_kinds(), "", lint_ids());
  REQUIRE(loaded.rubric.has_value());
  const Marks yaml = load_marks(*loaded.rubric, {{"a.yaml", manual_example("rubricate-marks.5", "marks: 1\n")}});
  const Marks table = load_marks(*loaded.rubric, {{"a.csv", manual_example("rubricate-marks.5", "submission,")}});
  for (const Marks* marks : {&yaml, &table}) {
    for (const Finding& finding : marks->findings) FAIL_CHECK(finding.message);
    CHECK_EQ(marks->rulings.size(), 1);
  }
  REQUIRE_EQ(yaml.marks.size(), 4);
  REQUIRE_EQ(table.marks.size(), 4);
  for (std::size_t i = 0; i < yaml.marks.size(); ++i) {
    CHECK_EQ(yaml.marks[i].criterion, table.marks[i].criterion);
    CHECK_EQ(yaml.marks[i].level, table.marks[i].level);
  }
  CHECK_EQ(yaml.remarks.size(), 1);
}

TEST_CASE("findings that are no check's have pages as well") {
  constexpr auto k_ids = std::to_array<std::string_view>({
      "part/missing",
      "part/unclear",
      "part/not-read",
      "part/copied",
      "part/no-section",
      "files/unreadable",
      "files/symlink",
      "files/not-a-file",
      "files/too-large",
      "files/too-many",
      "files/too-deep",
      "files/changed",
      "files/not-utf8",
      "files/utf16",
      "files/nul",
      "files/not-hashed",
      "files/hidden",
      "files/of-the-system",
      "files/other-kind",
      "files/unsupported",
      "files/no-text",
      "files/encrypted",
      "files/damaged",
      "files/timed-out",
      "files/out-of-memory",
      "files/crashed",
      "files/no-helper",
      "files/strange-name",
      "files/open-elsewhere",
      "files/same-name",
      "document/limit",
      "document/other",
      "document/surplus-cells",
      "document/table-without-blank-line",
      "convert/left-out",
      "convert/changed-points",
      "convert/made-up",
      "convert/hidden-characters",
      "convert/equal-points",
      "convert/level-order",
      "convert/negative-points",
      "convert/some-points",
      "convert/same-name",
      "convert/long-name",
      "convert/one-level",
      "convert/wrong-owner",
      "convert/missing",
      "convert/bad-number",
      "convert/too-many",
      "convert/unreadable",
      "convert/more",
  });
  for (const std::string_view id : k_ids) {
    CAPTURE(id);
    CHECK(describes(page(id.substr(0, id.find('/'))), id));
  }
}

TEST_CASE("every page begins with a title that says what it is about") {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with("man/checks/")) continue;
    CAPTURE(file.path);
    const std::string_view name = file.path.substr(11, file.path.size() - 14);
    CHECK(file.text.starts_with(fmt::format("# {}: ", name)));
  }
}

}  // namespace rubricate
