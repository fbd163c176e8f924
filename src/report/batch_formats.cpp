// The table of formats for many submissions.
#include <report/batch_format.hpp>
#include <report/batch_json.hpp>
#include <report/batch_text.hpp>
#include <report/html.hpp>
#include <report/ndjson.hpp>
#include <report/record_formats.hpp>

#include <algorithm>
#include <vector>

namespace rubricate {
namespace {

std::vector<BatchFormat> all_formats() {
  std::vector<BatchFormat> all = {
      {"text", "for people, on a terminal", start_batch_text},
      {"json", "for programs: everything, in one JSON object", start_batch_json},
      {"html", "for people: one page to sort, filter and search, with what most trip over", start_batch_html},
      {"ndjson", "for programs, and for `merge`: one JSON object on each line", start_ndjson},
  };
  const auto others = record_formats();
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

}  // namespace

std::span<const BatchFormat> batch_formats() {
  static const std::vector<BatchFormat> all = all_formats();
  return all;
}

const BatchFormat* find_batch_format(std::string_view id) {
  const auto all = batch_formats();
  const auto found = std::ranges::find(all, id, &BatchFormat::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace rubricate
