#include <app/spare.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace rubricate {

bool lies_in(const std::string& path, const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path root = fs::weakly_canonical(folder, error);
  const auto is_below = [&root](const fs::path& place) {
    return !root.empty() && std::ranges::mismatch(root, place).in1 == root.end();
  };
  const fs::path target(path);
  const fs::path parent = target.has_parent_path() ? target.parent_path() : fs::path(".");
  return is_below(fs::weakly_canonical(parent, error)) || is_below(fs::weakly_canonical(target, error));
}

}  // namespace rubricate
