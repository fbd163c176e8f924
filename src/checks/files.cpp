// files: how many files of these kinds.
#include <checks/input.hpp>
#include <checks/own_text.hpp>
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

// Media and archives that no part uses, of the kinds that count.
std::uint64_t beside_of(const CheckInput& in, const std::vector<std::string>* kinds) {
  return static_cast<std::uint64_t>(std::ranges::count_if(in.submission.unclaimed, [&](std::uint32_t index) {
    const SubmittedFile& file = in.submission.files[index];
    if (file.size == 0) return false;
    if (file.kind == FileKind::archive) return true;
    const bool is_media = file.kind == FileKind::image || file.kind == FileKind::audio ||
                          file.kind == FileKind::video || file.kind == FileKind::slides;
    return is_media && (kinds == nullptr || std::ranges::find(*kinds, to_string(file.kind)) != kinds->end());
  }));
}

std::string size_band(const Band& band) {
  if (!band.max) return fmt::format("at least {}", size_in_words(band.min));
  if (band.min == 0) return fmt::format("at most {}", size_in_words(*band.max));
  return fmt::format("{} to {}", size_in_words(band.min), size_in_words(*band.max));
}

// Whether it could not be looked at to its end; reading it told why.
bool is_broken(Opening opening) {
  return opening == Opening::encrypted || opening == Opening::damaged || opening == Opening::timed_out ||
         opening == Opening::out_of_memory || opening == Opening::crashed;
}

void check_size(const CheckInput& in, std::uint32_t index, CheckOutput& out, StatusSum& sum) {
  const Band* const wanted = in.params().get<Band>("size");
  const SubmittedFile& file = in.submission.files[index];
  if (wanted == nullptr || wanted->contains(file.size)) return;
  out.add("files/size", Severity::error, in.requirement.address, Place{index, {0, 0}},
          fmt::format("{} has {}; {} wanted", file.source.path, size_in_words(file.size), size_band(*wanted)),
          "Save it with another quality or length.");
  sum.add(Status::failed);
}

void tell_not_measured(const CheckInput& in, std::uint32_t index, std::string_view what, std::string help,
                       CheckOutput& out, StatusSum& sum) {
  out.add("files/not-measured", Severity::unsure, in.requirement.address, Place{index, {0, 0}},
          fmt::format("{} of {} cannot be told", what, in.submission.files[index].source.path), std::move(help));
  sum.add(Status::untested);
}

// "15 minutes", "1:05 hours": as bands of durations are written.
std::string duration_band(const Band& band) {
  if (!band.max) return fmt::format("at least {}", duration_in_words(static_cast<double>(band.min)));
  if (band.min == 0) return fmt::format("at most {}", duration_in_words(static_cast<double>(*band.max)));
  return fmt::format("{} to {}", duration_in_words(static_cast<double>(band.min)),
                     duration_in_words(static_cast<double>(*band.max)));
}

// Players show whole seconds, so what is beyond the band by less than one is inside.
void check_duration(const CheckInput& in, std::uint32_t index, CheckOutput& out, StatusSum& sum) {
  const Band* const wanted = in.params().get<Band>("duration");
  const SubmittedFile& file = in.submission.files[index];
  if (wanted == nullptr || (file.kind != FileKind::audio && file.kind != FileKind::video)) return;
  if (!file.facts.seconds) {
    const bool is_missing = file.opening == Opening::no_helper;
    tell_not_measured(in, index, "the duration",
                      is_missing
                          ? "Install ffmpeg (its program ffprobe measures it), or play it and look how long it is."
                          : "Play it, and look how long it is.",
                      out, sum);
    return;
  }
  const double seconds = *file.facts.seconds;
  const bool is_short = seconds + 1 <= static_cast<double>(wanted->min);
  const bool is_long = wanted->max && seconds >= static_cast<double>(*wanted->max) + 1;
  if (!is_short && !is_long) return;
  out.add("files/duration", Severity::error, in.requirement.address, Place{index, {0, 0}},
          fmt::format("{} lasts {}; {} wanted", file.source.path, duration_in_words(seconds), duration_band(*wanted)),
          is_short ? "Hand in a longer one." : "Shorten it.");
  sum.add(Status::failed);
}

void check_pages(const CheckInput& in, std::uint32_t index, CheckOutput& out, StatusSum& sum) {
  const Band* const wanted = in.params().get<Band>("pages");
  const SubmittedFile& file = in.submission.files[index];
  const bool may_have = file.kind == FileKind::document || file.kind == FileKind::slides || file.kind == FileKind::text;
  if (wanted == nullptr || !may_have) return;
  if (!file.facts.pages) {
    tell_not_measured(in, index, "the number of pages", "Open it and look how many it has; of a PDF it can be told.",
                      out, sum);
    return;
  }
  if (wanted->contains(*file.facts.pages)) return;
  out.add("files/pages", Severity::error, in.requirement.address, Place{index, {0, 0}},
          fmt::format("{} has {}; {} wanted", file.source.path, plural(*file.facts.pages, "page"), to_string(*wanted)),
          *file.facts.pages < wanted->min ? "Write more." : "Shorten it.");
  sum.add(Status::failed);
}

