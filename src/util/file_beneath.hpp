// The two ways to open a path beneath a folder; only file.cpp and its tests need to tell them apart.
#pragma once

#include <util/file.hpp>

#include <optional>
#include <string>

namespace rubricate {

/// With openat2, in one step that no renaming can trick. Nothing when the system does not have it.
/// `flags` are those of open(2).
[[nodiscard]] std::optional<FileResult<FileHandle>> open_beneath_in_one(int folder, const std::string& path, int flags);

/// With openat, component by component: POSIX.
[[nodiscard]] FileResult<FileHandle> open_beneath_stepwise(int folder, const std::string& path, int flags);

}  // namespace rubricate
