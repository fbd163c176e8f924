// JSON written straight into a string: what thousands of submissions need. See json_parts.hpp for the comfortable way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

/// Appends `text` in quotes, so that no character in it could be obeyed by a terminal; a byte that is not UTF-8 becomes
/// U+FFFD.
void append_json(std::string& out, std::string_view text);

/// Appends one object or array, member by member, without a line end in it. Keys must need no escape.
class JsonLine {
 public:
  /// Begins an object or array at the end of `out`, which must outlive it.
  explicit JsonLine(std::string& out, char open = '{') : out_(out) { out_ += open; }

  JsonLine& text(std::string_view key, std::string_view value);
  JsonLine& text_or_null(std::string_view key, std::string_view value);  ///< null for an empty text
  JsonLine& number(std::string_view key, std::uint64_t value);
  JsonLine& number(std::string_view key, const std::optional<std::uint64_t>& value);
  JsonLine& boolean(std::string_view key, bool value);

  /// A member whose value is `json`, a literal.
  JsonLine& raw(std::string_view key, std::string_view json);

  /// Some members as they are.
  JsonLine& members(std::string_view json);

  /// `"key":`, for what the caller appends behind it.
  JsonLine& key(std::string_view key);

  /// An element of an array, which the caller appends behind it.
  JsonLine& element();

  /// An element that is a text.
  JsonLine& element(std::string_view value);

  void close(char close = '}') { out_ += close; }

 private:
  std::string& out_;
  bool is_first_ = true;
};

}  // namespace rubricate
