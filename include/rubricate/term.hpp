// A phrase or pattern that a rubric looks for in a text.
#pragma once

#include <rubricate/span.hpp>

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace rubricate {

/// A phrase (case-insensitive, whole words, any white space, straight and curly quotes alike),
/// a `/regular expression/` (RE2, case-insensitive), or a named pattern such as `<date>`.
class Term {
 public:
  enum class Kind : std::uint8_t {
    phrase,      ///< may be said in other words
    expression,  ///< its author has listed the forms
    named,       ///< `<date>`, `<money>` …
  };

  /// Compiles `written`; the error says in one sentence why it cannot serve as a term.
  [[nodiscard]] static std::expected<Term, std::string> compile(std::string_view written);

  /// The names of the patterns, without their brackets: `date`, `money` …
  [[nodiscard]] static std::vector<std::string_view> pattern_names();

  /// Adds the forms of `other`: what fits one of them fits this term too.
  void add_form(const Term& other);

  /// The first place in `text` (UTF-8) at or after `from` where a form of the term stands; linear time.
  [[nodiscard]] std::optional<Span> find(std::string_view text, std::uint32_t from = 0) const;

  /// False when the term stands in no stretch of `text`: one look at a whole text spares one at each of its paragraphs.
  [[nodiscard]] bool may_stand_in(std::string_view text) const;

  /// All places in `text` where a form of the term stands, form by form. Of an expression the first twenty: it may look
  /// at all the text for each, and the time is linear for all other forms.
  [[nodiscard]] std::vector<Span> find_all(std::string_view text) const;

  [[nodiscard]] Kind kind() const { return kind_; }

  /// As the rubric's author wrote it.
  [[nodiscard]] const std::string& written() const { return written_; }

 private:
  struct Form {
    std::shared_ptr<const re2::RE2> pattern;
    bool whole_words = false;
    bool may_look_far = false;
    bool is_anchored = false;  ///< it may ask where the text begins or ends
    [[nodiscard]] std::optional<Span> find(std::string_view text, std::uint32_t from) const;
  };

  std::string written_;
  Kind kind_ = Kind::phrase;
  std::vector<Form> forms_;
};

}  // namespace rubricate
