// Which program opens which file, and what its end means.
#include <document/recorder.hpp>
#include <extract/confined.hpp>
#include <extract/extract.hpp>
#include <extract/file_type.hpp>
#include <extract/media.hpp>
#include <extract/pdf.hpp>
#include <extract/remedies.hpp>
#include <extract/reply.hpp>
#include <extract/serve.hpp>
#include <util/install.hpp>

#include <array>
#include <cerrno>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace rubricate {
namespace {

ReadProblem broke_down() { return {Opening::crashed, "the program that reads it broke down over it"}; }

ReadProblem has_no_memory() { return {Opening::out_of_memory, "it needs more memory than any sensible file does"}; }

// An end that has nothing to do with what the program printed; nothing when it came to a good one.
std::optional<ReadProblem> bad_end(const ConfinedEnd& end, const ConfinedLimits& limits) {
  switch (end.kind) {
    case ConfinedEnd::Kind::exited: return std::nullopt;
    case ConfinedEnd::Kind::timed_out:
      return ReadProblem{Opening::timed_out, fmt::format("it was not read after {} seconds", limits.cpu_seconds)};
    case ConfinedEnd::Kind::too_much_output:
      return ReadProblem{Opening::too_large, "it holds more text than " + size_in_words(limits.output_bytes)};
    case ConfinedEnd::Kind::signalled: {
      const bool tells_of_memory = end.complaints.contains("bad_alloc") || end.complaints.contains("emory");
      return tells_of_memory ? has_no_memory() : broke_down();
    }
    case ConfinedEnd::Kind::not_started: break;
  }
  return ReadProblem{Opening::no_helper, end.code == k_not_confined ? "the program that reads it could not be shut in"
                                                                    : "the program that reads it could not be started"};
}

struct Printed {
  ConfinedEnd end;
  std::string output;
};

Printed run(const ConfinedProgram& program, const FileHandle& file) {
  Printed printed;
  printed.end = run_confined(program, file, [&](std::string_view piece) {
    printed.output += piece;
    return true;
  });
  return printed;
}

void set_problem(Extraction& result, ReadProblem problem) {
  result.opening = problem.opening;
  result.problem = std::move(problem.message);
  if (problem.opening == Opening::no_helper)
    result.help = "Close other programs and check again; `rubricate doctor` tells more.";
}

// --- our own readers ---

ReadResult<Reply> ask_reader(ReaderMode mode, std::string_view type, const FileHandle& file) {
  ConfinedProgram program = reader_program(mode, type);
  program.limits.memory_bytes += file_size(file);  // it is mapped into memory
  const Printed printed = run(program, file);
  if (auto problem = bad_end(printed.end, program.limits)) return std::unexpected(std::move(*problem));
  if (auto reply = decode_reply(printed.output)) return std::move(*reply);
  return std::unexpected(printed.end.code == k_reader_has_no_memory ? has_no_memory() : broke_down());
}

void open_with_reader(ReaderMode mode, const FileType& type, const FileHandle& file, Extraction& result) {
  auto reply = ask_reader(mode, type.id, file);
  if (!reply) {
    set_problem(result, std::move(reply.error()));
    return;
  }
  result.opening = reply->opening;
  result.problem = std::move(reply->problem);
  result.facts = std::move(reply->facts);
  result.recording = std::move(reply->recording);
}

// --- programs of others ---

void needs_package(Extraction& result, std::string_view program, std::string_view package) {
  result.opening = Opening::no_helper;
  result.problem = fmt::format("the program {} is not installed on this computer", program);
  result.help = fmt::format("Install it ({}), and check again.", install_commands({&package, 1}));
}

std::vector<std::string> arguments_of(std::string_view name, std::span<const std::string_view> more) {
  std::vector<std::string> arguments = {std::string(name)};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

void open_pdf(const FileHandle& file, Extraction& result) {
  const auto path = find_program(k_pdf_program);
  if (!path) {
    needs_package(result, k_pdf_program, k_pdf_package);
    return;
  }
  ConfinedProgram program{.path = *path, .arguments = arguments_of(k_pdf_program, pdf_arguments()), .reads_once = true};
  program.limits.memory_bytes += file_size(file);
  PdfLayoutReader account;
  const ConfinedEnd end = run_confined(program, file, [&](std::string_view piece) {
    account.feed(piece);
    return true;
  });
  if (auto problem = bad_end(end, program.limits)) {
    set_problem(result, std::move(*problem));
    return;
  }
  if (end.code != 0) {
    set_problem(result, pdf_problem(end.code, end.complaints));
    return;
  }
  DocumentRecorder recorder;
  result.has_structure = false;
  if (auto read = read_pdf_layout(account, recorder, result.facts, &result.empty_pages); !read) {
    set_problem(result, read.error());
    return;
  }
  result.opening = Opening::text;
  result.recording = recorder.take();
}

void open_media(const FileType& type, const FileHandle& file, Extraction& result) {
  for (const MediaProgram& known : media_programs()) {
    const auto path = find_program(known.program);
    if (!path) continue;
    ConfinedProgram program{.path = *path, .arguments = arguments_of(known.program, known.arguments)};
    program.reopens_file = known.opens_input;
    const Printed printed = run(program, file);
    auto problem = bad_end(printed.end, program.limits);
    if (!problem)
      if (auto read = known.parse(printed.output, printed.end.complaints, result.facts); !read) problem = read.error();
    // Programs that measure are content with a film's beginning.
    if (!problem)
      if (const auto frame = ask_reader(ReaderMode::media, type.id, file); !frame || frame->opening != Opening::facts)
        problem = frame ? ReadProblem{frame->opening, frame->problem} : frame.error();
    result.opening = Opening::facts;
    if (problem) set_problem(result, std::move(*problem));
    return;
  }
  needs_package(result, media_programs().front().program, media_programs().front().package);
}

}  // namespace

std::string head_of(const FileHandle& file) {
  std::string head(k_head_bytes, '\0');
  std::size_t size = 0;
  while (size < head.size()) {
    const ssize_t read = ::pread(file.get(), head.data() + size, head.size() - size, static_cast<off_t>(size));
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) break;
    size += static_cast<std::size_t>(read);
  }
  head.resize(size);
  return head;
}

std::string type_of_archive(const FileHandle& file) {
  const auto reply = ask_reader(ReaderMode::office, "zip", file);
  return reply ? reply->facts.type : "zip";
}

Extraction extract(const FileHandle& file) {
  Extraction result;
  const std::string head = head_of(file);
  const FileType* const type = file_type_of(head);
  if (type == nullptr) return result;
  result.facts.type = type->id;
  switch (type->opener) {
    case Opener::none: break;
    case Opener::pdf: open_pdf(file, result); break;
    case Opener::zip: open_with_reader(ReaderMode::office, *type, file, result); break;
    case Opener::ole: open_with_reader(ReaderMode::ole, *type, file, result); break;
    case Opener::picture: open_with_reader(ReaderMode::picture, *type, file, result); break;
    case Opener::media: open_media(*type, file, result); break;
  }
  if (result.facts.type.empty() && result.opening != Opening::encrypted) result.facts.type = type->id;
  if (result.help.empty()) result.help = remedy(result.facts.type, result.opening);
  return result;
}

}  // namespace rubricate
