#include <app/submissions.hpp>
#include <submission/batch.hpp>

#include <filesystem>
#include <set>
#include <utility>

namespace rubricate {

namespace fs = std::filesystem;

std::vector<std::string> submissions_named(std::span<const std::string> named, const Rubric& rubric) {
  std::vector<std::string> all;
  std::set<fs::path> known;
  for (const std::string& one : named)
    for (std::string& path : submissions_at(one, rubric)) {
      std::error_code error;
      const fs::path real = fs::canonical(path, error);
      if (!error && !known.insert(real).second) continue;
      while (path.size() > 1 && path.ends_with('/')) path.pop_back();
      all.push_back(std::move(path));
    }
  return all;
}

}  // namespace rubricate
