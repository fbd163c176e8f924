// A block of rows for each file, one for each thing that is known of it.
#include <report/inspect.hpp>
#include <report/names.hpp>
#include <report/page.hpp>
#include <report/places.hpp>
#include <util/file.hpp>
#include <util/phrases.hpp>

#include <array>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_label_column = 9;
constexpr Indent k_row{.first = 2, .rest = 2 + k_label_column + 1};

// Whether a file was opened, and what that gave.
std::string opened(const SubmittedFile& file) {
  if (file.state == FileState::unreadable) return "no";  // a finding says why
  switch (file.opening) {
    case Opening::none:
      if (file.state == FileState::read) return "yes, it is read as it is";
      return file.size == 0 ? "no: there is nothing in it" : "no: files of this type are not looked into";
    case Opening::text: return "yes, and its text was read";
    case Opening::facts: return "yes; it holds no text";
    case Opening::no_text: return "yes, but there is no text in it that can be read";
    case Opening::encrypted: return "no: it asks for a password";
    case Opening::damaged: return "no: it is damaged";
    case Opening::too_large: return "no: it holds more than is read of one file";
    case Opening::timed_out: return "no: it took too long";
    case Opening::out_of_memory: return "no: it needed too much memory";
    case Opening::crashed: return "no: the program that reads it broke down over it";
    case Opening::unsupported: return "no: files of this type are not looked into";
    case Opening::no_helper: return "no: the program that opens it could not be started";
  }
  return "";
}

// `12 kB (12345 bytes)`.
std::string exact_size(std::uint64_t bytes) {
  std::string words = size_in_words(bytes);
  return words.ends_with('B') ? fmt::format("{} ({} bytes)", words, bytes) : words;
}

// `412: 376 in paragraphs, 36 in lists`.
std::string words_by_element(const TextCounts& text) {
  std::vector<std::string> pieces;
  for (std::size_t i = 0; i < element_count; ++i)
    if (text.words[i] > 0) pieces.push_back(fmt::format("{} in {}", text.words[i], element_names[i]));
  if (pieces.size() <= 1) return pieces.empty() ? "none" : pieces.front();
  return fmt::format("{}: {}", text.all_words(), joined(pieces));
}

std::string contents(const TextCounts& text) {
  const auto counts = std::to_array<std::pair<std::uint32_t, std::string_view>>({{text.headings, "heading"},
                                                                                 {text.lists, "list"},
                                                                                 {text.tables, "table"},
                                                                                 {text.pictures, "picture"},
                                                                                 {text.links, "link"},
                                                                                 {text.footnotes, "footnote"}});
  std::vector<std::string> pieces;
  for (const auto& [count, noun] : counts)
    if (count > 0) pieces.push_back(plural(count, noun));
  if (pieces.empty()) return "no headings, lists, tables, pictures, links or footnotes";
  return joined(pieces) + (text.is_guessed ? " (guessed from where the words stand)" : "");
}

void add_row(Page& page, std::string_view label, std::string_view value, Tone tone = Tone::plain) {
  page.paragraph({{.text = label, .tone = Tone::faint, .column = k_label_column}, {.text = value, .tone = tone}},
                 k_row);
}

void add_facts(Page& page, const SubmittedFile& file) {
  const ArtifactFacts& facts = file.facts;
  if (facts.pages) add_row(page, file.kind == FileKind::slides ? "slides" : "pages", std::to_string(*facts.pages));
  if (facts.width && facts.height) add_row(page, "picture", fmt::format("{} × {} pixels", *facts.width, *facts.height));
  if (facts.seconds) add_row(page, "duration", duration_in_words(*facts.seconds));
  if (facts.has_position)
    add_row(page, "position", "yes: where it was taken stands in it, for everybody to see (GPS)", Tone::doubtful);
  if (!facts.author.empty()) add_row(page, "author", facts.author);
}

void add_finding(Page& page, const Finding& finding, Places& places, std::size_t margin) {
  std::string where;
  if (const auto range = places.range(finding.place); range && finding.place->span != Span{})
    where = range_in_words(range->unit, range->first, range->last) + ":";
  page.paragraph({severity_piece(finding.severity),
                  {.text = where},
                  {.text = finding.message},
                  {.text = fmt::format("[{}]", finding.id), .tone = Tone::faint}},
                 {.first = margin, .rest = margin + 2});
  if (!finding.help.empty())
    page.paragraph({{.text = "help:", .tone = Tone::strong}, {.text = finding.help}},
                   {.first = margin + 2, .rest = margin + 8});
}

void add_file(Page& page, const InspectedFile& inspected) {
  const SubmittedFile& file = inspected.file;
  const std::string head = file.source.path + ":";
  const bool is_empty = file.size == 0 && file.state != FileState::unreadable;
  const std::string_view unknown = is_empty ? "an empty file" : "of an unknown type";
  page.gap();
  page.paragraph(
      {{.text = head, .tone = Tone::strong}, {.text = inspected.type_name.empty() ? unknown : inspected.type_name}},
      {.first = 0, .rest = 4});
  if (file.state != FileState::unreadable || file.size > 0) add_row(page, "size", exact_size(file.size));
  add_row(page, "opened", opened(file), is_opened(file) ? Tone::plain : Tone::doubtful);
  if (inspected.text) {
    add_row(page, "words", words_by_element(*inspected.text));
    add_row(page, "holds", contents(*inspected.text));
  }
  add_facts(page, file);
  if (!file.sha256.empty()) add_row(page, "sha256", file.sha256);
  Places places(std::array<const Source*, 1>{&file.source});
  for (const Finding& finding : inspected.findings) add_finding(page, finding, places, 2);
}

// `3 files, 514 words in all; 1 could not be opened.`
std::string last_line(const Inspection& inspection) {
  std::size_t unopened = inspection.unread.size();
  std::uint64_t words = 0;
  for (const InspectedFile& each : inspection.files) {
    if (!is_opened(each.file)) ++unopened;
    if (each.text) words += each.text->all_words();
  }
  std::string line = plural(inspection.files.size() + inspection.unread.size(), "file");
  if (words > 0) line += fmt::format(", {} in all", plural(words, "word"));
  if (unopened > 0) line += fmt::format("; {} could not be opened", unopened);
  return line + ".";
}

}  // namespace

std::string write_inspection_text(const Inspection& inspection, const ReportOptions& options) {
  Page page(options.width, options.colour);
  Places nowhere(std::span<const Source* const>{});
  for (const InspectedFile& each : inspection.files) add_file(page, each);
  for (const Finding& finding : inspection.findings) {
    page.gap();
    add_finding(page, finding, nowhere, 0);
  }
  if (inspection.files.size() != 1 || !inspection.unread.empty()) {
    page.gap();
    page.paragraph({{.text = last_line(inspection), .tone = Tone::strong}});
  }
  return page.take();
}

}  // namespace rubricate
