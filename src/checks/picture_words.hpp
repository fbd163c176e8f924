// What is said of a picture.
#pragma once

#include <checks/input.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate {

/// What a picture's description is worth to someone who cannot see it.
enum class Description : std::uint8_t {
  good,       ///< words, as far as a program can tell
  generic,    ///< "image", "Screenshot 2024-05-31": says that there is a picture, and no more
  file_name,  ///< "IMG_1234.jpg"
  empty,
};

/// `target` is the picture's address, which a description may only repeat.
[[nodiscard]] Description judge_description(std::string_view description, std::string_view target);

/// True when words stand right with a picture that may describe it: a title behind its address, more text in its
/// paragraph or cell, a caption or a line in italics right below.
[[nodiscard]] bool has_words_beside(const Text& text, const Link& image);

}  // namespace rubricate
