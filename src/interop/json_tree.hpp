// JSON from outside, as a tree that knows where everything stands.
#pragma once

#include <interop/exchange.hpp>
#include <rubricate/span.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct JsonNode {
  enum class Kind : std::uint8_t { null, boolean, number, text, list, map };
  Kind kind = Kind::null;
  std::string key;  ///< when it is the value of a map
  std::string text;
  double number = 0;
  std::vector<JsonNode> children;  ///< of a list or map, in the order of the text
  Span span;                       ///< of a list or map its opening bracket

  /// The value of `name` in a map, or null. A value of `null` counts as none.
  [[nodiscard]] const JsonNode* find(std::string_view name) const;
};

/// Parses UTF-8 with or without a byte order mark. Any bytes will do; nothing, and an error in `remarks`, for more than
/// 1 MB, lists and maps nested deeper than 32, a key that stands twice in a map, and what is no JSON.
[[nodiscard]] std::optional<JsonNode> read_json(std::string_view bytes, Remarks& remarks);

}  // namespace rubricate
