// Fuzzes the word counter: on any bytes it says what the slow, obvious one says.
#include "../unit/document/slow_words.hpp"

#include <document/words.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using rubricate::WordRule;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const WordRule rule : {WordRule::standard, WordRule::whitespace}) {
    const auto fast = rubricate::count_words(text, rule);
    const auto slow = rubricate::test::slow_count_words(text, rule);
    if (fast == slow) continue;
    std::fprintf(stderr, "rule %d: fast %u, slow %u\n", static_cast<int>(rule), fast, slow);
    std::abort();
  }
  return 0;
}
