// The answer: every requirement's status, what was found, and what follows. Reporters only write it down.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// After W3C EARL 1.0 (passed, failed, cantTell, inapplicable, untested).
enum class Status : std::uint8_t { passed, failed, cannot_tell, inapplicable, untested };

/// `passed`, `failed`, `cannot-tell`, `inapplicable`, `untested`.
[[nodiscard]] constexpr std::string_view to_string(Status status) {
  switch (status) {
    case Status::passed: return "passed";
    case Status::failed: return "failed";
    case Status::cannot_tell: return "cannot-tell";
    case Status::inapplicable: return "inapplicable";
    case Status::untested: return "untested";
  }
  return "";
}

/// A part of a requirement that has a status of its own: a prompt, a listed item, a title.
struct Entry {
  std::string id;  ///< the last word of its address
  Status status = Status::untested;
  std::string how;             ///< which rule found what: "lines 14–22, by its heading"
  std::optional<Place> place;  ///< of what was found
  std::vector<Entry> parts;
};

/// A number that a requirement asks for, and the one that was found.
struct Quantity {
  std::uint64_t found = 0;
  std::optional<std::uint64_t> least = {};
  std::optional<std::uint64_t> most = {};

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// What became of one requirement.
struct Result {
  std::string address;
  std::string kind;
  bool advisory = false;
  Status status = Status::untested;
  std::string found;   ///< "412 words", "4 of 5 members"
  std::string wanted;  ///< "450–550"; may be empty
  std::vector<Entry> entries;
  std::string decided = {};  ///< by whom and why, where a reader ruled on it: "decided by ana: …"; else empty
  std::optional<Quantity> quantity = {};  ///< of checks that hold one number against a band: words, pages, items …
};

/// A reader's word on a requirement, or on a part, that the tool could not tell; see Ruling.
struct Decision {
  std::string address;
  Status status = Status::passed;  ///< or failed
  std::string by;
  std::string because;
};

struct CriterionReport {
  std::string id;
  std::string title;
  std::vector<std::string> levels;  ///< of its scale, worst first
};

struct PartReport {
  std::string id;
  std::string title;
  Status status = Status::untested;
  FoundBy by = FoundBy::nothing;
  std::vector<Passage> passages;
  std::vector<Result> results;
  std::vector<CriterionReport> criteria;  ///< waiting for a reader
  std::string decided = {};               ///< as in Result, where a reader ruled on the part itself
};

/// What follows from checks and marks.
struct OutcomeReport {
  enum class State : std::uint8_t {
    none,         ///< the rubric names no outcome
    open,         ///< criteria wait for marks, or a check is unsettled
    decided,      ///< `result` is what it comes to whatever the readers say
    unreachable,  ///< none of the rubric's outcomes can be reached any more
  };
  State state = State::none;
  std::string result;
  std::vector<std::string> possible;  ///< when open: the results still within reach, in the rubric's order
  std::string why;                    ///< one sentence

  friend bool operator==(const OutcomeReport&, const OutcomeReport&) = default;
};

struct Counts {
  std::uint32_t passed = 0, failed = 0, cannot_tell = 0, inapplicable = 0, untested = 0;

  friend bool operator==(const Counts&, const Counts&) = default;
};

struct Report {
  const Rubric* rubric = nullptr;
  const Submission* submission = nullptr;
  std::vector<PartReport> parts;
  std::vector<Result> results;  ///< on the submission as a whole
  OutcomeReport outcome;
  Status status = Status::untested;  ///< of the submission as a whole
  Counts requirements;               ///< of required results (advice aside)
  std::uint32_t warnings = 0;        ///< pieces of advice not followed
  std::vector<Finding> findings;     ///< in their final order; places index Submission::files
};

/// The core: what `submission` comes to under `rubric`. Pure: no input or output, clock, locale or thread.
/// Both must outlive the report. `decisions` settle what the tool cannot tell, each address at most once; one on what
/// the tool can tell changes nothing (its Result has no `decided`).
[[nodiscard]] Report evaluate(const Rubric& rubric, const Submission& submission,
                              std::span<const Decision> decisions = {});

}  // namespace rubricate
