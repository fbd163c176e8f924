#include "cases.hpp"

#include <utility>

namespace rubricate::cases {
namespace {

const std::vector<std::string> k_pass = {"Not passing", "Passing"};
const std::vector<std::string> k_skill = {"Developing", "Basic", "Proficient"};

Result result(std::string address, Status status, std::string found, std::string wanted = "", bool advisory = false) {
  std::string kind = address.substr(address.rfind('.') + 1);
  return {.address = std::move(address),
          .kind = std::move(kind),
          .advisory = advisory,
          .status = status,
          .found = std::move(found),
          .wanted = std::move(wanted),
          .entries = {}};
}

Entry entry(std::string id, Status status, std::string how) {
  return {.id = std::move(id), .status = status, .how = std::move(how), .place = {}, .parts = {}};
}

Block block(BlockKind kind, Span source) {
  Block out;
  out.kind = kind;
  out.source = source;
  return out;
}

Case start() {
  Case out;
  out.rubric.id = "nea-meaningful-partnership";
  out.rubric.title = "Building a meaningful partnership";
  out.rubric.version = "1.0.0";
  out.rubric.sha256 = std::string(64, 'a');
  out.submission.name = "maria";
  return out;
}

/// Adds a part that is served by all of file number `file`.
PartReport& add_part(Case& to, std::string id, std::string title, Status status, std::uint32_t file) {
  const auto blocks = static_cast<std::uint32_t>(to.submission.files.at(file).document.blocks.size());
  to.report.parts.push_back({.id = std::move(id),
                             .title = std::move(title),
                             .status = status,
                             .by = FoundBy::name,
                             .passages = {{.file = file, .first = 0, .end = blocks}},
                             .results = {},
                             .criteria = {}});
  to.submission.parts.push_back(
      {.state = PartFiles::State::found, .by = FoundBy::name, .passages = {}, .candidates = {}, .near_misses = {}});
  return to.report.parts.back();
}

PartReport& add_part_without_file(Case& to, std::string id, std::string title, Status status, PartFiles files) {
  to.report.parts.push_back({.id = std::move(id),
                             .title = std::move(title),
                             .status = status,
                             .by = FoundBy::nothing,
                             .passages = {},
                             .results = {},
                             .criteria = {}});
  to.submission.parts.push_back(std::move(files));
  return to.report.parts.back();
}

const std::string k_overview =
    "# Overview\n"
    "\n"
    "Partnerships matter here because the school and the town have grown apart.\n"
    "\n"
    "What I hope for is trust,\n"
    "and a few more hands on Saturdays.\n";

}  // namespace

SubmittedFile file(std::string path, std::string text, FileState state) {
  SubmittedFile out;
  out.extension = path.substr(path.rfind('.') + 1);
  out.kind = out.extension == "docx" ? FileKind::document : FileKind::text;
  out.state = state;
  out.size = text.size();
  out.sha256 = state == FileState::unreadable ? "" : std::string(64, 'b');
  const auto size = static_cast<std::uint32_t>(text.size());
  if (state == FileState::read) {
    out.document.blocks.push_back(block(BlockKind::document, {0, size}));
    for (std::uint32_t begin = 0; begin < size;) {
      auto end = static_cast<std::uint32_t>(text.find('\n', begin));
      if (end > size) end = size;
      if (end > begin) out.document.blocks.push_back(block(BlockKind::paragraph, {begin, end}));
      begin = end + 1;
    }
    out.document.blocks.front().end = static_cast<std::uint32_t>(out.document.blocks.size());
  }
  out.source = {.path = std::move(path), .text = std::move(text)};
  return out;
}

Place place_of(const Case& in, std::uint32_t source, std::string_view words) {
  const std::string& text = in.submission.files.at(source).source.text;
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {.source = source, .span = {begin, begin + static_cast<std::uint32_t>(words.size())}};
}

Case all_passed() {
  Case out = start();
  for (const char* name : {"event/flyer.md", "event/notes.md", "overview.md", "people.md", "plan.md", "reflection.md"})
    out.submission.files.push_back(file(name, k_overview));
  PartReport& overview = add_part(out, "overview", "Part 1. Overview", Status::passed, 2);
  overview.results = {result("overview.words", Status::passed, "462–469 words", "450–550"),
                      result("overview.prompts", Status::passed, "5 of 5 answered", "all"),
                      result("overview.finished", Status::passed, "nothing left to fill in")};
  overview.results[1].entries = {entry("why", Status::passed, "lines 3–4, by its heading"),
                                 entry("gain", Status::passed, "line 5, by its keywords"),
                                 entry("barriers", Status::inapplicable, "the other branch was taken")};
  overview.criteria = {{.id = "overview", .title = "", .levels = k_pass}};
  PartReport& people = add_part(out, "people", "Artifact 1. People", Status::passed, 3);
  people.results = {result("people.words", Status::passed, "301 words", "250–350"),
                    result("people.list", Status::passed, "5 of 5 members", "at least 5"),
                    result("people.finished", Status::passed, "nothing left to fill in")};
  people.criteria = {{.id = "people", .title = "", .levels = k_skill}};
  PartReport& plan = add_part(out, "plan", "Artifact 2. Plan", Status::passed, 4);
  plan.results = {result("plan.words", Status::passed, "455 words", "400–500"),
                  result("plan.prompts", Status::passed, "5 of 5 answered", "all"),
                  result("plan.list", Status::passed, "5 of 5 groups", "at least 5"),
                  result("plan.finished", Status::passed, "nothing left to fill in")};
  plan.criteria = {{.id = "plan", .title = "", .levels = k_skill}};
  PartReport& event = add_part(out, "event", "Artifact 3. Event", Status::passed, 0);
  event.passages.push_back({.file = 1, .first = 0, .end = 99});
  event.results = {result("event.files", Status::passed, "2 files", "at least 1")};
  event.criteria = {{.id = "event", .title = "", .levels = k_skill}};
  PartReport& reflection = add_part(out, "reflection", "Part 3. Reflection", Status::passed, 5);
  reflection.results = {result("reflection.words", Status::passed, "447 words", "400–500"),
                        result("reflection.prompts", Status::passed, "3 of 3 answered", "all"),
                        result("reflection.finished", Status::passed, "nothing left to fill in")};
  reflection.criteria = {{.id = "reflection", .title = "", .levels = k_pass}};
  out.report.outcome = {.state = OutcomeReport::State::open,
                        .result = "",
                        .possible = {"Earned", "Not yet"},
                        .why = "All checks passed; what it comes to is for the readers to say."};
  out.report.status = Status::passed;
  out.report.requirements.passed = 14;
  return out;
}

Case words_failed() {
  Case out = start();
  out.submission.files = {file("overview.md", k_overview)};
  PartReport& part = add_part(out, "overview", "Part 1. Overview", Status::failed, 0);
  part.results = {result("overview.words", Status::failed, "412 words", "450–550"),
                  result("overview.finished", Status::passed, "nothing left to fill in"),
                  result("overview.format", Status::failed, "md", "pdf", true)};
  part.criteria = {{.id = "depth", .title = "Depth of thought", .levels = k_pass}};
  out.report.findings = {
      {.id = "words/too-few",
       .severity = Severity::error,
       .address = "overview.words",
       .place = Place{.source = 0, .span = {0, static_cast<std::uint32_t>(k_overview.size())}},
       .message = "412 words; 450–550 wanted",
       .help = "Write at least 38 words more: say more about what you hope for, and give an example."},
      {.id = "format/kind",
       .severity = Severity::warning,
       .address = "overview.format",
       .place = {},
       .message = "overview.md is Markdown; the guidelines prefer PDF",
       .help = ""}};
  out.report.outcome = {.state = OutcomeReport::State::decided,
                        .result = "Not yet",
                        .possible = {},
                        .why = "A failed check bars every better result."};
  out.report.status = Status::failed;
  out.report.requirements = {.passed = 1, .failed = 1};
  out.report.warnings = 1;
  return out;
}

Case prompt_unsure() {
  Case out = start();
  out.submission.files = {file("overview.md", k_overview), file("notes.txt", "Call Ann.\n")};
  out.submission.unclaimed = {1};
  PartReport& part = add_part(out, "overview", "Part 1. Overview", Status::cannot_tell, 0);
  part.results = {result("overview.words", Status::passed, "462–469 words", "450–550"),
                  result("overview.prompts", Status::cannot_tell, "1 of 3 answered", "all")};
  const Place place = place_of(out, 0, "What I hope for is trust,\nand a few more hands");
  Entry gain = entry("gain", Status::cannot_tell, "words of the question, but no heading");
  gain.place = place;
  Entry topic = entry("topic", Status::passed, "by its heading");
  Entry action = entry("action", Status::cannot_tell, "");
  action.place = place;
  topic.parts = {entry("relevance", Status::passed, "line 3"), action};
  part.results[1].entries = {entry("why", Status::passed, "line 3, by its heading"), gain, topic};
  part.criteria = {{.id = "overview", .title = "", .levels = k_pass}};
  out.report.findings = {{.id = "prompts/unclear",
                          .severity = Severity::unsure,
                          .address = "overview.prompts.gain",
                          .place = place,
                          .message = "this may be the answer to “What do you want to get out of such partnerships?”, "
                                     "but nothing marks it as one",
                          .help = "Put the question, or a short title such as “What I hope to gain”, above the "
                                  "answer."}};
  out.report.outcome = {.state = OutcomeReport::State::open,
                        .result = "",
                        .possible = {"Earned", "Not yet"},
                        .why = "One check is not settled."};
  out.report.status = Status::cannot_tell;
  out.report.requirements = {.passed = 1, .cannot_tell = 1};
  return out;
}

Case part_missing() {
  Case out = start();
  out.submission.files = {file("overview.md", k_overview)};
  add_part(out, "overview", "Part 1. Overview", Status::passed, 0).results = {
      result("overview.words", Status::passed, "462 words", "450–550")};
  add_part_without_file(out, "reflection", "Part 3. Reflection", Status::failed, {}).results = {
      result("reflection.words", Status::untested, "", "400–500"),
      result("reflection.prompts", Status::untested, "", "all")};
  out.report.findings = {{.id = "part/missing",
                          .severity = Severity::error,
                          .address = "reflection",
                          .place = {},
                          .message = "no file answers “Part 3. Reflection”; expected reflection.md",
                          .help = "Add the file, or name it: rubricate check maria --part reflection=FILE"}};
  out.report.status = Status::failed;
  out.report.requirements = {.passed = 1, .failed = 1, .untested = 2};
  return out;
}

Case file_unclear() {
  Case out = start();
  out.submission.files = {file("my plan.md", k_overview), file("plan (2).md", k_overview)};
  add_part_without_file(out, "plan", "Artifact 2. Plan", Status::cannot_tell,
                        {.state = PartFiles::State::unclear,
                         .by = FoundBy::nothing,
                         .passages = {},
                         .candidates = {0, 1},
                         .near_misses = {}})
      .results = {result("plan.words", Status::untested, "", "400–500")};
  out.report.findings = {{.id = "part/unclear",
                          .severity = Severity::unsure,
                          .address = "plan",
                          .place = {},
                          .message = "2 files could be “Artifact 2. Plan”: my plan.md, plan (2).md",
                          .help = "Say which: rubricate check maria --part plan='my plan.md'"}};
  out.report.status = Status::cannot_tell;
  out.report.requirements = {.untested = 1};
  return out;
}

Case docx_untested() {
  Case out = start();
  out.submission.files = {file("overview.docx", "", FileState::not_read), file("locked.md", "", FileState::unreadable)};
  out.submission.files[0].size = 20480;
  out.submission.files[1].problem = "no permission to read it";
  out.submission.unclaimed = {1};
  out.submission.complete = false;
  add_part(out, "overview", "Part 1. Overview", Status::untested, 0).results = {
      result("overview.words", Status::untested, "", "450–550"), result("overview.finished", Status::untested, "")};
  out.report.findings = {{.id = "file/not-read",
                          .severity = Severity::note,
                          .address = "overview.words",
                          .place = Place{.source = 0, .span = {}},
                          .message = "this version does not read the text of DOCX files",
                          .help = "Save it as Markdown or plain text too, then run the same command again."}};
  out.report.status = Status::untested;
  out.report.requirements = {.untested = 2};
  return out;
}

Case without_outcome() {
  Case out = start();
  out.rubric.counting.rule = WordRule::whitespace;
  for (Counted& counted : out.rubric.counting.elements) counted = Counted::yes;
  out.submission.files = {file("all.md", k_overview)};
  PartReport& hopes = add_part(out, "hopes", "Hopes", Status::passed, 0);
  hopes.by = FoundBy::section;
  hopes.passages = {{.file = 0, .first = 3, .end = 5}};
  hopes.results = {result("hopes.length", Status::passed, "12 words", "at least 10")};
  PartReport& extra = add_part_without_file(out, "extra", "", Status::inapplicable, {});
  extra.results = {result("extra.words", Status::inapplicable, "", "at most 100")};
  out.report.results = {result("words", Status::failed, "31 words", "at least 1500")};
  out.report.findings = {{.id = "words/too-few",
                          .severity = Severity::error,
                          .address = "words",
                          .place = {},
                          .message = "31 words in all; at least 1500 wanted",
                          .help = ""},
                         {.id = "file/odd",
                          .severity = Severity::note,
                          .address = "",
                          .place = {},
                          .message = "there is only one file",
                          .help = ""}};
  out.report.status = Status::failed;
  out.report.requirements = {.passed = 1, .failed = 1, .inapplicable = 1};
  return out;
}

Case hostile() {
  const std::string evil = "a\x1b[31m\nerror: \u202Egnp.\u009b2J\xFF\x7F";
  Case out = start();
  out.rubric.title = evil;
  out.submission.name = "/home/maria/" + evil;
  out.submission.files = {file(evil + ".md", "\t# " + evil + "\r\nnext\n"), file("b\r.md", "x")};
  out.submission.unclaimed = {1, 77};
  PartReport& part = add_part(out, "part", evil, Status::failed, 0);
  part.passages.push_back({.file = 99, .first = 7, .end = 3});
  part.results = {result("part.words", Status::failed, evil, evil)};
  part.results[0].entries = {entry(evil, Status::failed, evil)};
  part.results[0].entries[0].place = Place{.source = 99, .span = {5, 2}};
  part.criteria = {{.id = evil, .title = evil, .levels = {evil}}};
  out.report.findings = {{.id = "words/too-few",
                          .severity = Severity::error,
                          .address = evil,
                          .place = place_of(out, 0, "error"),
                          .message = evil,
                          .help = evil},
                         {.id = "words/too-few",
                          .severity = Severity::error,
                          .address = "part.words",
                          .place = Place{.source = 0, .span = {4000000000U, 5}},
                          .message = "a place that is nowhere",
                          .help = ""}};
  out.report.outcome = {.state = OutcomeReport::State::decided, .result = evil, .possible = {evil}, .why = evil};
  out.report.status = Status::failed;
  out.report.requirements = {.failed = 1};
  return out;
}

Case very_long() {
  const std::string path = std::string(120, 'n') + "/" + std::string(60, 'x') + ".md";
  std::string words;
  for (int i = 0; i < 40; ++i) words += "words and more ";
  Case out = start();
  out.rubric.title = words;
  out.submission.files = {file(path, words + "HERE" + words + "\n")};
  for (int i = 0; i < 30; ++i) {
    out.submission.files.push_back(file("left-" + std::to_string(i) + ".md", ""));
    out.submission.unclaimed.push_back(static_cast<std::uint32_t>(i + 1));
  }
  PartReport& part =
      add_part(out, "part", words + "我喜欢学习中文我喜欢学习中文我喜欢学习中文我喜欢学习中文", Status::cannot_tell, 0);
  for (std::uint32_t i = 1; i < 9; ++i) part.passages.push_back({.file = i, .first = 0, .end = 1});
  part.results = {result("part." + std::string(50, 'c'), Status::cannot_tell, words, words)};
  part.results[0].entries = {entry("id", Status::cannot_tell, words)};
  out.report.findings = {{.id = "words/unclear",
                          .severity = Severity::unsure,
                          .address = "part",
                          .place = place_of(out, 0, "HERE"),
                          .message = words,
                          .help = words}};
  out.report.status = Status::cannot_tell;
  out.report.requirements = {.cannot_tell = 1};
  return out;
}

Case bare() {
  Case out = start();
  out.report.status = Status::passed;
  return out;
}

std::string written(std::string_view format, Case made, ReportOptions options) {
  options.tool_version = "0.1.0";
  return find_format(format)->write(made.ready(), options);
}

std::vector<Named> all() {
  return {{"all_passed", all_passed},
          {"words_failed", words_failed},
          {"prompt_unsure", prompt_unsure},
          {"part_missing", part_missing},
          {"file_unclear", file_unclear},
          {"docx_untested", docx_untested},
          {"without_outcome", without_outcome},
          {"hostile", hostile},
          {"very_long", very_long},
          {"bare", bare}};
}

}  // namespace rubricate::cases
