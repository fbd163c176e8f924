#include <util/ascii.hpp>
#include <util/path.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

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

std::string uri_path(std::string_view path) {
  constexpr std::string_view k_plain = "-._~/";
  std::string out;
  out.reserve(path.size());
  for (const char c : path) {
    if (is_letter(c) || is_digit(c) || k_plain.find(c) != std::string_view::npos)
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string_view without_root(std::string_view path) {
  if (!path.starts_with('/')) return path;
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path.size() == 1 ? path : path.substr(path.rfind('/') + 1);
}

}  // namespace rubricate
