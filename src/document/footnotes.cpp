// Finds footnotes, which the Markdown parser does not know.
#include <document/footnotes.hpp>
#include <document/lines.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

constexpr std::uint32_t k_longest_label = 100;

/// True for a line that ends a footnote's paragraph.
bool begins_block(std::string_view source, std::uint32_t at) {
  const char c = byte_at(source, at);
  if (c == '#' || c == '>' || c == '<' || c == '|') return true;
  if (c == '[' && byte_at(source, at + 1) == '^') return true;
  return list_marker_size(source, at) > 0 || fence_size(source, at) > 0 || source.substr(at, 3) == "---" ||
         source.substr(at, 3) == "***" || source.substr(at, 3) == "___";
}

/// What would end a block of HTML that the definition may stand in.
bool may_end_html(std::string_view text) {
  constexpr std::array<std::string_view, 6> k_ends{"-->", "?>", "]]>", "</script", "</style", "</pre"};
  return std::ranges::any_of(k_ends, [&](std::string_view end) { return text.find(end) != std::string_view::npos; });
}

/// Where the text ends that goes on behind the line that ends at `end`.
std::uint32_t end_of_continuation(std::string_view source, std::uint32_t end) {
  bool is_behind_blank = false;
  for (std::uint32_t at = next_line(source, end); at < source.size(); at = next_line(source, at)) {
    const std::uint32_t first = skip_blanks(source, at);
    if (byte_at(source, first) == '\n') {
      is_behind_blank = true;
      continue;
    }
    const bool is_indented = byte_at(source, at) == '\t' || first - at >= 4;
    if (!is_indented && (is_behind_blank || begins_block(source, first))) break;
    if (is_indented && fence_size(source, first) > 0) break;
    is_behind_blank = false;
    end = line_end(source, at);
  }
  return end;
}

}  // namespace

std::uint32_t footnote_reference_size(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  const std::size_t end = text.substr(0, k_longest_label + 3).find_first_of("[] \t\r\n", 2);
  if (end == std::string_view::npos || end == 2 || text[end] != ']') return 0;
  return static_cast<std::uint32_t>(end) + 1;
}

std::optional<Footnote> footnote_at(std::string_view source, std::uint32_t at, bool may_go_on) {
  const std::uint32_t size = footnote_reference_size(source.substr(at));
  if (size == 0 || byte_at(source, at + size) != ':') return std::nullopt;
  std::uint32_t end = line_end(source, at);
  if (may_go_on) end = end_of_continuation(source, end);
  end = trimmed_end(source, at + size + 1, end);
  std::uint32_t begin = at + size + 1;
  while (begin < end && (is_blank(source[begin]) || source[begin] == '\n')) ++begin;
  const Footnote footnote{{at, end}, {begin, end}, {at + 2, at + size - 1}};
  if (may_end_html(source.substr(at, end - at))) return std::nullopt;
  return footnote;
}

FootnoteLabels::FootnoteLabels(const std::vector<Footnote>& footnotes, std::string_view source) {
  labels_.reserve(footnotes.size());
  for (const Footnote& footnote : footnotes)
    labels_.push_back(source.substr(footnote.label.begin, footnote.label.size()));
  std::ranges::sort(labels_);
}

bool FootnoteLabels::contains(std::string_view label) const {
  const bool is_number = label.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number || std::ranges::binary_search(labels_, label);
}

}  // namespace rubricate
