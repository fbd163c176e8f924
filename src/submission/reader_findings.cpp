// What there is to say of files that could not be read, or only in part.
#include <document/decode.hpp>
#include <submission/catalog.hpp>
#include <submission/reader.hpp>
#include <util/unicode.hpp>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace rubricate {
namespace {

Finding oddity_finding(const Oddity& oddity, std::uint32_t file) {
  Finding finding;
  finding.severity = oddity.kind == Oddity::Kind::limit ? Severity::unsure : Severity::warning;
  finding.place = Place{file, oddity.source};
  finding.message = oddity.message;
  finding.help = oddity.help;
  switch (oddity.kind) {
    case Oddity::Kind::table_without_blank_line: finding.id = "document/table-without-blank-line"; break;
    case Oddity::Kind::surplus_cells: finding.id = "document/surplus-cells"; break;
    case Oddity::Kind::limit: finding.id = "document/limit"; break;
    case Oddity::Kind::other:
      finding.id = "document/other";
      finding.severity = Severity::note;
      break;
  }
  return finding;
}

}  // namespace

void SubmissionReader::note(std::string_view id, std::optional<std::uint32_t> file, std::string message,
                            std::string_view help) {
  Finding finding;
  finding.id = id;
  finding.severity = Severity::note;
  if (file) finding.place = Place{*file, {}};
  finding.message = std::move(message);
  finding.help = help;
  submission_.findings.push_back(std::move(finding));
}

// Something that could not be looked at.
void SubmissionReader::incomplete(std::string_view id, std::optional<std::uint32_t> file, std::string message,
                                  std::string_view help) {
  note(id, file, std::move(message), help);
  submission_.findings.back().severity = Severity::unsure;
  submission_.complete = false;
  if (!file) submission_.lists_all = false;
}

void SubmissionReader::refuse(SubmittedFile file, const FileProblem& problem) {
  constexpr std::string_view k_only_files = "Put the file itself into the folder, or ask for it to be handed in again.";
  const std::uint32_t index = next_index();
  const std::string message = fmt::format("{} was not read: {}.", file.source.path, problem.message);
  switch (problem.kind) {
    case FileProblem::Kind::link:
      incomplete("files/symlink", index, message, k_only_files);
      submission_.lists_all = false;  // it may lead to a folder
      break;
    case FileProblem::Kind::not_a_file: incomplete("files/not-a-file", index, message, k_only_files); break;
    case FileProblem::Kind::too_large:
      incomplete("files/too-large", index, message, "An answer is far shorter: check that it is the right file.");
      break;
    case FileProblem::Kind::changed:
      incomplete("files/changed", index, message, "Save and close it, wait until it is copied, and check again.");
      break;
    case FileProblem::Kind::missing:
    case FileProblem::Kind::denied:
    case FileProblem::Kind::failed:
      incomplete("files/unreadable", index, message,
                 "See whether you can open it yourself; copy it anew, and check again.");
      break;
  }
  file.state = FileState::unreadable;
  file.problem = problem.message;
  submission_.files.push_back(std::move(file));
}

void SubmissionReader::refuse_text(std::uint32_t file, const TextProblem& problem, std::string_view bytes) {
  const auto line = std::ranges::count(bytes.substr(0, problem.offset), '\n') + 1;
  const std::string message = fmt::format("{} It stands in line {}.", problem.message, line);
  switch (problem.kind) {
    case TextProblem::Kind::utf16: incomplete("files/utf16", file, problem.message, problem.help); break;
    case TextProblem::Kind::nul: incomplete("files/nul", file, message, problem.help); break;
    case TextProblem::Kind::invalid_utf8: incomplete("files/not-utf8", file, message, problem.help); break;
  }
}

void SubmissionReader::refuse_folder(const WalkEntry& entry) {
  if (entry.kind == WalkEntry::Kind::deep) {
    incomplete(
        "files/too-deep", std::nullopt,
        fmt::format("The folder {} was not looked into: it lies more than {} folders deep.", entry.path, limits_.depth),
        "Move what is in it further up.");
  } else {
    incomplete("files/unreadable", std::nullopt,
               fmt::format("The folder {} was not looked into: {}.", entry.path, entry.problem),
               "Change its permissions, or copy the folder, and check again.");
  }
}

