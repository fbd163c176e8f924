// files: how many files of these kinds.
#include <checks/input.hpp>
#include <checks/own_text.hpp>
#include <checks/quantity.hpp>
#include <util/file.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <unordered_set>

namespace rubricate {
namespace {

constexpr std::string_view k_kinds[] = {"image", "video", "audio", "slides", "document", "text", "sheet", "archive"};

constexpr Param k_params[] = {
    {"count", ParamType::count, "How many files are wanted; a bare number means at least", "at least 1"},
    {"kinds", ParamType::choices, "Which kinds of file are counted; all when it is not given", "", false, k_kinds},
    {"size", ParamType::size, "How large each of them may be, such as at most 20 MB"},
    {"duration", ParamType::duration, "How long each sound or video may be, such as 15-20 minutes"},
    {"pages", ParamType::length, "How many pages each of them may have", "", false, {}, "at most 4"},
};

constexpr Mistake k_mistakes[] = {
    {"files/too-few", "fewer files than wanted"},
    {"files/too-many-of-them", "more files than wanted"},
    {"files/beside", "too few files, while some that may be meant lie where no part looks for them"},
    {"files/archive", "too few files, and an archive in which some may be"},
    {"files/texts", "texts where documents are wanted, which may serve as well"},
    {"files/empty", "a file with nothing in it"},
    {"files/size", "a file that is too large or too small"},
    {"files/duration", "a sound or film that is too long or too short"},
    {"files/pages", "a document with too many or too few pages"},
    {"files/not-measured", "a duration or number of pages that cannot be told"},
};

// The files in none of whose texts something has been written.
std::unordered_set<std::uint32_t> still_to_write(std::span<const Text> texts) {
  std::unordered_set<std::uint32_t> files, written;
  for (const Text& text : texts) (is_still_to_write(text) ? files : written).insert(text.file);
  std::erase_if(files, [&](std::uint32_t file) { return written.contains(file); });
  return files;
}

std::string size_band(const Band& band) {
  if (!band.max) return fmt::format("at least {}", size_in_words(band.min));
  if (band.min == 0) return fmt::format("at most {}", size_in_words(*band.max));
  return fmt::format("{} to {}", size_in_words(band.min), size_in_words(*band.max));
}

// "15 minutes", "1:05 hours": as bands of durations are written.
std::string duration_band(const Band& band) {
  if (!band.max) return fmt::format("at least {}", duration_in_words(static_cast<double>(band.min)));
  if (band.min == 0) return fmt::format("at most {}", duration_in_words(static_cast<double>(*band.max)));
  return fmt::format("{} to {}", duration_in_words(static_cast<double>(band.min)),
                     duration_in_words(static_cast<double>(*band.max)));
}

// Whether it could not be looked at to its end; reading it told why.
bool is_broken(Opening opening) {
  return opening == Opening::encrypted || opening == Opening::damaged || opening == Opening::timed_out ||
         opening == Opening::out_of_memory || opening == Opening::crashed;
}

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out)
      : in_(input),
        out_(out),
        kinds_(input.params().get<std::vector<std::string>>("kinds")),
        unwritten_(still_to_write(input.texts)) {
    if (const Band* count = input.params().get<Band>("count")) wanted_ = *count;
  }

  void run() {
    sum_.add(Status::passed);
    for (const std::uint32_t index : in_.files) look_at(index);
    const std::string closed = unread_ > 0 ? fmt::format(", {} could not be looked at", unread_) : "";
    out_.result.found = plural(counted_.size(), "file") + closed;
    out_.result.wanted = to_string(wanted_);
    if (unread_ == 0) out_.result.quantity = quantity(counted_.size(), wanted_);
    const std::string what = kinds_ != nullptr ? fmt::format(" ({})", fmt::join(*kinds_, ", ")) : "";
    check_count(
        fmt::format("{} found{}{}; {} wanted", plural(counted_.size(), "file"), what, closed, out_.result.wanted));
    out_.result.status = sum_.status();
  }

