// A marks file in YAML.
#pragma once

#include <marks/collect.hpp>

namespace rubricate {

/// Reads a marks file of one reviewer. `text` is that of the file that `begin_file` was told.
void read_yaml_marks(std::string_view text, MarksCollector& collector);

}  // namespace rubricate
