#include <marks/collect.hpp>
#include <marks/load.hpp>
#include <marks/table.hpp>
#include <marks/yaml.hpp>
#include <util/ascii.hpp>

#include <array>
#include <utility>

namespace rubricate {
namespace {

bool is_table(std::string_view path) {
  const std::string small = lowered(path);
  return small.ends_with(".csv") || small.ends_with(".tsv");
}

}  // namespace

Marks load_marks(const Rubric& rubric, std::vector<Source> files) {
  Marks marks;
  marks.files = std::move(files);
  MarksCollector collector(rubric, marks);
  for (std::uint32_t i = 0; i < marks.files.size(); ++i) {
    const Source& file = marks.files[i];
    collector.begin_file(i);
    if (is_table(file.path))
      read_marks_table(file.text, collector);
    else
      read_yaml_marks(file.text, rubric, collector);
  }
  collector.finish();
  return marks;
}

std::span<const Mistake> marks_mistakes() {
  static constexpr std::array k_mistakes = {
      Mistake{"marks/bad-ruling", "A ruling that is neither `passed` nor `failed`, or gives no reason"},
      Mistake{"marks/cut-short", "A comment of which only the first part can be read"},
      Mistake{"marks/double", "A reviewer who says two things of one criterion or check"},
      Mistake{"marks/missing", "A reviewer who has marked some criteria of a submission and not all"},
      Mistake{"marks/missing-key", "A marks file or a row without something that it needs"},
      Mistake{"marks/none", "A marks file in which no level is filled in"},
      Mistake{"marks/not-asked", "A mark for a part that may be left out, and was"},
      Mistake{"marks/other-rubric", "Marks for another rubric"},
      Mistake{"marks/other-version", "Marks for a rubric that has changed since"},
      Mistake{"marks/overruled", "A ruling on a check that the tool itself could tell"},
      Mistake{"marks/repeated", "The same mark of the same reviewer twice"},
      Mistake{"marks/syntax", "A marks file that cannot be read as YAML or as a table"},
      Mistake{"marks/too-many", "More findings than are listed"},
      Mistake{"marks/unknown-address", "A ruling on a check that the rubric does not have"},
      Mistake{"marks/unknown-criterion", "A mark for a criterion that the rubric does not have"},
      Mistake{"marks/unknown-key", "A key that marks files do not have"},
      Mistake{"marks/unknown-level", "A level that the criterion's scale does not have"},
      Mistake{"marks/unknown-submission", "No marks for a submission that is to be scored"},
      Mistake{"marks/unsettled", "Reviewers who differ, where nothing says whose word counts"},
  };
  return k_mistakes;
}

}  // namespace rubricate
