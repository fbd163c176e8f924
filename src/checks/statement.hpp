// Whether words say something of someone, or only name a role or a place.
#pragma once

#include <string_view>

namespace rubricate {

/// How surely a stretch of text is a statement.
enum class Statement : unsigned char {
  none,    ///< "third-grade teacher, Mill Street"
  likely,  ///< "she is our nurse": holds words that sentences are made of
  surely,  ///< "knows every family", "because he listens": holds a word of doing, being able, or giving a reason
};

/// Judges by the small words of English, German, French and Spanish sentences. Fewer than three words are no
/// statement. A long text in another language is a likely one.
[[nodiscard]] Statement reads_as_statement(std::string_view text);

}  // namespace rubricate
