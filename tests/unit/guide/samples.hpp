// Guidelines as one line each, for tests.
#pragma once

#include <guide/blocks.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rubricate::trial {

/// `text [item; item [inner]]`, with `1.` before numbered items.
[[nodiscard]] std::string flat(const guide::Item& item);
[[nodiscard]] std::string flat(const std::vector<guide::Item>& items, bool numbered);

/// A block a line: `# Title`, `text`, `[item; item]`, `head | text` and so on for the rows of a table.
[[nodiscard]] std::string flat(const guide::Guidelines& guidelines);

/// What stands in `flat(guidelines)` below the heading `title`, up to the next one of its level or a higher one.
[[nodiscard]] std::string chapter(const guide::Guidelines& guidelines, std::string_view title);

}  // namespace rubricate::trial
