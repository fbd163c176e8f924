// Only what is waited for is put into words, and once, however often it is.
#include <guide/conditions.hpp>
#include <guide/sentences.hpp>
#include <guide/wording.hpp>

#include <vector>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

class Clauses {
 public:
  explicit Clauses(std::unordered_map<std::string, std::string>& clauses) : clauses_(clauses) {}

  void want(const std::vector<Requirement>& requirements) {
    for (const Requirement& requirement : requirements)
      if (requirement.when) clauses_.try_emplace(requirement.when->address);
  }

  void add(const std::string& address, const std::string& clause) {
    if (const auto wanted = clauses_.find(address); wanted != clauses_.end()) wanted->second = clause;
  }

  /// `whose` is the part that requires it.
  void add(const Requirement& requirement, std::string_view whose) {
    if (clauses_.contains(requirement.address)) {
      std::string text = item_for(requirement).text;
      while (text.ends_with('.') || text.ends_with(':')) text.pop_back();
      add(requirement.address, fmt::format("this requirement of {} is met ({})", whose, shortened(text)));
    }
    if (const auto* prompts = requirement.params.get<std::vector<Prompt>>("ask")) add(*prompts, requirement.address);
    if (const auto* statements = requirement.params.get<std::vector<Title>>("ids"))
      for (const Title& statement : *statements)
        add(fmt::format("{}.{}", requirement.address, statement.name),
            fmt::format("{} is stated", quoted(shortened(statement.name))));
  }

 private:
  void add(const std::vector<Prompt>& prompts, const std::string& address) {
    for (const Prompt& prompt : prompts) {
      const std::string its_own = fmt::format("{}.{}", address, prompt.id);
      add(its_own, fmt::format("{} is answered", quoted(shortened(prompt.ask))));
      add(prompt.parts, its_own);
    }
  }

  std::unordered_map<std::string, std::string>& clauses_;
};

}  // namespace

Conditions::Conditions(const Rubric& rubric) {
  Clauses clauses(clauses_);
  clauses.want(rubric.requirements);
  for (const Part& part : rubric.parts) clauses.want(part.requirements);
  if (clauses_.empty()) return;
  for (const Requirement& requirement : rubric.requirements) clauses.add(requirement, "all parts together");
  for (const Part& part : rubric.parts) {
    const std::string title = quoted(shortened(part.title));
    clauses.add(part.id, fmt::format("{} is complete", title));
    for (const Requirement& requirement : part.requirements) clauses.add(requirement, title);
  }
}

std::string Conditions::in_words(const Condition& condition) const {
  const auto clause = clauses_.find(condition.address);
  const bool is_known = clause != clauses_.end() && !clause->second.empty();
  return is_known ? clause->second : fmt::format("{} has passed", quoted(condition.address));
}

}  // namespace rubricate::guide
