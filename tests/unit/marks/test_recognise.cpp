// Whether a file holds marks.
#include <marks/recognise.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("marks are known by how they begin") {
  struct Row {
    std::string_view text;
    bool is_table;
    bool is_marks;
  };
  const Row rows[] = {
      {"submission,reviewer,criterion,level\n", true, true},
      {"\xEF\xBB\xBFLevel; Submission ;REVIEWER;\"criterion\"\r\nx", true, true},
      {"sep=;\r\nsubmission;reviewer;criterion", true, true},
      {"\n\nsubmission\treviewer\tcriterion\n", true, true},
      {"submission,reviewer,level\n", false, false},
      {"# mine\nmarks: 1\nrubric: garden\nreviewer: ana\n", false, true},
      {"marks: 1\r\nsubmissions:\r\n", false, true},
      {"remarks: 1\nsubmissions: []\n", false, false},
      {"rubricate: 1\nid: garden\n", false, false},
      {"Marks: 12\n", false, false},
      {"", false, false},
      {"sep=;", false, false},
      {std::string_view("PK\x03\x04"), false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK_EQ(is_marks_table(row.text), row.is_table);
    CHECK_EQ(is_marks(row.text), row.is_marks);
  }
}

}  // namespace rubricate
