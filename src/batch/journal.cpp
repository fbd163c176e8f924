// Each line is written by one call and as soon as it is known. Where a record must be replaced, all is written anew.
#include <batch/journal.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rubricate {
namespace {

constexpr mode_t k_mode = 0666;
constexpr std::uint64_t k_piece = 256U << 10U;  // bytes

std::unexpected<Error> unusable(const std::string& path, std::string_view why, std::string help) {
  return std::unexpected(
      Error{ErrorKind::usage, fmt::format("the journal {} cannot be gone on with: {}", path, why), std::move(help)});
}

std::string another_name() { return "Give this run another journal, or none."; }

// A journal of this run that was begun and did not get beyond its header.
bool is_torn_header(int fd, std::string_view header) {
  std::string head(header.size(), '\0');
  const ssize_t count = ::pread(fd, head.data(), head.size(), 0);
  if (count < 0 || static_cast<std::size_t>(count) >= header.size()) return false;
  return header.starts_with(std::string_view(head).substr(0, static_cast<std::size_t>(count)));
}

std::string why(int error_number) {
  switch (error_number) {
    case ENOSPC: return "the disk is full";
    case ENOENT: return "its folder does not exist";
    default: return std::generic_category().message(error_number);
  }
}

}  // namespace

Expected<Journal> Journal::begin(const std::string& path, const RunHeader& header, std::string_view place) {
  FileHandle file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, k_mode));
  if (!file && errno == EEXIST)
    return std::unexpected(
        Error{ErrorKind::usage, fmt::format("there is a journal {} already, and nothing is overwritten", path),
              fmt::format("To go on where it ends, add --resume. To begin anew: `rm {}`", shell_quoted(path))});
  Journal journal(path, std::move(file));
  if (!journal.file_) return journal.failure(why(errno));
  (void)::flock(journal.file_.get(), LOCK_EX | LOCK_NB);
  if (auto written = journal.append(header_line(header, place)); !written) {
    (void)::unlink(path.c_str());
    written.error().help = "Make room for it, or put it elsewhere.";
    return std::unexpected(written.error());
  }
  return journal;
}

Expected<Journal> Journal::resume(const std::string& path, const RunHeader& header, std::string_view place,
                                  std::size_t count, const std::function<std::string(std::size_t)>& name_of) {
  FileHandle file(::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK));
  if (!file && errno == ENOENT) return begin(path, header, place);
  Journal journal(path, std::move(file));
  if (!journal.file_) return journal.failure(why(errno));
  struct stat facts{};
  if (::fstat(journal.file_.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
    return unusable(path, "it is not an ordinary file", another_name());
  if (::flock(journal.file_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return unusable(path, "another run is writing it", "Wait for that run, or end it.");
  if (is_torn_header(journal.file_.get(), header_line(header, place))) {
    if (::ftruncate(journal.file_.get(), 0) != 0) return journal.failure(why(errno));
    if (auto written = journal.append(header_line(header, place)); !written) return std::unexpected(written.error());
    return journal;
  }
  auto records = RecordFile::open(path);
  if (!records) return std::unexpected(records.error());
  if (records->place().empty()) return unusable(path, "it is a report, and no journal", another_name());
  std::string differs = difference(records->header(), header);
  if (differs.empty() && records->header().shard != header.shard)
    differs = fmt::format("it is of shard {}, and this is shard {}", records->header().shard, header.shard);
  if (!differs.empty()) return unusable(path, differs, another_name());
  if (records->place() != place)
    return unusable(path, "it is of submissions that lie elsewhere, though they have the same names",
                    "If they were moved, or this is another computer, they must be checked anew: give this run "
                    "another journal.");
  for (;;) {
    auto record = records->next();
    if (!record) return std::unexpected(record.error());
    if (!*record) break;
    const std::size_t i = journal.stamps_.size();
    if (i == count || (*record)->name != name_of(i))
      return unusable(path, fmt::format("its record {} is not of this run", i + 1), another_name());
    journal.stamps_.emplace_back(stamp_in(records->line()));
  }
  journal.is_finished_ = records->end() && journal.stamps_.size() == count;
  if (!journal.is_finished_ && ::ftruncate(journal.file_.get(), static_cast<off_t>(records->offset())) != 0)
    return journal.failure(why(errno));
  records->rewind();
  journal.old_ = std::move(*records);
  return journal;
}

Expected<SubmissionRecord> Journal::keep() {
  auto record = next_old();
  if (!record) return record;
  if (anew_)
    if (auto written = anew_->write(fmt::format("{}\n", old_->line())); !written)
      return std::unexpected(written.error());
  if (auto settled = settle_one(); !settled) return std::unexpected(settled.error());
  return record;
}

Expected<void> Journal::put(const SubmissionRecord& record, std::string_view stamp) {
  const std::string line = record_line(record, stamp);
  if (records_ >= stamps_.size()) {
    ++records_;
    return append(line);
  }
  if (auto begun = anew_ ? Expected<void>() : begin_anew(); !begun) return begun;
  if (auto old = next_old(); !old) return std::unexpected(old.error());
  if (auto written = anew_->write(line); !written) return written;
  return settle_one();
}

Expected<void> Journal::finish(const RunSummary& summary) {
  if (is_finished_) return {};
  return append(end_line(summary, records_));
}

Expected<void> Journal::stop() {
  while (anew_)
    if (auto kept = keep(); !kept) return std::unexpected(kept.error());
  return {};
}

Expected<void> Journal::append(std::string_view line) {
  if (!file_) return {};
  while (!line.empty()) {
    const ssize_t count = ::write(file_.get(), line.data(), line.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure(why(errno));
    line.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

Expected<SubmissionRecord> Journal::next_old() {
  auto record = old_->next();
  if (!record) return std::unexpected(record.error());
  if (!*record) return failure("it was changed meanwhile");
  return std::move(**record);
}

// With what stands before the next record.
Expected<void> Journal::begin_anew() {
  auto file = WholeFile::begin(path_);
  if (!file) return std::unexpected(file.error());
  std::string piece;
  for (std::uint64_t at = 0; at < old_->offset(); at += piece.size()) {
    piece.resize(std::min<std::uint64_t>(k_piece, old_->offset() - at));
    const ssize_t count = ::pread(file_.get(), piece.data(), piece.size(), static_cast<off_t>(at));
    if (count <= 0) return failure(count < 0 ? why(errno) : "it was changed meanwhile");
    piece.resize(static_cast<std::size_t>(count));
    if (auto written = file->write(piece); !written) return written;
  }
  anew_ = std::move(*file);
  is_finished_ = false;
  return {};
}

// Until all is there again the old file stays in its place: whoever is killed meanwhile loses nothing.
Expected<void> Journal::settle_one() {
  if (++records_ < stamps_.size() || !anew_) return {};
  auto placed = std::exchange(anew_, std::nullopt)->finish();
  if (!placed) return placed;
  file_ = FileHandle(::open(path_.c_str(), O_RDWR | O_APPEND | O_CLOEXEC));
  if (!file_) return failure(why(errno));
  if (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return failure("another run is writing it");
  return {};
}

std::unexpected<Error> Journal::failure(std::string_view why) {
  (void)file_.close();
  return std::unexpected(Error{ErrorKind::output, fmt::format("the journal {} could not be written: {}", path_, why),
                               "Make room for it, or put it elsewhere. What it holds so far stays."});
}

}  // namespace rubricate
