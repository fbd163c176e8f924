// File types by their endings, as a `format` check names them.
#include <rubric/types.hpp>
#include <rubric/wording.hpp>
#include <util/ascii.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

constexpr std::size_t k_longest = 10;

// What people hand in; any other ending is allowed too, after a warning.
constexpr auto k_usual = std::to_array<std::string_view>({
    "pdf",  "docx", "odt",   "doc",  "rtf",  "txt",     "md",       "markdown", "text",  "html", "htm",    "pages",
    "docm", "dotx", "epub",  "tex",  "pptx", "odp",     "ppt",      "ppsx",     "key",   "xlsx", "ods",    "xls",
    "csv",  "tsv",  "jpg",   "jpeg", "png",  "gif",     "webp",     "heic",     "heif",  "tif",  "tiff",   "bmp",
    "svg",  "avif", "psd",   "ai",   "eps",  "indd",    "mp3",      "m4a",      "wav",   "ogg",  "oga",    "opus",
    "flac", "aac",  "wma",   "aiff", "mid",  "midi",    "mscz",     "mp4",      "m4v",   "mov",  "webm",   "avi",
    "mkv",  "mpg",  "mpeg",  "wmv",  "ogv",  "3gp",     "zip",      "rar",      "7z",    "tar",  "gz",     "tgz",
    "bz2",  "xz",   "xml",   "json", "yaml", "yml",     "bib",      "py",       "ipynb", "r",    "rmd",    "qmd",
    "java", "c",    "cpp",   "h",    "js",   "ts",      "css",      "sql",      "sb3",   "ggb",  "drawio", "dxf",
    "dwg",  "stl",  "blend", "kra",  "xcf",  "numbers", "musicxml",
});

// What people call a type, and its ending.
constexpr auto k_called = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"word", "docx"},
    {"excel", "xlsx"},
    {"powerpoint", "pptx"},
    {"libreoffice", "odt"},
    {"openoffice", "odt"},
    {"plaintext", "txt"},
    {"latex", "tex"},
    {"python", "py"},
});

// Kinds of file, which are a matter for `files`.
constexpr auto k_kinds =
    std::to_array<std::string_view>({"image", "video", "audio", "slides", "document", "sheet", "archive"});

bool is_ending(std::string_view text) {
  return !text.empty() && text.size() <= k_longest &&
         std::ranges::all_of(text, [](char c) { return is_small_letter(c) || is_digit(c); });
}

/// `*.pdf`, `.pdf` and `PDF` as `pdf`.
std::string bare_ending(std::string_view text) {
  std::string ending = folded(trimmed(text));
  if (ending.starts_with("*.")) ending.erase(0, 1);
  if (ending.starts_with('.')) ending.erase(0, 1);
  return ending;
}

/// What to write for a text that is no ending: `pdf` for `*.pdf`, `[pdf, docx]` for `pdf, docx`.
std::string better(std::string_view text) {
  std::vector<std::string> endings;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;/|", begin), text.size());
    endings.push_back(bare_ending(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  if (!std::ranges::all_of(endings, is_ending))
    return "Write what stands behind the dot in a file's name: `pdf`, `docx`, `md`.";
  return endings.size() == 1 ? fmt::format("Write `{}`.", endings.front())
                             : fmt::format("Write a list: `[{}]`.", fmt::join(endings, ", "));
}

void warn_of_unusual(Context& context, const Node& node, const std::string& ending) {
  if (std::ranges::find(k_usual, ending) != k_usual.end()) return;
  std::string help;
  if (const auto usual = usual_ending(ending))
    help = fmt::format("Did you mean `{}`?", *usual);
  else if (std::ranges::find(k_kinds, ending) != k_kinds.end())
    help = fmt::format("For a kind of file write `files: {{kinds: [{}]}}`.", ending);
  else
    help = suggestion(context, ending, k_usual);
  context.findings.warning("rubric/unusual-ending", node.span,
                           fmt::format("{} is not how files usually end.", quoted(ending)),
                           joined(std::move(help),
                                  "Write endings such as `pdf`, `docx` or `jpg`; if this one is right, "
                                  "name `rubric/unusual-ending` under `allow`."));
}

std::optional<std::string> read_extension(Context& context, const Node& node) {
  const std::string* text =
      text_of(context, node, "a text such as `pdf`", "Write a file type such as `pdf` or `docx`.");
  if (text == nullptr) return std::nullopt;
  std::string ending = folded(trimmed(*text));
  if (ending.starts_with('.')) ending.erase(0, 1);
  if (is_ending(ending)) {
    warn_of_unusual(context, node, ending);
    return ending;
  }
  context.findings.error("rubric/unknown-value", node.span, fmt::format("{} is no file type.", quoted(*text)),
                         better(*text));
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> usual_ending(std::string_view name) {
  const auto* const called = std::ranges::find(k_called, name, &std::pair<std::string_view, std::string_view>::first);
  return called != k_called.end() ? std::optional(called->second) : std::nullopt;
}

std::vector<std::string> read_extensions(Context& context, const Node& node) {
  std::vector<std::string> types;
  const std::span<const Node> entries =
      node.kind == Node::Kind::list && !node.children.empty() ? std::span(node.children) : std::span(&node, 1);
  for (const Node& entry : entries)
    if (auto type = read_extension(context, entry)) types.push_back(std::move(*type));
  return types;
}

}  // namespace rubricate
