// The fourth stage: sections of texts that hold several parts.
#include <submission/assigner.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {

// Where a section may go on too far, and into what.
void Assigner::note_doubts(std::uint32_t file, const Section& section, const Sections& sections) {
  if (section.doubtful) {
    doubts_.push_back({section.part, std::nullopt});
    doubtful_files_.push_back(file);
  }
  auto inner = std::ranges::lower_bound(sections.inner, section.first, {}, &InnerTitle::block);
  for (; inner != sections.inner.end() && inner->block < section.end; ++inner)
    doubts_.push_back({section.part, inner->part});
}

// A file that serves one part as a whole, until it turns out to hold others too.
void Assigner::cut(std::uint32_t owner, std::uint32_t file, const Sections& sections) {
  Passage passage = whole(file);
  const auto own = std::ranges::find(sections.list, owner, &Section::part);
  if (own != sections.list.end()) {
    passage = {file, own->first, own->end};
    note_doubts(file, *own, sections);
  } else {
    passage.end = sections.list.front().title;
  }
  for (Passage& one : files_of(owner).passages)  // a document of the same name may stand beside it
    if (one.file == file) one = passage;
}

// The sections of every text that serves one part or may serve several; by file.
std::vector<Sections> Assigner::all_sections() const {
  std::vector<Sections> sections(submission_.files.size());
  for (std::uint32_t file = 0; file < sections.size(); ++file) {
    const SubmittedFile& submitted = submission_.files[file];
    if (submitted.state != FileState::read || submitted.copy_of || empty_[file]) continue;
    if (const auto owner = owner_[file]) {
      sections[file] = find_sections(submitted.document, matcher_, *owner);
    } else if (several_[file]) {
      sections[file] = find_sections(submitted.document, matcher_);
    }
  }
  return sections;
}

void Assigner::settle_section(std::uint32_t i, const std::vector<Found>& found, const std::vector<Sections>& sections) {
  if (found.size() == 1) {
    const auto& [file, section] = found.front();
    take(i, FoundBy::section, {file, section.first, section.end});
    note_doubts(file, section, sections[file]);
    return;
  }
  FileList files;
  for (const Found& one : found)
    if (files.empty() || files.back() != one.file) files.push_back(one.file);
  leave_unclear(i, std::move(files));
}

void Assigner::by_sections() {
  const std::vector<Sections> sections = all_sections();
  std::vector<std::vector<Found>> found(rubric_.parts.size());
  std::vector<bool> shared(sections.size());  // with a part that has no file of its own
  for (std::uint32_t file = 0; file < sections.size(); ++file) {
    for (const Section& section : sections[file].list) {
      if (!may_be_searched(section.part)) continue;
      found[section.part].push_back({file, section});
      shared[file] = true;
    }
    for (const InnerTitle& inner : sections[file].inner)
      if (hints_[inner.part].empty() || hints_[inner.part].back() != file) hints_[inner.part].push_back(file);
  }
  for (std::uint32_t i = 0; i < found.size(); ++i)
    if (!found[i].empty()) settle_section(i, found[i], sections);
  for (std::uint32_t file = 0; file < sections.size(); ++file)
    if (const auto owner = owner_[file]; owner && shared[file]) cut(*owner, file, sections[file]);
}

}  // namespace rubricate
