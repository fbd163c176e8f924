// Front matter, told from an essay between two rules by the look of every line.
#include <document/front_matter.hpp>
#include <document/lines.hpp>
#include <util/ascii.hpp>

#include <optional>
#include <string>
#include <vector>

namespace rubricate {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

bool is_key_character(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || (c & 0x80) != 0;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// True for a line such as "own work: yes", whose key has blanks and whose value is no sentence.
bool is_short_value(std::string_view value) {
  constexpr std::size_t k_longest = 40;  // bytes
  value = trimmed(value);
  return !value.empty() && value.size() <= k_longest &&
         std::string_view(".!?;").find(value.back()) == std::string_view::npos;
}

/// The length of the key of a `key: value` line, or 0.
std::size_t key_size(std::string_view line) {
  constexpr int k_most_blanks = 3;  // "statement of consent"
  std::size_t size = 0;
  int blanks = 0;
  for (; size < line.size(); ++size) {
    const bool is_inner_blank = line[size] == ' ' && size > 0 && is_key_character(line[size - 1]) &&
                                size + 1 < line.size() && is_key_character(line[size + 1]);
    if (!is_key_character(line[size]) && !(is_inner_blank && ++blanks <= k_most_blanks)) break;
  }
  if (size == 0 || size == line.size() || line[size] != ':') return 0;
  if (blanks > 0 && !is_short_value(line.substr(size + 1))) return 0;
  return size + 1 == line.size() || is_blank(line[size + 1]) ? size : 0;
}

/// A value as YAML means it when it is a plain or quoted scalar on one line; nothing for lists, maps and the like.
std::optional<std::string> plain_value(std::string_view value) {
  value = trimmed(value);
  if (value.empty() || std::string_view("[{|>&*!#%@").find(value.front()) != std::string_view::npos)
    return std::nullopt;
  if (value.front() == '"' || value.front() == '\'') {
    const std::size_t close = value.find(value.front(), 1);
    if (close == std::string_view::npos) return std::nullopt;
    return std::string(value.substr(1, close - 1));
  }
  return std::string(trimmed(value.substr(0, value.find(" #"))));
}

}  // namespace

std::uint32_t read_front_matter(std::string_view source, std::uint32_t begin, Document& document) {
  const auto line_at = [&](std::uint32_t at) {
    std::string_view line = source.substr(at, line_end(source, at) - at);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    return line;
  };
  if (line_at(begin) != "---") return begin;
  Entries entries;
  bool has_key = false;
  for (std::uint32_t at = next_line(source, begin); at < source.size(); at = next_line(source, at)) {
    const std::string_view line = line_at(at);
    if (line == "---" || line == "...") {
      if (!has_key) return begin;
      document.front_matter = std::move(entries);
      document.front_matter_source = {begin, at + static_cast<std::uint32_t>(line.size())};
      return next_line(source, at);
    }
    const std::size_t size = key_size(line);
    if (size > 0) {
      has_key = true;
      if (auto value = plain_value(line.substr(size + 1)))
        entries.emplace_back(line.substr(0, size), *std::move(value));
      continue;
    }
    const bool is_continuation = has_key && (line.starts_with("- ") || line.starts_with(' ') || line.starts_with('\t'));
    if (!line.empty() && !line.starts_with('#') && !is_continuation) return begin;
  }
  return begin;
}

Span front_matter_line(const Document& document, std::string_view source, std::string_view key) {
  const Span all = document.front_matter_source;
  for (std::uint32_t at = next_line(source, all.begin); at < all.end; at = next_line(source, at)) {
    const std::string_view line = source.substr(at, line_end(source, at) - at);
    if (line.starts_with(key) && key_size(line) == key.size())
      return {at, trimmed_end(source, at, line_end(source, at))};
  }
  return all;
}

}  // namespace rubricate
