// Writing a file whole or not at all.
#include <util/file.hpp>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rubricate {
namespace {

std::string in_plain_words(int error_number) {
  switch (error_number) {
    case ENOSPC: return "the disk is full";
    case EDQUOT: return "your share of the disk is full";
    case EFBIG: return "the file would become larger than this computer allows";
    case EROFS: return "that place can only be read";
    case EACCES:
    case EPERM: return "you have no permission to write there";
    case ENOENT: return "its folder does not exist";
    case ENOTDIR: return "a part of its path is not a folder";
    case EISDIR: return "it is a folder";
    case EEXIST: return "there is something of this name already";
    case ENXIO: return "nobody reads from it";
    default: return fmt::format("this computer says \"{}\"", std::generic_category().message(error_number));
  }
}

constexpr mode_t k_mode = 0666;  // of new files; the umask has the last word

std::unexpected<Error> failure(const std::string& path, int error_number, bool old_file_stays) {
  if (error_number == EPIPE)
    return std::unexpected(Error{ErrorKind::output_gone, fmt::format("{} was closed by its reader.", path), ""});
  std::string help = "Choose another place for it, or make room, and run the command again.";
  if (old_file_stays) help = "The file that was there is unchanged. " + help;
  return std::unexpected(
      Error{ErrorKind::output, fmt::format("{} could not be written: {}.", path, in_plain_words(error_number)), help});
}

// 0 or the errno.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno != EINTR) return errno;
    if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

// Where a link leads, so that the file behind it is replaced and not the link. A link to nothing is replaced itself.
std::string target_of(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
  return real ? real.get() : path;
}

// With its slash; empty for the current one.
std::string folder_of(const std::string& path) { return path.substr(0, path.find_last_of('/') + 1); }

// A new file beside `target`, open for writing. It has no name until it is placed, where the file system knows such
// files: then nothing is left of it however the program ends.
struct Temporary {
  std::string path;  // empty while it has no name
  FileHandle file;
  bool placed = false;  ///< it has become the target

  Temporary() = default;
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!placed && !path.empty()) (void)::unlink(path.c_str());
  }

  // 0 or the errno.
  int create(const std::string& folder) {
#ifdef O_TMPFILE
    file = FileHandle(::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, k_mode));
    if (file && ::access(place_in_proc().c_str(), F_OK) == 0) return 0;
#endif
    return with_name(folder, [this](const std::string& name) {
      file = FileHandle(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, k_mode));
      return static_cast<bool>(file);
    });
  }

  // Lets it take the place of `target` in the same folder, and closes it. 0 or the errno.
  int place(const std::string& folder, const std::string& target) {
    if (path.empty()) {
      if (link_to(target)) {
        placed = true;
        const int error_number = file.close();
        if (error_number != 0) (void)::unlink(target.c_str());
        return error_number;
      }
      // Only what has a name can replace another file: a run that is killed right here leaves a whole file of that
      // name.
      if (const int linked = with_name(folder, [this](const std::string& name) { return link_to(name); }))
        return linked;
    }
    if (const int error_number = file.close()) return error_number;
    if (::rename(path.c_str(), target.c_str()) != 0) return errno;
    placed = true;
    return 0;
  }

 private:
  [[nodiscard]] std::string place_in_proc() const { return fmt::format("/proc/self/fd/{}", file.get()); }

  // Leaves an errno.
  [[nodiscard]] bool link_to(const std::string& name) const {
    return ::linkat(AT_FDCWD, place_in_proc().c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
  }

  // Tries names until `make`, which leaves an errno, makes something of one. 0 or the errno.
  template <class Make>
  int with_name(const std::string& folder, Make make) {
    constexpr int k_tries = 100;
    for (int i = 0; i < k_tries; ++i) {
      std::string name = fmt::format("{}.rubricate-{}-{}.tmp", folder, ::getpid(), i);
      if (make(name)) {
        path = std::move(name);
        return 0;
      }
      if (errno != EEXIST && errno != EINTR) return errno;
    }
    return EEXIST;
  }
};

// `report.incomplete.json` for `report.json`.
std::string incomplete(const std::string& path) {
  const std::string folder = folder_of(path);
  const std::string name = path.substr(folder.size());
  const std::size_t dot = name.find_last_of('.');
  const std::size_t end = dot == std::string::npos || dot == 0 ? name.size() : dot;
  return folder + name.substr(0, end) + ".incomplete" + name.substr(end);
}

