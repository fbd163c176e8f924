#include <report/change_words.hpp>
#include <report/names.hpp>

#include <cstddef>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_files = 5;

std::string file_in_words(const FileChange& file) {
  switch (file.change) {
    case Fate::added: return file.path + " is new";
    case Fate::gone: return file.path + " is gone";
    case Fate::renamed: return fmt::format("{} is {} now, unchanged", file.was, file.path);
    case Fate::unchanged:
    case Fate::changed:
    case Fate::absent: break;
  }
  return file.path + " has changed";
}

}  // namespace

std::string files_in_words(const std::vector<FileChange>& files) {
  std::vector<std::string> words;
  for (const FileChange& file : files) {
    if (words.size() == k_most_files) {
      words.push_back(fmt::format("and {} more", files.size() - k_most_files));
      break;
    }
    words.push_back(file_in_words(file));
  }
  return joined(words);
}

std::string_view fate_in_words(const PartChange& part) {
  switch (part.change) {
    case Fate::unchanged: return part.is_settled ? "unchanged, carried forward" : "unchanged";
    case Fate::renamed: return "unchanged, under another name";
    case Fate::changed: return "changed";
    case Fate::added: return "new";
    case Fate::gone: return "gone";
    case Fate::absent:
      if (!part.decided.empty()) return "as before, carried forward";
      return part.now == Status::inapplicable ? "left out, as before" : "no file, as before";
  }
  return "";
}

std::string found_in_words(const RequirementChange& change) {
  std::string what = change.found_now;
  if (change.found_before != change.found_now && change.before)
    what = fmt::format("{} → {}", change.found_before.empty() ? "nothing" : change.found_before,
                       change.found_now.empty() ? "nothing" : change.found_now);
  if (change.is_carried) what += what.empty() ? "carried forward" : "; carried forward";
  return what;
}

std::string statuses_in_words(const std::optional<Status>& before, Status now) {
  if (!before || *before == now) return std::string(word_of(now));
  return fmt::format("{} → {}", word_of(*before), word_of(now));
}

}  // namespace rubricate
