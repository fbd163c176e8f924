#include <app/rubric_source.hpp>
#include <checks/kinds.hpp>
#include <lint/rules.hpp>
#include <rubric/load.hpp>
#include <util/embedded.hpp>
#include <util/file.hpp>
#include <util/phrases.hpp>
#include <util/sha256.hpp>
#include <util/shell.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_shipped_folder = "rubrics/";
constexpr std::uint64_t k_largest = 16'000'000;  // bytes; the loader takes less, and says so

Error usage(std::string message, std::string help) { return {ErrorKind::usage, std::move(message), std::move(help)}; }

std::string shipped_list() { return fmt::format("Shipped rubrics: {}.", fmt::join(shipped_rubrics(), ", ")); }

std::string help_for_unreadable(const std::string& path, const std::string& help) {
  if (!help.empty()) return help;
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > k_largest) return "Is this the right file? A rubric holds words only, and 1 MB at most.";
  return shipped_list();
}

Expected<Source> read_rubric(const std::string& path) {
  auto content = read_named_file(path, k_largest);
  if (!content) return std::unexpected(usage(content.error().message, help_for_unreadable(path, content.error().help)));
  return Source{path, std::move(content->bytes)};
}

Expected<Source> named_rubric(const std::string& wanted) {
  if (auto shipped = shipped_rubric(wanted)) return std::move(*shipped);
  std::error_code ignored;
  if (fs::is_directory(wanted, ignored))
    return std::unexpected(
        usage(fmt::format("{} is a folder, not a rubric", wanted),
              fmt::format("Name the rubric file itself, such as {}/NAME.rubric.yaml. {}", wanted, shipped_list())));
  if (fs::exists(wanted, ignored) || wanted.find('/') != std::string::npos || wanted.ends_with(".yaml") ||
      wanted.ends_with(".yml"))
    return read_rubric(wanted);
  const std::vector<std::string_view> ids = shipped_rubrics();
  const std::string suggestion = did_you_mean(wanted, ids);
  return std::unexpected(usage(fmt::format("there is no rubric “{}”", wanted),
                               suggestion.empty() ? fmt::format("{} Or name a rubric file.", shipped_list())
                                                  : fmt::format("{} {}", suggestion, shipped_list())));
}

// The folders in which a rubric for `near` may lie, in the order in which they are looked through.
std::vector<fs::path> folders_for(const std::string& near) {
  std::error_code error;
  fs::path start = fs::absolute(near, error).lexically_normal();
  if (!start.has_filename()) start = start.parent_path();  // "mine/"
  std::vector<fs::path> folders;
  for (fs::path folder = start; folder.has_parent_path() && folder.parent_path() != folder;) {
    folder = folder.parent_path();
    folders.push_back(folder);
  }
  if (fs::is_directory(start, error)) folders.push_back(start);
  return folders;
}

std::string as_seen_from_here(const std::string& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path relative = fs::path(path).lexically_proximate(here);
  return error || relative.empty() ? path : relative.native();
}

Expected<Source> nearest_rubric(const std::string& near) {
  for (const fs::path& folder : folders_for(near)) {
    std::vector<std::string> found = rubrics_in(folder.native());
    for (std::string& path : found) path = as_seen_from_here(path);
    if (found.size() == 1) return read_rubric(found.front());
    if (found.empty()) continue;
    constexpr std::size_t k_most = 5;
    const std::size_t count = found.size();
    found.resize(std::min(count, k_most));
    for (std::string& path : found) path = fmt::format("`-r {}`", shell_quoted(path));
    return std::unexpected(usage(fmt::format("{} rubrics lie in {}", count, folder.native()),
                                 fmt::format("Say which: {}{}", fmt::join(found, " or "), count > k_most ? " …" : "")));
  }
  std::error_code error;
  return std::unexpected(usage(fmt::format("no rubric is named, and none lies {} {} or above it",
                                           fs::is_regular_file(near, error) ? "beside" : "in", near),
                               fmt::format("Say which: `-r ID`. {}", shipped_list())));
}

bool is_shipped(const std::string& wanted) {
  const std::vector<std::string_view> ids = shipped_rubrics();
  return std::ranges::find(ids, wanted) != ids.end();
}

}  // namespace

std::vector<std::string_view> shipped_rubrics() {
  std::vector<std::string_view> ids;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with(k_shipped_folder) && file.path.ends_with(k_rubric_suffix))
      ids.push_back(file.path.substr(k_shipped_folder.size(),
                                     file.path.size() - k_shipped_folder.size() - k_rubric_suffix.size()));
  return ids;
}

std::optional<Source> shipped_rubric(std::string_view id) {
  const std::string path = fmt::format("{}{}{}", k_shipped_folder, id, k_rubric_suffix);
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path) return Source{path, std::string(file.text)};
  return std::nullopt;
}

std::vector<std::string> rubrics_in(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::directory_iterator it(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && it != end; it.increment(error))
    if (it->path().filename().native().ends_with(k_rubric_suffix)) found.push_back(it->path().native());
  std::ranges::sort(found);
  return found;
}

Expected<Rubric> load_rubric_text(Source source, const Streams& streams) {
  const Source shown = source;
  std::string hash = sha256_hex(source.text);
  LoadedRubric loaded = load_rubric(std::move(source), check_kinds(), std::move(hash), lint_ids());
  const Source* const sources[] = {&shown};
  tell(streams, loaded.findings, sources);
  if (loaded.rubric) return std::move(*loaded.rubric);
  const auto mistakes =
      static_cast<std::uint64_t>(std::ranges::count(loaded.findings, Severity::error, &Finding::severity));
  return std::unexpected(
      usage(fmt::format("the rubric {} cannot be used: {} to mend", shown.path, plural(mistakes, "mistake")),
            "This is a mistake in the rubric, not in the submission. Tell whoever wrote it."));
}

Expected<ChosenRubric> load_rubric_for(const std::string& wanted, const std::string& near, const Streams& streams) {
  auto source = wanted.empty() ? nearest_rubric(near) : named_rubric(wanted);
  if (!source) return std::unexpected(source.error());
  const std::string path = source->path;
  auto rubric = load_rubric_text(std::move(*source), streams);
  if (!rubric) return std::unexpected(rubric.error());
  const bool shipped = is_shipped(wanted);
  return ChosenRubric{std::move(*rubric), shipped ? wanted : path, shipped, wanted.empty()};
}

}  // namespace rubricate
