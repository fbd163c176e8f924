// Reads the files of a submission.
#include <document/decode.hpp>
#include <document/markdown.hpp>
#include <submission/names.hpp>
#include <submission/reader.hpp>
#include <util/phrases.hpp>
#include <util/sha256.hpp>

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

using Kind = FileProblem::Kind;

bool is_read(std::string_view extension) { return is_markdown(extension) || is_plain_text(extension); }

// Another kind of file under the name of a text: "plan.md" that is a Word document.
bool is_no_text(std::string_view bytes) {
  const FileType* const type = file_type_of(bytes.substr(0, k_head_bytes));
  return type != nullptr && type->kind != FileKind::text && type->opener != Opener::none;
}

SubmittedFile start(const std::string& path) {
  SubmittedFile file;
  file.source.path = path;
  file.extension = extension_of(path);
  file.kind = kind_of(file.extension);
  return file;
}

}  // namespace

SubmissionReader::SubmissionReader(std::string name, const ReadLimits& limits)
    : limits_(limits),
      text_left_(limits.text_bytes),
      hash_left_(limits.hashed_bytes),
      opening_left_(std::chrono::seconds(limits.opening_seconds)) {
  submission_.name = std::move(name);
  // Spans count bytes in 32 bits.
  limits_.text_file_bytes =
      std::min<std::uint64_t>(limits.text_file_bytes, std::numeric_limits<std::uint32_t>::max() - 1);
}

void SubmissionReader::add(const Walk& walk, const FileHandle& folder) {
  for (const WalkEntry& entry : walk.entries) {
    switch (entry.kind) {
      case WalkEntry::Kind::file: add_file(entry.path, open_file_beneath(folder, entry.path)); break;
      case WalkEntry::Kind::link: refuse(start(entry.path), {Kind::link, "it is a link to another place"}); break;
      case WalkEntry::Kind::special: refuse(start(entry.path), {Kind::not_a_file, "it is not an ordinary file"}); break;
      case WalkEntry::Kind::closed:
      case WalkEntry::Kind::deep: refuse_folder(entry); break;
    }
  }
  if (walk.cut) {
    incomplete("files/too-many", std::nullopt,
               fmt::format("There are more than {0} files; only the first {0} by name were looked at.", limits_.files),
               "Check that this is the right folder: it should hold one applicant's files and nothing else.");
  }
  note_left_out(walk);
}

void SubmissionReader::add(const Unpacked& unpacked) {
  Walk walk;
  for (const UnpackedFile& entry : unpacked.files) {
    if (leave_out(entry.path, walk)) continue;
    if (entry.file)
      read_file_as(entry.path, entry.file);
    else
      refuse(start(entry.path), {Kind::failed, entry.problem});
  }
  if (const std::size_t count = unpacked.strange.size(); count > 0)
    incomplete(
        "files/strange-name", std::nullopt,
        fmt::format("{} in the archive {} that {} out of it, or the same name twice, and {} left out{} {}.",
                    plural(count, "file"), count == 1 ? "has a name" : "have names", count == 1 ? "leads" : "lead",
                    count == 1 ? "was" : "were", count == 1 ? ":" : "; the first is", unpacked.strange.front()),
        "Unpack the archive, look what they are, and hand in the folder.");
  note_left_out(walk);
}

void SubmissionReader::add_file(const std::string& path, const FileResult<FileHandle>& opened) {
  if (opened)
    read_file_as(path, *opened);
  else
    refuse(start(path), opened.error());
}

void SubmissionReader::read_file_as(const std::string& path, const FileHandle& opened) {
  SubmittedFile file = start(path);
  if (!is_read(file.extension)) {
    add_artifact(std::move(file), opened);
    return;
  }
  const std::uint64_t limit = std::min(limits_.text_file_bytes, text_left_);
  auto content = read_file(opened, limit);
  const std::string head = content ? std::string() : head_of(opened);
  if (is_no_text(content ? content->bytes : head)) {
    add_artifact(std::move(file), opened);
    return;
  }
  if (content) {
    text_left_ -= content->size;
    add_read(std::move(file), std::move(*content));
    return;
  }
  FileProblem problem = std::move(content.error());
  if (problem.kind == Kind::too_large && limit < limits_.text_file_bytes)
    problem.message = fmt::format("all texts together are larger than {}", size_in_words(limits_.text_bytes));
  refuse(std::move(file), problem);
}

void SubmissionReader::add_text(const std::string& path, std::string bytes) {
  SubmittedFile file = start(path);
  if (bytes.size() > limits_.text_file_bytes) {
    const std::string message = fmt::format("it is larger than {}", size_in_words(limits_.text_file_bytes));
    refuse(std::move(file), {Kind::too_large, message});
    return;
  }
  FileContent content;
  content.size = bytes.size();
  content.sha256 = sha256_hex(bytes);
  content.bytes = std::move(bytes);
  add_read(std::move(file), std::move(content));
}

void SubmissionReader::add_read(SubmittedFile file, FileContent content) {
  file.size = content.size;
  file.sha256 = std::move(content.sha256);
  if (const auto problem = find_text_problem(content.bytes)) {
    refuse_text(next_index(), *problem, content.bytes);
    file.state = FileState::unreadable;
    file.problem = problem->message;
  } else {
    ParseLimits parse;
    parse.max_bytes = static_cast<std::uint32_t>(limits_.text_file_bytes);
    file.state = FileState::read;
    file.source.text = std::move(content.bytes);
    const bool plain_text = is_plain_text(file.extension);
    file.document = plain_text ? parse_plain(file.source.text, parse) : parse_markdown(file.source.text, parse);
    note_oddities(next_index(), file.document);
  }
  submission_.files.push_back(std::move(file));
}

void SubmissionReader::add_artifact(SubmittedFile file, const FileHandle& opened) {
  auto content = hash_file(opened, std::min(limits_.hashed_file_bytes, hash_left_));
  if (!content && content.error().kind != Kind::too_large) {
    refuse(std::move(file), content.error());
    return;
  }
  if (content) {
    hash_left_ -= content->size;
    file.size = content->size;
    file.sha256 = std::move(content->sha256);
  } else {
    file.size = file_size(opened);
    note("files/not-hashed", next_index(),
         fmt::format("{} has {}; it is listed without its SHA-256, for it is too large to be read whole.",
                     file.source.path, size_in_words(file.size)),
         "");
  }
  if (file.size > 0) look_into(file, opened);
  submission_.files.push_back(std::move(file));
}

Submission SubmissionReader::take() {
  note_same_names();
  return std::move(submission_);
}

}  // namespace rubricate
