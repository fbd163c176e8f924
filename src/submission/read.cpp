// Opens what the user named, and says what is wrong with it.
#include <extract/extract.hpp>
#include <extract/file_type.hpp>
#include <extract/unpack.hpp>
#include <submission/names.hpp>
#include <submission/read.hpp>
#include <submission/reader.hpp>
#include <submission/walk.hpp>
#include <util/file.hpp>
#include <util/suggest.hpp>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rubricate {
namespace {

// The names beside a path that does not exist.
std::string suggestion(const std::string& path) {
  namespace fs = std::filesystem;
  const fs::path wanted = fs::path(path).has_filename() ? fs::path(path) : fs::path(path).parent_path();
  const fs::path parent = wanted.has_parent_path() ? wanted.parent_path() : fs::path(".");
  constexpr std::size_t k_most = 1000;
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(parent, error), end; !error && it != end && names.size() < k_most; it.increment(error))
    names.push_back(it->path().filename().string());
  std::ranges::sort(names);
  const std::vector<std::string_view> views(names.begin(), names.end());
  return did_you_mean(wanted.filename().string(), views);
}

std::unexpected<Error> failure(const std::string& path, const FileProblem& problem) {
  if (problem.kind == FileProblem::Kind::missing) {
    std::string help = suggestion(path);
    if (help.empty()) help = "Check the spelling, and that you are in the right folder.";
    return std::unexpected(Error{ErrorKind::input, fmt::format("There is no file or folder {}.", path), help});
  }
  if (problem.kind == FileProblem::Kind::not_a_file) {
    return std::unexpected(Error{ErrorKind::input, fmt::format("{} is neither a file nor a folder.", path),
                                 "Name the folder with the applicant's files, or one file."});
  }
  return std::unexpected(Error{ErrorKind::input, fmt::format("{} cannot be opened: {}.", path, problem.message),
                               "See whether you can open it yourself, and try again."});
}

// An archive of files, and no office file, which is one as well (though one that is damaged may look like an archive).
bool is_zip(const std::string& path, const FileHandle& file) {
  const FileKind named = kind_of(extension_of(path));
  if (named != FileKind::archive && named != FileKind::other) return false;
  const FileType* const type = file_type_of(head_of(file));
  return type != nullptr && type->id == "zip" && type_of_archive(file) == "zip";
}

// What was handed in as one zip archive is the folder that it was made from.
Expected<Submission> read_archive(const std::string& path, const FileHandle& archive, SubmissionReader reader) {
  auto unpacked = unpack(archive);
  if (!unpacked) {
    const ReadProblem& problem = unpacked.error();
    const std::string why = problem.message.empty() ? std::string(to_string(problem.opening)) : problem.message;
    return std::unexpected(Error{ErrorKind::input, fmt::format("{} cannot be unpacked: {}.", path, why),
                                 "Unpack it yourself, and name the folder that comes out."});
  }
  reader.add(*unpacked);
  Submission submission = reader.take();
  if (!submission.files.empty() || unpacked->strange.empty()) return submission;
  // Whether they are what is asked for, nobody knows.
  return std::unexpected(
      Error{ErrorKind::input,
            fmt::format("{} cannot be unpacked: its files have names that lead out of it, such as {}.", path,
                        unpacked->strange.front()),
            "Unpack it yourself, and name the folder that comes out."});
}

// A text without a word is an answer that is not there; an archive without a byte was damaged on its way.
bool is_cut_off(const std::string& path, const FileHandle& file) {
  return kind_of(extension_of(path)) == FileKind::archive && file_size(file) == 0;
}

}  // namespace

Expected<Submission> read_submission(const std::string& path, const ReadLimits& limits) {
  SubmissionReader reader(path, limits);
  const auto folder = open_folder(path);
  if (folder) {
    const auto entries = walk(*folder, limits.files, limits.depth);
    if (!entries) return failure(path, entries.error());
    reader.add(*entries, *folder);
    return reader.take();
  }
  if (folder.error().kind != FileProblem::Kind::not_a_file) return failure(path, folder.error());
  const auto file = open_file(path);
  if (!file) return failure(path, file.error());
  if (is_cut_off(path, *file))
    return std::unexpected(Error{ErrorKind::input, fmt::format("{} cannot be unpacked: it holds nothing.", path),
                                 "It may have been cut off on its way. Ask for it again."});
  if (is_zip(path, *file)) return read_archive(path, *file, std::move(reader));
  reader.add_file(std::string(base_name(path)), file);
  Submission submission = reader.take();
  submission.is_folder = false;
  return submission;
}

Submission submission_of(const std::string& name, std::string bytes, const ReadLimits& limits) {
  SubmissionReader reader(name, limits);
  reader.add_text(std::string(base_name(name)), std::move(bytes));
  Submission submission = reader.take();
  submission.is_folder = false;
  return submission;
}

}  // namespace rubricate
