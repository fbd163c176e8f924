// What a YAML parser could not read, told to someone who has never heard of YAML.
#include <rubric/spans.hpp>
#include <rubric/syntax.hpp>
#include <rubric/wording.hpp>
#include <util/unicode.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// Without white space of any kind at its beginning.
std::string_view without_spaces_before(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_space(next_character(text, at))) return text.substr(begin);
  }
  return {};
}

/// One look at the place where the parser stopped.
class Scene {
 public:
  Scene(std::string_view text, const SyntaxError& error, Findings& findings)
      : text_(text), error_(error), findings_(findings) {}

  SyntaxMend explain() {
    if (const auto mend = explain_quote()) return *mend;
    if (explained_as_brackets()) return hide(error_.last_brackets.begin);
    if (const auto sign = unquoted_sign(); sign && *sign < text_.size()) return explain_sign(*sign);
    if (says("unknown escape character"))
      if (const auto mend = explain_escape()) return *mend;
    if (here() == ':') return explain_colon();
    if (says("flow not found") && error_.open_bracket) return explain_bracket(*error_.open_bracket);
    if (says("illegal flow end")) {
      findings_.error("rubric/syntax", {error_.at, error_.at + 1},
                      fmt::format("This `{}` closes a bracket that was never opened.", here()),
                      "Delete it, or put quotes around the text that it belongs to.");
      return drop(error_.at);
    }
    if (says("end of map not found") || says("end of sequence not found") || says("illegal block entry"))
      return explain_structure();
    findings_.error("rubric/syntax", rest_of_line(error_.at), "This line cannot be read as YAML.",
                    "Compare it with its neighbours. Text with unusual signs in it needs quotes around it.");
    return drop(error_.at);
  }

 private:
  [[nodiscard]] char here() const { return error_.at < text_.size() ? text_[error_.at] : '\0'; }
  [[nodiscard]] bool says(std::string_view part) const { return error_.reason.find(part) != std::string::npos; }
  [[nodiscard]] Span rest_of_line(std::uint32_t at) const { return {at, end_of_line(text_, at)}; }

  /// `begin` and `end` are on one line.
  [[nodiscard]] bool on_one_line(std::uint32_t begin, std::uint32_t end) const {
    return begin <= end && text_.substr(begin, end - begin).find('\n') == std::string_view::npos;
  }

  static SyntaxMend hide(std::uint32_t sign) { return {SyntaxMend::Way::hide, {sign, sign + 1}}; }
  static SyntaxMend drop(std::uint32_t at) { return {SyntaxMend::Way::drop, {at, at}}; }

  SyntaxMend unclosed_quote(std::uint32_t begin) {
    findings_.error("rubric/unclosed-quote", rest_of_line(begin),
                    "The quote that opens here is not closed where the text ends.",
                    fmt::format("Put `{}` at the end of this text. In double quotes, write \\\" for a quote inside.",
                                text_[begin]));
    return drop(begin);
  }

  /// Behind the text that goes on at `at`: in brackets, before what closes them or begins the next key.
  [[nodiscard]] std::uint32_t end_of_text(std::uint32_t at) const {
    const std::uint32_t line_end = end_of_line(text_, at);
    if (!error_.open_bracket) return line_end;
    for (std::uint32_t i = at; i < line_end; ++i) {
      if (text_[i] == ']' || text_[i] == '}') return i;
      if (text_[i] != ',') continue;
      const std::string_view rest = text_.substr(i + 1, line_end - i - 1);
      const std::size_t colon = rest.find(": ");
      const std::string_view key = trimmed(rest.substr(0, std::min(colon, rest.size())));
      if (colon != std::string_view::npos && key.find_first_of(" ,]}") == std::string_view::npos) return i;
    }
    return line_end;
  }

