// ffprobe and mediainfo: what they are asked, and how their answers are read.
#include <extract/author.hpp>
#include <extract/media.hpp>
#include <util/ascii.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rubricate {
namespace {

// Only files, no other protocol, and only formats that are listed: a playlist would have it open other files.
constexpr auto k_ffprobe = std::to_array<std::string_view>(
    {"-v", "error", "-hide_banner", "-protocol_whitelist", "file", "-format_whitelist",
     "mov,matroska,webm,avi,asf,mpeg,mpegts,mpegvideo,flv,ogg,mp3,wav,flac,aac,aiff,amr,caf", "-show_entries",
     "format=duration,format_name:format_tags=artist,author,location,location-eng,com.apple.quicktime.location.ISO6709,"
     "com.apple.quicktime.author,com.apple.quicktime.artist:stream=codec_type,width,height,duration:stream_tags=rotate:"
     "stream_disposition=attached_pic:stream_side_data=rotation",
     "-of", "flat", "-i", "file:/dev/stdin"});

// Each line here is a kind of stream with its template, in which \n stands for the end of a line.
constexpr auto k_mediainfo = std::to_array<std::string_view>(
    {"--Output=General;format=%Format%\\nmilliseconds=%Duration%\\nauthor=%Performer%\\n"
     "location=%xyz%\\nlocation=%Recorded_Location%\\nlocation=%LOCATION%\\nlocation=%com.apple.quicktime.location."
     "ISO6709%\\n\n"
     "Video;width=%Width%\\nheight=%Height%\\nrotation=%Rotation%\\n",
     "-"});

constexpr double k_longest_seconds = 1e9;
constexpr std::uint32_t k_largest_side = 1'000'000;

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<double> seconds(std::string_view text, double unit = 1) {
  const auto value = number(text);
  if (!value || *value <= 0 || *value * unit > k_longest_seconds) return std::nullopt;
  return *value * unit;
}

std::optional<std::uint32_t> side(std::string_view text) {
  const auto value = number(text);
  if (!value || *value < 1 || *value > k_largest_side) return std::nullopt;
  return static_cast<std::uint32_t>(*value);
}

bool is_quarter_turn(std::string_view degrees) {
  const auto value = number(degrees);
  return value && std::abs(*value) < k_longest_seconds && std::lround(std::abs(*value)) % 180 == 90;
}

/// Calls `take(key, value)` for each line `key=value`.
template <class Take>
void for_each_line(std::string_view output, Take take) {
  while (!output.empty()) {
    const std::size_t end = std::min(output.find('\n'), output.size());
    const std::string_view line = output.substr(0, end);
    if (const std::size_t equals = line.find('='); equals != std::string_view::npos)
      take(line.substr(0, equals), line.substr(equals + 1));
    output.remove_prefix(std::min(end + 1, output.size()));
  }
}

/// A value of ffprobe's flat format: in quotes, with backslashes before what would end it or the line.
std::string unquoted(std::string_view value) {
  if (value.size() < 2 || !value.starts_with('"') || !value.ends_with('"')) return std::string(value);
  value = value.substr(1, value.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      out += value[i];
      continue;
    }
    ++i;
    out += value[i] == 'n' || value[i] == 'r' ? '\n' : value[i];
  }
  return out;
}

struct Stream {
  std::string kind;
  std::optional<std::uint32_t> width, height;
  std::optional<double> seconds;
  bool is_turned = false;
  bool is_cover = false;  ///< the picture that a recording is shown with
};

/// What ffprobe says, line by line; keys such as `streams.stream.0.width`.
class FfprobeAnswer {
 public:
  explicit FfprobeAnswer(ArtifactFacts& facts) : facts_(facts) {}

  void take(std::string_view key, std::string_view quoted) {
    const std::string value = unquoted(quoted);
    constexpr std::string_view k_format = "format.";
    constexpr std::string_view k_stream = "streams.stream.";
    if (key.starts_with(k_format))
      take_format(lowered(key.substr(k_format.size())), value);
    else if (key.starts_with(k_stream))
      take_stream(key.substr(k_stream.size()), value);
  }

  /// False when there was no answer.
  bool finish() {
    for (const Stream& stream : streams_) {
      if (!facts_.seconds) facts_.seconds = stream.seconds;
      if (stream.kind != "video" || stream.is_cover || facts_.width || !stream.width || !stream.height) continue;
      facts_.width = stream.is_turned ? stream.height : stream.width;
      facts_.height = stream.is_turned ? stream.width : stream.height;
    }
    return is_known_;
  }

