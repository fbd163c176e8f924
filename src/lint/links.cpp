// Links in a rubric. Nothing is fetched: only what can be seen in the text is told.
#include <lint/context.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::string_view k_ends = " \t\r\n\"'<>[]{}|\\^`";
constexpr std::string_view k_not_last = ".,;:!?)";

/// What two ways of writing one address share: no scheme, no slash at the end.
std::string key_of(std::string_view address) {
  while (address.ends_with('/')) address.remove_suffix(1);
  return folded(address);
}

void lint_link(LintContext& context, std::string_view url, Span at, bool encrypted, std::set<std::string>& seen) {
  const std::string_view address = url.substr(encrypted ? 8 : 7);
  const std::string_view host = address.substr(0, address.find_first_of("/?#:"));
  const std::string_view path = address.substr(host.size());
  const bool local = host == "localhost" || host.starts_with("127.");
  if (!local && (host.find('.') == std::string_view::npos || host.starts_with('.') || host.find("..") != host.npos)) {
    context.add("rubric/odd-link", at,
                fmt::format("{} names no site: {} is no name of one.", quoted(url), quoted(host)),
                "Open the page in a browser and copy its address from there.");
    return;
  }
  if (path.substr(0, path.find_first_of("?#")).find("//") != std::string_view::npos)
    context.add("rubric/odd-link", at, fmt::format("{} has two slashes in a row, which looks mistyped.", quoted(url)),
                "Open the link in a browser, and copy the address from there.");
  if (!encrypted && !local)
    context.add("rubric/plain-http", at, fmt::format("{} is fetched without encryption.", quoted(url)),
                fmt::format("Write `https://{}`, if the page is there as well.", address));
  if (!seen.insert(key_of(address)).second)
    context.add("rubric/duplicate-link", at, fmt::format("{} stands here a second time.", quoted(url)),
                "Keep one, so that a change has to be made only once.");
}

}  // namespace

void lint_links(LintContext& context) {
  const std::string_view text = context.rubric().source.text;
  std::set<std::string> seen;
  const auto find_in = [text](std::size_t begin, std::size_t end) {
    return begin + std::min(text.substr(begin, end - begin).find("http"), end - begin);
  };
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::size_t first = text.find_first_not_of(" \t", line);
    const bool comment = first < end && text[first] == '#';
    for (std::size_t at = comment ? end : find_in(line, end); at < end; at = find_in(at + 1, end)) {
      const std::string_view rest = text.substr(at, end - at);
      const bool encrypted = rest.starts_with("https://");
      if (!encrypted && !rest.starts_with("http://")) continue;
      std::string_view url = rest.substr(0, rest.find_first_of(k_ends));
      while (k_not_last.find(url.back()) != std::string_view::npos) url.remove_suffix(1);
      if (url.size() <= (encrypted ? 8U : 7U)) continue;
      const auto begin = static_cast<std::uint32_t>(at);
      lint_link(context, url, {begin, begin + static_cast<std::uint32_t>(url.size())}, encrypted, seen);
      at += url.size() - 1;
    }
    line = end + 1;
  }
}

}  // namespace rubricate