  /// Quotes that are closed too late, too early or never.
  std::optional<SyntaxMend> explain_quote() {
    if (says("document indicator") || says("EOF in scalar")) {
      const std::size_t quote = text_.find_first_of("\"'", error_.last_scalar.end);
      if (quote >= error_.at) return std::nullopt;
      return unclosed_quote(static_cast<std::uint32_t>(quote));
    }
    const Span last = error_.last_scalar;
    if (!error_.last_quoted || last.end > error_.at || !on_one_line(last.end, error_.at)) return std::nullopt;
    if (!on_one_line(last.begin, last.end) && (text_[last.begin] == '"' || text_[last.begin] == '\''))
      return unclosed_quote(last.begin);
    if (here() == ':' || !trimmed(text_.substr(last.end, error_.at - last.end)).empty() || error_.at >= text_.size())
      return std::nullopt;
    const Span behind{error_.at, end_of_text(error_.at)};
    findings_.error(
        "rubric/text-after-quote", behind,
        fmt::format("The quoted text ends before this, so {} belongs to nothing.",
                    quoted(text_.substr(behind.begin, behind.size()))),
        "Put the whole text between one pair of quotes; if it has quotes inside, use the other kind around it.");
    return SyntaxMend{SyntaxMend::Way::blank, behind};
  }

  /// A text such as `[draft] my plan`, whose beginning was taken for a list.
  bool explained_as_brackets() {
    const Span last = error_.last_brackets;
    if (last.empty() || error_.at >= text_.size() || !on_one_line(last.begin, error_.at)) return false;
    const bool right_behind = last.end < error_.at && trimmed(text_.substr(last.end, error_.at - last.end)).empty();
    if (!right_behind || here() == ':' || here() == ',') return false;
    findings_.error(
        "rubric/unquoted-sign", rest_of_line(last.begin),
        fmt::format("This begins with `{}`, which YAML takes for the beginning of a list or of keys.",
                    text_[last.begin]),
        fmt::format("Put quotes around the whole text: {}",
                    in_quotes(trimmed(text_.substr(last.begin, end_of_line(text_, last.begin) - last.begin)))));
    return true;
  }

  /// The sign that YAML took for one of its own at the beginning of a text.
  [[nodiscard]] std::optional<std::uint32_t> unquoted_sign() const {
    if (says("anchor is not defined") || says("unknown token")) return error_.at;
    if (error_.at > 0 && (says("after *") || says("after &"))) return error_.at - 1;
    if (says("while scanning alias") || says("while scanning anchor")) {
      const std::size_t sign = text_.substr(0, error_.at).find_last_of("*&");
      if (sign != std::string_view::npos) return static_cast<std::uint32_t>(sign);
    }
    if (says("in block scalar")) {
      const std::size_t sign = text_.substr(0, error_.at).find_last_of("|>");
      if (sign != std::string_view::npos && sign >= begin_of_line(text_, error_.at))
        return static_cast<std::uint32_t>(sign);
    }
    return std::nullopt;
  }

  SyntaxMend explain_sign(std::uint32_t sign) {
    const std::uint32_t end = word_end(text_, sign);
    const std::string_view word = text_.substr(sign, end - sign);
    if (text_[sign] == '*') {
      findings_.error(
          "rubric/unquoted-glob", {sign, end},
          fmt::format("{} begins with a `*`, which YAML takes for a reference to something else.", quoted(word)),
          fmt::format("Put quotes around it: {}", in_quotes(word)));
    } else {
      findings_.error("rubric/unquoted-sign", {sign, end},
                      fmt::format("An unquoted text cannot begin with `{}` here.", text_[sign]),
                      "Put quotes around the text.");
    }
    return hide(sign);
  }

  /// `"\d"`: in double quotes most letters behind a backslash have no meaning.
  std::optional<SyntaxMend> explain_escape() {
    std::uint32_t at = std::min(error_.at, static_cast<std::uint32_t>(text_.size()) - 1);
    const std::uint32_t line = begin_of_line(text_, at);
    while (at > line && text_[at] != '\\') --at;
    if (text_[at] != '\\') return std::nullopt;
    findings_.error("rubric/syntax", {at, std::min(at + 2, static_cast<std::uint32_t>(text_.size()))},
                    fmt::format("{} has no meaning between double quotes.", quoted(text_.substr(at, 2))),
                    "Put single quotes around the text: a backslash is a backslash there.");
    return hide(at);
  }

