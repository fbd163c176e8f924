// The files in a zip archive that somebody handed in instead of a folder.
#pragma once

#include <extract/problem.hpp>
#include <util/file.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rubricate {

struct UnpackedFile {
  std::string path;  ///< as a path beneath a folder: no "..", no slash at its beginning, slashes forward
  FileHandle file;   ///< a file without a name, gone when it is closed; empty when `problem` says why
  std::string problem;
};

struct Unpacked {
  std::vector<UnpackedFile> files;   ///< sorted by path, bytewise
  std::vector<std::string> strange;  ///< names that lead out of the folder, or twice the same, and were left out
};

struct UnpackLimits {
  std::uint32_t files = 10'000;
  std::uint64_t file_bytes = 1ULL << 30U;
  std::uint64_t total_bytes = 2ULL << 30U;
};

/// Unpacks an open zip archive in a confined process. Errors: what is no zip archive, is damaged, encrypted or too
/// large as a whole. A single entry that cannot be had is told in its `problem`, and costs no other.
[[nodiscard]] ReadResult<Unpacked> unpack(const FileHandle& archive, const UnpackLimits& limits = {});

/// The child's side: writes the entries as frames. False when `write` does.
[[nodiscard]] bool unpack_to(std::string_view bytes, const std::function<bool(std::string_view)>& write);

}  // namespace rubricate
