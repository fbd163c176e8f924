// XML from outside, as a tree that knows where everything stands.
#pragma once

#include <interop/exchange.hpp>
#include <rubricate/span.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct XmlNode {
  std::string name;
  std::string text;               ///< its own, without that of the elements in it
  std::vector<XmlNode> children;  ///< in the order of the file
  Span span;                      ///< of its opening tag

  /// The first element `child` in it, or null.
  [[nodiscard]] const XmlNode* find(std::string_view child) const;

  /// The text of the first element `child`, or "".
  [[nodiscard]] std::string_view get(std::string_view child) const;
};

/// Parses UTF-8; attributes are left out. Any bytes will do; nothing, and an error in `remarks`, for more than 1 MB,
/// elements nested deeper than 64, a document type (so there are no entities but XML's own five), and what is not
/// well-formed.
[[nodiscard]] std::optional<XmlNode> read_xml(std::string_view bytes, Remarks& remarks);

}  // namespace rubricate
