#include <util/ascii.hpp>
#include <util/path.hpp>

#include <algorithm>

namespace rubricate {

bool stays_inside(std::string_view path) {
  if (path.find_first_of("\\:") != std::string_view::npos) return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view name = path.substr(begin, end - begin);
    if (name.empty() || name == "." || name == "..") return false;
    begin = end + 1;
  }
  return true;
}

std::string submission_name(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  path = path.substr(path.rfind('/') + 1);
  constexpr std::string_view k_zip = ".zip";
  if (path.size() > k_zip.size() && lowered(path).ends_with(k_zip)) path.remove_suffix(k_zip.size());
  return std::string(path);
}

}  // namespace rubricate
