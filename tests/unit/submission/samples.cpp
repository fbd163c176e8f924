// Rubrics and submissions in memory.
#include "samples.hpp"

#include <document/markdown.hpp>
#include <submission/assign.hpp>
#include <submission/names.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace rubricate::samples {

Rubric rubric_of(const std::vector<PartOf>& parts) {
  Rubric rubric;
  for (const PartOf& one : parts) {
    Part part;
    part.id = one.id;
    part.title = one.title;
    part.from.pattern = one.from;
    if (one.from.ends_with('/')) {
      part.from.kind = From::Kind::folder;
      part.from.pattern.pop_back();
    } else if (one.from.find('*') != std::string::npos) {
      part.from.kind = From::Kind::glob;
    }
    rubric.parts.push_back(std::move(part));
  }
  return rubric;
}

Rubric partnership() {
  return rubric_of({{"overview", "Part 1. Overview", "overview"},
                    {"people", "Artifact 1. People", "people"},
                    {"plan", "Artifact 2. Plan", "plan"},
                    {"event", "Artifact 3. Event", "event/"},
                    {"reflection", "Part 3. Reflection", "reflection"}});
}

Submission submission_with(std::vector<std::pair<std::string, std::string>> files) {
  std::ranges::sort(files);
  Submission submission;
  submission.name = "maria";
  for (auto& [path, text] : files) {
    SubmittedFile file;
    file.source.path = path;
    file.extension = extension_of(path);
    file.kind = kind_of(file.extension);
    file.size = text.size();
    if (is_markdown(file.extension) || is_plain_text(file.extension)) {
      file.state = FileState::read;
      file.source.text = std::move(text);
      file.document = is_markdown(file.extension) ? parse_markdown(file.source.text) : parse_plain(file.source.text);
    }
    submission.files.push_back(std::move(file));
  }
  return submission;
}

namespace {

std::string_view name_of(FoundBy by) {
  switch (by) {
    case FoundBy::name: return "name";
    case FoundBy::title: return "title";
    case FoundBy::section: return "section";
    case FoundBy::option: return "option";
    case FoundBy::nothing: return "nothing";
  }
  return "";
}

std::string paths(const Submission& submission, const std::vector<std::uint32_t>& files) {
  std::vector<std::string_view> names;
  for (const std::uint32_t file : files) names.emplace_back(submission.files.at(file).source.path);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string describe(const Submission& submission, const Passage& passage) {
  const SubmittedFile& file = submission.files.at(passage.file);
  const auto& blocks = file.document.blocks;
  const bool whole =
      blocks.empty() ? passage.first == 0 && passage.end == 0 : passage.first == 1 && passage.end == blocks.size();
  if (whole) return file.source.path;
  std::string text;
  for (std::uint32_t i = passage.first; i < passage.end; i = std::max(blocks.at(i).end, i + 1)) {
    if (!text.empty()) text += '|';
    text += file.document.view(blocks.at(i));
  }
  return fmt::format("{} \"{}\"", file.source.path, text);
}

}  // namespace

std::string outcome(const Rubric& rubric, const Submission& submission) {
  std::string out;
  for (std::size_t i = 0; i < submission.parts.size(); ++i) {
    const PartFiles& files = submission.parts[i];
    out += rubric.parts.at(i).id + ": ";
    switch (files.state) {
      case PartFiles::State::found: {
        std::vector<std::string> passages;
        for (const Passage& passage : files.passages) passages.push_back(describe(submission, passage));
        out += fmt::format("found by {}: {}", name_of(files.by), fmt::join(passages, ", "));
        break;
      }
      case PartFiles::State::unclear: out += "unclear: " + paths(submission, files.candidates); break;
      case PartFiles::State::missing:
        out += "missing";
        if (!files.near_misses.empty()) out += ": " + paths(submission, files.near_misses);
        break;
    }
    out += '\n';
  }
  if (!submission.unclaimed.empty()) out += "unclaimed: " + paths(submission, submission.unclaimed) + '\n';
  return out;
}

std::string assigned(const Rubric& rubric, Submission submission) {
  if (const auto done = assign_parts(rubric, {}, submission); !done) return done.error().message;
  return outcome(rubric, submission);
}

}  // namespace rubricate::samples
