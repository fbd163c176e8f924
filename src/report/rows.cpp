// Every row is: name, what was found, what was wanted, status; the columns are those of the longest that fit.
#include <report/names.hpp>
#include <report/rows.hpp>
#include <util/escape.hpp>
#include <util/phrases.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_indent = 2;
constexpr std::size_t k_widest_name = 20;
constexpr std::size_t k_beside_found = 8;  // so that as much is left for what was wanted, between name and status
constexpr std::size_t k_most_files = 5;

/// `overview.words` in part `overview` is `words`.
std::string_view name_in(std::string_view part, std::string_view address) {
  if (!part.empty() && address.size() > part.size() && address.starts_with(part) && address[part.size()] == '.')
    address.remove_prefix(part.size() + 1);
  return address;
}

std::string found_in(const Result& result) {
  if (!result.found.empty() || result.entries.empty()) return result.found;
  const auto passed = std::ranges::count(result.entries, Status::passed, &Entry::status);
  const auto not_needed = std::ranges::count(result.entries, Status::inapplicable, &Entry::status);
  return fmt::format("{} of {} passed", passed, static_cast<std::ptrdiff_t>(result.entries.size()) - not_needed);
}

bool is_all_settled(const Entry& entry) {
  return is_settled(entry.status) && std::ranges::all_of(entry.parts, is_all_settled);
}

/// ` (lines 4–40)` when the passage is not all of its file.
std::string lines_within(const Passage& passage, const Submission& submission, Places& places) {
  if (passage.file >= submission.files.size() || is_whole(passage, submission.files[passage.file])) return "";
  const Span span = span_of(passage, submission.files[passage.file]);
  const auto range = places.range(Place{.source = passage.file, .span = span});
  return range ? fmt::format(" ({})", range_in_words(range->unit, range->first, range->last)) : "";
}

/// The files of a part, or what is known of them.
std::vector<std::string> files_of(const PartReport& part, const PartFiles* files, const Submission& submission,
                                  Places& places) {
  std::vector<std::string> names;
  const auto add = [&](std::uint32_t file, std::string name) {
    if (file < submission.files.size()) names.push_back(submission.files[file].source.path + std::move(name));
  };
  for (const Passage& passage : part.passages) add(passage.file, lines_within(passage, submission, places));
  if (part.passages.empty() && files != nullptr && files->state == PartFiles::State::unclear)
    for (const std::uint32_t file : files->candidates) add(file, "");
  if (names.size() > k_most_files) {
    const std::size_t more = names.size() - k_most_files;
    names.resize(k_most_files);
    names.push_back(fmt::format("and {} more", more));
  }
  return names;
}

class Rows {
 public:
  Rows(Page& page, const Report& report, Places& places, int verbosity)
      : page_(page), report_(report), places_(places), is_long_(verbosity > 0) {
    for (const PartReport& part : report.parts) measure(part.id, part.results);
    measure("", report.results);
    name_column_ = std::min(name_column_, k_widest_name) + 1;
    found_column_ = std::min(found_column_, ((page.width() - name_column_) / 2) - k_beside_found) + 1;
  }

  void add(const PartReport& part, const PartFiles* files);
  void add(std::string_view part, const Result& result);

 private:
  void measure(std::string_view part, const std::vector<Result>& results);
  void measure(const std::vector<Entry>& entries, std::size_t depth);
  void add(const std::vector<Entry>& entries, std::size_t depth);
  [[nodiscard]] std::string how(const Entry& entry);

  Page& page_;
  const Report& report_;
  Places& places_;
  bool is_long_;
  std::size_t name_column_ = 8;
  std::size_t found_column_ = 0;
};

void Rows::measure(std::string_view part, const std::vector<Result>& results) {
  for (const Result& result : results) {
    name_column_ = std::max(name_column_, display_width(escaped(name_in(part, result.address))));
    if (!result.wanted.empty()) found_column_ = std::max(found_column_, display_width(escaped(found_in(result))));
    measure(result.entries, 1);
  }
}

void Rows::measure(const std::vector<Entry>& entries, std::size_t depth) {
  for (const Entry& entry : entries) {
    if (!is_long_ && is_all_settled(entry)) continue;
    name_column_ = std::max(name_column_, (k_indent * depth) + display_width(escaped(entry.id)));
    measure(entry.parts, depth + 1);
  }
}

void Rows::add(const PartReport& part, const PartFiles* files) {
  const std::vector<std::string> names = files_of(part, files, *report_.submission, places_);
  const bool is_unclear = part.passages.empty() && files != nullptr && files->state == PartFiles::State::unclear;
  std::string where = joined(names);
  if (is_unclear) {
    where = names.empty() ? "cannot tell which file" : "cannot tell which file: " + where;
  } else if (names.empty()) {
    where = "no file";
  } else if (part.by == FoundBy::title) {
    where += " (found by its title)";
  } else if (part.by == FoundBy::option) {
    where += " (as you named it)";
  }
  const std::string title = (part.title.empty() ? part.id : part.title) + ":";
  const Piece pieces[] = {{.text = title, .tone = Tone::strong}, {.text = where}};
  page_.gap();
  page_.row(pieces, {.first = 0, .rest = 4}, status_piece(part.status));
  if (part.status == Status::inapplicable && !is_long_) return;
  for (const Result& result : part.results) add(part.id, result);
}

void Rows::add(std::string_view part, const Result& result) {
  std::string found = found_in(result);
  const std::string wanted =
      result.wanted.empty() ? "" : fmt::format("{}: {}", result.advisory ? "advised" : "wanted", result.wanted);
  std::vector<Piece> pieces = {{.text = name_in(part, result.address), .column = name_column_}};
  if (wanted.empty()) {
    pieces.push_back({.text = found});
  } else {
    if (display_width(escaped(found)) > found_column_) found += ";";
    pieces.push_back({.text = found, .column = found_column_});
    pieces.push_back({.text = wanted});
  }
  page_.row(pieces, {.first = k_indent, .rest = k_indent + name_column_ + 1},
            status_piece(result.status, result.advisory));
  add(result.entries, 1);
}

void Rows::add(const std::vector<Entry>& entries, std::size_t depth) {
  const std::size_t indent = k_indent * (depth + 1);
  const std::size_t behind_names = k_indent + name_column_ + 1;
  for (const Entry& entry : entries) {
    if (!is_long_ && is_all_settled(entry)) continue;
    const std::string found = how(entry);
    const Piece pieces[] = {{.text = entry.id, .column = std::max(behind_names, indent + 2) - indent - 1},
                            {.text = found}};
    page_.row(pieces, {.first = indent, .rest = behind_names}, status_piece(entry.status));
    add(entry.parts, depth + 1);
  }
}

std::string Rows::how(const Entry& entry) {
  const auto range = entry.how.empty() ? places_.range(entry.place) : std::nullopt;
  return range ? range_in_words(range->unit, range->first, range->last) : entry.how;
}

}  // namespace

void add_rows(Page& page, const Report& report, Places& places, const ReportOptions& options) {
  Rows rows(page, report, places, options.verbosity);
  const std::vector<PartFiles>& files = report.submission->parts;
  for (std::size_t i = 0; i < report.parts.size(); ++i)
    rows.add(report.parts[i], i < files.size() ? &files[i] : nullptr);
  if (report.results.empty()) return;
  page.gap();
  page.paragraph({{.text = "The whole submission:", .tone = Tone::strong}});
  for (const Result& result : report.results) rows.add("", result);
}

}  // namespace rubricate
