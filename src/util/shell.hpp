// Names as they are typed in a shell.
#pragma once

#include <string>
#include <string_view>

namespace rubricate {

/// `text` as one word of a command that can be pasted into a shell: as it is when that is safe, else in single quotes.
/// Nothing in it is run, parted or replaced. Where that could not be shown as it is (escape.hpp), it is `$'a\377'`,
/// which bash, zsh and others read.
[[nodiscard]] std::string shell_quoted(std::string_view text);

}  // namespace rubricate
