// The entries of lists of references, and which of them a citation means.
#pragma once

#include <checks/citations.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rubricate {

struct Reference {
  Span text;                       ///< in the text that it was read from
  std::uint32_t number = 0;        ///< "[3]" before it; 0 when there is none
  std::string name;                ///< what it is listed under: the first author's last name
  std::vector<std::string> names;  ///< all that it may be cited by: words before its year, initials of an organisation
  std::vector<std::string> years;
};

/// The entries that one paragraph, list item or row holds: one, unless each of several lines begins an entry as
/// "Bringle, R. G. (2009)." or "[3]" does.
[[nodiscard]] std::vector<Reference> parse_references(std::string_view text);

/// Finds entries by name and year, or by number.
class ReferenceIndex {
 public:
  /// Entries without numbers are cited by their place in the list. `references` must outlive the object.
  explicit ReferenceIndex(std::span<const Reference> references);

  /// The entries that the citation may mean, as indices.
  [[nodiscard]] std::vector<std::uint32_t> find(const Citation& citation) const;

  /// Which mistake may lie between a citation and an entry.
  enum class Slip : std::uint8_t {
    none,
    spelling,  ///< the entry is listed under nearly this name, with the same year
    year,      ///< it is listed under this very name, with another year
  };
  struct Near {
    Slip slip = Slip::none;
    std::uint32_t entry = 0;
  };
  /// The entry that a citation without one may mean. Looks at the first 1,000 entries of that year only.
  [[nodiscard]] Near near(const Citation& citation) const;

 private:
  void add(std::string_view name, std::string_view year, std::uint32_t entry);
  [[nodiscard]] std::vector<std::uint32_t> at(std::string_view name, std::string_view year) const;

  std::span<const Reference> references_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_key_;  // hash of name and year, entry; sorted
};

}  // namespace rubricate
