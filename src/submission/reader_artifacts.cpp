// Files that are no plain text: what they turn out to be, and their text where they have one.
#include <document/recorder.hpp>
#include <document/words.hpp>
#include <extract/remedies.hpp>
#include <submission/names.hpp>
#include <submission/reader.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

// By what a reader finds a place in it.
TextUnit unit_of(FileKind kind, bool has_pages) {
  if (!has_pages) return TextUnit::paragraph;
  return kind == FileKind::slides ? TextUnit::slide : TextUnit::page;
}

std::vector<std::uint32_t> paragraph_starts(const Document& document) {
  std::vector<std::uint32_t> starts;
  for (const Block& block : document.blocks)
    if (is_leaf(block.kind)) starts.push_back(block.source.begin);
  return starts;
}

// A name that stands for what can be opened, over bytes that are a text or of no known type.
bool promises_more(const FileType& named, const FileType* found) {
  return named.opener != Opener::none && (found == nullptr || found->kind == FileKind::text);
}

void call_damaged(Extraction& found, const FileType& named, const FileType* type) {
  found.opening = Opening::damaged;
  found.problem = type == nullptr ? fmt::format("it does not begin like {}", named.name)
                                  : fmt::format("in spite of its name it is no {} but {}",
                                                named.name.substr(named.name.find(' ') + 1), type->name);
  found.help = "Save it again from the program that it came from, and open the copy to see that it is whole.";
}

// A web page may be saved under many names, and a text is what its ending says.
bool contradicts(const FileType& type, const SubmittedFile& file) {
  if (file.extension.empty() || has_usual_ending(type, file.extension)) return false;
  const bool says_something = kind_of(file.extension) != FileKind::other;
  return says_something || type.kind != FileKind::text;
}

// Whether a reader of its own told which type it is.
bool was_told(Opening opening) {
  return opening == Opening::text || opening == Opening::facts || opening == Opening::unsupported ||
         opening == Opening::no_text || opening == Opening::none;
}

// Of an office file that was not read one can only tell that it is one; then its name is not wrong.
bool may_be(const FileType& named, const FileType& found) {
  const bool is_any = found.id == "zip" || found.opener == Opener::ole;
  return is_any && named.opener == found.opener;
}

// Pictures, and no word besides titles and what describes them.
bool shows_only_pictures(const Document& document) {
  const auto is_picture = [](const Link& link) { return link.kind == Link::Kind::image; };
  if (std::ranges::none_of(document.links, is_picture)) return false;
  const Tally words = tally(document, 1, static_cast<std::uint32_t>(document.blocks.size()), {}, WordRule::standard);
  std::uint64_t own = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (i != index(Element::headings) && i != index(Element::captions)) own += words[i];
  return own == 0;
}

// A page of a PDF that shows next to no text is a scan, or a picture of a page, and somebody's text may stand on it.
// Then nothing that is missing is surely missing.
void note_empty_pages(Document& document, const Extraction& found) {
  const std::uint32_t pages = found.facts.pages.value_or(0);
  if (found.empty_pages.empty()) return;
  document.oddities.push_back({Oddity::Kind::limit,
                               {0, 0},
                               fmt::format("{} of its {} pages show no text that can be read, page {} for one.",
                                           found.empty_pages.size(), pages, found.empty_pages.front()),
                               "If they are scans, hand in the document that they were made from."});
}

}  // namespace

void SubmissionReader::look_into(SubmittedFile& file, const FileHandle& opened) {
  Extraction found = extract_in_time(opened);
  file.facts = found.facts;
  compare_with_name(file, found);
  // A film in which nothing is to be seen is a sound.
  if (file.kind == FileKind::video && found.opening == Opening::facts && !found.facts.width)
    file.kind = FileKind::audio;
  // Types that nobody here opens, but for which there is something to do: shortcuts, .doc, .heic.
  const FileType* const type = find_file_type(found.facts.type);
  if (found.help.empty() && type != nullptr) found.help = remedy(type->id, Opening::unsupported);
  if (found.opening == Opening::none && !found.help.empty()) found.opening = Opening::unsupported;
  file.opening = found.opening;
  if (found.opening == Opening::text)
    take_text(file, found);
  else
    tell_opening(file, found);
}

void SubmissionReader::compare_with_name(SubmittedFile& file, Extraction& found) {
  const FileType* const type = find_file_type(found.facts.type);
  const FileType* const named = find_file_type(file.extension);
  if (named != nullptr && found.opening == Opening::none && promises_more(*named, type)) {
    call_damaged(found, *named, type);
    return;
  }
  if (type == nullptr) return;
  if (named != nullptr && !was_told(found.opening) && may_be(*named, *type)) {
    file.facts.type = named->id;
    if (const std::string help = remedy(named->id, found.opening); !help.empty()) found.help = help;
  } else if (contradicts(*type, file)) {
    // Another name would not help where the type itself is not read.
    if (remedy(type->id, Opening::unsupported).empty()) tell_kind(file, *type);
    file.kind = type->kind;
    file.named_type = file.extension;
  } else if (file.extension.empty()) {
    file.kind = type->kind;
  }
}

// One file takes half a minute at most; thousands of such files would take days.
Extraction SubmissionReader::extract_in_time(const FileHandle& opened) {
  using Clock = std::chrono::steady_clock;
  if (opening_left_ <= Clock::duration::zero()) {
    Extraction late;
    late.opening = Opening::timed_out;
    late.problem = fmt::format("the files before it took more than {} seconds already", limits_.opening_seconds);
    late.help = "Check that this is the right folder, or check the files that take long by themselves.";
    return late;
  }
  const Clock::time_point begin = Clock::now();
  Extraction found = extract(opened);
  opening_left_ -= Clock::now() - begin;
  return found;
}

void SubmissionReader::take_text(SubmittedFile& file, const Extraction& found) {
  ParseLimits limits;
  limits.max_bytes = static_cast<std::uint32_t>(std::min(limits_.text_file_bytes, text_left_));
  auto played = replay(found.recording, limits);
  if (!played) {
    file.opening = Opening::crashed;
    Extraction broken;
    broken.opening = Opening::crashed;
    broken.problem = "the program that reads it broke down over it";
    tell_opening(file, broken);
    return;
  }
  if (shows_only_pictures(played->document)) {
    Extraction scan;
    scan.opening = file.opening = Opening::no_text;
    scan.facts = found.facts;
    scan.help = remedy(found.facts.type, Opening::no_text);
    tell_opening(file, scan);
    return;
  }
  text_left_ -= std::min<std::uint64_t>(text_left_, played->source.size());
  note_empty_pages(played->document, found);
  file.state = FileState::read;
  file.source.text = std::move(played->source);
  file.document = std::move(played->document);
  file.document.is_guessed = !found.has_structure;
  file.source.unit = unit_of(file.kind, !played->pages.empty() || file.document.is_guessed);
  file.source.starts = played->pages.empty() && file.source.unit == TextUnit::paragraph
                           ? paragraph_starts(file.document)
                           : std::move(played->pages);
  note_oddities(next_index(), file.document);
}

}  // namespace rubricate
