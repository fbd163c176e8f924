#include <submission/batch.hpp>
#include <submission/walk.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

bool is_archive(const fs::path& path) { return folded(path.extension().native()) == ".zip"; }

// Whether the folder's name is the one that the rubric gives for a part's files.
bool is_of_part(const fs::path& folder, const Rubric& rubric) {
  const std::string name = folded(folder.filename().native());
  return std::ranges::any_of(rubric.parts, [&](const Part& part) {
    return name == folded(part.id) || name == folded(part.from.pattern.substr(0, part.from.pattern.find('/')));
  });
}

}  // namespace

std::vector<std::string> submissions_at(const std::string& path, const Rubric& rubric) {
  std::error_code error;
  std::vector<std::string> found;
  Walk left_out;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_symlink(ignored) || leave_out(entry->path().filename().native(), left_out)) continue;
    const bool is_submission =
        entry->is_directory(ignored) ? !is_of_part(entry->path(), rubric) : is_archive(entry->path());
    if (!is_submission) return {path};
    found.push_back(entry->path().native());
  }
  if (error || found.size() < 2) return {path};
  std::ranges::sort(found);
  return found;
}

}  // namespace rubricate
