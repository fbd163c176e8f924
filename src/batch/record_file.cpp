// Reads in pieces; what is at hand is the longest line at most.
#include <batch/record_file.hpp>

#include <cerrno>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace rubricate {
namespace {

constexpr std::size_t k_piece = 256UZ << 10U;

// 0 at the end of the file, or an error.
ssize_t read_at(int fd, char* into, std::size_t size, std::uint64_t offset) {
  for (;;) {
    const ssize_t count = ::pread(fd, into, size, static_cast<off_t>(offset));
    if (count >= 0 || errno != EINTR) return count;
  }
}

}  // namespace

Expected<RecordFile> RecordFile::open(const std::string& path) {
  auto opened = open_file(path);
  if (!opened)
    return std::unexpected(Error{ErrorKind::usage, fmt::format("{} cannot be read: {}", path, opened.error().message),
                                 "Check the spelling, and that you are in the right folder."});
  RecordFile file(path, std::move(*opened));
  std::string_view line;
  const Line kind = file.read_line(line);
  if (kind == Line::failed) return file.bad_line("it cannot be read");
  if (kind != Line::whole) return file.bad_line(kind == Line::none ? "the file is empty" : "it was cut off");
  auto header = read_header(line);
  if (!header && (line == "{" || line.starts_with("{\"format\":\"rubricate-")))
    return std::unexpected(Error{ErrorKind::usage, fmt::format("{} is a JSON report; merge reads -o ndjson", path),
                                 "Run the batch again, with `-o ndjson:FILE`."});
  if (!header) return file.bad_line(header.error());
  file.header_ = std::move(*header);
  file.place_ = place_in(line);
  file.header_size_ = file.good_ = line.size() + 1;
  return file;
}

Expected<std::optional<SubmissionRecord>> RecordFile::next() {
  if (end_) return std::nullopt;
  std::string_view line;
  const Line kind = read_line(line);
  if (kind == Line::failed) return bad_line("it cannot be read");
  if (kind != Line::whole) return std::nullopt;
  if (is_end(line)) {
    auto end = read_end(line);
    if (!end) return is_at_end() ? Expected<std::optional<SubmissionRecord>>(std::nullopt) : bad_line(end.error());
    if (!is_at_end()) return bad_line("something stands behind the end");
    end_ = *end;
    return std::nullopt;
  }
  auto record = read_record(line);
  const std::uint64_t size = line.size() + 1;
  if (!record) {
    if (is_at_end()) return std::nullopt;
    return bad_line(record.error());
  }
  good_ += size;
  line_ = line;
  return std::move(*record);
}

void RecordFile::rewind() {
  good_ = read_ = header_size_;
  lines_ = 1;
  buffer_.clear();
  at_ = 0;
  end_.reset();
}

RecordFile::Line RecordFile::read_line(std::string_view& line) {
  ++lines_;
  std::size_t searched = at_;
  for (;;) {
    if (const std::size_t end = buffer_.find('\n', searched); end != std::string::npos) {
      line = std::string_view(buffer_).substr(at_, end - at_);
      at_ = end + 1;
      return Line::whole;
    }
    if (buffer_.size() - at_ > k_longest_record) return Line::failed;
    buffer_.erase(0, std::exchange(at_, 0));
    searched = buffer_.size();
    buffer_.resize(searched + k_piece);
    const ssize_t count = read_at(file_.get(), buffer_.data() + searched, k_piece, read_);
    buffer_.resize(searched + (count > 0 ? static_cast<std::size_t>(count) : 0));
    if (count < 0) return Line::failed;
    if (count == 0) return buffer_.empty() ? Line::none : Line::torn;
    read_ += static_cast<std::uint64_t>(count);
  }
}

bool RecordFile::is_at_end() {
  char byte = 0;
  return at_ == buffer_.size() && read_at(file_.get(), &byte, 1, read_) == 0;
}

std::unexpected<Error> RecordFile::bad_line(std::string_view why) const {
  return std::unexpected(Error{ErrorKind::usage, fmt::format("line {} of {} cannot be used: {}", lines_, path_, why),
                               "Name files that `rubricate batch` wrote with `-o ndjson:FILE` or --journal."});
}

std::string difference(const RunHeader& one, const RunHeader& other) {
  if (one.tool_version != other.tool_version)
    return fmt::format("another version of rubricate was used ({} and {})", one.tool_version, other.tool_version);
  if (one.rubric_id != other.rubric_id)
    return fmt::format("another rubric was used ({} and {})", one.rubric_id, other.rubric_id);
  if (one.rubric_sha256 != other.rubric_sha256) return fmt::format("the rubric {} was changed", one.rubric_id);
  if (one.submissions != other.submissions || one.list_sha256 != other.list_sha256)
    return fmt::format("the submissions are not the same ({} and {} of them)", one.submissions, other.submissions);
  if (one.excerpts != other.excerpts) return "one was made with --no-excerpts, the other without";
  if (one.shards != other.shards) return fmt::format("they are shards of {} and of {}", one.shards, other.shards);
  return "";
}

}  // namespace rubricate
