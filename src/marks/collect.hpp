// What both ways to write marks down come to: the rubric's own names for what a reviewer named, each mark once.
#pragma once

#include <rubricate/marks.hpp>
#include <rubricate/rubric.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
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

  /// A criterion that stands there without anything. Says so when the rubric has none of the name.
  void not_marked(Said criterion);

  /// A word on a criterion without a level; it goes to the level that the same reviewer gives elsewhere, if any.
  /// Nothing where it is blank.
  void comment(const MarkedBy& by, Said criterion, std::string text);

  /// A word on the submission as a whole; nothing where it is blank.
  void remark(const MarkedBy& by, std::string text);

  /// False for the name that stands in a new marks file until somebody writes theirs, and says so.
  [[nodiscard]] bool is_signed(Said reviewer);

  /// The marks are for another rubric, or for another state of it: `versions` says which, and may be empty; `mend` is
  /// what to write when they still hold.
  void other_rubric(Said id);
  void other_version(Span at, std::string_view versions, std::string_view mend);

  /// Nobody can tell for which state of the rubric they are; `help` says how to write it.
  void unversioned(Span at, std::string help);

  [[nodiscard]] const Rubric& rubric() const { return *rubric_; }

  /// `what` is no criterion but a requirement or part, and `said` passed or failed.
  [[nodiscard]] bool is_ruling(std::string_view what, std::string_view said) const;

  void error(std::string_view id, Span at, std::string message, std::string help);
  void unsure(std::string_view id, Span at, std::string message, std::string help);
  void warning(std::string_view id, Span at, std::string message, std::string help);

  /// Takes away what was said twice in two ways, puts comments to their levels, and tells what is missing. To be called
  /// once, at the end.
  void finish();

 private:
  struct Known {
    const Criterion* criterion = nullptr;
    const Scale* scale = nullptr;
    bool optional = false;  ///< its part may be left out
  };
  /// The folded names of a submission and a reviewer, and the criterion's id or the requirement's address.
  using Key = std::tuple<std::string, std::string, std::string>;

  /// What was said of one thing for the first time.
  struct First {
    std::size_t index = 0;      ///< into the marks or rulings
    bool contradicted = false;  ///< and otherwise afterwards
  };
  using Firsts = std::map<Key, First>;

  /// A word on a criterion that stands without a level.
  struct Loose {
    MarkedBy by;
    std::string criterion;
    std::string text;
    Place place;
  };

  /// So much is told of this weight already that nobody would read more.
  [[nodiscard]] bool is_full(Severity severity) const;
  [[nodiscard]] bool has_address(std::string_view address) const;
  void add(Severity severity, std::string_view id, Span at, std::string message, std::string help);
  [[nodiscard]] const Known* find(std::string_view name) const;
  [[nodiscard]] std::optional<std::uint32_t> level_of(const Known& known, std::string_view said) const;
  void unknown_criterion(Said criterion);
  void unknown_level(const Known& known, Said level);
  void unknown_address(Said address);
  void said_again(const MarkedBy& by, std::string_view what, Span at, Place before, std::string_view lost);
  void contradiction(const MarkedBy& by, std::string_view what, Span at, Place before, First& first);
  void tell_missing();
  void place_comments();

  const Rubric* rubric_;
  Marks& marks_;
  std::uint32_t file_ = 0;
  std::vector<Known> criteria_;
  std::map<std::string, std::size_t, std::less<>> names_;  // ids and titles, folded → index into criteria_
  std::set<std::string, std::less<>> addresses_;           // of parts and requirements
  Firsts marked_, ruled_;
  std::vector<Loose> loose_;
  std::array<std::size_t, 4> told_{};  // findings, by Severity
};

}  // namespace rubricate
