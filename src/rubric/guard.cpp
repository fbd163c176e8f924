// What a file must be before a YAML parser may see it.
#include <rubric/guard.hpp>
#include <rubric/load.hpp>
#include <util/unicode.hpp>

#include <fmt/format.h>

namespace rubricate {
namespace {

Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool has_good_size(std::string_view text, Findings& findings) {
  if (text.size() <= k_largest_rubric) return true;
  findings.error("rubric/too-large", {},
                 fmt::format("The file has {} bytes; it may have {} (1 MB).", text.size(), k_largest_rubric),
                 "Is this the right file? It holds words only: leave out pictures and data.");
  return false;
}

bool is_utf8(std::string_view text, Findings& findings) {
  const auto at = utf8_error(text);
  if (!at) return true;
  const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  findings.error("rubric/not-utf8", span(*at, *at + 1),
                 utf16 ? std::string("The file is UTF-16; it must be UTF-8.")
                       : fmt::format("Byte {} of the file is not UTF-8 (it is {:#04x}).", *at + 1,
                                     static_cast<unsigned char>(text[*at])),
                 "Open it in your editor and save it with the encoding UTF-8.");
  return false;
}

bool has_no_control_characters(std::string_view text, Findings& findings) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (!is_control(c) || c == U'\t' || c == U'\n' || c == U'\r') continue;
    if (c == 0) {
      findings.error("rubric/nul", span(begin, at), "There is a NUL byte here: this is no text file.",
                     "Is this the right file? If it is, save it as plain text with the encoding UTF-8.");
    } else {
      findings.error(
          "rubric/control-character", span(begin, at),
          fmt::format("There is a character here that cannot be seen (U+{:04X}).", static_cast<std::uint32_t>(c)),
          "Delete it; it may have come along when text was pasted.");
    }
    return false;
  }
  return true;
}

bool has_known_line_ends(std::string_view text, Findings& findings) {
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
    if (at + 1 < text.size() && text[at + 1] == '\n') continue;
    const bool all = text.find('\n') == std::string_view::npos;
    findings.error("rubric/line-ends", span(at, at + 1),
                   all ? "The lines of this file end as they did on very old Macs (CR), so it looks like one long line."
                       : "There is a line end of another kind (CR) here than in the rest of the file.",
                   "In your editor, save the file with the line ends LF (Unix) or CRLF (Windows).");
    return false;
  }
  return true;
}

bool has_no_directive(std::string_view text, Findings& findings) {
  for (std::size_t line = byte_order_mark(text); line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::size_t content = std::min(text.find_first_not_of(" \t\r", line), end);
    if (content < end && text[content] != '#') {
      if (text[content] != '%') return true;
      findings.error("rubric/directive", span(content, end), "The file cannot begin with a `%` line.",
                     "Delete this line.");
      return false;
    }
    line = end + 1;
  }
  return true;
}

}  // namespace

std::uint32_t byte_order_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

bool is_parsable(std::string_view text, Findings& findings) {
  return has_good_size(text, findings) && is_utf8(text, findings) && has_no_control_characters(text, findings) &&
         has_known_line_ends(text, findings) && has_no_directive(text, findings);
}

std::vector<std::uint32_t> find_tab_indentation(std::string_view text, Findings& findings) {
  std::vector<std::uint32_t> lines;
  for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size()) + 1) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::size_t content = std::min(text.find_first_not_of(" \t\r", line), end);
    const std::size_t tab = text.substr(line, content - line).find('\t');
    if (content == end || tab == std::string_view::npos) continue;
    findings.error("rubric/tab-indentation", span(line + tab, content), "This line is indented with a tab.",
                   "Put spaces instead, as many as its neighbours have: to YAML a tab has no width.");
    lines.push_back(static_cast<std::uint32_t>(line));
  }
  return lines;
}

}  // namespace rubricate
