// Writes a document's steps down: one byte that names the step, a number, the size of its text, and the text.
#include <document/recorder.hpp>
#include <document/recording.hpp>

#include <algorithm>
#include <limits>

namespace rubricate {
namespace {

void put_number(std::string& bytes, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((number >> shift) & 0xFFU);
}

}  // namespace

void DocumentRecorder::put(char step, std::uint32_t number, std::string_view text) {
  text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
  bytes_ += step;
  put_number(bytes_, number);
  put_number(bytes_, static_cast<std::uint32_t>(text.size()));
  bytes_ += text;
}

void DocumentRecorder::open(BlockKind kind, std::uint32_t level, bool ordered, bool header) {
  const std::uint32_t number = (std::min(level, k_highest_level) << 8U) | (header ? k_header_bit : 0U) |
                               (ordered ? k_ordered_bit : 0U) | static_cast<std::uint32_t>(kind);
  put(k_open_step, number);
}

void DocumentRecorder::close() { put(k_close_step, 0); }

void DocumentRecorder::text(std::string_view text) {
  if (!text.empty()) put(k_text_step, 0, text);
}

void DocumentRecorder::begin_style(Style style) { put(k_begin_style_step, style); }
void DocumentRecorder::end_style(Style style) { put(k_end_style_step, style); }
void DocumentRecorder::begin_link(std::string_view target) { put(k_begin_link_step, 0, target); }
void DocumentRecorder::end_link() { put(k_end_link_step, 0); }

void DocumentRecorder::picture(std::string_view description, std::string_view target, bool is_decoration) {
  if (is_decoration) description = "";
  put(is_decoration ? k_decoration_step : k_picture_step, static_cast<std::uint32_t>(target.size()),
      std::string(target).append(description));
}

void DocumentRecorder::page() { put(k_page_step, 0); }

}  // namespace rubricate
