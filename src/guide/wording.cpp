#include <guide/wording.hpp>
#include <util/phrases.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include <fmt/format.h>

namespace rubricate::guide {
namespace {

constexpr std::string_view k_white_space = " \t\r\n\f\v";

struct Unit {
  std::uint64_t size;
  std::string_view one;
  std::string_view many;
};

constexpr Unit k_sizes[] = {
    {1'000'000'000, "GB", "GB"}, {1'000'000, "MB", "MB"}, {1000, "kB", "kB"}, {1, "byte", "bytes"}};
constexpr Unit k_durations[] = {{3600, "hour", "hours"}, {60, "minute", "minutes"}, {1, "second", "seconds"}};

std::string in_units(const Band& band, std::span<const Unit> units) {
  const auto fits = [&](const Unit& unit) {
    return band.min % unit.size == 0 && (!band.max || *band.max % unit.size == 0);
  };
  const Unit& unit = *std::ranges::find_if(units, fits);  // the last one always fits
  Band scaled{band.min / unit.size, band.max, band.bare};
  if (scaled.max) *scaled.max /= unit.size;
  return amount(scaled, unit.one, unit.many);
}

}  // namespace

std::string range(const Band& band) {
  if (!band.max) return fmt::format("at least {}", band.min);
  if (*band.max == band.min) return fmt::format("exactly {}", band.min);
  if (band.min == 0) return fmt::format("at most {}", *band.max);
  return fmt::format("{} to {}", band.min, *band.max);
}

std::string amount(const Band& band, std::string_view one, std::string_view many) {
  const bool is_one = band.max.value_or(band.min) == 1;
  return fmt::format("{} {}{}", range(band), is_one || many.empty() ? one : many, is_one || !many.empty() ? "" : "s");
}

std::string size_in_words(const Band& bytes) { return in_units(bytes, k_sizes); }

std::string duration_in_words(const Band& seconds) { return in_units(seconds, k_durations); }

std::string levels_in_words(const Band& levels) {
  constexpr std::uint64_t k_deepest = 6;  // of Markdown's headings
  const std::uint64_t first = std::max<std::uint64_t>(levels.min, 1);
  const std::uint64_t last = levels.max.value_or(k_deepest);
  return first == last ? fmt::format("level {}", first) : fmt::format("level {} to {}", first, last);
}

std::string number(double value) { return fmt::format("{:g}", value); }

std::string enumerated(const std::vector<std::string>& names, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? fmt::format(" {} ", last) : ", ";
    out += names[i];
  }
  return out;
}

std::string quoted(std::string_view text) { return fmt::format("“{}”", text); }

std::string shortened(std::string_view text) {
  constexpr std::size_t k_most = 100;
  std::size_t end = 0;
  for (std::size_t shown = 0; end < text.size() && shown < k_most; ++shown)
    static_cast<void>(next_character(text, end));
  return end < text.size() ? fmt::format("{}…", text.substr(0, end)) : std::string(text);
}

std::string sentence(std::string text) {
  constexpr std::string_view k_ends[] = {".", "!", "?", "…", ".”", "!”", "?”", ".)"};
  const bool ended = std::ranges::any_of(k_ends, [&](std::string_view end) { return text.ends_with(end); });
  return ended || text.empty() ? text : text + ".";
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (k_white_space.find(c) == std::string_view::npos)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> found;
  std::string paragraph;
  const auto finish = [&] {
    if (!paragraph.empty()) found.push_back(std::exchange(paragraph, {}));
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line = one_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) finish();
    if (!line.empty() && !paragraph.empty()) paragraph += ' ';
    paragraph += line;
  }
  finish();
  return found;
}

}  // namespace rubricate::guide
