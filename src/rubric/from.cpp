// `from`: how a part's file is called.
#include <rubric/sections.hpp>
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// Why no file can be called so, or what is surely meant otherwise.
struct Refusal {
  std::string message;  ///< goes on after the quoted text
  std::string help;
};

constexpr std::string_view k_from_help =
    "Write a file name without its ending (`overview`), a folder (`event/`), or a pattern in quotes (\"part-*.md\").";

/// `overview.md`: a name that ends like a file. "v1.2" does not.
bool has_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view ending = name.substr(dot + 1);
  return !ending.empty() && ending.size() <= 5 && is_letter(ending.front()) &&
         std::ranges::all_of(ending, [](char c) { return is_letter(c) || is_digit(c); });
}

/// No way out of the submission, nothing that only one system takes for a path, nothing that is hidden.
std::optional<Refusal> wrong_path(std::string_view path) {
  if (path.starts_with("~/"))
    return Refusal{"begins in someone's own folder, and a submission may lie anywhere",
                   fmt::format("Write where it lies in the submission: {}.", quoted(path.substr(2)))};
  if (path.find_first_of("\\:") != std::string_view::npos)
    return Refusal{"is no name inside a submission", std::string(k_from_help)};
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view name = path.substr(begin, end - begin);
    if (name.empty() || name == "." || name == "..")
      return Refusal{"is no name inside a submission", std::string(k_from_help)};
    if (name.starts_with('.'))
      return Refusal{"begins with a dot, and hidden files are not looked at", "Choose a name without the dot."};
    begin = end + 1;
  }
  return std::nullopt;
}

/// Signs that mean something elsewhere: `{plan,aim}`, `plan|aim`, `<name>`.
std::optional<Refusal> foreign_sign(std::string_view pattern) {
  const std::size_t sign = pattern.find_first_of("{}|<>\"");
  if (sign == std::string_view::npos) return std::nullopt;
  return Refusal{
      fmt::format("has a `{}`; a name or pattern has none, and there is no way to say “one of these”", pattern[sign]),
      "Write what the names have in common, with a `*` for the rest (\"plan*\"), or leave `from` out: a part "
      "is found by its title as well."};
}

/// `[abc` without its end, `[z-a]`.
std::optional<Refusal> bad_set(std::string_view pattern) {
  for (std::size_t at = pattern.find('['); at != std::string_view::npos; at = pattern.find('[', at)) {
    std::size_t first = at + 1;
    if (first < pattern.size() && (pattern[first] == '!' || pattern[first] == '^')) ++first;
    const std::size_t end = pattern.find(']', first + 1);  // a `]` right at the beginning belongs to the set
    if (end == std::string_view::npos)
      return Refusal{"has a `[` that is never closed",
                     "Put a `]` behind the characters that may stand there: \"[abc]*\"."};
    for (std::size_t i = first; i < end;) {
      const std::size_t begin = i;
      const char32_t low = next_character(pattern, i);
      if (i + 1 >= end || pattern[i] != '-') continue;
      if (next_character(pattern, ++i) < low)
        return Refusal{fmt::format("has a range that runs backwards: `{}`", pattern.substr(begin, i - begin)),
                       "Write the earlier character first, such as `a-z`."};
    }
    at = end + 1;
  }
  return std::nullopt;
}

std::optional<Refusal> refused(const From& from) {
  if (auto path = wrong_path(from.pattern)) return path;
  if (auto sign = foreign_sign(from.pattern)) return sign;
  if (from.kind == From::Kind::glob) return bad_set(folded(from.pattern));  // as files are compared
  if (from.kind == From::Kind::name && has_extension(from.pattern))
    return Refusal{"names a file type; a part is found by its name alone",
                   fmt::format("Write {}; to allow certain types only, add a `format` check.",
                               quoted(std::string_view(from.pattern).substr(0, from.pattern.rfind('.'))))};
  return std::nullopt;
}

}  // namespace

void read_from(Context& context, const Node& node, From& from) {
  const auto text = read_text(context, node);
  if (!text) return;
  std::string_view pattern = *text;
  from.kind = From::Kind::name;
  if (pattern.find_first_of("*?[") != std::string_view::npos) {
    from.kind = From::Kind::glob;
  } else if (pattern.ends_with('/')) {
    from.kind = From::Kind::folder;
    pattern.remove_suffix(1);
  }
  from.pattern = pattern;
  if (auto refusal = refused(from)) {
    context.findings.error("rubric/bad-from", node.span, fmt::format("{} {}.", quoted(*text), refusal->message),
                           std::move(refusal->help));
  } else if (pattern.find_first_of(",;") != std::string_view::npos) {
    context.findings.warning(
        "rubric/several-names", node.span,
        fmt::format("{} is taken for one name, with all that stands in it.", quoted(*text)),
        "Give a part one name, or a pattern such as \"plan*\"; if files are really called so, name "
        "`rubric/several-names` under `allow`.");
  }
}

}  // namespace rubricate
