// Both sides of the pipe: the child writes an archive's entries as frames, the parent keeps them as nameless files.
#include <extract/archive.hpp>
#include <extract/frames.hpp>
#include <extract/serve.hpp>
#include <extract/unpack.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace rubricate {
namespace {

// Names of frames: an entry begins, some of its bytes, it ends, it could not be had (and why); the archive could not be
// had (how its opening went, and why); all was written.
constexpr char k_entry = 'e', k_bytes = 'b', k_entry_end = 'f', k_entry_problem = 'x', k_problem = 'p', k_end = 'z';
constexpr std::size_t k_largest_frame = 1UL << 20U;
constexpr std::size_t k_longest_path = 4096;

// --- the parent's side ---

FileHandle nameless_file() {
  std::error_code error;
  const std::string folder = std::filesystem::temp_directory_path(error).native();
  if (error) return {};
#ifdef O_TMPFILE
  FileHandle file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
  if (file) return file;
#endif
  std::string name = folder + "/rubricate-XXXXXX";
  FileHandle named(::mkostemp(name.data(), O_CLOEXEC));
  if (named) (void)::unlink(name.c_str());
  return named;
}

// Nothing when the name leads out of the folder or names nothing.
std::optional<std::string> path_beneath(std::string_view name) {
  if (name.empty() || name.size() > k_longest_path || name.contains('\0')) return std::nullopt;
  std::string given(name);
  std::ranges::replace(given, '\\', '/');
  if (given.starts_with('/') || (given.size() > 1 && given[1] == ':')) return std::nullopt;
  std::string path;
  for (std::string_view rest = given; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view step = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (step == "..") return std::nullopt;
    if (step.empty() || step == ".") continue;
    if (!path.empty()) path += '/';
    for (std::size_t at = 0; at < step.size();) append_utf8(path, next_character(step, at));
  }
  return path.empty() ? std::nullopt : std::optional(std::move(path));
}

class Keeper {
 public:
  explicit Keeper(const UnpackLimits& limits) : limits_(limits) {}

  bool take(char name, std::string_view content) {
    switch (name) {
      case k_entry: return begin(content);
      case k_bytes: return keep(content);
      case k_entry_end: is_open_ = false; return true;
      case k_entry_problem: refuse(std::string(content)); return true;
      case k_problem: return fail(content);
      case k_end: is_whole_ = true; return true;
      default: return false;
    }
  }

  [[nodiscard]] ReadResult<Unpacked> result(const ConfinedEnd& end) {
    if (problem_) return std::unexpected(*problem_);
    if (end.kind == ConfinedEnd::Kind::timed_out) return std::unexpected(ReadProblem{Opening::timed_out, ""});
    if (!is_whole_) return std::unexpected(ReadProblem{Opening::crashed, ""});
    std::ranges::sort(unpacked_.files, {}, &UnpackedFile::path);
    return std::move(unpacked_);
  }

 private:
  bool begin(std::string_view name) {
    is_open_ = false;
    auto path = path_beneath(name);
    if (!path || !paths_.insert(*path).second) {
      unpacked_.strange.emplace_back(name.substr(0, k_longest_path));
      return true;
    }
    if (unpacked_.files.size() == limits_.files) return too_large(fmt::format("more than {} files", limits_.files));
    unpacked_.files.push_back({std::move(*path), nameless_file(), {}});
    is_open_ = true;
    if (!unpacked_.files.back().file) refuse("there is no room for a temporary file");
    size_ = 0;
    return true;
  }

  bool keep(std::string_view bytes) {
    if (!is_open_) return true;
    size_ += bytes.size();
    total_ += bytes.size();
    if (total_ > limits_.total_bytes) return too_large("more than " + size_in_words(limits_.total_bytes));
    if (size_ > limits_.file_bytes) {
      refuse("it is larger than " + size_in_words(limits_.file_bytes));
      return true;
    }
    const int file = unpacked_.files.back().file.get();
    while (!bytes.empty()) {
      const ssize_t size = ::write(file, bytes.data(), bytes.size());
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) {
        refuse("there is no room for a temporary file");
        return true;
      }
      bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
  }

  void refuse(std::string why) {
    if (!is_open_) return;
    is_open_ = false;
    unpacked_.files.back().problem = std::move(why);
    (void)unpacked_.files.back().file.close();
  }

  bool too_large(const std::string& what) {
    problem_ = ReadProblem{Opening::too_large, fmt::format("it holds {}", what)};
    return false;
  }

  bool fail(std::string_view content) {
    const auto opening = content.empty() ? Opening::damaged : static_cast<Opening>(content.front() - 'a');
    const bool is_known = opening == Opening::encrypted || opening == Opening::too_large;
    problem_ = ReadProblem{is_known ? opening : Opening::damaged,
                           std::string(content.substr(std::min<std::size_t>(1, content.size())))};
    return true;
  }

  UnpackLimits limits_;
  Unpacked unpacked_;
  std::set<std::string> paths_;
  std::optional<ReadProblem> problem_;
  std::uint64_t size_ = 0, total_ = 0;
  bool is_open_ = false;
  bool is_whole_ = false;
};

// --- the child's side ---

std::string frame(char name, std::string_view content) {
  std::string bytes;
  put_frame(bytes, name, content);
  return bytes;
}

std::string problem_frame(const ReadProblem& problem) {
  return frame(k_problem, static_cast<char>('a' + static_cast<int>(problem.opening)) + problem.message);
}

}  // namespace

ReadResult<Unpacked> unpack(const FileHandle& archive, const UnpackLimits& limits) {
  Keeper keeper(limits);
  FrameReader frames(k_largest_frame, [&](char name, std::string_view content) { return keeper.take(name, content); });
  ConfinedProgram program = reader_program(ReaderMode::unpack);
  program.limits.memory_bytes += file_size(archive);
  program.limits.output_bytes = limits.total_bytes * 2;
  program.limits.cpu_seconds = program.limits.wall_seconds = 120;
  const ConfinedEnd end = run_confined(program, archive, [&](std::string_view piece) { return frames.feed(piece); });
  return keeper.result(end);
}

bool unpack_to(std::string_view bytes, const std::function<bool(std::string_view)>& write) {
  ArchiveLimits limits;
  const UnpackLimits most;
  limits.entry_bytes = most.file_bytes + 1;
  limits.total_bytes = most.total_bytes + 1;
  auto archive = Archive::open(bytes, limits);
  if (!archive) return write(problem_frame(archive.error()) + frame(k_end, ""));
  bool is_written = true;
  for (const ArchiveEntry& entry : archive->entries()) {
    if (entry.is_folder) continue;
    is_written = is_written && write(frame(k_entry, entry.name));
    if (entry.is_link) {
      is_written = is_written && write(frame(k_entry_problem, "it is a link to another place"));
      continue;
    }
    const auto read = archive->read(entry, [&](std::string_view piece) {
      for (; !piece.empty() && is_written; piece.remove_prefix(std::min(k_largest_frame, piece.size())))
        is_written = write(frame(k_bytes, piece.substr(0, k_largest_frame)));
      return is_written;
    });
    if (!is_written) return false;
    const std::string why = read                                         ? ""
                            : read.error().opening == Opening::encrypted ? "a password is needed to open it"
                            : read.error().message.empty()               ? "it is damaged"
                                                                         : read.error().message;
    is_written = write(read ? frame(k_entry_end, "") : frame(k_entry_problem, why));
  }
  return is_written && write(frame(k_end, ""));
}

}  // namespace rubricate
