// any: one of several ways to meet a requirement.
#include <checks/input.hpp>
#include <checks/run_requirement.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"options", ParamType::checks, "Lists of checks; all of one list must hold", "", true},
};

constexpr Mistake k_mistakes[] = {
    {"any/none-holds", "none of the ways to meet the requirement is met"},
    {"any/unsettled", "none of the ways is surely met, and one of them may be"},
};

// What one list came to.
struct Option {
  Status status = Status::untested;
  Entry entry;
  std::vector<Finding> findings;
  std::string failures;  // "2 pictures, at least 3 wanted"
};

std::string in_words(const Result& result) {
  const std::string found = result.found.empty() ? std::string(to_string(result.status)) : result.found;
  return result.wanted.empty() ? fmt::format("{}: {}", result.kind, found)
                               : fmt::format("{}: {}, wanted {}", result.kind, found, result.wanted);
}

Option try_option(const CheckInput& in, std::span<const Requirement> checks, std::size_t number) {
  Option option;
  option.entry.id = fmt::format("option-{}", number);
  StatusSum sum;
  for (const Requirement& check : checks) {
    CheckInput inner{in.rubric, in.submission, check, in.texts, in.files, in.is_readable, in.titles};
    CheckOutput out = run_requirement(inner);
    sum.add(out.result.status);
    if (out.result.status != Status::passed && out.result.status != Status::inapplicable)
      option.failures += fmt::format("{}{}", option.failures.empty() ? "" : "; ", in_words(out.result));
    option.entry.parts.push_back(
        {check.id, out.result.status, in_words(out.result), std::nullopt, std::move(out.result.entries)});
    std::ranges::move(out.findings, std::back_inserter(option.findings));
  }
  option.status = sum.status();
  option.entry.status = option.status;
  option.entry.how = option.failures;
  return option;
}

// The best that one of them came to: one that holds is enough.
Status best(std::span<const Option> options) {
  for (const Status status : {Status::passed, Status::cannot_tell, Status::untested, Status::failed})
    if (std::ranges::find(options, status, &Option::status) != options.end()) return status;
  return Status::inapplicable;
}

void report(const CheckInput& in, std::vector<Option>& options, CheckOutput& out) {
  const bool failed = out.result.status == Status::failed;
  std::string ways;
  for (std::size_t i = 0; i < options.size(); ++i)
    ways += fmt::format("{}way {} – {}", ways.empty() ? "" : "; ", i + 1, options[i].failures);
  out.add(failed ? std::string_view("any/none-holds") : std::string_view("any/unsettled"),
          failed ? Severity::error : Severity::unsure, in.requirement.address, std::nullopt,
          failed ? fmt::format("one of {} ways to do this is wanted, and none is done: {}", options.size(), ways)
                 : fmt::format("one of {} ways to do this is wanted, and it cannot be told whether one is done: {}",
                               options.size(), ways),
          failed ? "Choose one of them and complete it." : "Make one of them plain; one is enough.");
  // What each way lacks is no mistake by itself: another way will do.
  for (Option& option : options)
    for (Finding& finding : option.findings) {
      finding.severity = Severity::note;
      const auto is_same = [&](const Finding& other) {
        return other.id == finding.id && other.place == finding.place && other.message == finding.message;
      };
      if (std::ranges::none_of(out.findings, is_same)) out.findings.push_back(std::move(finding));
    }
}

void run(const CheckInput& in, CheckOutput& out) {
  std::vector<Option> options;
  for (std::size_t i = 0; i < in.requirement.options.size(); ++i)
    options.push_back(try_option(in, in.requirement.options[i], i + 1));
  Result& result = out.result;
  result.wanted = fmt::format("one of {} ways", options.size());
  result.status = best(options);
  const auto chosen = std::ranges::find(options, Status::passed, &Option::status);
  if (chosen == options.end()) {
    result.found = result.status == Status::failed ? "none" : "cannot be told";
    if (result.status != Status::inapplicable) report(in, options, out);
  } else {
    result.found = fmt::format("way {}", chosen - options.begin() + 1);
    for (Option& option : options)
      if (&option != &*chosen) option.entry = {option.entry.id, Status::inapplicable, "", std::nullopt, {}};
    out.findings = std::move(chosen->findings);
  }
  for (Option& option : options) result.entries.push_back(std::move(option.entry));
}

}  // namespace

extern const CheckKind k_any{"any", "One of several ways to meet a requirement", k_params, k_mistakes, run, false};

}  // namespace rubricate
