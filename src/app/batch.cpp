// rubricate batch: a folder of submissions against one rubric.
#include <app/batch_reports.hpp>
#include <app/colour.hpp>
#include <app/command_line.hpp>
#include <app/descriptors.hpp>
#include <app/interrupt.hpp>
#include <app/outputs.hpp>
#include <app/progress.hpp>
#include <app/rubric_source.hpp>
#include <app/spare.hpp>
#include <app/verbs.hpp>
#include <batch/check_one.hpp>
#include <batch/in_order.hpp>
#include <batch/journal.hpp>
#include <batch/listing.hpp>
#include <batch/shard.hpp>
#include <batch/stamp.hpp>
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
    if (const auto spared = spare_place(output.path); !spared) return spared;
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
  std::string stamp = {};  // for the journal; empty when the record must not be kept
  bool stands = false;     // the journal's record is the right one
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

  /// False when a report cannot be written, which is told.
  [[nodiscard]] bool begin(const RunHeader& header) { return reports_.begin(header); }
  [[nodiscard]] ExitCode code() const { return worse(code_, reports_.code()); }

  ExitCode go(std::optional<Journal> journal) {
    const InterruptWatch watch;
    journal_ = std::move(journal);
    is_journaled_ = journal_.has_value();
    if (journal_) stamps_ = journal_->stamps();
    const std::size_t count = listing_.all().size();
    const unsigned jobs = useful_jobs(options_.jobs);
    const std::size_t done = in_order<Done>(
        count, {.jobs = jobs, .window = k_window_per_job * jobs}, [&](std::size_t i) { return make(i); },
        [&](std::size_t i, Done& one) { take(i, std::move(one)); }, [&] { show(shown_); },
        [&] { return InterruptWatch::came() || is_lost_; });
    const bool interrupted = done < count;
    if (journal_)
      if (const auto ended = interrupted ? journal_->stop() : journal_->finish(reports_.summary()); !ended)
        lose_journal(ended.error());
    reports_.end(interrupted);
    progress_.clear();
    if (!interrupted) return code();
    if (!InterruptWatch::came()) return worse(code(), ExitCode::not_evaluated);
    tell_interruption(done, count);
    return ExitCode::interrupted;
  }

 private:
  // Where the journal's record of it still holds, that is all that is said.
  Done make(std::size_t i) const {
    const Listed& one = listing_.all()[i];
    if (!is_journaled_) return checked(one);
    // Before anything is read: whatever is changed meanwhile is noticed the next time.
    std::string stamp = stamp_of(listing_.path_of(one));
    if (!stamp.empty() && i < stamps_.size() && stamp == stamps_[i])
      return {.record = {}, .pieces = {}, .stamp = {}, .stands = true};
    Done done = checked(one);
    if (!is_of_the_moment(done.record)) done.stamp = std::move(stamp);
    return done;
  }

  Done checked(const Listed& one) const {
    Done done{.record = check_one(listing_.path_of(one), one.name, rubric_, options_.excerpts), .pieces = {}};
    try {
      done.pieces = reports_.pieces_of(done.record);
    } catch (const std::bad_alloc&) {
      done.record = without_memory(one.name);
      done.pieces = reports_.pieces_of(done.record);
    }
    return done;
  }

  void take(std::size_t i, Done&& one) {
    if (one.stands) {
      auto kept = journal_ ? journal_->keep() : Expected<SubmissionRecord>();
      if (!kept) lose_journal(kept.error());
      one = journal_ ? Done{.record = std::move(*kept), .pieces = {}} : checked(listing_.all()[i]);
      if (journal_) one.pieces = reports_.pieces_of(one.record);
    } else if (journal_) {
      if (const auto written = journal_->put(one.record, one.stamp); !written) lose_journal(written.error());
    }
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
    const std::vector<std::string>& files = reports_.incomplete();
    const std::string where = files.empty() ? "and the report says so"
                                            : fmt::format("as {} {}; earlier reports are as they were",
                                                          fmt::join(files, ", "), files.size() == 1 ? "tells" : "tell");
    complain(streams_,
             Error{ErrorKind::input,
                   fmt::format("interrupted: {} of {} submissions were checked, {}", done, count, where), help});
  }

  const BatchOptions& options_;
  const BatchRubric rubric_;
  const Listing& listing_;
  const Streams& streams_;
  Progress progress_;
  BatchReports reports_;
  std::optional<Journal> journal_;
  bool is_journaled_ = false;
  std::vector<std::string> stamps_;  // in the journal
  std::size_t shown_ = 0;
  std::atomic<bool> is_lost_ = false;
  ExitCode code_ = ExitCode::ok;
};

