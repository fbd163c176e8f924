// Keys and words as in the report on a single submission (json.cpp).
#include <report/names.hpp>
#include <report/record_json.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace rubricate {
namespace {

void add_counts(JsonLine& line, const Counts& counts) {
  line.number("passed", counts.passed)
      .number("failed", counts.failed)
      .number("cannot_tell", counts.cannot_tell)
      .number("inapplicable", counts.inapplicable)
      .number("untested", counts.untested);
}

void add_texts(JsonLine& line, std::string& out, std::string_view key, const std::vector<std::string>& texts) {
  line.key(key);
  JsonLine array(out, '[');
  for (const std::string& text : texts) array.element(text);
  array.close(']');
}

// An array with one object for each of `all`.
template <class All, class Add>
void add_objects(JsonLine& line, std::string& out, std::string_view key, const All& all, Add add) {
  line.key(key);
  JsonLine array(out, '[');
  for (const auto& one : all) {
    array.element();
    JsonLine object(out);
    add(object, one);
    object.close();
  }
  array.close(']');
}

// The keys of places.hpp's places in JSON, and `end_number`.
void add_place(JsonLine& line, const std::optional<PlaceRecord>& place) {
  constexpr std::string_view k_no_line =
      R"("line":null,"column":null,"end_line":null,"end_column":null,"byte_begin":null,"byte_end":null)";
  if (!place) {
    line.raw("path", "null");
  } else {
    line.text("path", place->path);
  }
  if (!place || place->first == 0) {
    line.raw("unit", "null").raw("number", "null").raw("end_number", "null").members(k_no_line);
    return;
  }
  line.text("unit", to_string(place->unit)).number("number", place->first).number("end_number", place->last);
  if (place->unit != TextUnit::line) {
    line.members(k_no_line);
    return;
  }
  line.number("line", place->first).number("column", place->column);
  line.number("end_line", place->last).number("end_column", place->end_column);
  line.number("byte_begin", place->byte_begin).number("byte_end", place->byte_end);
}

void add_finding(JsonLine& line, const FindingRecord& finding) {
  line.text("id", finding.id).text("severity", key_of(finding.severity)).text_or_null("address", finding.address);
  add_place(line, finding.place);
  line.text("message", finding.message).text_or_null("help", finding.help).text_or_null("excerpt", finding.excerpt);
}

void add_result(JsonLine& line, std::string& out, const ResultRecord& result) {
  line.text("address", result.address).text("kind", result.kind).boolean("advisory", result.advisory);
  line.text("status", to_string(result.status)).text_or_null("found", result.found);
  line.text_or_null("wanted", result.wanted);
  if (!result.quantity) {
    line.raw("quantity", "null");
    return;
  }
  line.key("quantity");
  JsonLine quantity(out);
  quantity.number("found", result.quantity->found);
  quantity.number("least", result.quantity->least).number("most", result.quantity->most);
  quantity.close();
}

void add_outcome(JsonLine& line, std::string& out, const OutcomeReport& outcome) {
  line.key("outcome");
  JsonLine object(out);
  object.text("state", key_of(outcome.state)).text_or_null("result", outcome.result);
  add_texts(object, out, "possible", outcome.possible);
  object.text_or_null("why", outcome.why);
  object.close();
}

}  // namespace

void add_header(JsonLine& line, std::string& out, const RunHeader& header) {
  line.key("tool");
  JsonLine tool(out);
  tool.text("name", "rubricate").text("version", header.tool_version).close();
  line.text("note", "Nothing left this computer.").key("rubric");
  JsonLine rubric(out);
  rubric.text("id", header.rubric_id).text("title", header.rubric_title).text("version", header.rubric_version);
  rubric.text_or_null("sha256", header.rubric_sha256).text_or_null("path", header.rubric_path);
  rubric.text("counting", header.counting);
  add_objects(rubric, out, "parts", header.parts, [](JsonLine& object, const RunHeader::Part& part) {
    object.text("id", part.id).text("title", part.title);
  });
  add_texts(rubric, out, "outcomes", header.outcomes);
  rubric.close();
  line.boolean("batch", header.is_batch).boolean("excerpts", header.excerpts);
  line.number("submissions_in_all", header.submissions).text_or_null("list_sha256", header.list_sha256);
  line.number("shard", header.shard).number("shards", header.shards);
}

void add_record(JsonLine& line, std::string& out, const SubmissionRecord& record) {
  line.text("name", record.name).text_or_null("error", record.error).text_or_null("help", record.help);
  line.text("status", to_string(record.status)).boolean("complete", record.complete).key("counts");
  JsonLine counts(out);
  add_counts(counts, record.requirements);
  counts.number("warnings", record.warnings).close();
  add_outcome(line, out, record.outcome);
  add_objects(line, out, "parts", record.parts, [&out](JsonLine& object, const PartRecord& part) {
    object.text("id", part.id).text("status", to_string(part.status));
    add_texts(object, out, "files", part.files);
  });
  add_objects(line, out, "requirements", record.results,
              [&out](JsonLine& object, const ResultRecord& result) { add_result(object, out, result); });
  add_objects(line, out, "findings", record.findings,
              [](JsonLine& object, const FindingRecord& finding) { add_finding(object, finding); });
  add_objects(line, out, "files", record.files, [](JsonLine& object, const FileRecord& file) {
    object.text("path", file.path).number("size", file.size).text_or_null("sha256", file.sha256);
  });
}

void add_summary(JsonLine& line, std::string& out, const RunSummary& summary, std::uint64_t shown) {
  line.boolean("complete", summary.complete).boolean("interrupted", summary.interrupted);
  line.number("shown", shown).number("checked", summary.checked).number("unchecked", summary.unchecked);
  line.key("statuses");
  JsonLine statuses(out);
  add_counts(statuses, summary.statuses);
  statuses.close();
  add_objects(line, out, "outcomes", summary.outcomes, [](JsonLine& object, const auto& outcome) {
    object.text("result", outcome.first).number("count", outcome.second);
  });
  add_objects(line, out, "parts", summary.parts, [](JsonLine& object, const RunSummary::Part& part) {
    object.text("id", part.id).number("missing", part.missing);
    add_counts(object, part.statuses);
  });
  add_objects(line, out, "requirements", summary.requirements,
              [](JsonLine& object, const RunSummary::Requirement& requirement) {
                object.text("address", requirement.address).text("kind", requirement.kind);
                object.boolean("advisory", requirement.advisory);
                add_counts(object, requirement.statuses);
              });
}

}  // namespace rubricate
