// What the tool has to say about a text in front of it: a submission or a rubric.
#pragma once

#include <rubricate/span.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

/// How much a finding weighs, least first.
enum class Severity : std::uint8_t {
  note,     ///< worth knowing; changes nothing
  warning,  ///< advice that was not followed; never fails anything
  unsure,   ///< the tool cannot tell; a reader must look at the place
  error,    ///< a requirement that is surely not met, or a rubric that cannot be used
};

/// `note`, `warning`, `cannot tell`, `error`: the word that reports print.
[[nodiscard]] constexpr std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::unsure: return "cannot tell";
    case Severity::error: return "error";
  }
  return "";
}

/// One thing found. Ids are `kind/mistake` in kebab case and never change their meaning.
struct Finding {
  std::string_view id;  ///< a literal, such as "words/too-few"
  Severity severity = Severity::error;
  std::string address;  ///< of the requirement (`part.check.entry`); empty for the rubric's or the submission's own
  std::optional<Place> place;  ///< none where there is no text to point at (a part that is missing)
  std::string message;         ///< what was found and what was expected, with both numbers
  std::string help;            ///< what to do next; may be empty
};

}  // namespace rubricate
