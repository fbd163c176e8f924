// Each line is written by one call and as soon as it is known.
#include <batch/journal.hpp>
#include <util/shell.hpp>

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
  return error_number == ENOSPC ? "the disk is full" : std::generic_category().message(error_number);
}

}  // namespace

Expected<Journal> Journal::begin(const std::string& path, const RunHeader& header) {
  FileHandle file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, k_mode));
  if (!file && errno == EEXIST)
    return std::unexpected(
        Error{ErrorKind::usage, fmt::format("there is a journal {} already, and nothing is overwritten", path),
              fmt::format("To go on where it ends, add --resume. To begin anew: `rm {}`", shell_quoted(path))});
  Journal journal(path, std::move(file));
  if (!journal.file_) return journal.failure(why(errno));
  (void)::flock(journal.file_.get(), LOCK_EX | LOCK_NB);
  if (auto written = journal.append(header_line(header)); !written) return std::unexpected(written.error());
  journal.lines_ = 0;
  return journal;
}

Expected<Journal> Journal::resume(const std::string& path, const RunHeader& header, std::size_t count,
                                  const std::function<std::string(std::size_t)>& name_of) {
  FileHandle file(::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK));
  if (!file && errno == ENOENT) return begin(path, header);
  Journal journal(path, std::move(file));
  if (!journal.file_) return journal.failure(why(errno));
  struct stat facts{};
  if (::fstat(journal.file_.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
    return unusable(path, "it is not an ordinary file", another_name());
  if (::flock(journal.file_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return unusable(path, "another run is writing it", "Wait for that run, or end it.");
  if (is_torn_header(journal.file_.get(), header_line(header))) {
    if (::ftruncate(journal.file_.get(), 0) != 0) return journal.failure(why(errno));
    if (auto written = journal.append(header_line(header)); !written) return std::unexpected(written.error());
    journal.lines_ = 0;
    return journal;
  }
  auto records = RecordFile::open(path);
  if (!records) return std::unexpected(records.error());
  std::string differs = difference(records->header(), header);
  if (differs.empty() && records->header().shard != header.shard)
    differs = fmt::format("it is of shard {}, and this is shard {}", records->header().shard, header.shard);
  if (!differs.empty()) return unusable(path, differs, another_name());
  for (;;) {
    auto record = records->next();
    if (!record) return std::unexpected(record.error());
    if (!*record) break;
    if (journal.done_ == count || (*record)->name != name_of(journal.done_))
      return unusable(path, fmt::format("its record {} is not of this run", journal.done_ + 1), another_name());
    ++journal.done_;
  }
  if (records->end() && journal.done_ < count)
    return unusable(path, "it is a report that leaves submissions out, and no journal", another_name());
  journal.lines_ = journal.done_;
  journal.is_finished_ = records->end() && journal.done_ == count;
  if (!journal.is_finished_ && ::ftruncate(journal.file_.get(), static_cast<off_t>(records->offset())) != 0)
    return journal.failure(why(errno));
  return journal;
}

Expected<void> Journal::replay(const std::function<void(SubmissionRecord)>& take) {
  if (done_ == 0) return {};
  auto records = RecordFile::open(path_);
  if (!records) return std::unexpected(records.error());
  for (std::size_t i = 0; i < done_; ++i) {
    auto record = records->next();
    if (!record) return std::unexpected(record.error());
    if (!*record) return failure("it was changed meanwhile");
    take(std::move(**record));
  }
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
  ++lines_;
  return {};
}

Expected<void> Journal::finish(const RunSummary& summary) {
  if (is_finished_) return {};
  return append(end_line(summary, lines_));
}

std::unexpected<Error> Journal::failure(std::string_view why) {
  (void)file_.close();
  return std::unexpected(Error{ErrorKind::output, fmt::format("the journal {} could not be written: {}", path_, why),
                               "Make room for it, or put it elsewhere. What it holds so far stays."});
}

}  // namespace rubricate
