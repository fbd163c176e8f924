// Telling texts that mean more: by what must stand first in them.
#include <extract/file_type.hpp>
#include <extract/text_type.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace rubricate {
namespace {

constexpr std::string_view k_white = " \t\r\n\f";

/// UTF-8 without NUL. A head of full length may end within a character.
bool is_utf8_text(std::string_view head) {
  if (head.find('\0') != std::string_view::npos) return false;
  const auto mistake = utf8_error(head);
  constexpr std::size_t k_longest = 4;
  return !mistake || (head.size() >= k_head_bytes && *mistake + k_longest > head.size());
}

bool has_utf16_mark(std::string_view head) {
  return (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) && head.size() % 2 == 0 && head.size() > 2;
}

void skip_white(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(k_white), text.size())); }

/// Moves behind `end`, or to the end of the text.
void skip_past(std::string_view& text, std::string_view end) {
  const std::size_t at = text.find(end);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
}

/// What stands at the root of XML or HTML, by its first tag.
std::string_view markup_type(std::string_view text) {
  const bool is_xml = text.starts_with("<?xml");
  while (true) {
    skip_white(text);
    if (text.starts_with("<?")) {
      skip_past(text, "?>");
    } else if (text.starts_with("<!--")) {
      skip_past(text, "-->");
    } else if (text.starts_with("<!doctype html")) {
      return "html";
    } else if (text.starts_with("<!doctype svg")) {
      return "svg";
    } else if (text.starts_with("<!doctype") && is_xml) {
      skip_past(text, ">");
    } else {
      break;
    }
  }
  const auto root = [&](std::string_view name) {
    return text.starts_with(name) &&
           (text.size() == name.size() || k_white.contains(text[name.size()]) || text[name.size()] == '>');
  };
  if (root("<html")) return "html";
  if (root("<svg") || root("<svg:svg")) return "svg";
  if (!is_xml) return "";
  if (root("<plist") && text.find("<key>url</key>") != std::string_view::npos) return "webloc";
  return "xml";
}

/// True when a line of an .ini file is this one.
bool has_line(std::string_view text, std::string_view line) {
  const std::size_t at = text.find(line);
  return at != std::string_view::npos && (at == 0 || text[at - 1] == '\n');
}

/// Google Drive writes a line of JSON with the file's address or its id.
bool is_drive_link(std::string_view text) {
  constexpr std::size_t k_longest = 2000;
  if (!text.starts_with('{') || text.size() > k_longest) return false;
  const auto says = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
  return says("\"doc_id\"") || (says("\"url\"") && (says("docs.google.com") || says("drive.google.com")));
}

}  // namespace

std::string_view text_type_of(std::string_view head) {
  if (has_utf16_mark(head)) return "txt";
  if (!is_utf8_text(head)) return "";
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  skip_white(head);
  if (head.empty()) return "txt";
  if (head.starts_with("{\\rtf")) return "rtf";
  if (head.starts_with("%!PS-Adobe")) return "ps";
  const std::string text = lowered(head);
  if (text.starts_with('<')) {
    const std::string_view type = markup_type(text);
    return type.empty() ? "txt" : type;
  }
  if (text.starts_with('[')) {
    if (has_line(text, "[internetshortcut]")) return "url";
    if (text.starts_with("[desktop entry]")) return "desktop";
  }
  if (is_drive_link(text)) return "gdoc";
  return "txt";
}

}  // namespace rubricate