ExitCode fail(const Streams& streams, const Error& error) {
  complain(streams, error);
  return exit_code(error.kind);
}

RunHeader header_of(const BatchOptions& options, const ChosenRubric& chosen, const Listing& listing,
                    const Shard& shard) {
  RunHeader header = header_of(chosen.rubric, program_version(), shown_rubric(chosen));
  header.submissions = listing.all().size();
  header.list_sha256 = listing.sha256();
  header.shard = shard.number;
  header.shards = shard.of;
  header.excerpts = options.excerpts;
  return header;
}

// What is named, for a report that tells of nothing else.
std::string name_of_all(const BatchOptions& options) {
  std::vector<std::string> names;
  for (const std::string& folder : options.folders) {
    fs::path path = fs::path(folder).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    // The folders above an absolute path tell nothing but where it lies on this computer.
    names.push_back(folder == "-" ? "standard input" : path.is_absolute() ? path.filename() : path);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

// There is nothing to check, or it cannot be listed. The files that are asked for say so: a report of an earlier run
// would be taken for this one's.
ExitCode fail_unlisted(const BatchOptions& options, const Shard& shard, const Error& error, const Streams& streams) {
  const ExitCode code = fail(streams, error);
  if (std::ranges::all_of(options.outputs, &std::string::empty, &OutputOption::path)) return code;
  const auto chosen = load_rubric_for(options.rubric, options.folders.front(), streams);
  Listing listing(false);
  listing.add_one(name_of_all(options));
  const bool lies_there = std::ranges::any_of(options.outputs, [&](const OutputOption& output) {
    return !output.path.empty() && std::ranges::any_of(options.folders, [&](const std::string& folder) {
      return folder != "-" && lies_in(output.path, folder);
    });
  });
  if (!chosen || lies_there || !spare_inputs(options, listing, *chosen)) {
    tell_left(options.outputs, streams);
    return code;
  }
  SubmissionRecord record{.name = listing.all().front().name,
                          .error = error.kind == ErrorKind::nothing ? "nothing was checked: no submission is in it"
                                                                    : "nothing was checked: it cannot be listed",
                          .help = "See whether it is the right place, and whether the submissions are there.",
                          .complete = false};
  settle_bytes(record);
  return worse(code, write_unchecked(options, header_of(options, *chosen, listing, shard), record, streams));
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
  if (!list) return fail_before(options.outputs, streams, list.error());
  Expected<Listing> listing = list_all(options, *list, {});
  if (!listing) return fail_unlisted(options, *shard, listing.error(), streams);
  if (listing->all().empty() && listing->stray_count() == 0)
    return fail_unlisted(options, *shard, nothing_to_check(options), streams);
  const std::string near = listing->all().empty() ? options.folders.front() : listing->path_of(listing->all().front());
  auto chosen = load_rubric_for(options.rubric, near, streams);
  if (!chosen) return fail_before(options.outputs, streams, chosen.error());
  const std::set<std::string> alone = folders_alone(options, chosen->rubric);
  if (!alone.empty()) listing = list_all(options, *list, alone);
  if (!listing) return fail_unlisted(options, *shard, listing.error(), streams);
  // What lies in a submission must not take the place of the guidelines' rubric.
  if (chosen->found && alone.contains(options.folders.front())) {
    chosen = load_rubric_for(options.rubric, options.folders.front(), streams);
    if (!chosen) return fail_before(options.outputs, streams, chosen.error());
  }
  tell_alone(alone, streams);
  tell_strays(*listing, streams);
  if (listing->all().empty()) return fail_unlisted(options, *shard, nothing_to_check(options), streams);
  if (const auto spared = spare_inputs(options, *listing, *chosen); !spared) return fail(streams, spared.error());

  const RunHeader header = header_of(options, *chosen, *listing, *shard);
  const std::string place = listing->place();
  listing->keep_shard(shard->number, shard->of);

  BatchRun run(options, chosen->rubric, *listing, streams);
  if (!run.begin(header)) return run.code();
  std::optional<Journal> journal;
  if (!options.journal.empty()) {
    const auto name_of = [&](std::size_t i) { return settled_bytes(listing->all()[i].name); };
    auto opened = options.resume ? Journal::resume(options.journal, header, place, listing->all().size(), name_of)
                                 : Journal::begin(options.journal, header, place);
    if (!opened) return fail_before(options.outputs, streams, opened.error());
    journal = std::move(*opened);
  }
  return run.go(std::move(journal));
}

}  // namespace rubricate
