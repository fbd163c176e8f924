// What a piece of HTML is, by its tag.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

/// The name of a tag's element in small letters ("</DIV>": "div"), of which at most 12 are read.
[[nodiscard]] std::string tag_name(std::string_view tag);

/// The value of a tag's attribute (its name in small letters), with its entities read: "a & b" of `alt="a &amp; b"`.
/// Empty where it has none (`<img alt>`); nothing where there is no such attribute.
[[nodiscard]] std::optional<std::string> attribute_of(std::string_view tag, std::string_view name);

/// Where an opening `<a href="…">` leads; nothing for any other tag.
[[nodiscard]] std::optional<std::string> link_target_of(std::string_view tag);

/// True for a tag ("<br>", "</p>") that ends the line.
[[nodiscard]] bool breaks_line(std::string_view tag);

/// True for what has a tag's form and is meant to be read, such as "<your name>": an opening tag of one line, without
/// attributes that have values, of an element that HTML (with its obsolete elements) does not know.
[[nodiscard]] bool is_written_out(std::string_view tag);

}  // namespace rubricate
