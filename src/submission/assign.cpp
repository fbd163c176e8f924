// Assigns files to parts: the order of the stages, and the first two of them.
#include <rubricate/submission.hpp>
#include <submission/assign.hpp>
#include <submission/assigner.hpp>
#include <submission/copies.hpp>
#include <submission/names.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace rubricate {

Expected<void> assign_parts(const Rubric& rubric, std::span<const PartOption> options, Submission& submission) {
  const PartMatcher matcher(rubric);
  Assigner assigner(rubric, matcher, submission);
  if (auto done = assigner.by_options(options); !done) return done;
  assigner.by_the_rest();
  return {};
}

void assign_parts(const Rubric& rubric, Submission& submission, const PartMatcher& matcher) {
  Assigner(rubric, matcher, submission).by_the_rest();
}

void Assigner::by_the_rest() {
  by_names();
  by_words();
  by_sections();
  settle_the_rest();
  list_unclaimed();
}

Assigner::Assigner(const Rubric& rubric, const PartMatcher& matcher, Submission& submission)
    : rubric_(rubric),
      submission_(submission),
      catalog_(rubric, submission),
      matcher_(matcher),
      settled_(rubric.parts.size()),
      claimed_(submission.files.size()),
      wanted_(submission.files.size()),
      several_(submission.files.size()),
      owner_(submission.files.size()),
      hints_(rubric.parts.size()) {
  find_copies(submission);
  submission.parts.assign(rubric.parts.size(), {});
  submission.unclaimed.clear();
  for (const SubmittedFile& file : submission.files) empty_.push_back(is_empty(file));
}

FileList Assigner::available(FileList files) const {
  std::erase_if(files, [this](std::uint32_t file) { return claimed_[file] || empty_[file]; });
  return files;
}

Passage Assigner::whole(std::uint32_t file) const {
  const auto size = static_cast<std::uint32_t>(submission_.files[file].document.blocks.size());
  return size == 0 ? Passage{file, 0, 0} : Passage{file, 1, size};
}

void Assigner::take(std::uint32_t i, FoundBy by, Passage passage) {
  PartFiles& files = files_of(i);
  files.state = PartFiles::State::found;
  files.by = by;
  files.passages.push_back(passage);
  claimed_[passage.file] = true;
  settled_[i] = true;
}

void Assigner::leave_unclear(std::uint32_t i, FileList candidates) {
  PartFiles& files = files_of(i);
  files.state = PartFiles::State::unclear;
  files.by = FoundBy::nothing;
  files.passages.clear();
  files.candidates = std::move(candidates);
  settled_[i] = true;
}

// One answer, and beside it its copies.
bool Assigner::is_one_answer(const FileList& files) const {
  const auto answer = [this](std::uint32_t file) { return submission_.files[file].copy_of.value_or(file); };
  return std::ranges::all_of(files, [&](std::uint32_t file) { return answer(file) == answer(files.front()); });
}

void Assigner::settle(std::uint32_t i, FoundBy by, FileList files) {
  if (files.empty()) return;
  if (!takes_many(i)) files = preferred(submission_, files);
  if (files.size() > 1 && !takes_many(i) && !is_one_answer(files)) {
    for (const std::uint32_t file : files) wanted_[file] = true;
    leave_unclear(i, std::move(files));
    return;
  }
  for (const std::uint32_t file : files) {
    take(i, by, whole(file));
    if (!takes_many(i)) owner_[file] = i;
  }
}

// --- options ---

Expected<FileList> Assigner::files_named(const std::string& path) const {
  // As a path within the submission, or as the user sees it from outside.
  std::vector<std::string> ways = {folded(path)};
  std::string outside = submission_.name;
  while (outside.ends_with('/')) outside.pop_back();
  if (path.starts_with(outside + '/')) ways.push_back(folded(path.substr(outside.size() + 1)));
  if (path == submission_.name && submission_.files.size() == 1) return FileList{0};

  for (std::string& way : ways) {
    while (way.starts_with("./")) way.erase(0, 2);
    while (way.ends_with('/')) way.pop_back();
    FileList exact;
    FileList beneath;
    for (std::uint32_t i = 0; i < submission_.files.size(); ++i) {
      const std::string& given = submission_.files[i].source.path;
      if (given == path) return FileList{i};
      const std::string name = folded(given);
      if (name == way) exact.push_back(i);
      if (name.starts_with(way + '/')) beneath.push_back(i);
    }
    if (!exact.empty()) return exact;
    if (!beneath.empty()) return beneath;
  }
  std::vector<std::string_view> names;
  names.reserve(submission_.files.size());
  for (const SubmittedFile& file : submission_.files) names.emplace_back(file.source.path);
  return std::unexpected(Error{ErrorKind::usage, fmt::format("--part names {}, but no such file was handed in.", path),
                               did_you_mean(path, names)});
}

