// What a part asks, made ready for comparing with the titles of many texts.
#pragma once

#include <checks/titles.hpp>
#include <rubricate/prompt.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// Prompts, and the titles that announce no answer. Only read once it is made: threads may share one.
class Asked {
 public:
  /// `containers`: titles that announce no answer, such as the parts' own.
  Asked(std::vector<Prompt> prompts, std::span<const std::string> containers);
  Asked(Asked&&) = default;  // the titles point to prompts, whose place in memory a move leaves as it is
  Asked(const Asked&) = delete;
  Asked& operator=(Asked&&) = default;
  Asked& operator=(const Asked&) = delete;
  ~Asked() = default;

  [[nodiscard]] std::span<const Prompt> prompts() const { return prompts_; }
  [[nodiscard]] const PromptTitles& titles() const { return titles_; }

  /// Whether a title that is compared by `key` (see title_key) announces no answer.
  [[nodiscard]] bool is_container(std::string_view key) const;

  /// The same for one that is no question's title as well.
  [[nodiscard]] bool is_container_alone(std::string_view key) const;

 private:
  std::vector<Prompt> prompts_;
  PromptTitles titles_;
  std::vector<std::string> containers_;  // keys, sorted
  std::vector<std::string> alone_;       // those of them that no question has
};

}  // namespace rubricate
