// What the rules of an outcome need to know about a rubric's criteria.
#pragma once

#include <rubric/reader.hpp>
#include <rubricate/rubric.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// The criteria of all parts, and their scales. The rubric must outlive it.
class Criteria {
 public:
  explicit Criteria(const Rubric& rubric);

  /// There is a criterion `id`; complains at `at` otherwise.
  [[nodiscard]] bool knows(Context& context, std::string_view id, Span at) const;

  /// The scale of a criterion; null when its name was wrong. `id` must be known.
  [[nodiscard]] const Scale* scale_of(std::string_view id) const { return scale_of_.find(id)->second; }

 private:
  std::map<std::string, const Scale*, std::less<>> scale_of_;
  std::vector<std::string_view> names_;
};

/// `sum`: weights, cut and minimums; complains when no marks could ever make it hold.
[[nodiscard]] Rule read_sum(Context& context, const Node& node, const Criteria& criteria);

}  // namespace rubricate
