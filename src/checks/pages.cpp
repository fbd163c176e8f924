// pages: how long the text is, in pages.
#include <checks/input.hpp>
#include <checks/quantity.hpp>
#include <checks/word_band.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr Param k_params[] = {
    {"band", ParamType::length, "How many pages: 2-4, at least 2, at most 5, exactly 1", "", true, {}, "2-4"},
    {"tolerance", ParamType::percent, "Widens the band at both ends, rounded in the applicant's favour"},
};

constexpr Mistake k_mistakes[] = {
    {"pages/too-few", "fewer pages than the band allows"},
    {"pages/too-many", "more pages than the band allows"},
    {"pages/not-counted", "a file of which it cannot be told how many pages it has"},
    {"pages/none", "a file that has no pages as it is"},
};

constexpr std::size_t k_most_reported = 20;

// Pictures and sounds beside a text add no pages to it.
bool is_beside_text(FileKind kind) {
  return kind == FileKind::image || kind == FileKind::audio || kind == FileKind::video;
}

std::string called(const SubmittedFile& file) {
  return file.extension.empty() ? std::string("file without an ending") : fmt::format(".{} file", file.extension);
}

bool has_pages(const CheckInput& in, std::uint32_t file) { return in.submission.files[file].facts.pages.has_value(); }

void run(const CheckInput& in, CheckOutput& out) {
  const Band& given = *in.params().get<Band>("band");
  const double* tolerance = in.params().get<double>("tolerance");
  const Band band = tolerance != nullptr ? widened(given, *tolerance) : given;
  const std::string& address = in.requirement.address;
  out.result.wanted = to_string(given) + (tolerance != nullptr ? fmt::format(" ±{:g} %", *tolerance) : "");

  WordRange pages;
  std::size_t counted = 0, not_counted = 0;
  StatusSum sum;
  const auto tell = [&](std::string_view id, std::uint32_t index, Status status, std::string message,
                        std::string help) {
    sum.add(status);
    if (++not_counted <= k_most_reported)
      out.add(id, Severity::unsure, address, Place{index, {0, 0}}, std::move(message), std::move(help));
  };
  const auto tell_none = [&](std::uint32_t index) {
    tell("pages/none", index, Status::cannot_tell, fmt::format("a {} has no pages", called(in.submission.files[index])),
         fmt::format("If the guidelines ask for pages ({}), hand in a PDF, or look in your word processor how many "
                     "it fills.",
                     out.result.wanted));
  };
  for (const std::uint32_t index : in.files) {
    const SubmittedFile& file = in.submission.files[index];
    if (file.copy_of && std::ranges::find(in.files, *file.copy_of) != in.files.end() && has_pages(in, *file.copy_of))
      continue;  // the same answer once more
    if (const auto here = file.facts.pages) {
      ++counted;
      pages = pages + WordRange{*here, *here};
    } else if (file.state == FileState::unreadable) {
      sum.add(Status::untested);  // told where it was read
      ++not_counted;
    } else if (file.kind == FileKind::text) {
      tell_none(index);
    } else if (!is_beside_text(file.kind)) {
      tell("pages/not-counted", index, Status::untested,
           fmt::format("it cannot be told how many pages this {} has", called(file)),
           fmt::format("Open it and look how many it has: {} wanted. Of a PDF it can be told.", out.result.wanted));
    }
  }
  if (counted + not_counted == 0 && !in.files.empty()) tell_none(in.files.front());

  if (not_counted == 0) sum.add(in.files.empty() ? Status::untested : judge(pages, band));
  out.result.status = sum.status();
  out.result.found =
      not_counted == 0 ? to_string(pages, "page") : fmt::format("{} not counted", plural(not_counted, "file"));
  if (not_counted == 0) out.result.quantity = quantity(pages.least, band);
  if (out.result.status != Status::failed) return;
  const bool too_few = pages.least < band.min;
  out.add(too_few ? std::string_view("pages/too-few") : std::string_view("pages/too-many"), Severity::error, address,
          Place{in.files.front(), {0, 0}}, fmt::format("{}; {} wanted", out.result.found, out.result.wanted),
          advice(pages, band, "page"));
}

}  // namespace

extern const CheckKind k_pages{"pages", "The text fills as many pages as the guidelines ask", k_params, k_mistakes, run,
                               false};

}  // namespace rubricate
