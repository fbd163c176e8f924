// What there is to see of a stretch of a document: characters, and pictures.
#pragma once

#include <rubricate/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// What a picture says of itself, in Markdown or as `<img>`.
struct Picture {
  std::string target;
  std::string description;
  bool is_decoration = false;  ///< `alt=""`: HTML's way to say that there is nothing to describe
};

/// What stands in a link of kind `image`; `source` is what the document was read from.
[[nodiscard]] Picture picture_of(const Document& document, std::string_view source, const Link& image);

/// Where the pictures of a document stand; asking for one takes logarithmic time.
class Pictures {
 public:
  explicit Pictures(const Document& document);

  /// True when one begins in this stretch of the source.
  [[nodiscard]] bool any_in(Span source) const;

 private:
  std::vector<std::uint32_t> begins_;  // in the source, sorted
};

/// True when a reader sees no character of `text`: it is white space and characters without a shape.
[[nodiscard]] bool shows_no_character(std::string_view text);

/// True when there is nothing at all to see: no character of `text` (in Document::text), no picture in `source`. A
/// mark such as "✓" or "+" is something.
[[nodiscard]] bool shows_nothing(const Document& document, const Pictures& pictures, Span text, Span source);

}  // namespace rubricate
