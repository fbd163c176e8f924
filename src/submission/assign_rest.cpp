// The last stage: what was not found is missing, or cannot be told.
#include <submission/assigner.hpp>
#include <submission/names.hpp>
#include <util/suggest.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

constexpr std::size_t k_most_candidates = 100;  // more would help nobody
constexpr std::size_t k_most_near_misses = 10;
constexpr std::size_t k_most_looked_at = 1000;  // for near misses: comparing spellings is slow

}  // namespace

// An applicant may send one document with everything; while its text is not read, no part is surely missing.
std::optional<std::uint32_t> Assigner::only_unread_file() const {
  std::optional<std::uint32_t> only;
  for (std::uint32_t file = 0; file < submission_.files.size(); ++file) {
    if (empty_[file] || !is_written(submission_.files[file])) continue;
    if (only) return std::nullopt;
    only = file;
  }
  if (only && submission_.files[*only].state == FileState::read) return std::nullopt;
  return only;
}

FileList Assigner::could_hold(std::uint32_t i) const {
  FileList files;
  // What need not be there is there only where something speaks of it; a stray file does not.
  const bool may_be_any = !part(i).optional;
  if (!may_be_any)
    for (const std::uint32_t file : submission_.parts[i].near_misses)
      if (!empty_[file]) files.push_back(file);
  for (std::uint32_t file = 0; may_be_any && file < submission_.files.size() && files.size() < k_most_candidates;
       ++file) {
    const bool is_left = !claimed_[file] && !wanted_[file] && !empty_[file];
    if (is_left && (takes_many(i) || may_be_written(submission_.files[file]))) files.push_back(file);
  }
  files.insert(files.end(), hints_[i].begin(), hints_[i].end());
  if (may_be_any) files.insert(files.end(), doubtful_files_.begin(), doubtful_files_.end());
  if (const auto only = only_unread_file(); may_be_any && files.empty() && only) files.push_back(*only);
  std::ranges::sort(files);
  const auto [from, to] = std::ranges::unique(files);
  files.erase(from, to);
  return files;
}

FileList Assigner::near_misses(std::uint32_t i) const {
  const From& from = part(i).from;
  if (from.kind == From::Kind::glob) return {};
  const std::string wanted = folded(from.pattern);
  FileList files;
  const std::size_t end = std::min(submission_.files.size(), k_most_looked_at);
  for (std::uint32_t file = 0; file < end && files.size() < k_most_near_misses; ++file) {
    if (claimed_[file] && !from.required) continue;
    std::string_view name = catalog_.stem(file);
    if (from.kind == From::Kind::folder) name = name.substr(0, name.find('/'));
    const std::string given = folded(name);
    const std::string_view base = base_name(given);
    const bool doubled = without_extension(base) == wanted && base != wanted;
    const bool empty = base == wanted && empty_[file];
    const auto stands_in = [&wanted](std::string_view text) { return text.find(wanted) != std::string_view::npos; };
    const bool close = base != wanted && nearest(wanted, std::array{base}).has_value();
    if (doubled || empty || close || (from.required && stands_in(given))) files.push_back(file);
  }
  return files;
}

void Assigner::settle_the_rest() {
  std::vector<bool> unfound(rubric_.parts.size());
  bool any_unfound = false;
  for (std::uint32_t i = 0; i < rubric_.parts.size(); ++i) {
    if (!is_open(i)) continue;
    PartFiles& files = files_of(i);
    files.near_misses = near_misses(i);
    if (!may_be_searched(i)) continue;
    files.candidates = could_hold(i);
    if (files.candidates.empty()) continue;
    files.state = PartFiles::State::unclear;
    unfound[i] = !part(i).optional;
    any_unfound = any_unfound || unfound[i];
  }
  // The section that may hold a part that was not found cannot be judged by its length either.
  for (const Doubt& doubt : doubts_) {
    const PartFiles& files = files_of(doubt.part);
    if (files.state != PartFiles::State::found || !(doubt.other ? unfound[*doubt.other] : any_unfound)) continue;
    leave_unclear(doubt.part, {files.passages.front().file});
  }
}

}  // namespace rubricate
