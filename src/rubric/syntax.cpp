// What a YAML parser could not read, told to someone who has never heard of YAML.
#include <rubric/spans.hpp>
#include <rubric/syntax.hpp>
#include <rubric/wording.hpp>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// One look at the place where the parser stopped.
class Scene {
 public:
  Scene(std::string_view text, const SyntaxError& error, Findings& findings)
      : text_(text), error_(error), findings_(findings) {}

  std::optional<std::uint32_t> explain() {
    if (explained_as_quote()) return std::nullopt;
    if (explained_as_brackets()) return error_.last_brackets.begin;
    if (const auto sign = unquoted_sign()) return explain_sign(*sign);
    if (here() == ':') return explain_colon();
    if (says("flow not found") && error_.open_bracket) {
      explain_bracket(*error_.open_bracket);
    } else if (says("illegal flow end")) {
      findings_.error("rubric/syntax", {error_.at, error_.at + 1},
                      fmt::format("This `{}` closes a bracket that was never opened.", here()),
                      "Delete it, or put quotes around the text that it belongs to.");
    } else if (says("end of map not found") || says("end of sequence not found") || says("illegal block entry")) {
      explain_structure();
    } else {
      findings_.error("rubric/syntax", rest_of_line(error_.at), "This line cannot be read as YAML.",
                      "Compare it with its neighbours. Text with unusual signs in it needs quotes around it.");
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] char here() const { return error_.at < text_.size() ? text_[error_.at] : '\0'; }
  [[nodiscard]] bool says(std::string_view part) const { return error_.reason.find(part) != std::string::npos; }
  [[nodiscard]] Span rest_of_line(std::uint32_t at) const { return {at, end_of_line(text_, at)}; }

  /// `begin` and `end` are on one line.
  [[nodiscard]] bool on_one_line(std::uint32_t begin, std::uint32_t end) const {
    return begin <= end && text_.substr(begin, end - begin).find('\n') == std::string_view::npos;
  }

  void unclosed_quote(std::uint32_t begin) {
    findings_.error("rubric/unclosed-quote", rest_of_line(begin),
                    "The quote that opens here is not closed where the text ends.",
                    fmt::format("Put `{}` at the end of this text. In double quotes, write \\\" for a quote inside.",
                                text_[begin]));
  }

  /// Quotes that are closed too late, too early or never.
  bool explained_as_quote() {
    if (says("document indicator") || says("EOF in scalar")) {
      const std::size_t quote = text_.find_first_of("\"'", error_.last_scalar.end);
      if (quote >= error_.at) return false;
      unclosed_quote(static_cast<std::uint32_t>(quote));
      return true;
    }
    const Span last = error_.last_scalar;
    if (!error_.last_quoted || last.end > error_.at || !on_one_line(last.end, error_.at)) return false;
    if (!on_one_line(last.begin, last.end) && (text_[last.begin] == '"' || text_[last.begin] == '\'')) {
      unclosed_quote(last.begin);
      return true;
    }
    if (here() == ':' || !trimmed(text_.substr(last.end, error_.at - last.end)).empty() || error_.at >= text_.size())
      return false;
    findings_.error(
        "rubric/text-after-quote", rest_of_line(error_.at),
        fmt::format("The quoted text ends before this, so {} belongs to nothing.",
                    quoted(text_.substr(error_.at, end_of_line(text_, error_.at) - error_.at))),
        "Put the whole text between one pair of quotes; if it has quotes inside, use the other kind around it.");
    return true;
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

  std::optional<std::uint32_t> explain_sign(std::uint32_t sign) {
    if (sign >= text_.size()) return std::nullopt;
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
    return sign;
  }

  std::optional<std::uint32_t> explain_colon() {
    const std::uint32_t line = begin_of_line(text_, error_.at);
    if (error_.open_bracket && *error_.open_bracket < line) {
      explain_bracket(*error_.open_bracket);
      return std::nullopt;
    }
    const std::string_view before = text_.substr(line, error_.at - line);
    if (before.find(": ") == std::string_view::npos) {
      explain_structure();
      return std::nullopt;
    }
    const std::uint32_t begin =
        error_.last_scalar.end > error_.at ? error_.at : std::max(error_.last_scalar.begin, line);
    findings_.error("rubric/unquoted-colon", rest_of_line(begin),
                    "A colon followed by a space stands inside this text, and YAML takes it for a key with a value.",
                    fmt::format("Put quotes around the whole text: {}",
                                in_quotes(trimmed(text_.substr(begin, end_of_line(text_, error_.at) - begin)))));
    return error_.at;
  }

  void explain_bracket(std::uint32_t open) {
    findings_.error(
        "rubric/unclosed-bracket", {open, open + 1},
        fmt::format("The `{}` that opens here is not closed properly.", text_[open]),
        fmt::format("Put a `{}` where it ends, and a comma between its entries; text with brackets, commas or "
                    "quotes in it needs quotes around it.",
                    text_[open] == '[' ? ']' : '}'));
  }

  /// `title Overview`: a line in the same column as this one, without a colon.
  bool explained_as_missing_colon() {
    const std::uint32_t line = begin_of_line(text_, error_.at);
    const std::string_view above = trimmed(text_.substr(0, line));
    if (above.empty()) return false;
    const auto last = static_cast<std::uint32_t>(above.data() + above.size() - text_.data() - 1);
    const std::uint32_t begin = begin_of_line(text_, last);
    const std::uint32_t content = skip_blank(text_, begin);
    const std::string_view words = text_.substr(content, last + 1 - content);
    const bool same_column = content - begin == skip_blank(text_, line) - line;
    if (content > last || !same_column || words.find_first_of(":-#[{\"'") != std::string_view::npos) return false;
    const std::size_t space = words.find(' ');
    findings_.error("rubric/missing-colon", {content, last + 1}, "There is no colon in this line.",
                    fmt::format("Write it like `{}: {}`.", words.substr(0, space),
                                space == std::string_view::npos ? "…" : trimmed(words.substr(space))));
    return true;
  }

  void explain_structure() {
    const Span comment = comment_behind(text_, error_.last_scalar.end);
    if (!error_.last_quoted && !comment.empty() && skip_blank(text_, comment.end) == error_.at) {
      findings_.error("rubric/comment-in-text", comment,
                      fmt::format("The text ends here: {} is a comment to YAML, and the next line belongs to nothing.",
                                  quoted(text_.substr(comment.begin, comment.size()))),
                      "Put quotes around the whole text if the `#` belongs to it.");
      return;
    }
    if (explained_as_missing_colon()) return;
    const std::uint32_t content = skip_blank(text_, begin_of_line(text_, error_.at));
    if (says("illegal block entry") && content != error_.at) {
      findings_.error("rubric/syntax", rest_of_line(error_.at), "A list cannot begin in the middle of a line.",
                      "Put each `- ` entry on a line of its own, or quotes around the text if it begins with a dash.");
      return;
    }
    findings_.error("rubric/indentation", rest_of_line(std::min(content, error_.at)),
                    "This line does not fit to the lines above it.",
                    "Entries that belong together begin in the same column; what belongs to an entry stands two spaces "
                    "further in. Every key needs a colon and a space behind it.");
  }

  std::string_view text_;
  const SyntaxError& error_;
  Findings& findings_;
};

}  // namespace

std::optional<std::uint32_t> explain_syntax(std::string_view text, const SyntaxError& error, Findings& findings) {
  return Scene(text, error, findings).explain();
}

}  // namespace rubricate
