// rubricate batch: a folder of submissions against one rubric.
#include <app/batch_reports.hpp>
#include <app/colour.hpp>
#include <app/command_line.hpp>
#include <app/descriptors.hpp>
#include <app/interrupt.hpp>
#include <app/progress.hpp>
#include <app/rubric_source.hpp>
#include <app/spare.hpp>
#include <app/verbs.hpp>
#include <batch/check_one.hpp>
#include <batch/in_order.hpp>
#include <batch/journal.hpp>
#include <batch/listing.hpp>
#include <batch/shard.hpp>
#include <report/ndjson.hpp>
#include <report/page.hpp>
#include <report/record.hpp>
#include <submission/batch.hpp>
#include <util/phrases.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_largest_list = 256UZ << 20U;  // bytes
constexpr std::size_t k_window_per_job = 32;

Expected<std::string> read_list() {
  std::string text;
  constexpr std::size_t k_piece = 64UZ << 10U;
  for (;;) {
    const std::size_t size = text.size();
    text.resize(size + k_piece);
    const ssize_t count = ::read(STDIN_FILENO, text.data() + size, k_piece);
    text.resize(size + (count > 0 ? static_cast<std::size_t>(count) : 0));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 || text.size() > k_largest_list)
      return std::unexpected(Error{ErrorKind::input, "the list on standard input cannot be read", ""});
    if (count == 0) return text;
  }
}

// `list` is what stands on standard input. A folder in `alone` is one submission.
Expected<Listing> list_all(const BatchOptions& options, std::string_view list, const std::set<std::string>& alone) {
  Listing listing(options.folders.size() == 1);
  for (const std::string& folder : options.folders) {
    Expected<void> added;
    if (folder == "-") {
      added = listing.add_list(list, options.ended_by_nul);
    } else if (alone.contains(folder)) {
      listing.add_one(folder);
    } else {
      added = listing.add_folder(folder);
    }
    if (!added) return std::unexpected(added.error());
  }
  listing.sort();
  return listing;
}

// The folders that were named and are one submission each, as `batch hand-ins/*` names them.
std::set<std::string> folders_alone(const BatchOptions& options, const Rubric& rubric) {
  std::set<std::string> alone;
  std::error_code ignored;
  for (const std::string& folder : options.folders)
    if (folder != "-" && fs::is_directory(folder, ignored) && is_one_submission(folder, rubric)) alone.insert(folder);
  return alone;
}

void tell_alone(const std::set<std::string>& alone, const Streams& streams) {
  if (alone.empty()) return;
  const std::string what = alone.size() == 1
                               ? fmt::format("{} is one submission, by what stands in it", *alone.begin())
                               : fmt::format("{} of the folders that were named are one submission each", alone.size());
  Page page(line_width(streams.err), false);
  page.paragraph({{.text = "rubricate: note:"}, {.text = what}}, {.first = 0, .rest = 2});
  complain(streams, page.take());
}

// What stands beside the submissions, told once.
void tell_strays(const Listing& listing, const Streams& streams) {
  const std::uint64_t count = listing.stray_count();
  if (count == 0) return;
  const std::vector<std::string>& named = listing.strays();
  const std::string what =
      count == 1 ? "1 entry is neither a folder nor a zip archive and was left out"
                 : fmt::format("{} entries are neither folders nor zip archives and were left out", count);
  const std::string which = fmt::format("{}: {}{}", what, fmt::join(named, ", "), count > named.size() ? ", …" : "");
  Page page(line_width(streams.err), false);
  page.paragraph({{.text = "rubricate: note:"}, {.text = which}}, {.first = 0, .rest = 2});
  complain(streams, page.take());
}

Error nothing_to_check(const BatchOptions& options) {
  if (options.folders.size() > 1 || options.folders.front() == "-")
    return {ErrorKind::nothing, "there are no submissions to check", "Name a folder in which each has its own."};
  const std::string& folder = options.folders.front();
  return {ErrorKind::nothing, fmt::format("there is no submission in {}: each is a folder, or a zip archive", folder),
          fmt::format("If {} is one submission itself, write: `rubricate check {}`", folder, shell_quoted(folder))};
}

using FileId = std::pair<dev_t, ino_t>;