 private:
  void take_format(const std::string& key, const std::string& value) {
    if (key == "format_name") {
      is_known_ = true;
    } else if (key == "duration") {
      facts_.seconds = seconds(value);
    } else if (key.find("location") != std::string::npos) {
      facts_.has_position = facts_.has_position || is_position(value);
    } else if ((key.ends_with("artist") || key.ends_with("author")) && facts_.author.empty()) {
      facts_.author = author_shown(value);
    }
  }

  void take_stream(std::string_view key, const std::string& value) {
    constexpr std::size_t k_most_streams = 1000;
    std::size_t index = k_most_streams;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), index);
    if (error != std::errc{} || index >= k_most_streams) return;
    if (index >= streams_.size()) streams_.resize(index + 1);
    Stream& stream = streams_[index];
    key.remove_prefix(static_cast<std::size_t>(end - key.data()));
    if (key == ".codec_type") stream.kind = value;
    if (key == ".width") stream.width = side(value);
    if (key == ".height") stream.height = side(value);
    if (key == ".duration") stream.seconds = seconds(value);
    if (key == ".disposition.attached_pic") stream.is_cover = value == "1";
    if (key.ends_with(".rotation") || key.ends_with(".rotate")) stream.is_turned = is_quarter_turn(value);
  }

  ArtifactFacts& facts_;
  std::vector<Stream> streams_;
  bool is_known_ = false;
};

std::unexpected<ReadProblem> problem(Opening opening, std::string_view message) {
  return std::unexpected(ReadProblem{.opening = opening, .message = std::string(message)});
}

ReadResult<void> parse_ffprobe(std::string_view output, std::string_view complaints, ArtifactFacts& facts) {
  FfprobeAnswer answer(facts);
  for_each_line(output, [&](std::string_view key, std::string_view value) { answer.take(key, value); });
  const bool is_known = answer.finish();
  const auto complains = [&](std::string_view of) { return complaints.find(of) != std::string_view::npos; };
  if (complains("moov atom not found"))
    return problem(Opening::damaged, "the index that a player needs is missing: it was not copied or saved to its end");
  if (complains("partial file")) return problem(Opening::damaged, k_cut_off);
  if (is_known) return {};
  if (complains("whitelist")) return problem(Opening::unsupported, "");
  if (complains("Invalid data") || complains("End of file"))
    return problem(Opening::damaged, "no film or sound can be found in it");
  return problem(Opening::crashed, "ffprobe had nothing to say of it");
}

ReadResult<void> parse_mediainfo(std::string_view output, std::string_view /*complaints*/, ArtifactFacts& facts) {
  Stream stream;
  bool is_known = false;
  bool has_answered = false;
  for_each_line(output, [&](std::string_view key, std::string_view value) {
    if (key == "format") {
      has_answered = true;
      is_known = !value.empty();
    }
    if (key == "milliseconds") facts.seconds = seconds(value, 0.001);
    if (key == "author" && facts.author.empty()) facts.author = author_shown(value);
    if (key == "location") facts.has_position = facts.has_position || is_position(value);
    if (key == "width" && !stream.width) stream.width = side(value);
    if (key == "height" && !stream.height) stream.height = side(value);
    if (key == "rotation" && !stream.is_turned) stream.is_turned = is_quarter_turn(value);
  });
  if (stream.width && stream.height) {
    facts.width = stream.is_turned ? stream.height : stream.width;
    facts.height = stream.is_turned ? stream.width : stream.height;
  }
  if (!has_answered) return problem(Opening::crashed, "mediainfo had nothing to say of it");
  if (!is_known || !facts.seconds) return problem(Opening::damaged, "no film or sound can be found in it");
  return {};
}

constexpr auto k_programs = std::to_array<MediaProgram>({
    {.program = "ffprobe", .package = "ffmpeg", .arguments = k_ffprobe, .opens_input = true, .parse = parse_ffprobe},
    {.program = "mediainfo", .package = "mediainfo", .arguments = k_mediainfo, .parse = parse_mediainfo},
});

}  // namespace

std::span<const MediaProgram> media_programs() { return k_programs; }

}  // namespace rubricate
