// Opening and reading files safely.
#include <util/file.hpp>
#include <util/file_beneath.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rubricate {
namespace {

using Kind = FileProblem::Kind;

// O_NONBLOCK: a FIFO or device opens at once (and is then refused); regular files do not care.
constexpr int k_read_file = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
constexpr int k_read_folder = O_RDONLY | O_DIRECTORY | O_NOCTTY | O_CLOEXEC;
constexpr std::size_t k_piece = 64UZ * 1024;

FileProblem not_a_file() { return {Kind::not_a_file, "it is not an ordinary file"}; }

FileProblem too_large(std::uint64_t limit) {
  return {Kind::too_large, fmt::format("it is larger than {}", size_in_words(limit))};
}

FileResult<FileHandle> open_named(const std::string& path, int flags) {
  for (;;) {
    const int fd = ::open(path.c_str(), flags);
    if (fd >= 0) return FileHandle(fd);
    if (errno != EINTR) return std::unexpected(file_problem(errno));
  }
}

FileResult<FileHandle> open_beneath(const FileHandle& folder, const std::string& path, int flags) {
  // A zero byte would silently end the path.
  if (path.find('\0') != std::string::npos) return std::unexpected(file_problem(ENOENT));
  if (auto opened = open_beneath_in_one(folder.get(), path, flags)) return std::move(*opened);
  return open_beneath_stepwise(folder.get(), path, flags);
}

FileResult<FileHandle> only_regular(FileResult<FileHandle> opened) {
  if (!opened) return opened;
  struct stat facts{};
  if (fstat(opened->get(), &facts) != 0) return std::unexpected(file_problem(errno));
  if (!S_ISREG(facts.st_mode)) return std::unexpected(not_a_file());
  return opened;
}

bool same_time(const timespec& a, const timespec& b) { return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec; }

bool unchanged(const struct stat& before, const struct stat& after, std::uint64_t bytes_read) {
  return before.st_size == after.st_size && same_time(before.st_mtim, after.st_mtim) &&
         same_time(before.st_ctim, after.st_ctim) && std::cmp_equal(before.st_size, bytes_read);
}

// Reads up to one byte beyond `limit`, so that a file that grows is noticed; `take` gets the pieces.
template <class Take>
FileResult<FileContent> stream(const FileHandle& file, std::uint64_t limit, Take take) {
  struct stat before{};
  if (fstat(file.get(), &before) != 0) return std::unexpected(file_problem(errno));
  if (!S_ISREG(before.st_mode)) return std::unexpected(not_a_file());
  if (std::cmp_greater(before.st_size, limit)) return std::unexpected(too_large(limit));

  FileContent content;
  Sha256 hash;
  const auto expected = static_cast<std::uint64_t>(before.st_size);
  const std::size_t piece_size = std::min<std::uint64_t>(k_piece, expected + 1);
  const auto piece = std::make_unique_for_overwrite<char[]>(piece_size);
  for (;;) {
    const ssize_t n = pread(file.get(), piece.get(), piece_size, static_cast<off_t>(content.size));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return std::unexpected(file_problem(errno));
    const std::string_view bytes(piece.get(), static_cast<std::size_t>(n));
    content.size += bytes.size();
    if (content.size > limit) return std::unexpected(too_large(limit));
    hash.update(bytes);
    take(content, bytes);
    const bool is_end = n == 0 || (bytes.size() < piece_size && content.size == expected);
    if (is_end) break;
  }
  struct stat after{};
  if (fstat(file.get(), &after) != 0) return std::unexpected(file_problem(errno));
  if (!unchanged(before, after, content.size))
    return std::unexpected(FileProblem{Kind::changed, "it changed while it was read"});
  content.sha256 = hash.finish();
  return content;
}

}  // namespace

int FileHandle::close() {
  const int fd = release();
  return fd < 0 || ::close(fd) == 0 ? 0 : errno;
}

