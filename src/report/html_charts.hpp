// Pictures of many submissions: what most of them trip over, and how long their texts are.
#pragma once

#include <rubricate/record.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rubricate {

/// The numbers that all submissions gave for the requirements that hold a number against a band.
class Quantities {
 public:
  void add(const SubmissionRecord& record);

  /// A strip for each requirement, in the order in which they were first seen; empty when there are none.
  [[nodiscard]] std::string charts() const;

 private:
  struct Series {
    std::string address, kind, wanted;
    Quantity band;
    std::vector<std::uint64_t> found;
  };
  [[nodiscard]] static std::string chart(const Series& series);

  std::vector<Series> series_;
  std::map<std::string, std::size_t, std::less<>> by_address_;
};

/// The requirements that are not met, the most frequent first, each with a bar of its share.
[[nodiscard]] std::string html_stumbles(const RunSummary& summary);

/// One bar of all submissions by what they came to.
[[nodiscard]] std::string html_statuses(const RunSummary& summary);

}  // namespace rubricate
