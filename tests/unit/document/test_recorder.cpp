#include <document/recorder.hpp>

#include <random>

#include <doctest/doctest.h>
#include <unit/document/invariants.hpp>
#include <unit/document/outline.hpp>

using namespace rubricate;

namespace {

Replayed played(DocumentRecorder& recorder) {
  const auto result = replay(recorder.take());
  REQUIRE(result);
  const auto broken = test::broken_invariant(result->document, result->source);
  CHECK_MESSAGE(!broken, broken.value_or(""));
  return *result;
}

void leaf(DocumentRecorder& recorder, BlockKind kind, std::string_view text, std::uint32_t level = 0) {
  recorder.open(kind, level);
  recorder.text(text);
  recorder.close();
}

// A text with one of everything.
std::string rich_recording() {
  DocumentRecorder recorder;
  leaf(recorder, BlockKind::heading, "Our plan", 2);
  recorder.open(BlockKind::paragraph);
  recorder.text("We meet ");
  recorder.begin_style(strong);
  recorder.text("every week");
  recorder.end_style(strong);
  recorder.begin_link("https://example.org/hall");
  recorder.text(" in the hall");
  recorder.end_link();
  recorder.line_break();
  recorder.picture("A table with books", "media/image1.png");
  recorder.close();
  recorder.open(BlockKind::list, 3, true);
  recorder.open(BlockKind::item);
  leaf(recorder, BlockKind::paragraph, "Ana");
  recorder.open(BlockKind::list);
  recorder.open(BlockKind::item);
  leaf(recorder, BlockKind::paragraph, "reads");
  recorder.close();
  recorder.close();
  recorder.close();
  recorder.open(BlockKind::item);
  leaf(recorder, BlockKind::paragraph, "Ben");
  recorder.close();
  recorder.close();
  recorder.page();
  recorder.open(BlockKind::table);
  recorder.open(BlockKind::row, 0, false, true);
  leaf(recorder, BlockKind::cell, "Who");
  leaf(recorder, BlockKind::cell, "What");
  recorder.close();
  recorder.open(BlockKind::row);
  leaf(recorder, BlockKind::cell, "Ana");
  leaf(recorder, BlockKind::cell, "");
  recorder.close();
  recorder.close();
  recorder.open(BlockKind::quote);
  leaf(recorder, BlockKind::paragraph, "To be");
  recorder.close();
  recorder.text("between blocks");
  leaf(recorder, BlockKind::code, "a\n\nb");
  leaf(recorder, BlockKind::footnote, "See there.");
  return recorder.take();
}

}  // namespace

TEST_CASE("a recording becomes the document that it describes") {
  const auto result = replay(rich_recording());
  REQUIRE(result);
  const auto broken = test::broken_invariant(result->document, result->source);
  CHECK_MESSAGE(!broken, broken.value_or(""));
  CHECK(result->document.text ==
        "Our plan\nWe meet every week in the hall\nA table with books\nAna\nreads\nBen\nWho\nWhat\nAna\nTo be\nbetween "
        "blocks\na\n\nb\nSee there.");
  CHECK(result->source == result->document.text);
  const auto& blocks = result->document.blocks;
  CHECK(blocks[1].kind == BlockKind::heading);
  CHECK(blocks[1].level == 2);
  CHECK(blocks[3].kind == BlockKind::list);
  CHECK(blocks[3].ordered);
  CHECK(blocks[4].level == 3);
  REQUIRE(result->document.links.size() == 2);
  CHECK(result->document.links[0].target == "https://example.org/hall");
  CHECK(result->document.view(result->document.links[0].text) == " in the hall");
  CHECK(result->document.links[1].kind == Link::Kind::image);
  CHECK(result->document.links[1].target == "media/image1.png");
  CHECK(result->document.view(result->document.links[1].text) == "A table with books");
  REQUIRE(result->pages.size() == 2);
  CHECK(result->source.substr(result->pages[1], 3) == "Who");
}

