// Runs of harmless ASCII are copied whole; only what is left is looked at one by one.
#include <report/json_line.hpp>
#include <util/escape.hpp>
#include <util/unicode.hpp>

#include <array>
#include <cstddef>
#include <iterator>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::array<bool, 256> harmless_bytes() {
  std::array<bool, 256> harmless{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) harmless.at(byte) = byte != '"' && byte != '\\';
  return harmless;
}

constexpr std::array<bool, 256> k_harmless = harmless_bytes();

void append_number(std::string& out, std::uint64_t value) { fmt::format_to(std::back_inserter(out), "{}", value); }

void append_unit(std::string& out, std::uint32_t unit) { fmt::format_to(std::back_inserter(out), "\\u{:04x}", unit); }

// A character that is not harmless ASCII.
void append_character(std::string& out, std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  const auto character = static_cast<std::uint32_t>(next_character(text, at));
  switch (character) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  if (character == 0xFFFD && at - begin == 1) {
    append_utf8(out, character);
  } else if (!is_unsafe_to_show(character)) {
    out.append(text, begin, at - begin);
  } else if (character < 0x10000) {
    append_unit(out, character);
  } else {
    append_unit(out, 0xD800U + ((character - 0x10000) >> 10U));
    append_unit(out, 0xDC00U + ((character - 0x10000) & 0x3FFU));
  }
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && k_harmless[static_cast<unsigned char>(text[at])]) ++at;
    out.append(text, begin, at - begin);
    if (at < text.size()) append_character(out, text, at);
  }
  out += '"';
}

JsonLine& JsonLine::element() {
  if (!is_first_) out_ += ',';
  is_first_ = false;
  return *this;
}

JsonLine& JsonLine::key(std::string_view key) {
  element();
  out_ += '"';
  out_ += key;
  out_ += "\":";
  return *this;
}

JsonLine& JsonLine::raw(std::string_view name, std::string_view json) {
  key(name);
  out_ += json;
  return *this;
}

JsonLine& JsonLine::members(std::string_view json) {
  element();
  out_ += json;
  return *this;
}

JsonLine& JsonLine::text(std::string_view name, std::string_view value) {
  key(name);
  append_json(out_, value);
  return *this;
}

JsonLine& JsonLine::text_or_null(std::string_view name, std::string_view value) {
  return value.empty() ? raw(name, "null") : text(name, value);
}

JsonLine& JsonLine::number(std::string_view name, std::uint64_t value) {
  key(name);
  append_number(out_, value);
  return *this;
}

JsonLine& JsonLine::number(std::string_view name, const std::optional<std::uint64_t>& value) {
  return value ? number(name, *value) : raw(name, "null");
}

JsonLine& JsonLine::boolean(std::string_view name, bool value) { return raw(name, value ? "true" : "false"); }

JsonLine& JsonLine::element(std::string_view value) {
  element();
  append_json(out_, value);
  return *this;
}

}  // namespace rubricate
