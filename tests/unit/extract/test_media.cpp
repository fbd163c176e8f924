// Answers of ffprobe and mediainfo, as they gave them, and films that are cut off.
#include "mutants.hpp"
#include "pictures.hpp"

#include <extract/author.hpp>
#include <extract/media.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

using pictures::big;
using pictures::box;
using pictures::little;
using namespace std::string_literals;

const MediaProgram& program(std::string_view name) {
  for (const MediaProgram& one : media_programs())
    if (one.program == name) return one;
  FAIL("not known: " << name);
  return media_programs().front();
}

constexpr std::string_view k_ffprobe_film = R"(streams.stream.0.codec_type="video"
streams.stream.0.width=640
streams.stream.0.height=480
streams.stream.0.duration="20.000000"
streams.stream.0.disposition.attached_pic=0
streams.stream.0.side_data_list.side_data.0.rotation=90
streams.stream.1.codec_type="audio"
streams.stream.1.duration="20.016000"
format.format_name="mov,mp4,m4a,3gp,3g2,mj2"
format.duration="20.017000"
format.tags.artist="Ann O'Neill\nx=1"
format.tags.location="+48.8577+002.295/"
)";

constexpr std::string_view k_mediainfo_film =
    "format=MPEG-4\nmilliseconds=20017\nauthor=Ann O'Neill / x=1\nlocation=+48.8577+002.295/\nlocation=\n"
    "width=640\nheight=480\nrotation=270.000\n\n";

std::string ebml(std::uint64_t segment_size, std::string_view content) {
  return "\x1A\x45\xDF\xA3\x84head\x18\x53\x80\x67"s + big(0x0100000000000000 | segment_size, 8) + std::string(content);
}

bool is_whole(std::string_view bytes, std::string_view type) { return check_media_frame(bytes, type).has_value(); }

}  // namespace

TEST_CASE("ffprobe comes first, and is let to open its input") {
  REQUIRE(media_programs().size() == 2);
  CHECK(media_programs()[0].program == "ffprobe");
  CHECK(media_programs()[0].opens_input);
  CHECK(media_programs()[1].program == "mediainfo");
  CHECK_FALSE(media_programs()[1].opens_input);
}

TEST_CASE("both programs tell the same of one film") {
  for (const auto& [name, output] : {std::pair{"ffprobe", k_ffprobe_film}, std::pair{"mediainfo", k_mediainfo_film}}) {
    CAPTURE(name);
    ArtifactFacts facts;
    REQUIRE(program(name).parse(output, "", facts));
    CHECK(facts.seconds == doctest::Approx(20.017));
    CHECK(facts.width == 480);  // it is shown upright
    CHECK(facts.height == 640);
    CHECK(facts.has_position);
    CHECK(facts.author.starts_with("Ann O'Neill"));
    CHECK(facts.author.find('\n') == std::string::npos);
  }
}

TEST_CASE("a recording's cover is no film, and a stream's length serves when the file has none") {
  ArtifactFacts facts;
  REQUIRE(
      program("ffprobe").parse("streams.stream.0.codec_type=\"audio\"\nstreams.stream.0.duration=\"61.5\"\n"
                               "streams.stream.1.codec_type=\"video\"\nstreams.stream.1.width=500\n"
                               "streams.stream.1.height=500\nstreams.stream.1.disposition.attached_pic=1\n"
                               "format.format_name=\"mp3\"\nformat.duration=\"N/A\"\nformat.tags.ARTIST=\"Bo\"\n",
                               "", facts));
  CHECK(facts.seconds == 61.5);
  CHECK_FALSE(facts.width);
  CHECK(facts.author == "Bo");
  CHECK_FALSE(facts.has_position);
}

