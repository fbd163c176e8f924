// Wrapping by display width: between words, and between wide characters, which are set without blanks.
#include <report/page.hpp>
#include <util/ascii.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_narrowest = 40;
constexpr std::size_t k_widest = 1000;
constexpr std::size_t k_status_column = 11;  // "cannot tell"
constexpr std::size_t k_status_gap = 2;
constexpr std::size_t k_longest_command = 1000;  // bytes
constexpr std::string_view k_reset = "\x1b[0m";

/// What is never broken: a word, a wide character, or a piece that fills a column.
struct Token {
  std::string text;
  Tone tone = Tone::plain;
  std::size_t width = 0;
  std::size_t fill = 0;  ///< blanks behind it, unless it ends the line
  bool glued = false;    ///< no blank before it
};

/// The length of a command or option in backticks that begins at `at`, or 0: wrapped, it could not be pasted.
std::size_t command_length(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at, k_longest_command);
  if (!here.starts_with("`rubricate ") && !here.starts_with("`sudo ") && !here.starts_with("`-")) return 0;
  const std::size_t close = here.find('`', 1);
  return close == std::string_view::npos ? 0 : close + 1;
}

/// Adds the words of `piece`.
void split(const Piece& piece, std::vector<Token>& out) {
  const std::string shown = escaped(piece.text);
  Token token{.text = {}, .tone = piece.tone};
  const auto finish = [&](bool next_is_glued) {
    if (!token.text.empty()) out.push_back(token);
    token = {.text = {}, .tone = piece.tone, .glued = next_is_glued && !token.text.empty()};
  };
  bool after_wide = false;
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t begin = at;
    if (const std::size_t length = command_length(shown, at); length > 0) {
      at += length;
      token.text.append(shown, begin, length);
      token.width += display_width(std::string_view(shown).substr(begin, length));
      continue;
    }
    const char32_t character = next_character(shown, at);
    const auto width = static_cast<std::size_t>(display_width(character));
    if (character == ' ') {
      finish(false);
    } else {
      if (width > 0 && after_wide) finish(true);
      token.text.append(shown, begin, at - begin);
      token.width += width;
    }
    if (width > 0) after_wide = width == 2;
  }
  finish(false);
}

std::vector<Token> tokens_of(std::span<const Piece> pieces) {
  std::vector<Token> tokens;
  for (const Piece& piece : pieces) {
    std::string shown = piece.column > 0 ? escaped(piece.text) : std::string();
    const std::size_t width = display_width(shown);
    if (piece.column > 0 && width <= piece.column) {
      tokens.push_back({std::move(shown), piece.tone, width, piece.column - width});
    } else {
      split(piece, tokens);
    }
  }
  return tokens;
}

std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::strong: return "\x1b[1m";
    case Tone::faint: return "\x1b[2m";
    case Tone::good: return "\x1b[32m";
    case Tone::bad: return "\x1b[1;31m";
    case Tone::doubtful: return "\x1b[33m";
  }
  return "";
}

/// GitHub's runner obeys a line that begins with `::`, maybe behind blanks, and like others what stands behind `##[`,
/// `##vso[` and `##teamcity[` anywhere.
bool may_be_command(std::string_view line) { return line.contains("::") || line.contains("##"); }

/// The line with its first colon, and brackets behind `##`, as unsafe characters are shown.
std::string obeyed_by_none(std::string_view line) {
  std::string out;
  bool is_begun = false;   // something but blanks and colours is there
  bool is_marked = false;  // behind ## and maybe a name
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(line, at);
    const std::string_view bytes = line.substr(begin, at - begin);
    if (!is_begun && character == 0x1B) {
      at = std::min(line.find('m', at), line.size() - 1) + 1;
      out += line.substr(begin, at - begin);
      continue;
    }
    const bool is_command = (!is_begun && line.substr(begin).starts_with("::")) || (is_marked && character == '[');
    if (is_command)
      out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(character));
    else
      out += bytes;
    is_begun = is_begun || !is_space(character);
    const bool is_name = character < 0x80 && is_letter(static_cast<char>(character));
    is_marked = out.ends_with("##") || (is_marked && is_name);
  }
  return out;
}

}  // namespace

Page::Page(std::size_t width, bool colour) : width_(std::clamp(width, k_narrowest, k_widest)), colour_(colour) {}

void Page::paragraph(std::initializer_list<Piece> pieces, Indent indent) {
  paragraph(std::span(pieces.begin(), pieces.size()), indent);
}

void Page::paragraph(std::span<const Piece> pieces, Indent indent) { wrap(pieces, indent, width_, nullptr); }

void Page::row(std::span<const Piece> pieces, Indent indent, Piece status) {
  wrap(pieces, indent, width_ - k_status_column - k_status_gap, &status);
}

void Page::line(std::string_view plain, std::string_view coloured, Tone tone) {
  paint(plain, Tone::plain);
  paint(coloured, tone);
  end_line();
}

void Page::gap() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void Page::wrap(std::span<const Piece> pieces, Indent indent, std::size_t width, const Piece* status) {
  std::size_t column = indent.first;  // behind what stands on the line
  std::size_t blanks = 0;             // wanted before the next token
  bool is_fresh = true;
  text_.append(indent.first, ' ');
  const auto finish_line = [&] {
    if (status != nullptr) {
      const std::size_t start = std::max(column, width) + k_status_gap;
      text_.append(start - column, ' ');
      paint(status->text, status->tone);
      status = nullptr;
    }
    end_line();
  };
  for (const Token& token : tokens_of(pieces)) {
    const std::size_t before = is_fresh ? 0 : blanks - (token.glued ? 1 : 0);
    if (!is_fresh && token.width > 0 && column + before + token.width > width) {
      finish_line();
      text_.append(indent.rest, ' ');
      column = indent.rest;
    } else {
      text_.append(before, ' ');
      column += before;
    }
    paint(token.text, token.tone);
    column += token.width;
    blanks = token.fill + 1;
    is_fresh = false;
  }
  finish_line();
}

void Page::paint(std::string_view text, Tone tone) {
  if (colour_ && tone != tone_ && !text.empty()) {
    if (tone_ != Tone::plain) text_ += k_reset;
    text_ += code_of(tone);
    tone_ = tone;
  }
  text_ += text;
}

void Page::end_line() {
  const std::size_t begin = text_.rfind('\n') + 1;
  if (may_be_command(std::string_view(text_).substr(begin)))
    text_.replace(begin, text_.npos, obeyed_by_none(text_.substr(begin)));
  if (tone_ != Tone::plain) text_ += k_reset;
  tone_ = Tone::plain;
  text_ += '\n';
}

}  // namespace rubricate
