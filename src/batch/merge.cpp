// Everything is read once before anything is written, so that what must be refused is refused before.
#include <batch/merge.hpp>
#include <util/phrases.hpp>
#include <util/sha256.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

std::unexpected<Error> refused(std::string message, std::string help) {
  return std::unexpected(Error{ErrorKind::usage, std::move(message), std::move(help)});
}

constexpr std::size_t k_most_named = 10;

std::unexpected<Error> missing(const std::vector<std::uint32_t>& numbers, std::uint32_t of) {
  const std::span<const std::uint32_t> named = std::span(numbers).first(std::min(numbers.size(), k_most_named));
  const std::string more =
      named.size() < numbers.size() ? fmt::format(" and {} more", numbers.size() - named.size()) : "";
  return refused(fmt::format("shard{} {}{} of {} {} missing", numbers.size() == 1 ? "" : "s", fmt::join(named, ", "),
                             more, of, numbers.size() == 1 ? "is" : "are"),
                 fmt::format("Name the file of each shard. One that was never written: run it, with `--shard {}/{}`.",
                             numbers.front(), of));
}

}  // namespace

Expected<Shards> Shards::open(std::span<const std::string> paths) {
  std::vector<RecordFile> files;
  for (const std::string& path : paths) {
    auto file = RecordFile::open(path);
    if (!file) return std::unexpected(file.error());
    if (!files.empty())
      if (const std::string differs = difference(files.front().header(), file->header()); !differs.empty())
        return refused(fmt::format("{} and {} are not of one batch: {}", files.front().path(), path, differs),
                       "Merge what one command, with --shard, has made of one batch.");
    files.push_back(std::move(*file));
  }
  Shards shards;
  if (auto placed = shards.place(std::move(files)); !placed) return std::unexpected(placed.error());
  Sha256 names;
  auto read = shards.read([&](const SubmissionRecord& record) {
    names.update(record.name);
    names.update(std::string_view("\0", 1));
  });
  if (read) read = shards.check_ends();
  if (!read) return std::unexpected(read.error());
  if (names.finish() != shards.header().list_sha256)
    return refused("the records are not those of the list that the batch was made of",
                   "A file was changed since it was written: make it again.");
  return shards;
}

Expected<void> Shards::place(std::vector<RecordFile> files) {
  const std::uint32_t count = files.front().header().shards;
  std::ranges::sort(files, {}, [](const RecordFile& file) { return file.header().shard; });
  const auto number = [](const RecordFile& file) { return file.header().shard; };
  if (const auto twin = std::ranges::adjacent_find(files, {}, number); twin != files.end())
    return refused(
        fmt::format("{} and {} are both shard {} of {}", twin->path(), std::next(twin)->path(), number(*twin), count),
        "Name each shard once.");
  if (files.size() != count) {
    std::vector<std::uint32_t> absent;
    auto at = files.begin();
    for (std::uint32_t i = 1; i <= count && absent.size() <= k_most_named; ++i)
      if (at != files.end() && number(*at) == i) {
        ++at;
      } else {
        absent.push_back(i);
      }
    return missing(absent, count);
  }
  shards_ = std::move(files);
  return {};
}

Expected<void> Shards::check_ends() const {
  for (const RecordFile& shard : shards_) {
    const std::optional<RecordsEnd>& end = shard.end();
    if (end && end->interrupted)
      return refused(fmt::format("{} is incomplete: its run was interrupted", shard.path()),
                     "Run that shard again. With --journal and --resume it goes on where it was.");
    if (end && end->records < end->submissions)
      return refused(fmt::format("{} does not hold all of its submissions", shard.path()),
                     "Make it without --only and --limit; `rubricate merge` takes them too.");
  }
  return {};
}

RunHeader Shards::header() const {
  RunHeader header = shards_.front().header();
  header.shard = header.shards = 1;
  return header;
}

Expected<void> Shards::read(const std::function<void(SubmissionRecord)>& take) {
  for (RecordFile& shard : shards_) shard.rewind();
  const std::uint64_t count = shards_.front().header().submissions;
  for (std::uint64_t i = 0; i < count; ++i) {
    RecordFile& shard = shards_[i % shards_.size()];
    auto record = shard.next();
    if (!record) return std::unexpected(record.error());
    if (*record) {
      take(std::move(**record));
      continue;
    }
    if (shard.end()) {
      if (auto ends = check_ends(); !ends) return ends;
      return refused(fmt::format("{} ends before its last submission", shard.path()), "Run that shard again.");
    }
    return refused(fmt::format("{} is cut off: its last line is not there", shard.path()),
                   fmt::format("Its run was stopped, or its disk was full. If it is a journal, go on with "
                               "`rubricate batch … --journal {} --resume`; else run that shard again.",
                               shell_quoted(shard.path())));
  }
  for (RecordFile& shard : shards_) {
    auto record = shard.next();
    if (!record) return std::unexpected(record.error());
    if (*record)
      return refused(fmt::format("{} holds more submissions than its batch", shard.path()), "Make it again.");
    if (!shard.end())
      return refused(fmt::format("{} is cut off: its last line is not there", shard.path()),
                     fmt::format("Its run was stopped, or its disk was full. If it is a journal, go on with "
                                 "`rubricate batch … --journal {} --resume`; else run that shard again.",
                                 shell_quoted(shard.path())));
  }
  return {};
}

}  // namespace rubricate
