// A slow, obvious word counter, written from the rules alone: what the fast one is held against.
#pragma once

#include <rubricate/rubric.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate::test {

/// The words in one paragraph. Any bytes will do; a byte that is not UTF-8 counts as a letter.
[[nodiscard]] std::uint32_t slow_count_words(std::string_view paragraph, WordRule rule);

}  // namespace rubricate::test
