// The findings of one run over a rubric file, as they come in.
#pragma once

#include <rubricate/finding.hpp>
#include <rubricate/span.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

class Findings {
 public:
  /// Something that keeps the rubric from being used; `id` is a literal.
  void error(std::string_view id, Span at, std::string message, std::string help);

  /// Something that looks wrong, though the rubric can be used.
  void warning(std::string_view id, Span at, std::string message, std::string help);

  [[nodiscard]] bool has_errors() const { return has_errors_; }

  /// So many that further ones are dropped; a last finding says so.
  [[nodiscard]] bool full() const;

  void append(Findings other);

  /// Adds a sentence to what the last finding says is to be done.
  void add_to_last_help(std::string_view sentence);

  /// There is a finding of that kind at that place.
  [[nodiscard]] bool holds(std::string_view id, Span at) const;

  /// Takes away all for which `unwanted` is true.
  template <class Predicate>
  void remove_if(Predicate unwanted) {
    std::erase_if(all_, unwanted);
    has_errors_ = std::ranges::any_of(all_, [](const Finding& one) { return one.severity == Severity::error; });
  }

  /// All of them, in the order of the text.
  [[nodiscard]] std::vector<Finding> take();

 private:
  void add(Finding finding);

  std::vector<Finding> all_;
  bool has_errors_ = false;
};

}  // namespace rubricate
