#include <util/ascii.hpp>
#include <util/escape.hpp>
#include <util/markup.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// True for a sign that means something only where a line begins: a list's mark, or a line below a heading.
bool begins_block(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (at == 0) return c == '-' || c == '+' || c == '=';
  return (c == '.' || c == ')') && std::ranges::all_of(text.substr(0, at), is_digit);  // "1." is a numbered item
}

/// True for a sign that may make the words around it a link, or a picture of a face.
bool begins_link(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (text[at] == ':') return at + 1 < text.size() && text[at + 1] != ' ';  // https://, :smile:
  return text[at] == '.' && (before.ends_with("www") || before.ends_with("WWW"));
}

void append_html(std::string& out, char c) {
  switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    default: out += c;
  }
}

/// Code points that will never be characters; HTML forbids them.
bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE; }

/// Appends what is not ASCII, or is a control character, as `escaped` does, and moves `at` behind it.
void append_shown(std::string& out, std::string_view text, std::size_t& at) {
  std::size_t end = at;
  const char32_t character = next_character(text, end);
  if (!is_noncharacter(character)) return append_escaped(out, text, at);
  fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<std::uint32_t>(character));
  at = end;
}

bool is_plain(char c) { return c >= ' ' && c < '\x7F'; }

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) append_html(out, c);
  return out;
}

std::string html_shown(std::string_view text, bool keep_breaks) {
  std::string out, odd;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_plain(c) || (keep_breaks && (c == '\n' || c == '\t'))) {
      append_html(out, c);
      ++at;
      continue;
    }
    odd.clear();
    append_shown(odd, text, at);
    for (const char shown : odd) append_html(out, shown);
  }
  return out;
}

std::string xml_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t behind = at;
    const char32_t character = next_character(text, behind);
    switch (character) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\t': out += "&#9;"; break;
      case '\n': out += "&#10;"; break;
      case 0xFFFE: out += "&lt;U+FFFE&gt;"; break;
      case 0xFFFF: out += "&lt;U+FFFF&gt;"; break;
      default: {
        if (!is_unsafe_to_show(character) && character != 0xFFFD) {
          out.append(text, at, behind - at);
          break;
        }
        std::string shown;
        std::size_t from = at;
        append_escaped(shown, text, from);
        out += html_escaped(shown);
      }
    }
    at = behind;
  }
  return out;
}

std::string json_in_html(std::string_view text) {
  std::string out = "\"", odd;
  out.reserve(text.size() + 2);
  const auto append = [&out](char c) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '<': out += "\\u003c"; break;
      case '>': out += "\\u003e"; break;
      case '&': out += "\\u0026"; break;
      default: out += c;
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at])) {
      append(text[at++]);
      continue;
    }
    odd.clear();
    append_shown(odd, text, at);
    for (const char shown : odd) append(shown);
  }
  return out + '"';
}

std::string markdown_escaped(std::string_view text) {
  constexpr std::string_view k_signs = "\\`*_{}[]<>|~&$#@";
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (k_signs.find(text[at]) != std::string_view::npos || begins_block(text, at) || begins_link(text, at))
      out += '\\';
    out += text[at];
  }
  return out;
}

}  // namespace rubricate