std::optional<Passage> Assigner::section_of(std::uint32_t file, std::uint32_t i) const {
  std::optional<Passage> passage;
  bool others = false;
  for (const Section& section : find_sections(submission_.files[file].document, matcher_).list) {
    if (section.part != i) {
      others = true;
    } else if (passage) {
      return std::nullopt;
    } else {
      passage = Passage{file, section.first, section.end};
    }
  }
  return others ? passage : std::nullopt;
}

Expected<void> Assigner::by_options(std::span<const PartOption> options) {
  for (const PartOption& option : options) {
    const auto known = std::ranges::find(rubric_.parts, option.part, &Part::id);
    if (known == rubric_.parts.end()) {
      std::vector<std::string_view> ids;
      ids.reserve(rubric_.parts.size());
      for (const Part& one : rubric_.parts) ids.emplace_back(one.id);
      return std::unexpected(Error{ErrorKind::usage,
                                   fmt::format("--part names the part {}, which this rubric does not have; its parts "
                                               "are {}.",
                                               option.part, fmt::join(ids, ", ")),
                                   did_you_mean(option.part, ids)});
    }
    const auto i = static_cast<std::uint32_t>(known - rubric_.parts.begin());
    const Expected<FileList> files = files_named(option.path);
    if (!files) return std::unexpected(files.error());
    for (const std::uint32_t file : *files) {
      // One document with everything: the part is its section there.
      take(i, FoundBy::option, section_of(file, i).value_or(whole(file)));
    }
  }
  std::vector<std::uint32_t> uses(submission_.files.size());
  for (std::uint32_t i = 0; i < rubric_.parts.size(); ++i) {
    PartFiles& files = files_of(i);
    const auto order = [](const Passage& a, const Passage& b) {
      return std::pair(a.file, a.first) < std::pair(b.file, b.first);
    };
    const auto same = [](const Passage& a, const Passage& b) { return a.file == b.file && a.first == b.first; };
    std::ranges::sort(files.passages, order);
    const auto [from, to] = std::ranges::unique(files.passages, same);
    files.passages.erase(from, to);
    for (const Passage& passage : files.passages) ++uses[passage.file];
  }
  for (std::uint32_t i = 0; i < rubric_.parts.size(); ++i) {
    const std::vector<Passage>& passages = files_of(i).passages;
    if (passages.size() == 1 && uses[passages.front().file] == 1) owner_[passages.front().file] = i;
  }
  return {};
}

// --- names ---

void Assigner::by_names() {
  const auto each = [this](auto wanted, auto files_for) {
    for (std::uint32_t i = 0; i < rubric_.parts.size(); ++i)
      if (is_open(i) && wanted(part(i))) settle(i, FoundBy::name, available(files_for(part(i).from.pattern)));
  };
  const auto is = [](From::Kind kind) { return [kind](const Part& one) { return one.from.kind == kind; }; };
  each(is(From::Kind::name), [this](const std::string& pattern) { return catalog_.named(pattern); });
  each(is(From::Kind::glob), [this](const std::string& pattern) { return catalog_.matching(pattern); });
  each(is(From::Kind::folder), [this](const std::string& pattern) { return catalog_.beneath(pattern); });
  each([](const Part& one) { return one.from.kind == From::Kind::name && !one.from.required; },
       [this](const std::string& pattern) { return catalog_.named_deeper(pattern); });
}

// --- what is left ---

void Assigner::list_unclaimed() {
  std::vector<bool> used(submission_.files.size());
  for (const PartFiles& files : submission_.parts)
    for (const Passage& passage : files.passages) used[passage.file] = true;
  for (std::uint32_t i = 0; i < used.size(); ++i)
    if (!used[i]) submission_.unclaimed.push_back(i);
}

}  // namespace rubricate
