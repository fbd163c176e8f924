#include <app/marks_source.hpp>
#include <app/rubric_source.hpp>
#include <util/ascii.hpp>
#include <util/file.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t k_largest = 16'000'000;  // bytes; the loader takes less, and says so

Error usage(std::string message, std::string help) { return {ErrorKind::usage, std::move(message), std::move(help)}; }

bool is_marks_file(const fs::path& path) {
  constexpr auto k_endings = std::to_array<std::string_view>({".yaml", ".yml", ".csv", ".tsv"});
  const std::string name = lowered(path.filename().native());
  if (name.starts_with('.') || name.ends_with(k_rubric_suffix)) return false;
  return std::ranges::any_of(k_endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

Expected<std::vector<std::string>> files_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
    std::error_code ignored;
    if (is_marks_file(each->path()) && fs::is_regular_file(each->path(), ignored))
      files.push_back(each->path().native());
  }
  if (error)
    return std::unexpected(usage(fmt::format("cannot read the folder {}: {}", folder, error.message()),
                                 "Name a folder that you may read."));
  if (files.empty())
    return std::unexpected(usage(fmt::format("there are no marks in {}", folder),
                                 "Marks files end in .yaml or .csv; begin one with `rubricate new marks`."));
  std::ranges::sort(files);
  return files;
}

}  // namespace

Expected<std::vector<Source>> read_marks_files(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
      names.push_back(path);
      continue;
    }
    auto inside = files_in(path);
    if (!inside) return std::unexpected(inside.error());
    std::ranges::move(*inside, std::back_inserter(names));
  }
  std::vector<Source> sources;
  std::set<fs::path> seen;
  for (const std::string& name : names) {
    std::error_code ignored;
    if (!seen.insert(fs::weakly_canonical(name, ignored)).second) continue;
    auto content = read_named_file(name, k_largest);
    if (!content) {
      content.error().kind = ErrorKind::usage;
      return std::unexpected(content.error());
    }
    sources.push_back({name, std::move(content->bytes)});
  }
  return sources;
}

}  // namespace rubricate