TEST_CASE("complaints say what is wrong with the file, or that the program failed") {
  struct Case {
    std::string_view name, output, complaints;
    Opening opening;
  };
  for (const auto& [name, output, complaints, opening] : {
           Case{"ffprobe", "", "[mov] moov atom not found\nfile:/dev/stdin: Invalid data found", Opening::damaged},
           Case{"ffprobe", "", "file:/dev/stdin: Invalid data found when processing input", Opening::damaged},
           Case{"ffprobe", k_ffprobe_film, "[mov] stream 1, offset 0x24: partial file", Opening::damaged},
           Case{"ffprobe", "", "[hls] Format not on whitelist 'mov'", Opening::unsupported},
           Case{"ffprobe", "", "file:/dev/stdin: Permission denied", Opening::crashed},
           Case{"ffprobe", "", "", Opening::crashed},
           Case{"mediainfo", "format=\nmilliseconds=\n", "", Opening::damaged},
           Case{"mediainfo", "", "", Opening::crashed},
       }) {
    CAPTURE(complaints);
    ArtifactFacts facts;
    const auto result = program(name).parse(output, complaints, facts);
    REQUIRE_FALSE(result);
    CHECK(to_string(result.error().opening) == to_string(opening));
  }
}

TEST_CASE("numbers that make no sense are not known") {
  for (const std::string_view value : {"\"nan\"", "\"inf\"", "\"-3\"", "\"1e300\"", "\"\"", "\"N/A\"", "x"}) {
    CAPTURE(value);
    ArtifactFacts facts;
    const std::string text(value);
    CHECK(program("ffprobe").parse("format.format_name=\"x\"\nformat.duration=" + text + "\nstreams.stream.0.width=" +
                                       text + "\nstreams.stream.99999999999.width=3\nstreams.stream.0.height=" + text +
                                       "\nstreams.stream.0.codec_type=\"video\"\n",
                                   "", facts));
    CHECK_FALSE(facts.seconds);
    CHECK_FALSE(facts.width);
    CHECK_FALSE(facts.height);
  }
}

TEST_CASE("no answer brings the reader down") {
  for (const auto& [name, output] : {std::pair{"ffprobe", k_ffprobe_film}, std::pair{"mediainfo", k_mediainfo_film}}) {
    const auto look = [&](std::string_view bytes) {
      ArtifactFacts facts;
      (void)program(name).parse(bytes, bytes, facts);
    };
    for_each_beginning(output, look);
    for_each_mutant(output, 1000, look);
  }
}

TEST_CASE("films and sounds that are cut off are noticed by their outermost blocks") {
  const std::string mp4 = box("ftyp", "isom") + box("moov", std::string(20, 'x')) + box("mdat", std::string(90, 'x'));
  const std::string riff = "RIFF" + little(40, 4) + std::string(40, 'x');
  const std::string form = "FORM" + big(40, 4) + std::string(40, 'x');
  const std::string matroska = ebml(50, std::string(50, 'x'));
  struct Case {
    std::string_view type;
    const std::string& bytes;
  };
  for (const auto& [type, bytes] :
       {Case{"mp4", mp4}, Case{"m4a", mp4}, Case{"mov", mp4}, Case{"wav", riff}, Case{"avi", riff}, Case{"aiff", form},
        Case{"mkv", matroska}, Case{"webm", matroska}}) {
    CAPTURE(type);
    CHECK(is_whole(bytes, type));
    CHECK(is_whole(bytes + "more", type));
    CHECK_FALSE(is_whole(std::string_view(bytes).substr(0, bytes.size() - 20), type));
    for_each_beginning(bytes, [&](std::string_view beginning) { (void)is_whole(beginning, type); });
    for_each_mutant(bytes, 1000, [&](std::string_view mutant) { (void)is_whole(mutant, type); });
  }
}

TEST_CASE("sizes that a recorder could not know beforehand say nothing") {
  CHECK(is_whole("RIFF\xFF\xFF\xFF\xFFWAVE"s, "wav"));
  CHECK(is_whole("RIFF\0\0\0\0WAVE"s, "wav"));
  CHECK(is_whole(box("ftyp", "isom") + "\0\0\0\0mdat"s, "mp4"));
  CHECK(is_whole(ebml(0x00FFFFFFFFFFFFFF, "x"), "mkv"));
  CHECK(is_whole("anything", "mp3"));
}

TEST_CASE("positions of zeros only are none") {
  CHECK(is_position("+48.8577+002.295/"));
  CHECK_FALSE(is_position("+00.0000+000.0000/"));
  CHECK_FALSE(is_position(""));
}

}  // namespace rubricate
