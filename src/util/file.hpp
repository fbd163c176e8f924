// Files: opened without following links out of a folder, read whole and unchanged, written whole or not at all.
#pragma once

#include <rubricate/error.hpp>

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace rubricate {

/// A file descriptor that closes itself.
class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(int fd) : fd_(fd) {}
  FileHandle(FileHandle&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileHandle& operator=(FileHandle&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;
  ~FileHandle() { (void)close(); }

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] explicit operator bool() const { return fd_ >= 0; }

  /// Gives the descriptor away.
  [[nodiscard]] int release() { return std::exchange(fd_, -1); }

  /// Closes it now. Returns 0 or the errno, which for a file that was written may be the news that a write failed.
  int close();

 private:
  int fd_ = -1;
};

/// Why a file could not be opened or read.
struct FileProblem {
  enum class Kind : std::uint8_t {
    missing,
    denied,      ///< permission
    link,        ///< a symbolic link stands in the way, or the path leads out of the folder
    not_a_file,  ///< a FIFO, socket, device or folder
    too_large,
    changed,  ///< it changed while it was read
    failed,   ///< anything else: an I/O error, too many open files
  };
  Kind kind = Kind::failed;
  std::string message;  ///< a clause in plain words that goes behind "because": "you have no permission to read it"
};

template <class T>
using FileResult = std::expected<T, FileProblem>;

/// What an errno means, in the words of FileProblem.
[[nodiscard]] FileProblem file_problem(int error_number);

/// Opens a folder that the user named. Links are followed: the user chose it.
[[nodiscard]] FileResult<FileHandle> open_folder(const std::string& path);

/// Opens a regular file that the user named; links are followed. Never waits for a FIFO or a device.
[[nodiscard]] FileResult<FileHandle> open_file(const std::string& path);

/// Opens the folder `path` beneath `folder`; "." is the folder itself. No component may be a link or lead out.
[[nodiscard]] FileResult<FileHandle> open_folder_beneath(const FileHandle& folder, const std::string& path);

/// Opens the regular file `path` beneath `folder` for reading, likewise. Never waits for a FIFO or a device.
[[nodiscard]] FileResult<FileHandle> open_file_beneath(const FileHandle& folder, const std::string& path);

/// The size of an open file as the system gives it, in bytes; 0 when it gives none.
[[nodiscard]] std::uint64_t file_size(const FileHandle& file);

struct FileContent {
  std::string bytes;       ///< empty from `hash_file`
  std::uint64_t size = 0;  ///< bytes
  std::string sha256;
};

/// Reads an open regular file of at most `limit` bytes from its beginning, and hashes it. A change meanwhile is
/// noticed.
[[nodiscard]] FileResult<FileContent> read_file(const FileHandle& file, std::uint64_t limit);

/// The same for a file whose content is not kept: memory stays at 64 KiB.
[[nodiscard]] FileResult<FileContent> hash_file(const FileHandle& file, std::uint64_t limit);

/// Opens and reads a file that the user named, such as a rubric. The error names the path.
[[nodiscard]] Expected<FileContent> read_named_file(const std::string& path, std::uint64_t limit);

/// Writes a file whole or not at all: into a temporary file in the same folder, which then takes its place, so that an
/// error (a full disk, say) leaves an older file as it was. A file that is read-only stays. A link is followed; what is
/// no regular file (a FIFO, /dev/null) is written to directly. ErrorKind::output, or output_gone when a FIFO's reader
/// went away.
[[nodiscard]] Expected<void> write_whole(const std::string& path, std::string_view bytes);

/// The same for bytes that come piece by piece. Unless `finish` succeeds, nothing is left of them.
class WholeFile {
 public:
  [[nodiscard]] static Expected<WholeFile> begin(const std::string& path);
  WholeFile(WholeFile&&) noexcept;
  WholeFile& operator=(WholeFile&&) noexcept;
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;
  ~WholeFile();

  [[nodiscard]] Expected<void> write(std::string_view bytes);

  /// Lets the file take its place. Nothing can be written any more.
  [[nodiscard]] Expected<void> finish();

  /// The same for what is not all that was meant: `report.incomplete.json` is written for report.json, which stays as
  /// it is. Gives the path. What is no regular file simply gets no more.
  [[nodiscard]] Expected<std::string> finish_incomplete();

 private:
  struct State;
  explicit WholeFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Writes a file that must not be there yet; what has its name stays as it is (ErrorKind::output). A file that cannot
/// be written whole is taken away again.
[[nodiscard]] Expected<void> write_new(const std::string& path, std::string_view bytes);

/// `3 bytes`, `12 kB`, `4.2 MB`: sizes as people say them, in powers of 1000.
[[nodiscard]] std::string size_in_words(std::uint64_t bytes);

}  // namespace rubricate
