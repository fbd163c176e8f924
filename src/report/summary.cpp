// Sums up by parts, since that is how an applicant thinks of the work.
#include <report/names.hpp>
#include <report/summary.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

std::size_t parts_with(const Report& report, Status status) {
  return static_cast<std::size_t>(std::ranges::count(report.parts, status, &PartReport::status));
}

std::size_t whole_with(const Report& report, Status status) {
  return static_cast<std::size_t>(std::ranges::count_if(
      report.results, [&](const Result& result) { return !result.advisory && result.status == status; }));
}

/// `2 of 5 parts failed, 1 cannot tell`: the first clause says of how many, the others only how many.
class Tally {
 public:
  void add(std::size_t count, const std::string& of_what, Status status) {
    if (count == 0) return;
    if (!words_.empty()) {
      words_.push_back(fmt::format("{} {}", count, word_of(status)));
    } else if (status == Status::cannot_tell) {
      words_.push_back("a program cannot tell for " + of_what);
    } else {
      words_.push_back(of_what + (status == Status::failed ? " failed" : " could not be tested"));
    }
  }
  [[nodiscard]] std::string text() const { return joined(words_); }

 private:
  std::vector<std::string> words_;
};

/// `2 of 5 parts failed, 1 cannot tell; on the whole submission, 1 requirement failed`.
std::string tally(const Report& report) {
  const std::size_t all = report.parts.size() - parts_with(report, Status::inapplicable);
  Tally parts;
  Tally whole;
  for (const Status status : {Status::failed, Status::cannot_tell, Status::untested}) {
    const std::size_t in_parts = parts_with(report, status);
    const std::size_t on_whole = whole_with(report, status);
    parts.add(in_parts, fmt::format("{} of {}", in_parts, plural(all, "part")), status);
    whole.add(on_whole, plural(on_whole, "requirement"), status);
  }
  if (whole.text().empty()) return parts.text();
  return parts.text() + (parts.text().empty() ? "on" : "; on") + " the whole submission, " + whole.text();
}

std::string when_passed(const Report& report) {
  const std::size_t met = report.requirements.passed;
  std::string text = report.submission->complete ? "Complete: " : "";
  if (met == 0) {
    text += "the rubric asks for nothing that a program can check";
  } else {
    text += met == 1 ? "the one requirement" : fmt::format("all {} requirements", met);
    if (!report.submission->complete) text += " that could be checked";
    text += met == 1 ? " is met" : " are met";
  }
  if (report.warnings > 0) text += fmt::format(", with {}", plural(report.warnings, "warning"));
  const std::size_t waiting = criteria_count(report);
  if (waiting > 0)
    text +=
        fmt::format("; {} {} for a reader", plural(waiting, "criterion", "criteria"), waiting == 1 ? "waits" : "wait");
  return capitalised(text) + (report.submission->complete ? ". You can hand it in." : ".");
}

std::string verdict(const Report& report, std::string_view above) {
  switch (report.status) {
    case Status::passed:
    case Status::inapplicable: return when_passed(report);
    case Status::failed:
      return fmt::format("{}. Mend what is marked error{}, then run the same command again.",
                         capitalised(tally(report)), above);
    case Status::cannot_tell:
      return fmt::format(
          "Nothing failed, but {}. Look at what is marked cannot tell{}: make it plainer and run the same command "
          "again, or leave it to a reader.",
          tally(report), above);
    case Status::untested:
      return fmt::format("Nothing failed, but {}. See why{}, then run the same command again.", tally(report), above);
  }
  return "";
}

}  // namespace

std::size_t criteria_count(const Report& report) {
  std::size_t count = 0;
  for (const PartReport& part : report.parts) count += part.criteria.size();
  return count;
}

std::string summary(const Report& report, bool is_alone) {
  std::string text = verdict(report, is_alone ? "" : " above");
  if (!report.submission->complete) text += " Some files could not be looked at, so this is not the whole answer.";
  return text;
}

}  // namespace rubricate
