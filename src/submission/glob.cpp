// Matches file name patterns without ever going back further than the last star.
#include <submission/glob.hpp>
#include <util/unicode.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace rubricate {
namespace {

// Matches one character `c` against the set that begins at `at` ("["); moves `at` behind it.
// Nothing when the set is never closed: then the bracket stands for itself.
std::optional<bool> in_set(std::string_view pattern, std::size_t& at, char32_t c) {
  std::size_t i = at + 1;
  const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (negated) ++i;
  bool found = false;
  for (bool first = true; i < pattern.size(); first = false) {
    if (pattern[i] == ']' && !first) {
      at = i + 1;
      return found != negated;
    }
    const char32_t low = next_character(pattern, i);
    char32_t high = low;
    if (i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']') {
      ++i;
      high = next_character(pattern, i);
    }
    found = found || (low <= c && c <= high);
  }
  return std::nullopt;
}

// Matches one character of `name` at `n` against what stands in `pattern` at `p`; moves both when it fits.
bool step(std::string_view pattern, std::size_t& p, std::string_view name, std::size_t& n) {
  if (p >= pattern.size()) return false;
  std::size_t after_pattern = p;
  std::size_t after_name = n;
  const char32_t c = next_character(name, after_name);
  bool fits = false;
  std::optional<bool> set;
  if (pattern[p] == '[') set = in_set(pattern, after_pattern, c);
  if (set) {
    fits = *set;
  } else {
    const char32_t wanted = next_character(pattern, after_pattern);
    fits = wanted == U'?' || wanted == c;
  }
  if (!fits) return false;
  p = after_pattern;
  n = after_name;
  return true;
}

bool component_matches(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::optional<std::size_t> star;  // behind the last star
  std::size_t star_name = 0;        // what it took, so far
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      star_name = n;
    } else if (!step(pattern, p, name, n)) {
      if (!star) return false;
      (void)next_character(name, star_name);
      n = star_name;
      p = *star;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::vector<std::string_view> components(std::string_view path) {
  std::vector<std::string_view> out;
  for (;;) {
    const std::size_t slash = path.find('/');
    out.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return out;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  // The same walk as within a component, with `**` for the star.
  const auto wanted = components(pattern);
  const auto given = components(path);
  std::size_t w = 0;
  std::size_t g = 0;
  std::optional<std::size_t> stars;
  std::size_t stars_given = 0;
  while (g < given.size()) {
    if (w < wanted.size() && wanted[w] == "**") {
      stars = ++w;
      stars_given = g;
    } else if (w < wanted.size() && component_matches(wanted[w], given[g])) {
      ++w;
      ++g;
    } else {
      if (!stars) return false;
      g = ++stars_given;
      w = *stars;
    }
  }
  while (w < wanted.size() && wanted[w] == "**") ++w;
  return w == wanted.size();
}

}  // namespace rubricate
