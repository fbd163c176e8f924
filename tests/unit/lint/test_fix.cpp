// What `lint --fix` changes, and what it leaves alone.
#include "helpers.hpp"

#include <lint/fix.hpp>

namespace rubricate::test {
namespace {

/// The rubric with all that can be mended mended.
std::string fixed(const std::string& text) {
  LoadedRubric one = load_rubric({"r.rubric.yaml", text}, check_kinds(), "", lint_ids());
  std::vector<Finding> findings = std::move(one.findings);
  if (one.rubric)
    for (Finding& finding : lint(*one.rubric)) findings.push_back(std::move(finding));
  std::vector<Edit> edits;
  for (Mend& mend : mends_for(text, findings)) edits.push_back(std::move(mend.edit));
  return edited(text, edits);
}

std::string allowing(std::string_view entries, std::string_view behind = "") {
  return rubric_of(fmt::format("parts: [{{id: a, require: [finished]}}]\n{}{}", entries, behind));
}

TEST_CASE("texts") {
  struct Row {
    std::string_view bad, good;
  };
  const Row rows[] = {
      {"note: Room #4\nparts: [{id: a}]\n", "note: \"Room #4\"\nparts: [{id: a}]\n"},
      {"note: The \"big\" room #4  \nparts: [{id: a}]\n", "note: 'The \"big\" room #4'  \nparts: [{id: a}]\n"},
      {"note: Room # the big one\nparts: [{id: a}]\n", "note: Room # the big one\nparts: [{id: a}]\n"},
      {"note: Room #4  # the large one\nparts: [{id: a}]\n", "note: Room #4  # the large one\nparts: [{id: a}]\n"},
      {"note: Room #tbd\nparts: [{id: a}]\n", "note: Room #tbd\nparts: [{id: a}]\n"},
      {"note: [Room, Hall #4]\n]\nparts: [{id: a}]\n", "note: [Room, Hall #4]\n]\nparts: [{id: a}]\n"},
      {"parts: [{id: a, require: [list: {of: members, items: 5}]}]\n",
       "parts: [{id: a, require: [list: {of: members, items: 5}]}]\n"},
      {"parts: [{id: a, require: [format: [word, plt]]}]\n", "parts: [{id: a, require: [format: [docx, plt]]}]\n"},
  };
  for (const auto& [bad, good] : rows) CHECK(fixed(rubric_of(bad)) == rubric_of(good));
}

TEST_CASE("a stale entry of allow goes, and nothing else with it") {
  const std::string one = "  - finding: rubric/plural\n    because: x\n";
  const std::string used = "  - finding: rubric/no-source\n    because: y\n";
  CHECK(fixed(allowing("allow:\n" + one)) == allowing(""));
  CHECK(fixed(allowing("allow:\n" + one + one)) == allowing(""));
  CHECK(fixed(allowing("allow:\n" + one + used, "# end\n")) == allowing("allow:\n" + used, "# end\n"));
  CHECK(fixed(allowing("allow:\n" + used + one, "note: z\n")) == allowing("allow:\n" + used, "note: z\n"));
  CHECK(fixed(allowing("allow:\n" + used + "  - {finding: rubric/plural, because: x}\n")) ==
        allowing("allow:\n" + used));
  CHECK(fixed(allowing("allow:\n" + used)) == allowing("allow:\n" + used));
  for (const std::string_view kept : {"allow:\n  - finding: rubric/plural  # why\n    because: x\n",
                                      "allow:\n  # for now\n  - finding: rubric/plural\n    because: x\n",
                                      "allow: [{finding: rubric/plural, because: x}]\n"})
    CHECK(fixed(allowing(kept)) == allowing(kept));
}

TEST_CASE("the last entry without a line end") {
  CHECK(fixed(allowing("allow:\n  - finding: rubric/plural\n    because: x")) == allowing(""));
}

}  // namespace
}  // namespace rubricate::test
