// The submitted files by their names.
#include <submission/catalog.hpp>
#include <submission/glob.hpp>
#include <submission/names.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <unordered_set>

namespace rubricate {
namespace {

// How many bytes at the beginning of every path are folders that enclose all.
std::size_t enclosing(const std::vector<SubmittedFile>& files, const std::unordered_set<std::string>& wanted) {
  std::size_t depth = 0;
  if (files.empty()) return depth;
  const std::string& first = files.front().source.path;
  for (;;) {
    const std::size_t slash = first.find('/', depth);
    if (slash == std::string::npos) return depth;
    const std::string_view prefix = std::string_view(first).substr(0, slash + 1);
    const std::string inside = folded(prefix.substr(depth, slash - depth));
    const bool named = std::ranges::any_of(
        wanted, [&inside](const std::string& folder) { return (folder + '/').starts_with(inside + '/'); });
    const bool all = std::ranges::all_of(
        files, [&prefix](const SubmittedFile& file) { return file.source.path.starts_with(prefix); });
    if (named || !all) return depth;
    depth = slash + 1;
  }
}

}  // namespace

Catalog::Catalog(const Rubric& rubric, const Submission& submission) {
  std::unordered_set<std::string> folders;
  std::unordered_set<std::string> with_folders;
  for (const Part& part : rubric.parts) {
    const bool is_folder = part.from.kind == From::Kind::folder;
    if (is_folder) folders.insert(folded(part.from.pattern));
    if (is_folder || part.from.pattern.find('/') != std::string::npos) with_folders.insert(folded(part.from.pattern));
  }

  const std::size_t depth = enclosing(submission.files, with_folders);
  for (std::uint32_t i = 0; i < submission.files.size(); ++i) {
    const std::string_view path = std::string_view(submission.files[i].source.path).substr(depth);
    stems_.emplace_back(without_extension(path));
    std::string whole = folded(path);
    const std::string stem = folded(stems_.back());
    by_path_[stem].push_back(i);
    if (stem != whole) by_path_[whole].push_back(i);
    if (stem.find('/') != std::string::npos) by_base_[std::string(base_name(stem))].push_back(i);
    for (std::size_t slash = whole.rfind('/'); slash != std::string::npos && slash > 0;
         slash = whole.rfind('/', slash - 1)) {
      std::string folder = whole.substr(0, slash);
      if (!folders.contains(folder)) continue;
      by_folder_[std::move(folder)].push_back(i);
      break;
    }
    paths_.push_back(std::move(whole));
  }
}

FileList Catalog::find(const Index& index, std::string_view name) {
  const auto known = index.find(folded(name));
  return known == index.end() ? FileList{} : known->second;
}

FileList Catalog::named(std::string_view pattern) const { return find(by_path_, pattern); }
FileList Catalog::named_deeper(std::string_view pattern) const { return find(by_base_, pattern); }
FileList Catalog::beneath(std::string_view folder) const { return find(by_folder_, folder); }

FileList Catalog::matching(std::string_view glob) const {
  const std::string pattern = folded(glob);
  FileList files;
  for (std::uint32_t i = 0; i < paths_.size(); ++i)
    if (glob_matches(pattern, paths_[i])) files.push_back(i);
  return files;
}

bool is_empty(const SubmittedFile& file) {
  if (file.state == FileState::unreadable) return false;
  if (file.size == 0) return true;
  if (file.state != FileState::read) return false;
  const Document& document = file.document;
  if (!document.links.empty() || !document.front_matter.empty()) return false;
  for (std::size_t at = 0; at < document.text.size();)
    if (!is_space(next_character(document.text, at))) return false;
  return true;
}

bool is_written(const SubmittedFile& file) { return file.kind == FileKind::text || file.kind == FileKind::document; }

bool may_be_written(const SubmittedFile& file) {
  return file.kind != FileKind::image && file.kind != FileKind::audio && file.kind != FileKind::video;
}

FileList preferred(const Submission& submission, const FileList& files) {
  FileList written;
  std::ranges::copy_if(files, std::back_inserter(written),
                       [&submission](std::uint32_t i) { return is_written(submission.files[i]); });
  return written.empty() ? files : written;
}

}  // namespace rubricate
