#include <marks/collect.hpp>
#include <marks/load.hpp>
#include <marks/recognise.hpp>
#include <marks/table.hpp>
#include <marks/yaml.hpp>
#include <util/ascii.hpp>

#include <array>
#include <utility>

namespace rubricate {
namespace {

bool is_table(const Source& file) {
  const std::string name = lowered(file.path);
  if (name.ends_with(".csv") || name.ends_with(".tsv")) return true;
  return !name.ends_with(".yaml") && !name.ends_with(".yml") && is_marks_table(file.text);
}

}  // namespace

Marks load_marks(const Rubric& rubric, std::vector<Source> files) {
  Marks marks;
  marks.files = std::move(files);
  MarksCollector collector(rubric, marks);
  for (std::uint32_t i = 0; i < marks.files.size(); ++i) {
    const Source& file = marks.files[i];
    collector.begin_file(i);
    if (file.text.starts_with("PK\x03\x04") || is_table(file))  // a table's reader knows what a spreadsheet is
      read_marks_table(file.text, collector);
    else
      read_yaml_marks(file.text, collector);
  }
  collector.finish();
  return marks;
}

std::span<const Mistake> marks_mistakes() {
  static constexpr std::array k_mistakes = {
      Mistake{"marks/bad-ruling", "A ruling that is neither `passed` nor `failed`, or gives no reason"},
      Mistake{"marks/cut-short", "A comment of which only the first part can be read"},
      Mistake{"marks/double", "A reviewer who says two things of one criterion or check"},
      Mistake{"marks/left-out", "A file in a folder of marks that is none that can be read"},
      Mistake{"marks/missing", "A reviewer who has marked some criteria of a submission and not all"},
      Mistake{"marks/missing-key", "A marks file or a row without something that it needs"},
      Mistake{"marks/no-level", "A comment on a criterion, or a reason, without a level"},
      Mistake{"marks/none", "A marks file in which no level is filled in"},
      Mistake{"marks/not-asked", "A mark for a part that may be left out, and was"},
      Mistake{"marks/other-rubric", "Marks for another rubric"},
      Mistake{"marks/other-version", "Marks for a rubric that has changed since"},
      Mistake{"marks/overruled", "A ruling on a check that the tool itself could tell"},
      Mistake{"marks/repeated", "The same mark of the same reviewer twice"},
      Mistake{"marks/ruled-failed", "A reader's word that something fails which the tool could not tell"},
      Mistake{"marks/surplus", "A row with more cells than the table has columns"},
      Mistake{"marks/syntax", "A marks file that cannot be read as YAML or as a table"},
      Mistake{"marks/too-many", "More findings than are listed"},
      Mistake{"marks/unknown-address", "A ruling on a check that the rubric does not have"},
      Mistake{"marks/unknown-chair", "Nobody of the name behind `--chair` has marked anything"},
      Mistake{"marks/unknown-criterion", "A mark for a criterion that the rubric does not have"},
      Mistake{"marks/unknown-key", "A key that marks files do not have"},
      Mistake{"marks/unknown-level", "A level that the criterion's scale does not have"},
      Mistake{"marks/unknown-submission", "No marks for a submission that is to be scored"},
      Mistake{"marks/unsettled", "Reviewers who differ, where nothing says whose word counts"},
      Mistake{"marks/unsigned", "Marks in which the reviewer's name was never filled in"},
      Mistake{"marks/unversioned", "Marks that do not say for which version of the rubric they are"},
  };
  return k_mistakes;
}

}  // namespace rubricate
