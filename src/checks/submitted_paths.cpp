#include <checks/submitted_paths.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <unordered_set>

namespace rubricate {
namespace {

// A file that was checked alone, without what lies beside it: then its name ends what the user named.
bool is_single_file(const Submission& submission) {
  return submission.files.size() == 1 && submission.name.ends_with(submission.files.front().source.path);
}

// Names that begin with a dot are left out when a folder is read.
bool is_hidden(std::string_view path) { return path.starts_with('.') || path.contains("/."); }

}  // namespace

SubmittedPaths::SubmittedPaths(const Submission& submission)
    : may_hold_more_(!submission.lists_all || is_single_file(submission)) {
  std::unordered_set<std::string_view> folders;
  for (std::uint32_t i = 0; i < submission.files.size(); ++i) {
    const std::string_view path = submission.files[i].source.path;
    by_folded_path_.emplace(folded(path), Entry{composed(path), i});
    for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos; slash = path.rfind('/', slash - 1)) {
      const std::string_view folder = path.substr(0, slash);
      if (!folders.insert(folder).second || slash == 0) break;
      by_folded_path_.emplace(folded(folder), Entry{composed(folder), std::nullopt});
    }
  }
}

SubmittedPaths::Found SubmittedPaths::find(std::string_view path) const {
  if (path.empty()) return Found::here;  // the submission itself
  const auto [first, last] = by_folded_path_.equal_range(folded(path));
  if (first != last) {
    const std::string wanted = composed(path);
    return std::any_of(first, last, [&](const auto& found) { return found.second.composed == wanted; })
               ? Found::here
               : Found::other_case;
  }
  return may_hold_more_ || is_hidden(path) ? Found::unknown : Found::nowhere;
}

std::optional<std::uint32_t> SubmittedPaths::file(std::string_view path) const {
  const auto [first, last] = by_folded_path_.equal_range(folded(path));
  for (auto found = first; found != last; ++found)
    if (found->second.file) return found->second.file;
  return std::nullopt;
}

}  // namespace rubricate
