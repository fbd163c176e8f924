#include <checks/link_anchors.hpp>
#include <util/title.hpp>
#include <util/unicode.hpp>

#include <algorithm>

namespace rubricate {
namespace {

// Letters and digits, case folded.
std::string key_of(std::string_view text) {
  const std::string all = folded(text);
  std::string key;
  for (std::size_t at = 0; at < all.size();)
    if (const char32_t c = next_character(all, at); is_word_character(c)) append_utf8(key, c);
  return key;
}

// The value that stands in quotes behind `id=` or `name=`.
void add_html_names(std::string_view source, std::unordered_set<std::string>& names) {
  for (const std::string_view attribute : {" id=", " name="})
    for (std::size_t at = source.find(attribute); at != std::string_view::npos; at = source.find(attribute, at)) {
      at += attribute.size();
      if (at >= source.size() || (source[at] != '"' && source[at] != '\'')) continue;
      const std::size_t end = source.find_first_of("\"'<>\n", at + 1);
      if (end != std::string_view::npos) names.insert(key_of(source.substr(at + 1, end - at - 1)));
    }
}

// "scope-1", which tells a second "Scope" from the first.
std::string_view without_count(std::string_view fragment) {
  const std::size_t last = fragment.find_last_not_of("0123456789");
  const bool is_counted = last != std::string_view::npos && last + 1 < fragment.size() && fragment[last] == '-';
  return is_counted ? fragment.substr(0, last) : fragment;
}

}  // namespace

LinkAnchors::LinkAnchors(const Document& document, std::string_view source) {
  for (const Block& block : document.blocks) {
    const std::string_view text = document.view(block);
    if (block.kind == BlockKind::heading) {
      names_.insert(key_of(text));
      names_.insert(key_of(split_title(text).text));  // some programs leave the numbering out
    } else if (block.kind == BlockKind::paragraph && document.wholly(block, strong)) {
      bold_lines_.insert(key_of(text));
    }
  }
  add_html_names(source, names_);
}

LinkAnchors::Found LinkAnchors::find(std::string_view fragment) const {
  if (fragment == "top" || fragment.starts_with(":~:")) return Found::here;
  constexpr std::string_view k_prefix = "user-content-";
  if (fragment.starts_with(k_prefix)) fragment.remove_prefix(k_prefix.size());
  const std::string key = key_of(fragment);
  if (names_.contains(key) || names_.contains(key_of(without_count(fragment)))) return Found::here;
  return bold_lines_.contains(key) ? Found::bold_line : Found::nowhere;
}

}  // namespace rubricate
