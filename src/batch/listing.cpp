// Lists what stands in folders, without a look into what stands there.
#include <batch/listing.hpp>
#include <report/record.hpp>
#include <submission/walk.hpp>
#include <util/file.hpp>
#include <util/sha256.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_most_strays = 3;

std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::string shown_folder(const std::string& path, bool leaves_out_above) {
  const fs::path normal = fs::path(without_slashes(fs::path(path).lexically_normal().native()));
  const bool is_cut = leaves_out_above && normal.is_absolute() && normal.has_filename();
  const std::string shown = is_cut ? normal.filename().native() : normal.native();
  return shown.empty() || shown == "." ? "" : shown + "/";
}

bool is_archive(const fs::path& path) { return folded(path.extension().native()) == ".zip"; }

std::unexpected<Error> cannot_list(const std::string& path, const std::string& why) {
  return std::unexpected(Error{ErrorKind::input, fmt::format("{} cannot be listed: {}.", path, why),
                               "Check the spelling, and that you are in the right folder."});
}

}  // namespace

std::uint32_t Listing::add_root(const std::string& path) {
  std::error_code error;
  Root root{.path = path.ends_with('/') ? path : path + "/",
            .shown = shown_folder(path, is_alone_),
            .real = fs::canonical(path, error).native()};
  if (std::ranges::find(roots_.begin() + 1, roots_.end(), root.shown, &Root::shown) != roots_.end())
    root.shown = root.path;
  roots_.push_back(std::move(root));
  return static_cast<std::uint32_t>(roots_.size() - 1);
}

Expected<void> Listing::add_folder(const std::string& path) {
  const auto opened = open_folder(path);
  if (!opened && opened.error().kind != FileProblem::Kind::not_a_file) return cannot_list(path, opened.error().message);
  if (!opened) {
    all_.push_back({.name = path, .root = 0});
    return {};
  }
  std::error_code error;
  const std::string real = fs::canonical(path, error).native();
  if (!real.empty() && std::ranges::find(roots_, real, &Root::real) != roots_.end()) return {};
  const std::uint32_t root = add_root(path);
  const std::string shown = roots_[root].shown;
  Walk left_out;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    const std::string name = entry->path().filename().native();
    if (leave_out(name, left_out)) continue;
    const bool is_link = entry->is_symlink(ignored);
    if (!is_link && (entry->is_directory(ignored) || (entry->is_regular_file(ignored) && is_archive(name)))) {
      all_.push_back({.name = shown + name, .root = root});
      continue;
    }
    ++stray_count_;
    strays_.push_back(shown + name);
    std::ranges::sort(strays_);
    if (strays_.size() > k_most_strays) strays_.pop_back();
  }
  if (error) return cannot_list(path, file_problem(error.value()).message);
  return {};
}

void Listing::add_one(const std::string& path) { all_.push_back({.name = without_slashes(path), .root = 0}); }

Expected<void> Listing::add_list(std::string_view text, bool ended_by_nul) {
  const char end_of_one = ended_by_nul ? '\0' : '\n';
  if (!ended_by_nul && text.contains('\0'))
    return std::unexpected(Error{ErrorKind::usage, "the list on standard input is ended by NULs, not by line ends",
                                 "Write -0 too, as in `find … -print0 | rubricate batch -0 -`."});
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(end_of_one), text.size());
    std::string path(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!ended_by_nul && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) all_.push_back({.name = without_slashes(std::move(path)), .root = 0});
  }
  return {};
}

void Listing::sort() {
  std::ranges::sort(all_);
  const auto surplus = std::ranges::unique(all_, {}, &Listed::name);
  all_.erase(surplus.begin(), surplus.end());
}

void Listing::keep_shard(std::uint32_t shard, std::uint32_t shards) {
  std::size_t kept = 0;
  for (std::size_t i = shard - 1; i < all_.size(); i += shards) std::swap(all_[kept++], all_[i]);
  all_.resize(kept);
}

std::string Listing::path_of(const Listed& one) const {
  const Root& root = roots_[one.root];
  return root.path + one.name.substr(root.shown.size());
}

std::string Listing::sha256() const {
  Sha256 hash;
  for (const Listed& one : all_) {
    hash.update(settled_bytes(one.name));
    hash.update(std::string_view("\0", 1));
  }
  return hash.finish();
}

std::string Listing::place() const {
  std::error_code error;
  std::set<std::string> places;
  for (const Root& root : roots_)
    if (!root.path.empty()) places.insert(root.real);
  if (std::ranges::any_of(all_, [](const Listed& one) { return one.root == 0 && !one.name.starts_with('/'); }))
    places.insert(fs::canonical(".", error).native());
  Sha256 hash;
  for (const std::string& place : places) {
    hash.update(place);
    hash.update(std::string_view("\0", 1));
  }
  return hash.finish();
}

std::vector<std::string> Listing::folders() const {
  std::vector<std::string> folders;
  for (const Root& root : roots_)
    if (!root.path.empty()) folders.push_back(root.path);
  return folders;
}

}  // namespace rubricate
