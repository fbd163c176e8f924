// The places in a text that a link's "#fragment" can name.
#pragma once

#include <rubricate/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

namespace rubricate {

class LinkAnchors {
 public:
  /// `source` is what the document was read from.
  LinkAnchors(const Document& document, std::string_view source);

  enum class Found : std::uint8_t {
    here,       ///< a heading, an `id` in HTML, or the top
    bold_line,  ///< only a line in bold, which reads like a heading and is none
    nowhere,
  };
  /// Programs make a heading's fragment in different ways ("1. What's next?" is "1-whats-next" or "what-s-next"), so
  /// only letters and digits are compared, and a number that tells equal headings apart is left out.
  [[nodiscard]] Found find(std::string_view fragment) const;

 private:
  std::unordered_set<std::string> names_;
  std::unordered_set<std::string> bold_lines_;
};

}  // namespace rubricate
