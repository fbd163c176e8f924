// What `when` waits for, in words.
#pragma once

#include <rubricate/rubric.hpp>

#include <string>
#include <string_view>
#include <unordered_map>

namespace rubricate::guide {

/// The conditions of a rubric, each as the clause behind "only if".
class Conditions {
 public:
  Conditions() = default;
  explicit Conditions(const Rubric& rubric);

  /// `“Plan” is complete`, `“Why a club?” is answered`, `this requirement of “Plan” is met (Write 200 words)`; an
  /// address that the rubric does not have stays what it is.
  [[nodiscard]] std::string in_words(const Condition& condition) const;

 private:
  std::unordered_map<std::string, std::string> clauses_;  // by address, of those that are waited for
};

}  // namespace rubricate::guide