FileProblem file_problem(int error_number) {
  switch (error_number) {
    case ENOENT: return {Kind::missing, "there is nothing of that name"};
    case EACCES:
    case EPERM: return {Kind::denied, "you have no permission to read it"};
    case ELOOP: return {Kind::link, "it is a link to another place"};
    case EXDEV: return {Kind::link, "it leads out of the folder"};
    case ENOTDIR: return {Kind::not_a_file, "it is not a folder"};
    case ENXIO:
    case ENODEV:
    case EISDIR: return not_a_file();
    case ENAMETOOLONG: return {Kind::failed, "its name is too long"};
    case EMFILE:
    case ENFILE: return {Kind::failed, "too many files are open on this computer"};
    default:
      return {Kind::failed, fmt::format("this computer says \"{}\"", std::generic_category().message(error_number))};
  }
}

FileResult<FileHandle> open_folder(const std::string& path) { return open_named(path, k_read_folder); }

FileResult<FileHandle> open_file(const std::string& path) { return only_regular(open_named(path, k_read_file)); }

FileResult<FileHandle> open_folder_beneath(const FileHandle& folder, const std::string& path) {
  return open_beneath(folder, path, k_read_folder);
}

FileResult<FileHandle> open_file_beneath(const FileHandle& folder, const std::string& path) {
  return only_regular(open_beneath(folder, path, k_read_file));
}

FileResult<FileHandle> open_beneath_stepwise(int folder, const std::string& path, int flags) {
  if (path.starts_with('/')) return std::unexpected(file_problem(EXDEV));
  FileHandle inside;  // the folder reached so far; none = `folder`
  std::size_t at = 0;
  for (;;) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    const std::string name = path.substr(at, slash - at);
    if (name == "..") return std::unexpected(file_problem(EXDEV));
    const bool last = slash == path.size();
    const int here = inside ? inside.get() : folder;
    const int fd = openat(here, name.c_str(), (last ? flags : k_read_folder) | O_NOFOLLOW);
    if (fd < 0 && errno == EINTR) continue;
    if (fd < 0) {
      int error_number = errno;
      struct stat facts{};  // a link is ENOTDIR where a folder is wanted
      if (error_number == ENOTDIR && fstatat(here, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
          S_ISLNK(facts.st_mode))
        error_number = ELOOP;
      return std::unexpected(file_problem(error_number));
    }
    inside = FileHandle(fd);
    if (last) return inside;
    at = slash + 1;
  }
}

std::uint64_t file_size(const FileHandle& file) {
  struct stat facts{};
  return fstat(file.get(), &facts) == 0 && facts.st_size > 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
}

FileResult<FileContent> read_file(const FileHandle& file, std::uint64_t limit) {
  return stream(file, limit, [](FileContent& content, std::string_view bytes) { content.bytes += bytes; });
}

FileResult<FileContent> hash_file(const FileHandle& file, std::uint64_t limit) {
  return stream(file, limit, [](FileContent&, std::string_view) {});
}

Expected<FileContent> read_named_file(const std::string& path, std::uint64_t limit) {
  const FileResult<FileHandle> file = open_file(path);
  FileResult<FileContent> content = file ? read_file(*file, limit) : std::unexpected(file.error());
  if (content) return std::move(*content);
  return std::unexpected(
      Error{ErrorKind::input, fmt::format("{} cannot be read: {}.", path, content.error().message), ""});
}

std::string size_in_words(std::uint64_t bytes) {
  constexpr std::uint64_t k_step = 1000;
  if (bytes < k_step) return fmt::format("{} byte{}", bytes, bytes == 1 ? "" : "s");
  constexpr std::array<std::string_view, 4> k_units = {"kB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  auto value = static_cast<double>(bytes) / static_cast<double>(k_step);
  constexpr double k_rounds_up = 999.5;  // would print as 1000
  for (; value >= k_rounds_up && unit + 1 < k_units.size(); ++unit) value /= static_cast<double>(k_step);
  constexpr double k_one_digit = 9.95;  // below it a decimal says something
  return fmt::format("{:.{}f} {}", value, value < k_one_digit ? 1 : 0, k_units[unit]);
}

}  // namespace rubricate
