// What goes through the pipe from a reader's process.
#include <extract/frames.hpp>
#include <extract/reply.hpp>

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

Reply full() {
  Reply reply;
  reply.opening = Opening::text;
  reply.problem = "all is well";
  reply.facts = {.type = "docx",
                 .pages = 3,
                 .width = 640,
                 .height = 480,
                 .seconds = 61.25,
                 .has_position = true,
                 .author = "Ana Ü"};
  reply.recording = std::string("o\0\0", 3);
  return reply;
}

}  // namespace

TEST_CASE("a reply comes out as it went in") {
  const auto reply = decode_reply(encode(full()));
  REQUIRE(reply);
  CHECK(reply->opening == Opening::text);
  CHECK(reply->problem == "all is well");
  CHECK(reply->facts.type == "docx");
  CHECK(reply->facts.pages == 3);
  CHECK(reply->facts.width == 640);
  CHECK(reply->facts.height == 480);
  CHECK(reply->facts.seconds == doctest::Approx(61.25));
  CHECK(reply->facts.has_position);
  CHECK(reply->facts.author == "Ana Ü");
  CHECK(reply->recording == full().recording);
}

TEST_CASE("a reply that is cut off, or goes on behind its end, is none") {
  const std::string bytes = encode(full());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(decode_reply(std::string_view(bytes).substr(0, size)));
  CHECK_FALSE(decode_reply(bytes + "x"));
  CHECK_FALSE(decode_reply(bytes + bytes));
}

TEST_CASE("what a reader that was taken over may write does no harm") {
  const std::string bytes = encode(full());
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    std::string mutant = bytes;
    for (int k = 0; k < 2; ++k) mutant[random() % mutant.size()] = static_cast<char>(random());
    if (const auto reply = decode_reply(mutant)) CHECK(reply->facts.author.size() <= 303);
  }
  std::string long_author;
  put_frame(long_author, 'a', std::string(100'000, 'x'));
  put_frame(long_author, 'z', "");
  CHECK(decode_reply(long_author)->facts.author.size() == 300);
}

TEST_CASE("frames come together from pieces of any size") {
  std::string bytes;
  put_frame(bytes, 'a', "one");
  put_frame(bytes, 'b', "");
  put_frame(bytes, 'c', std::string(1000, 'x'));
  for (const std::size_t step : {1UL, 2UL, 7UL, 5000UL}) {
    std::string seen;
    FrameReader reader(1000, [&](char name, std::string_view content) {
      seen += name + std::to_string(content.size()) + " ";
      return true;
    });
    for (std::size_t at = 0; at < bytes.size(); at += step)
      CHECK(reader.feed(std::string_view(bytes).substr(at, step)));
    CHECK(seen == "a3 b0 c1000 ");
    CHECK(reader.is_at_end());
  }
  FrameReader small(999, [](char, std::string_view) { return true; });
  CHECK_FALSE(small.feed(bytes));
}

}  // namespace rubricate
