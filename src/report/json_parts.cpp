#include <report/json_parts.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// Rewrites what JSON lets pass and a terminal would obey. Such characters stand in strings only, so `\u` may replace
/// them wherever they are; the line ends that the layout needs are left.
std::string without_controls(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const auto character = static_cast<std::uint32_t>(next_character(json, at));
    if (character == '\n' || !is_unsafe_to_show(character)) {
      out.append(json, begin, at - begin);
    } else if (character < 0x10000) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", character);
    } else {
      const std::uint32_t rest = character - 0x10000;
      fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
    }
  }
  return out;
}

}  // namespace

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json place_in(Places& places, const std::optional<Place>& place) {
  Json out = {{"path", nullptr},       {"unit", nullptr},       {"number", nullptr},
              {"line", nullptr},       {"column", nullptr},     {"end_line", nullptr},
              {"end_column", nullptr}, {"byte_begin", nullptr}, {"byte_end", nullptr}};
  const Source* const source = places.source(place);
  if (source == nullptr) return out;
  out["path"] = source->path;
  const LineIndex* const lines = places.lines(place);
  if (lines == nullptr) return out;
  const UnitRange range = places.range(place).value_or(UnitRange{});
  out["unit"] = to_string(range.unit);
  out["number"] = range.first;
  if (range.unit != TextUnit::line) return out;
  const Span span = places.span(place);
  const Position begin = lines->position(span.begin);
  const Position end = lines->position(span.end);
  out["line"] = begin.line;
  out["column"] = begin.column;
  out["end_line"] = end.line;
  out["end_column"] = end.column;
  out["byte_begin"] = span.begin;
  out["byte_end"] = span.end;
  return out;
}

Json passages_in(Places& places, const Submission& submission, const std::vector<Passage>& passages) {
  Json out = Json::array();
  for (const Passage& passage : passages) {
    if (passage.file >= submission.files.size()) continue;
    const SubmittedFile& file = submission.files[passage.file];
    const Span span = span_of(passage, file);
    const auto found = span.empty() ? std::nullopt : places.range(Place{.source = passage.file, .span = span});
    Json range = nullptr;
    if (found) range = {{"unit", to_string(found->unit)}, {"first", found->first}, {"last", found->last}};
    out.push_back({{"path", file.source.path}, {"range", std::move(range)}});
  }
  return out;
}

std::string dumped(const Json& json) {
  return without_controls(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string dumped_on_a_line(const Json& json) {
  return without_controls(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace rubricate
