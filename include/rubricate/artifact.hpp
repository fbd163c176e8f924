// What is known of a file that is no plain text: how opening it went, and what it turned out to be.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

/// How opening a file went. Only `text` and `facts` mean that all there is to know is known.
enum class Opening : std::uint8_t {
  none,           ///< nobody tried: plain text, or something that is not looked into
  text,           ///< its text was read
  facts,          ///< it is of a kind that holds no text, and was looked at: a picture, sound, film
  no_text,        ///< a document in which no text stands: a scan, or pictures of text
  encrypted,      ///< a password, or a protection against copying, stands before it
  damaged,        ///< it is not whole, or not what its beginning says
  too_large,      ///< it holds more than is read of one file
  timed_out,      ///< it took longer than any sensible file does
  out_of_memory,  ///< it needed more memory than any sensible file does
  crashed,        ///< the program that reads it came to an end over it
  unsupported,    ///< of a type whose text is not read, such as .doc or .pages
  no_helper,      ///< the program that reads this type is not installed
};

/// `text`, `no-text`, `timed-out` …: as the JSON report names it.
[[nodiscard]] std::string_view to_string(Opening opening);

/// What a file says of itself. What is empty is not known.
struct ArtifactFacts {
  std::string type;                     ///< by its bytes, never by its name: the usual ending, such as `docx` or `jpg`
  std::optional<std::uint32_t> pages;   ///< of a document; of slides how many there are
  std::optional<std::uint32_t> width;   ///< of a picture or film, in pixels, as it is shown (after its rotation)
  std::optional<std::uint32_t> height;  ///< likewise
  std::optional<double> seconds;        ///< how long a sound or film plays
  bool has_position = false;            ///< where on earth it was taken stands in it (GPS)
  std::string author;                   ///< whom it names as its author, in what is not shown
};

}  // namespace rubricate
