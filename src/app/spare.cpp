#include <app/spare.hpp>
#include <marks/recognise.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most = 65'536;  // bytes that are looked at, at either end

/// Of a regular file, from byte `at` on; nothing of anything else.
std::string piece_of(const std::string& path, std::uintmax_t at) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return "";
  std::ifstream file(path, std::ios::binary);
  file.seekg(static_cast<std::streamoff>(at));
  std::string text(k_most, '\0');
  file.read(text.data(), static_cast<std::streamsize>(k_most));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

std::string beginning_of(const std::string& path) { return piece_of(path, 0); }

std::string end_of(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  return error ? "" : piece_of(path, size > k_most ? size - k_most : 0);
}

/// Every report names the program at its beginning or end, but for two formats that have no place for it.
bool is_report(const std::string& path) {
  const std::string text = beginning_of(path);
  return text.empty() || text.contains("rubricate") || end_of(path).contains("rubricate") ||
         text.starts_with("\xEF\xBB\xBFsubmission,part,address,") || text.starts_with("[\n{\"description\":") ||
         text == "[\n]\n";
}

std::unexpected<Error> refuse(const std::string& path, std::string_view what) {
  return std::unexpected(Error{ErrorKind::usage, fmt::format("the report would overwrite {}, {}", path, what),
                               "Nothing was written to it. Write the report to a file of another name."});
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
  return refuse(path, what);
}

Expected<void> spare_place(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().native();
  std::error_code error;
  if (!folder.empty() && !std::filesystem::is_directory(folder, error))
    return std::unexpected(Error{ErrorKind::output,
                                 fmt::format("{} could not be written: its folder does not exist.", path),
                                 fmt::format("Make it: `mkdir -p {}`", shell_quoted(folder))});
  if (auto spared = spare_work(path); !spared) return spared;
  if (!is_report(path)) return refuse(path, "which is no report");
  return {};
}

}  // namespace rubricate
