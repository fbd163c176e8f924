// Rows like those of requirements: how it stands now, and behind it what was.
#include <report/change_words.hpp>
#include <report/html_changes.hpp>
#include <report/html_page.hpp>
#include <report/names.hpp>
#include <util/markup.hpp>

#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

/// `before: failed`; empty where nothing was, or the same.
std::string before_in_words(const std::optional<Status>& before, Status now) {
  return before && *before != now ? fmt::format("before: {}", word_of(*before)) : "";
}

std::string requirements(const std::vector<RequirementChange>& changes) {
  if (changes.empty()) return "";
  std::string out = "<ul class=\"entries\">\n";
  for (const RequirementChange& change : changes) {
    std::string how = found_in_words(change);
    if (const std::string before = before_in_words(change.before, change.now); !before.empty())
      how += (how.empty() ? "" : "; ") + before;
    out += fmt::format("<li>{} <bdi>{}</bdi> <span class=\"how\">{}</span></li>\n", html_status(change.now),
                       html_shown(change.address), html_shown(how));
  }
  return out + "</ul>\n";
}

std::string part(const PartChange& part) {
  const std::string before = before_in_words(part.before, part.now);
  std::string out = fmt::format("<li><span class=\"name\"><bdi>{}</bdi></span> <span class=\"found\">{}{}</span> ",
                                html_shown(part.title.empty() ? part.id : part.title), fate_in_words(part),
                                part.files.empty() ? "" : ": " + html_shown(files_in_words(part.files)));
  if (!before.empty()) out += fmt::format("<span class=\"wanted\">{}</span> ", before);
  return out + html_status(part.now) + requirements(part.requirements) + "</li>\n";
}

}  // namespace

std::string html_changes(const ChangeReport& changes) {
  std::string out = fmt::format("<section aria-labelledby=\"since\">\n<h2 id=\"since\">{}</h2>\n", k_changes_title);
  if (!changes.findings.empty()) {
    out += "<ul class=\"found-here\">\n";
    for (const Finding& finding : changes.findings)
      out += fmt::format(
          "<li>{} <span dir=\"auto\">{}</span> <span class=\"help\" dir=\"auto\">{}</span> <code>{}</code></li>\n",
          html_severity(finding.severity), html_shown(finding.message), html_shown(finding.help),
          html_shown(finding.id));
    out += "</ul>\n";
  }
  if (changes.parts.empty() && changes.requirements.empty()) return out + "</section>\n";
  out += "<ul class=\"requirements\">\n";
  for (const PartChange& each : changes.parts) out += part(each);
  if (!changes.requirements.empty())
    out += fmt::format("<li><span class=\"name\">The whole submission</span> {}</li>\n",
                       requirements(changes.requirements));
  return out + "</ul>\n</section>\n";
}

}  // namespace rubricate
