// A row for each part; below it only what came to something else.
#include <report/change_words.hpp>
#include <report/changes.hpp>
#include <report/names.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr Indent k_row{.first = 2, .rest = 6};
constexpr Indent k_inner{.first = 4, .rest = 6};

// Holds the words for as long as the page takes its pieces.
struct StatusWords {
  StatusWords(const std::optional<Status>& before, Status now)
      : words(statuses_in_words(before, now)), tone(status_piece(now).tone) {}
  [[nodiscard]] Piece piece() const { return {.text = words, .tone = tone}; }

  std::string words;
  Tone tone;
};

void add_requirement(Page& page, const RequirementChange& change) {
  const std::string what = found_in_words(change);
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
  const std::string title = fmt::format("{}:", k_changes_title);
  page.gap();
  page.paragraph({{.text = title, .tone = Tone::strong}});
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
