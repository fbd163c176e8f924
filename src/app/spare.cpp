#include <app/spare.hpp>
#include <marks/recognise.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// Of a regular file; nothing of anything else.
std::string beginning_of(const std::string& path) {
  constexpr std::streamsize k_most = 65'536;
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return "";
  std::ifstream file(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(k_most), '\0');
  file.read(text.data(), k_most);
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

}  // namespace

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

bool holds_marks(const std::string& path) { return is_marks(beginning_of(path)); }

Expected<void> spare_work(const std::string& path) {
  const std::string text = beginning_of(path);
  const bool is_rubric = text.starts_with("rubricate:") || text.find("\nrubricate:") != std::string::npos;
  const bool is_no_text = text.starts_with("PK\x03\x04") || text.starts_with("%PDF") || text.find('\0') != text.npos;
  const std::string_view what = is_marks(text) ? "which holds marks"
                                : is_rubric    ? "which is a rubric"
                                : is_no_text   ? "which is no report"
                                               : "";
  if (what.empty()) return {};
  return std::unexpected(Error{ErrorKind::usage, fmt::format("the report would overwrite {}, {}", path, what),
                               "Nothing was written to it. Write the report to a file of another name."});
}

}  // namespace rubricate