TEST_CASE("a picture without a description has a place, and no text") {
  DocumentRecorder recorder;
  recorder.open(BlockKind::paragraph);
  recorder.picture("", "media/a.png");
  recorder.close();
  recorder.open(BlockKind::paragraph);
  recorder.picture("ignored", "media/b.png", true);
  recorder.text("beside it");
  recorder.close();
  const Replayed result = played(recorder);
  CHECK(result.document.text == "beside it");
  CHECK(result.source == "[picture]\n[picture]beside it");
  REQUIRE(result.document.links.size() == 2);
  CHECK(result.document.links[0].source == Span{0, 9});
  CHECK_FALSE(result.document.links[0].is_decoration);
  CHECK(result.document.links[1].is_decoration);
}

TEST_CASE("an address that is its own text is no text with a link behind it") {
  DocumentRecorder recorder;
  recorder.open(BlockKind::paragraph);
  recorder.begin_link("https://example.org");
  recorder.text("https://example.org");
  recorder.end_link();
  recorder.close();
  CHECK(played(recorder).document.links.at(0).kind == Link::Kind::autolink);
}

TEST_CASE("line breaks at the ends of a leaf count for nothing") {
  DocumentRecorder recorder;
  leaf(recorder, BlockKind::paragraph, "\none\n\ntwo\n");
  leaf(recorder, BlockKind::paragraph, "three");
  CHECK(played(recorder).document.text == "one\ntwo\nthree");
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD") {
  DocumentRecorder recorder;
  leaf(recorder, BlockKind::paragraph, "caf\xE9 and \xC3\xA9");
  CHECK(played(recorder).document.text == "caf\uFFFD and \u00E9");
}

TEST_CASE("blocks that are still open are closed") {
  DocumentRecorder recorder;
  recorder.open(BlockKind::list);
  recorder.open(BlockKind::item);
  recorder.open(BlockKind::paragraph);
  recorder.begin_link("x");
  recorder.text("cut off he");
  CHECK(played(recorder).document.text == "cut off he");
}

TEST_CASE("a recording whose blocks stand where they cannot is refused") {
  const auto refused = [](auto record) {
    DocumentRecorder recorder;
    record(recorder);
    return !replay(recorder.take());
  };
  CHECK(refused([](DocumentRecorder& r) { r.close(); }));
  CHECK(refused([](DocumentRecorder& r) { r.open(BlockKind::item); }));
  CHECK(refused([](DocumentRecorder& r) { r.open(BlockKind::document); }));
  CHECK(refused([](DocumentRecorder& r) {
    r.open(BlockKind::table);
    r.text("between rows");
  }));
  CHECK(refused([](DocumentRecorder& r) {
    r.open(BlockKind::paragraph);
    r.open(BlockKind::paragraph);
  }));
}

TEST_CASE("what goes beyond a limit leaves an oddity") {
  ParseLimits limits;
  limits.max_bytes = 20;
  DocumentRecorder recorder;
  for (int i = 0; i < 5; ++i) leaf(recorder, BlockKind::paragraph, "12345678");
  const auto result = replay(recorder.take(), limits);
  REQUIRE(result);
  CHECK(result->document.text == "12345678\n12345678");
  CHECK_FALSE(result->document.is_read_whole());

  limits = {};
  limits.max_blocks = 4;
  DocumentRecorder many;
  for (int i = 0; i < 9; ++i) leaf(many, BlockKind::paragraph, "a");
  const auto few = replay(many.take(), limits);
  REQUIRE(few);
  CHECK(few->document.text == "a\na\na");
  CHECK_FALSE(few->document.is_read_whole());
  CHECK(few->document.oddities.size() == 1);  // however many blocks follow
}

TEST_CASE("any bytes are played or refused") {
  const std::string good = rich_recording();
  for (std::size_t size = 0; size < good.size(); ++size) {
    const auto result = replay(std::string_view(good).substr(0, size));
    if (result) CHECK_FALSE(test::broken_invariant(result->document, result->source));
  }
  std::mt19937 random(7);
  int taken = 0;
  for (int i = 0; i < 5000; ++i) {
    std::string bytes = good;
    for (int k = 0; k < 3; ++k) bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto result = replay(bytes);
    if (!result) continue;
    ++taken;
    const auto broken = test::broken_invariant(result->document, result->source);
    CHECK_MESSAGE(!broken, broken.value_or(""));
  }
  CHECK(taken > 500);
}