std::optional<FileId> file_id(const std::string& path) {
  struct stat facts{};
  if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
  return FileId(facts.st_dev, facts.st_ino);
}

// Neither a report nor the journal may lie among what was handed in, nor take the place of the rubric.
Expected<void> spare_inputs(const BatchOptions& options, const Listing& listing, const ChosenRubric& chosen) {
  std::vector<std::string> written;
  for (const OutputOption& output : options.outputs)
    if (!output.path.empty()) written.push_back(output.path);
  if (!options.journal.empty()) written.push_back(options.journal);
  std::error_code error;
  const auto refuse = [](const std::string& path, std::string_view what) {
    return std::unexpected(
        Error{ErrorKind::usage, fmt::format("{} would {}", path, what), "Write it to another folder."});
  };
  const auto real = [&error](const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path, error), error);
  };
  for (const OutputOption& output : options.outputs) {
    if (output.path.empty()) continue;
    if (const auto spared = spare_work(output.path); !spared) return spared;
    if (!options.journal.empty() && real(output.path) == real(options.journal))
      return refuse(output.path, "overwrite the journal");
  }
  for (const std::string& path : written) {
    for (const std::string& folder : listing.folders())
      if (lies_in(path, folder)) return refuse(path, "lie among what was handed in, or overwrite it");
    if (!chosen.shipped && fs::equivalent(path, chosen.name, error)) return refuse(path, "overwrite the rubric");
  }
  std::set<FileId> kept;  // the files, and the folders in which they are written
  for (const std::string& path : written) {
    fs::path place = fs::weakly_canonical(path, error);
    for (; place.has_relative_path(); place = place.parent_path())
      if (const auto id = file_id(place.native())) kept.insert(*id);
  }
  for (const Listed& one : listing.all()) {
    if (one.root != 0 || kept.empty()) continue;
    const auto id = file_id(one.name);
    if (id && kept.contains(*id))
      return refuse("a report or the journal", fmt::format("lie in {}, or overwrite it", one.name));
  }
  return {};
}

// Shown as in other reports: without the folders above an absolute path.
std::string shown_rubric(const ChosenRubric& chosen) {
  const fs::path path(chosen.name);
  return path.is_absolute() ? path.filename().native() : chosen.name;
}

struct Done {
  SubmissionRecord record;
  std::vector<std::string> pieces;
};

class BatchRun {
 public:
  BatchRun(const BatchOptions& options, const Rubric& rubric, const Listing& listing, const Streams& streams)
      : options_(options),
        rubric_(rubric),
        listing_(listing),
        streams_(streams),
        progress_(streams.err, listing.all().size()),
        reports_(options, streams, [this] { progress_.clear(); }) {}

  ExitCode go(const RunHeader& header, std::optional<Journal> journal) {
    const InterruptWatch watch;
    journal_ = std::move(journal);
    reports_.begin(header);
    const std::size_t count = listing_.all().size();
    std::size_t done = 0;
    if (journal_) {
      const auto replayed = journal_->replay([&](const SubmissionRecord& record) {
        reports_.add(record, reports_.pieces_of(record));
        ++done;
      });
      if (!replayed) lose_journal(replayed.error());
    }
    const unsigned jobs = useful_jobs(options_.jobs);
    const std::size_t first = done;
    done += in_order<Done>(
        count - first, {.jobs = jobs, .window = k_window_per_job * jobs},
        [&](std::size_t i) { return make(listing_.all()[first + i]); },
        [&](std::size_t i, Done one) { take(first + i, std::move(one)); }, [&] { show(shown_); },
        [&] { return InterruptWatch::came() || is_lost_; });
    const bool interrupted = done < count;
    if (journal_ && !interrupted)
      if (const auto finished = journal_->finish(reports_.summary()); !finished) lose_journal(finished.error());
    reports_.end(interrupted);
    progress_.clear();
    if (!interrupted) return worse(code_, reports_.code());
    if (!InterruptWatch::came()) return worse(worse(code_, reports_.code()), ExitCode::not_evaluated);
    tell_interruption(done, count);
    return ExitCode::interrupted;
  }

 private:
  Done make(const Listed& one) const {
    Done done{.record = check_one(listing_.path_of(one), one.name, rubric_, options_.excerpts), .pieces = {}};
    try {
      done.pieces = reports_.pieces_of(done.record);
    } catch (const std::bad_alloc&) {
      done.record = without_memory(one.name);
      done.pieces = reports_.pieces_of(done.record);
    }
    return done;
  }

