// The table of formats for many submissions.
#include <report/batch_format.hpp>
#include <report/batch_json.hpp>
#include <report/batch_text.hpp>
#include <report/ndjson.hpp>

#include <algorithm>

namespace rubricate {
namespace {

constexpr BatchFormat k_formats[] = {
    {"text", "for people, on a terminal", start_batch_text},
    {"json", "for programs: everything, in one JSON object", start_batch_json},
    {"ndjson", "for programs, and for `merge`: one JSON object on each line", start_ndjson},
};

}  // namespace

std::span<const BatchFormat> batch_formats() { return k_formats; }

const BatchFormat* find_batch_format(std::string_view id) {
  const BatchFormat* const found = std::ranges::find(k_formats, id, &BatchFormat::id);
  return found == std::end(k_formats) ? nullptr : found;
}

}  // namespace rubricate