void run(const CheckInput& in, CheckOutput& out) {
  const auto* kinds = in.params().get<std::vector<std::string>>("kinds");
  const Band* given = in.params().get<Band>("count");
  const Band wanted = given != nullptr ? *given : Band{1, std::nullopt, false};
  const Band* size = in.params().get<Band>("size");
  const std::string& address = in.requirement.address;
  const std::unordered_set<std::uint32_t> unwritten = still_to_write(in.texts);
  StatusSum sum;
  sum.add(Status::passed);
  std::uint64_t counted = 0;
  std::uint64_t texts = 0;     // written ones, where documents are wanted
  std::uint64_t archives = 0;  // of the part, in which some may be
  std::uint64_t empty = 0;
  std::uint64_t unread = 0;  // may be a file with something in it, or not
  std::unordered_set<std::uint32_t> counted_files;
  for (const std::uint32_t index : in.files) {
    const SubmittedFile& file = in.submission.files[index];
    if (kinds != nullptr && std::ranges::find(*kinds, to_string(file.kind)) == kinds->end()) {
      if (file.kind == FileKind::text && std::ranges::find(*kinds, "document") != kinds->end()) ++texts;
      if (file.kind == FileKind::archive) ++archives;
      continue;
    }
    const Place place{index, {0, 0}};
    if (file.state == FileState::unreadable || is_broken(file.opening)) {
      if (file.state != FileState::unreadable) check_size(in, index, out, sum);
      ++unread;
      continue;
    }
    if (file.size == 0 || unwritten.contains(index)) ++empty;
    if (file.size == 0) {
      out.add("files/empty", Severity::warning, address, place,
              fmt::format("{} is empty (0 bytes) and does not count", file.source.path),
              "Save it again with its content, or take it out of the folder.");
      continue;
    }
    if (unwritten.contains(index)) {
      out.add("files/empty", Severity::warning, address, place,
              fmt::format("nothing has been written into {} for this part yet", file.source.path),
              "Write it, or take it out of the folder.");
      continue;
    }
    ++counted;
    counted_files.insert(index);
    check_size(in, index, out, sum);
    check_duration(in, index, out, sum);
    check_pages(in, index, out, sum);
  }
  // Nobody is blamed for handing in one answer in two formats.
  const auto is_copy = [&](std::uint32_t index) {
    const auto& original = in.submission.files[index].copy_of;
    return original && counted_files.contains(*original);
  };
  const auto against = counted - static_cast<std::uint64_t>(std::ranges::count_if(counted_files, is_copy));
  const std::string what = kinds != nullptr ? fmt::format(" ({})", fmt::join(*kinds, ", ")) : "";
  const std::string closed = unread > 0 ? fmt::format(", {} could not be looked at", unread) : "";
  out.result.found = plural(counted, "file") + closed;
  const std::string message =
      fmt::format("{} found{}{}; {} wanted", plural(counted, "file"), what, closed, to_string(wanted));
  if (counted + unread < wanted.min && counted + unread + texts >= wanted.min) {
    out.add("files/texts", Severity::unsure, address, std::nullopt,
            fmt::format("{}; {} besides, and a text may serve as a document", message, plural(texts, "text file")),
            "If the guidelines want a Word or PDF file, save the text as one.");
    sum.add(Status::cannot_tell);
  } else if (counted + unread < wanted.min && archives > 0) {
    out.add("files/archive", Severity::unsure, address, std::nullopt,
            fmt::format("{}; {} may hold some", message, plural(archives, "archive")),
            "Unpack it, and put the files themselves into the folder.");
    sum.add(Status::cannot_tell);
  } else if (const auto beside = beside_of(in, kinds);
             counted + unread < wanted.min && counted + unread + beside >= wanted.min) {
    out.add("files/beside", Severity::unsure, address, std::nullopt,
            fmt::format("{}; {} that no part uses may be meant", message, plural(beside, "file")),
            "Put what belongs to this part where the guidelines want it, such as into one folder.");
    sum.add(Status::cannot_tell);
  } else if (counted + unread < wanted.min) {
    const std::string more = plural(wanted.min - counted - unread, "file");
    out.add("files/too-few", Severity::error, address, std::nullopt,
            message + (empty > 0
                           ? fmt::format("; {} there with nothing in {}",
                                         empty == 1 ? "1 is" : fmt::format("{} are", empty), empty == 1 ? "it" : "them")
                           : ""),
            empty > 0 ? fmt::format("Write what is still empty, or add {} to the folder.", more)
                      : fmt::format("Add {} to the folder.", more));
    sum.add(Status::failed);
  } else if ((wanted.max && against > *wanted.max) || (wanted.bare && against > wanted.min)) {
    out.add("files/too-many-of-them", wanted.bare ? Severity::warning : Severity::error, address, std::nullopt, message,
            fmt::format("Take away {}.", plural(against - wanted.max.value_or(wanted.min), "file")));
    if (!wanted.bare) sum.add(Status::failed);
  }
  // What could not be looked at (reading it told why) may decide.
  const bool may_decide = counted < wanted.min || (wanted.max && against + unread > *wanted.max) || size != nullptr;
  if (unread > 0 && may_decide) sum.add(Status::untested);
  out.result.wanted = to_string(wanted);
  out.result.status = sum.status();
}

}  // namespace

extern const CheckKind k_files{"files", "So many files of these kinds", k_params, k_mistakes, run, false};

}  // namespace rubricate
