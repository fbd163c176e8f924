// rubricate words: how many words, and which of them count.
#include <app/colour.hpp>
#include <app/rubric_source.hpp>
#include <app/verbs.hpp>
#include <checks/copied_prompts.hpp>
#include <checks/input.hpp>
#include <document/words.hpp>
#include <submission/read.hpp>
#include <util/escape.hpp>
#include <util/phrases.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

namespace rubricate {
namespace {

struct Policy {
  Counting counting;
  std::vector<Prompt> prompts;  // of all parts, when a rubric is named
  std::vector<std::string> containers;
};

Expected<Policy> policy_for(const WordsOptions& options, const Streams& streams) {
  Policy policy;
  if (!options.rubric.empty()) {
    auto rubric = load_rubric_for(options.rubric, ".", streams);
    if (!rubric) return std::unexpected(rubric.error());
    policy.counting = rubric->rubric.counting;
    policy.containers = container_titles(rubric->rubric);
    for (const Part& part : rubric->rubric.parts)
      for (const Requirement& requirement : part.requirements)
        if (const auto* asked = requirement.params.get<std::vector<Prompt>>("ask"))
          policy.prompts.insert(policy.prompts.end(), asked->begin(), asked->end());
  }
  if (options.rule) policy.counting.rule = *options.rule;
  return policy;
}

std::string number(const WordRange& range) {
  return range.least == range.most ? plural(range.least, "word") : fmt::format("{}–{} words", range.least, range.most);
}

std::string_view remark(Counted counted) {
  switch (counted) {
    case Counted::yes: return "";
    case Counted::open: return "  (open: may count or not)";
    case Counted::no: return "  (not counted)";
  }
  return "";
}

std::string summary(const std::string& name, const Tally& tally, const Counting& counting) {
  std::string text = fmt::format("{}: {} ({} rule)\n", escaped(name), number(word_range(tally, counting)),
                                 counting.rule == WordRule::standard ? "standard" : "whitespace");
  for (std::size_t i = 0; i < element_count; ++i)
    if (tally[i] > 0) text += fmt::format("{:>7} in {}{}\n", tally[i], element_names[i], remark(counting.elements[i]));
  return text;
}

// The text with `{- … -}` around what is not counted and `{? … ?}` around what is open.
std::string marked(const Document& document, std::span<const ElementSpan> pieces, const Counting& counting,
                   bool colour) {
  std::string text;
  std::uint32_t at = 0;
  for (const ElementSpan& piece : pieces) {
    const bool new_leaf = piece.text.begin > at && at > 0;
    if (new_leaf) text += '\n';
    at = piece.text.end;
    const Counted counted = counting.elements[index(piece.element)];
    const std::string_view mark = counted == Counted::yes ? "" : counted == Counted::no ? "-" : "?";
    std::string words;
    std::string_view rest = document.view(piece.text);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      words += escaped(rest.substr(0, end));
      if (end < rest.size()) words += '\n';
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (mark.empty())
      text += words;
    else if (colour)
      text += fmt::format("\x1b[2m{{{}{}{}}}\x1b[0m", mark, words, mark);
    else
      text += fmt::format("{{{}{}{}}}", mark, words, mark);
  }
  return text + "\n";
}

// What was left out of a folder, or of a text. Files that cannot be read at all are told one by one.
template <class NameOf>
void tell_left_out(const Streams& streams, const Submission& submission, NameOf name_of) {
  std::vector<Finding> findings;
  for (const Finding& finding : submission.findings) {
    const bool of_text = finding.place && submission.files[finding.place->source].state == FileState::read;
    if (!finding.place || (of_text && finding.severity == Severity::unsure)) findings.push_back(finding);
  }
  if (findings.empty()) return;
  std::vector<Source> named;
  for (const SubmittedFile& file : submission.files) named.push_back({name_of(file), {}});
  std::vector<const Source*> sources;
  for (const Source& source : named) sources.push_back(&source);
  tell(streams, findings, sources);
}

// Why a file has no words, as it was told where it was read.
Error not_counted(const std::string& name, const SubmittedFile& file, const Submission& submission) {
  const auto is_about_it = [&](const Finding& finding) {
    return finding.place && &submission.files[finding.place->source] == &file && finding.severity == Severity::unsure;
  };
  const auto told = std::ranges::find_if(submission.findings, is_about_it);
  if (told == submission.findings.end())
    return {ErrorKind::input, fmt::format("{} cannot be counted: it holds no text that is read", name),
            "Name a Word, OpenDocument, PDF, Markdown or text file."};
  return {ErrorKind::input, fmt::format("{} cannot be counted: {}", name, told->message), told->help};
}

}  // namespace

ExitCode words(const WordsOptions& options, const Streams& streams) {
  const auto policy = policy_for(options, streams);
  if (!policy) {
    complain(streams, policy.error());
    return exit_code(policy.error().kind);
  }
  const Asked asked(policy->prompts, policy->containers);
  const bool colour = use_colour(options.colour, streams.out);
  ExitCode code = ExitCode::ok;
  std::string out;
  Tally total{};
  std::size_t counted = 0;
  for (const std::string& path : options.files) {
    const auto submission = read_submission(path);
    if (!submission) {
      complain(streams, submission.error());
      code = worse(code, exit_code(submission.error().kind));
      continue;
    }
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(path, ignored);
    const auto name_of = [&](const SubmittedFile& file) {
      return folder ? (std::filesystem::path(path) / file.source.path).native() : path;
    };
    tell_left_out(streams, *submission, name_of);
    if (!submission->complete) code = worse(code, ExitCode::not_evaluated);
    for (const SubmittedFile& file : submission->files) {
      const std::string name = name_of(file);
      if (file.state != FileState::read) {
        if (folder && file.state == FileState::not_read) continue;
        complain(streams, not_counted(name, file, *submission));
        code = worse(code, ExitCode::not_evaluated);
        continue;
      }
      Text text{0, &file.document, 1, static_cast<std::uint32_t>(file.document.blocks.size()), {}, &file.source};
      text.copied_prompts = find_copied_prompts(text, asked, find_anchors(text, asked));
      const Tally tally_here = tally(file.document, text.first, text.end, text.copied_prompts, policy->counting.rule);
      if (options.show) {
        const auto pieces = element_spans(file.document, text.first, text.end, text.copied_prompts);
        out += marked(file.document, pieces, policy->counting, colour) + "\n";
      }
      out += summary(name, tally_here, policy->counting);
      for (std::size_t i = 0; i < element_count; ++i) total[i] += tally_here[i];
      ++counted;
    }
  }
  if (counted > 1) out += summary("total", total, policy->counting);
  if (counted > 0 && options.show) out += "Marked: {-not counted-}, {?open?}\n";
  if (counted == 0 && code == ExitCode::ok) {
    complain(streams, {ErrorKind::nothing, "there is no text to count",
                       "Name a Word, OpenDocument, PDF, Markdown or text file."});
    return ExitCode::nothing;
  }
  return worse(code, print(streams, out));
}

}  // namespace rubricate
