// What both ways to write marks down come to: the rubric's own names for what a reviewer named, each mark once.
#pragma once

#include <rubricate/marks.hpp>
#include <rubricate/rubric.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rubricate {

/// A word of a marks file, and where it stands.
struct Said {
  std::string_view text;
  Span span;
};

/// Of whom, and by whom.
struct MarkedBy {
  std::string submission;
  std::string reviewer;
};

class MarksCollector {
 public:
  /// Both must outlive it.
  MarksCollector(const Rubric& rubric, Marks& marks);

  /// What follows stands in this file.
  void begin_file(std::uint32_t file) { file_ = file; }

  /// A level for a criterion. Says so when the rubric has neither.
  void level(const MarkedBy& by, Said criterion, Said level, std::string comment);

  /// A word on a requirement that the tool could not tell: `passed` or `failed`.
  void ruling(const MarkedBy& by, Said address, Said status, std::string because);

  /// A word on the submission as a whole; nothing where it is blank.
  void remark(const MarkedBy& by, std::string text);

  /// The rubric has a requirement, or a part, of this address.
  [[nodiscard]] bool has_address(std::string_view address) const { return addresses_.contains(address); }

  /// The rubric has a criterion of this id or title.
  [[nodiscard]] bool has_criterion(std::string_view name) const;

  void error(std::string_view id, Span at, std::string message, std::string help);
  void unsure(std::string_view id, Span at, std::string message, std::string help);

  /// Takes away what was said twice in two ways, and tells what is missing. To be called once, at the end.
  void finish();

 private:
  struct Known {
    const Criterion* criterion = nullptr;
    const Scale* scale = nullptr;
    bool optional = false;  ///< its part may be left out
  };
  /// The folded names of a submission and a reviewer, and the criterion's id or the requirement's address.
  using Key = std::tuple<std::string, std::string, std::string>;

  void add(Severity severity, std::string_view id, Span at, std::string message, std::string help);
  [[nodiscard]] const Known* find(std::string_view name) const;
  [[nodiscard]] std::optional<std::uint32_t> level_of(const Known& known, std::string_view said) const;
  /// True when it is said for the first time; otherwise tells of it. `same` is whether it says the same again.
  bool is_first(const std::map<Key, std::size_t>& before, const Key& key, Span at, Place first, bool same,
                std::string_view what, const MarkedBy& by);
  void tell_missing();

  const Rubric& rubric_;
  Marks& marks_;
  std::uint32_t file_ = 0;
  std::vector<Known> criteria_;
  std::map<std::string, std::size_t, std::less<>> names_;  // ids and titles, folded → index into criteria_
  std::map<std::string, bool, std::less<>> addresses_;     // of parts and requirements
  std::map<Key, std::size_t> first_mark_, first_ruling_;   // index into marks_
  std::vector<bool> contradicted_marks_, contradicted_rulings_;
};

}  // namespace rubricate
