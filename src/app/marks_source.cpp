#include <app/marks_source.hpp>
#include <app/rubric_source.hpp>
#include <marks/load.hpp>
#include <marks/recognise.hpp>
#include <submission/walk.hpp>
#include <util/ascii.hpp>
#include <util/file.hpp>
#include <util/phrases.hpp>
#include <util/shell.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t k_largest = 16'000'000;  // bytes; the loader takes less, and says so
constexpr std::size_t k_most_left_out = 20;      // that are named, of those that are hardly marks
constexpr std::size_t k_most_entries = 1000;     // that are looked at in a folder within a folder

Error usage(std::string message, std::string help) { return {ErrorKind::usage, std::move(message), std::move(help)}; }

/// Something in a folder of marks that was not read.
struct LeftOut {
  std::string path;
  Severity severity = Severity::error;
  std::string message;
  std::string help;
};

struct Folder {
  std::vector<std::string> files;
  std::vector<LeftOut> left_out;
};

bool ends_in(std::string_view name, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

constexpr auto k_endings = std::to_array<std::string_view>({".yaml", ".yml", ".csv", ".tsv"});

bool is_spreadsheet(std::string_view name) {
  constexpr auto k_names = std::to_array<std::string_view>({".xlsx", ".xls", ".xlsm", ".ods", ".fods", ".numbers"});
  return ends_in(name, k_names);
}

/// `ana.xlsx` where `ana.csv` stands as well, by which it was saved.
bool is_saved_beside(const fs::path& path) {
  std::error_code ignored;
  return std::ranges::any_of(k_endings, [&](std::string_view ending) {
    return fs::exists(fs::path(path).replace_extension(ending), ignored);
  });
}

/// Anything in it, however deep, that is called like marks; also when there is too much in it to look at all of it.
bool may_hold_marks(const fs::path& folder) {
  std::error_code error;
  std::size_t count = 0;
  for (fs::recursive_directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
    const std::string name = lowered(each->path().filename().native());
    if (++count > k_most_entries || ends_in(name, k_endings) || is_spreadsheet(name)) return true;
  }
  return static_cast<bool>(error);
}

/// `ana.csv` for ana.csv.txt, and for an ana.txt in which marks stand; empty where that is hardly so.
std::string better_name(const fs::path& path) {
  const fs::path stem = path.stem();
  if (ends_in(lowered(stem.native()), k_endings)) return stem.native();
  const auto content = read_named_file(path.native(), k_largest);
  if (!content || !is_marks(content->bytes)) return "";
  return stem.native() + (is_marks_table(content->bytes) ? ".csv" : ".yaml");
}

LeftOut look_at(const fs::path& path) {
  const std::string name = lowered(path.filename().native());
  std::error_code ignored;
  LeftOut left{.path = path.native(), .severity = Severity::error, .message = {}, .help = {}};
  const auto is = [&](Severity severity, std::string message, std::string help) {
    left.severity = severity;
    left.message = std::move(message);
    left.help = std::move(help);
  };
  const std::string better = name.ends_with(".txt") ? better_name(path) : "";
  if (fs::is_directory(path, ignored) && !name.ends_with(".numbers")) {
    const bool may = may_hold_marks(path);
    is(may ? Severity::error : Severity::warning, "This folder stands in a folder of marks, and was not looked into.",
       may ? fmt::format("If there are marks in it, name it as well: `-m {}`. Else move it elsewhere.",
                         shell_quoted(path.native()))
           : "Nothing in it is called like marks.");
  } else if (is_spreadsheet(name) && is_saved_beside(path)) {
    is(Severity::note, "This is a spreadsheet and was not read, but what was saved from it beside it.",
       "When you change it, save it as CSV again.");
  } else if (is_spreadsheet(name)) {
    is(Severity::error, "This is a spreadsheet, and marks in it cannot be read.",
       "Save it as CSV (in Excel: “CSV UTF-8”) into the same folder.");
  } else if (!better.empty()) {
    is(Severity::error, "This may well be marks, but its name ends in .txt, so it was not read.",
       fmt::format("Rename it to {}.", better));
  } else if (ends_in(name, k_endings)) {
    is(Severity::error, "This is called like marks, and is no file that can be read.", "Put the file itself here.");
  } else {
    is(Severity::warning, "This is not called like marks, and was not read.",
       "If it holds marks, save it as CSV or YAML; else it may stay.");
  }
  return left;
}

/// Of those that are hardly marks only the first are named.
void shorten(std::vector<LeftOut>& all) {
  const auto is_hardly = [](const LeftOut& one) { return one.severity != Severity::error; };
  std::size_t count = 0;
  std::erase_if(all, [&](const LeftOut& one) { return is_hardly(one) && ++count > k_most_left_out; });
  if (count <= k_most_left_out) return;
  const auto last = std::find_if(all.rbegin(), all.rend(), is_hardly);
  last->message += fmt::format(" The same holds of {} more.", plural(count - k_most_left_out, "file"));
}

Expected<Folder> look_into(const std::string& folder) {
  Folder found;
  Walk ignored_names;
  std::error_code error;
  std::vector<fs::path> others;
  for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
    std::error_code ignored;
    const std::string name = each->path().filename().native();
    if (leave_out(name, ignored_names) || lowered(name).ends_with(k_rubric_suffix)) continue;
    if (ends_in(lowered(name), k_endings) && fs::is_regular_file(each->path(), ignored))
      found.files.push_back(each->path().native());
    else
      others.push_back(each->path());
  }
  if (error)
    return std::unexpected(usage(fmt::format("cannot read the folder {}: {}", folder, error.message()),
                                 "Name a folder that you may read."));
  std::ranges::sort(found.files);
  std::ranges::sort(others);
  for (const fs::path& path : others) found.left_out.push_back(look_at(path));
  shorten(found.left_out);
  return found;
}

Error no_marks(const std::string& folder, const std::vector<LeftOut>& left_out) {
  const auto likely = std::ranges::find(left_out, Severity::error, &LeftOut::severity);
  std::string help = "Marks files end in .yaml or .csv; begin one with `rubricate new marks`.";
  if (likely != left_out.end()) help = fmt::format("There is {}: {} {}", likely->path, likely->message, likely->help);
  return usage(fmt::format("there are no marks in {}", folder), std::move(help));
}

}  // namespace

Expected<Marks> read_marks(const Rubric& rubric, const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  std::vector<LeftOut> left_out;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
      names.push_back(path);
      continue;
    }
    auto inside = look_into(path);
    if (!inside) return std::unexpected(inside.error());
    if (inside->files.empty()) return std::unexpected(no_marks(path, inside->left_out));
    std::ranges::move(inside->files, std::back_inserter(names));
    std::ranges::move(inside->left_out, std::back_inserter(left_out));
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
  Marks marks = load_marks(rubric, std::move(sources));
  std::set<fs::path> folders;
  for (const std::string& path : paths) {
    std::error_code ignored;
    folders.insert(fs::weakly_canonical(path, ignored));
  }
  for (LeftOut& one : left_out) {
    std::error_code ignored;
    const fs::path real = fs::weakly_canonical(one.path, ignored);
    if (folders.contains(real) || !seen.insert(real).second) continue;  // named by itself as well
    const auto file = static_cast<std::uint32_t>(marks.files.size());
    marks.files.push_back({std::move(one.path), ""});
    marks.findings.push_back({.id = "marks/left-out",
                              .severity = one.severity,
                              .address = {},
                              .place = Place{file, {}},
                              .message = std::move(one.message),
                              .help = std::move(one.help)});
  }
  return marks;
}

}  // namespace rubricate
