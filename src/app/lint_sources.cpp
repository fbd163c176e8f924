#include <app/lint_sources.hpp>
#include <app/rubric_source.hpp>
#include <rubric/load.hpp>
#include <util/file.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <glob.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t k_largest_read = 16 * k_largest_rubric;  // the loader takes less, and says so

/// The files that a pattern fits, sorted.
std::vector<std::string> files_like(const std::string& pattern) {
  std::vector<std::string> files;
  glob_t found{};
  const std::unique_ptr<glob_t, void (*)(glob_t*)> owner(&found, ::globfree);
  if (::glob(pattern.c_str(), 0, nullptr, &found) != 0) return files;
  std::error_code ignored;
  for (std::size_t i = 0; i < found.gl_pathc; ++i)
    if (!fs::is_directory(found.gl_pathv[i], ignored)) files.emplace_back(found.gl_pathv[i]);
  std::ranges::sort(files);
  return files;
}

/// The rubrics in a folder and in the folders below it, sorted; links and hidden folders are not followed.
std::vector<std::string> rubrics_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().native();
    std::error_code ignored;
    if (it->is_directory(ignored)) {
      if (name.starts_with('.')) it.disable_recursion_pending();
    } else if (name.ends_with(k_rubric_suffix)) {
      files.push_back(it->path().native());
    }
  }
  std::ranges::sort(files);
  return files;
}

LintSource read(const std::string& path) {
  auto content = read_named_file(path, k_largest_read);
  if (content) return {path, false, Source{path, std::move(content->bytes)}};
  content.error().kind = ErrorKind::input;
  if (content.error().help.empty())
    content.error().help = "Is the name right? Rubrics are files such as my.rubric.yaml.";
  return {path, false, std::unexpected(content.error())};
}

LintSource unknown(const std::string& name) {
  const std::vector<std::string_view> ids = shipped_rubrics();
  const std::string near = did_you_mean(name, ids);
  return {name, false,
          std::unexpected(Error{ErrorKind::usage, fmt::format("there is no rubric “{}”", name),
                                fmt::format("{}{}Name a rubric file, a folder, or one of: {}.", near,
                                            near.empty() ? "" : " ", fmt::join(ids, ", "))})};
}

/// What one name stands for.
std::vector<LintSource> sources_for(const std::string& name) {
  std::error_code ignored;
  if (auto shipped = shipped_rubric(name)) return {{name, true, std::move(*shipped)}};
  const bool is_folder = fs::is_directory(name, ignored);
  const bool is_pattern = !fs::exists(name, ignored) && name.find_first_of("*?[") != std::string::npos;
  if (is_folder || is_pattern) {
    std::vector<LintSource> sources;
    for (const std::string& path : is_folder ? rubrics_below(name) : files_like(name))
      sources.push_back(read(fs::path(path).lexically_normal().native()));
    if (sources.empty())
      sources.push_back({name, false,
                         std::unexpected(Error{ErrorKind::nothing,
                                               is_folder ? fmt::format("there is no rubric in {}", name)
                                                         : fmt::format("no file is called like {}", name),
                                               "Rubrics are files whose names end in .rubric.yaml."})});
    return sources;
  }
  const bool is_path = fs::exists(name, ignored) || name.find_first_of("/.") != std::string::npos;
  std::vector<LintSource> one;
  one.push_back(is_path ? read(name) : unknown(name));
  return one;
}

}  // namespace

std::vector<LintSource> lint_sources(const std::vector<std::string>& names) {
  std::vector<LintSource> all;
  std::set<std::string> seen;
  for (const std::string& name : names)
    for (LintSource& source : sources_for(name))
      if (seen.insert(fs::path(source.name).lexically_normal().native()).second) all.push_back(std::move(source));
  return all;
}

}  // namespace rubricate
