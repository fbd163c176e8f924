// What a file's name says.
#include <submission/names.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace rubricate {
namespace {

constexpr std::size_t k_longest_extension = 10;

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool is_lower(char32_t c) { return c >= U'a' && c <= U'z'; }

constexpr auto k_kinds = std::to_array<std::pair<std::string_view, FileKind>>({
    {"md", FileKind::text},       {"markdown", FileKind::text}, {"txt", FileKind::text},
    {"text", FileKind::text},     {"html", FileKind::text},     {"htm", FileKind::text},
    {"pdf", FileKind::document},  {"docx", FileKind::document}, {"odt", FileKind::document},
    {"rtf", FileKind::document},  {"doc", FileKind::document},  {"pages", FileKind::document},
    {"docm", FileKind::document}, {"dotx", FileKind::document}, {"epub", FileKind::document},
    {"pptx", FileKind::slides},   {"odp", FileKind::slides},    {"key", FileKind::slides},
    {"ppt", FileKind::slides},    {"ppsx", FileKind::slides},   {"xlsx", FileKind::sheet},
    {"ods", FileKind::sheet},     {"xls", FileKind::sheet},     {"csv", FileKind::sheet},
    {"tsv", FileKind::sheet},     {"numbers", FileKind::sheet}, {"png", FileKind::image},
    {"jpg", FileKind::image},     {"jpeg", FileKind::image},    {"gif", FileKind::image},
    {"webp", FileKind::image},    {"heic", FileKind::image},    {"heif", FileKind::image},
    {"tif", FileKind::image},     {"tiff", FileKind::image},    {"bmp", FileKind::image},
    {"svg", FileKind::image},     {"avif", FileKind::image},    {"mp3", FileKind::audio},
    {"m4a", FileKind::audio},     {"wav", FileKind::audio},     {"ogg", FileKind::audio},
    {"oga", FileKind::audio},     {"opus", FileKind::audio},    {"flac", FileKind::audio},
    {"aac", FileKind::audio},     {"wma", FileKind::audio},     {"aiff", FileKind::audio},
    {"mp4", FileKind::video},     {"m4v", FileKind::video},     {"mov", FileKind::video},
    {"webm", FileKind::video},    {"avi", FileKind::video},     {"mkv", FileKind::video},
    {"mpg", FileKind::video},     {"mpeg", FileKind::video},    {"wmv", FileKind::video},
    {"ogv", FileKind::video},     {"3gp", FileKind::video},     {"zip", FileKind::archive},
    {"rar", FileKind::archive},   {"7z", FileKind::archive},    {"tar", FileKind::archive},
    {"gz", FileKind::archive},    {"tgz", FileKind::archive},   {"bz2", FileKind::archive},
    {"xz", FileKind::archive},
});

// Where the extension's dot stands, or npos.
std::size_t dot_of(std::string_view path) {
  const std::size_t start = path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1;
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot <= start) return std::string_view::npos;
  const std::string_view extension = path.substr(dot + 1);
  const bool good = !extension.empty() && extension.size() <= k_longest_extension &&
                    std::ranges::all_of(extension, [](char c) { return is_digit(c) || is_letter(c); });
  return good ? dot : std::string_view::npos;
}

std::string without_leading_zeros(std::string word) {
  if (is_digit(word.front())) word.erase(0, std::min(word.find_first_not_of('0'), word.size() - 1));
  return word;
}

}  // namespace

std::string_view to_string(FileKind kind) {
  switch (kind) {
    case FileKind::text: return "text";
    case FileKind::document: return "document";
    case FileKind::slides: return "slides";
    case FileKind::sheet: return "sheet";
    case FileKind::image: return "image";
    case FileKind::audio: return "audio";
    case FileKind::video: return "video";
    case FileKind::archive: return "archive";
    case FileKind::other: return "other";
  }
  return "";
}

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string extension_of(std::string_view path) {
  const std::size_t dot = dot_of(path);
  if (dot == std::string_view::npos) return "";
  return lowered(path.substr(dot + 1));
}

std::string_view without_extension(std::string_view path) { return path.substr(0, dot_of(path)); }

FileKind kind_of(std::string_view extension) {
  const auto* const known = std::ranges::find(k_kinds, extension, &std::pair<std::string_view, FileKind>::first);
  return known == k_kinds.end() ? FileKind::other : known->second;
}

bool is_markdown(std::string_view extension) { return extension == "md" || extension == "markdown"; }
bool is_plain_text(std::string_view extension) { return extension == "txt" || extension == "text"; }

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&words, &word] {
    if (word.empty()) return;
    words.push_back(without_leading_zeros(folded(word)));
    word.clear();
  };
  char32_t before = 0;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_character(name, at);
    if (!is_word_character(c)) {
      finish();
    } else {
      const bool camel = is_lower(before) && is_upper(c);
      if (camel || is_ascii_digit(before) != is_ascii_digit(c)) finish();
      append_utf8(word, c);
    }
    before = c;
  }
  finish();
  return words;
}

}  // namespace rubricate