  void take(std::size_t i, Done one) {
    if (journal_)
      if (const auto written = journal_->append(record_line(one.record)); !written) lose_journal(written.error());
    reports_.add(one.record, std::move(one.pieces));
    is_lost_ = reports_.is_lost() && !journal_;
    show(i + 1);
  }

  void show(std::size_t done) {
    shown_ = done;
    progress_.show(done, reports_.summary().statuses.failed);
  }

  void lose_journal(const Error& error) {
    progress_.clear();
    complain(streams_, error);
    code_ = worse(code_, exit_code(error.kind));
    journal_.reset();
  }

  void tell_interruption(std::size_t done, std::size_t count) const {
    const std::string help = options_.journal.empty() ? "With --journal FILE, a run can go on where it was interrupted."
                                                      : "To go on, run the same command with --resume.";
    complain(streams_,
             Error{ErrorKind::input,
                   fmt::format("interrupted: {} of {} submissions were checked, and the report says so", done, count),
                   help});
  }

  const BatchOptions& options_;
  const PreparedRubric rubric_;
  const Listing& listing_;
  const Streams& streams_;
  Progress progress_;
  BatchReports reports_;
  std::optional<Journal> journal_;
  std::size_t shown_ = 0;
  std::atomic<bool> is_lost_ = false;
  ExitCode code_ = ExitCode::ok;
};

ExitCode fail(const Streams& streams, const Error& error) {
  complain(streams, error);
  return exit_code(error.kind);
}

}  // namespace

ExitCode batch(const BatchOptions& options, const Streams& streams) {
  const auto shard = parse_shard(options.shard.empty() ? "1/1" : options.shard, [](const char* name) {
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets the environment
    return value != nullptr ? std::string_view(value) : std::string_view();
  });
  if (!shard) return fail(streams, shard.error());
  raise_descriptor_limit();
  const bool has_list = std::ranges::find(options.folders, "-") != options.folders.end();
  const Expected<std::string> list = has_list ? read_list() : Expected<std::string>();
  if (!list) return fail(streams, list.error());
  Expected<Listing> listing = list_all(options, *list, {});
  if (!listing) return fail(streams, listing.error());
  if (listing->all().empty() && listing->stray_count() == 0) return fail(streams, nothing_to_check(options));
  const std::string near = listing->all().empty() ? options.folders.front() : listing->path_of(listing->all().front());
  auto chosen = load_rubric_for(options.rubric, near, streams);
  if (!chosen) return fail(streams, chosen.error());
  const std::set<std::string> alone = folders_alone(options, chosen->rubric);
  if (!alone.empty()) listing = list_all(options, *list, alone);
  if (!listing) return fail(streams, listing.error());
  // What lies in a submission must not take the place of the guidelines' rubric.
  if (chosen->found && alone.contains(options.folders.front())) {
    chosen = load_rubric_for(options.rubric, options.folders.front(), streams);
    if (!chosen) return fail(streams, chosen.error());
  }
  tell_alone(alone, streams);
  tell_strays(*listing, streams);
  if (listing->all().empty()) return fail(streams, nothing_to_check(options));
  if (const auto spared = spare_inputs(options, *listing, *chosen); !spared) return fail(streams, spared.error());

  RunHeader header = header_of(chosen->rubric, program_version(), shown_rubric(*chosen));
  header.submissions = listing->all().size();
  header.list_sha256 = listing->sha256();
  header.shard = shard->number;
  header.shards = shard->of;
  header.excerpts = options.excerpts;
  listing->keep_shard(shard->number, shard->of);

  std::optional<Journal> journal;
  if (!options.journal.empty()) {
    const auto name_of = [&](std::size_t i) { return settled_bytes(listing->all()[i].name); };
    auto opened = options.resume ? Journal::resume(options.journal, header, listing->all().size(), name_of)
                                 : Journal::begin(options.journal, header);
    if (!opened) return fail(streams, opened.error());
    journal = std::move(*opened);
  }
  return BatchRun(options, chosen->rubric, *listing, streams).go(header, std::move(journal));
}

}  // namespace rubricate
