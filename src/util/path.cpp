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

}  // namespace rubricate
