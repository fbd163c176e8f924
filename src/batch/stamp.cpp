// A time of change cannot be set by a program as that of the last writing can, so both are looked at.
#include <batch/stamp.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <sys/stat.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_most_entries = 100'000;
constexpr std::size_t k_digits = 32;

// A folder's own times say nothing that the names in it do not.
std::string line_of(const std::string& name, const struct stat& facts) {
  if (S_ISDIR(facts.st_mode)) return fmt::format("{:o} {}", facts.st_mode, name);
  return fmt::format("{:o} {} {}.{} {}.{} {}", facts.st_mode, facts.st_size, facts.st_mtim.tv_sec,
                     facts.st_mtim.tv_nsec, facts.st_ctim.tv_sec, facts.st_ctim.tv_nsec, name);
}

}  // namespace

std::string stamp_of(const std::string& path) {
  std::vector<std::string> lines;
  struct stat facts{};
  if (::stat(path.c_str(), &facts) != 0) return "";
  lines.push_back(line_of("", facts));
  if (S_ISDIR(facts.st_mode)) {
    std::error_code error;
    fs::recursive_directory_iterator entry(path, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      const std::string& name = entry->path().native();
      if (lines.size() > k_most_entries || ::lstat(name.c_str(), &facts) != 0) return "";
      lines.push_back(line_of(name.substr(path.size()), facts));
    }
    if (error) return "";
  }
  std::ranges::sort(lines);
  Sha256 hash;
  for (const std::string& line : lines) {
    hash.update(line);
    hash.update(std::string_view("\0", 1));
  }
  return hash.finish().substr(0, k_digits);
}

}  // namespace rubricate
