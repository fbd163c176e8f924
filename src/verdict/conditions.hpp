// Of whom a requirement is asked, and under which condition.
#pragma once

#include <checks/input.hpp>
#include <rubricate/report.hpp>
#include <rubricate/rubric.hpp>
#include <rubricate/submission.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// Which of the rubric's profiles the applicant has, as far as that was said.
struct ApplicantProfile {
  std::optional<std::string> name;  ///< none: not said, or not plainly
  std::vector<Finding> findings;    ///< profiles that the rubric does not have, or two of them
};

/// From `Submission::profile` (the command line), else from `profile:` in the front matter of texts that serve a part,
/// where capitals do not count.
[[nodiscard]] ApplicantProfile profile_of(const Rubric& rubric, const Submission& submission);

/// What a requirement came to by itself, before it is asked whether it applies.
struct Ran {
  const Requirement* requirement = nullptr;
  CheckOutput out;
};

/// What a part came to by itself: failed when it is missing, inapplicable when it need not be there.
struct RanPart {
  const Part* part = nullptr;
  Status status = Status::passed;       ///< before its requirements are added
  std::optional<Finding> absence = {};  ///< that it is missing, or cannot be told
  std::size_t first = 0;                ///< of its requirements, in the list of all
  std::size_t end = 0;
  const Decision* decision = nullptr;  ///< what a reader ruled, where it counts
};

/// What readers ruled, by address. The rulings must outlive it.
class Rulings {
 public:
  explicit Rulings(std::span<const Decision> decisions);

  /// Settles a requirement that cannot be told; its findings stay, as notes.
  void decide(Ran& ran) const;

  /// The same for a part that cannot be told; gives its status.
  [[nodiscard]] Status decide(RanPart& part, Status status) const;

 private:
  [[nodiscard]] const Decision* on(std::string_view address, Status status) const;

  std::map<std::string_view, const Decision*> decisions_;
};

/// What became of it, for reports: "decided by ana: …".
[[nodiscard]] std::string decided_by(const Decision& decision);

/// marks/ruled-failed: a reader says that it fails, and why.
[[nodiscard]] Finding ruled_failed(const Decision& decision);

/// Takes into account for whom each requirement is meant (`profile`) and what it waits for (`when`): one that does not
/// apply becomes inapplicable and loses its findings; where that is open, what failed becomes cannot tell.
/// `ran` holds the requirements of all parts, then those on the submission as a whole. The loader has seen to it that
/// conditions make no circle, and how long a chain of them can be. Rulings count where all this leaves something open,
/// and what waits for it waits for the ruling.
class Conditions {
 public:
  /// Whether a requirement is asked of this applicant.
  enum class Applies : std::uint8_t { yes, no, open };

  Conditions(std::span<RanPart> parts, std::span<Ran> ran, const std::optional<std::string>& profile,
             const Rulings& rulings);

  void settle();

  /// A part's status, its requirements included; valid once all is settled. A part that is missing fails only where
  /// something is asked of it: one whose requirements are all for others, or wait for what has not passed, need not be
  /// there.
  [[nodiscard]] Status status_of_part(std::size_t index);

 private:
  void settle(std::size_t index);
  [[nodiscard]] Status status_of_missing(RanPart& part);
  [[nodiscard]] Status status_at(std::string_view address);

  std::span<RanPart> parts_;
  std::span<Ran> ran_;
  const std::optional<std::string>& profile_;
  const Rulings& rulings_;
  std::vector<bool> settled_;
  std::vector<Applies> applies_;
  std::map<std::string_view, std::size_t> requirements_, part_ids_;
};

}  // namespace rubricate
