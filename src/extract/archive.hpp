// A zip archive (DOCX, ODT, PPTX, a submission) read from memory, with nothing in it believed.
#pragma once

#include <extract/problem.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace rubricate {

struct ArchiveLimits {
  std::uint32_t entries = 10'000;
  std::uint64_t entry_bytes = 64ULL << 20U;   ///< of one entry, inflated
  std::uint64_t total_bytes = 256ULL << 20U;  ///< of all that is read, inflated
  std::uint32_t ratio = 200;                  ///< inflated to deflated, of entries above 1 MiB inflated
};

struct ArchiveEntry {
  std::string name;          ///< as it stands there: may be hostile ("../x"), may be no UTF-8
  std::uint64_t packed = 0;  ///< bytes in the archive
  std::uint64_t size = 0;    ///< bytes as declared, which is not believed
  bool is_folder = false;
  bool is_encrypted = false;
  bool is_link = false;  ///< a symbolic link, by its Unix mode
};

class Archive {
 public:
  /// Reads the table of contents. Refused: more entries than `limits.entries`, entries whose bytes overlap or lie
  /// outside, what is no zip. `bytes` must outlive the archive.
  [[nodiscard]] static ReadResult<Archive> open(std::string_view bytes, const ArchiveLimits& limits = {});

  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  /// In the order of the table of contents.
  [[nodiscard]] std::span<const ArchiveEntry> entries() const;
  /// The entry of this name (exact bytes), or null.
  [[nodiscard]] const ArchiveEntry* find(std::string_view name) const;

  /// The inflated bytes of an entry. Counts while inflating; checks the checksum. A missing entry is `damaged`.
  [[nodiscard]] ReadResult<std::string> read(std::string_view name);
  /// The same piece by piece, for entries of any size up to the limits: `take` gives false to stop.
  [[nodiscard]] ReadResult<void> read(const ArchiveEntry& entry, const std::function<bool(std::string_view)>& take);

 private:
  struct State;
  explicit Archive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace rubricate
