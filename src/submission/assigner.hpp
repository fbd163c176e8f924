// The stages by which parts find their files; assign.cpp runs them in order.
#pragma once

#include <rubricate/error.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>
#include <submission/assign.hpp>
#include <submission/catalog.hpp>
#include <submission/part_matcher.hpp>
#include <submission/sections.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rubricate {

class Assigner {
 public:
  Assigner(const Rubric& rubric, const PartMatcher& matcher, Submission& submission);

  [[nodiscard]] Expected<void> by_options(std::span<const PartOption> options);

  /// By all other ways, one after another.
  void by_the_rest();

 private:
  void by_names();
  void by_words();
  void by_sections();
  void settle_the_rest();
  void list_unclaimed();

  struct Match {
    std::uint32_t file = 0;
    std::vector<std::uint32_t> parts;  ///< that it could serve equally well
  };

  [[nodiscard]] const Part& part(std::uint32_t i) const { return rubric_.parts[i]; }
  [[nodiscard]] PartFiles& files_of(std::uint32_t i) { return submission_.parts[i]; }
  [[nodiscard]] bool takes_many(std::uint32_t i) const { return part(i).from.kind != From::Kind::name; }
  [[nodiscard]] bool is_open(std::uint32_t i) const { return !settled_[i]; }
  /// Open, and other ways than its name in `from` are allowed.
  [[nodiscard]] bool may_be_searched(std::uint32_t i) const { return is_open(i) && !part(i).from.required; }
  [[nodiscard]] FileList available(FileList files) const;
  [[nodiscard]] Passage whole(std::uint32_t file) const;

  /// Gives the part its files, or leaves it unclear when it takes one and these are several answers; nothing when
  /// empty.
  void settle(std::uint32_t i, FoundBy by, FileList files);
  [[nodiscard]] bool is_one_answer(const FileList& files) const;
  void leave_unclear(std::uint32_t i, FileList candidates);
  void take(std::uint32_t i, FoundBy by, Passage passage);

  // by_options
  [[nodiscard]] Expected<FileList> files_named(const std::string& path) const;
  [[nodiscard]] std::optional<Passage> section_of(std::uint32_t file, std::uint32_t i) const;

  // by_words
  [[nodiscard]] bool holds_several(std::uint32_t file) const;
  [[nodiscard]] std::vector<Match> matches();
  void settle_matches(std::vector<Match>& matches);

  // by_sections
  struct Found {
    std::uint32_t file = 0;
    Section section;
  };
  [[nodiscard]] std::vector<Sections> all_sections() const;
  void settle_section(std::uint32_t i, const std::vector<Found>& found, const std::vector<Sections>& sections);
  void cut(std::uint32_t owner, std::uint32_t file, const Sections& sections);
  void note_doubts(std::uint32_t file, const Section& section, const Sections& sections);

  // settle_the_rest
  [[nodiscard]] FileList could_hold(std::uint32_t i) const;
  [[nodiscard]] FileList near_misses(std::uint32_t i) const;
  [[nodiscard]] std::optional<std::uint32_t> only_unread_file() const;

  const Rubric& rubric_;
  Submission& submission_;
  Catalog catalog_;
  const PartMatcher& matcher_;
  std::vector<bool> settled_;  ///< by part
  std::vector<bool> empty_;    ///< by file
  std::vector<bool> claimed_;  ///< by file: stands in a passage
  std::vector<bool> wanted_;   ///< by file: candidate of a part that is unclear for its sake
  std::vector<bool> several_;  ///< by file: has sections for two or more parts that have no file of their own
  std::vector<std::optional<std::uint32_t>> owner_;  ///< by file: the part that it serves as a whole
  std::vector<FileList> hints_;                      ///< by part: files where a sub-heading is titled like it
  /// A part whose passage may go on too far.
  struct Doubt {
    std::uint32_t part = 0;
    std::optional<std::uint32_t> other;  ///< into this part; none = into any that is not found
  };
  std::vector<Doubt> doubts_;
  FileList doubtful_files_;  ///< that may go on into any part that is not found
};

}  // namespace rubricate
