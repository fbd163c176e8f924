// Files that are no plain text: what they turn out to be, and their text where they have one.
#include <document/recorder.hpp>
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

// A web page may be saved under many names, and a text is what its ending says.
bool contradicts(const FileType& type, const SubmittedFile& file) {
  if (file.extension.empty() || has_usual_ending(type, file.extension)) return false;
  const bool says_something = kind_of(file.extension) != FileKind::other;
  return says_something || type.kind != FileKind::text;
}

// Of an office file that is cut off one can only tell that it was one; then its name is not wrong.
bool may_be(const FileType& named, const FileType& found) {
  const bool is_any = found.id == "zip" || found.opener == Opener::ole;
  return is_any && named.opener == found.opener;
}

}  // namespace

void SubmissionReader::look_into(SubmittedFile& file, const FileHandle& opened) {
  Extraction found = extract(opened);
  const FileType* const type = find_file_type(found.facts.type);
  const FileType* const named = find_file_type(file.extension);
  const bool is_text = type != nullptr && type->kind == FileKind::text;
  file.facts = found.facts;
  file.opening = found.opening;
  if (named != nullptr && named->opener != Opener::none && (type == nullptr || is_text) &&
      found.opening == Opening::none) {
    found.opening = file.opening = Opening::damaged;
    found.problem = is_text ? fmt::format("in spite of its name it is no {} but {}",
                                          named->name.substr(named->name.find(' ') + 1), type->name)
                            : fmt::format("it does not begin like {}", named->name);
    found.help = "Save it again from the program that it came from, and open the copy to see that it is whole.";
  } else if (type != nullptr && named != nullptr && found.opening == Opening::damaged && may_be(*named, *type)) {
    file.facts.type = named->id;
    found.help = remedy(named->id, found.opening);
  } else if (type != nullptr && contradicts(*type, file)) {
    tell_kind(file, *type);
    file.kind = type->kind;
    file.named_type = file.extension;
  } else if (type != nullptr && file.extension.empty()) {
    file.kind = type->kind;
  }
  // Types that nobody here opens, but for which there is something to do: shortcuts, .doc, .heic.
  if (found.help.empty() && type != nullptr) found.help = remedy(type->id, Opening::unsupported);
  if (found.opening == Opening::none && !found.help.empty()) found.opening = file.opening = Opening::unsupported;
  if (found.opening == Opening::text)
    take_text(file, found);
  else
    tell_opening(file, found);
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
  text_left_ -= std::min<std::uint64_t>(text_left_, played->source.size());
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
