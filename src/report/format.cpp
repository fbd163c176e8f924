// The table of formats.
#include <report/format.hpp>
#include <report/gradescope.hpp>
#include <report/html.hpp>
#include <report/json.hpp>
#include <report/text.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr ReportFormat k_formats[] = {
    {"text", "for people, on a terminal", write_text},
    {"json", "for programs: everything, in one JSON object", write_json},
    {"html", "for people: one page with the text and what was found in it, to read, print and send on", write_html},
    {"gradescope", "for Gradescope: results.json of an autograder", write_gradescope},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return k_formats; }

const ReportFormat* find_format(std::string_view id) {
  const ReportFormat* const found = std::ranges::find(k_formats, id, &ReportFormat::id);
  return found == std::end(k_formats) ? nullptr : found;
}

}  // namespace rubricate
