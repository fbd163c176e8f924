// The third stage: files whose path or title speaks of a part.
#include <submission/assigner.hpp>

#include <algorithm>
#include <utility>

namespace rubricate {

// A text with sections for two or more open parts serves these by its sections, not as a whole.
bool Assigner::holds_several(std::uint32_t file) const {
  const SubmittedFile& submitted = submission_.files[file];
  if (submitted.state != FileState::read) return false;
  std::optional<std::uint32_t> first;
  for (const Section& section : find_sections(submitted.document, matcher_).list) {
    if (!may_be_searched(section.part)) continue;
    if (first && *first != section.part) return true;
    first = section.part;
  }
  return false;
}

std::vector<Assigner::Match> Assigner::matches() {
  std::vector<Match> list;
  for (std::uint32_t file = 0; file < submission_.files.size(); ++file) {
    if (claimed_[file] || empty_[file] || wanted_[file]) continue;
    several_[file] = holds_several(file);
    if (several_[file]) continue;
    EvidenceList evidence = matcher_.by_name(catalog_.stem(file));
    for (const std::string_view title : names_of(submission_.files[file].document))
      merge(evidence, matcher_.by_title(title, TitleScope::anywhere));
    std::vector<std::uint32_t> parts = heaviest(evidence);
    if (!parts.empty()) list.push_back({file, std::move(parts)});
  }
  return list;
}

void Assigner::settle_matches(std::vector<Match>& matches) {
  // All files of a part together, so that two for one part are noticed.
  std::vector<FileList> files(rubric_.parts.size());
  std::erase_if(matches, [&](Match& match) {
    std::erase_if(match.parts, [this](std::uint32_t i) { return !may_be_searched(i); });
    if (match.parts.size() == 1) files[match.parts.front()].push_back(match.file);
    return match.parts.size() <= 1;
  });
  for (std::uint32_t i = 0; i < files.size(); ++i) {
    FileList& list = files[i];
    if (list.empty()) continue;
    const bool media =
        std::ranges::none_of(list, [this](std::uint32_t f) { return may_be_written(submission_.files[f]); });
    if (media && !takes_many(i)) {
      leave_unclear(i, std::move(list));  // "people at supper.jpg" is hardly the text on people
    } else {
      settle(i, FoundBy::title, std::move(list));
    }
  }
}

void Assigner::by_words() {
  std::vector<Match> open = matches();
  settle_matches(open);
  // A file that spoke of two parts serves the one that is still open.
  settle_matches(open);
  std::vector<FileList> files(rubric_.parts.size());
  for (const Match& match : open)
    for (const std::uint32_t i : match.parts)
      if (may_be_searched(i)) files[i].push_back(match.file);
  for (std::uint32_t i = 0; i < files.size(); ++i)
    if (!files[i].empty()) leave_unclear(i, preferred(submission_, files[i]));

  if (rubric_.parts.size() == 1 && !part(0).optional && may_be_searched(0) && submission_.files.size() == 1)
    settle(0, FoundBy::title, available({0}));
}

}  // namespace rubricate
