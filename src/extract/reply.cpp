#include <extract/frames.hpp>
#include <extract/reply.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_longest_text = 300;  // bytes, of what a file says of itself

// Names of frames.
constexpr char k_opening = 'o', k_problem = 'p', k_type = 't', k_pages = 'n', k_width = 'w', k_height = 'h',
               k_milliseconds = 'm', k_position = 'g', k_author = 'a', k_recording = 'r', k_end = 'z';

std::string clean(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size() && result.size() < k_longest_text;)
    append_utf8(result, next_character(text, at));
  return result;
}

std::optional<std::uint64_t> number(std::string_view digits) {
  constexpr std::size_t k_most_digits = 18;
  if (digits.empty() || digits.size() > k_most_digits) return std::nullopt;
  std::uint64_t value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  return value;
}

std::optional<std::uint32_t> small_number(std::string_view digits) {
  const auto value = number(digits);
  if (!value || *value > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*value);
}

// False for a frame that no reader writes.
bool take(Reply& reply, char name, std::string_view content) {
  switch (name) {
    case k_opening: {
      const auto value = small_number(content);
      if (!value || *value > static_cast<std::uint32_t>(Opening::no_helper)) return false;
      reply.opening = static_cast<Opening>(*value);
      return true;
    }
    case k_problem: reply.problem = clean(content); return true;
    case k_type: reply.facts.type = clean(content); return true;
    case k_author: reply.facts.author = clean(content); return true;
    case k_position: reply.facts.has_position = true; return true;
    case k_recording: reply.recording = content; return true;
    case k_pages: reply.facts.pages = small_number(content); return reply.facts.pages.has_value();
    case k_width: reply.facts.width = small_number(content); return reply.facts.width.has_value();
    case k_height: reply.facts.height = small_number(content); return reply.facts.height.has_value();
    case k_milliseconds: {
      const auto value = number(content);
      if (value) reply.facts.seconds = static_cast<double>(*value) / 1000;
      return value.has_value();
    }
    default: return false;
  }
}

}  // namespace

std::string encode(const Reply& reply) {
  std::string bytes;
  const auto put_number = [&bytes](char name, const auto& value) {
    if (value) put_frame(bytes, name, fmt::to_string(*value));
  };
  put_frame(bytes, k_opening, fmt::to_string(static_cast<unsigned>(reply.opening)));
  put_frame(bytes, k_problem, reply.problem);
  put_frame(bytes, k_type, reply.facts.type);
  put_frame(bytes, k_author, reply.facts.author);
  put_number(k_pages, reply.facts.pages);
  put_number(k_width, reply.facts.width);
  put_number(k_height, reply.facts.height);
  if (reply.facts.seconds && *reply.facts.seconds >= 0) {
    constexpr double k_most = 1e15;
    put_frame(bytes, k_milliseconds,
              fmt::to_string(static_cast<std::uint64_t>(std::min(*reply.facts.seconds * 1000, k_most))));
  }
  if (reply.facts.has_position) put_frame(bytes, k_position, "");
  put_frame(bytes, k_recording, reply.recording);
  put_frame(bytes, k_end, "");
  return bytes;
}

std::optional<Reply> decode_reply(std::string_view bytes) {
  Reply reply;
  bool is_whole = false;
  FrameReader frames(bytes.size(), [&](char name, std::string_view content) {
    if (is_whole) return false;  // something behind the end
    is_whole = name == k_end;
    return is_whole || take(reply, name, content);
  });
  if (!frames.feed(bytes) || !frames.is_at_end() || !is_whole) return std::nullopt;
  return reply;
}

}  // namespace rubricate