void SubmissionReader::tell_kind(const SubmittedFile& file, const FileType& type) {
  note("files/other-kind", next_index(), fmt::format("{} is {}, by what stands in it", file.source.path, type.name),
       fmt::format("Give it a name that ends in .{}, or save it as what its name says.", type.id));
  submission_.findings.back().severity = Severity::warning;
}

// Whatever a person needs to know of a file that was not opened to its end. Where a text is asked for, `part/not-read`
// says what follows.
void SubmissionReader::tell_opening(const SubmittedFile& file, const Extraction& found) {
  const auto tell = [&](std::string_view id, std::string_view what) {
    const std::string why = found.problem.empty() ? "" : fmt::format(": {}", found.problem);
    incomplete(id, next_index(), fmt::format("{} {}{}.", file.source.path, what, why), found.help);
  };
  const FileType* const type = find_file_type(found.facts.type);
  const std::string what = type == nullptr ? "not of a type that is read" : std::string(type->name);
  switch (found.opening) {
    case Opening::none:
    case Opening::text: return;
    case Opening::facts:
      if (found.help.empty()) return;
      note("files/unsupported", next_index(),
           fmt::format("{} is {}, which many programs cannot show", file.source.path, what), found.help);
      submission_.findings.back().severity = Severity::warning;
      return;
    case Opening::no_text:
      note("files/no-text", next_index(),
           fmt::format("{} holds pictures only, no text that can be read", file.source.path), found.help);
      submission_.findings.back().severity = Severity::unsure;
      return;
    case Opening::unsupported:
      if (!is_written(file) && found.help.empty()) return;
      note("files/unsupported", next_index(), fmt::format("{} is {}; it was not looked into", file.source.path, what),
           found.help);
      submission_.findings.back().severity = Severity::unsure;
      return;
    case Opening::no_helper:
      if (is_written(file)) tell("files/no-helper", "was not looked into");
      return;
    case Opening::encrypted: tell("files/encrypted", "cannot be opened without a password"); return;
    case Opening::damaged: tell("files/damaged", "is damaged"); return;
    case Opening::too_large: tell("files/too-large", "was not read to its end"); return;
    case Opening::timed_out: tell("files/timed-out", "was not read to its end"); return;
    case Opening::out_of_memory: tell("files/out-of-memory", "was not read to its end"); return;
    case Opening::crashed: tell("files/crashed", "could not be read"); return;
  }
}

void SubmissionReader::note_oddities(std::uint32_t file, const Document& document) {
  for (const Oddity& oddity : document.oddities) {
    submission_.findings.push_back(oddity_finding(oddity, file));
    if (oddity.kind == Oddity::Kind::limit) submission_.complete = false;
  }
}

void SubmissionReader::note_left_out(const Walk& walk) {
  if (!walk.hidden.empty()) {
    note("files/hidden", std::nullopt,
         fmt::format("Files whose names begin with a dot were left out: {}.", fmt::join(walk.hidden, ", ")),
         "If one of them is an answer, give it a name without the dot.");
  }
  if (!walk.system.empty()) {
    note("files/of-the-system", std::nullopt,
         fmt::format("What computers leave in folders by themselves was left out: {}.", fmt::join(walk.system, ", ")),
         "");
  }
  if (!walk.locks.empty()) {
    note("files/open-elsewhere", std::nullopt,
         fmt::format("These show that a document was still open when it was copied: {}.", fmt::join(walk.locks, ", ")),
         "Save and close the document, copy it again, and check that the last changes are in it.");
  }
}

void SubmissionReader::note_same_names() {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t i = 0; i < submission_.files.size(); ++i) {
    const std::string& path = submission_.files[i].source.path;
    const auto [known, is_new] = first.try_emplace(folded(path), i);
    if (is_new) continue;
    note(
        "files/same-name", i,
        fmt::format("{} and {} differ only in capital letters, or in how their accents are stored; many computers take "
                    "them for one file.",
                    submission_.files[known->second].source.path, path),
        "Give one of them another name.");
  }
}

}  // namespace rubricate
