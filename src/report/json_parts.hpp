// What all JSON of ours is made of. Only the JSON formats of this folder include it.
#pragma once

#include <report/places.hpp>
#include <rubricate/span.hpp>
#include <rubricate/submission.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace rubricate {

using Json = nlohmann::ordered_json;

/// Null for an empty text: there is none.
[[nodiscard]] Json text_or_null(std::string_view text);

template <class T>
[[nodiscard]] Json value_or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// The keys of a place (path, unit, number, line, column, end_line, end_column, byte_begin, byte_end); null where there
/// is nothing to say.
[[nodiscard]] Json place_in(Places& places, const std::optional<Place>& place);

/// The files that serve a part, each with the lines (paragraphs, pages, slides) in it; null where there is no text.
[[nodiscard]] Json passages_in(Places& places, const Submission& submission, const std::vector<Passage>& passages);

/// As it is written: indented by two, without any character that a terminal would obey, a newline at the end.
[[nodiscard]] std::string dumped(const Json& json);

/// The same on one line, without the newline at the end.
[[nodiscard]] std::string dumped_on_a_line(const Json& json);

}  // namespace rubricate
