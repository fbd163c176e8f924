// Walks a folder.
#include <submission/walk.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_told = 100;  // hidden files that are named

// What systems leave behind.
bool is_of_system(std::string_view name) {
  constexpr auto k_names = std::to_array<std::string_view>(
      {".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", "__MACOSX", ".Trashes", ".fseventsd",
       ".Spotlight-V100", ".directory", "Icon\r", "System Volume Information"});
  return name.starts_with("._") || std::ranges::find(k_names, name) != k_names.end();
}

// What belongs to those who keep the folder, and no answer: nobody misses it.
bool is_litter(std::string_view name) {
  return name.ends_with(".rubric.yaml") || name == ".git" || name == ".gitignore" || name == ".gitattributes";
}

// Word's, and LibreOffice's.
bool is_lock(std::string_view name) { return name.starts_with("~$") || name.starts_with(".~lock."); }

bool leave_out_step(const std::string& name, const std::string& prefix, Walk& walk) {
  if (is_litter(name)) return true;
  const bool lock = is_lock(name), system = is_of_system(name);
  if (!lock && !system && !name.starts_with('.')) return false;
  std::set<std::string>& told = lock ? walk.locks : system ? walk.system : walk.hidden;
  told.insert(prefix + name);
  if (told.size() > k_most_told) told.erase(std::prev(told.end()));
  return true;
}

struct Name {
  std::string text;
  bool is_folder = false;
  mode_t mode = 0;

  // As it sorts within the whole path: a folder goes on with a slash.
  [[nodiscard]] std::string sort_key() const { return is_folder ? text + '/' : text; }
};

class Walker {
 public:
  Walker(const FileHandle& root, std::uint32_t most_entries, std::uint32_t most_depth)
      : root_(root), most_entries_(most_entries), most_depth_(most_depth) {}

  // `path` is empty for the folder itself. Recursion is bounded by the greatest depth.
  FileResult<void> visit(const std::string& path, std::uint32_t depth) {
    auto folder = open_folder_beneath(root_, path.empty() ? "." : path);
    if (!folder) return std::unexpected(folder.error());
    const std::string prefix = path.empty() ? "" : path + '/';
    auto names = list(std::move(*folder), prefix);
    if (!names) return std::unexpected(names.error());
    for (const Name& name : *names) {
      if (full()) return {};
      if (name.is_folder) {
        enter(prefix + name.text, depth + 1);
      } else {
        const auto kind = S_ISREG(name.mode)   ? WalkEntry::Kind::file
                          : S_ISLNK(name.mode) ? WalkEntry::Kind::link
                                               : WalkEntry::Kind::special;
        result_.entries.push_back({kind, prefix + name.text, ""});
      }
    }
    return {};
  }

  Walk take() { return std::move(result_); }

 private:
  bool full() {
    result_.cut = result_.cut || result_.entries.size() >= most_entries_;
    return result_.cut;
  }

  void enter(const std::string& path, std::uint32_t depth) {
    if (depth > most_depth_) {
      result_.entries.push_back({WalkEntry::Kind::deep, path, ""});
      return;
    }
    if (const auto visited = visit(path, depth); !visited) {
      const bool link = visited.error().kind == FileProblem::Kind::link;  // it was a folder a moment ago
      result_.entries.push_back(
          {link ? WalkEntry::Kind::link : WalkEntry::Kind::closed, path, visited.error().message});
    }
  }

  FileResult<std::vector<Name>> list(FileHandle folder, const std::string& prefix) {
    const std::unique_ptr<DIR, int (*)(DIR*)> directory(::fdopendir(folder.get()), ::closedir);
    if (!directory) return std::unexpected(file_problem(errno));
    const int fd = folder.release();  // closedir closes it
    std::vector<Name> names;
    for (;;) {
      errno = 0;
      const dirent* const entry = ::readdir(directory.get());
      if (entry == nullptr && errno != 0) return std::unexpected(file_problem(errno));
      if (entry == nullptr) break;
      Name name{static_cast<const char*>(entry->d_name)};
      if (name.text == "." || name.text == ".." || left_out(name.text, prefix)) continue;
      const auto mode = mode_of(fd, *entry);
      if (!mode) continue;  // it is gone again
      name.mode = *mode;
      name.is_folder = S_ISDIR(*mode);
      names.push_back(std::move(name));
      if (names.size() > 2 * std::size_t{most_entries_} + 1) keep_first(names);
    }
    std::ranges::sort(names, {}, &Name::sort_key);
    return names;
  }

  // Most file systems tell with the name what it is.
  static std::optional<mode_t> mode_of(int folder, const dirent& entry) {
    if (entry.d_type != DT_UNKNOWN) return DTTOIF(entry.d_type);
    struct stat facts{};
    if (::fstatat(folder, static_cast<const char*>(entry.d_name), &facts, AT_SYMLINK_NOFOLLOW) != 0)
      return std::nullopt;
    return facts.st_mode;
  }

  // Which of too many are kept must not depend on the order in which the system lists them.
  void keep_first(std::vector<Name>& names) const {
    const auto middle = names.begin() + most_entries_ + 1;
    std::ranges::nth_element(names, middle, {}, &Name::sort_key);
    names.erase(middle, names.end());
  }

  bool left_out(const std::string& name, const std::string& prefix) { return leave_out_step(name, prefix, result_); }

  const FileHandle& root_;
  std::uint32_t most_entries_;
  std::uint32_t most_depth_;
  Walk result_;
};

}  // namespace

bool leave_out(const std::string& path, Walk& walk) {
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    if (leave_out_step(path.substr(at, end - at), path.substr(0, at), walk)) return true;
    at = end + 1;
  }
  return false;
}

FileResult<Walk> walk(const FileHandle& folder, std::uint32_t most_entries, std::uint32_t most_depth) {
  Walker walker(folder, most_entries, most_depth);
  if (const auto visited = walker.visit("", 0); !visited) return std::unexpected(visited.error());
  return walker.take();
}

}  // namespace rubricate
