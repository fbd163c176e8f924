// The types of the rubric language that are made of one text: names, numbers, choices, terms, titles.
// Each reader gives nothing when it has complained.
#pragma once

#include <rubric/bands.hpp>
#include <rubric/reader.hpp>
#include <rubricate/band.hpp>
#include <rubricate/prompt.hpp>
#include <rubricate/term.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// The text of a scalar, as it is; complains that it is not `wanted` ("a number") when there is none.
[[nodiscard]] const std::string* text_of(Context& context, const Node& node, std::string_view wanted, std::string help);

/// One text, in one line: names, versions, addresses.
[[nodiscard]] std::optional<std::string> read_text(Context& context, const Node& node);

/// Text for people, in one line. Also warns where an unquoted ` #` may have cut it short.
[[nodiscard]] std::optional<std::string> read_prose(Context& context, const Node& node);

/// Text for people that may have several lines.
[[nodiscard]] std::optional<std::string> read_paragraphs(Context& context, const Node& node);

/// One text for people, or a list of them.
[[nodiscard]] std::vector<std::string> read_notes(Context& context, const Node& node);

/// Lower-case letters, digits and hyphens, beginning with a letter.
[[nodiscard]] std::optional<std::string> read_id(Context& context, const Node& node);

/// Adds `id` to `taken`, or complains at `at` that it is there already; `what` names its scope: "this part".
bool claim_id(Context& context, std::set<std::string, std::less<>>& taken, const std::string& id, Span at,
              std::string_view what);

[[nodiscard]] std::optional<bool> read_boolean(Context& context, const Node& node);
[[nodiscard]] std::optional<double> read_number(Context& context, const Node& node);

/// `10%`, from 0 to 100.
[[nodiscard]] std::optional<double> read_percent(Context& context, const Node& node);

[[nodiscard]] std::optional<Band> read_band(Context& context, const Node& node, BandUnit unit);

/// One of `choices`.
[[nodiscard]] std::optional<std::string> read_choice(Context& context, const Node& node,
                                                     std::span<const std::string_view> choices);

/// A list of some of `choices`, none twice.
[[nodiscard]] std::vector<std::string> read_choices(Context& context, const Node& node,
                                                    std::span<const std::string_view> choices);

/// One or a list of file types such as `pdf`; in lower case, without a dot. Warns of endings that files rarely have.
[[nodiscard]] std::vector<std::string> read_extensions(Context& context, const Node& node);

/// Text that titles are compared with: text for people with a letter or digit in it.
[[nodiscard]] std::optional<std::string> read_title_text(Context& context, const Node& node);

/// What one of several things is called. Warns of a plural.
[[nodiscard]] std::optional<std::string> read_noun(Context& context, const Node& node);

/// Titles that must be told apart, by what they are compared by.
class TitleKeys {
 public:
  /// Complains at `at` when another `entry` has that title; `help` says what to do.
  void claim(Context& context, const std::string& text, Span at, std::uint32_t entry,
             std::string_view help = "Keep one of the two, or word them differently.");

 private:
  struct Holder {
    std::string text;
    std::uint32_t entry = 0;
  };
  std::map<std::string, Holder, std::less<>> holders_;
};

/// A list of titles, columns or fields (by `type`), or of `{name: …, also: […]}`; `title` serves as well as `name`, and
/// fields may have `keywords`. No two may be called the same.
[[nodiscard]] std::vector<Title> read_titles(Context& context, const Node& node, ParamType type);

/// One title, or `{title: …, also: […]}`.
[[nodiscard]] std::optional<Title> read_title(Context& context, const Node& node);

/// A list of other names, each read by `read_name`.
[[nodiscard]] std::vector<std::string> read_also(
    Context& context, const Node& node, const std::function<std::optional<std::string>(const Node&)>& read_name);

/// A list of terms, or of `{term: …, also: […]}`.
[[nodiscard]] std::vector<Term> read_terms(Context& context, const Node& node);

}  // namespace rubricate
