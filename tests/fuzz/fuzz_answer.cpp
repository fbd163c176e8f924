// Fuzzes what this process does with the answers of those that read hostile files: a reader of ours, pdftotext,
// ffprobe, mediainfo. Whatever they write, it is understood or refused, and a document that comes out of it is a sound
// one.
#include "../unit/document/invariants.hpp"

#include <document/recorder.hpp>
#include <extract/media.hpp>
#include <extract/pdf.hpp>
#include <extract/reply.hpp>

#include <algorithm>
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

void play(std::string_view recording, bool must_play) {
  const auto replayed = rubricate::replay(recording);
  check(replayed || !must_play, "our own recording cannot be played");
  if (!replayed) return;
  const auto broken = rubricate::test::broken_invariant(replayed->document, replayed->source);
  check(!broken, broken ? broken->c_str() : "");
  check(std::ranges::is_sorted(replayed->pages), "pages are not in order");
}

std::string record_layout(std::initializer_list<std::string_view> pieces) {
  rubricate::DocumentRecorder recorder;
  rubricate::ArtifactFacts facts;
  rubricate::PdfLayoutReader account;
  for (const std::string_view piece : pieces) account.feed(piece);
  (void)rubricate::read_pdf_layout(account, recorder, facts);
  return recorder.take();
}

void read_layout(std::string_view output) {
  const std::string recording = record_layout({output});
  const std::size_t middle = output.size() / 2;
  check(recording == record_layout({output.substr(0, middle), output.substr(middle)}), "pieces make a difference");
  play(recording, true);
}

void measure(std::string_view output) {
  const std::size_t middle = output.size() / 2;
  for (const rubricate::MediaProgram& program : rubricate::media_programs()) {
    rubricate::ArtifactFacts facts;
    (void)program.parse(output.substr(0, middle), output.substr(middle), facts);
    check(!facts.seconds || *facts.seconds >= 0, "a negative duration");
  }
}

}  // namespace

// The first byte tells whose answer it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0]) {
    case 'r': play(rest, false); break;
    case 'p': read_layout(rest); break;
    case 'm': measure(rest); break;
    default:
      if (const auto reply = rubricate::decode_reply(rest)) play(reply->recording, false);
      break;
  }
  return 0;
}
