// Fuzzes the readers of office files: whatever the bytes, what is recorded is a recording, and not much longer than
// they are.
#include "../unit/document/invariants.hpp"
#include "../unit/extract/office_parts.hpp"

#include <document/recorder.hpp>
#include <extract/office.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void check(bool holds, const char* what) {
  if (holds) return;
  std::fputs(what, stderr);
  std::abort();
}

void read(rubricate::Archive& archive, std::string_view type, std::size_t size) {
  rubricate::DocumentRecorder recorder;
  rubricate::ArtifactFacts facts;
  // A failure is an answer, too.
  (void)rubricate::read_office(archive, type, recorder, facts);
  // A cell takes a few bytes, and may say that it goes over 63 columns.
  check(recorder.size() <= (1U << 20U) + 64 * size, "the recording is too long");
  const auto replayed = rubricate::replay(recorder.take());
  check(replayed.has_value(), "the recording cannot be played");
  if (replayed) {
    const auto broken = rubricate::test::broken_invariant(replayed->document, replayed->source);
    check(!broken, broken ? broken->c_str() : "");
  }
}

}  // namespace

// The first byte tells how the rest is meant: as a whole file, or as the XML of one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  constexpr std::string_view k_types[] = {"docx", "pptx", "odt", "odp"};
  const std::string bytes =
      data[0] >= '0' && data[0] <= '3' ? rubricate::office_file(k_types[data[0] - '0'], rest) : std::string(rest);
  auto archive = rubricate::Archive::open(bytes);
  if (archive) {
    const std::string_view type = data[0] == '0' ? "docx" : data[0] == '1' ? "pptx" : rubricate::office_type(*archive);
    read(*archive, type, size);
  }
  return 0;
}
