// Fuzzes the reading of Markdown: whatever the bytes, a document must come out that keeps its invariants.
#include "../unit/document/invariants.hpp"

#include <document/decode.hpp>
#include <document/markdown.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void check(const rubricate::Document& document, std::string_view source) {
  const auto broken = rubricate::test::broken_invariant(document, source);
  if (!broken) return;
  std::fputs(broken->c_str(), stderr);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string source(reinterpret_cast<const char*>(data), size);
  check(rubricate::parse_markdown(source), source);
  check(rubricate::parse_plain(source), source);
  // Limits that short texts reach.
  check(rubricate::parse_markdown(source, {.max_bytes = 200, .max_blocks = 20, .max_cells = 12, .max_depth = 2}),
        std::string_view(source).substr(0, 200));
  (void)rubricate::find_text_problem(source);
  return 0;
}
