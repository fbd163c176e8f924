// The ways in which guidelines can be written down.
#pragma once

#include <guide/blocks.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace rubricate::guide {

/// For the formats that a terminal shows.
struct WriteOptions {
  std::size_t width = 80;  ///< columns
  bool colour = false;
};

/// One format. `write` never fails: it takes any bytes in the guidelines, and its answer ends with a newline.
struct Format {
  std::string_view id;
  std::string_view summary;  ///< one line, without a full stop
  std::string (*write)(const Guidelines&, const WriteOptions&);
};

/// All formats; the first is used unless another is asked for.
[[nodiscard]] std::span<const Format> formats();

/// The format named `id`, or null.
[[nodiscard]] const Format* find_format(std::string_view id);

/// For a terminal: wrapped, titles underlined.
[[nodiscard]] std::string write_text(const Guidelines& guidelines, const WriteOptions& options);

/// Markdown in GitHub's dialect, a block a line.
[[nodiscard]] std::string write_markdown(const Guidelines& guidelines, const WriteOptions& options);

/// One page of HTML that needs nothing else: no script, no picture, no font from elsewhere.
[[nodiscard]] std::string write_html(const Guidelines& guidelines, const WriteOptions& options);

}  // namespace rubricate::guide
