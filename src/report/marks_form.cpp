#include <report/findings.hpp>
#include <report/marks_form.hpp>
#include <report/names.hpp>
#include <report/page.hpp>
#include <report/places.hpp>
#include <util/ascii.hpp>
#include <util/csv.hpp>
#include <util/phrases.hpp>
#include <util/rubric_version.hpp>
#include <util/unicode.hpp>
#include <util/yaml_text.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace rubricate {
namespace {

constexpr std::size_t k_width = 100;
constexpr std::size_t k_most_found = 12;  // lines for one part

/// A name that reads back as it is written: UTF-8, no control characters but blanks, and something to be seen.
std::string writable(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_character(name, at);
    append_utf8(out, is_control(c) && c != '\t' && c != '\n' ? U'\uFFFD' : c);
  }
  return out.find_first_not_of(" \t\n") == std::string::npos ? "(blank)" : out;
}

bool is_about(const Finding& finding, std::string_view address) {
  const std::string_view at = finding.address;
  return at.starts_with(address) && (at.size() == address.size() || at[address.size()] == '.');
}

class EntryMaker {
 public:
  explicit EntryMaker(const Report& report) : report_(report), places_(*report.submission) {}

  FormEntry make(std::string name) {
    FormEntry entry = blank_entry(std::move(name), *report_.rubric);
    for (std::size_t i = 0; i < report_.parts.size(); ++i) {
      entry.parts[i].status = word_of(report_.parts[i].status);
      add_questions(entry, report_.parts[i]);
    }
    entry.whole.status = word_of(report_.status);
    const bool is_complete = std::ranges::all_of(report_.parts, [](const PartReport& part) {
      return part.status == Status::inapplicable || !part.passages.empty();
    });
    add_questions(entry, report_.results, is_complete);
    for (const Finding& finding : report_.findings) {
      if (finding.severity < Severity::unsure) continue;
      FormEntry::Part& part = part_of(entry, finding);
      if (part.found.size() < k_most_found)
        part.found.push_back(line(finding));
      else
        ++part.more;
    }
    return entry;
  }

 private:
  [[nodiscard]] FormEntry::Part& part_of(FormEntry& entry, const Finding& finding) const {
    for (std::size_t i = 0; i < report_.parts.size(); ++i)
      if (is_about(finding, report_.parts[i].id)) return entry.parts[i];
    return entry.whole;
  }

  [[nodiscard]] std::string line(const Finding& finding) {
    return fmt::format("{}: {}: {}", where_found(finding, places_), to_string(finding.severity), finding.message);
  }

  void add_questions(FormEntry& entry, const PartReport& part) {
    if (!part.passages.empty())
      add_questions(entry, part.results, true);
    else if (part.status == Status::cannot_tell)
      add_question(entry, part.id);
  }

  /// `is_there` is false when what they look at is not: then nobody can tell.
  void add_questions(FormEntry& entry, const std::vector<Result>& results, bool is_there) {
    for (const Result& result : results) {
      const bool is_open = result.status == Status::cannot_tell || result.status == Status::untested;
      if (is_there && is_open && !result.advisory) add_question(entry, result.address);
    }
  }

  void add_question(FormEntry& entry, const std::string& address) {
    FormEntry::Question question{.address = address, .found = {}};
    for (const Finding& finding : report_.findings)
      if (finding.severity == Severity::unsure && is_about(finding, address) && question.found.size() < k_most_found)
        question.found.push_back(line(finding));
    entry.questions.push_back(std::move(question));
  }

  const Report& report_;
  Places places_;
};

class YamlForm {
 public:
  YamlForm(const Rubric& rubric, FormDetail detail) : rubric_(rubric), detail_(detail) {}

  std::string write(std::string_view reviewer, std::span<const FormEntry> entries) {
    comment(0, {fmt::format("Marks for “{}” ({}{}{}).", rubric_.title, rubric_.id, rubric_.version.empty() ? "" : " ",
                            rubric_.version),
                "", fmt::format("Write a level behind each criterion{}", example()),
                "With a word on it for the applicant it is {level: …, comment: \"…\"}, brackets and all.",
                "What stands behind a # is a note for you, and not read. More: `rubricate explain marks`"});
    line(0, "marks: 1");
    line(0, "rubric: {}", yaml_text(rubric_.id));
    if (!rubric_.version.empty()) line(0, "version: {}", yaml_text(writable(rubric_.version)));
    line(0, "sha256: {}", yaml_text(rubric_.sha256));
    comment(0, {"Your name, or a pseudonym."});
    line(0, "reviewer: {}", yaml_text(writable(reviewer)));
    out_ += '\n';
    line(0, "submissions:");
    for (const FormEntry& entry : entries) {
      if (&entry != entries.data()) out_ += '\n';
      write_entry(entry);
    }
    return std::move(out_);
  }