  SyntaxMend explain_colon() {
    const std::uint32_t line = begin_of_line(text_, error_.at);
    if (error_.open_bracket && *error_.open_bracket < line) return explain_bracket(*error_.open_bracket);
    const std::string_view before = text_.substr(line, error_.at - line);
    if (before.find(": ") == std::string_view::npos) return explain_structure();
    const std::uint32_t begin =
        error_.last_scalar.end > error_.at ? error_.at : std::max(error_.last_scalar.begin, line);
    const Span whole{begin, end_of_text(error_.at)};
    const std::string_view text = trimmed(text_.substr(whole.begin, whole.size()));
    const bool curly = text.starts_with("“") || text.starts_with("„") || text.starts_with("‘");
    findings_.error("rubric/unquoted-colon", whole,
                    "A colon followed by a space stands inside this text, and YAML takes it for a key with a value.",
                    fmt::format("Put {} around the whole text: {}",
                                curly ? "straight quotes (curly ones are none to YAML)" : "quotes", in_quotes(text)));
    return hide(error_.at);
  }

  SyntaxMend explain_bracket(std::uint32_t open) {
    const char closing = text_[open] == '[' ? ']' : '}';
    const std::string_view line = text_.substr(open, end_of_line(text_, open) - open);
    const std::size_t comment = line.find(" #");
    if (comment != std::string_view::npos && line.find(closing, comment) != std::string_view::npos) {
      const std::uint32_t at = open + static_cast<std::uint32_t>(comment) + 1;
      findings_.error("rubric/comment-in-text", rest_of_line(at),
                      fmt::format("{} is a comment to YAML, so the `{}` that opens before it is never closed.",
                                  quoted(line.substr(comment)), text_[open]),
                      "Put quotes around the text that the `#` belongs to.");
      return drop(open);
    }
    findings_.error(
        "rubric/unclosed-bracket", {open, open + 1},
        fmt::format("The `{}` that opens here is not closed properly.", text_[open]),
        fmt::format("Put a `{}` where it ends, and a comma between its entries; text with brackets, commas or "
                    "quotes in it needs quotes around it.",
                    closing));
    return drop(open);
  }

  /// A line of this text, without the dashes before it.
  struct Line {
    std::uint32_t column = 0;
    Span content;
    bool has_dash = false;
  };
  [[nodiscard]] Line line_of(std::uint32_t at) const {
    const std::uint32_t begin = begin_of_line(text_, at);
    const std::uint32_t end = end_of_line(text_, at);
    std::uint32_t content = begin;
    while (content < end && (text_[content] == ' ' || text_.substr(content, 2) == "- ")) ++content;
    const std::string_view words = trimmed(text_.substr(content, end - content));
    return {content - begin,
            {content, content + static_cast<std::uint32_t>(words.size())},
            text_.substr(begin, content - begin).find('-') != std::string_view::npos};
  }

  /// `title Overview`, `title:Overview`: a line in the same column as this one that is no key to YAML.
  std::optional<SyntaxMend> explain_line_above() {
    const std::string_view above = trimmed(text_.substr(0, begin_of_line(text_, error_.at)));
    if (above.empty()) return std::nullopt;
    const Line line = line_of(static_cast<std::uint32_t>(above.data() + above.size() - text_.data() - 1));
    // A text that stands alone cannot end what it belongs to, where this line stands further out.
    const std::uint32_t column = line_of(error_.at).column;
    const std::uint32_t last = error_.last_scalar.end;
    const bool is_alone = !line.has_dash && last <= line.content.begin && line_of(last).column == line.column &&
                          trimmed(text_.substr(last, line.content.begin - last)).empty();
    if (line.content.empty() || (line.column != column && !(is_alone && line.column > column))) return std::nullopt;
    const std::string_view words = text_.substr(line.content.begin, line.content.size());
    constexpr std::string_view k_wide_colon = "：";
    const auto key_end = [&](std::string_view mark) {
      const std::size_t at = words.find(mark);
      return at != std::string_view::npos && words.substr(0, at).find_first_of(" #[{\"'") == std::string_view::npos
                 ? std::optional(at)
                 : std::nullopt;
    };
    const auto written_as = [&](std::size_t key, std::size_t mark) {
      const std::string_view value = without_spaces_before(words.substr(key + mark));
      return value.empty() ? fmt::format("Put one behind it: `{}:`.", words.substr(0, key))
                           : fmt::format("Write it like `{}: {}`.", words.substr(0, key), value);
    };
    if (const auto key = key_end(k_wide_colon)) {
      findings_.error("rubric/missing-colon", line.content,
                      "The colon in this line is a full-width one, which is none to YAML.",
                      written_as(*key, k_wide_colon.size()));
    } else if (const auto colon = key_end(":"); colon && *colon > 0 && words.substr(*colon, 2) != ": ") {
      findings_.error("rubric/missing-space", line.content,
                      "There is no (ordinary) space behind the colon in this line.", written_as(*colon, 1));
    } else if (words.find_first_of(line.has_dash ? " :-#[{\"'" : ":-#[{\"'") == std::string_view::npos) {
      findings_.error("rubric/missing-colon", line.content, "There is no colon in this line.",
                      written_as(std::min(words.find(' '), words.size()), 0));
    } else {
      return std::nullopt;
    }
    return drop(line.content.begin);
  }

