// What a file's name says: its kind, its extension, its words.
#pragma once

#include <rubricate/submission.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

/// The last component of a path.
[[nodiscard]] std::string_view base_name(std::string_view path);

/// The extension of a path in lower case, without its dot: 1 to 10 ASCII letters or digits behind the last dot of the
/// name, unless that is its first character. Empty when there is none ("Part 1. Overview" has none).
[[nodiscard]] std::string extension_of(std::string_view path);

/// The path without its extension (and the dot).
[[nodiscard]] std::string_view without_extension(std::string_view path);

/// The kind that an extension (lower case, without dot) stands for.
[[nodiscard]] FileKind kind_of(std::string_view extension);

/// Whether the text of such a file is read: Markdown or plain text.
[[nodiscard]] bool is_markdown(std::string_view extension);
[[nodiscard]] bool is_plain_text(std::string_view extension);

/// The words of a file's or folder's name, case folded: parted at everything but letters and digits, between letters
/// and digits ("Part1" = part, 1), and before a capital ("PlanFinal" = plan, final). Numbers without leading zeros.
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

}  // namespace rubricate
