#include <util/edit.hpp>
#include <util/escape.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_around = 3;

/// Lines with their ends.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Whole lines that are replaced.
struct Change {
  std::size_t first = 0;  ///< 0-based
  std::size_t end = 0;
  std::string text;  ///< what stands there then
};

/// The edits as changes of whole lines; those that touch one line become one.
std::vector<Change> changes(std::string_view text, std::span<const Edit> edits) {
  std::vector<std::uint32_t> starts;
  for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size() - 1) + 1)
    starts.push_back(static_cast<std::uint32_t>(at));
  const auto line_of = [&](std::uint32_t at) {
    return static_cast<std::size_t>(std::ranges::upper_bound(starts, at) - starts.begin()) - 1;
  };
  const auto start = [&](std::size_t line) {
    return line < starts.size() ? starts[line] : static_cast<std::uint32_t>(text.size());
  };
  std::vector<Change> all;
  for (std::size_t i = 0; i < edits.size();) {
    Change change{line_of(edits[i].span.begin), 0, ""};
    std::size_t next = i;
    for (; next < edits.size(); ++next) {
      const Span& span = edits[next].span;
      if (next > i && line_of(span.begin) >= change.end) break;
      change.end = std::max(change.end, line_of(span.empty() ? span.begin : span.end - 1) + 1);
    }
    const std::uint32_t begin = start(change.first);
    std::vector<Edit> own;
    for (const Edit& edit : edits.subspan(i, next - i))
      own.push_back({{edit.span.begin - begin, edit.span.end - begin}, edit.text});
    change.text = edited(text.substr(begin, start(change.end) - begin), own);
    all.push_back(std::move(change));
    i = next;
  }
  return all;
}

void append_line(std::string& out, char sign, std::string_view line) {
  const bool ended = line.ends_with('\n');
  if (ended) line.remove_suffix(1);
  out += fmt::format("{}{}\n", sign, escaped(line));
  if (!ended) out += "\\ No newline at end of file\n";
}

/// "12,7", as the head of a hunk counts lines.
std::string counted(std::size_t first, std::size_t count) {
  return fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

}  // namespace

std::string edited(std::string_view text, std::span<const Edit> edits) {
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    out += text.substr(at, edit.span.begin - at);
    out += edit.text;
    at = edit.span.end;
  }
  out += text.substr(at);
  return out;
}

std::string unified_diff(std::string_view path, std::string_view text, std::span<const Edit> edits) {
  if (edits.empty()) return "";
  const std::vector<std::string_view> lines = lines_of(text);
  const std::vector<Change> all = changes(text, edits);
  std::string out = fmt::format("--- {0}\n+++ {0}\n", escaped(path));
  std::ptrdiff_t shift = 0;  // of line numbers, by the changes above
  for (std::size_t i = 0; i < all.size();) {
    std::size_t next = i + 1;
    while (next < all.size() && all[next].first <= all[next - 1].end + 2 * k_around) ++next;
    const std::size_t first = all[i].first - std::min(all[i].first, k_around);
    const std::size_t end = std::min(all[next - 1].end + k_around, lines.size());
    std::string body;
    std::size_t at = first, added = 0;
    for (std::size_t one = i; one < next; ++one) {
      for (; at < all[one].first; ++at) append_line(body, ' ', lines[at]);
      for (; at < all[one].end; ++at) {
        append_line(body, '-', lines[at]);
        --shift;
      }
      for (const std::string_view line : lines_of(all[one].text)) {
        append_line(body, '+', line);
        ++shift;
        ++added;
      }
    }
    for (; at < end; ++at) append_line(body, ' ', lines[at]);
    std::size_t removed = 0;
    for (std::size_t one = i; one < next; ++one) removed += all[one].end - all[one].first;
    const auto shifted =
        static_cast<std::size_t>(static_cast<std::ptrdiff_t>(first) + shift + static_cast<std::ptrdiff_t>(removed) -
                                 static_cast<std::ptrdiff_t>(added));
    out += fmt::format("@@ -{} +{} @@\n{}", counted(first, end - first),
                       counted(shifted, end - first - removed + added), body);
    i = next;
  }
  return out;
}

}  // namespace rubricate
