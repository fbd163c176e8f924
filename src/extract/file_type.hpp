// What a file is, told by its bytes.
#pragma once

#include <rubricate/submission.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace rubricate {

/// How a file of some type is opened.
enum class Opener : std::uint8_t {
  none,     ///< not at all: plain text is read elsewhere; archives, old office files and so on are not
  pdf,      ///< by pdftotext
  zip,      ///< by our own reader of archives, which then tells which kind of office file it is
  ole,      ///< an old office file, or an encrypted new one; our own look at its directory tells
  picture,  ///< by our own reader of pictures' facts
  media,    ///< by ffprobe or mediainfo
};

struct FileType {
  std::string_view id;    ///< the usual ending: `docx`
  std::string_view name;  ///< with its article, for a person: "a Word document"
  FileKind kind = FileKind::other;
  Opener opener = Opener::none;
  std::span<const std::string_view> endings;  ///< all usual ones, `id` first
};

/// How many bytes of a file's beginning are enough.
inline constexpr std::size_t k_head_bytes = 4096;

/// The type of a file by its first k_head_bytes (fewer when it is shorter). An archive is `zip` whatever it holds; an
/// OLE file is `doc`. `txt` for what is UTF-8 (or UTF-16 with its mark) and no other type; null when it cannot be told.
[[nodiscard]] const FileType* file_type_of(std::string_view head);

/// The type of this id, or null.
[[nodiscard]] const FileType* find_file_type(std::string_view id);

/// True when `ending` (lower case, without its dot) is one that files of the type usually have.
[[nodiscard]] bool has_usual_ending(const FileType& type, std::string_view ending);

}  // namespace rubricate
