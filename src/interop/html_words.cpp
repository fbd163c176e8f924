#include <document/entities.hpp>
#include <interop/html_words.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

/// `p` of `</p>` and `<p class="x">`.
std::string name_in(std::string_view tag) {
  std::string name;
  for (const char c : tag.substr(tag.starts_with("</") ? 2 : 1)) {
    if (!is_letter(c) && (c < '0' || c > '9')) break;
    name += lower(c);
  }
  return name;
}

bool begins_line(std::string_view name) {
  constexpr auto k_names = std::to_array<std::string_view>(
      {"br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "table", "td", "th", "tr", "ul"});
  return std::ranges::binary_search(k_names, name);
}

/// Each line without blanks around it, and at most one empty line between two.
std::string tidied(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = collapsed(text.substr(at, end - at));
    if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string words_of_html(std::string_view html) {
  std::string text;
  const std::size_t last_close = html.rfind('>');
  for (std::size_t at = 0; at < html.size();) {
    const char c = html[at];
    const bool is_tag = c == '<' && at + 1 < html.size() && last_close != std::string_view::npos && at < last_close &&
                        (is_letter(html[at + 1]) || html[at + 1] == '/' || html[at + 1] == '!');
    if (is_tag) {
      const std::size_t end = html.find('>', at);
      if (begins_line(name_in(html.substr(at, end - at)))) text += '\n';
      at = end + 1;
    } else if (c == '&') {
      constexpr std::size_t k_longest_entity = 12;
      const std::size_t end = html.substr(at, k_longest_entity).find(';');
      const bool is_known = end != std::string_view::npos && append_entity(text, html.substr(at, end + 1));
      if (!is_known) text += c;
      at += is_known ? end + 1 : 1;
    } else {
      text += c == '\n' || c == '\r' ? ' ' : c;  // a line end means nothing in HTML
      ++at;
    }
  }
  return tidied(text);
}

}  // namespace rubricate