 private:
  void report(std::string_view id, Severity severity, std::optional<Place> place, std::string message,
              std::string help) {
    if (severity == Severity::error) sum_.add(Status::failed);
    if (severity == Severity::unsure) sum_.add(Status::cannot_tell);
    out_.add(id, severity, in_.requirement.address, place, std::move(message), std::move(help));
  }

  [[nodiscard]] bool is_wanted(std::string_view kind) const {
    return kinds_ == nullptr || std::ranges::find(*kinds_, kind) != kinds_->end();
  }

  void look_at(std::uint32_t index) {
    const SubmittedFile& file = in_.submission.files[index];
    const Place place{index, {0, 0}};
    if (!is_wanted(to_string(file.kind))) {
      if (file.kind == FileKind::text && is_wanted("document")) ++texts_;
      if (file.kind == FileKind::archive) ++archives_;
    } else if (file.state == FileState::unreadable) {
      ++unread_;
    } else if (is_broken(file.opening)) {
      ++unread_;
      check_size(file, place);
    } else if (file.size == 0) {
      ++empty_;
      report("files/empty", Severity::warning, place,
             fmt::format("{} is empty (0 bytes) and does not count", file.source.path),
             "Save it again with its content, or take it out of the folder.");
    } else if (unwritten_.contains(index)) {
      ++empty_;
      report("files/empty", Severity::warning, place,
             fmt::format("nothing has been written into {} for this part yet", file.source.path),
             "Write it, or take it out of the folder.");
    } else {
      counted_.insert(index);
      check_size(file, place);
      check_duration(file, place);
      check_pages(file, place);
    }
  }

  void check_size(const SubmittedFile& file, Place place) {
    const Band* const wanted = in_.params().get<Band>("size");
    if (wanted == nullptr || wanted->contains(file.size)) return;
    report("files/size", Severity::error, place,
           fmt::format("{} has {}; {} wanted", file.source.path, size_in_words(file.size), size_band(*wanted)),
           "Save it with another quality or length.");
  }

  // Players show whole seconds, so what is beyond the band by less than one is inside.
  void check_duration(const SubmittedFile& file, Place place) {
    const Band* const wanted = in_.params().get<Band>("duration");
    if (wanted == nullptr || (file.kind != FileKind::audio && file.kind != FileKind::video)) return;
    if (!file.facts.seconds) {
      const bool is_missing = file.opening == Opening::no_helper;
      tell_not_measured(file, place, "the duration",
                        is_missing
                            ? "Install ffmpeg (its program ffprobe measures it), or play it and look how long it is."
                            : "Play it, and look how long it is.");
      return;
    }
    const double seconds = *file.facts.seconds;
    const bool is_short = seconds + 1 <= static_cast<double>(wanted->min);
    const bool is_long = wanted->max && seconds >= static_cast<double>(*wanted->max) + 1;
    if (!is_short && !is_long) return;
    report("files/duration", Severity::error, place,
           fmt::format("{} lasts {}; {} wanted", file.source.path, duration_in_words(seconds), duration_band(*wanted)),
           is_short ? "Hand in a longer one." : "Shorten it.");
  }

  void check_pages(const SubmittedFile& file, Place place) {
    const Band* const wanted = in_.params().get<Band>("pages");
    const bool may_have =
        file.kind == FileKind::document || file.kind == FileKind::slides || file.kind == FileKind::text;
    if (wanted == nullptr || !may_have) return;
    if (!file.facts.pages) {
      tell_not_measured(file, place, "the number of pages",
                        "Open it and look how many it has; of a PDF it can be told.");
      return;
    }
    if (wanted->contains(*file.facts.pages)) return;
    report("files/pages", Severity::error, place,
           fmt::format("{} has {}; {} wanted", file.source.path, plural(*file.facts.pages, "page"), to_string(*wanted)),
           *file.facts.pages < wanted->min ? "Write more." : "Shorten it.");
  }

  void tell_not_measured(const SubmittedFile& file, Place place, std::string_view what, std::string help) {
    sum_.add(Status::untested);  // which outweighs that it cannot be told
    report("files/not-measured", Severity::unsure, place,
           fmt::format("{} of {} cannot be told", what, file.source.path), std::move(help));
  }

