#include <app/marks_files.hpp>
#include <app/rubric_source.hpp>
#include <util/file.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t k_largest_read = 16'000'000;  // bytes; the loader takes less, and says so
constexpr std::string_view k_endings[] = {".yaml", ".yml", ".csv", ".tsv"};

bool is_marks_file(const std::string& name) {
  return !name.starts_with('.') && !name.ends_with(k_rubric_suffix) &&
         std::ranges::any_of(k_endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

std::vector<std::string> marks_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().native();
    std::error_code ignored;
    if (it->is_directory(ignored)) {
      if (name.starts_with('.')) it.disable_recursion_pending();
    } else if (is_marks_file(name)) {
      files.push_back(it->path().native());
    }
  }
  std::ranges::sort(files);
  return files;
}

Expected<Source> read(const std::string& path) {
  auto content = read_named_file(path, k_largest_read);
  if (content) return Source{path, std::move(content->bytes)};
  content.error().kind = ErrorKind::input;
  if (content.error().help.empty()) content.error().help = "Is the name right? Marks are files in YAML or CSV.";
  return std::unexpected(std::move(content.error()));
}

}  // namespace

MarksFiles read_marks_files(const std::vector<std::string>& names) {
  MarksFiles result;
  std::set<std::string> seen;
  for (const std::string& name : names) {
    std::error_code ignored;
    const bool is_folder = fs::is_directory(name, ignored);
    const std::vector<std::string> paths = is_folder ? marks_below(name) : std::vector{name};
    if (paths.empty())
      result.errors.push_back({ErrorKind::nothing, fmt::format("there are no marks in {}", name),
                               "Marks are files whose names end in .yaml or .csv."});
    for (const std::string& path : paths) {
      if (!seen.insert(fs::path(path).lexically_normal().native()).second) continue;
      auto source = read(path);
      if (source)
        result.files.push_back(std::move(*source));
      else
        result.errors.push_back(std::move(source.error()));
    }
  }
  return result;
}

}  // namespace rubricate