bool is_link(const std::string& path) {
  struct stat facts{};
  return ::lstat(path.c_str(), &facts) == 0 && S_ISLNK(facts.st_mode);
}

// A file that may not be written to must not be replaced either, though its folder would allow it. Root may write to
// everything, but does not mean to where the owner took all write permissions away.
bool is_read_only(const std::string& path, const struct stat& facts) {
  return (facts.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 ||
         ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0;
}

}  // namespace

struct WholeFile::State {
  std::string path;    // as named
  std::string target;  // what is replaced
  bool exists = false;
  bool is_direct = false;  // no regular file, which is written to as it is
  Temporary temporary;

  [[nodiscard]] Expected<void> finish(const std::string& place);
};

WholeFile::WholeFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
WholeFile::WholeFile(WholeFile&&) noexcept = default;
WholeFile& WholeFile::operator=(WholeFile&&) noexcept = default;
WholeFile::~WholeFile() = default;

Expected<WholeFile> WholeFile::begin(const std::string& path) {
  auto state = std::make_unique<State>();
  state->path = path;
  state->target = target_of(path);
  const std::string& target = state->target;
  struct stat facts{};
  state->exists = ::stat(target.c_str(), &facts) == 0;
  if (state->exists && S_ISDIR(facts.st_mode)) return failure(path, EISDIR, false);
  FileHandle& file = state->temporary.file;
  if (state->exists && !S_ISREG(facts.st_mode)) {
    state->is_direct = true;
    file = FileHandle(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!file) return failure(path, errno, false);
    return WholeFile(std::move(state));
  }
  if (state->exists && is_read_only(target, facts))
    return std::unexpected(
        Error{ErrorKind::output, fmt::format("{} could not be written: it is read-only.", path),
              "The file that was there is unchanged. Choose another place, or allow writing to it."});
  if (const int error_number = state->temporary.create(folder_of(target)))
    return failure(path, error_number, state->exists);
  constexpr mode_t k_permissions = 07777;
  if (state->exists) (void)::fchmod(file.get(), facts.st_mode & k_permissions);  // some file systems know no modes
  return WholeFile(std::move(state));
}

Expected<void> WholeFile::write(std::string_view bytes) {
  if (const int error_number = write_all(state_->temporary.file.get(), bytes))
    return failure(state_->path, error_number, state_->exists && !state_->is_direct);
  return {};
}

Expected<void> WholeFile::finish() { return state_->finish(state_->target); }

Expected<std::string> WholeFile::finish_incomplete() {
  std::string place = state_->path;
  if (!state_->is_direct) place = incomplete(is_link(place) ? state_->target : place);
  if (auto finished = state_->finish(place); !finished) return std::unexpected(finished.error());
  return place;
}

Expected<void> WholeFile::State::finish(const std::string& place) {
  const auto failed = [this](int error_number) { return failure(path, error_number, exists && !is_direct); };
  if (is_direct) {
    const int error_number = temporary.file.close();
    return error_number == 0 ? Expected<void>() : failed(error_number);
  }
  // Before it has its name: else a crash could leave an empty file of that name.
  if (::fsync(temporary.file.get()) != 0 && errno != EINVAL && errno != EROFS) return failed(errno);
  const std::string folder = folder_of(target);
  if (const int error_number = temporary.place(folder, place)) return failed(error_number);
  const FileHandle parent(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (parent) (void)::fsync(parent.get());  // makes the name itself last; the file is whole either way
  return {};
}

Expected<void> write_whole(const std::string& path, std::string_view bytes) {
  Expected<WholeFile> file = WholeFile::begin(path);
  if (!file) return std::unexpected(file.error());
  if (auto written = file->write(bytes); !written) return written;
  return file->finish();
}

Expected<void> write_new(const std::string& path, std::string_view bytes) {
  FileHandle file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, k_mode));
  if (!file) return failure(path, errno, errno == EEXIST);
  const int written = write_all(file.get(), bytes);
  const int closed = file.close();
  if (written == 0 && closed == 0) return {};
  (void)::unlink(path.c_str());
  return failure(path, written != 0 ? written : closed, false);
}

}  // namespace rubricate
