// Tells a folder of submissions from one submission by the names in it, without a look into any file.
#include <submission/batch.hpp>
#include <submission/names.hpp>
#include <submission/part_matcher.hpp>
#include <submission/walk.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <set>
#include <system_error>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_most_looked_at = 1000;  // entries of a folder, and folders in it
constexpr int k_most_depth = 8;

bool is_archive(const fs::path& path) { return folded(path.extension().native()) == ".zip"; }

bool is_writing(const fs::path& path) {
  const FileKind kind = kind_of(extension_of(path.native()));
  return kind == FileKind::text || kind == FileKind::document;
}

// What stands right in a folder, apart from what nobody means.
struct Entries {
  std::vector<fs::path> folders;
  std::vector<fs::path> archives;
  std::vector<fs::path> files;  // all others
  bool failed = false;
};

Entries entries_of(const fs::path& folder, std::size_t most) {
  Entries entries;
  Walk left_out;
  std::error_code error;
  std::size_t count = 0;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end && count < most;
       entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_symlink(ignored) || leave_out(entry->path().filename().native(), left_out)) continue;
    ++count;
    const bool is_folder = entry->is_directory(ignored);
    (is_folder                   ? entries.folders
     : is_archive(entry->path()) ? entries.archives
                                 : entries.files)
        .push_back(entry->path());
  }
  entries.failed = static_cast<bool>(error);
  return entries;
}

Entries entries_of(const fs::path& folder) { return entries_of(folder, k_most_looked_at); }

// Whether the folder's name is the one that the rubric gives for a part's files.
bool is_of_part(const fs::path& folder, const Rubric& rubric) {
  const std::string name = folded(folder.filename().native());
  return std::ranges::any_of(rubric.parts, [&](const Part& part) {
    return name == folded(part.id) || name == folded(part.from.pattern.substr(0, part.from.pattern.find('/')));
  });
}

bool has_folder_of_part(const Entries& entries, const Rubric& rubric) {
  return std::ranges::any_of(entries.folders, [&](const fs::path& folder) { return is_of_part(folder, rubric); });
}

// The parts that are named by the files: with their `from`, their id, or words of their title.
std::set<std::uint32_t> parts_of_files(const Entries& entries, const Rubric& rubric, const PartMatcher& matcher) {
  std::set<std::uint32_t> parts;
  for (const fs::path& file : entries.files) {
    const std::string name = file.filename().native();
    for (std::uint32_t i = 0; i < rubric.parts.size(); ++i)
      if (folded(name) == folded(rubric.parts[i].from.pattern)) parts.insert(i);
    if (!is_writing(file)) continue;
    for (const Evidence& evidence : matcher.by_name(without_extension(name))) parts.insert(evidence.part);
  }
  return parts;
}

bool has_file_of_part(const Entries& entries, const Rubric& rubric, const PartMatcher& matcher) {
  return !parts_of_files(entries, rubric, matcher).empty();
}

bool holds_writing(const fs::path& folder, int depth) {
  const Entries entries = entries_of(folder);
  return std::ranges::any_of(entries.files, is_writing) ||
         (depth > 1 &&
          std::ranges::any_of(entries.folders, [&](const fs::path& inner) { return holds_writing(inner, depth - 1); }));
}

bool is_one(const Entries& entries, const Rubric& rubric) {
  if (has_folder_of_part(entries, rubric)) return true;
  const PartMatcher matcher(rubric);
  if (has_file_of_part(entries, rubric, matcher)) {
    const auto looks_handed_in = [&](const fs::path& folder) {
      const Entries inner = entries_of(folder);
      return has_folder_of_part(inner, rubric) || has_file_of_part(inner, rubric, matcher);
    };
    return entries.archives.size() < 2 && std::ranges::none_of(entries.folders, looks_handed_in);
  }
  return std::ranges::any_of(entries.files, is_writing) && entries.archives.empty() &&
         std::ranges::none_of(entries.folders,
                              [](const fs::path& folder) { return holds_writing(folder, k_most_depth); });
}

}  // namespace

bool is_one_submission(const std::string& folder, const Rubric& rubric) { return is_one(entries_of(folder), rubric); }

bool is_many_submissions(const std::string& folder, const Rubric& rubric) {
  const Entries entries = entries_of(folder);
  if (entries.folders.size() < 2 || is_one(entries, rubric)) return false;
  const PartMatcher matcher(rubric);
  std::set<std::uint32_t> known;
  for (const fs::path& inner : entries.folders)
    for (const std::uint32_t part : parts_of_files(entries_of(inner), rubric, matcher))
      if (!known.insert(part).second) return true;
  return false;
}

std::vector<std::string> submissions_at(const std::string& path, const Rubric& rubric) {
  const Entries entries = entries_of(path, std::string::npos);
  const std::size_t count = entries.folders.size() + entries.archives.size();
  if (entries.failed || count < 2 || is_one(entries, rubric)) return {path};
  std::vector<std::string> found;
  for (const auto* const paths : {&entries.folders, &entries.archives})
    for (const fs::path& each : *paths) found.push_back(each.native());
  std::ranges::sort(found);
  return found;
}

}  // namespace rubricate
