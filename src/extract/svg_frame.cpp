// SVG: the size that the root element gives. No entities, no other element is looked at.
#include <extract/picture_frame.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace rubricate {
namespace {

constexpr std::string_view k_white = " \t\r\n\f";
constexpr std::size_t k_head = 64 << 10U;
constexpr double k_largest = 1'000'000;

struct Number {
  double value = 0;
  std::string_view rest;
};

std::optional<Number> number(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n,+");
  if (begin == std::string_view::npos) return std::nullopt;
  text.remove_prefix(begin);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  return Number{.value = value, .rest = text.substr(static_cast<std::size_t>(end - text.data()))};
}

std::uint64_t pixels(double value) {
  return value >= 0.5 && value <= k_largest ? static_cast<std::uint64_t>(std::lround(value)) : 0;
}

/// A length in CSS pixels, of which 96 make an inch; 0 when it depends on the page ("100%").
std::uint64_t length(std::string_view text) {
  constexpr auto k_units = std::to_array<std::pair<std::string_view, double>>(
      {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"in", 96}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4}});
  const auto size = number(text);
  if (!size) return 0;
  const std::string_view unit = size->rest.substr(0, size->rest.find_last_not_of(k_white) + 1);
  for (const auto& [name, factor] : k_units)
    if (unit == name) return pixels(size->value * factor);
  return 0;
}

/// The value of an attribute in a start tag.
std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    std::size_t after = tag.find_first_not_of(k_white, at + name.size());
    if (at == 0 || !k_white.contains(tag[at - 1]) || after == std::string_view::npos || tag[after] != '=') continue;
    after = tag.find_first_not_of(k_white, after + 1);
    if (after == std::string_view::npos || (tag[after] != '"' && tag[after] != '\'')) continue;
    return tag.substr(after + 1, tag.find(tag[after], after + 1) - after - 1);
  }
  return {};
}

/// The start tag of the root element, without what stands before it; empty when it is not there whole.
std::string_view root_tag(std::string_view head) {
  std::size_t at = 0;
  while ((at = head.find('<', at)) != std::string_view::npos) {
    if (head.substr(at).starts_with("<!--")) {
      at = head.find("-->", at);
    } else if (head.substr(at + 1).starts_with("?") || head.substr(at + 1).starts_with("!")) {
      ++at;
    } else {
      const std::size_t end = head.find('>', at);
      return end == std::string_view::npos ? std::string_view() : head.substr(at, end - at);
    }
  }
  return {};
}

/// The last two of four numbers; how large it is shown then depends on the page.
void take_view_box(std::string_view text, PictureFrame& frame) {
  std::array<double, 4> sides{};
  for (double& side : sides) {
    const auto next = number(text);
    if (!next) return;
    side = next->value;
    text = next->rest;
  }
  frame.width = pixels(sides[2]);
  frame.height = pixels(sides[3]);
}

/// True when the last end tag is that of the drawing.
bool is_closed(std::string_view bytes) {
  const std::size_t at = bytes.rfind("</");
  if (at == std::string_view::npos) return false;
  const std::string_view last = bytes.substr(at);
  return last.substr(0, last.find('>')).find("svg") != std::string_view::npos && last.find('>') < last.size();
}

}  // namespace

PictureFrame svg_frame(std::string_view bytes) {
  PictureFrame frame;
  const std::string_view tag = root_tag(bytes.substr(0, k_head));
  frame.width = length(attribute(tag, "width"));
  frame.height = length(attribute(tag, "height"));
  if (frame.width == 0 || frame.height == 0) take_view_box(attribute(tag, "viewBox"), frame);
  if (tag.empty() || (!tag.ends_with('/') && !is_closed(bytes))) frame.problem = k_cut_off;
  return frame;
}

}  // namespace rubricate
