// What a part asks, made ready for comparing with the titles of many texts.
#pragma once

#include <checks/titles.hpp>
#include <rubricate/prompt.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate {

/// Titles that announce no answer, such as the parts' own; made once for all that is asked of one rubric.
class Containers {
 public:
  explicit Containers(std::span<const std::string> titles);

  [[nodiscard]] const std::vector<std::string>& titles() const { return titles_; }

  /// Whether one of them is compared by `key` (see title_key).
  [[nodiscard]] bool contains(std::string_view key) const;

 private:
  std::vector<std::string> titles_;
  std::vector<std::string> keys_;  // sorted
};

/// Prompts, and the titles that announce no answer. Only read once it is made: threads may share one.
class Asked {
 public:
  Asked(std::vector<Prompt> prompts, std::span<const std::string> containers);

  /// The same, with titles that others share.
  [[nodiscard]] static Asked sharing(std::vector<Prompt> prompts, std::shared_ptr<const Containers> containers);

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
  explicit Asked(std::vector<Prompt> prompts) : prompts_(std::move(prompts)), titles_(prompts_) {}
  void take(std::shared_ptr<const Containers> containers);

  std::vector<Prompt> prompts_;
  PromptTitles titles_;
  std::shared_ptr<const Containers> containers_;
  std::vector<std::string> shared_;  // keys of those that are questions' titles as well, sorted
};

}  // namespace rubricate
