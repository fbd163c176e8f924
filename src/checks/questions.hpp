// What asks: questions, and the instructions of guidelines.
#pragma once

#include <cstddef>
#include <string_view>

namespace rubricate {

/// True for a question or an instruction as guidelines word them ("Why …?", "Describe …", "Please explain …").
[[nodiscard]] bool reads_as_question(std::string_view title);

/// The same where the title's key (see title_key) is known already.
[[nodiscard]] bool reads_as_question(std::string_view title, std::string_view key);

/// False where the title surely is none, told by nothing but its end and the first word of its key.
[[nodiscard]] bool may_read_as_question(std::string_view title, std::string_view first_word);

/// How many bytes of `text` the sentences take that it begins with and that ask or instruct, up to the last question
/// mark or short instruction ("Explain."); 0 when it begins with something else, or none of them asks.
[[nodiscard]] std::size_t leading_questions(std::string_view text);

/// True for a paragraph that only tells someone what to write: every sentence asks or instructs.
[[nodiscard]] bool is_instruction(std::string_view paragraph);

}  // namespace rubricate
