// Where a link leads, by its target alone: nothing is opened, nobody is asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

struct LinkTarget {
  enum class Kind : std::uint8_t {
    empty,         ///< nothing, or only "#"
    here,          ///< a place in the same text: "#scope"
    file,          ///< a file by its path
    web,           ///< http, https, ftp, or "//host"
    message,       ///< mailto, tel and the like, and what holds its content itself (data)
    own_computer,  ///< file:, C:\…, /Users/…, localhost: only on the machine of whoever wrote it
    malformed,     ///< meant for the web, and leads nowhere: "http:/example.org", "https://"
    unknown,       ///< a scheme of some program, or a machine that perhaps only some network knows
  };
  Kind kind = Kind::empty;
  bool is_encrypted = false;  ///< of `web`: https
  std::string path;           ///< of `file`: without query and fragment, percent-decoded
  std::string fragment;       ///< percent-decoded; may be empty
};

/// Takes a target as it stands in the text apart.
[[nodiscard]] LinkTarget parse_target(std::string_view target);

/// The text with "%20" and the like decoded; what is no such sequence stays as it is.
[[nodiscard]] std::string percent_decoded(std::string_view text);

/// The path that `target` (of kind `file`) means in a file at `from`, both with "/": "a/b.md" and "../c.png" are
/// "c.png". A target that begins with "/" starts at the top. Nothing when it leads out of the top.
[[nodiscard]] std::optional<std::string> resolved(std::string_view from, std::string_view target);

/// Looks like the address of a web page without its "https://": "www.example.org", "example.org/page".
[[nodiscard]] bool looks_like_host(std::string_view target);

}  // namespace rubricate