  /// `people Proficient` below other keys: a text that is none of them.
  std::optional<SyntaxMend> explain_lone_text() {
    const Line line = line_of(error_.at);
    const std::string_view words = text_.substr(line.content.begin, line.content.size());
    const std::size_t key = words.find(' ');
    if (!says("end of map not found") || line.has_dash || key == std::string_view::npos ||
        words.find_first_of(":-#[]{}\"'|>&*!%@`") != std::string_view::npos)
      return std::nullopt;
    findings_.error("rubric/missing-colon", line.content, "There is no colon in this line.",
                    fmt::format("Write it like `{}: {}`; if it goes on with the text above, begin it further in.",
                                words.substr(0, key), without_spaces_before(words.substr(key))));
    return drop(line.content.begin);
  }

  SyntaxMend explain_structure() {
    const Span comment = comment_behind(text_, error_.last_scalar.end);
    if (!error_.last_quoted && !comment.empty() && skip_blank(text_, comment.end) == error_.at) {
      findings_.error("rubric/comment-in-text", comment,
                      fmt::format("The text ends here: {} is a comment to YAML, and the next line belongs to nothing.",
                                  quoted(text_.substr(comment.begin, comment.size()))),
                      "Put quotes around the whole text if the `#` belongs to it.");
      return drop(error_.at);
    }
    if (const auto mend = explain_line_above()) return *mend;
    if (const auto mend = explain_lone_text()) return *mend;
    const std::uint32_t content = skip_blank(text_, begin_of_line(text_, error_.at));
    if (content + 1 < text_.size() && text_[content] == '-' &&
        text_.find_first_of("- \t\r\n", content + 1) > content + 1) {
      findings_.error(
          "rubric/missing-space", rest_of_line(content), "There is no space behind the dash in this line.",
          fmt::format("Write `- {}`.", trimmed(text_.substr(content + 1, end_of_line(text_, content) - content - 1))));
      return drop(content);
    }
    if (says("illegal block entry") && content != error_.at) {
      findings_.error("rubric/syntax", rest_of_line(error_.at), "A list cannot begin in the middle of a line.",
                      "Put each `- ` entry on a line of its own, or quotes around the text if it begins with a dash.");
      return drop(error_.at);
    }
    findings_.error("rubric/indentation", rest_of_line(std::min(content, error_.at)),
                    "This line does not fit to the lines above it.",
                    "Entries that belong together begin in the same column; what belongs to an entry stands two spaces "
                    "further in. Every key needs a colon and a space behind it.");
    return drop(error_.at);
  }

  std::string_view text_;
  const SyntaxError& error_;
  Findings& findings_;
};

}  // namespace

SyntaxMend explain_unclosed_quote(std::string_view text, std::uint32_t at, Findings& findings) {
  findings.error("rubric/unclosed-quote", {at, end_of_line(text, at)}, "The quote that opens here is never closed.",
                 fmt::format("Put `{}` where the text ends.", text[at]));
  return {SyntaxMend::Way::drop, {at, at}};
}

SyntaxMend explain_syntax(std::string_view text, const SyntaxError& error, Findings& findings) {
  return Scene(text, error, findings).explain();
}

}  // namespace rubricate