 private:
  template <class... Args>
  void line(std::size_t indent, fmt::format_string<Args...> format, Args&&... args) {
    out_.append(indent, ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  [[nodiscard]] std::string example() const {
    for (const Part& part : rubric_.parts)
      for (const Criterion& criterion : part.criteria)
        if (const Scale* scale = rubric_.scale(criterion.scale); scale != nullptr && !scale->levels.empty())
          return fmt::format(", such as `{}: {}`.", criterion.id,
                             yaml_text(scale->levels[scale->levels.size() / 2].name));
    return ".";
  }

  /// Each paragraph as lines behind `# `. The page lets nothing through that could end a line.
  void comment(std::size_t indent, std::vector<std::string> paragraphs, std::size_t inside = 0) {
    Page page(k_width - indent - 2, false);
    for (std::string& paragraph : paragraphs) {
      std::ranges::replace_if(paragraph, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
      page.paragraph({{.text = paragraph}}, {.first = inside, .rest = inside + 2});
    }
    const std::string text = page.take();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view shown = std::string_view(text).substr(at, end - at);
      line(indent, "#{}{}", shown.empty() ? "" : " ", shown);
      at = end + 1;
    }
  }

  void found(std::size_t indent, const FormEntry::Part& part) {
    if (detail_ == FormDetail::only_levels) return;
    comment(indent, part.found, 2);
    if (part.more > 0) comment(indent, {fmt::format("… and {} more: see rubricate check", part.more)}, 2);
  }

  void write_entry(const FormEntry& entry) {
    line(2, "- submission: {}", yaml_text(writable(entry.submission)));
    if (!entry.whole.status.empty()) comment(4, {fmt::format("The checks: {}", entry.whole.status)});
    found(4, entry.whole);
    line(4, "levels:");
    for (std::size_t i = 0; i < rubric_.parts.size(); ++i) write_part(rubric_.parts[i], entry.parts[i]);
    write_questions(entry);
    comment(4, {"A word to the applicant on the whole:"});
    line(4, "comment:");
  }

  void write_part(const Part& part, const FormEntry::Part& checked) {
    if (part.criteria.empty() && checked.found.empty()) return;
    comment(6, {fmt::format("{}{}{}", part.title, checked.status.empty() ? "" : ". The checks: ", checked.status)});
    found(6, checked);
    for (const Criterion& criterion : part.criteria) {
      if (criterion.title != part.title) comment(6, {criterion.title});
      write_levels(criterion);
      line(6, "{}:", yaml_text(criterion.id));
    }
  }

  void write_levels(const Criterion& criterion) {
    const Scale* const scale = rubric_.scale(criterion.scale);
    if (scale == nullptr) return;
    std::vector<std::string> levels;
    for (const Level& level : scale->levels) {
      const auto described = std::ranges::find(criterion.descriptors, level.name, &Descriptor::level);
      const bool is_described = detail_ == FormDetail::all && described != criterion.descriptors.end();
      levels.push_back(is_described ? fmt::format("{}: {}", level.name, described->text) : level.name);
    }
    comment(6, {detail_ == FormDetail::all ? "Levels, worst first:" : "Levels, worst first: " + joined(levels)});
    if (detail_ == FormDetail::all) comment(6, levels, 2);
  }

  void write_questions(const FormEntry& entry) {
    if (entry.questions.empty()) return;
    comment(4, {"To rule on what the checks cannot tell, delete its # and write passed or failed, and why."});
    line(4, "rulings:");
    for (const FormEntry::Question& question : entry.questions) {
      if (detail_ != FormDetail::only_levels) comment(6, question.found);
      line(6, "#{}: {{status: , because: \"\"}}", question.address);
    }
  }

  const Rubric& rubric_;
  FormDetail detail_;
  std::string out_;
};

}  // namespace

FormEntry blank_entry(std::string name, const Rubric& rubric) {
  FormEntry entry{.submission = std::move(name), .parts = {}, .whole = {}, .questions = {}};
  entry.parts.resize(rubric.parts.size());
  return entry;
}

FormEntry entry_of(std::string name, const Report& report) { return EntryMaker(report).make(std::move(name)); }

std::string marks_form_yaml(const Rubric& rubric, std::string_view reviewer, std::span<const FormEntry> entries,
                            FormDetail detail) {
  return YamlForm(rubric, detail).write(reviewer, entries);
}

namespace {

// "Basic | Proficient", worst first.
std::string levels_of(const Rubric& rubric, const Criterion& criterion) {
  std::string levels;
  if (const Scale* scale = rubric.scale(criterion.scale))
    for (const Level& level : scale->levels) levels += (levels.empty() ? "" : " | ") + level.name;
  return levels;
}

}  // namespace

std::string marks_form_table(const Rubric& rubric, std::string_view reviewer, std::span<const FormEntry> entries,
                             char separator) {
  CsvWriter table(separator);
  for (const std::string_view column :
       {"submission", "reviewer", "rubric", "criterion", "choose from", "level", "comment"})
    table.plain(column);
  table.end_row();
  const std::string version = rubric_version(rubric);
  const auto row = [&](const FormEntry& entry, std::string_view what, std::string_view levels) {
    table.text(writable(entry.submission)).text(writable(reviewer)).text(version).text(what).text(levels);
    table.plain("").plain("").end_row();
  };
  for (const FormEntry& entry : entries) {
    for (const Part& part : rubric.parts)
      for (const Criterion& criterion : part.criteria) row(entry, criterion.id, levels_of(rubric, criterion));
    for (const FormEntry::Question& question : entry.questions) row(entry, question.address, "passed | failed");
  }
  // Without the mark, spreadsheets take other letters than those of ASCII for something else.
  return (is_ascii(table.bytes()) ? "" : "\xEF\xBB\xBF") + table.bytes();
}

}  // namespace rubricate
