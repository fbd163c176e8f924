// A row for each part; below it only what came to something else.
#include <report/changes.hpp>
#include <report/names.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_most_files = 5;
constexpr Indent k_row{.first = 2, .rest = 6};
constexpr Indent k_inner{.first = 4, .rest = 6};

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
    case Fate::absent: return part.now == Status::inapplicable ? "left out, as before" : "no file, as before";
  }
  return "";
}

// "failed → passed", "passed".
struct StatusWords {
  StatusWords(const std::optional<Status>& before, Status now) : words(word_of(now)), tone(status_piece(now).tone) {
    if (before && *before != now) words = fmt::format("{} → {}", word_of(*before), word_of(now));
  }
  [[nodiscard]] Piece piece() const { return {.text = words, .tone = tone}; }

  std::string words;
  Tone tone;
};

void add_requirement(Page& page, const RequirementChange& change) {
  std::string what = change.found_now;
  if (change.found_before != change.found_now && change.before)
    what = fmt::format("{} → {}", change.found_before.empty() ? "nothing" : change.found_before,
                       change.found_now.empty() ? "nothing" : change.found_now);
  if (change.is_carried) what += what.empty() ? "carried forward" : "; carried forward";
  const std::string name = change.address + (what.empty() ? "" : ":");
  const StatusWords status(change.before, change.now);
  page.row(std::vector<Piece>{{.text = name}, {.text = what}}, k_inner, status.piece());
}

void add_part(Page& page, const PartChange& part) {
  const std::string title = (part.title.empty() ? part.id : part.title) + ":";
  const std::string files = part.files.empty() ? "" : fmt::format("({})", files_in_words(part.files));
  const StatusWords status(part.before, part.now);
  page.row(std::vector<Piece>{{.text = title, .tone = Tone::strong}, {.text = fate_in_words(part)}, {.text = files}},
           k_row, status.piece());
  for (const RequirementChange& change : part.requirements) add_requirement(page, change);
}

void add_levels(Page& page, const std::vector<LevelChange>& levels) {
  for (const LevelChange& level : levels) {
    const std::string title = level.title + ":";
    const std::string_view before = level.before.empty() ? "open" : std::string_view(level.before);
    const std::string_view now = level.now.empty() ? "open" : std::string_view(level.now);
    const std::string words = before == now ? std::string(now) : fmt::format("{} → {}", before, now);
    page.row(std::vector<Piece>{{.text = title}, {.text = level.is_carried ? "level carried forward" : "level"}}, k_row,
             {.text = words, .tone = Tone::strong});
  }
}

}  // namespace

void add_changes_since(Page& page, const ChangeReport& changes) {
  page.gap();
  page.paragraph({{.text = "Since the previous report:", .tone = Tone::strong}});
  for (const PartChange& part : changes.parts) add_part(page, part);
  if (!changes.requirements.empty()) page.paragraph({{.text = "The whole submission:", .tone = Tone::strong}}, k_row);
  for (const RequirementChange& change : changes.requirements) add_requirement(page, change);
  add_levels(page, changes.criteria);
  for (const Finding& finding : changes.findings) {
    const std::string id = fmt::format("[{}]", finding.id);
    page.paragraph({severity_piece(finding.severity), {.text = finding.message}, {.text = id, .tone = Tone::faint}},
                   k_row);
    if (!finding.help.empty())
      page.paragraph({{.text = "help:", .tone = Tone::strong}, {.text = finding.help}}, {.first = 4, .rest = 10});
  }
}

}  // namespace rubricate
