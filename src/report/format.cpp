// The table of formats.
#include <report/format.hpp>
#include <report/gradescope.hpp>
#include <report/html.hpp>
#include <report/json.hpp>
#include <report/record_formats.hpp>
#include <report/text.hpp>

#include <algorithm>
#include <iterator>
#include <vector>

namespace rubricate {
namespace {

constexpr ReportFormat k_own_formats[] = {
    {"text", "for people, on a terminal", write_text},
    {"json", "for programs: everything, in one JSON object", write_json},
    {"html", "for people: one page with the text and what was found in it, to read, print and send on", write_html},
    {"gradescope", "for Gradescope: results.json of an autograder", write_gradescope},
};

std::vector<ReportFormat> all_formats() {
  std::vector<ReportFormat> all(std::begin(k_own_formats), std::end(k_own_formats));
  for (const ReportFormat& format : record_report_formats()) all.push_back(format);
  return all;
}

}  // namespace

std::span<const ReportFormat> report_formats() {
  static const std::vector<ReportFormat> formats = all_formats();
  return formats;
}

const ReportFormat* find_format(std::string_view id) {
  const std::span<const ReportFormat> formats = report_formats();
  const auto found = std::ranges::find(formats, id, &ReportFormat::id);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace rubricate