  void check_count(const std::string& message) {
    // Nobody is blamed for handing in one answer in two formats.
    const std::uint64_t against = counted_.size() - copies();
    if (counted_.size() + unread_ < wanted_.min)
      tell_too_few(message);
    else if ((wanted_.max && against > *wanted_.max) || (wanted_.bare && against > wanted_.min))
      report("files/too-many-of-them", wanted_.bare ? Severity::warning : Severity::error, std::nullopt, message,
             fmt::format("Take away {}.", plural(against - wanted_.max.value_or(wanted_.min), "file")));
    // What could not be looked at (reading it told why) may decide.
    const bool may_decide = counted_.size() < wanted_.min || (wanted_.max && against + unread_ > *wanted_.max) ||
                            in_.params().get<Band>("size") != nullptr;
    if (unread_ > 0 && may_decide) sum_.add(Status::untested);
  }

  // Counted files that are another one in another format.
  [[nodiscard]] std::uint64_t copies() const {
    return static_cast<std::uint64_t>(std::ranges::count_if(counted_, [this](std::uint32_t index) {
      const auto& original = in_.submission.files[index].copy_of;
      return original && counted_.contains(*original);
    }));
  }

  // Before somebody is blamed: what else may be meant?
  void tell_too_few(const std::string& message) {
    const std::uint64_t missing = wanted_.min - counted_.size() - unread_;
    if (texts_ >= missing) {
      report("files/texts", Severity::unsure, std::nullopt,
             fmt::format("{}; {} besides, and a text may serve as a document", message, plural(texts_, "text file")),
             "If the guidelines want a Word or PDF file, save the text as one.");
    } else if (archives_ > 0) {
      report("files/archive", Severity::unsure, std::nullopt,
             fmt::format("{}; {} may hold some", message, plural(archives_, "archive")),
             "Unpack it, and put the files themselves into the folder.");
    } else if (const std::uint64_t beside = files_beside(); beside >= missing) {
      report("files/beside", Severity::unsure, std::nullopt,
             fmt::format("{}; {} that no part uses may be meant", message, plural(beside, "file")),
             "Put what belongs to this part where the guidelines want it, such as into one folder.");
    } else {
      const std::string more = plural(missing, "file");
      report("files/too-few", Severity::error, std::nullopt, message + with_nothing_in_them(),
             empty_ > 0 ? fmt::format("Write what is still empty, or add {} to the folder.", more)
                        : fmt::format("Add {} to the folder.", more));
    }
  }

  // Media and archives that no part uses, of the kinds that count.
  [[nodiscard]] std::uint64_t files_beside() const {
    return static_cast<std::uint64_t>(std::ranges::count_if(in_.submission.unclaimed, [this](std::uint32_t index) {
      const SubmittedFile& file = in_.submission.files[index];
      if (file.size == 0) return false;
      if (file.kind == FileKind::archive) return true;
      const bool is_media = file.kind == FileKind::image || file.kind == FileKind::audio ||
                            file.kind == FileKind::video || file.kind == FileKind::slides;
      return is_media && is_wanted(to_string(file.kind));
    }));
  }

  [[nodiscard]] std::string with_nothing_in_them() const {
    if (empty_ == 0) return "";
    if (empty_ == 1) return "; 1 is there with nothing in it";
    return fmt::format("; {} are there with nothing in them", empty_);
  }

  const CheckInput& in_;
  CheckOutput& out_;
  const std::vector<std::string>* kinds_;  // null for all
  Band wanted_{1, std::nullopt, false};
  std::unordered_set<std::uint32_t> unwritten_;  // files
  std::unordered_set<std::uint32_t> counted_;    // files
  std::uint64_t texts_ = 0;                      // written ones, where documents are wanted
  std::uint64_t archives_ = 0;                   // of the part, in which some may be
  std::uint64_t empty_ = 0;
  std::uint64_t unread_ = 0;  // may be a file with something in it, or not
  StatusSum sum_;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_files{"files", "So many files of these kinds", k_params, k_mistakes, run, false};

}  // namespace rubricate
