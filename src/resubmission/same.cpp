// By hashes: nothing of the earlier hand-in is there but its report.
#include <resubmission/same.hpp>

#include <algorithm>
#include <map>
#include <ranges>
#include <utility>

namespace rubricate {
namespace {

/// Whether two lists hold the same, whatever the order; what has no hash is like nothing.
template <class Key>
bool is_same_by(Key key, auto before, auto now) {
  const auto is_unknown = [](const auto& piece) { return piece.sha256.empty(); };
  if (before.size() != now.size() || std::ranges::any_of(before, is_unknown)) return false;
  std::ranges::sort(before, {}, key);
  std::ranges::sort(now, {}, key);
  return std::ranges::equal(before, now, {}, key, key);
}

constexpr auto k_bytes = [](const auto& piece) { return std::pair(piece.sha256, piece.range); };
constexpr auto k_file = [](const Snapshot::File& file) {
  return std::pair(std::string_view(file.path), std::string_view(file.sha256));
};

}  // namespace

Beside::Beside(const Snapshot& before, const Snapshot& now)
    : before_(side_of(before)),
      now_(side_of(now)),
      names_files_(before.names_files),
      is_all_the_same_(before.names_files && is_same_by(k_file, before.files, now.files)) {}

Beside::Side Beside::side_of(const Snapshot& of) {
  Side side;
  for (const Snapshot::File& file : of.files) side.files.emplace(file.path, file.sha256);
  for (const Snapshot::Part& part : of.parts) side.parts.emplace(part.id, &part);
  return side;
}

std::vector<Beside::Piece> Beside::pieces(const Side& side, std::string_view id) {
  std::vector<Piece> all;
  const auto part = side.parts.find(id);
  if (part == side.parts.end()) return all;
  for (const Snapshot::Passage& passage : part->second->passages) {
    const auto file = side.files.find(passage.path);
    const std::string_view sha256 = file == side.files.end() ? std::string_view() : file->second;
    all.push_back({.path = passage.path, .sha256 = sha256, .range = passage.range});
  }
  std::ranges::sort(all);
  return all;
}

Fate Beside::part(std::string_view id) const {
  if (!names_files_) return Fate::changed;
  const std::vector<Piece> before = pieces(before_, id), now = pieces(now_, id);
  if (before.empty()) return now.empty() ? Fate::absent : Fate::added;
  if (now.empty()) return Fate::gone;
  if (is_same_by(std::identity(), before, now)) return Fate::unchanged;
  return is_same_by(k_bytes, before, now) ? Fate::renamed : Fate::changed;
}

std::vector<FileChange> Beside::files(std::string_view id) const {
  std::vector<FileChange> changes;
  if (!names_files_) return changes;
  std::map<std::string_view, std::vector<Piece>> before, now;  // by path
  for (const Piece& piece : pieces(before_, id)) before[piece.path].push_back(piece);
  for (const Piece& piece : pieces(now_, id)) now[piece.path].push_back(piece);
  std::multimap<std::string_view, std::string_view> gone;  // paths by hash
  for (const auto& [path, all] : before)
    if (!now.contains(path)) gone.emplace(all.front().sha256, path);
  for (const auto& [path, all] : now) {
    const auto then = before.find(path);
    if (then != before.end()) {
      if (!is_same_by(std::identity(), then->second, all)) changes.push_back({.path = std::string(path)});
      continue;
    }
    const std::string_view sha256 = all.front().sha256;
    const auto was = sha256.empty() ? gone.end() : gone.find(sha256);
    if (was == gone.end()) {
      changes.push_back({.path = std::string(path), .change = Fate::added});
      continue;
    }
    changes.push_back({.path = std::string(path), .change = Fate::renamed, .was = std::string(was->second)});
    gone.erase(was);
  }
  std::vector<std::string_view> left;
  for (const auto& [sha256, path] : gone) left.push_back(path);
  std::ranges::sort(left);
  for (const std::string_view path : left) changes.push_back({.path = std::string(path), .change = Fate::gone});
  return changes;
}

const Snapshot::Part* Beside::part_before(std::string_view id) const {
  const auto found = before_.parts.find(id);
  return found == before_.parts.end() ? nullptr : found->second;
}

bool is_same_rubric(const Snapshot& before, const Snapshot& now) {
  return !before.rubric_sha256.empty() && before.rubric_id == now.rubric_id &&
         before.rubric_sha256 == now.rubric_sha256;
}

}  // namespace rubricate
