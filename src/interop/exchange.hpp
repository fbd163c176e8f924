// What rubrics of all systems have in common: criteria with their levels. Every format is read into this and written
// from it.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate {

/// A level of one criterion. Texts here and below are UTF-8 without control characters but line ends and tabs; names
/// and titles are one line.
struct ExchangeLevel {
  std::string name;
  std::optional<double> points;
  std::string descriptor;  ///< may be empty
  Span at = {};            ///< in what was read
};

struct ExchangeCriterion {
  std::string id;  ///< empty in what was read until `settle` has made one
  std::string title;
  std::string description;  ///< may be empty
  std::string part;         ///< the id of what it judges; empty: the whole
  std::string part_title;
  double weight = 1;
  std::vector<ExchangeLevel> levels;        ///< worst first
  std::optional<std::uint32_t> must_reach;  ///< the level that earns the result, an index into `levels`
  Span at = {};
};

struct ExchangeRubric {
  std::string id;
  std::string title;
  std::string version;
  std::string language;
  std::string description;
  std::vector<ExchangeCriterion> criteria;
  std::string result;           ///< the best one, such as "Earned"; empty: the rubric names none
  bool result_is_told = false;  ///< the criteria's `must_reach` say all of how it is earned
  Span at = {};
};

/// What a conversion has to say: what was lost, doubtful or wrong. Places are in what was read, source 0.
class Remarks {
 public:
  /// Something that there is no place for where the rubric goes, such as `the version`. All of it becomes one note.
  void left_out(std::string what);

  void note(std::string_view id, Span at, std::string message, std::string help = "") {
    add(id, Severity::note, at, std::move(message), std::move(help));
  }
  void warning(std::string_view id, Span at, std::string message, std::string help = "") {
    add(id, Severity::warning, at, std::move(message), std::move(help));
  }
  void error(std::string_view id, Span at, std::string message, std::string help) {
    add(id, Severity::error, at, std::move(message), std::move(help));
  }

  /// There is an error, so nothing may be written.
  [[nodiscard]] bool failed() const { return errors_ > 0; }

  /// All of them in the order of the text, what was left out first; at most k_most, and then one that says how many
  /// more there are.
  [[nodiscard]] std::vector<Finding> take();

 private:
  void add(std::string_view id, Severity severity, Span at, std::string message, std::string help);

  static constexpr std::size_t k_most = 200;

  std::vector<Finding> findings_;
  std::vector<std::string> left_out_;
  std::size_t errors_ = 0;
  std::size_t more_ = 0;
};

/// What goes over of a rubric. Of its notes, descriptions do, told by what they begin with; the others are for those
/// who keep the rubric. Tells what no other system has a place for: checks, files, other notes and so on.
[[nodiscard]] ExchangeRubric exchange_of(const Rubric& rubric, Remarks& remarks);

/// Of things that have titles and ids (unique), what a note of ours begins with that describes one of them, before `:
/// `: its title, or its id where the title holds such a colon or is the title or id of another.
[[nodiscard]] std::vector<std::string> description_leads(
    std::span<const std::pair<std::string_view, std::string_view>> titles_and_ids);

/// Makes a rubric that was read fit to be one of ours: ids, names told apart, levels worst first, points on all levels
/// or on none. Tells what it did, and what is doubtful.
void settle(ExchangeRubric& rubric, Remarks& remarks);

/// What a format can hold; `tell_losses` says which of it a rubric has and a format cannot.
struct Holds {
  bool ids = false;
  bool version = false;
  bool language = false;
  bool description = false;  ///< of the rubric
  bool parts = false;
  bool weights = false;
  bool blank_points = false;  ///< levels without points
  bool result = false;
};

/// `system` is what the format belongs to: "Canvas".
void tell_losses(const ExchangeRubric& rubric, std::string_view system, const Holds& holds, Remarks& remarks);

/// For a system that only adds up points: weights multiplied into them, and 0, 1, 2 … where there are none.
[[nodiscard]] ExchangeRubric with_plain_points(const ExchangeRubric& rubric);

/// `text` without control characters but line ends (as LF) and tabs, and without what is no character; blanks around it
/// are cut off. `hidden` counts what was taken away.
[[nodiscard]] std::string cleaned(std::string_view text, std::size_t& hidden);

/// For systems that have one text where we have a title and a description: the title on the first line. The line of a
/// title alone is ended where it would else be taken for a text.
[[nodiscard]] std::string title_and_text(std::string_view title, std::string_view text);

struct TitledText {
  std::string title;
  std::string text;
};

/// The longest single line, in bytes, that is a criterion's title or a level's name and no text.
inline constexpr std::size_t k_longest_title = 120;
inline constexpr std::size_t k_longest_level = 60;

/// The way back: the first line, or of a single line what stands before ": " when that is short. The title is empty
/// where the first line is a text.
[[nodiscard]] TitledText split_title_and_text(std::string_view text, std::size_t longest_alone);

/// `2`, `0.5`: as every format writes points, and the rubric language reads them.
[[nodiscard]] std::string number_text(double number);

}  // namespace rubricate
