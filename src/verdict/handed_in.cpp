// Findings on which files were handed in.
#include <util/shell.hpp>
#include <util/unicode.hpp>
#include <verdict/handed_in.hpp>

#include <algorithm>
#include <span>

#include <fmt/format.h>

namespace rubricate {
namespace {

// How a file that answers the part is usually called.
std::string usual_name(const Part& part) {
  switch (part.from.kind) {
    case From::Kind::name: return part.from.pattern + ".md";
    case From::Kind::folder: return part.from.pattern + "/";
    case From::Kind::glob: return part.from.pattern;
  }
  return part.id;
}

std::string names(std::span<const std::uint32_t> files, const Submission& submission) {
  constexpr std::size_t k_most = 5;
  std::string text;
  for (std::size_t i = 0; i < files.size() && i < k_most; ++i)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", submission.files[files[i]].source.path);
  if (files.size() > k_most) text += fmt::format(" and {} more", files.size() - k_most);
  return text;
}

// What settles it whatever the file is called, ready to be pasted.
std::string part_option(const Part& part, const std::string& file) {
  return fmt::format("add this to the command: `--part {}`", shell_quoted(fmt::format("{}={}", part.id, file)));
}

bool is_empty(const SubmittedFile& file) {
  return file.state != FileState::unreadable &&
         (file.size == 0 ||
          (file.state == FileState::read && file.document.text.empty() && file.document.front_matter.empty()));
}

std::string fill_it(const SubmittedFile& file) {
  return file.kind == FileKind::text ? "Write the text and save the file."
                                     : "Save or export it again; it has no content.";
}

// The document that holds several parts as sections, where there is only one.
std::optional<std::uint32_t> one_document(const Submission& submission) {
  std::optional<std::uint32_t> document;
  std::size_t parts = 0;
  for (const PartFiles& part : submission.parts) {
    if (part.by != FoundBy::section || part.passages.empty()) continue;
    const std::uint32_t file = part.passages.front().file;
    if (document && *document != file) return std::nullopt;
    document = file;
    ++parts;
  }
  return parts > 1 ? document : std::nullopt;
}

std::string add_it(const Part& part, const Submission& submission) {
  if (const auto file = one_document(submission); file && part.from.kind == From::Kind::name)
    return fmt::format("Add it to {}, below a heading “{}”.", submission.files[*file].source.path, part.title);
  if (!submission.is_folder && !submission.files.empty())
    return fmt::format(
        "Only {} was named, so nothing else was looked at. To check everything, name the folder that it lies in.",
        submission.files.front().source.path);
  switch (part.from.kind) {
    case From::Kind::folder: return fmt::format("Put a file into the folder {}.", usual_name(part));
    case From::Kind::glob: return fmt::format("Add a file whose name fits {} to the folder.", usual_name(part));
    case From::Kind::name: break;
  }
  return fmt::format("Add {} to the folder.", usual_name(part));
}

}  // namespace

Finding missing_finding(const Part& part, const PartFiles& found, const Submission& submission) {
  const std::vector<std::uint32_t>& close = found.near_misses;
  const auto empty = std::ranges::find_if(close, [&](std::uint32_t i) { return is_empty(submission.files[i]); });
  std::string message, help;
  if (empty != close.end()) {
    const SubmittedFile& file = submission.files[*empty];
    message = fmt::format("{} is there for “{}”, but there is nothing in it", file.source.path, part.title);
    help = fill_it(file);
  } else {
    const std::string wanted = usual_name(part);
    message = part.from.kind == From::Kind::folder
                  ? fmt::format("nothing was handed in for “{}” (a file in {} is looked for)", part.title, wanted)
                  : fmt::format("nothing was handed in for “{}” ({} is looked for)", part.title, wanted);
    if (close.empty()) {
      help = add_it(part, submission);
    } else {
      message += fmt::format("; {} comes close", names(close, submission));
      help = fmt::format("If that is it, name it {}, or {}", wanted,
                         part_option(part, submission.files[close.front()].source.path));
    }
  }
  return {"part/missing", Severity::error, part.id, std::nullopt, std::move(message), std::move(help)};
}

Finding unclear_finding(const Part& part, const PartFiles& found, const Submission& submission) {
  // One of them bears the right name already: then the other one is in the way.
  const bool named = std::ranges::any_of(found.candidates, [&](std::uint32_t i) {
    return part.from.kind == From::Kind::name && folded(stem(submission.files[i])) == folded(part.from.pattern);
  });
  const bool in_one =
      one_document(submission) && found.candidates.size() == 1 && found.candidates.front() == *one_document(submission);
  const std::string settle = in_one                                 ? fmt::format("Call its section “{}”", part.title)
                             : named                                ? "Leave only the right one in the folder"
                             : part.from.kind == From::Kind::folder ? fmt::format("Put it into {}", usual_name(part))
                                                                    : fmt::format("Name it {}", usual_name(part));
  const std::string first = found.candidates.empty() ? "FILE" : submission.files[found.candidates.front()].source.path;
  return {"part/unclear",
          Severity::unsure,
          part.id,
          std::nullopt,
          fmt::format("cannot tell which file answers “{}”: {} could", part.title, names(found.candidates, submission)),
          fmt::format("{}, or {}", settle, part_option(part, first))};
}

namespace {

// Whether reading the file told why there is no text.
bool is_told(Opening opening) {
  return opening != Opening::none && opening != Opening::text && opening != Opening::facts;
}

}  // namespace

std::optional<Finding> not_read_finding(std::string address, std::uint32_t index, const Submission& submission) {
  const SubmittedFile& file = submission.files[index];
  if (file.state == FileState::unreadable || is_told(file.opening)) return std::nullopt;
  const auto finding = [&](std::string message, std::string help) {
    return Finding{"part/not-read",      Severity::unsure,   std::move(address),
                   Place{index, {0, 0}}, std::move(message), std::move(help)};
  };
  if (file.kind == FileKind::image)
    return finding(
        fmt::format("{} is a picture, and a text is asked for here", file.source.path),
        "If it shows a text (a screenshot, a photo of a page), hand in the text itself: nobody can count the "
        "words of a picture.");
  if (file.kind == FileKind::audio || file.kind == FileKind::video)
    return finding(fmt::format("{} holds no text, and a text is asked for here", file.source.path),
                   "Add the text as a Word, OpenDocument, PDF, Markdown or text file beside it.");
  const std::string type =
      file.extension.empty() ? "files without an ending" : fmt::format(".{} files", file.extension);
  return finding(fmt::format("{} was not looked into: {} are not read", file.source.path, type),
                 "Save it as a Word (.docx), OpenDocument (.odt), PDF, Markdown (.md) or text file (.txt).");
}

Finding copied_finding(std::string address, std::uint32_t index, const Submission& submission) {
  const SubmittedFile& file = submission.files[index];
  const std::string_view read = submission.files[file.copy_of.value_or(index)].source.path;
  const bool is_read = file.state == FileState::read;
  return {"part/copied",
          Severity::note,
          std::move(address),
          Place{index, {0, 0}},
          is_read ? fmt::format("{} says the same as {}, which was checked in its place", file.source.path, read)
                  : fmt::format("{} was not looked into; {} was, in its place", file.source.path, read),
          is_read ? "" : "Make sure that both say the same."};
}

std::vector<Finding> empty_file_findings(const Submission& submission) {
  std::vector<bool> told(submission.files.size());
  for (const PartFiles& part : submission.parts)
    for (const std::uint32_t file : part.near_misses) told[file] = true;
  std::vector<Finding> findings;
  for (const std::uint32_t index : submission.unclaimed) {
    const SubmittedFile& file = submission.files[index];
    if (file.size != 0 || file.state == FileState::unreadable || told[index]) continue;
    findings.push_back({"files/empty", Severity::warning, "", Place{index, {0, 0}},
                        fmt::format("{} is empty (0 bytes) and does not count", file.source.path),
                        "Save it again with its content, or take it out of the folder."});
  }
  return findings;
}

}  // namespace rubricate
